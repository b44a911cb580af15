// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/board.h"

#include "application/invoiceview.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/billingrepo.h"
#include "storage/boardrepo.h"

#include <algorithm>
#include <utility>

namespace clientele::application {
namespace {

constexpr int kMostAhead = 1000; ///< trials and changes of one week: more are not counted

template<typename T>
FirstOf<T> firstOfMany(std::vector<T> all, int limit)
{
    const auto count = static_cast<std::int64_t>(all.size());
    if (count > limit)
        all.erase(all.begin() + limit, all.end());
    return {std::move(all), count};
}

} // namespace

Result<Attention> readAttention(storage::Reader &reader, Date today, int days, int limit)
{
    const Date last = today.addDays(days);
    Attention attention;
    CLIENTELE_ASSIGN(auto overdue, InvoiceReading(reader).overdue(today));
    attention.overdue = firstOfMany(std::move(overdue), limit);
    CLIENTELE_ASSIGN(auto parked, storage::BillingRepo(reader.session()).parked());
    attention.parked = firstOfMany(std::move(parked), limit);
    CLIENTELE_ASSIGN(auto trials, storage::BoardRepo(reader.session())
                                      .cards(domain::BoardSection::Trials, kMostAhead));
    const auto later = [last](const domain::BoardCard &card) {
        return !card.trialUntil || *card.trialUntil > last;
    };
    trials.erase(std::remove_if(trials.begin(), trials.end(), later), trials.end());
    attention.trials = firstOfMany(std::move(trials), limit);
    CLIENTELE_ASSIGN(auto scheduled,
                     AccountReading(reader).scheduled(std::nullopt, today, kMostAhead));
    scheduled.erase(std::remove_if(scheduled.begin(), scheduled.end(),
                                   [last](const ScheduledChange &change) {
                                       return change.event.effective > last;
                                   }),
                    scheduled.end());
    attention.scheduled = firstOfMany(std::move(scheduled), limit);
    return attention;
}

Result<Board> readBoard(storage::Reader &reader, domain::BoardSection section, int limit)
{
    Board board;
    CLIENTELE_ASSIGN(board.totals, storage::AccountRepo(reader.session()).totals());
    CLIENTELE_ASSIGN(board.cards, storage::BoardRepo(reader.session()).cards(section, limit));
    return board;
}

Result<Board> readOverview(storage::Reader &reader, int limit)
{
    CLIENTELE_ASSIGN(Board board, readBoard(reader, domain::BoardSection::Trials, limit));
    CLIENTELE_ASSIGN(board.billedNext, storage::BoardRepo(reader.session())
                                           .cards(domain::BoardSection::Paid, limit));
    return board;
}

Result<std::int64_t> countBoard(storage::Reader &reader, domain::BoardSection section)
{
    return storage::BoardRepo(reader.session()).count(section);
}

} // namespace clientele::application
