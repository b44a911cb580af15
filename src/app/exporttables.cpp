// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "application/invoiceview.h"
#include "application/statement.h"
#include "documents/exports.h"
#include "documents/invoicemapping.h"
#include "documents/margins.h"
#include "exports.h"
#include "interrupt.h"
#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/journalrepo.h"
#include "storage/peoplerepo.h"
#include "storage/subscriptionrepo.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <map>

namespace clientele::app {
namespace {

using application::InvoiceView;
using documents::ExportFormat;
using documents::ExportWriter;

struct TableFile {
    const char *stem;  ///< of its name
    const char *title; ///< on paper
};

QString fileName(const char *stem, ExportFormat format)
{
    return QString::fromLatin1(stem)
           + (format == ExportFormat::Json  ? QStringLiteral(".json")
              : format == ExportFormat::Pdf ? QStringLiteral(".pdf")
                                            : QStringLiteral(".csv"));
}

/// The invoices of the job, one by one.
Status forEachInvoice(const ExportJob &job, const std::function<Status(const InvoiceView &)> &each)
{
    application::InvoiceReading reading(job.reader);
    const auto unlessStopped = [&each](const InvoiceView &view) -> Status {
        CLIENTELE_TRY(checkInterrupted());
        return each(view);
    };
    if (job.numbers.empty())
        return reading.forEachIssued(unlessStopped);
    for (const std::string &number : job.numbers) {
        CLIENTELE_ASSIGN(const InvoiceView view, reading.byNumber(number));
        CLIENTELE_TRY(unlessStopped(view));
    }
    return {};
}

/// "Clients" above "Northwind Agency, 30 November 2026".
documents::TableHeading headingOf(const ExportJob &job, const char *title)
{
    const domain::AgencyProfile &agency = job.agency.profile();
    const std::string name = wording::withoutIsolates(
        wording::plainName(agency.name, 60).toStdString());
    return {title, name + ", " + wording::day(job.agency.today()).toStdString(),
            documents::stationeryOf(agency).paper};
}

/// Writes one file and remembers its name.
template<typename Row>
Status writeTable(const ExportJob &job, const TableFile &file, ExportFormat format,
                  Exported &exported, const std::function<Status(ExportWriter<Row> &)> &fill)
{
    const QString name = fileName(file.stem, format);
    CLIENTELE_TRY(documents::writeExport<Row>(job.folder.filePath(name), format, fill,
                                              headingOf(job, file.title)));
    exported.files.append(name);
    return {};
}

Status writeInvoices(const ExportJob &job, const TableFile &file, ExportFormat format,
                     Exported &exported)
{
    using documents::ExportedInvoice;
    return writeTable<ExportedInvoice>(
        job, file, format, exported, [&](ExportWriter<ExportedInvoice> &writer) {
            return forEachInvoice(job, [&](const InvoiceView &view) {
                ++exported.rows;
                return writer.add(documents::exportedInvoice(view));
            });
        });
}

Status addLines(const InvoiceView &view, ExportWriter<documents::ExportedInvoiceLine> &writer)
{
    documents::ExportedInvoice invoice = documents::exportedInvoice(view);
    std::int64_t position = 0;
    for (documents::InvoiceDocumentLine &line : invoice.lines) {
        CLIENTELE_TRY(writer.add(
            {invoice.number, ++position, invoice.clientNumber, std::move(line)}));
    }
    return {};
}

/// Everything that a row about a client needs, read once where it is the same for all.
class ClientRows
{
public:
    explicit ClientRows(storage::Session &session)
        : m_accounts(session), m_people(session), m_subscriptions(session), m_agency(session)
    {
    }

    Status forEach(const std::function<Status(const documents::ExportedClient &)> &each)
    {
        CLIENTELE_ASSIGN(m_programmes, m_agency.programmes());
        CLIENTELE_ASSIGN(const std::vector<AccountId> clients, m_accounts.clients());
        for (const AccountId client : clients) {
            CLIENTELE_TRY(checkInterrupted());
            CLIENTELE_ASSIGN(const auto row, rowOf(client));
            CLIENTELE_TRY(each(row));
        }
        return {};
    }

private:
    Result<documents::ExportedClient> rowOf(AccountId client);
    Status addSubscription(AccountId client, documents::ExportedClient &row);
    Result<std::string> nameOf(PersonId person);

