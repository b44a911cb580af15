// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/sample.h"

#include "agencydata.h"
#include "application/agencysetup.h"
#include "application/billingrun.h"
#include "application/gateway.h"
#include "interchange/clientrecords.h"
#include "starterdata.h"
#include "storage/access.h"
#include "storage/invoicerepo.h"
#include "storage/store.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace clientele::application {
namespace {

using domain::When;

constexpr int kTrialDays = 14;
constexpr int kTrialEvery = 9; ///< every so many clients are in trial today
constexpr int kTrialAt = 4;
constexpr std::uint64_t kSeed = 91;
constexpr std::int64_t kOneDayMs = 86'400'000;
constexpr std::int64_t kNineMs = 9 * 3'600'000;

/// Nine in the morning of a day, then a second later for each look.
class SteppingClock final : public Clock
{
public:
    void setDay(Date day) { m_now = Instant{day.days() * kOneDayMs + kNineMs}; }
    [[nodiscard]] Instant now() const override
    {
        m_now = m_now.plusMs(1'000);
        return m_now;
    }
    [[nodiscard]] Date dayOf(Instant at, std::string_view timeZone) const override
    {
        const QTimeZone zone(QByteArray(timeZone.data(), static_cast<qsizetype>(timeZone.size())));
        const QDate day =
            QDateTime::fromMSecsSinceEpoch(at.utcMs, zone.isValid() ? zone : QTimeZone::utc())
                .date();
        return Date::fromCivil(day.year(), day.month(), day.day()).value_or(Date{});
    }

private:
    mutable Instant m_now;
};

/// splitmix64 (public domain): the same draws on every machine.
class Draws
{
public:
    explicit Draws(std::uint64_t seed) : m_state(seed) {}
    /// 0 to bound - 1
    int below(int bound)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        mixed ^= mixed >> 31U;
        return static_cast<int>(mixed % static_cast<std::uint64_t>(bound));
    }
    bool oneIn(int bound) { return below(bound) == 0; }

private:
    std::uint64_t m_state;
};

Date firstDay(const SampleOptions &options)
{
    return options.asOf.addMonths(-options.months, options.asOf.day());
}

struct SampleClient {
    AccountId id;
    SubscriptionId plan;
    std::string planName;
    std::string domainName;
    Date startsOn;
    bool trial = false;
    std::vector<AccountUserId> users;
    int made = 0; ///< users ever made, for their addresses
    bool gone = false;
};

/// Money that will come.
struct ExpectedPayment {
    AccountId client;
    InvoiceId invoice;
    std::string number;
    std::int64_t amountMinor = 0;
    bool credited = false; ///< instead of money, a credit note for a part of it
};

constexpr std::array kFirstNames{
    "Maria",     "Ana",      "Thomas",   "Christina", "Hanna", "Frédérique", "Martín", "Laurence",
    "Elizabeth", "Victoria", "Patricio", "Yang",      "Pedro", "Sven",       "Janine", "Ann",
    "Roland",    "Aria",     "Diego",    "Martine",   "Peter", "Carine",     "Paolo",  "Lino"};
constexpr std::array kLastNames{
    "Anders",  "Trujillo", "Hardy",   "Berglund", "Moos",    "Citeaux", "Sommer",  "Lebihan",
    "Lincoln", "Ashworth", "Simpson", "Wang",     "Afonso",  "Ottlieb", "Labrune", "Devon",
    "Mendel",  "Cruz",     "Roel",    "Rancé",    "Franken", "Schmitt", "Accorti", "Rodriguez"};
constexpr std::array kPlans{"Starter", "Growth", "Scale"};
constexpr std::array kAddOns{"Priority support", "Analytics", "Extra storage"};

class SampleMaker
{
public:
    SampleMaker(storage::Store &store, const SampleOptions &options)
        : m_store(store), m_options(options), m_ids(kSeed), m_draws(kSeed),
          m_gateway(store, m_clock, m_ids), m_first(firstDay(options))
    {}

    Result<SampleResult> run();

private:
    Status setUp();
    Status readRecords();
    Status addStaff(const char *name, const char *email, const char *level);
    Status liveThrough(Date day);
    Status startClients(Date day);
    Status startClient(SampleClient &client, std::size_t index);
    Status changeSomething(Date day);
    Status addUser(SampleClient &client, bool administrator);
    Status changeUsers(SampleClient &client);
    Status changePlan(SampleClient &client);
    Status endOne(SampleClient &client);
    void expectPayments(const std::vector<IssuedInvoice> &issued);
    void expect(const IssuedInvoice &invoice, int days, std::int64_t amountMinor);
    Status bookPayments(Date day);
    Status bookPayment(const ExpectedPayment &expected, Date day);
    Status execute(const domain::Command &command);
    CatalogueItemId item(std::string_view name) const;
    template<typename IdType>
    IdType newId()
    {
        return IdType{m_ids.next(m_clock.now())};
    }

