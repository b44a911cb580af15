// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/statement.h"

#include "kernel/checked.h"
#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/billingrepo.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace clientele::application {
namespace {

using domain::ExchangeRate;

/// Rounded half-up; rates are of major units.
std::optional<Money> converted(const Money &money, Currency to,
                               const std::vector<ExchangeRate> &rates)
{
    if (money.currency == to)
        return money;
    if (money.minor == 0)
        return Money{0, to};
    const auto rate = std::find_if(rates.begin(), rates.end(), [&](const ExchangeRate &each) {
        return each.from == money.currency;
    });
    if (rate == rates.end())
        return std::nullopt;
    const int shift = to.exponent() - money.currency.exponent();
    const Int128 numerator = Int128(money.minor) * rate->numerator
                             * (shift > 0 ? powerOfTen(shift) : 1);
    const Int128 denominator = Int128(rate->denominator) * (shift < 0 ? powerOfTen(-shift) : 1);
    const auto minor = narrow(divideRounded(numerator, denominator, Rounding::HalfUp));
    return minor ? std::optional(Money{*minor, to}) : std::nullopt;
}

Result<Money> sum(const Money &a, const Money &b)
{
    const auto both = a.plus(b);
    return both ? Result<Money>(*both) : Result<Money>(fail(FailureCode::Overflow));
}

/// One month in the making.
class Reading
{
public:
    Reading(storage::Reader &reader, DateRange time) : m_reader(reader) { m_statement.time = time; }

    Status begin(Currency own)
    {
        m_own = own;
        CLIENTELE_ASSIGN(m_rates, storage::BillingRepo(m_reader.session())
                                      .rates(m_own, m_statement.time.to.addDays(-1)));
        return {};
    }

    Status take(const domain::IssuedDocument &document);
    /// With what it cost in this month and in others.
    Status take(const WholesaleAccount &account);

    [[nodiscard]] const DateRange &time() const { return m_statement.time; }

    Result<Statement> finish()
    {
        for (const auto &[client, row] : m_left) // a wholesale side that there is none of
            m_statement.rows.push_back(row);
        std::sort(m_statement.rows.begin(), m_statement.rows.end(),
                  [](const StatementRow &a, const StatementRow &b) {
                      return std::tie(a.name, a.number) < std::tie(b.name, b.number);
                  });
        for (StatementRow &row : m_statement.rows)
            CLIENTELE_TRY(complete(row));
        CLIENTELE_TRY(addExcess());
        CLIENTELE_TRY(addOwnUsers());
        std::stable_sort(m_statement.totals.begin(), m_statement.totals.end(),
                         [this](const StatementTotal &a, const StatementTotal &b) {
                             const bool ownA = a.retail.currency == m_own;
                             const bool ownB = b.retail.currency == m_own;
                             return ownA != ownB ? ownA
                                                 : a.retail.currency.code()
                                                       < b.retail.currency.code();
                         });
        return std::move(m_statement);
    }

private:
    /// Its margin, and the sums it belongs to.
    Status complete(StatementRow &row)
    {
        if (row.parkedRule.empty()) {
            if (const auto retail = converted(row.retail, m_own, m_rates))
                row.margin = retail->minus(row.wholesale);
        }
        StatementTotal &total = totalOf(row.retail.currency);
        ++total.clients;
        CLIENTELE_ASSIGN(total.retail, sum(total.retail, row.retail));
        CLIENTELE_ASSIGN(total.wholesale, sum(total.wholesale, row.wholesale));
        total.margin = total.margin && row.margin ? total.margin->plus(*row.margin)
                                                  : std::nullopt;
        return {};
    }

    StatementTotal &totalOf(Currency currency)
    {
        for (StatementTotal &total : m_statement.totals) {
            if (total.retail.currency == currency)
                return total;
        }
        m_statement.totals.push_back({0, {0, currency}, {0, m_own}, Money{0, m_own}});
        return m_statement.totals.back();
    }

    /// No client's, so it lies in the sums alone.
    Status addExcess()
    {
        CLIENTELE_ASSIGN(auto charges, readExcess(m_reader, m_statement.time));
        for (ExcessCharge &charge : charges) {
            if (charge.amount.isZero())
                continue;
            CLIENTELE_TRY(addCost(charge.amount));
            m_statement.excess.push_back(std::move(charge));
        }
        return {};
    }

