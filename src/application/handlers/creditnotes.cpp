// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonical.h"
#include "domain/validation.h"
#include "handlers/creditplan.h"
#include "handlers/handlers.h"
#include "handlers/issuing.h"
#include "parties.h"
#include "recalculation.h"

#include <algorithm>

namespace clientele::application {
namespace {

using domain::SettlementKind;
using storage::StoredInvoice;

/// One credit note, from the invoice that it corrects to the last entry in the books.
class Crediting
{
public:
    Crediting(Work &work, AccountId client) : m_work(work), m_settling(work), m_client(client) {}

    Status begin(InvoiceId invoice, const std::string &reason);
    Status issue(InvoiceId creditNote, const std::vector<domain::CreditedLine> &lines);
    /// Counts as not billed from now on.
    Status makeVoid();
    Status finish();

    [[nodiscard]] const StoredInvoice &invoice() const { return m_invoice; }

private:
    Status write(StoredInvoice &note);
    Status takeBack(const StoredInvoice &note);
    Status creditSummary();

    Work &m_work;
    Settling m_settling;
    AccountId m_client;
    std::string m_reason;
    StoredInvoice m_invoice;
    AccountId m_payer; ///< who was asked for it on a summary invoice
    std::string m_summaryNumber;
    std::int64_t m_passedBackMinor = 0; ///< of that
    std::string m_noteNumber;
    std::vector<StoredInvoice> m_notes;
    std::vector<billing::BilledLine> m_billed;
};

Status Crediting::begin(InvoiceId invoice, const std::string &reason)
{
    std::vector<FieldFailure> failures;
    if (domain::trimmed(reason).empty())
        failures.push_back({"reason", "required", {}});
    domain::checkText("reason", reason, failures);
    if (!failures.empty())
        return invalid(std::move(failures));
    m_reason = reason;
    CLIENTELE_TRY(m_settling.begin(m_client));
    CLIENTELE_ASSIGN(auto found, m_work.invoices.byId(m_client, invoice));
    if (!found || !found->issued || found->creditNote || found->ledger != Ledger::Retail)
        return fail(FailureCode::NotFound, "invoice");
    if (found->imported)
        return fail(FailureCode::Refused, "importedNotCorrected", {found->number});
    if (found->isSummary())
        return fail(FailureCode::Refused, "summaryNotCorrected", {found->number});
    if (found->voided)
        return fail(FailureCode::Refused, "invoiceVoided", {found->number});
    m_invoice = *std::move(found);
    if (m_invoice.isOnSummary()) // its payer was asked, so all of it counts as open
        m_invoice.openMinor = m_invoice.content.payableMinor - m_invoice.creditedMinor;
    CLIENTELE_ASSIGN(m_notes, m_work.invoices.creditNotes(m_client, invoice));
    CLIENTELE_ASSIGN(auto state, loadState(m_work, m_client));
    m_billed = std::move(state.billed);
    return {};
}

Status Crediting::issue(InvoiceId creditNote, const std::vector<domain::CreditedLine> &lines)
{
    CLIENTELE_ASSIGN(StoredInvoice note,
                     planCreditNote(m_invoice, m_notes,
                                    leftOfLines(m_invoice, m_notes, m_billed), lines));
    note.id = creditNote;
    note.reason = m_reason;
    note.content.billDate = m_settling.today();
    for (storage::StoredLine &line : note.lines)
        line.id = m_work.newId<InvoiceLineId>();
    CLIENTELE_TRY(write(note));
    if (m_invoice.isOnSummary())
        CLIENTELE_TRY(takeBack(note));
    CLIENTELE_TRY(enterIntoBooks(m_settling.books(), note));
    CLIENTELE_TRY(m_settling.settle(m_invoice.id, note.appliedMinor,
                                    {SettlementKind::CreditNote, {}, note.id, m_reason,
                                     m_settling.today()}));
    const std::int64_t creditMinor = note.appliedMinor + note.content.creditMadeMinor;
    m_work.receipt.issued.push_back(
        {m_client, m_settling.account().name, note.number, m_settling.today(),
         Money{creditMinor, note.content.currency}, true, note.id});
    m_work.changed(domain::Entity::Invoice, domain::ChangeKind::Added, m_client, note.id.uuid);
    m_work.changed(domain::Entity::Invoice, domain::ChangeKind::Changed, m_client,
                   m_invoice.id.uuid);
    m_work.target = note.id.uuid;
    m_work.after = {{QStringLiteral("number"), QString::fromStdString(note.number)},
                    {QStringLiteral("invoice"), QString::fromStdString(m_invoice.number)},
                    {QStringLiteral("creditMinor"), QString::number(creditMinor)},
                    {QStringLiteral("reason"), QString::fromStdString(m_reason)}};
    return {};
}

Status Crediting::write(StoredInvoice &note)
{
    const domain::AgencyProfile &agency = m_work.agency.profile;
    Numbers numbers(m_work, "credit_note");
    CLIENTELE_TRY(numbers.reserve(1));
    CLIENTELE_ASSIGN(note.number, numbers.next(m_settling.account()));
    note.issued = true;
    note.issuedOn = m_settling.today();
    note.dueOn = m_settling.today();
    note.issuedAt = m_work.at;
    note.issuedBy = m_work.context.scope.actorName;
    note.addressee = m_invoice.addressee; // whom it was billed to
    if (m_invoice.isOnSummary()) {
        CLIENTELE_ASSIGN(m_payer, m_work.invoices.clientOfSummary(m_invoice.summary));
        CLIENTELE_ASSIGN(const auto summary, m_work.invoices.byId(m_payer, m_invoice.summary));
        if (!summary)
            return fail(FailureCode::Damaged, "summaries", {m_invoice.number});
        m_summaryNumber = summary->number;
        note.addressee = summary->addressee;
    }
    note.issuerSnapshot = partyToJson(partyOf(agency));
    note.contentHash = contentHash(note);
    CLIENTELE_TRY(m_work.invoices.insertDraft(note));
    return m_work.invoices.issue(note);
}

Status Crediting::makeVoid()
{
    if (const std::string other = creditedElsewhere(m_invoice, m_billed); !other.empty())
        return fail(FailureCode::Refused, "creditedByLaterInvoice", {m_invoice.number, other});
    return m_work.invoices.voidInvoice(m_client, m_invoice.id);
}

Status Crediting::finish()
{
    CLIENTELE_TRY(m_settling.finish());
    return m_passedBackMinor == 0 ? Status() : creditSummary();
}

/// What the payer was asked for comes back to the client, so that the credit note can take it.
Status Crediting::takeBack(const StoredInvoice &note)
{
    m_passedBackMinor = note.appliedMinor;
    m_noteNumber = note.number;
    CLIENTELE_TRY(m_settling.enter("receivable", "summary", note.appliedMinor, m_settling.today(),
                                   m_invoice.id));
    return m_settling.settle(m_invoice.id, -note.appliedMinor,
                             {SettlementKind::Summary, {}, {}, m_summaryNumber,
                              m_settling.today()});
}

/// The summary invoice asks for that much less; what was paid of it is the payer's account credit.
Status Crediting::creditSummary()
{
    Settling payer(m_work);
    const Uuid target = m_work.target; // stays the credit note
    CLIENTELE_TRY(payer.begin(m_payer));
    m_work.target = target;
    const auto open = std::find_if(payer.open().begin(), payer.open().end(),
                                   [&](const auto &each) { return each.id == m_invoice.summary; });
    const std::int64_t asked
        = open == payer.open().end() ? 0 : std::min(open->openMinor, m_passedBackMinor);
    const std::int64_t given = m_passedBackMinor - asked;
    CLIENTELE_TRY(payer.enter("summary", "receivable", asked, payer.today(), m_invoice.summary));
    CLIENTELE_TRY(payer.enter("summary", "credit", given, payer.today(), m_invoice.summary));
    CLIENTELE_TRY(payer.settle(m_invoice.summary, asked,
                               {SettlementKind::Summary, {}, {}, m_noteNumber, payer.today()}));
    CLIENTELE_TRY(payer.close());
    return given == 0 ? Status() : rewriteDrafts(m_work, m_payer);
}

} // namespace

Status handle(Work &work, const domain::CreditInvoice &command)
{
    Crediting crediting(work, command.client);
    CLIENTELE_TRY(crediting.begin(command.invoice, command.reason));
    CLIENTELE_TRY(crediting.issue(command.creditNote, command.lines));
    return crediting.finish();
}

/// The bill day of the invoice is open again, and history says what is billed on it now.
Status handle(Work &work, const domain::VoidInvoice &command)
{
    Crediting crediting(work, command.client);
    CLIENTELE_TRY(crediting.begin(command.invoice, command.reason));
    CLIENTELE_TRY(crediting.issue(command.creditNote, {}));
    CLIENTELE_TRY(crediting.makeVoid());
    CLIENTELE_TRY(crediting.finish());
    if (!command.reissue)
        return {};
    const StoredInvoice &invoice = crediting.invoice();
    CLIENTELE_TRY(Issuing(work, invoice.content.billDate, &invoice).run({command.client}));
    CLIENTELE_ASSIGN(const storage::Balances now,
                     work.invoices.balances(command.client, Ledger::Retail));
    AccountEffect &effect = work.receipt.accounts.front();
    effect.owedAfterMinor = now.receivableMinor;
    effect.creditAfterMinor = now.creditMinor;
    return {};
}

} // namespace clientele::application