    storage::Store &m_store;
    const SampleOptions &m_options;
    SteppingClock m_clock;
    SeededIdSource m_ids;
    Draws m_draws;
    CommandGateway m_gateway;
    Date m_first;
    SampleResult m_result;
    std::vector<domain::CatalogueEntry> m_entries;
    std::vector<interchange::ClientRecord> m_records;
    std::vector<SampleClient> m_clients;
    std::vector<PersonId> m_managers;
    Draws m_moneyDraws{kSeed + 1}; ///< of its own, so that the clients' lives stay as they are
    std::multimap<Date, ExpectedPayment> m_expected;
};

CatalogueItemId SampleMaker::item(std::string_view name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [name](const auto &each) { return each.name == name; });
    return found == m_entries.end() ? CatalogueItemId{} : found->id;
}

Status SampleMaker::execute(const domain::Command &command)
{
    CLIENTELE_ASSIGN(const Receipt receipt,
                     m_gateway.execute(command, {newId<CommandId>(), m_result.owner}));
    ++m_result.commands;
    return receipt.repeated ? Status(fail(FailureCode::Internal, "repeated")) : Status();
}

Status SampleMaker::setUp()
{
    m_clock.setDay(m_first);
    NewAgency agency;
    agency.name = "Northwind Agency";
    agency.ownerName = "Eva Berg";
    agency.ownerEmail = "eva@northwind.example";
    agency.country = "SE";
    agency.timeZone = "Europe/Stockholm";
    agency.taxRatePpm = 250'000;
    agency.contact.street = "Sveavägen 44";
    agency.contact.city = "Stockholm";
    agency.contact.postalCode = "111 34";
    agency.contact.phone = "+46 8 555 010 00";
    agency.contact.website = "northwind.example";
    agency.contact.taxNumber = "SE556000016701";
    agency.bankDetails = "IBAN SE35 5000 0000 0549 1000 0003\nBIC ESSESESS";
    agency.invoiceFooter = "Northwind Agency is a made-up company.";
    CLIENTELE_ASSIGN(agency.logo, readDataFile("sample_logo.svg"));
    agency.sample = true;
    CLIENTELE_ASSIGN(m_result.owner, setUpAgency(m_store, m_clock, m_ids, agency));
    CLIENTELE_TRY(m_store.writer().enter(storage::Context::agency()));
    CLIENTELE_ASSIGN(const AgencyData data, loadAgencyData(m_store.writer().session()));
    m_entries = data.entries;
    CLIENTELE_TRY(addStaff("Tom Lindqvist", "tom@northwind.example", "account_manager"));
    CLIENTELE_TRY(addStaff("Sara Holm", "sara@northwind.example", "account_manager"));
    CLIENTELE_TRY(addStaff("Nils Ek", "nils@northwind.example", "support"));
    return addStaff("Ida Falk", "ida@northwind.example", "billing");
}

Status SampleMaker::addStaff(const char *name, const char *email, const char *level)
{
    domain::AddStaff staff;
    staff.person = newId<PersonId>();
    staff.membership = newId<MembershipId>();
    staff.name = name;
    staff.email = email;
    staff.accessLevel = level;
    if (staff.accessLevel == "account_manager")
        m_managers.push_back(staff.person);
    return execute(staff);
}

Status SampleMaker::readRecords()
{
    CLIENTELE_ASSIGN(const std::string bytes, readDataFile("northwind_customers.csv"));
    interchange::MemorySource source(bytes);
    CLIENTELE_ASSIGN(auto reader, interchange::ClientRecords::open(source, {}));
    interchange::ClientRow row;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, reader.next(row));
        if (!found)
            break;
        if (row.good())
            m_records.push_back(row.record);
    }
    if (m_records.empty())
        return fail(FailureCode::Internal, "sampleData");
    // two thirds have been there from the first weeks on, the others come month by month
    const int days = std::max(1, daysBetween(m_first, m_options.asOf));
    for (int i = 0; i < m_options.size; ++i) {
        SampleClient client;
        const int span = i % 3 != 2 ? std::min(days, 28) : days;
        client.startsOn = m_first.addDays(m_draws.below(span));
        if (i % kTrialEvery == kTrialAt) { // came lately and is still trying it out
            const int ago = 1 + (i * 5) % (kTrialDays - 1);
            client.startsOn = std::max(m_first, m_options.asOf.addDays(-ago));
            client.trial = true;
        }
        client.domainName = "client" + std::to_string(i + 1) + ".example";
        m_clients.push_back(std::move(client));
    }
    return {};
}

