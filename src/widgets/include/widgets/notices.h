// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plainlabel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <cstdint>
#include <functional>
#include <map>

class QPushButton;
class QVBoxLayout;

namespace clientele::widgets {

/// The teal bar above everything in a client context (S0.25–S0.28, IM.16): names the client, counts
/// the time down, and has the way out. It cannot be closed. First in the order of focus; its
/// appearance is announced to screen readers.
class ScopeBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeBanner(QWidget *parent = nullptr);

    /// `startedAt`: "14:05".
    void begin(const QString &client, const QString &actor, const QString &agency,
               const QString &startedAt);
    /// "58 min left". `warn`: offers another hour as well (decisions.md 3).
    void setTimeLeft(const QString &text, bool warn);
    [[nodiscard]] QPushButton *signOutButton() const { return m_signOut; }

Q_SIGNALS:
    void signOutClicked();
    void anotherHourClicked();

private:
    PlainLabel *m_who;
    PlainLabel *m_care;
    PlainLabel *m_time;
    QPushButton *m_more;
    QPushButton *m_signOut;
};

enum class Tone : std::uint8_t { Done, Problem, Advice };

/// What happened, in the window instead of a dialog, with at most one thing to do about it (Undo).
/// Goes away by itself after ten seconds, but a problem stays until it is closed or replaced.
/// Announced to screen readers.
class MessageBar final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kUndoMs = 10'000;

    explicit MessageBar(QWidget *parent = nullptr, int undoMs = kUndoMs);
    /// Replaces what is shown. `actionText` empty: no button; `action` is called at most once.
    void show(Tone tone, const QString &text, const QString &actionText = {},
              std::function<void()> action = {});
    void dismiss();
    [[nodiscard]] QString text() const { return m_text->text(); }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

private:
    void applyTone();

    PlainLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
    QTimer m_timer;
    int m_undoMs;
    std::function<void()> m_callback;
    Tone m_tone = Tone::Done;
};

/// Long tasks with their progress and a way to cancel each. Hidden while there are none.
class JobsPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit JobsPanel(QWidget *parent = nullptr);
    /// `cancel` null: cannot be cancelled. Returns the job's number.
    int begin(const QString &title, std::function<void()> cancel);
    /// total 0: not known.
    void setProgress(int job, int done, int total);
    void end(int job);
    [[nodiscard]] int count() const { return static_cast<int>(m_jobs.size()); }

private:
    std::map<int, QWidget *> m_jobs;
    QVBoxLayout *m_rows;
    int m_last = 0;
};

} // namespace clientele::widgets
