// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/agencyrepo.h"

#include "billing/names.h"
#include "rows/names.h"
#include "rows/rowquery.h"
#include "storage/fold.h"

#include <charconv>
#include <map>
#include <system_error>

namespace clientele::storage {
namespace {

using billing::Price;
using billing::PriceComponent;
using billing::Tier;
using domain::AgencyProfile;
using domain::CatalogueEntry;
using domain::Programme;

/// "7,14,30"; what is not a number is left out.
std::vector<int> readDays(std::string_view text)
{
    std::vector<int> days;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at < end) {
        int value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error == std::errc())
            days.push_back(value);
        at = next == at ? at + 1 : next;
    }
    return days;
}

std::string daysText(const std::vector<int> &days)
{
    std::string text;
    for (const int day : days)
        text += (text.empty() ? "" : ",") + std::to_string(day);
    return text;
}

AgencyProfile readProfile(Statement &row)
{
    AgencyProfile profile;
    profile.version = row.int64(0);
    profile.id = row.uuid(1);
    profile.account = row.id<AccountId>(2);
    profile.platformAccount = row.id<AccountId>(3);
    profile.name = row.text(4);
    profile.email = row.text(5);
    profile.contact.phone = row.text(6);
    profile.contact.website = row.text(7);
    profile.contact.street = row.text(8);
    profile.contact.city = row.text(9);
    profile.contact.region = row.text(10);
    profile.contact.postalCode = row.text(11);
    profile.contact.country = row.text(12);
    profile.contact.taxNumber = row.text(13);
    profile.registrationNumber = row.text(14);
    profile.bankDetails = row.text(15);
    profile.invoiceFooter = row.text(16);
    profile.currency = row.currency(17);
    profile.timeZone = row.text(18);
    profile.taxCategory = row.text(19);
    profile.taxRatePpm = static_cast<std::int32_t>(row.int64(20));
    profile.paymentTermsDays = static_cast<int>(row.int64(21));
    profile.fixedBillDay = static_cast<int>(row.int64(22));
    profile.billingProfile = row.text(23);
    profile.clientContextMinutes = static_cast<int>(row.int64(24));
    profile.sample = row.boolean(25);
    profile.pageSize = row.text(26);
    profile.logo = readBlob(row, 27);
    profile.rulesVersion = row.int64(28);
    profile.numbering = row.text(29);
    profile.dunningDays = readDays(row.text(30));
    return profile;
}

/// A missing enumeration value in a row means a damaged file: the tables check their values.
template<typename Enum>
Result<Enum> readEnum(std::string_view name)
{
    if (const auto value = billing::fromName<Enum>(name))
        return *value;
    return fail(FailureCode::Damaged, "unknownName", {std::string(name)});
}

Result<PriceComponent> readComponent(Statement &row)
{
    PriceComponent component;
    component.id = row.id<PriceComponentId>(1);
    component.name = row.text(4);
    CLIENTELE_ASSIGN(component.kind, readEnum<billing::ComponentKind>(row.text(5)));
    CLIENTELE_ASSIGN(component.meter, readEnum<billing::Meter>(row.text(6)));
    CLIENTELE_ASSIGN(component.countingRule, readEnum<billing::CountingRule>(row.text(7)));
    CLIENTELE_ASSIGN(component.timing, readEnum<billing::Timing>(row.text(8)));
    component.unit = {row.int64(9), static_cast<std::uint8_t>(row.int64(10))};
    component.includedUnits = row.int64(11);
    component.minimumMinor = row.int64(12);
    component.packageSize = row.int64(13);
    component.firstPeriod = static_cast<int>(row.int64(14));
    if (!row.isNull(15))
        component.lastPeriod = static_cast<int>(row.int64(15));
    return component;
}

using TiersByComponent = std::map<PriceComponentId, std::vector<Tier>>;
using ComponentsByPrice = std::map<PriceId, std::vector<PriceComponent>>;
using PricesByItem = std::map<CatalogueItemId, std::vector<Price>>;

Result<TiersByComponent> readTiers(Session &session)
{
    TiersByComponent tiers;
    RowQuery query(session, "price_tier/list");
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return tiers;
        Statement &row = query.row();
        Tier tier;
        if (!row.isNull(3))
            tier.upTo = row.int64(3);
        tier.unit = {row.int64(4), static_cast<std::uint8_t>(row.int64(5))};
        tier.flatMinor = row.int64(6);
        tiers[row.id<PriceComponentId>(1)].push_back(tier);
    }
}

Result<ComponentsByPrice> readComponents(Session &session)
{
    CLIENTELE_ASSIGN(TiersByComponent tiers, readTiers(session));
    ComponentsByPrice components;
    RowQuery query(session, "price_component/list");
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return components;
        CLIENTELE_ASSIGN(PriceComponent component, readComponent(query.row()));
        component.tiers = std::move(tiers[component.id]);
        components[query.row().id<PriceId>(2)].push_back(std::move(component));
    }
}