Status SampleMaker::startClient(SampleClient &client, std::size_t index)
{
    const interchange::ClientRecord &record = m_records[index % m_records.size()];
    domain::CreateClient command;
    command.client = client.id = newId<AccountId>();
    command.subscription = client.plan = newId<SubscriptionId>();
    command.name = record.name;
    command.externalReference = record.externalReference;
    if (index >= m_records.size()) {
        const std::string round = std::to_string(index / m_records.size() + 1);
        command.name += " " + round;
        command.externalReference += "-" + round;
    }
    command.programme = "agency";
    command.contact = {record.contactName,
                       record.contactTitle,
                       record.street,
                       record.city,
                       record.region,
                       record.postalCode,
                       record.country,
                       record.phone,
                       record.fax,
                       {},
                       {}};
    if (index % 5 != 2) // some are reached through the agency alone (S0.6, S0.7)
        command.email = "office@" + client.domainName;
    client.planName = kPlans.at(static_cast<std::size_t>(std::min(2, m_draws.below(6) / 2)));
    command.plan = item(client.planName);
    if (m_draws.oneIn(3)) {
        command.addOns.push_back({newId<SubscriptionId>(),
                                  item(kAddOns.at(static_cast<std::size_t>(m_draws.below(3)))), 1});
    }
    if (m_draws.oneIn(5) || client.trial)
        command.trialDays = kTrialDays;
    command.accountManager = m_managers.at(index % m_managers.size());
    CLIENTELE_TRY(execute(command));
    ++m_result.clients;
    const int users = 1 + m_draws.below(client.planName == "Scale" ? 40 : 12);
    for (int i = 0; i < users; ++i)
        CLIENTELE_TRY(addUser(client, i == 0));
    return {};
}

Status SampleMaker::addUser(SampleClient &client, bool administrator)
{
    domain::CreateUser command;
    command.client = client.id;
    command.user = newId<AccountUserId>();
    const auto first = static_cast<std::size_t>(m_draws.below(kFirstNames.size()));
    const auto last = static_cast<std::size_t>(m_draws.below(kLastNames.size()));
    command.firstName = kFirstNames.at(first);
    command.lastName = kLastNames.at(last);
    command.email = "user" + std::to_string(++client.made) + "@" + client.domainName;
    command.administrator = administrator;
    CLIENTELE_TRY(execute(command));
    client.users.push_back(command.user);
    ++m_result.users;
    return {};
}

Status SampleMaker::startClients(Date day)
{
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        if (m_clients[i].startsOn == day)
            CLIENTELE_TRY(startClient(m_clients[i], i));
    }
    return {};
}

Status SampleMaker::changeUsers(SampleClient &client)
{
    if (client.users.size() < 3 || m_draws.below(3) != 0)
        return addUser(client, false);
    // never the first, who is the administrator
    const std::size_t index =
        1 + static_cast<std::size_t>(m_draws.below(static_cast<int>(client.users.size()) - 1));
    const AccountUserId user = client.users[index];
    client.users.erase(client.users.begin() + static_cast<std::ptrdiff_t>(index));
    if (m_draws.oneIn(2))
        return execute(domain::DeleteUsers{client.id, {{user, 0}}});
    return execute(domain::SetUsersActive{client.id, {{user, 0}}, false, false});
}

Status SampleMaker::changePlan(SampleClient &client)
{
    const std::string next = kPlans.at(static_cast<std::size_t>(m_draws.below(3)));
    if (next == client.planName)
        return {};
    client.planName = next;
    return execute(domain::ChangePlan{client.id, client.plan, item(next), When::Now, {}});
}

Status SampleMaker::endOne(SampleClient &client)
{
    client.gone = true;
    if (m_draws.oneIn(2))
        return execute(domain::DeleteClient{client.id, 0});
    return execute(domain::CancelSubscription{client.id, client.plan, When::EndOfTerm, {}});
}

/// About one change for every thirty clients a day, most of them of users.
Status SampleMaker::changeSomething(Date day)
{
    const int changes = std::max(1, m_options.size / 30);
    for (int i = 0; i < changes; ++i) {
        SampleClient &client =
            m_clients[static_cast<std::size_t>(m_draws.below(static_cast<int>(m_clients.size())))];
        const int what = m_draws.below(100);
        if (client.gone || client.startsOn >= day)
            continue;
        if (what < 70)
            CLIENTELE_TRY(changeUsers(client));
        else if (what < 97)
            CLIENTELE_TRY(changePlan(client));
        else
            CLIENTELE_TRY(endOne(client));
    }
    return {};
}

