// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/names.h"
#include "keys.h"
#include "readers.h"

#include <charconv>
#include <limits>

namespace clientele::simulation {
namespace {

using billing::CatalogueItem;
using billing::PeriodLength;
using billing::PeriodUnit;
using billing::Price;
using billing::PriceComponent;
using billing::Tier;
using billing::UnitPrice;

constexpr std::int64_t kMaximumUnitsInPrice = 1'000'000'000;
constexpr int kMaximumScale = 9;

PeriodLength readPeriod(const Node &node)
{
    if (node.isText()) {
        const std::string word = node.text();
        if (word == "day")
            return {PeriodUnit::Day, 1};
        if (word == "week")
            return {PeriodUnit::Day, 7};
        if (word == "month")
            return {PeriodUnit::Month, 1};
        if (word == "quarter")
            return {PeriodUnit::Month, 3};
        if (word == "year")
            return {PeriodUnit::Year, 1};
        node.complain("notOneOf", word);
        return {};
    }
    node.object({"unit", "count"}, {});
    PeriodLength length;
    length.unit = readNamed<PeriodUnit>(node.child("unit"), billing::fromName<PeriodUnit>);
    length.count = static_cast<int>(node.child("count").integer(1, 1000));
    return length;
}

std::vector<Tier> readTiers(const Node &node, Currency currency)
{
    std::vector<Tier> tiers;
    const qsizetype count = node.array(1, 100);
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const Node tierNode = node.element(i);
        tierNode.object({"amount"}, {"upTo", "flat"});
        Tier tier;
        tier.unit = readUnitPrice(tierNode.child("amount"), currency);
        if (tierNode.has("upTo"))
            tier.upTo = tierNode.child("upTo").integer(1, kMaximumUnitsInPrice);
        else if (i + 1 != count)
            tierNode.complain("missingKey", "upTo"); // only the last tier is without an end
        if (tierNode.has("flat"))
            tier.flatMinor = readMinor(tierNode.child("flat"), currency);
        if (!tiers.empty() && tier.upTo && *tier.upTo <= *tiers.back().upTo)
            tierNode.child("upTo").complain("notAscending");
        if (!node.failed())
            tiers.push_back(tier);
    }
    return tiers;
}

PriceComponent readComponent(const Node &node, Currency currency, Reading &reading)
{
    node.object({"kind"}, {"name", "meter", "counting", "timing", "amount", "included", "minimum",
                           "packageSize", "tiers", "firstPeriod", "lastPeriod"});
    PriceComponent component;
    component.id = makeKey<PriceComponentId>(++reading.lastComponent);
    component.kind = readNamed<billing::ComponentKind>(node.child("kind"),
                                                       billing::fromName<billing::ComponentKind>);
    if (node.has("name"))
        component.name = node.child("name").name();
    if (node.has("meter"))
        component.meter = readNamed<billing::Meter>(node.child("meter"),
                                                    billing::fromName<billing::Meter>);
    if (node.has("counting"))
        component.countingRule = readNamed<billing::CountingRule>(
            node.child("counting"), billing::fromName<billing::CountingRule>);
    if (node.has("timing"))
        component.timing = readNamed<billing::Timing>(node.child("timing"),
                                                      billing::fromName<billing::Timing>);
    const bool tiered = component.kind == billing::ComponentKind::Graduated
                        || component.kind == billing::ComponentKind::Volume;
    if (!node.has(tiered ? "tiers" : "amount"))
        node.complain("missingKey", tiered ? "tiers" : "amount");
    else if (node.has(tiered ? "amount" : "tiers"))
        node.child(tiered ? "amount" : "tiers").complain("notForThisKind");
    else if (tiered)
        component.tiers = readTiers(node.child("tiers"), currency);
    else
        component.unit = readUnitPrice(node.child("amount"), currency);
    if (node.has("included"))
        component.includedUnits = node.child("included").integer(0, kMaximumUnitsInPrice);
    if (node.has("minimum"))
        component.minimumMinor = readMinor(node.child("minimum"), currency);
    if (node.has("packageSize"))
        component.packageSize = node.child("packageSize").integer(1, kMaximumUnitsInPrice);
    if (node.has("firstPeriod"))
        component.firstPeriod = static_cast<int>(node.child("firstPeriod").integer(0, 10'000));
    if (node.has("lastPeriod"))
        component.lastPeriod = static_cast<int>(
            node.child("lastPeriod").integer(component.firstPeriod, 10'000));
    return component;
}

Price readPrice(const Node &node, Reading &reading)
{
    node.object({"components"}, {"validFrom", "currency", "every", "tax"});
    Price price;
    price.id = makeKey<PriceId>(++reading.lastPrice);
    price.currency = node.has("currency") ? readCurrency(node.child("currency")) : reading.currency;
    price.validFrom = node.has("validFrom") ? node.child("validFrom").date()
                                            : *Date::fromCivil(1900, 1, 1);
    if (node.has("every"))
        price.period = readPeriod(node.child("every"));
    if (node.has("tax")) {
        const std::string word = node.child("tax").text();
        if (word != "included" && word != "excluded")
            node.child("tax").complain("notOneOf", word);
        price.taxIncluded = word == "included";
    }
    const Node components = node.child("components");
    const qsizetype count = components.array(1, 100);
    for (qsizetype i = 0; i < count && !node.failed(); ++i)
        price.components.push_back(readComponent(components.element(i), price.currency, reading));
    return price;
}

/// "price": "29.00" is a flat price each month, in advance, at all times.
Price flatPrice(const Node &node, Reading &reading)
{
    Price price;
    price.id = makeKey<PriceId>(++reading.lastPrice);
    price.currency = reading.currency;
    price.validFrom = *Date::fromCivil(1900, 1, 1);
    PriceComponent component;
    component.id = makeKey<PriceComponentId>(++reading.lastComponent);
    component.unit = readUnitPrice(node, reading.currency);
    price.components.push_back(component);
    return price;
}

void readPrices(const Node &node, CatalogueItem &item, Reading &reading)
{
    const qsizetype count = node.array(0, 1000); // none: only charged, or named by a discount
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const Node priceNode = node.element(i);
        Price price = readPrice(priceNode, reading);
        for (const Price &other : item.prices) {
            if (other.currency == price.currency && other.validFrom == price.validFrom)
                priceNode.complain("duplicatePrice", price.validFrom.toString());
        }
        item.prices.push_back(std::move(price));
    }
}

} // namespace

UnitPrice readUnitPrice(const Node &node, Currency currency)
{
    const std::string text = node.decimal(kMaximumScale, false);
    const std::size_t point = text.find('.');
    std::string digits = text.substr(0, point);
    const std::string part = point == std::string::npos ? std::string() : text.substr(point + 1);
    digits += part;
    int scale = static_cast<int>(part.size()) - currency.exponent();
    for (; scale < 0; ++scale)
        digits += '0';
    UnitPrice price;
    const auto parsed
        = std::from_chars(digits.data(), digits.data() + digits.size(), price.amount);
    if (parsed.ec != std::errc())
        node.complain("outOfRange", text);
    price.scale = static_cast<std::uint8_t>(scale);
    return price;
}

std::size_t chargedItem(Reading &reading, const std::string &name,
                        const std::optional<billing::TaxRule> &tax)
{
    const std::string key = tax ? name + '/' + tax->category + std::to_string(tax->ratePpm) : name;
    const auto [found, isNew] = reading.charged.emplace(key, reading.scenario.items.size());
    if (!isNew)
        return found->second;
    CatalogueItem item;
    item.id = makeKey<CatalogueItemId>(reading.scenario.items.size() + 1);
    item.kind = billing::ItemKind::AddOn;
    item.name = name;
    item.tax = tax;
    reading.scenario.items.push_back(std::move(item));
    return found->second;
}

void readItems(const Node &node, Reading &reading)
{
    const qsizetype count = node.array(1, kMaximumItems);
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const Node itemNode = node.element(i);
        itemNode.object({"item"}, {"kind", "price", "prices", "tax"});
        CatalogueItem item;
        item.id = makeKey<CatalogueItemId>(static_cast<std::uint64_t>(i) + 1);
        item.name = itemNode.child("item").name();
        if (itemNode.has("kind"))
            item.kind = readNamed<billing::ItemKind>(itemNode.child("kind"),
                                                     billing::fromName<billing::ItemKind>);
        if (itemNode.has("tax"))
            item.tax = readTax(itemNode.child("tax"));
        if (itemNode.has("price") && itemNode.has("prices"))
            itemNode.child("price").complain("priceTwice");
        else if (itemNode.has("price"))
            item.prices.push_back(flatPrice(itemNode.child("price"), reading));
        else if (itemNode.has("prices"))
            readPrices(itemNode.child("prices"), item, reading);
        else
            itemNode.complain("missingKey", "price");
        if (!reading.items.emplace(item.name, reading.items.size()).second)
            itemNode.child("item").complain("duplicateName", item.name);
        reading.scenario.items.push_back(std::move(item));
    }
}

} // namespace clientele::simulation