    Status addOwnUsers()
    {
        CLIENTELE_ASSIGN(auto charges, readOwnUsers(m_reader, m_statement.time));
        for (OwnUsersCharge &charge : charges) {
            if (charge.amount.isZero())
                continue;
            CLIENTELE_TRY(addCost(charge.amount));
            m_statement.ownUsers.push_back(std::move(charge));
        }
        return {};
    }

    Status addCost(const Money &amount)
    {
        StatementTotal &total = totalOf(m_own);
        CLIENTELE_ASSIGN(total.wholesale, sum(total.wholesale, amount));
        if (total.margin)
            total.margin = total.margin->minus(amount);
        return {};
    }

    storage::Reader &m_reader;
    Currency m_own;
    std::vector<ExchangeRate> m_rates;
    std::unordered_map<AccountId, StatementRow> m_left; ///< without their wholesale side yet
    Statement m_statement;
};

Status Reading::take(const domain::IssuedDocument &document)
{
    StatementRow &row = m_left[document.client];
    if (row.client.isNull()) {
        row.client = document.client;
        row.number = document.clientNumber;
        row.name = document.clientName;
        row.retail = Money{0, document.currency};
        row.wholesale = Money{0, m_own};
    }
    CLIENTELE_ASSIGN(row.retail, sum(row.retail, {document.netMinor, document.currency}));
    return {};
}

Status Reading::take(const WholesaleAccount &account)
{
    const auto isOfMonth = [this](const billing::InvoiceDraft &draft) {
        return m_statement.time.contains(draft.billDate);
    };
    const auto at = m_left.find(account.client);
    if (at == m_left.end() && account.parkedRule.empty()
        && std::none_of(account.drafts.begin(), account.drafts.end(), isOfMonth))
        return {};
    StatementRow row;
    row.retail = row.wholesale = Money{0, m_own};
    if (at != m_left.end())
        row = at->second;
    row.client = account.client;
    row.number = account.number;
    row.name = account.name;
    row.parkedRule = account.parkedRule;
    for (const billing::InvoiceDraft &draft : account.drafts) {
        if (!isOfMonth(draft))
            continue;
        CLIENTELE_ASSIGN(row.wholesale,
                         sum(row.wholesale, Money{draft.netMinor, draft.currency}));
    }
    m_statement.rows.push_back(std::move(row));
    if (at != m_left.end())
        m_left.erase(at);
    return {};
}

} // namespace

DateRange monthOf(Date day)
{
    const Date first = day.addDays(1 - day.day());
    return {first, first.addMonths(1, 1)};
}

Result<std::vector<Statement>>
readStatements(storage::Reader &reader, const std::vector<DateRange> &months,
               const std::function<bool(std::int64_t clients)> &progress)
{
    std::vector<Statement> statements;
    if (months.empty())
        return statements;
    CLIENTELE_ASSIGN(const domain::AgencyProfile profile,
                     storage::AgencyRepo(reader.session()).profile());
    std::vector<Reading> readings;
    for (const DateRange &month : months) {
        readings.emplace_back(reader, month);
        CLIENTELE_TRY(readings.back().begin(profile.currency));
    }
    const DateRange whole{months.front().from, months.back().to};
    CLIENTELE_TRY(storage::BillingRepo(reader.session())
                      .forEachIssued(whole, [&](const domain::IssuedDocument &each) -> Status {
                          for (Reading &reading : readings) {
                              if (reading.time().contains(each.billOn))
                                  return reading.take(each);
                          }
                          return {};
                      }));
    std::int64_t clients = 0;
    const auto take = [&](const WholesaleAccount &account) -> Status {
        if (progress && !progress(++clients))
            return fail(FailureCode::Cancelled);
        for (Reading &reading : readings)
            CLIENTELE_TRY(reading.take(account));
        return {};
    };
    CLIENTELE_TRY(forEachWholesale(reader, whole, take));
    for (Reading &reading : readings) {
        CLIENTELE_ASSIGN(Statement statement, reading.finish());
        statements.push_back(std::move(statement));
    }
    return statements;
}

Result<Statement> readStatement(storage::Reader &reader, DateRange time,
                                const std::function<bool(std::int64_t clients)> &progress)
{
    CLIENTELE_ASSIGN(std::vector<Statement> statements, readStatements(reader, {time}, progress));
    return std::move(statements.front());
}

} // namespace clientele::application