Status SampleMaker::liveThrough(Date day)
{
    m_clock.setDay(day);
    CLIENTELE_TRY(startClients(day));
    if (day > m_first)
        CLIENTELE_TRY(changeSomething(day));
    if (day == m_options.asOf)
        return {};
    CLIENTELE_ASSIGN(const BillingRunResult run,
                     runBilling(m_store, m_clock, m_ids, m_result.owner, {}));
    m_result.issued += static_cast<std::int64_t>(run.issued.size());
    m_result.commands += run.commands;
    expectPayments(run.issued);
    return bookPayments(day);
}

/// Most clients pay in time, some late, some a part; a few pay more, and a few nothing.
void SampleMaker::expectPayments(const std::vector<IssuedInvoice> &issued)
{
    for (const IssuedInvoice &invoice : issued) {
        const std::int64_t amount = invoice.payable.minor;
        const int what = m_moneyDraws.below(100);
        const int days = 3 + m_moneyDraws.below(27);
        if (amount == 0)
            continue;
        if (what < 82) {
            expect(invoice, days, amount);
        } else if (what < 89) {
            expect(invoice, 31 + m_moneyDraws.below(14), amount);
        } else if (what < 93) {
            expect(invoice, days, amount / 2 + 1);
            if (m_moneyDraws.oneIn(2))
                expect(invoice, 45 + days, amount - amount / 2 - 1);
        } else if (what < 95) {
            expect(invoice, days, amount + 1'000);
        } else if (what < 97) {
            m_expected.insert({invoice.issuedOn.addDays(days / 3 + 1),
                               {invoice.client, invoice.invoice, invoice.number, amount / 5,
                                true}});
        }
    }
}

void SampleMaker::expect(const IssuedInvoice &invoice, int days, std::int64_t amountMinor)
{
    if (amountMinor > 0)
        m_expected.insert({invoice.issuedOn.addDays(days),
                           {invoice.client, invoice.invoice, invoice.number, amountMinor, false}});
}

Status SampleMaker::bookPayments(Date day)
{
    const auto [first, last] = m_expected.equal_range(day);
    for (auto expected = first; expected != last; ++expected)
        CLIENTELE_TRY(bookPayment(expected->second, day));
    m_expected.erase(first, last);
    return {};
}

Status SampleMaker::bookPayment(const ExpectedPayment &expected, Date day)
{
    CLIENTELE_TRY(m_store.writer().enter(storage::Context::agency()));
    storage::InvoiceRepo invoices(m_store.writer().session());
    CLIENTELE_ASSIGN(const auto invoice, invoices.byId(expected.client, expected.invoice));
    if (!invoice || invoice->openMinor == 0)
        return {};
    if (expected.credited) {
        const storage::StoredLine &line = invoice->lines.front();
        const std::int64_t amount = std::min(expected.amountMinor, line.line.amountMinor);
        if (amount <= 0)
            return {};
        return execute(domain::CreditInvoice{expected.client, expected.invoice,
                                             newId<InvoiceId>(), {{line.id, amount}},
                                             "Service was interrupted for a few days"});
    }
    domain::RecordPayment command;
    command.client = expected.client;
    command.payment = newId<PaymentId>();
    command.bookedOn = day;
    command.method = m_moneyDraws.oneIn(4) ? "card" : "bank_transfer";
    command.reference = expected.number;
    command.amountMinor = expected.amountMinor;
    command.parts = {{expected.invoice, std::min(expected.amountMinor, invoice->openMinor)}};
    return execute(command);
}

Result<SampleResult> SampleMaker::run()
{
    CLIENTELE_TRY(setUp());
    CLIENTELE_TRY(readRecords());
    int months = 0;
    for (Date day = m_first; day <= m_options.asOf; day = day.addDays(1)) {
        CLIENTELE_TRY(liveThrough(day));
        const bool monthDone = day.addDays(1).day() == m_first.day();
        if (monthDone && m_options.progress && !m_options.progress(++months))
            return fail(FailureCode::Cancelled);
    }
    return std::move(m_result);
}

} // namespace

Instant beginningOf(const SampleOptions &options)
{
    return Instant{firstDay(options).days() * kOneDayMs + kNineMs};
}

Result<SampleResult> makeSample(storage::Store &store, const SampleOptions &options)
{
    std::vector<FieldFailure> failures;
    if (options.size < 1 || options.size > 1'000'000)
        failures.push_back({"size", "outOfRange", std::to_string(options.size)});
    if (options.months < 0 || options.months > 120)
        failures.push_back({"months", "outOfRange", std::to_string(options.months)});
    if (!failures.empty())
        return invalid(std::move(failures));
    return SampleMaker(store, options).run();
}

} // namespace clientele::application
