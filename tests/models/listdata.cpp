// SPDX-License-Identifier: GPL-3.0-or-later
#include "listdata.h"

#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/journalrepo.h"
#include "storage/subscriptionrepo.h"

#include <array>

namespace clientele::testing {

namespace {

using domain::ClientSummary;

class Filler
{
public:
    Filler(TempStore &agency, std::uint64_t seedValue)
        : m_agency(agency), m_random(seedValue), m_session(agency.store().writer().session())
    {}

    Result<ListData> fill(int rows)
    {
        CLIENTELE_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_session));
        CLIENTELE_TRY(catalogue());
        for (int i = 0; i < rows; ++i) {
            CLIENTELE_TRY(client(i));
            CLIENTELE_TRY(user(i));
            CLIENTELE_TRY(subscription());
            CLIENTELE_TRY(invoice(i));
            CLIENTELE_TRY(audit(i));
        }
        CLIENTELE_TRY(transaction.commit());
        return std::move(m_data);
    }

private:
    template<std::size_t size>
    std::string one(const std::array<const char *, size> &of)
    {
        return of[static_cast<std::size_t>(m_random.below(static_cast<int>(size)))];
    }
    Uuid id()
    {
        m_agency.clock().advanceMs(m_random.below(3)); // keys grow with time
        return m_agency.ids().next(m_agency.clock().now());
    }
    Date day() { return Date::fromDays(20'500 + m_random.below(40)); }
    std::string name(int number)
    {
        const std::vector<std::string> &hostile = hostileNames();
        const auto at = static_cast<std::size_t>(number);
        if (at < hostile.size())
            return hostile[at];
        return one(std::array{"Berg", "berg", "Älv", "Nord", "İnci", "Σίγμα", "王", "😀 Foto",
                              "Zorn"})
               + one(std::array{"", " AB", " GmbH", "-Ltd", "'s"});
    }
    std::string number(int of) { return "10-" + std::to_string(100'000 + (of * 7919) % 800'000); }

    Status catalogue()
    {
        storage::AgencyRepo repo(m_session);
        domain::Programme programme;
        programme.id = m_data.programme = id();
        programme.code = "agency";
        programme.name = "Agency accounts";
        CLIENTELE_TRY(repo.insertProgramme(programme));
        for (const char *itemName : {"Starter", "Business", "Extra mailbox"}) {
            domain::CatalogueEntry entry;
            entry.id.uuid = id();
            entry.programme = programme.id;
            entry.name = itemName;
            CLIENTELE_TRY(repo.insertItem(entry, {}));
            m_items.push_back(entry);
        }
        m_data.item = m_items.front().id;
        return {};
    }

    Status client(int of)
    {
        ClientSummary summary;
        summary.client.uuid = id();
        summary.number = number(of);
        summary.name = name(of);
        summary.programme = "agency";
        summary.status = one(std::array{"active", "trial", "paused", "none", "ending"});
        summary.planName = one(std::array{"Starter", "Business", ""});
        summary.email = one(std::array{"", "info@nord.example", "Berg@berg.example"});
        summary.activeUsers = m_random.below(4);
        summary.totalUsers = summary.activeUsers;
        summary.currency = *Currency::fromCode(one(std::array{"EUR", "JPY", "KWD"}));
        if (m_random.below(4) > 0)
            summary.nextOn = day();
        summary.nextMinor = m_random.below(2) ? m_random.below(100'000) : 0;
        summary.balanceMinor = m_random.below(3) ? 0 : m_random.below(5'000) - 2'500;
        storage::AccountRepo repo(m_session);
        CLIENTELE_TRY(repo.insert(accountOf(summary), m_data.programme));
        CLIENTELE_TRY(repo.insertSummary(summary));
        m_data.clients.push_back(std::move(summary));
        return {};
    }

    Status user(int of)
    {
        domain::AccountUser user;
        user.id.uuid = id();
        user.client = m_data.clients.front().client;
        user.firstName = one(std::array{"Anna", "anna", "Eva", "Örjan", "O'Brien"});
        user.lastName = name(of);
        user.email =
            "User" + std::to_string((of * 31) % 9'973) + '.' + std::to_string(of) + "@example.org";
        user.active = m_random.below(3) > 0;
        user.administrator = m_random.below(5) == 0;
        user.role = one(std::array{"", "owner", "employee"});
        storage::AccountRepo repo(m_session);
        CLIENTELE_TRY(repo.insertUser(user));
        m_data.users.push_back(std::move(user));
        return {};
    }

    Status subscription()
    {
        const auto &item = m_items[static_cast<std::size_t>(m_random.below(3))];
        domain::Subscription subscription;
        subscription.id.uuid = id();
        subscription.client = m_data.clients.front().client;
        subscription.addOn = item.name == "Extra mailbox";
        subscription.item = item.id;
        subscription.quantity = 1 + m_random.below(5);
        subscription.state = one(std::array{"trial", "active", "ended"});
        subscription.startedOn = day();
        if (subscription.state == "trial")
            subscription.trialUntil = day();
        if (subscription.state == "ended")
            subscription.endsOn = day();
        storage::SubscriptionRepo repo(m_session);
        CLIENTELE_TRY(repo.insert(subscription));
        m_data.subscriptions.push_back(std::move(subscription));
        m_data.itemNames.push_back(item.name);
        return {};
    }

    Status invoice(int of)
    {
        storage::StoredInvoice invoice;
        invoice.id.uuid = id();
        invoice.client = m_data.clients.back().client;
        invoice.issuer.uuid = m_data.programme;
        invoice.content.billDate = day();
        invoice.content.servicePeriod = {day(), day().addDays(60)};
        invoice.content.currency = m_data.clients.back().currency;
        invoice.content.netMinor = m_random.below(300);
        invoice.content.taxMinor = m_random.below(20);
        invoice.content.totalMinor = invoice.content.netMinor + invoice.content.taxMinor;
        invoice.content.payableMinor = invoice.content.totalMinor;
        storage::InvoiceRepo repo(m_session);
        CLIENTELE_TRY(repo.insertDraft(invoice));
        if (m_random.below(2) > 0) {
            invoice.number = "INV-2026-" + std::to_string(10'000 + (of * 7919) % 80'000);
            invoice.issuedOn = day();
            invoice.dueOn = invoice.issuedOn->addDays(30);
            invoice.issuedAt = m_agency.clock().now();
            CLIENTELE_TRY(repo.issue(invoice));
            invoice.issued = true;
            ++invoice.version;
        }
        m_data.invoices.push_back(std::move(invoice));
        return {};
    }

    Status audit(int of)
    {
        domain::AuditEntry entry;
        entry.id.uuid = id();
        if (of % 3 > 0)
            entry.client = m_data.clients.back().client;
        entry.at = m_agency.clock().now();
        entry.actorName = name(of);
        entry.actingAsClient = of % 2 == 1;
        entry.command.uuid = id();
        entry.action = one(std::array{"changePlan", "addUser"});
        storage::JournalRepo repo(m_session);
        CLIENTELE_TRY(repo.append(entry));
        m_data.audits.push_back(std::move(entry));
        return {};
    }

    TempStore &m_agency;
    Random m_random;
    storage::Session &m_session;
    ListData m_data;
    std::vector<domain::CatalogueEntry> m_items;
};

} // namespace

const std::vector<std::string> &hostileNames()
{
    static const std::vector<std::string> kNames = {
        "O'Brien",
        "O''Brien",
        "100%",
        "100_",
        "1000 Lakes",
        "back\\slash",
        "back\\'slash",
        "\"quoted\"",
        "'; DROP TABLE account_; --",
        "=cmd|' /C calc'!A0",
        "<img src=x onerror=alert(1)>",
        "%1 %2 %n",
        "[where] [order]",
        "{client_summary}",
        "Ærø & Søn",
        "STRASSE",
        "straße",
        "\u202eevil\u202c",
        "مؤسسة النور",
        "\U0001F469\u200D\U0001F4BB Studio",
        "\uffff",
        "\U0010FFFF end",
        std::string(5'000, 'x'),
    };
    return kNames;
}

Result<ListData> fillLists(TempStore &agency, int rows, std::uint64_t seedValue)
{
    return Filler(agency, seedValue).fill(rows);
}

domain::Account accountOf(const ClientSummary &summary)
{
    domain::Account account;
    account.id = summary.client;
    account.number = summary.number;
    account.name = summary.name;
    account.email = summary.email;
    account.currency = summary.currency;
    account.timeZone = "Europe/Stockholm";
    return account;
}

Status addClient(TempStore &agency, ListData &data, const ClientSummary &summary)
{
    storage::AccountRepo repo(agency.store().writer().session());
    CLIENTELE_ASSIGN(storage::Transaction transaction,
                     storage::Transaction::begin(agency.store().writer().session()));
    CLIENTELE_TRY(repo.insert(accountOf(summary), data.programme));
    CLIENTELE_TRY(repo.insertSummary(summary));
    CLIENTELE_TRY(transaction.commit());
    data.clients.push_back(summary);
    return {};
}

Status changeClient(TempStore &agency, const ClientSummary &summary)
{
    storage::Session &session = agency.store().writer().session();
    CLIENTELE_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(session));
    CLIENTELE_TRY(storage::AccountRepo(session).updateSummary(summary));
    return transaction.commit();
}

std::shared_ptr<storage::Reader> readerOf(TempStore &agency, const storage::Context &context)
{
    auto reader = agency.store().reader(context);
    if (reader.ok())
        return std::move(reader).value();
    qWarning("%s", describe(reader.failure()).constData());
    return nullptr;
}

} // namespace clientele::testing
