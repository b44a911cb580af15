// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <cstdint>
#include <functional>

namespace clientele::widgets {
class JobsPanel;
}

namespace clientele::gui {

/// Brings drafts up to date in the background after what bears on many clients: prices, tax, rules,
/// the number of plans. Some clients a command, so that others come in between, and only in the
/// agency; what is left when the program ends is found again at the next start. Thread: the GUI's.
class DraftRefresh final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kDelayMs = 400;

    /// `failed` is told what stopped it.
    DraftRefresh(Session &session, widgets::JobsPanel &jobs,
                 std::function<void(const Failure &)> failed, QObject *parent);

private:
    void later();
    void look();
    void next();
    void take(const application::Receipt &receipt);
    void end();

    Session &m_session;
    widgets::JobsPanel &m_jobs;
    std::function<void(const Failure &)> m_failed;
    QTimer m_timer;
    std::int64_t m_total = 0;
    std::int64_t m_left = 0;
    int m_job = 0; ///< 0: none
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace clientele::gui
