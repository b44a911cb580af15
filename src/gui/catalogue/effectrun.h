// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/catalogueeffect.h"
#include "shell/latestwork.h"
#include "shell/session.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace clientele::gui {

/// What an edit of the catalogue does to all clients.
struct EffectOnAll {
    application::CatalogueEffect sums;
    std::vector<application::ClientEffect> most; ///< whose invoice changes most, at most ten
};

/// Computes the effect of an edit on every client (N12) on a thread and a connection of its own, so
/// that commands and lists go on meanwhile. A new question stops the one before; what is answered
/// always belongs to the newest. Thread: the GUI's; its end waits for some clients at most.
class EffectRun final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kDelayMs = 250;

    explicit EffectRun(Session &session, QObject *parent = nullptr);
    ~EffectRun() override;

    /// Null: nothing is asked any more.
    void ask(std::optional<domain::Command> command);
    /// Stops what is running; it is answered with Cancelled.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_wanted.has_value(); }

Q_SIGNALS:
    void started();
    void progressed(int done, int total);
    void finished();

public:
    /// Null before finished().
    [[nodiscard]] const Result<EffectOnAll> *result() const
    {
        return m_result ? &*m_result : nullptr;
    }

private:
    void run();

    Session &m_session;
    QTimer m_timer;
    std::optional<domain::Command> m_wanted;
    std::optional<Result<EffectOnAll>> m_result;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    int m_question = 0;
    LatestWork m_work; ///< last: it waits for what is running
};

} // namespace clientele::gui
