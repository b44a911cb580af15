// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <utility>

namespace clientele::gui {

/// Does work on a thread of its own where only the newest matters: what was overtaken before it
/// began never begins, and the answer to what was overtaken later is dropped. A member of the
/// object that asks. Thread: the GUI's.
class LatestWork
{
public:
    explicit LatestWork(QObject *owner) : m_owner(owner) { m_pool.setMaxThreadCount(1); }
    /// Waits for what is being done.
    ~LatestWork()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }
    LatestWork(const LatestWork &) = delete;
    LatestWork &operator=(const LatestWork &) = delete;

    /// `answer` gets what `work` returned, from the event loop.
    template<typename Work, typename Answer>
    void start(Work work, Answer answer)
    {
        m_pool.clear();
        m_pool.start([this, which = ++m_newest, work = std::move(work),
                      answer = std::move(answer)] {
            auto result = work();
            QMetaObject::invokeMethod(m_owner, [this, which, answer, result = std::move(result)] {
                if (which == m_newest)
                    answer(result);
            }, Qt::QueuedConnection);
        });
    }

    /// Nobody wants an answer any more.
    void drop()
    {
        m_pool.clear();
        ++m_newest;
    }

private:
    QObject *m_owner;
    QThreadPool m_pool;
    int m_newest = 0;
};

} // namespace clientele::gui
