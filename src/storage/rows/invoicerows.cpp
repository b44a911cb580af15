// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows/invoicerows.h"

#include "billing/names.h"
#include "rows/names.h"

namespace clientele::storage {

using billing::BilledLine;
using billing::DraftLine;
using billing::LineKind;

StoredInvoice readInvoiceHeader(Statement &row)
{
    StoredInvoice invoice;
    invoice.version = row.int64(0);
    invoice.id = row.id<InvoiceId>(1);
    invoice.client = row.id<AccountId>(2);
    invoice.ledger = ledgerFromName(row.text(3));
    invoice.issuer = row.id<AccountId>(4);
    invoice.creditNote = row.text(5) == "credit_note";
    invoice.issued = row.text(6) == "issued";
    invoice.held = row.boolean(7);
    invoice.number = row.text(8);
    invoice.content.billDate = row.date(9);
    if (!row.isNull(10))
        invoice.issuedOn = row.date(10);
    if (!row.isNull(11))
        invoice.dueOn = row.date(11);
    if (!row.isNull(12))
        invoice.issuedAt = row.instant(12);
    invoice.issuedBy = row.text(13);
    invoice.content.servicePeriod = {row.date(14), row.date(15)};
    invoice.content.currency = row.currency(16);
    invoice.content.netMinor = row.int64(17);
    invoice.content.taxMinor = row.int64(18);
    invoice.content.totalMinor = row.int64(19);
    invoice.content.creditUsedMinor = row.int64(20);
    invoice.content.creditMadeMinor = row.int64(21);
    invoice.content.payableMinor = row.int64(22);
    invoice.creditsInvoice = row.id<InvoiceId>(23);
    invoice.planCountVersion = row.int64(24);
    invoice.addressee = row.text(25);
    invoice.issuerSnapshot = row.text(26);
    invoice.contentHash = row.text(27);
    invoice.content.refundMinor = row.int64(28);
    invoice.content.roundingMinor = row.int64(29);
    invoice.heldReason = row.text(30);
    invoice.reason = row.text(31);
    invoice.replacesInvoice = row.id<InvoiceId>(32);
    invoice.voided = row.boolean(33);
    invoice.appliedMinor = row.int64(34);
    invoice.paidMinor = row.int64(35);
    invoice.creditedMinor = row.int64(36);
    invoice.writtenOffMinor = row.int64(37);
    invoice.openMinor = row.int64(38);
    invoice.imported = row.boolean(39);
    invoice.summary = row.id<InvoiceId>(40);
    return invoice;
}

Result<StoredLine> readInvoiceLine(Statement &row)
{
    StoredLine stored;
    DraftLine &line = stored.line;
    const auto kind = billing::fromName<LineKind>(row.text(4));
    if (!kind)
        return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(4))});
    stored.id = row.id<InvoiceLineId>(0);
    line.kind = *kind;
    line.subscription = row.id<SubscriptionId>(5);
    line.component = row.id<PriceComponentId>(6);
    line.item = row.id<CatalogueItemId>(7);
    line.price = row.id<PriceId>(8);
    line.itemName = row.text(9);
    line.componentName = row.text(10);
    line.interval = {row.date(11), row.date(12)};
    line.period = {row.date(13), row.date(14)};
    line.revision = static_cast<int>(row.int64(15));
    line.quantity = row.int64(16);
    line.unit = {row.int64(17), static_cast<std::uint8_t>(row.int64(18))};
    line.amountMinor = row.int64(19);
    line.tax = {std::string(row.text(20)), static_cast<std::int32_t>(row.int64(21))};
    line.credits = row.id<InvoiceLineId>(22);
    stored.trace = row.text(23);
    if (!row.isNull(24))
        line.grossMinor = row.int64(24);
    line.discount = row.id<TimelineEventId>(25);
    line.refund = row.boolean(26);
    return stored;
}

billing::TaxGroup readTaxGroup(Statement &row)
{
    return {{std::string(row.text(3)), static_cast<std::int32_t>(row.int64(4))},
            row.int64(5),
            row.int64(6)};
}

Result<BilledLine> readBilledLine(Statement &row)
{
    const auto kind = billing::fromName<LineKind>(row.text(4));
    if (!kind)
        return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(4))});
    BilledLine line;
    line.id = row.id<InvoiceLineId>(0);
    line.kind = *kind;
    line.subscription = row.id<SubscriptionId>(5);
    line.component = row.id<PriceComponentId>(6);
    line.item = row.id<CatalogueItemId>(7);
    line.price = row.id<PriceId>(8);
    line.interval = {row.date(11), row.date(12)};
    line.period = {row.date(13), row.date(14)};
    line.revision = static_cast<int>(row.int64(15));
    line.quantity = row.int64(16);
    line.amountMinor = row.int64(19);
    line.tax =
        billing::TaxRule{std::string(row.text(20)), static_cast<std::int32_t>(row.int64(21))};
    line.credits = row.id<InvoiceLineId>(22);
    line.discount = row.id<TimelineEventId>(25);
    return line;
}

} // namespace clientele::storage
