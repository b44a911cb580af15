// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/invoicemapping.h"

#include "interchange/countries.h"
#include "wording/names.h"
#include "wording/reasons.h"
#include "wording/terms.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace clientele::documents {
namespace {

using application::InvoiceParty;
using application::InvoiceView;
using billing::DraftLine;
using billing::TraceRule;

std::string countryOf(const domain::Contact &contact)
{
    const auto name = interchange::countryName(contact.country);
    return name ? std::string(*name) : contact.country;
}

std::string joined(const std::string &first, const char *separator, const std::string &second)
{
    return first.empty() || second.empty() ? first + second : first + separator + second;
}

void addLines(std::vector<std::string> &lines, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0)
            lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// Street and town as the country writes them (UPU S42): the code before the town on the continent,
/// behind it where English is spoken.
std::vector<std::string> addressLines(const domain::Contact &contact)
{
    static constexpr std::array<std::string_view, 6> kCodeLast{"AU", "CA", "GB", "IE", "NZ", "US"};
    std::vector<std::string> lines;
    addLines(lines, contact.street);
    const bool codeLast = std::find(kCodeLast.begin(), kCodeLast.end(), contact.country)
                          != kCodeLast.end();
    if (codeLast) {
        const std::string code = joined(contact.region, " ", contact.postalCode);
        addLines(lines, joined(contact.city, ", ", code));
    } else {
        addLines(lines, joined(contact.postalCode, " ", contact.city));
        addLines(lines, contact.region);
    }
    return lines;
}

InvoiceIssuer issuerOf(const InvoiceParty &party, const Stationery &stationery)
{
    InvoiceIssuer issuer;
    issuer.name = party.name;
    issuer.addressLines = addressLines(party.contact);
    if (const std::string country = countryOf(party.contact); !country.empty())
        issuer.addressLines.push_back(country);
    issuer.vatNumber = party.contact.taxNumber;
    issuer.registrationNumber = party.registrationNumber;
    issuer.email = party.email;
    issuer.web = party.contact.website;
    addLines(issuer.paymentDetails, party.bankDetails);
    issuer.footer = party.footer;
    issuer.logoBytes = stationery.logoBytes;
    return issuer;
}

InvoiceAddressee addresseeOf(const InvoiceParty &party)
{
    InvoiceAddressee addressee;
    addressee.name = party.name;
    addressee.contact = party.contact.contactName;
    addressee.addressLines = addressLines(party.contact);
    addressee.country = countryOf(party.contact);
    addressee.vatNumber = party.contact.taxNumber;
    return addressee;
}

/// The part of the period that the line is for. The days of a credit's trace are those that stay,
/// so the days that it gives back are counted where the calendar allows it.
struct Part {
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
};

Part partOf(const DraftLine &line)
{
    const billing::Trace &trace = line.trace;
    const bool ofDays = trace.rule == TraceRule::Stub
                        || trace.rule == TraceRule::ProrationAfterChange
                        || trace.rule == TraceRule::UsedPart || trace.rule == TraceRule::UnitsPeak
                        || trace.rule == TraceRule::UnitsHighWater;
    if (ofDays)
        return {trace.numeratorDays, std::max<std::int64_t>(1, trace.denominatorDays)};
    if (trace.rule == TraceRule::CreditUnusedPart
        && trace.denominatorDays == line.period.length() && line.period.length() > 0)
        return {line.interval.length(), line.period.length()};
    return {};
}

LineQuantity quantityOf(const DraftLine &line)
{
    const Part part = partOf(line);
    LineQuantity quantity;
    quantity.numerator = line.quantity * part.numerator;
    quantity.denominator = part.denominator;
    return quantity;
}

/// "14/30", "5 × 14/30": the days as the reason names them, not reduced to 7/15.
std::string printedQuantity(const DraftLine &line)
{
    const Part part = partOf(line);
    if (part.numerator == part.denominator)
        return {};
    const std::string days = std::to_string(part.numerator) + '/'
                             + std::to_string(part.denominator);
    const std::string sign = line.quantity < 0 ? "-" : "";
    const std::int64_t count = std::abs(line.quantity);
    return sign + (count == 1 ? days : std::to_string(count) + " × " + days);
}

std::string descriptionOf(const DraftLine &line)
{
    return line.componentName.empty() ? line.itemName : line.itemName + ": " + line.componentName;
}

InvoiceDocumentLine lineOf(const DraftLine &line, const wording::ReasonContext &context)
{
    InvoiceDocumentLine result;
    result.description = descriptionOf(line);
    result.detail = wording::shortReason(line, context).toStdString();
    result.period = line.interval;
    result.quantity = quantityOf(line);
    result.unitPrice = LineUnitPrice{line.unit.amount, line.unit.scale};
    result.amount = {line.amountMinor, context.currency};
    result.taxCategory = line.tax.category;
    result.taxRatePpm = line.tax.ratePpm;
    return result;
}

wording::ReasonContext contextOf(const InvoiceView &view)
{
    wording::ReasonContext context;
    context.currency = view.content.currency;
    context.lines = view.content.lines;
    return context;
}

std::vector<InvoiceTaxGroup> taxesOf(const billing::InvoiceDraft &content)
{
    std::vector<InvoiceTaxGroup> groups;
    for (const billing::TaxGroup &group : content.taxes) {
        groups.push_back({group.rule.category, group.rule.ratePpm,
                          Money{group.taxableMinor, content.currency},
                          Money{group.taxMinor, content.currency}});
    }
    return groups;
}

InvoiceTotals totalsOf(const billing::InvoiceDraft &content)
{
    const auto money = [&content](std::int64_t minor) { return Money{minor, content.currency}; };
    InvoiceTotals totals;
    totals.net = money(content.netMinor);
    totals.groups = taxesOf(content);
    totals.tax = money(content.taxMinor);
    totals.total = money(content.totalMinor);
    if (content.creditUsedMinor != 0)
        totals.prepaid = money(content.creditUsedMinor);
    if (content.creditMadeMinor != 0)
        totals.carriedForward = money(content.creditMadeMinor);
    if (content.roundingMinor != 0)
        totals.rounding = money(content.roundingMinor);
    if (content.refundMinor != 0)
        totals.refund = money(content.refundMinor);
    totals.payable = money(content.payableMinor);
    return totals;
}

/// A payment and its withdrawal say nothing together.
bool wasTakenBack(const InvoiceView &view, const application::InvoiceSettlement &settlement)
{
    std::int64_t sum = 0;
    for (const application::InvoiceSettlement &each : view.settlements) {
        if (each.kind == settlement.kind && each.payment == settlement.payment)
            sum += each.amountMinor;
    }
    return sum == 0;
}

/// What was paid since the invoice was issued, and what is open; the terms where nothing was.
std::string termsOf(const InvoiceView &view, Date due)
{
    const Currency currency = view.content.currency;
    QString text;
    for (const application::InvoiceSettlement &each : view.settlements) {
        if (each.kind != domain::SettlementKind::WriteOff && !wasTakenBack(view, each))
            text += wording::settledLine(each.kind, Money{each.amountMinor, currency}, each.on,
                                         each.method, each.creditNote)
                    + u'\n';
    }
    if (text.isEmpty())
        return wording::paymentTerms(Money{view.content.payableMinor, currency},
                                     view.paymentTermsDays, due)
            .toStdString();
    return (text + wording::openLine(Money{view.openMinor, currency}, due)).toStdString();
}

/// Why a credit note was made, and what an invoice replaces.
std::string notesOf(const InvoiceView &view)
{
    if (!view.replacedNumber.empty())
        return wording::replacesLine(view.replacedNumber).toStdString();
    return view.reason;
}

std::string taxNameIn(std::string_view country)
{
    if (country == "US")
        return "Sales tax";
    for (const std::string_view gst : {"AU", "CA", "IN", "NZ", "SG"}) {
        if (country == gst)
            return "GST";
    }
    return {};
}

} // namespace

