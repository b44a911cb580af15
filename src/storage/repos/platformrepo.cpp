// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/platformrepo.h"

#include "kernel/checked.h"
#include "rows/rowquery.h"

namespace clientele::storage {

Status PlatformRepo::insert(const ExcessPayment &payment)
{
    RowQuery query(m_session, "excess/insert_payment", payment.id, payment.programme,
                   payment.month, payment.bookedOn, payment.amountMinor, payment.note,
                   payment.actorName, payment.recordedAt);
    return query.run();
}

Result<std::int64_t> PlatformRepo::paidMinor(const Uuid &programme, Date month)
{
    RowQuery query(m_session, "excess/payments", programme, month);
    std::int64_t paid = 0;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return paid;
        const auto sum = checkedAdd(paid, query.row().int64(0));
        if (!sum)
            return fail(FailureCode::Overflow);
        paid = *sum;
    }
}

Result<std::vector<StoredDraw>> PlatformRepo::drawn(const Uuid &programme, Date month)
{
    RowQuery query(m_session, "excess/drawn", programme, month);
    std::vector<StoredDraw> drawn;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return drawn;
        const Statement &row = query.row();
        drawn.push_back({{row.id<AccountId>(0), std::string(row.text(1)),
                          std::string(row.text(2))},
                         std::string(row.text(3)),
                         row.boolean(4)});
    }
}

Result<std::map<AccountId, AccountStanding>> PlatformRepo::standings(const Uuid &programme,
                                                                     DateRange month)
{
    RowQuery query(m_session, "excess/standings", programme, month.from, month.to);
    std::map<AccountId, AccountStanding> standings;
    constexpr Date kNever = Date::fromDays(2'932'896); // 9999-12-31
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return standings;
        const Statement &row = query.row();
        AccountStanding &standing = standings[row.id<AccountId>(0)];
        standing.startedOn = row.date(1);
        standing.currency = Currency::fromCode(row.text(2)).value_or(Currency{});
        standing.netMinor = row.int64(3);
        if (const Date since = row.date(4); since != kNever)
            standing.unpaidSince = since;
    }
}

Result<std::vector<AccountId>> PlatformRepo::heldByOthers(const Uuid &programme, Date month)
{
    RowQuery query(m_session, "excess/held", programme, month);
    std::vector<AccountId> held;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return held;
        held.push_back(query.row().id<AccountId>(0));
    }
}

Status PlatformRepo::insertDrawn(const Uuid &programme, Date month, AccountId account,
                                 std::int64_t position, const std::string &lot)
{
    RowQuery query(m_session, "excess/insert_drawn", programme, month, account, position, lot);
    return query.run();
}

Status PlatformRepo::setDrawn(const Uuid &programme, Date month, AccountId account, bool disabled)
{
    RowQuery query(m_session, "excess/update_drawn", programme, month, account, disabled);
    return query.runReturningOne(fail(FailureCode::NotFound, "draw"));
}

Result<std::vector<domain::DatedRate>> PlatformRepo::rates(Currency to)
{
    RowQuery query(m_session, "exchange_rate/list", to.code());
    std::vector<domain::DatedRate> rates;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return rates;
        const Statement &row = query.row();
        rates.push_back({{row.currency(0), row.int64(2),
                          row.int64(3)},
                         row.date(1)});
    }
}

Status PlatformRepo::setRate(const Uuid &id, const domain::DatedRate &rate, Currency to)
{
    CLIENTELE_TRY(removeRate(rate.rate.from, to, rate.validFrom));
    RowQuery query(m_session, "exchange_rate/insert", id, rate.rate.from.code(), to.code(),
                   rate.validFrom, rate.rate.numerator, rate.rate.denominator);
    return query.run();
}

Status PlatformRepo::removeRate(Currency from, Currency to, Date validFrom)
{
    RowQuery query(m_session, "exchange_rate/delete", from.code(), to.code(), validFrom);
    return query.run();
}

} // namespace clientele::storage
