// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisonrun.h"

namespace clientele::gui {

using application::ProfileComparison;

namespace {

Result<ProfileComparison> compareBy(application::Desk &desk, PersonId actor,
                                    const application::ComparisonQuestion &question)
{
    CLIENTELE_ASSIGN(const auto reader, desk.reader(std::nullopt, actor));
    return application::compareProfiles(*reader, desk.clock(), question);
}

} // namespace

ComparisonRun::ComparisonRun(Session &session, QObject *parent)
    : QObject(parent), m_session(session),
      m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ComparisonRun::run);
}

ComparisonRun::~ComparisonRun()
{
    *m_cancelled = true;
    m_pool.waitForDone();
}

void ComparisonRun::ask(const application::ComparisonQuestion &question)
{
    *m_cancelled = true;
    m_question = question;
    m_result.reset();
    m_timer.start(kDelayMs);
}

void ComparisonRun::run()
{
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_cancelled = cancelled;
    application::ComparisonQuestion question = m_question;
    question.goOn = [cancelled] { return !*cancelled; };
    m_pool.start([this, cancelled, question, actor = m_session.scope().actor,
                  &desk = m_session.desk()] {
        auto result = compareBy(desk, actor, question);
        QMetaObject::invokeMethod(this, [this, cancelled, result = std::move(result)] {
            if (*cancelled)
                return; // overtaken
            m_result = result;
            Q_EMIT finished();
        }, Qt::QueuedConnection);
    });
}

} // namespace clientele::gui
