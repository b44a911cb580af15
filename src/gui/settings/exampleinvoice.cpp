// SPDX-License-Identifier: GPL-3.0-or-later
#include "exampleinvoice.h"

#include "documents/invoicemapping.h"
#include "kernel/checked.h"

namespace clientele::gui {
namespace {

constexpr std::int64_t kNetMinor = 24'000;

/// Names of an example, as invoices themselves are in English.
application::InvoiceParty addressee()
{
    application::InvoiceParty client;
    client.name = "Example client";
    client.number = "10-0001";
    client.contact.street = "1 Example Street";
    client.contact.city = "Example Town";
    client.contact.postalCode = "12345";
    return client;
}

billing::DraftLine lineOf(const domain::AgencyProfile &profile, const DateRange &month)
{
    billing::DraftLine line;
    line.itemName = "Growth";
    line.interval = month;
    line.period = month;
    line.unit = {kNetMinor, 0};
    line.amountMinor = kNetMinor;
    line.tax = {profile.taxCategory, profile.taxRatePpm};
    return line;
}

} // namespace

documents::InvoiceDocument exampleInvoice(const domain::AgencyProfile &profile,
                                          const std::string &number, Date today)
{
    const DateRange month{today, today.addMonths(1, today.day())};
    application::InvoiceView view;
    view.number = number;
    view.issuedOn = today;
    view.dueOn = today.addDays(profile.paymentTermsDays);
    view.paymentTermsDays = profile.paymentTermsDays;
    view.issuer = application::partyOf(profile);
    if (view.issuer.name.empty())
        view.issuer.name = " ";
    view.addressee = addressee();
    billing::InvoiceDraft &content = view.content;
    content.billDate = today;
    content.servicePeriod = month;
    content.currency = profile.currency;
    content.lines.push_back(lineOf(profile, month));
    content.netMinor = kNetMinor;
    content.taxMinor = mulDiv(kNetMinor, profile.taxRatePpm, 1'000'000, Rounding::HalfUp)
                           .value_or(0);
    content.taxes.push_back(
        {{profile.taxCategory, profile.taxRatePpm}, kNetMinor, content.taxMinor});
    content.totalMinor = content.netMinor + content.taxMinor;
    content.payableMinor = content.totalMinor;
    view.openMinor = content.payableMinor;
    return documents::invoiceDocument(view, documents::stationeryOf(profile));
}

} // namespace clientele::gui
