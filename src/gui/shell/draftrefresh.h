// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <cstdint>

namespace clientele::widgets {
class JobsPanel;
}

namespace clientele::gui {

/// Brings drafts up to date in the background that a change of prices, tax, rules or numbers of
/// plans left marked (RefreshDrafts): a few clients a command, so that what somebody clicks comes
/// in between. Rests while a client is acted as, and goes on afterwards; what is issued or shown
/// there is written anew first anyway. Thread: the GUI's.
class DraftRefresh final : public QObject
{
    Q_OBJECT
public:
    DraftRefresh(Session &session, widgets::JobsPanel &jobs, QObject *parent);
    ~DraftRefresh() override;

    /// Looks whether there is something to do, a moment later.
    void look();
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    void count();
    void step();
    void answered(const Result<application::Receipt> &receipt);
    void showLeft(std::int64_t left);
    void stop();

    Session &m_session;
    widgets::JobsPanel &m_jobs;
    QTimer m_timer;
    std::int64_t m_left = 0; ///< clients, at the last answer
    std::int64_t m_all = 0;  ///< when it began
    int m_job = 0;
    bool m_running = false;
};

} // namespace clientele::gui
