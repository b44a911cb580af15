// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "kernel/result.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <optional>

namespace clientele::gui {

class Session;

/// What a form would do, asked of the engine a moment after the last change of it. One question
/// runs at a time; an answer to a question that has been overtaken is dropped, so what is shown
/// always belongs to what is chosen. Thread: the GUI's.
class LivePreview final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kDelayMs = 150;
    using Answer = std::function<void(const Result<application::Receipt> &)>;

    /// `answer` is called for the newest question only.
    LivePreview(Session &session, QObject *parent, Answer answer);

    /// Null: there is nothing to ask, and what runs is forgotten.
    void ask(std::optional<domain::Command> command);
    /// Asks at once what waits for its moment.
    void askNow();
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void waitingChanged(bool waiting);

private:
    void run();
    void setWaiting(bool waiting);

    Session &m_session;
    Answer m_answer;
    QTimer m_timer;
    std::optional<domain::Command> m_wanted;
    int m_question = 0;
    bool m_running = false;
    bool m_again = false;
    bool m_waiting = false;
};

} // namespace clientele::gui
