// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell.h"
#include "shelltexts.h"
#include "subscription/upgrade.h"
#include "widgets/notices.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

// What was typed and not saved when the account that is acted as changes.

namespace clientele::gui {

void Shell::keepInput(AccountId client, const QString &clientName, bool hourOver)
{
    KeptInput kept{client, m_currentId, std::nullopt, std::nullopt};
    if (const Page *page = currentPage())
        kept.input = page->unsavedInput();
    if (m_upgrade)
        kept.upgrade = m_upgrade->unsavedInput();
    const bool any = kept.input || kept.upgrade;
    if (any)
        m_kept = std::move(kept);
    const QString text = contextEndedText(clientName, m_session.profile().name, any, hourOver);
    // after rebuild(), which takes messages of the client away
    QMetaObject::invokeMethod(this, [this, text, client] {
        m_messages->show(widgets::Tone::Problem, text, tr("Log in again"), [this, client] {
            m_session.logIn(client, false, this, [this](const Status &status) {
                if (!status.ok())
                    showProblem(tools(), status.failure());
            });
        });
    }, Qt::QueuedConnection);
}

/// Pages of the agency go when somebody logs in as a client; what is typed in them does not.
void Shell::keepTyped()
{
    if (!m_session.isActive())
        m_typed.clear();
    if (!m_session.isActive() || !m_session.inClientContext())
        return; // what goes now are pages of a client, or nobody is there any more
    for (const auto &[id, page] : m_pages) {
        if (const auto input = page->unsavedInput())
            m_typed[id] = *input;
    }
}

void Shell::restoreTyped(const QString &id, Page &page)
{
    if (m_session.inClientContext())
        return;
    if (auto typed = m_typed.extract(id))
        page.restoreInput(typed.mapped());
}

/// Back in the agency: nobody remembers after an hour that something waits on another page.
void Shell::tellTyped()
{
    if (m_session.inClientContext() || m_typed.empty())
        return;
    const QString id = m_typed.begin()->first;
    const auto pages = pagesHere();
    const auto spec = std::find_if(pages.begin(), pages.end(),
                                   [&](const PageSpec *page) { return page->id == id; });
    if (spec == pages.end())
        return;
    m_messages->show(widgets::Tone::Advice,
                     tr("What you typed on the page %1 is kept and not saved yet.")
                         .arg(QCoreApplication::translate("gui", (*spec)->title)),
                     tr("Show"), [this, id] { showPage(id); });
}

} // namespace clientele::gui
