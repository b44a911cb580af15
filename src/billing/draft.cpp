// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/draft.h"

namespace clientele::billing {

BilledLine billedLine(const DraftLine &line, InvoiceLineId id, const std::string &invoiceNumber,
                      Date billDate)
{
    BilledLine billed;
    billed.id = id;
    billed.invoiceNumber = invoiceNumber;
    billed.kind = line.kind;
    billed.subscription = line.subscription;
    billed.component = line.component;
    billed.item = line.item;
    billed.price = line.price;
    billed.interval = line.interval;
    billed.period = line.period;
    billed.revision = line.revision;
    billed.quantity = line.quantity;
    billed.amountMinor = line.amountMinor;
    billed.credits = line.credits;
    billed.discount = line.discount;
    billed.billDate = billDate;
    billed.tax = line.tax;
    return billed;
}

} // namespace clientele::billing
