// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/importing.h"
#include "clientdirectory.h"
#include "importingshared.h"
#include "interchange/invoicerecords.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/invoicerepo.h"
#include "storage/store.h"

#include <cstdlib>
#include <optional>

namespace clientele::application {
namespace {

using domain::ImportedInvoice;
using interchange::InvoiceRecord;
using interchange::InvoiceRow;

/// Reads the amounts of one record in the currency of its client.
class Amounts
{
public:
    Amounts(InvoiceRow &row, Currency currency) : m_row(row), m_currency(currency) {}

    std::int64_t of(const char *field, const std::string &text)
    {
        const auto money = Money::parse(text, m_currency);
        if (!money)
            m_row.problems.push_back(rowProblem(field, "notAnAmount", text));
        return money ? money->minor : 0;
    }

private:
    InvoiceRow &m_row;
    Currency m_currency;
};

/// Net and tax from what the file gives of the three; what is open is a part of the total.
void planAmounts(InvoiceRow &row, Currency currency, ImportedInvoice &planned)
{
    const InvoiceRecord &record = row.record;
    Amounts amounts(row, currency);
    std::int64_t totalMinor = amounts.of("total", record.total);
    planned.creditNote = record.creditNote || totalMinor < 0;
    totalMinor = std::llabs(totalMinor);
    planned.taxMinor = record.tax.empty() ? 0 : std::llabs(amounts.of("tax", record.tax));
    planned.netMinor = totalMinor - planned.taxMinor;
    if (!record.net.empty()) {
        planned.netMinor = std::llabs(amounts.of("net", record.net));
        if (record.tax.empty())
            planned.taxMinor = totalMinor - planned.netMinor;
    }
    if (row.good() && (planned.netMinor + planned.taxMinor != totalMinor || planned.netMinor < 0
                       || planned.taxMinor < 0))
        row.problems.push_back(rowProblem("total", "notTheSum", record.total));
    planned.openMinor = record.open.empty() ? 0 : std::llabs(amounts.of("open", record.open));
    if (planned.openMinor > totalMinor)
        row.problems.push_back(rowProblem("open", "moreThanTotal", record.open));
}

} // namespace

Result<ImportReport> importInvoices(storage::Store &store, CommandGateway &gateway,
                                    const Clock &clock, IdSource &ids, const domain::Scope &scope,
                                    const ImportOptions &options)
{
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency(scope.actor)));
    storage::Session &session = store.writer().session();
    CLIENTELE_ASSIGN(const domain::AgencyProfile agency, storage::AgencyRepo(session).profile());
    storage::AccountRepo accounts(session);
    storage::InvoiceRepo invoices(session);
    ClientDirectory directory;
    CLIENTELE_TRY(directory.load(accounts));
    domain::ImportInvoices command;
    command.source = fileName(options.file);
    const auto plan = [&](InvoiceRow &row) -> Status {
        const InvoiceRecord &record = row.record;
        const storage::DirectoryEntry *client = directory.find(row);
        if (client == nullptr)
            return {};
        CLIENTELE_ASSIGN(const auto account, accounts.byId(client->id));
        ImportedInvoice planned;
        planned.client = client->id;
        planned.invoice = InvoiceId{ids.next(clock.now())};
        planned.number = record.number;
        planned.issuedOn = *record.date;
        planned.dueOn = record.dueDate.value_or(record.date->addDays(agency.paymentTermsDays));
        if (planned.dueOn < planned.issuedOn)
            row.problems.push_back(rowProblem("dueDate", "outOfRange", planned.dueOn.toString()));
        if (planned.issuedOn > clock.today(agency.timeZone))
            row.problems.push_back(rowProblem("date", "outOfRange", planned.issuedOn.toString()));
        CLIENTELE_ASSIGN(const auto same, invoices.byNumber(agency.account, record.number));
        if (same)
            row.problems.push_back(rowProblem("number", "inUse", record.number));
        planAmounts(row, account ? account->currency : agency.currency, planned);
        if (row.good())
            command.invoices.push_back(std::move(planned));
        return {};
    };
    CLIENTELE_ASSIGN(
        ImportReport report,
        planRows<InvoiceRecord>(
            options, settingsOf<interchange::InvoiceImportSettings>(options, kMostUnits), plan,
            [](const InvoiceRecord &record) { return RowName(record.number, record.total); }));
    const std::size_t rows = command.invoices.size();
    if (options.dryRun || rows == 0 || !mayBeWritten(report, options))
        return report;
    const CommandContext context{CommandId{ids.next(clock.now())}, scope};
    CLIENTELE_TRY(writeRows(gateway, std::move(command), rows, context, report));
    return report;
}

} // namespace clientele::application