    storage::AccountRepo m_accounts;
    storage::PeopleRepo m_people;
    storage::SubscriptionRepo m_subscriptions;
    storage::AgencyRepo m_agency;
    std::vector<domain::Programme> m_programmes;
    std::map<PersonId, std::string> m_names;
};

Result<std::string> ClientRows::nameOf(PersonId person)
{
    if (person.isNull())
        return std::string();
    const auto known = m_names.find(person);
    if (known != m_names.end())
        return known->second;
    CLIENTELE_ASSIGN(const auto found, m_people.byId(person));
    return m_names[person] = found ? found->name : std::string();
}

Status ClientRows::addSubscription(AccountId client, documents::ExportedClient &row)
{
    CLIENTELE_ASSIGN(const auto subscriptions, m_subscriptions.ofClient(client));
    for (const domain::Subscription &subscription : subscriptions) {
        if (subscription.addOn || subscription.ledger != Ledger::Retail)
            continue;
        if (!row.startDate || subscription.startedOn < *row.startDate)
            row.startDate = subscription.startedOn;
    }
    return {};
}

Result<documents::ExportedClient> ClientRows::rowOf(AccountId client)
{
    CLIENTELE_ASSIGN(const auto account, m_accounts.byId(client));
    CLIENTELE_ASSIGN(const auto summary, m_accounts.summary(client));
    if (!account || !summary)
        return fail(FailureCode::NotFound, "summary", {account ? account->name : std::string()});
    documents::ExportedClient row;
    row.number = account->number;
    row.name = account->name;
    row.email = account->email;
    row.contactName = account->contact.contactName;
    row.street = account->contact.street;
    row.postalCode = account->contact.postalCode;
    row.city = account->contact.city;
    row.region = account->contact.region;
    row.country = account->contact.country;
    row.phone = account->contact.phone;
    row.taxNumber = account->contact.taxNumber;
    row.externalReference = account->externalReference;
    row.programme = summary->programme;
    const auto programme = std::find_if(
        m_programmes.begin(), m_programmes.end(),
        [&](const domain::Programme &each) { return each.id.toString() == account->programme; });
    if (programme != m_programmes.end())
        row.programme = programme->code;
    row.plan = summary->planName;
    row.status = summary->status;
    CLIENTELE_ASSIGN(row.accountManager, nameOf(account->accountManager));
    row.timeZone = account->timeZone;
    row.billDay = account->billDay;
    row.activeUsers = summary->activeUsers;
    row.totalUsers = summary->totalUsers;
    constexpr std::int32_t kNever = domain::ClientSummary::kNeverDays;
    if (summary->trialEndsOn.days() != kNever)
        row.trialEndsOn = summary->trialEndsOn;
    if (summary->nextOn.days() != kNever) {
        row.nextInvoiceOn = summary->nextOn;
        row.nextInvoice = Money{summary->nextMinor, summary->currency};
    }
    row.balance = Money{summary->balanceMinor, summary->currency};
    CLIENTELE_TRY(addSubscription(client, row));
    return row;
}

Status writeClients(const ExportJob &job, const TableFile &file, ExportFormat format,
                    Exported &exported)
{
    using documents::ExportedClient;
    return writeTable<ExportedClient>(
        job, file, format, exported, [&](ExportWriter<ExportedClient> &writer) {
            return ClientRows(job.reader.session()).forEach([&](const ExportedClient &row) {
                ++exported.rows;
                return writer.add(row);
            });
        });
}

/// Each of the last twelve months, the present one too, by client: what it brought and what it
/// cost.
Status writeMargins(const ExportJob &job, const TableFile &file, ExportFormat format,
                    Exported &exported)
{
    using documents::ExportedMargin;
    constexpr int kMonths = 12;
    const Date today = job.agency.today();
    return writeTable<ExportedMargin>(
        job, file, format, exported, [&](ExportWriter<ExportedMargin> &writer) -> Status {
            for (int i = kMonths - 1; i >= 0; --i) {
                CLIENTELE_TRY(checkInterrupted());
                const DateRange month = application::monthOf(today.addMonths(-i, 1));
                CLIENTELE_ASSIGN(const auto statement,
                                 application::readStatement(job.reader, month));
                exported.rows += static_cast<std::int64_t>(statement.rows.size());
                CLIENTELE_TRY(documents::addMargins(statement, writer));
            }
            return {};
        });
}

/// The reason of logging in as a client lies in what the audit row says of it.
std::string reasonIn(const std::string &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    return document.object().value(QStringLiteral("reason")).toString().toStdString();
}

/// Audit rows with the names of the clients that they are about.
class AuditRows
{
public:
    explicit AuditRows(storage::Session &session) : m_accounts(session), m_journal(session) {}

