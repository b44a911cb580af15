// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencydata.h"
#include "application/importing.h"
#include "billing/period.h"
#include "billing/pricing.h"
#include "clientdirectory.h"
#include "importingshared.h"
#include "interchange/subscriptionrecords.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/store.h"
#include "storage/subscriptionrepo.h"

#include <QtCore/QString>

#include <map>
#include <optional>
#include <set>

namespace clientele::application {
namespace {

using domain::ImportedSubscription;
using interchange::SubscriptionRecord;
using interchange::SubscriptionRow;
using storage::DirectoryEntry;

constexpr std::int64_t kMostUnitsOfOne = 1'000'000;

/// The first day of the term that ends before `end`.
Date startOfTerm(Date end, billing::PeriodLength length, int billDay)
{
    switch (length.unit) {
    case billing::PeriodUnit::Day: return end.addDays(-length.count);
    case billing::PeriodUnit::Month: return end.addMonths(-length.count, billDay);
    case billing::PeriodUnit::Year: return end.addMonths(-12 * length.count, billDay);
    }
    return end;
}

/// Turns the records of a file into subscriptions, by what the agency has and offers.
class SubscriptionPlanner
{
public:
    SubscriptionPlanner(storage::Session &session, const AgencyData &agency, const Clock &clock,
                        IdSource &ids)
        : m_accounts(session), m_subscriptions(session), m_agency(agency), m_clock(clock),
          m_ids(ids)
    {
    }

    /// For a good row; problems that only the agency can know are added to it.
    Result<ImportedSubscription> plan(SubscriptionRow &row, const DirectoryEntry &client);

private:
    Result<const domain::Account *> account(AccountId id);
    Status checkPlan(SubscriptionRow &row, const domain::Account &account);
    const domain::CatalogueEntry *itemOf(SubscriptionRow &row, const domain::Account &account);
    void planTerm(SubscriptionRow &row, const billing::Price &price, Date today,
                  ImportedSubscription &planned);
    void planPrice(SubscriptionRow &row, const billing::Price &price,
                   ImportedSubscription &planned);

