// SPDX-License-Identifier: GPL-3.0-or-later
// What is charged once, and what is taken off: discounts and coupons.
#include "billing/names.h"
#include "domain/validation.h"
#include "handlers/discounts.h"
#include "handlers/handlers.h"
#include "handlers/subscriptionrules.h"
#include "handlers/subscriptiontarget.h"

#include <algorithm>

namespace clientele::application {
namespace {

using billing::Discount;
using billing::EventKind;
using billing::TimelineEvent;

constexpr std::int64_t kMostMinor = 1'000'000'000'000;

void checkAmounts(const Discount &discount, std::vector<FieldFailure> &failures)
{
    constexpr std::int32_t kWhole = 1'000'000;
    const auto range = [&failures](const char *field, std::int64_t value, std::int64_t most) {
        if (value < 0 || value > most)
            failures.push_back({field, "outOfRange", std::to_string(value)});
    };
    range("ratePpm", discount.ratePpm, kWhole);
    range("amountMinor", discount.amountMinor, kMostMinor);
    for (const billing::DiscountTier &tier : discount.tiers) {
        range("tiers", tier.moreThan, kMostMinor);
        range("tiers", tier.ratePpm, kWhole);
    }
    const int given = (discount.ratePpm != 0) + (discount.amountMinor != 0)
                      + static_cast<int>(!discount.tiers.empty());
    if (given != 1)
        failures.push_back({"discount", "required", {}});
    if (discount.terms && (*discount.terms < 1 || *discount.terms > 1200))
        failures.push_back({"terms", "outOfRange", std::to_string(*discount.terms)});
}

Status checkDiscount(const Work &work, const Target &target, const domain::NewDiscount &given,
                     const Discount &discount)
{
    std::vector<FieldFailure> failures;
    domain::checkName("name", given.name, failures);
    checkAmounts(discount, failures);
    for (const CatalogueItemId &item : discount.items) {
        if (work.agency.entry(item) == nullptr)
            failures.push_back({"items", "unknown", item.toString()});
    }
    if (!failures.empty())
        return invalid(std::move(failures));
    const auto rules = work.agency.rules.find(target.programme->id);
    if (!discount.tiers.empty()
        && (rules == work.agency.rules.end() || !rules->second.planDiscountOnRetail))
        return fail(FailureCode::Refused, "planDiscountNotOnRetail", {target.programme->name});
    return {};
}

/// A discount or a coupon, which differ in what they are taken from.
template<typename Command>
Status grant(Work &work, const Command &command, EventKind kind)
{
    CLIENTELE_ASSIGN(const Target target, loadEither(work, command.client, command.subscription));
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    if (command.until && *command.until <= day)
        return invalid({{"until", "outOfRange", command.until->toString()}});
    const Discount discount = discountOf(command.discount);
    CLIENTELE_TRY(checkDiscount(work, target, command.discount, discount));
    CLIENTELE_ASSIGN(TimelineEvent event,
                     newEvent(work, target.account, command.subscription, kind, day));
    event.discount = discount;
    event.until = command.until;
    CLIENTELE_TRY(append(work, target, event));
    audit(work, "discount", {}, discount.name);
    work.target = event.id.uuid;
    if (day >= target.today)
        work.receipt.undo = domain::WithdrawChange{target.account.id, event.id};
    return {};
}

} // namespace

billing::Discount discountOf(const domain::NewDiscount &given)
{
    Discount discount;
    discount.name = domain::trimmed(given.name);
    discount.ratePpm = given.ratePpm;
    discount.amountMinor = given.amountMinor;
    for (const domain::NewDiscountTier &tier : given.tiers)
        discount.tiers.push_back({tier.moreThan, tier.ratePpm});
    discount.prorate = given.prorate;
    discount.terms = given.terms;
    discount.items = given.items;
    discount.position = given.position;
    return discount;
}

Status handle(Work &work, const domain::GrantDiscount &command)
{
    return grant(work, command, EventKind::DiscountGranted);
}

Status handle(Work &work, const domain::RedeemCoupon &command)
{
    if (!command.discount.tiers.empty())
        return invalid({{"discount", "required", {}}}); // a coupon does not go by the number
    return grant(work, command, EventKind::CouponRedeemed);
}

Status handle(Work &work, const domain::EndDiscount &command)
{
    CLIENTELE_ASSIGN(const Target target, loadAccount(work, command.client));
    const auto &events = target.input.events;
    const auto granted = std::find_if(events.begin(), events.end(), [&](const auto &each) {
        return each.id == command.discount
               && (each.kind == EventKind::DiscountGranted
                   || each.kind == EventKind::CouponRedeemed);
    });
    if (granted == events.end())
        return fail(FailureCode::NotFound, "timelineEvent");
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    if (day < granted->effective)
        return invalid({{"on", "outOfRange", day.toString()}});
    CLIENTELE_ASSIGN(TimelineEvent event, newEvent(work, target.account, granted->subscription,
                                                   EventKind::DiscountEnded, day));
    event.target = granted->id;
    CLIENTELE_TRY(append(work, target, event));
    audit(work, "discount", granted->discount.name, {});
    work.target = granted->id.uuid;
    if (day >= target.today)
        work.receipt.undo = domain::WithdrawChange{target.account.id, event.id};
    return {};
}

Status handle(Work &work, const domain::ChargeOnce &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    constexpr std::int64_t kMostAtOnce = 1'000'000;
    constexpr int kMostDecimals = 9;
    std::vector<FieldFailure> failures;
    if (command.quantity == 0 || command.quantity > kMostAtOnce || command.quantity < -kMostAtOnce)
        failures.push_back({"quantity", "outOfRange", std::to_string(command.quantity)});
    if (command.unitAmount <= 0 || command.unitAmount > kMostMinor)
        failures.push_back({"unitAmount", "outOfRange", std::to_string(command.unitAmount)});
    if (command.unitScale < 0 || command.unitScale > kMostDecimals)
        failures.push_back({"unitScale", "outOfRange", std::to_string(command.unitScale)});
    const CatalogueItemId item
        = command.item.isNull() ? target.subscription.item : command.item;
    if (work.agency.entry(item) == nullptr)
        failures.push_back({"item", "unknown", item.toString()});
    if (!failures.empty())
        return invalid(std::move(failures));
    CLIENTELE_ASSIGN(TimelineEvent event, newEvent(work, target.account, command.subscription,
                                                   EventKind::Charged, day));
    event.item = item;
    event.quantity = command.quantity;
    event.unit = {command.unitAmount, static_cast<std::uint8_t>(command.unitScale)};
    event.atOnce = command.atOnce;
    CLIENTELE_TRY(append(work, target, event));
    audit(work, "charged", {}, itemName(work, item));
    work.target = event.id.uuid;
    if (day >= target.today)
        work.receipt.undo = domain::WithdrawChange{target.account.id, event.id};
    return {};
}

} // namespace clientele::application
