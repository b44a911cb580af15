// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/accountmoney.h"

#include "storage/access.h"
#include "storage/invoicerepo.h"
#include "storage/paymentrepo.h"

#include <algorithm>
#include <set>

namespace clientele::application {

Result<AccountMoney> readAccountMoney(storage::Reader &reader, AccountId client)
{
    AccountMoney money;
    money.client = client;
    CLIENTELE_ASSIGN(const storage::Balances balances,
                     storage::InvoiceRepo(reader.session()).balances(client, Ledger::Retail));
    money.owedMinor = balances.receivableMinor;
    money.creditMinor = balances.creditMinor;
    money.refundMinor = balances.refundMinor;
    CLIENTELE_ASSIGN(const auto payments,
                     storage::PaymentRepo(reader.session()).payments(client, Ledger::Retail));
    std::set<PaymentId> withdrawn;
    for (const domain::Payment &payment : payments)
        withdrawn.insert(payment.reverses);
    for (const domain::Payment &payment : payments) {
        if (payment.kind != domain::PaymentKind::Withdrawal)
            money.payments.push_back({payment, withdrawn.count(payment.id) != 0});
    }
    std::reverse(money.payments.begin(), money.payments.end());
    return money;
}

} // namespace clientele::application
