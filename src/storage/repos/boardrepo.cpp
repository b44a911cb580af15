// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/boardrepo.h"

#include "rows/rowquery.h"

namespace clientele::storage {
namespace {

constexpr int kNoDayYear = 9999; // see client_summary.next_on

const char *statementOf(domain::BoardSection section)
{
    switch (section) {
    case domain::BoardSection::Paid: return "board/paid";
    case domain::BoardSection::Trials: return "board/trials";
    case domain::BoardSection::Expired: break;
    }
    return "board/expired";
}

std::optional<Date> dayOf(const Statement &row, int column)
{
    if (row.isNull(column) || row.date(column).year() == kNoDayYear)
        return std::nullopt;
    return row.date(column);
}

} // namespace

Result<std::vector<domain::BoardCard>> BoardRepo::cards(domain::BoardSection section, int limit)
{
    RowQuery query(m_session, statementOf(section), static_cast<std::int64_t>(limit));
    std::vector<domain::BoardCard> cards;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return cards;
        const Statement &row = query.row();
        domain::BoardCard card;
        card.client = row.id<AccountId>(0);
        card.number = row.text(1);
        card.name = row.text(2);
        card.programme = row.text(3);
        card.planName = row.text(4);
        card.activeUsers = row.int64(5);
        card.next = {row.int64(8), row.currency(6)};
        card.nextOn = dayOf(row, 7);
        card.parkedRule = row.text(9);
        card.trialStartedOn = dayOf(row, 10);
        card.trialUntil = dayOf(row, 11);
        cards.push_back(std::move(card));
    }
}

Result<std::int64_t> BoardRepo::count(domain::BoardSection section)
{
    RowQuery query(m_session, "board/counts");
    std::int64_t count = 0;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return count;
        if (domain::boardSectionOf(query.row().text(0)) == section)
            count += query.row().int64(1);
    }
}

} // namespace clientele::storage