Result<PricesByItem> readPrices(Session &session)
{
    CLIENTELE_ASSIGN(ComponentsByPrice components, readComponents(session));
    PricesByItem prices;
    RowQuery query(session, "price/list");
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return prices;
        Statement &row = query.row();
        Price price;
        price.id = row.id<PriceId>(1);
        price.ledger = ledgerFromName(row.text(3));
        price.currency = row.currency(4);
        price.validFrom = row.date(5);
        CLIENTELE_ASSIGN(price.period.unit, readEnum<billing::PeriodUnit>(row.text(6)));
        price.period.count = static_cast<int>(row.int64(7));
        price.taxIncluded = row.boolean(8);
        price.components = std::move(components[price.id]);
        prices[row.id<CatalogueItemId>(2)].push_back(std::move(price));
    }
}

std::optional<int> trialDaysOf(Statement &row)
{
    return row.isNull(10) ? std::nullopt : std::optional(static_cast<int>(row.int64(10)));
}

std::optional<std::int32_t> taxRateOf(const CatalogueEntry &entry)
{
    return entry.taxCategory.empty() ? std::nullopt : std::optional(entry.taxRatePpm);
}

std::optional<billing::TaxRule> taxOf(const CatalogueEntry &entry)
{
    if (entry.taxCategory.empty())
        return std::nullopt;
    return billing::TaxRule{entry.taxCategory, entry.taxRatePpm};
}

} // namespace

Result<AgencyProfile> AgencyRepo::profile()
{
    RowQuery query(m_session, "agency_profile/load");
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return fail(FailureCode::NotFound, "agencyProfile");
    return readProfile(query.row());
}

Status AgencyRepo::insertProfile(const AgencyProfile &p)
{
    RowQuery query(m_session, "agency_profile/insert", p.id, p.account, p.platformAccount, p.name,
                p.email, p.contact.phone, p.contact.website, p.contact.street, p.contact.city,
                p.contact.region, p.contact.postalCode, p.contact.country, p.contact.taxNumber,
                p.registrationNumber, p.bankDetails, p.invoiceFooter, p.currency.code(),
                p.timeZone, p.taxCategory, p.taxRatePpm, p.paymentTermsDays, p.fixedBillDay,
                p.billingProfile, p.clientContextMinutes, p.sample, p.pageSize, Blob{p.logo});
    return query.run();
}

Status AgencyRepo::updateProfile(const AgencyProfile &p)
{
    RowQuery query(m_session, "agency_profile/update", p.id, p.version, p.name, p.email,
                p.contact.phone, p.contact.website, p.contact.street, p.contact.city,
                p.contact.region, p.contact.postalCode, p.contact.country, p.contact.taxNumber,
                p.registrationNumber, p.bankDetails, p.invoiceFooter, p.taxCategory, p.taxRatePpm,
                p.paymentTermsDays, p.fixedBillDay, p.billingProfile, p.clientContextMinutes,
                p.pageSize, Blob{p.logo}, p.numbering, daysText(p.dunningDays));
    return query.runReturningOne(fail(FailureCode::Conflict, "agencyProfile", {p.name}));
}

Result<std::int64_t> AgencyRepo::nextRules()
{
    RowQuery query(m_session, "agency_profile/next_rules");
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return fail(FailureCode::NotFound, "agencyProfile");
    const std::int64_t version = query.row().int64(0);
    CLIENTELE_TRY(query.run());
    return version;
}

Result<std::vector<Programme>> AgencyRepo::programmes()
{
    RowQuery query(m_session, "programme/list");
    std::vector<Programme> programmes;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return programmes;
        Statement &row = query.row();
        programmes.push_back(Programme{
            row.uuid(1), row.int64(0), std::string(row.text(2)), std::string(row.text(3)),
            row.boolean(4), std::string(row.text(5)), row.boolean(6),
            static_cast<int>(row.int64(7)), std::string(row.text(8)),
            static_cast<int>(row.int64(9)), std::string(row.text(10)), row.boolean(11),
            static_cast<int>(row.int64(12)), std::string(row.text(13))});
    }
}

Status AgencyRepo::insertProgramme(const Programme &p)
{
    RowQuery query(m_session, "programme/insert", p.id, p.code, p.name, p.active, p.clientEmail,
                p.monthlyOnly, p.trialDays, p.trialEnd, p.freemiumCap, p.clientBilling,
                p.agencyUsersBilled, p.computerCap, p.settings);
    CLIENTELE_TRY(query.run());
    RowQuery count(m_session, "plan_count/insert", p.id, std::int64_t{0});
    return count.run();
}

Status AgencyRepo::updateSettings(const Programme &p)
{
    RowQuery query(m_session, "programme/update_settings", p.id, p.version, p.settings);
    return query.runReturningOne(fail(FailureCode::Conflict, "programme", {p.name}));
}

