// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/proofs.h"

#include "agencydata.h"
#include "basis.h"
#include "parties.h"
#include "proofseal.h"
#include "simulation/proof.h"
#include "storage/access.h"
#include "storage/invoicerepo.h"
#include "storage/plancountrepo.h"
#include "storage/staterepo.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace clientele::application {
namespace {

using storage::StoredInvoice;
using storage::StoredLine;

/// All that is known of one client now. Invoices and credit notes each in the order of issuing.
struct History {
    storage::AccountState state;
    std::vector<StoredInvoice> invoices;
    std::vector<StoredInvoice> creditNotes;
};

/// How many credit notes there were before the invoice: they do not say when in a millisecond.
std::size_t creditNotesKnown(const History &history, const Basis &basis)
{
    std::int64_t lines = 0;
    std::size_t count = 0;
    for (const StoredInvoice &note : history.creditNotes) {
        lines += std::ssize(note.lines);
        if (lines > basis.creditNoteLines)
            break;
        ++count;
    }
    return count;
}

/// Whether the invoice was void by then: its last credit note made it so.
bool wasVoided(const History &history, const StoredInvoice &invoice, std::size_t notesKnown)
{
    if (!invoice.voided)
        return false;
    std::size_t last = history.creditNotes.size();
    for (std::size_t i = 0; i < history.creditNotes.size(); ++i) {
        if (history.creditNotes[i].creditsInvoice == invoice.id)
            last = i;
    }
    return last < notesKnown;
}

/// Issued by one command, and so made of one recalculation, which knew neither of the other.
bool sameRun(const StoredInvoice &a, const StoredInvoice &b)
{
    return !a.basis.empty() && a.basis == b.basis;
}

/// What was issued before the invoice at `end`.
void addDocuments(const History &history, std::size_t end, const Basis &basis,
                  simulation::ProofSubject &subject)
{
    const std::size_t notesKnown = creditNotesKnown(history, basis);
    for (std::size_t i = 0; i < notesKnown; ++i) {
        for (const StoredLine &line : history.creditNotes[i].lines)
            subject.input.takenOff.push_back({line.line.credits, -line.line.amountMinor});
    }
    for (std::size_t i = 0; i < end; ++i) {
        const StoredInvoice &invoice = history.invoices[i];
        if (sameRun(invoice, history.invoices[end]))
            continue;
        subject.documents.emplace_back(invoice.number, invoice.content.billDate);
        auto &lines = wasVoided(history, invoice, notesKnown) ? subject.input.voided
                                                              : subject.input.billed;
        for (const StoredLine &line : invoice.lines)
            lines.push_back(billing::billedLine(line.line, line.id, invoice.number,
                                                invoice.content.billDate));
    }
}

std::string plainFingerprint(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return plain;
}

} // namespace

class InvoiceProofs::Inside
{
public:
    Inside(storage::Reader &reader, const Clock &clock)
        : m_session(reader.session()), m_clock(clock)
    {
    }

    Status begin();
    Status forEach(const std::function<Status(const InvoiceProof &)> &each);
    Result<InvoiceProof> byNumber(std::string_view number);

    std::unique_ptr<ProofKey> key;

private:
    Result<History> history(AccountId client);
    Result<InvoiceProof> prove(const History &history, std::size_t index);
    Result<std::string> content(const History &history, std::size_t index);
    Result<simulation::ProofSubject> subjectOf(const History &history, std::size_t index);

    storage::Session &m_session;
    const Clock &m_clock;
    AgencyData m_agency;
};

Status InvoiceProofs::Inside::begin()
{
    CLIENTELE_ASSIGN(const auto material,
                     storage::SigningKeyRepo(m_session).material(kProofPurpose));
    if (!material)
        return fail(FailureCode::NotFound, "proofKey");
    key = std::make_unique<ProofKey>(*material);
    CLIENTELE_ASSIGN(m_agency, loadAgencyData(m_session));
    return {};
}

Result<History> InvoiceProofs::Inside::history(AccountId client)
{
    History history;
    CLIENTELE_ASSIGN(auto states,
                     storage::StateRepo(m_session).load(client, client, Ledger::Retail));
    if (states.empty())
        return fail(FailureCode::NotFound, "client");
    history.state = std::move(states.front());
    storage::InvoiceRepo repo(m_session);
    CLIENTELE_ASSIGN(auto documents, repo.issuedOf(client, Ledger::Retail));
    for (StoredInvoice &document : documents) {
        CLIENTELE_ASSIGN(document.basis, repo.basisOf(client, document.id));
        if (document.isSummary())
            continue; // made of others' documents, each with a proof of its own
        (document.creditNote ? history.creditNotes : history.invoices)
            .push_back(std::move(document));
    }
    return history;
}

Status InvoiceProofs::Inside::forEach(const std::function<Status(const InvoiceProof &)> &each)
{
    CLIENTELE_ASSIGN(const auto clients,
                     storage::InvoiceRepo(m_session).clientsWithIssued(Ledger::Retail));
    for (const AccountId client : clients) {
        CLIENTELE_ASSIGN(const History known, history(client));
        for (std::size_t i = 0; i < known.invoices.size(); ++i) {
            if (known.invoices[i].imported)
                continue;
            CLIENTELE_ASSIGN(const InvoiceProof proof, prove(known, i));
            CLIENTELE_TRY(each(proof));
        }
    }
    return {};
}

