// SPDX-License-Identifier: GPL-3.0-or-later
// Rules by which accounts are billed: tax, profiles, discounts.
#include "billing/names.h"
#include "readers.h"

#include <algorithm>
#include <array>

namespace clientele::simulation {
namespace {

constexpr std::array kTaxCategories{"S", "Z", "E", "AE", "K", "G", "O"};
constexpr int kPercentDecimals = 4;
constexpr std::int64_t kMaximumRatePpm = 1'000'000;
constexpr std::int64_t kMaximumCount = 1'000'000'000;
constexpr int kMaximumTerms = 10'000;

template<typename Enum>
void readKnob(const Node &node, const char *key, Enum &knob)
{
    if (node.has(key))
        knob = readNamed<Enum>(node.child(key), billing::fromName<Enum>);
}

void readKnobs(const Node &node, billing::Profile &profile)
{
    readKnob(node, "stubDenominator", profile.stubDenominator);
    readKnob(node, "dayCount", profile.dayCount);
    readKnob(node, "alignment", profile.alignment);
    readKnob(node, "settlement", profile.settlement);
    readKnob(node, "rounding", profile.rounding);
    readKnob(node, "roundingStage", profile.roundingStage);
    readKnob(node, "creditRule", profile.creditRule);
    readKnob(node, "downgrade", profile.downgrade);
    readKnob(node, "taxStage", profile.taxStage);
    if (node.has("fixedMonthDays"))
        profile.fixedMonthDays = static_cast<int>(node.child("fixedMonthDays").integer(1, 31));
    if (node.has("changeDayBelongsToNewPlan"))
        profile.changeDayBelongsToNewPlan = node.child("changeDayBelongsToNewPlan").flag();
    if (node.has("cancellationDayIsCharged"))
        profile.cancellationDayIsCharged = node.child("cancellationDayIsCharged").flag();
    if (node.has("prorate"))
        profile.prorate = node.child("prorate").flag();
}

std::vector<billing::DiscountTier> readDiscountTiers(const Node &node)
{
    std::vector<billing::DiscountTier> tiers;
    const qsizetype count = node.array(1, 100);
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const Node tierNode = node.element(i);
        tierNode.object({"moreThan", "percent"}, {});
        billing::DiscountTier tier;
        tier.moreThan = tierNode.child("moreThan").integer(0, kMaximumCount);
        tier.ratePpm = readPercent(tierNode.child("percent"));
        if (!tiers.empty() && tier.moreThan <= tiers.back().moreThan)
            tierNode.child("moreThan").complain("notAscending");
        tiers.push_back(tier);
    }
    return tiers;
}

std::int64_t readAmount(const Node &node, Currency currency, bool mayBeNegative)
{
    constexpr int kMaximumDecimals = 9;
    const std::string text = node.decimal(kMaximumDecimals, mayBeNegative);
    const auto money = Money::parse(text, currency);
    if (!money)
        node.complain("notAnAmount", text);
    return money ? money->minor : 0;
}

} // namespace

Currency readCurrency(const Node &node)
{
    const std::string code = node.text();
    const auto currency = Currency::fromCode(code);
    if (!currency)
        node.complain("unknownCurrency", code);
    return currency.value_or(Currency());
}

std::int32_t readPercent(const Node &node)
{
    std::string digits = node.decimal(kPercentDecimals, false);
    const std::size_t point = digits.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
    if (point != std::string::npos)
        digits.erase(point, 1);
    digits.append(kPercentDecimals - decimals, '0'); // 19 % is 190,000 parts per million
    const std::int64_t ratePpm = std::stoll(digits);
    if (ratePpm > kMaximumRatePpm)
        node.complain("outOfRange", digits);
    return static_cast<std::int32_t>(std::min(ratePpm, kMaximumRatePpm));
}

std::int64_t readMinor(const Node &node, Currency currency)
{
    return readAmount(node, currency, false);
}

std::int64_t readSignedMinor(const Node &node, Currency currency)
{
    return readAmount(node, currency, true);
}

billing::TaxRule readTax(const Node &node)
{
    node.object({"ratePercent"}, {"category"});
    billing::TaxRule tax;
    if (node.has("category")) {
        tax.category = node.child("category").text();
        if (std::find(kTaxCategories.begin(), kTaxCategories.end(), tax.category)
            == kTaxCategories.end())
            node.child("category").complain("notOneOf", tax.category);
    }
    const Node rate = node.child("ratePercent");
    tax.ratePpm = readPercent(rate);
    if (tax.ratePpm != 0 && tax.category != "S")
        rate.complain("rateNotZero", tax.category); // EN 16931: only S has a rate above 0 here
    return tax;
}

billing::Profile readProfile(const Node &node)
{
    if (!node.isObject())
        return readNamed<billing::Profile>(node, profileByName);
    node.object({}, {"name", "basedOn", "stubDenominator", "dayCount", "fixedMonthDays",
                     "alignment", "changeDayBelongsToNewPlan", "cancellationDayIsCharged",
                     "prorate", "downgrade", "settlement", "rounding", "roundingStage",
                     "creditRule", "taxStage", "why"});
    billing::Profile profile;
    if (node.has("basedOn"))
        profile = readNamed<billing::Profile>(node.child("basedOn"), profileByName);
    if (node.has("why"))
        (void)node.child("why").text();
    profile.name = node.has("name") ? node.child("name").name() : profile.name + " changed";
    readKnobs(node, profile);
    return profile;
}

std::optional<billing::Profile> profileByName(std::string_view name)
{
    return billing::profileByName(name);
}

billing::Discount readDiscount(const Node &node, const Reading &reading, Currency currency,
                               bool isCoupon)
{
    billing::Discount discount;
    discount.name = node.child("name").name();
    const int given = node.has("percent") + node.has("amount") + node.has("tiers");
    if (given == 0)
        node.complain("missingKey", "percent");
    else if (given > 1)
        node.complain("discountTwice");
    if (node.has("percent"))
        discount.ratePpm = readPercent(node.child("percent"));
    if (node.has("amount"))
        discount.amountMinor = readMinor(node.child("amount"), currency);
    if (node.has("tiers"))
        discount.tiers = readDiscountTiers(node.child("tiers"));
    if (node.has("prorate"))
        discount.prorate = node.child("prorate").flag();
    const char *const key = isCoupon ? "invoices" : "terms";
    if (node.has(key))
        discount.terms = static_cast<int>(node.child(key).integer(1, kMaximumTerms));
    if (node.has("position"))
        discount.position = static_cast<int>(node.child("position").integer(0, kMaximumTerms));
    if (!node.failed() && discount.tiers.empty() && discount.ratePpm == 0
        && discount.amountMinor == 0)
        node.complain("outOfRange", "0");
    if (!node.has("items"))
        return discount;
    const Node items = node.child("items");
    const qsizetype count = items.array(1, kMaximumItems);
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const std::string name = items.element(i).name();
        const auto found = reading.items.find(name);
        if (found == reading.items.end())
            items.element(i).complain("unknownName", name);
        else
            discount.items.push_back(reading.scenario.items[found->second].id);
    }
    return discount;
}

} // namespace clientele::simulation
