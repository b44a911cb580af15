// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listmodel.h"
#include "session.h"

#include <functional>
#include <memory>

namespace clientele::gui {

/// The first rows or counts of a list, read where commands run and never on this thread: with very
/// many clients a search or a count takes longer than a frame. `make` makes the list there, `use`
/// takes from it what is wanted; neither may touch the window. The list is gone afterwards.
template<typename Value>
void readList(
    Session &session,
    std::function<std::unique_ptr<models::ListModel>(std::shared_ptr<storage::Reader>)> make,
    std::function<Result<Value>(models::ListModel &)> use, QObject *guard,
    application::Desk::Answer<Value> answer)
{
    session.read<Value>(
        [make = std::move(make), use = std::move(use)](storage::Reader &reader) {
            // the reader is the desk's; the list only borrows it
            const auto list = make({std::shared_ptr<storage::Reader>(), &reader});
            return use(*list);
        },
        guard, std::move(answer));
}

/// For models::ListModel::readBeside().
inline models::BesideReading besideOf(Session &session)
{
    return [&session](std::function<Status(storage::Reader &)> work, QObject *guard,
                      std::function<void(const Status &)> done) {
        session.readBeside<bool>(
            [work = std::move(work)](storage::Reader &reader) -> Result<bool> {
                CLIENTELE_TRY(work(reader));
                return true;
            },
            guard, [done = std::move(done)](const Result<bool> &read) {
                done(read ? Status() : Status(read.failure()));
            });
    };
}

/// How many rows each filter would show, in their order.
inline std::function<Result<std::vector<int>>(models::ListModel &)>
countEach(std::vector<models::ListFilter> filters)
{
    return [filters = std::move(filters)](models::ListModel &list) -> Result<std::vector<int>> {
        std::vector<int> counts;
        for (const models::ListFilter &filter : filters) {
            CLIENTELE_ASSIGN(const int count, list.countMatching(filter));
            counts.push_back(count);
        }
        return counts;
    };
}

} // namespace clientele::gui
