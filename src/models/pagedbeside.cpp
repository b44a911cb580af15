// SPDX-License-Identifier: GPL-3.0-or-later
// What looks through all rows of a long list is read on another thread. Until it is there the list
// shows what it showed; what is wanted meanwhile is asked for next, and only the last of it.
#include "pagedmodel.h"

#include <utility>

namespace clientele::models {
namespace {

/// More ticks than these are not looked up between two events.
constexpr std::size_t kFewTicks = 500;

} // namespace

void PagedModel::readBeside(BesideReading reading, int fromRows)
{
    m_beside = std::move(reading);
    m_besideFrom = fromRows;
}

bool PagedModel::looksThroughAll(const RowView &view) const
{
    return isLong(m_total) && (m_ticks.size() > kFewTicks || !m_source->isIndexed(view));
}

void PagedModel::show(RowView view, bool anew)
{
    m_wanted = std::move(view);
    m_resets = m_resets || anew;
    m_tickAll = false;
    if (looksThroughAll(m_wanted)) {
        ask();
        return;
    }
    ++m_question; // nobody waits for the answer that may be on its way
    m_askAgain = false;
    m_source->show(m_wanted);
    if (std::exchange(m_resets, false))
        startOver();
    else
        readAnew();
}

void PagedModel::ask()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_askAgain = false;
    m_ticksMoved = false;
    if (m_resets && m_cache.isEmpty()) // nobody has seen the rows that are not wanted any more
        resetTo(0);
    Q_EMIT findingChanged(true);
    auto found = std::make_shared<FoundRows>();
    std::optional<std::vector<Uuid>> ticks;
    if (!m_tickAll)
        ticks = m_ticks;
    const auto find = [found, &spec = m_source->spec(), fixed = m_source->fixed(), view = m_wanted,
                       ticks = std::move(ticks),
                       total = m_total](storage::Reader &reader) -> Status {
        // the reader is the thread's own; the source only borrows it
        RowSource source({std::shared_ptr<storage::Reader>(), &reader}, spec, fixed);
        CLIENTELE_ASSIGN(*found, source.find(view, ticks, total));
        return {};
    };
    const auto done = [this, found, question = ++m_question,
                       view = m_wanted](const Status &read) {
        answered(question, view, read, *found);
    };
    m_beside(find, this, done);
}

void PagedModel::answered(int question, const RowView &view, const Status &read, FoundRows &found)
{
    m_asking = false;
    const bool again = std::exchange(m_askAgain, false);
    const bool wanted = question == m_question && view == m_wanted && !m_ticksMoved;
    if (wanted && read.ok())
        take(found);
    else if (wanted)
        setFailure(read.failure());
    if (again || (question == m_question && !wanted))
        ask();
    else
        Q_EMIT findingChanged(false);
}

void PagedModel::take(FoundRows &found)
{
    setFailure(std::nullopt);
    const int count = found.count;
    std::vector<Uuid> ticks = std::move(found.ticks);
    m_source->show(m_wanted, std::move(found));
    if (std::exchange(m_resets, false))
        resetTo(count);
    else
        layOutTo(count);
    m_tickAll = false;
    if (ticks == m_ticks)
        return;
    m_ticks = std::move(ticks);
    ticksMoved();
}

} // namespace clientele::models
