// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/statement.h"
#include "shell/latestwork.h"
#include "shell/session.h"

#include <QtCore/QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace clientele::gui {

/// Works out the statement of a month on a thread and a connection of its own: it asks about every
/// client, and commands and lists go on meanwhile. A new question stops the one before. Thread: the
/// GUI's; its end waits for one client at most.
class StatementRun final : public QObject
{
    Q_OBJECT
public:
    explicit StatementRun(Session &session, QObject *parent = nullptr);
    ~StatementRun() override;

    void ask(DateRange month);
    /// What is running is answered with Cancelled.
    void stop() { *m_cancelled = true; }
    [[nodiscard]] const Result<application::Statement> &result() const { return *m_result; }

Q_SIGNALS:
    void finished(); ///< of the newest question; result() has the answer

private:
    Session &m_session;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::optional<Result<application::Statement>> m_result;
    LatestWork m_work; ///< last: it waits for what is running
};

} // namespace clientele::gui
