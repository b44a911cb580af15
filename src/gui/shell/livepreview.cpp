// SPDX-License-Identifier: GPL-3.0-or-later
#include "livepreview.h"

#include "session.h"

namespace clientele::gui {

LivePreview::LivePreview(Session &session, QObject *parent, Answer answer)
    : QObject(parent), m_session(session), m_answer(std::move(answer))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LivePreview::run);
}

void LivePreview::ask(std::optional<domain::Command> command)
{
    ++m_question;
    m_wanted = std::move(command);
    m_again = false;
    if (m_wanted)
        m_timer.start(kDelayMs);
    else
        m_timer.stop();
    setWaiting(m_wanted.has_value());
}

void LivePreview::askNow()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        run();
    }
}

void LivePreview::run()
{
    if (!m_wanted)
        return;
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_session.preview(*m_wanted, this,
                      [this, question = m_question](const Result<application::Receipt> &answer) {
        m_running = false;
        if (question == m_question) {
            setWaiting(false);
            m_answer(answer);
        } else if (m_again) {
            m_again = false;
            run();
        }
    });
}

void LivePreview::setWaiting(bool waiting)
{
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    Q_EMIT waitingChanged(waiting);
}

} // namespace clientele::gui