Result<std::vector<CatalogueEntry>> AgencyRepo::catalogueEntries()
{
    RowQuery query(m_session, "catalogue_item/list");
    std::vector<CatalogueEntry> entries;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return entries;
        Statement &row = query.row();
        entries.push_back(CatalogueEntry{row.id<CatalogueItemId>(1), row.int64(0), row.uuid(2),
                                         row.text(3) == "add_on", std::string(row.text(4)),
                                         static_cast<int>(row.int64(6)), row.boolean(7),
                                         std::string(row.text(8)),
                                         static_cast<std::int32_t>(row.int64(9)),
                                         trialDaysOf(row)});
    }
}

Result<std::vector<std::pair<CatalogueItemId, std::int64_t>>> AgencyRepo::clientsOfItems()
{
    RowQuery query(m_session, "catalogue_item/clients");
    std::vector<std::pair<CatalogueItemId, std::int64_t>> clients;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return clients;
        clients.emplace_back(query.row().id<CatalogueItemId>(0), query.row().int64(1));
    }
}

Result<billing::Catalogue> AgencyRepo::catalogue()
{
    CLIENTELE_ASSIGN(const std::vector<CatalogueEntry> entries, catalogueEntries());
    CLIENTELE_ASSIGN(PricesByItem prices, readPrices(m_session));
    billing::Catalogue catalogue;
    for (const CatalogueEntry &entry : entries) {
        catalogue.add({entry.id,
                       entry.addOn ? billing::ItemKind::AddOn : billing::ItemKind::Plan,
                       entry.name, std::move(prices[entry.id]), taxOf(entry)});
    }
    return catalogue;
}

Status AgencyRepo::insertItem(const CatalogueEntry &entry, const std::vector<Price> &prices)
{
    RowQuery query(m_session, "catalogue_item/insert", entry.id, entry.programme,
                entry.addOn ? "add_on" : "plan", entry.name, folded(entry.name), entry.position,
                entry.active, orNull(entry.taxCategory),
                taxRateOf(entry),
                entry.trialDays);
    CLIENTELE_TRY(query.run());
    for (const Price &price : prices)
        CLIENTELE_TRY(insertPrice(entry.id, price));
    return {};
}

Status AgencyRepo::updateItem(const CatalogueEntry &entry)
{
    RowQuery query(m_session, "catalogue_item/update", entry.id, entry.version, entry.name,
                folded(entry.name), entry.position, entry.active, orNull(entry.taxCategory),
                taxRateOf(entry),
                entry.trialDays);
    return query.runReturningOne(fail(FailureCode::Conflict, "catalogueItem", {entry.name}));
}

Status AgencyRepo::insertPrice(CatalogueItemId item, const Price &price)
{
    RowQuery query(m_session, "price/insert", price.id, item, ledgerName(price.ledger),
                price.currency.code(), price.validFrom, billing::nameOf(price.period.unit),
                price.period.count, price.taxIncluded);
    CLIENTELE_TRY(query.run());
    int position = 0;
    for (const PriceComponent &component : price.components)
        CLIENTELE_TRY(insertComponent(price.id, ++position, component));
    return {};
}

Status AgencyRepo::insertComponent(PriceId price, int position, const PriceComponent &component)
{
    RowQuery query(m_session, "price_component/insert", component.id, price, position,
                component.name, billing::nameOf(component.kind), billing::nameOf(component.meter),
                billing::nameOf(component.countingRule), billing::nameOf(component.timing),
                component.unit.amount, static_cast<int>(component.unit.scale),
                component.includedUnits, component.minimumMinor, component.packageSize,
                component.firstPeriod, component.lastPeriod);
    CLIENTELE_TRY(query.run());
    int tierPosition = 0;
    for (const Tier &tier : component.tiers) {
        // tiers are values without a key of their own: theirs is the component's, numbered
        Uuid key = component.id.uuid;
        key.bytes[15] = static_cast<std::uint8_t>(key.bytes[15] ^ ++tierPosition);
        RowQuery insert(m_session, "price_tier/insert", key, component.id, tierPosition, tier.upTo,
                     tier.unit.amount, static_cast<int>(tier.unit.scale), tier.flatMinor);
        CLIENTELE_TRY(insert.run());
    }
    return {};
}

Result<std::int64_t> AgencyRepo::takeNumbers(AccountId issuer, std::string_view kind, int year,
                                             std::int64_t count)
{
    for (const bool begun : {false, true}) {
        RowQuery take(m_session, "number_series/take", issuer, kind, year, count);
        CLIENTELE_ASSIGN(const bool found, take.next());
        if (found) {
            const std::int64_t next = take.row().int64(0);
            CLIENTELE_TRY(take.run());
            return next - count;
        }
        if (begun)
            break;
        // the first of a series; another session may be about to begin it, too
        RowQuery begin(m_session, "number_series/insert", issuer, kind, year);
        CLIENTELE_TRY(begin.run());
    }
    return fail(FailureCode::Internal, "numberSeries");
}

Result<std::int64_t> AgencyRepo::nextNumber(AccountId issuer, std::string_view kind, int year)
{
    RowQuery query(m_session, "number_series/next", issuer, kind, year);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? query.row().int64(0) : 1;
}

} // namespace clientele::storage
