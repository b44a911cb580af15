// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/creditplan.h"

#include "billing/tax.h"

#include <algorithm>
#include <cstdlib>

namespace clientele::application {
namespace {

using billing::BilledLine;
using billing::DraftLine;
using domain::CreditedLine;
using storage::StoredInvoice;
using storage::StoredLine;

/// Whether a later invoice takes something back of the line. A credit that was issued together with
/// its charge has no link to it: it is about a part of the same interval.
bool takesBack(const BilledLine &billed, const StoredLine &stored)
{
    if (!billed.credits.isNull())
        return billed.credits == stored.id;
    const DraftLine &line = stored.line;
    return billed.kind == billing::LineKind::Credit && billed.subscription == line.subscription
           && billed.component == line.component && billed.price == line.price
           && billed.period == line.period && billed.discount == line.discount
           && billed.interval.from >= line.interval.from && billed.interval.to <= line.interval.to
           && (billed.amountMinor < 0) != (line.amountMinor < 0) && billed.id != stored.id;
}

/// One credit note of an invoice while it is put together.
class Planning
{
public:
    Planning(const StoredInvoice &invoice, const std::vector<StoredInvoice> &notes,
             const std::vector<std::int64_t> &leftMinor)
        : m_invoice(invoice), m_notes(notes), m_left(leftMinor), m_amounts(leftMinor.size(), 0)
    {
    }

    Result<StoredInvoice> run(const std::vector<CreditedLine> &asked)
    {
        CLIENTELE_TRY(choose(asked));
        addLines();
        if (m_note.lines.empty())
            return fail(FailureCode::Refused, "nothingToCredit");
        CLIENTELE_TRY(addTaxes());
        return finish();
    }

private:
    Status choose(const std::vector<CreditedLine> &asked);
    void addLines();
    [[nodiscard]] StoredLine lineOf(std::size_t index) const;
    Status addTaxes();
    Result<StoredInvoice> finish();