    storage::AccountRepo m_accounts;
    storage::SubscriptionRepo m_subscriptions;
    const AgencyData &m_agency;
    const Clock &m_clock;
    IdSource &m_ids;
    std::map<AccountId, domain::Account> m_known;
    std::map<AccountId, std::string> m_plans; ///< of clients that have one, or get one
};

Result<const domain::Account *> SubscriptionPlanner::account(AccountId id)
{
    auto known = m_known.find(id);
    if (known == m_known.end()) {
        CLIENTELE_ASSIGN(auto found, m_accounts.byId(id));
        if (!found)
            return fail(FailureCode::NotFound, "client");
        known = m_known.emplace(id, *std::move(found)).first;
        CLIENTELE_ASSIGN(const auto subscriptions, m_subscriptions.ofClient(id));
        for (const domain::Subscription &each : subscriptions) {
            const domain::CatalogueEntry *entry = m_agency.entry(each.item);
            if (!each.addOn && each.ledger == Ledger::Retail && each.state != "ended")
                m_plans.emplace(id, entry == nullptr ? std::string() : entry->name);
        }
    }
    return &known->second;
}

/// A client has one plan.
Status SubscriptionPlanner::checkPlan(SubscriptionRow &row, const domain::Account &account)
{
    const auto [plan, isFirst] = m_plans.emplace(account.id, row.record.item);
    if (!isFirst)
        row.problems.push_back(rowProblem("item", "hasPlan", plan->second));
    return {};
}

const domain::CatalogueEntry *SubscriptionPlanner::itemOf(SubscriptionRow &row,
                                                          const domain::Account &account)
{
    const auto programme = Uuid::parse(account.programme);
    const QString wanted = QString::fromStdString(row.record.item).toCaseFolded();
    for (const domain::CatalogueEntry &entry : m_agency.entries) {
        if (programme && entry.programme == *programme && entry.active
            && QString::fromStdString(entry.name).toCaseFolded() == wanted)
            return &entry;
    }
    row.problems.push_back(rowProblem("item", "unknownPlan", row.record.item));
    return nullptr;
}

/// Where the running term begins and ends.
void SubscriptionPlanner::planTerm(SubscriptionRow &row, const billing::Price &price, Date today,
                                   ImportedSubscription &planned)
{
    const SubscriptionRecord &record = row.record;
    planned.startsOn = record.startDate.value_or(today);
    if (record.trialUntil && *record.trialUntil >= planned.startsOn)
        planned.trialUntil = record.trialUntil;
    if (!record.paidThrough) {
        planned.billDay = record.billDay.value_or(0);
        if (!planned.trialUntil && planned.startsOn < today)
            row.problems.push_back(rowProblem("paidThrough", "required", {}));
        return;
    }
    const Date end = record.paidThrough->addDays(1);
    const int billDay = record.billDay.value_or(end.day());
    const Date begin = startOfTerm(end, price.period, billDay);
    const bool byMonths = price.period.unit != billing::PeriodUnit::Day;
    if (byMonths && end.addMonths(0, billDay) != end)
        row.problems.push_back(
            rowProblem("paidThrough", "notBeforeBillDay", record.paidThrough->toString()));
    if (record.startDate && *record.startDate > *record.paidThrough)
        row.problems.push_back(
            rowProblem("startDate", "outOfRange", record.startDate->toString()));
    planned.billDay = byMonths ? billDay : 0;
    planned.startsOn = record.startDate ? std::max(begin, *record.startDate) : begin;
    planned.paidUntil = end;
    if (planned.trialUntil && *planned.trialUntil <= planned.startsOn)
        planned.trialUntil.reset(); // long over
}

/// A lower price than the catalogue's is a discount of its own; a higher one needs an item.
void SubscriptionPlanner::planPrice(SubscriptionRow &row, const billing::Price &price,
                                    ImportedSubscription &planned)
{
    const SubscriptionRecord &record = row.record;
    if (record.discountPpm && *record.discountPpm > 0) {
        domain::NewDiscount discount;
        discount.name = record.discountName.empty() ? "Discount" : record.discountName;
        discount.ratePpm = *record.discountPpm;
        discount.position = 1;
        planned.discounts.push_back(std::move(discount));
        planned.discountUntil = record.discountUntil;
    }
    if (record.price.empty())
        return;
    const auto agreed = Money::parse(record.price, price.currency);
    const billing::PriceComponent *flat
        = price.components.size() == 1 ? &price.components.front() : nullptr;
    if (flat == nullptr || flat->kind != billing::ComponentKind::Flat) {
        row.problems.push_back(rowProblem("price", "notAFlatPrice", record.price));
        return;
    }
    const auto rated = billing::rate(*flat, planned.quantity);
    const auto listed = rated ? billing::portion(*rated, 1, 1, Rounding::HalfUp) : std::nullopt;
    if (!agreed || agreed->minor < 0 || !listed) {
        row.problems.push_back(rowProblem("price", "notAnAmount", record.price));
    } else if (agreed->minor > *listed) {
        row.problems.push_back(rowProblem("price", "abovePrice", record.price));
    } else if (agreed->minor < *listed && record.discountUntil && record.discountPpm) {
        row.problems.push_back(rowProblem("price", "priceAndDiscount", record.price));
    } else if (agreed->minor < *listed) {
        domain::NewDiscount discount;
        discount.name = "Agreed price";
        discount.amountMinor = *listed - agreed->minor;
        planned.discounts.insert(planned.discounts.begin(), std::move(discount));
    }
}

Result<ImportedSubscription> SubscriptionPlanner::plan(SubscriptionRow &row,
                                                       const DirectoryEntry &client)
{
    ImportedSubscription planned;
    CLIENTELE_ASSIGN(const domain::Account *of, account(client.id));
    const domain::CatalogueEntry *entry = itemOf(row, *of);
    if (entry == nullptr)
        return planned;
    const Date today = m_clock.today(client.timeZone);
    planned.client = client.id;
    planned.subscription = SubscriptionId{m_ids.next(m_clock.now())};
    planned.item = entry->id;
    planned.quantity = row.record.quantity.value_or(1);
    planned.invoice = row.record.invoice;
    if (!entry->addOn)
        CLIENTELE_TRY(checkPlan(row, *of));
    const Date day = row.record.paidThrough.value_or(row.record.startDate.value_or(today));
    const billing::Price *price
        = m_agency.catalogue.price(entry->id, Ledger::Retail, of->currency, day);
    if (price == nullptr) {
        row.problems.push_back(rowProblem("item", "noPrice", entry->name));
        return planned;
    }
    planTerm(row, *price, today, planned);
    planPrice(row, *price, planned);
    return planned;
}

RowName nameOf(const SubscriptionRecord &record)
{
    const std::string &client = !record.client.empty()         ? record.client
                                : !record.clientNumber.empty() ? record.clientNumber
                                                               : record.clientReference;
    return {client, record.item};
}

/// What the client is billed next: what a dry run is for.
Status previewNext(CommandGateway &gateway, const domain::ImportSubscriptions &command,
                   const CommandContext &context, const std::map<AccountId, std::string> &names,
                   ImportReport &report)
{
    CLIENTELE_ASSIGN(const Receipt receipt, gateway.preview(command, context));
    for (const InvoiceEffect &effect : receipt.effects) {
        const auto name = names.find(effect.client);
        for (const billing::InvoiceDraft &draft : effect.after.drafts)
            report.next.push_back({name == names.end() ? std::string() : name->second, draft});
    }
    return {};
}

} // namespace

Result<ImportReport> importSubscriptions(storage::Store &store, CommandGateway &gateway,
                                         const Clock &clock, IdSource &ids,
                                         const domain::Scope &scope, const ImportOptions &options)
{
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency(scope.actor)));
    storage::Session &session = store.writer().session();
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(session));
    storage::AccountRepo accounts(session);
    ClientDirectory directory;
    CLIENTELE_TRY(directory.load(accounts));
    SubscriptionPlanner planner(session, agency, clock, ids);
    domain::ImportSubscriptions command;
    command.source = fileName(options.file);
    std::map<AccountId, std::string> names;
    const auto plan = [&](SubscriptionRow &row) -> Status {
        const DirectoryEntry *client = directory.find(row);
        if (client == nullptr)
            return {};
        CLIENTELE_ASSIGN(ImportedSubscription planned, planner.plan(row, *client));
        names.emplace(client->id, client->number);
        if (row.good())
            command.subscriptions.push_back(std::move(planned));
        return {};
    };
    CLIENTELE_ASSIGN(
        ImportReport report,
        planRows<SubscriptionRecord>(
            options, settingsOf<interchange::SubscriptionImportSettings>(options, kMostClients),
            plan, nameOf));
    const std::size_t rows = command.subscriptions.size();
    if (rows == 0 || !mayBeWritten(report, options))
        return report;
    const CommandContext context{CommandId{ids.next(clock.now())}, scope};
    CLIENTELE_TRY(options.dryRun
                      ? previewNext(gateway, command, context, names, report)
                      : writeRows(gateway, std::move(command), rows, context, report));
    return report;
}

} // namespace clientele::application
