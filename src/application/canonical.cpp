// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonical.h"

#include "billing/names.h"

#include <sodium.h>

#include <array>
#include <string_view>

namespace clientele::application {
namespace {

void add(std::string &bytes, std::string_view text)
{
    bytes.append(std::to_string(text.size())).append(":").append(text).append(",");
}

void add(std::string &bytes, std::int64_t number)
{
    add(bytes, std::string_view(std::to_string(number)));
}

void add(std::string &bytes, Date day)
{
    add(bytes, std::string_view(day.toString()));
}

void addLine(std::string &bytes, const storage::StoredLine &stored)
{
    const billing::DraftLine &line = stored.line;
    add(bytes, stored.id.toString());
    add(bytes, billing::nameOf(line.kind));
    add(bytes, line.subscription.toString());
    add(bytes, line.component.toString());
    add(bytes, line.item.toString());
    add(bytes, line.price.toString());
    add(bytes, line.itemName);
    add(bytes, line.componentName);
    add(bytes, line.interval.from);
    add(bytes, line.interval.to);
    add(bytes, line.period.from);
    add(bytes, line.period.to);
    add(bytes, line.revision);
    add(bytes, line.quantity);
    add(bytes, line.unit.amount);
    add(bytes, line.unit.scale);
    add(bytes, line.amountMinor);
    add(bytes, line.tax.category);
    add(bytes, line.tax.ratePpm);
    add(bytes, line.credits.toString());
    add(bytes, line.grossMinor ? std::to_string(*line.grossMinor) : std::string());
    add(bytes, line.discount.toString());
    add(bytes, line.refund ? 1 : 0);
    add(bytes, stored.trace);
}

} // namespace

std::string canonicalForm(const storage::StoredInvoice &invoice)
{
    const billing::InvoiceDraft &content = invoice.content;
    std::string bytes;
    bytes.reserve(1024 + 512 * invoice.lines.size());
    add(bytes, "clientele invoice 1");
    add(bytes, invoice.id.toString());
    add(bytes, invoice.client.toString());
    add(bytes, invoice.issuer.toString());
    add(bytes, invoice.ledger == Ledger::Retail ? "retail" : "wholesale");
    add(bytes, invoice.creditNote ? "credit_note" : "invoice");
    add(bytes, invoice.number);
    add(bytes, content.billDate);
    add(bytes, invoice.issuedOn.value_or(Date{}));
    add(bytes, invoice.dueOn.value_or(Date{}));
    add(bytes, content.servicePeriod.from);
    add(bytes, content.servicePeriod.to);
    add(bytes, content.currency.code());
    add(bytes, content.netMinor);
    add(bytes, content.taxMinor);
    add(bytes, content.totalMinor);
    add(bytes, content.creditUsedMinor);
    add(bytes, content.creditMadeMinor);
    add(bytes, content.refundMinor);
    add(bytes, content.roundingMinor);
    add(bytes, content.payableMinor);
    add(bytes, invoice.creditsInvoice.toString());
    add(bytes, invoice.addressee);
    add(bytes, invoice.issuerSnapshot);
    for (const storage::StoredLine &line : invoice.lines)
        addLine(bytes, line);
    for (const billing::TaxGroup &group : content.taxes) {
        add(bytes, group.rule.category);
        add(bytes, group.rule.ratePpm);
        add(bytes, group.taxableMinor);
        add(bytes, group.taxMinor);
    }
    return bytes;
}

std::string contentHash(const storage::StoredInvoice &invoice)
{
    const std::string bytes = canonicalForm(invoice);
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(),
                       nullptr, 0);
    std::array<char, 2 * hash.size() + 1> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return text.data();
}

} // namespace clientele::application
