// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"
#include "storage/platformrepo.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace clientele::application {
namespace {

/// "1.0525" as numerator and denominator; nothing when it is no such number.
std::optional<domain::ExchangeRate> decimalRate(Currency from, const std::string &decimal)
{
    constexpr int kMostDecimals = 9;
    domain::ExchangeRate rate{from, 0, 1};
    int decimals = -1;
    for (const char c : decimal) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        const bool fits = c >= '0' && c <= '9' && decimals < kMostDecimals
                          && rate.numerator < std::numeric_limits<std::int64_t>::max() / 100'000;
        if (!fits)
            return std::nullopt;
        rate.numerator = rate.numerator * 10 + (c - '0');
        rate.denominator *= decimals < 0 ? 1 : 10;
        decimals += decimals < 0 ? 0 : 1;
    }
    if (rate.numerator <= 0 || decimals == 0 || decimal.front() == '.')
        return std::nullopt;
    return rate;
}

/// As it was entered: the denominator is a power of ten.
std::string decimalOf(const domain::ExchangeRate &rate)
{
    std::string digits = std::to_string(rate.numerator);
    std::size_t decimals = 0;
    for (std::int64_t rest = rate.denominator; rest > 1; rest /= 10)
        ++decimals;
    if (decimals == 0)
        return digits;
    while (digits.size() <= decimals)
        digits.insert(digits.begin(), '0');
    digits.insert(digits.size() - decimals, 1, '.');
    return digits;
}

} // namespace

/// Nothing of any client is touched: margin is computed when it is asked for.
Status handle(Work &work, const domain::SetExchangeRate &command)
{
    const Currency own = work.agency.profile.currency;
    const auto from = Currency::fromCode(command.currency);
    std::vector<FieldFailure> failures;
    if (!from || *from == own)
        failures.push_back({"currency", "unknownCurrency", command.currency});
    const auto rate = decimalRate(from.value_or(own), command.rate);
    if (!command.rate.empty() && !rate)
        failures.push_back({"rate", "outOfRange", command.rate});
    if (!failures.empty())
        return invalid(std::move(failures));
    storage::PlatformRepo platform(work.session);
    CLIENTELE_ASSIGN(const auto rates, platform.rates(own));
    const auto before = std::find_if(rates.begin(), rates.end(), [&](const auto &each) {
        return each.rate.from == *from && each.validFrom == command.validFrom;
    });
    const std::string was = before == rates.end() ? std::string() : decimalOf(before->rate);
    if (command.rate.empty() && was.empty())
        return fail(FailureCode::NotFound, "rate");
    CLIENTELE_TRY(command.rate.empty()
                      ? platform.removeRate(*from, own, command.validFrom)
                      : platform.setRate(work.ids.next(work.at), {*rate, command.validFrom}, own));
    work.target = work.agency.profile.account.uuid;
    const QString day = text(command.validFrom.toString());
    work.before = {{QStringLiteral("rate"), text(was)}};
    work.after = {{QStringLiteral("currency"), text(command.currency)},
                  {QStringLiteral("validFrom"), day},
                  {QStringLiteral("rate"), text(command.rate)}};
    work.changed(domain::Entity::Agency, domain::ChangeKind::Changed, {}, work.target);
    work.receipt.undo = domain::SetExchangeRate{command.currency, command.validFrom, was};
    return {};
}

} // namespace clientele::application
