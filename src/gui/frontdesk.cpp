// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontdesk.h"

#include "application/signin.h"
#include "shell/busyfront.h"
#include "widgets/notices.h"
#include "widgets/pageparts.h"
#include "wording/sentences.h"

#include <QtCore/QPointer>

namespace clientele::gui {

FrontDesk::FrontDesk(const WindowTools &tools, application::Desk &desk, Session &session,
                     Shell &shell)
    : m_tools(tools), m_desk(desk), m_session(session), m_shell(shell)
{
}

void FrontDesk::start(const Start &start)
{
    exploreSample(start.sampleClients);
}

void FrontDesk::exploreSample(int clients)
{
    auto *busy = new BusyFront(tr("Making the sample agency\u2026"));
    m_shell.showFront(busy);
    const QPointer<BusyFront> shown = busy;
    const auto progress = [this, shown](int done, int total) {
        QMetaObject::invokeMethod(this, [shown, done, total] {
            if (shown)
                shown->setProgress(done, total);
        }, Qt::QueuedConnection);
    };
    m_desk.open(m_tools.host.sample(clients, progress), this,
                [this](const Result<application::OpenedAgency> &opened) {
        opened ? enterSample(*opened) : showProblem(opened.failure());
    });
}

void FrontDesk::enterSample(const application::OpenedAgency &agency)
{
    m_desk.ask<domain::Scope>(
        [](application::Workplace &place) {
            return application::SignIn(place.store, place.clock, place.ids).intoSample();
        },
        this, [this, agency](const Result<domain::Scope> &scope) {
            scope ? begin(agency, *scope) : showProblem(scope.failure());
        });
}

void FrontDesk::begin(const application::OpenedAgency &agency, const domain::Scope &scope)
{
    m_session.begin(agency, scope, [this](const Status &status) {
        if (!status.ok())
            showProblem(status.failure());
    });
}

void FrontDesk::showProblem(const Failure &failure)
{
    auto *page = new widgets::EmptyState;
    page->setTexts(tr("This did not work"), wording::sentence(failure, m_session.locale()),
                   QStringLiteral("dialog-warning"));
    m_shell.showFront(page);
}

} // namespace clientele::gui
