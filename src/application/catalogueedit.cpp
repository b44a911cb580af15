// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogueedit.h"

#include "billing/names.h"
#include "billing/period.h"
#include "billing/pricing.h"
#include "domain/validation.h"

#include <algorithm>
#include <array>

namespace clientele::application {
namespace {

using billing::CatalogueItem;
using billing::Price;
using billing::PriceComponent;
using domain::CatalogueEntry;
using Failures = std::vector<FieldFailure>;

constexpr std::size_t kMostParts = 100;
constexpr int kMostTrialDays = 3660;

template<typename Enum>
Enum named(const char *field, const std::string &name, Failures &failures)
{
    const auto value = billing::fromName<Enum>(name);
    if (!value)
        failures.push_back({field, "unknown", name});
    return value.value_or(Enum{});
}

billing::UnitPrice unitOf(std::int64_t amount, int scale, Failures &failures)
{
    constexpr int kMostDecimals = 9;
    if (amount < 0)
        failures.push_back({"unitAmount", "outOfRange", std::to_string(amount)});
    if (scale < 0 || scale > kMostDecimals)
        failures.push_back({"unitScale", "outOfRange", std::to_string(scale)});
    return {amount, static_cast<std::uint8_t>(std::clamp(scale, 0, kMostDecimals))};
}

/// Tiers rise, and the last has no end, so that no number of units is without a price.
void checkTiers(const PriceComponent &component, Failures &failures)
{
    const bool tiered = component.kind == billing::ComponentKind::Graduated
                        || component.kind == billing::ComponentKind::Volume;
    if (!tiered)
        return;
    if (component.tiers.empty() || component.tiers.back().upTo)
        failures.push_back({"tiers", "required", {}});
}

PriceComponent componentOf(const domain::NewComponent &given, Failures &failures)
{
    PriceComponent component;
    component.id = given.id;
    domain::checkText("component", given.name, failures);
    component.name = domain::trimmed(given.name);
    component.kind = named<billing::ComponentKind>("kind", given.kind, failures);
    component.meter = named<billing::Meter>("meter", given.meter, failures);
    component.countingRule
        = named<billing::CountingRule>("countingRule", given.countingRule, failures);
    component.timing = named<billing::Timing>("timing", given.timing, failures);
    component.unit = unitOf(given.unitAmount, given.unitScale, failures);
    component.includedUnits = given.includedUnits;
    component.minimumMinor = given.minimumMinor;
    component.packageSize = given.packageSize;
    for (const domain::NewTier &tier : given.tiers)
        component.tiers.push_back({tier.upTo, unitOf(tier.unitAmount, tier.unitScale, failures),
                                   tier.flatMinor});
    component.firstPeriod = given.firstPeriod;
    component.lastPeriod = given.lastPeriod;
    if (given.firstPeriod < 0 || (given.lastPeriod && *given.lastPeriod < given.firstPeriod))
        failures.push_back({"firstPeriod", "outOfRange", std::to_string(given.firstPeriod)});
    checkTiers(component, failures);
    if (failures.empty()) {
        const auto rated = billing::rate(component, 1);
        if (!rated.ok())
            failures.push_back({"component", "outOfRange", component.name});
    }
    return component;
}

void checkTax(const std::string &category, std::int32_t ratePpm, Failures &failures)
{
    constexpr std::array kCategories{"", "S", "Z", "E", "AE", "K", "G", "O"};
    if (std::find(kCategories.begin(), kCategories.end(), category) == kCategories.end())
        failures.push_back({"taxCategory", "unknown", category});
    if (ratePpm < 0 || ratePpm > 1'000'000 || (category != "S" && ratePpm != 0))
        failures.push_back({"taxRatePpm", "outOfRange", std::to_string(ratePpm)});
}

std::optional<billing::TaxRule> taxOf(const CatalogueEntry &entry)
{
    if (entry.taxCategory.empty())
        return std::nullopt;
    return billing::TaxRule{entry.taxCategory, entry.taxRatePpm};
}

/// The catalogue with the entry as it is now and the prices added to it.
void put(AgencyData &data, const CatalogueEntry &entry, const std::vector<Price> &prices)
{
    const auto known = std::find_if(data.entries.begin(), data.entries.end(),
                                    [&](const auto &each) { return each.id == entry.id; });
    if (known == data.entries.end())
        data.entries.push_back(entry);
    else
        *known = entry;
    billing::Catalogue catalogue;
    bool found = false;
    const auto changed = [&](CatalogueItem item) {
        item.name = entry.name;
        item.tax = taxOf(entry);
        item.prices.insert(item.prices.end(), prices.begin(), prices.end());
        catalogue.add(std::move(item));
        found = true;
    };
    for (const CatalogueItem &item : data.catalogue.items()) {
        if (item.id == entry.id)
            changed(item);
        else
            catalogue.add(item);
    }
    if (!found)
        changed({entry.id, entry.addOn ? billing::ItemKind::AddOn : billing::ItemKind::Plan,
                 entry.name, {}, {}});
    data.catalogue = std::move(catalogue);
}

Status checkEntry(const AgencyData &data, const CatalogueEntry &entry)
{
    Failures failures;
    domain::checkName("name", entry.name, failures);
    checkTax(entry.taxCategory, entry.taxRatePpm, failures);
    if (entry.trialDays && (*entry.trialDays < 0 || *entry.trialDays > kMostTrialDays))
        failures.push_back({"trialDays", "outOfRange", std::to_string(*entry.trialDays)});
    const bool taken = std::any_of(
        data.entries.begin(), data.entries.end(), [&](const CatalogueEntry &each) {
            return each.id != entry.id && each.programme == entry.programme
                   && each.name == entry.name;
        });
    if (taken)
        failures.push_back({"name", "taken", entry.name});
    if (failures.empty())
        return {};
    return invalid(std::move(failures));
}

Status checkPriceIsNew(const AgencyData &data, CatalogueItemId item, const Price &price)
{
    const CatalogueItem *known = data.catalogue.item(item);
    if (known == nullptr)
        return {};
    const bool taken = std::any_of(
        known->prices.begin(), known->prices.end(), [&](const Price &each) {
            return each.ledger == price.ledger && each.currency == price.currency
                   && each.validFrom == price.validFrom;
        });
    if (taken)
        return invalid({{"validFrom", "taken", price.validFrom.toString()}});
    return {};
}

} // namespace

Result<Price> priceOf(const domain::NewPrice &given, const domain::Programme &programme)
{
    Failures failures;
    Price price;
    price.id = given.id;
    price.ledger = given.ledger;
    price.validFrom = given.validFrom;
    price.taxIncluded = given.taxIncluded;
    const auto currency = Currency::fromCode(given.currency);
    if (!currency || given.currency == "XXX")
        failures.push_back({"currency", "unknownCurrency", given.currency});
    price.currency = currency.value_or(Currency{});
    price.period.unit = named<billing::PeriodUnit>("periodUnit", given.periodUnit, failures);
    price.period.count = given.periodCount;
    if (!billing::isValidLength(price.period))
        failures.push_back({"periodCount", "outOfRange", std::to_string(given.periodCount)});
    else if (programme.monthlyOnly && given.ledger == Ledger::Retail
             && price.period != billing::PeriodLength{})
        failures.push_back({"periodUnit", "notMonthly", given.periodUnit});
    if (given.components.empty() || given.components.size() > kMostParts)
        failures.push_back({"components", "required", {}});
    for (const domain::NewComponent &component : given.components)
        price.components.push_back(componentOf(component, failures));
    if (!failures.empty())
        return invalid(std::move(failures));
    return price;
}

Result<CatalogueEdit> editCatalogue(AgencyData &data, const domain::AddCatalogueItem &command)
{
    const domain::Programme *programme = data.programme(command.programme);
    if (programme == nullptr || !programme->active)
        return invalid({{"programme", "unknownProgramme", command.programme}});
    CatalogueEdit edit;
    edit.entry = {command.item, 1, programme->id, command.addOn,
                  std::string(domain::trimmed(command.name)), command.position, true,
                  command.taxCategory, command.taxRatePpm, command.trialDays};
    CLIENTELE_TRY(checkEntry(data, edit.entry));
    if (command.prices.empty() || command.prices.size() > kMostParts)
        return invalid({{"prices", "required", {}}});
    for (const domain::NewPrice &given : command.prices) {
        CLIENTELE_ASSIGN(Price price, priceOf(given, *programme));
        edit.prices.push_back(std::move(price));
    }
    put(data, edit.entry, edit.prices);
    return edit;
}

Result<CatalogueEdit> editCatalogue(AgencyData &data, const domain::EditCatalogueItem &command)
{
    const CatalogueEntry *known = data.entry(command.item);
    if (known == nullptr)
        return fail(FailureCode::NotFound, "catalogueItem");
    CatalogueEdit edit;
    edit.entry = *known;
    if (command.seenVersion != 0 && command.seenVersion != known->version)
        return fail(FailureCode::Conflict, "catalogueItem", {known->name});
    if (command.name)
        edit.entry.name = domain::trimmed(*command.name);
    if (command.position)
        edit.entry.position = *command.position;
    if (command.active)
        edit.entry.active = *command.active;
    if (command.taxCategory)
        edit.entry.taxCategory = *command.taxCategory;
    if (command.taxRatePpm)
        edit.entry.taxRatePpm = *command.taxRatePpm;
    if (command.trialDays)
        edit.entry.trialDays
            = *command.trialDays < 0 ? std::nullopt : std::optional(*command.trialDays);
    CLIENTELE_TRY(checkEntry(data, edit.entry));
    edit.bearsOnDrafts = edit.entry.name != known->name || taxOf(edit.entry) != taxOf(*known);
    put(data, edit.entry, {});
    return edit;
}

Result<CatalogueEdit> editCatalogue(AgencyData &data, const domain::AddPrice &command)
{
    const CatalogueEntry *known = data.entry(command.item);
    const domain::Programme *programme
        = known == nullptr ? nullptr : data.programme(known->programme);
    if (programme == nullptr)
        return fail(FailureCode::NotFound, "catalogueItem");
    CLIENTELE_ASSIGN(Price price, priceOf(command.price, *programme));
    CLIENTELE_TRY(checkPriceIsNew(data, command.item, price));
    CatalogueEdit edit;
    edit.entry = *known;
    edit.bearsOnDrafts = price.ledger == Ledger::Retail; // nothing wholesale is kept as a draft
    edit.prices.push_back(std::move(price));
    put(data, edit.entry, edit.prices);
    return edit;
}

} // namespace clientele::application
