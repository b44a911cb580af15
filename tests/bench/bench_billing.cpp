// SPDX-License-Identifier: GPL-3.0-or-later
// How many lines a second the arithmetic makes on one core, beside a floor: the same number of
// divisions that are rounded in 128 bits, without any rule.
#include "billing/engine.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace clientele;
using namespace clientele::billing;

namespace {

constexpr int kAccounts = 20'000;
constexpr int kMonths = 12;
constexpr int kUsers = 10;

template<typename Key>
Key key(std::uint64_t number)
{
    Key made;
    for (std::size_t i = 0; i < 8; ++i)
        made.uuid.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return made;
}

/// A flat fee and active users by the given rule.
CatalogueItemId addPlan(Catalogue &catalogue, Currency currency, CountingRule rule)
{
    CatalogueItem plan;
    plan.id = key<CatalogueItemId>(catalogue.items().size() + 1);
    plan.name = "Plan";
    Price price;
    price.id = key<PriceId>(1);
    price.currency = currency;
    price.validFrom = Date::fromDays(0);
    PriceComponent fee;
    fee.id = key<PriceComponentId>(1);
    fee.unit = UnitPrice{2900, 0};
    PriceComponent users;
    users.id = key<PriceComponentId>(2);
    users.kind = ComponentKind::PerUnit;
    users.meter = Meter::ActiveUsers;
    users.countingRule = rule;
    users.unit = UnitPrice{533, 0};
    users.includedUnits = 2;
    price.components = {fee, users};
    plan.prices = {price};
    catalogue.add(plan);
    return catalogue.items().back().id;
}

BillingInput account(const Catalogue &catalogue, Currency currency, CatalogueItemId item,
                     Date first)
{
    BillingInput input;
    input.account = key<AccountId>(1);
    input.currency = currency;
    input.catalogue = &catalogue;
    input.tax.ratePpm = 190'000;
    TimelineEvent start;
    start.id = key<TimelineEventId>(1);
    start.subscription = key<SubscriptionId>(1);
    start.effective = first;
    start.item = item;
    start.sequence = 1;
    input.events = {start};
    for (int user = 0; user < kUsers; ++user) {
        UnitEvent event;
        event.unit = key<AccountUserId>(static_cast<std::uint64_t>(user) + 1).uuid;
        event.effective = first.addDays(user * 17);
        event.sequence = user + 2;
        input.unitEvents.push_back(event);
    }
    return input;
}

void measure(const char *what, const Profile &profile, CountingRule rule, bool changes)
{
    const Currency euro = Currency::fromCode("EUR").value();
    Catalogue catalogue;
    const CatalogueItemId item = addPlan(catalogue, euro, rule);
    const Date first = *Date::fromCivil(2025, 1, 15);
    BillingInput input = account(catalogue, euro, item, first);
    input.profile = profile;
    for (int month = 0; changes && month < kMonths; ++month) {
        TimelineEvent event = input.events[0];
        event.id = key<TimelineEventId>(static_cast<std::uint64_t>(month) + 2);
        event.kind = EventKind::QuantityChanged;
        event.effective = first.addMonths(month, 15).addDays(9);
        event.sequence = 100 + month;
        event.quantity = 2 + month % 3;
        input.events.push_back(event);
    }
    std::size_t lines = 0;
    std::int64_t total = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kAccounts; ++i) {
        input.account = key<AccountId>(static_cast<std::uint64_t>(i) + 1);
        const auto result = recompute(input, first.addMonths(kMonths - 1, 15));
        if (!result.ok())
            std::abort();
        for (const InvoiceDraft &draft : result->due) {
            lines += draft.lines.size();
            total += draft.totalMinor;
        }
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("%-34s %9zu lines in %6.3f s: %9.0f lines a second (sum %lld)\n", what, lines,
                seconds.count(), static_cast<double>(lines) / seconds.count(),
                static_cast<long long>(total));
}

void floor()
{
    constexpr int kLines = 10'000'000;
    std::int64_t total = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kLines; ++i)
        total += mulDiv(2900 + i % 7, 1 + i % 30, 31, Rounding::HalfUp).value_or(0);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("%-34s %9d lines in %6.3f s: %9.0f lines a second (sum %lld)\n",
                "floor: one rounded division each", kLines, seconds.count(),
                kLines / seconds.count(), static_cast<long long>(total));
}

} // namespace

int main()
{
    floor();
    measure("fee and users, a year", {}, CountingRule::Snapshot, false);
    measure("users by day, a year", {}, CountingRule::Daily, false);
    measure("users by high-water mark", {}, CountingRule::HighWater, false);
    measure("a quantity changed every month", {}, CountingRule::Snapshot, true);
    measure("the same, at once, other rules", *profileByName("STRIPE_FRACTION"),
            CountingRule::Snapshot, true);
    return 0;
}
