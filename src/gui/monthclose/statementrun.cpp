// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementrun.h"

namespace clientele::gui {
namespace {

Result<application::Statement> workOut(application::Desk &desk, PersonId actor, DateRange month,
                                       const std::atomic<bool> &cancelled)
{
    CLIENTELE_ASSIGN(const auto reader, desk.reader(std::nullopt, actor));
    return application::readStatement(*reader, month,
                                      [&cancelled](std::int64_t) { return !cancelled; });
}

} // namespace

StatementRun::StatementRun(Session &session, QObject *parent)
    : QObject(parent), m_session(session),
      m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
}

StatementRun::~StatementRun()
{
    stop();
    m_pool.waitForDone();
}

void StatementRun::ask(DateRange month)
{
    stop();
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_cancelled = cancelled;
    m_pool.start([this, cancelled, month, question = ++m_question,
                  actor = m_session.scope().actor, &desk = m_session.desk()] {
        auto result = workOut(desk, actor, month, *cancelled);
        QMetaObject::invokeMethod(this, [this, question, result = std::move(result)] {
            if (question != m_question)
                return; // overtaken
            m_result = result;
            Q_EMIT finished();
        }, Qt::QueuedConnection);
    });
}

} // namespace clientele::gui