    const StoredInvoice &m_invoice;
    const std::vector<StoredInvoice> &m_notes;
    const std::vector<std::int64_t> &m_left;
    std::vector<std::int64_t> m_amounts; ///< credited now, with the sign of the line
    bool m_completes = true;             ///< nothing of the invoice is left afterwards
    StoredInvoice m_note;
};

Status Planning::choose(const std::vector<CreditedLine> &asked)
{
    if (asked.empty()) {
        m_amounts = m_left;
        return {};
    }
    std::vector<FieldFailure> failures;
    for (const CreditedLine &each : asked) {
        const auto line = std::find_if(m_invoice.lines.begin(), m_invoice.lines.end(),
                                       [&](const StoredLine &one) { return one.id == each.line; });
        if (line == m_invoice.lines.end()) {
            failures.push_back({"lines", "unknown", each.line.toString()});
            continue;
        }
        const auto index = static_cast<std::size_t>(line - m_invoice.lines.begin());
        const std::int64_t left = m_left[index];
        const std::string amount = Money{each.amountMinor, m_invoice.content.currency}.toString();
        const bool within = left < 0 ? each.amountMinor >= left && each.amountMinor <= 0
                                     : each.amountMinor <= left && each.amountMinor >= 0;
        if (each.amountMinor == 0 || m_amounts[index] != 0)
            failures.push_back({"lines", "required", line->line.itemName});
        else if (!within)
            failures.push_back({"lines", "moreThanLeft", amount});
        else
            m_amounts[index] = each.amountMinor;
    }
    return failures.empty() ? Status() : Status(invalid(std::move(failures)));
}

/// The quantity of the line turned round where all of it is credited, else one of the amount.
StoredLine Planning::lineOf(std::size_t index) const
{
    const StoredLine &of = m_invoice.lines[index];
    const std::int64_t amount = m_amounts[index];
    StoredLine note;
    note.line = of.line;
    DraftLine &line = note.line;
    line.kind = billing::LineKind::CreditNote;
    line.credits = of.id;
    line.grossMinor.reset();
    line.discount = {};
    line.refund = false;
    line.amountMinor = -amount;
    const auto notesBefore = std::count_if(m_notes.begin(), m_notes.end(), [&](const auto &each) {
        return std::any_of(each.lines.begin(), each.lines.end(), [&](const StoredLine &one) {
            return one.line.credits == of.id;
        });
    });
    line.revision = of.line.revision * 1'000 + static_cast<int>(notesBefore);
    const bool exact = line.unit.scale == 0
                       && mulDiv(line.unit.amount, line.quantity, 1, Rounding::HalfUp) == amount;
    if (exact) {
        line.quantity = -line.quantity;
    } else {
        line.quantity = amount < 0 ? 1 : -1;
        line.unit = billing::UnitPrice{std::abs(amount), 0};
    }
    billing::Trace trace;
    trace.rule = billing::TraceRule::CreditNote;
    trace.unroundedNumerator = of.line.amountMinor - amount;
    trace.billedMinor = of.line.amountMinor;
    trace.keptMinor = m_left[index] - amount;
    trace.creditedInvoice = m_invoice.number;
    note.trace = storage::traceToJson(trace);
    return note;
}

void Planning::addLines()
{
    DateRange &service = m_note.content.servicePeriod;
    for (std::size_t i = 0; i < m_amounts.size(); ++i) {
        m_completes = m_completes && m_amounts[i] == m_left[i];
        if (m_amounts[i] == 0)
            continue;
        m_note.lines.push_back(lineOf(i));
        const DateRange interval = m_note.lines.back().line.interval;
        const bool first = m_note.lines.size() == 1;
        service.from = first ? interval.from : std::min(service.from, interval.from);
        service.to = first ? interval.to : std::max(service.to, interval.to);
    }
}

Status Planning::addTaxes()
{
    billing::InvoiceDraft &content = m_note.content;
    for (const billing::TaxGroup &group : m_invoice.content.taxes) {
        std::int64_t before = 0;
        std::int64_t taxBefore = 0;
        for (const StoredInvoice &note : m_notes) {
            for (const billing::TaxGroup &other : note.content.taxes) {
                if (other.rule == group.rule) {
                    before -= other.taxableMinor;
                    taxBefore -= other.taxMinor;
                }
            }
        }
        std::int64_t now = 0;
        bool named = false;
        for (const StoredLine &stored : m_note.lines) {
            if (stored.line.tax == group.rule) {
                now -= stored.line.amountMinor;
                named = true;
            }
        }
        if (!named)
            continue;
        const bool beyond = group.taxableMinor >= 0 ? before + now > group.taxableMinor
                                                    : before + now < group.taxableMinor;
        if (beyond)
            return invalid({{"lines", "moreThanInvoice",
                             Money{now, m_invoice.content.currency}.toString()}});
        const auto tax = billing::creditedTax(group, before, taxBefore, now);
        if (!tax)
            return fail(FailureCode::Overflow);
        content.taxes.push_back({group.rule, -now, -*tax});
        content.netMinor -= now;
        content.taxMinor -= *tax;
    }
    return {};
}

Result<StoredInvoice> Planning::finish()
{
    billing::InvoiceDraft &content = m_note.content;
    content.currency = m_invoice.content.currency;
    content.totalMinor = content.netMinor + content.taxMinor;
    std::int64_t creditedNet = content.netMinor;
    for (const StoredInvoice &note : m_notes)
        creditedNet += note.content.netMinor;
    if (m_completes && -creditedNet == m_invoice.content.netMinor)
        content.roundingMinor = -m_invoice.content.roundingMinor;
    const std::int64_t creditMinor = -(content.totalMinor + content.roundingMinor);
    if (creditMinor <= 0)
        return fail(FailureCode::Refused, "nothingToCredit");
    m_note.appliedMinor = std::min(creditMinor, m_invoice.openMinor);
    content.creditMadeMinor = creditMinor - m_note.appliedMinor;
    m_note.client = m_invoice.client;
    m_note.ledger = m_invoice.ledger;
    m_note.issuer = m_invoice.issuer;
    m_note.creditNote = true;
    m_note.creditsInvoice = m_invoice.id;
    return std::move(m_note);
}

} // namespace

std::vector<std::int64_t> leftOfLines(const StoredInvoice &invoice,
                                      const std::vector<StoredInvoice> &creditNotes,
                                      const std::vector<BilledLine> &billed)
{
    std::vector<std::int64_t> left;
    for (const StoredLine &line : invoice.lines) {
        const std::int64_t whole = line.line.amountMinor;
        std::int64_t rest = whole;
        for (const StoredInvoice &note : creditNotes) {
            for (const StoredLine &credited : note.lines)
                rest += credited.line.credits == line.id ? credited.line.amountMinor : 0;
        }
        for (const BilledLine &other : billed)
            rest += takesBack(other, line) ? other.amountMinor : 0;
        left.push_back(whole < 0 ? std::clamp<std::int64_t>(rest, whole, 0)
                                 : std::clamp<std::int64_t>(rest, 0, whole));
    }
    return left;
}

std::string creditedElsewhere(const StoredInvoice &invoice, const std::vector<BilledLine> &billed)
{
    for (const BilledLine &other : billed) {
        for (const StoredLine &line : invoice.lines) {
            if (other.invoiceNumber != invoice.number && takesBack(other, line))
                return other.invoiceNumber;
        }
    }
    return {};
}

Result<StoredInvoice> planCreditNote(const StoredInvoice &invoice,
                                     const std::vector<StoredInvoice> &creditNotes,
                                     const std::vector<std::int64_t> &leftMinor,
                                     const std::vector<CreditedLine> &asked)
{
    return Planning(invoice, creditNotes, leftMinor).run(asked);
}

} // namespace clientele::application