Stationery stationeryOf(const domain::AgencyProfile &agency)
{
    return {agency.logo, agency.pageSize == "Letter" ? PaperSize::Letter : PaperSize::A4};
}

InvoiceDocument invoiceDocument(const InvoiceView &view, const Stationery &stationery)
{
    const bool draft = view.number.empty();
    InvoiceDocument document;
    document.kind = draft             ? DocumentKind::Draft
                    : view.creditNote ? DocumentKind::CreditNote
                    : view.onSummary  ? DocumentKind::Itemised
                                      : DocumentKind::Invoice;
    document.number = view.number;
    document.imported = view.imported;
    document.issueDate = draft ? view.content.billDate : view.issuedOn;
    document.dueDate = draft ? document.issueDate.addDays(view.paymentTermsDays) : view.dueOn;
    document.servicePeriod = view.content.servicePeriod;
    document.clientNumber = view.addressee.number;
    document.issuer = issuerOf(view.issuer, stationery);
    document.addressee = addresseeOf(view.addressee);
    document.currency = view.content.currency;
    const wording::ReasonContext context = contextOf(view);
    for (const DraftLine &line : view.content.lines) {
        document.lines.push_back(lineOf(line, context));
        document.lines.back().quantity.text = printedQuantity(line);
    }
    document.totals = totalsOf(view.content);
    document.taxName = taxNameIn(view.issuer.contact.country);
    if (!view.creditNote) {
        document.paymentTerms = termsOf(view, *document.dueDate);
    } else {
        document.dueDate.reset(); // nobody has to pay it
        if (view.appliedMinor != 0)
            document.totals.applied = Money{view.appliedMinor, document.currency};
    }
    document.correctedNumber = view.correctedNumber;
    document.notes = notesOf(view);
    document.paper = stationery.paper;
    return document;
}

ExportedInvoice exportedInvoice(const InvoiceView &view)
{
    const billing::InvoiceDraft &content = view.content;
    const auto money = [&content](std::int64_t minor) { return Money{minor, content.currency}; };
    ExportedInvoice row;
    row.number = view.number;
    row.kind = view.creditNote ? "credit_note" : view.onSummary ? "sub_invoice" : "invoice";
    row.status = view.number.empty() ? "draft" : view.imported ? "imported" : "issued";
    row.ledger = "retail";
    row.clientNumber = view.addressee.number;
    row.clientName = view.addressee.name;
    if (!view.number.empty()) {
        row.issuedOn = view.issuedOn;
        row.dueOn = view.dueOn;
    }
    row.servicePeriod = content.servicePeriod;
    row.net = money(content.netMinor);
    row.tax = money(content.taxMinor);
    row.total = money(content.totalMinor);
    row.prepaid = money(content.creditUsedMinor);
    row.carriedForward = money(content.creditMadeMinor);
    row.payable = money(content.payableMinor);
    row.open = money(view.openMinor);
    row.correctedNumber = view.correctedNumber;
    row.reason = view.reason;
    row.taxes = taxesOf(content);
    const wording::ReasonContext context = contextOf(view);
    for (const DraftLine &line : content.lines) {
        InvoiceDocumentLine exported = lineOf(line, context);
        // a table is no sentence: the marks around names would be part of the text
        exported.detail = wording::withoutIsolates(exported.detail);
        row.lines.push_back(std::move(exported));
    }
    return row;
}

} // namespace clientele::documents