    Status forEach(const std::function<Status(const documents::ExportedAuditEntry &)> &each)
    {
        return m_journal.forEachAudit([&](const domain::AuditEntry &entry) -> Status {
            CLIENTELE_TRY(checkInterrupted());
            CLIENTELE_ASSIGN(const auto row, rowOf(entry));
            return each(row);
        });
    }

private:
    struct Client {
        std::string number;
        std::string name;
    };

    Result<documents::ExportedAuditEntry> rowOf(const domain::AuditEntry &entry)
    {
        documents::ExportedAuditEntry row;
        row.id = entry.id.toString();
        row.at = entry.at;
        row.actor = entry.actorName;
        row.actingAsClient = entry.actingAsClient;
        row.action = entry.action;
        row.outcome = entry.outcome;
        row.target = entry.target.isNull() ? std::string() : entry.target.toString();
        row.reason = reasonIn(entry.after);
        row.before = entry.before;
        row.after = entry.after;
        if (entry.client) {
            CLIENTELE_ASSIGN(const Client client, clientOf(*entry.client));
            row.clientNumber = client.number;
            row.clientName = client.name;
        }
        return row;
    }

    Result<Client> clientOf(AccountId id)
    {
        const auto known = m_clients.find(id);
        if (known != m_clients.end())
            return known->second;
        CLIENTELE_ASSIGN(const auto account, m_accounts.byId(id));
        return m_clients[id] = account ? Client{account->number, account->name} : Client{};
    }

    storage::AccountRepo m_accounts;
    storage::JournalRepo m_journal;
    std::map<AccountId, Client> m_clients;
};

} // namespace

Result<Exported> exportInvoices(const ExportJob &job, ExportFormat format)
{
    using documents::ExportedInvoiceLine;
    Exported exported;
    CLIENTELE_TRY(writeInvoices(job, {"invoices", "Invoices"}, format, exported));
    if (format == ExportFormat::Json) // has the lines in it
        return exported;
    const auto lines = [&job](ExportWriter<ExportedInvoiceLine> &writer) {
        return forEachInvoice(job,
                              [&](const InvoiceView &view) { return addLines(view, writer); });
    };
    CLIENTELE_TRY(
        writeTable<ExportedInvoiceLine>(job, {"invoice-lines", "Lines of invoices"}, format,
                                                  exported, lines));
    return exported;
}

Result<Exported> exportClients(const ExportJob &job, ExportFormat format)
{
    Exported exported;
    CLIENTELE_TRY(writeClients(job, {"clients", "Clients"}, format, exported));
    return exported;
}

Result<Exported> exportStatement(const ExportJob &job, ExportFormat format)
{
    Exported exported;
    const TableFile invoices{"statement-invoices", "Statement: invoices"};
    const TableFile balances{"statement-balances", "Statement: balances"};
    CLIENTELE_TRY(writeInvoices(job, invoices, format, exported));
    CLIENTELE_TRY(writeClients(job, balances, format, exported));
    CLIENTELE_TRY(writeMargins(job, {"statement-margin", "Statement: margin"}, format, exported));
    return exported;
}

Result<Exported> exportAudit(const ExportJob &job, ExportFormat format)
{
    using documents::ExportedAuditEntry;
    Exported exported;
    const auto rows = [&](ExportWriter<ExportedAuditEntry> &writer) {
        return AuditRows(job.reader.session()).forEach([&](const ExportedAuditEntry &row) {
            ++exported.rows;
            return writer.add(row);
        });
    };
    CLIENTELE_TRY(writeTable<ExportedAuditEntry>(job, {"audit", "Audit"}, format, exported, rows));
    return exported;
}

} // namespace clientele::app
