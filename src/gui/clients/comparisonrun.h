// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/profilecomparison.h"
#include "shell/session.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace clientele::gui {

/// Bills a client by two sets of rules on a thread and a connection of its own. A new question
/// stops the one before; what is answered always belongs to the newest. Thread: the GUI's; its end
/// waits for one billing run of the client at most.
class ComparisonRun final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kDelayMs = 250;

    explicit ComparisonRun(Session &session, QObject *parent = nullptr);
    ~ComparisonRun() override;

    void ask(const application::ComparisonQuestion &question);
    /// Null while it is working, or nothing was asked.
    [[nodiscard]] const Result<application::ProfileComparison> *result() const
    {
        return m_result ? &*m_result : nullptr;
    }

Q_SIGNALS:
    void finished();

private:
    void run();

    Session &m_session;
    QThreadPool m_pool;
    QTimer m_timer;
    application::ComparisonQuestion m_question;
    std::optional<Result<application::ProfileComparison>> m_result;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace clientele::gui