Result<InvoiceProof> InvoiceProofs::Inside::byNumber(std::string_view number)
{
    CLIENTELE_ASSIGN(const auto invoice, storage::InvoiceRepo(m_session).byNumber(
                                             m_agency.profile.account, number));
    if (!invoice)
        return fail(FailureCode::NotFound, "invoice", {std::string(number)});
    if (invoice->creditNote)
        return InvoiceProof{invoice->number, {},
                            fail(FailureCode::Refused, "creditNoteNotProved", {invoice->number})};
    if (invoice->isSummary())
        return InvoiceProof{invoice->number, {},
                            fail(FailureCode::Refused, "summaryNotProved", {invoice->number})};
    CLIENTELE_ASSIGN(const History known, history(invoice->client));
    const auto found = std::find_if(known.invoices.begin(), known.invoices.end(),
                                    [&](const auto &each) { return each.id == invoice->id; });
    if (found == known.invoices.end())
        return fail(FailureCode::NotFound, "invoice", {std::string(number)});
    return prove(known, static_cast<std::size_t>(found - known.invoices.begin()));
}

Result<simulation::ProofSubject> InvoiceProofs::Inside::subjectOf(const History &history,
                                                                  std::size_t index)
{
    const StoredInvoice &invoice = history.invoices[index];
    const domain::Account &account = history.state.account;
    CLIENTELE_ASSIGN(const Basis basis, basisFromJson(invoice.basis));
    CLIENTELE_ASSIGN(const InvoiceParty issuer, partyFromJson(invoice.issuerSnapshot));
    CLIENTELE_ASSIGN(const InvoiceParty addressee, partyFromJson(invoice.addressee));
    auto profile = billing::profileByName(basis.profile);
    if (!profile)
        return fail(FailureCode::Damaged, "unknownName", {basis.profile});
    simulation::ProofSubject subject{issuer.name, addressee.name, invoice.number,
                                     *invoice.issuedOn, basis.asOf, {}, {}, invoice.content, {}};
    subject.dayOf = [this, zone = account.timeZone](Instant at) {
        return m_clock.dayOf(at, zone);
    };
    billing::BillingInput &input = subject.input;
    input.account = account.id;
    input.currency = invoice.content.currency;
    input.catalogue = &m_agency.catalogue;
    input.profile = *std::move(profile);
    input.tax = basis.tax;
    input.accountCreditMinor = basis.creditMinor;
    const auto isKnown = [&basis](const auto &event) { return event.sequence <= basis.sequence; };
    std::copy_if(history.state.events.begin(), history.state.events.end(),
                 std::back_inserter(input.events), isKnown);
    std::copy_if(history.state.unitEvents.begin(), history.state.unitEvents.end(),
                 std::back_inserter(input.unitEvents), isKnown);
    const auto programme = Uuid::parse(account.programme);
    const bool byNumber = std::any_of(input.events.begin(), input.events.end(), [](const auto &e) {
        return !e.discount.tiers.empty();
    });
    if (byNumber && programme) {
        CLIENTELE_ASSIGN(input.planCounts, storage::PlanCountRepo(m_session).history(*programme));
    }
    addDocuments(history, index, basis, subject);
    for (const StoredLine &stored : invoice.lines) {
        CLIENTELE_ASSIGN(billing::DraftLine line, storage::draftLineOf(stored));
        subject.content.lines.push_back(std::move(line));
    }
    return subject;
}

/// Checked by itself: a proof that does not hold would be worse than none.
Result<std::string> InvoiceProofs::Inside::content(const History &history, std::size_t index)
{
    const StoredInvoice &invoice = history.invoices[index];
    if (invoice.imported)
        return fail(FailureCode::Refused, "importedNotProved", {invoice.number});
    CLIENTELE_ASSIGN(const simulation::ProofSubject subject, subjectOf(history, index));
    CLIENTELE_ASSIGN(std::string json, simulation::writeProof(subject));
    CLIENTELE_ASSIGN(const simulation::ProofReport report,
                     simulation::checkProof(simulation::contentOf(json)));
    if (!report.differences.empty())
        return fail(FailureCode::Refused, "notProvable",
                    {invoice.number, report.differences.front().path});
    return json;
}

Result<InvoiceProof> InvoiceProofs::Inside::prove(const History &history, std::size_t index)
{
    InvoiceProof proof;
    proof.number = history.invoices[index].number;
    auto json = content(history, index);
    if (json)
        proof.bytes = key->seal(*json);
    else if (json.failure().code == FailureCode::Refused
             || json.failure().code == FailureCode::Malformed)
        proof.refusal = json.failure();
    else
        return json.failure();
    return proof;
}

InvoiceProofs::InvoiceProofs(storage::Reader &reader, const Clock &clock)
    : m_inside(std::make_unique<Inside>(reader, clock))
{
}

InvoiceProofs::~InvoiceProofs() = default;

Status InvoiceProofs::begin()
{
    return m_inside->begin();
}

std::string InvoiceProofs::fingerprint() const
{
    return m_inside->key->fingerprint();
}

Status InvoiceProofs::forEach(const std::function<Status(const InvoiceProof &)> &each)
{
    return m_inside->forEach(each);
}

Result<InvoiceProof> InvoiceProofs::byNumber(std::string_view number)
{
    return m_inside->byNumber(number);
}

Result<simulation::ProofReport> verifyProof(std::string_view file,
                                            std::string_view expectedFingerprint)
{
    CLIENTELE_ASSIGN(const QJsonObject content, simulation::readProofFile(file));
    CLIENTELE_ASSIGN(const std::string fingerprint, checkSeal(file));
    if (!expectedFingerprint.empty()
        && plainFingerprint(expectedFingerprint) != plainFingerprint(fingerprint))
        return fail(FailureCode::Refused, "proofOtherKey",
                    {fingerprint, std::string(expectedFingerprint)});
    CLIENTELE_ASSIGN(simulation::ProofReport report, simulation::checkProof(content));
    report.fingerprint = fingerprint;
    return report;
}

} // namespace clientele::application
