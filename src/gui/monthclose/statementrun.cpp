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
      m_cancelled(std::make_shared<std::atomic<bool>>(false)), m_work(this)
{
}

StatementRun::~StatementRun()
{
    stop();
}

void StatementRun::ask(DateRange month)
{
    stop();
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_cancelled = cancelled;
    m_work.start([cancelled, month, actor = m_session.scope().actor,
                  &desk = m_session.desk()] { return workOut(desk, actor, month, *cancelled); },
                 [this](const Result<application::Statement> &statement) {
                     m_result = statement;
                     Q_EMIT finished();
                 });
}

} // namespace clientele::gui
