// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/payment.h"
#include "kernel/result.h"

#include <cstdint>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// A payment or refund as it was recorded.
struct RecordedPayment {
    domain::Payment payment;
    bool withdrawn = false;

    friend bool operator==(const RecordedPayment &, const RecordedPayment &) = default;
};

/// What stands on the books of one client, on the retail ledger, in minor units of its currency.
struct AccountMoney {
    AccountId client;
    std::int64_t owedMinor = 0;
    std::int64_t creditMinor = 0; ///< account credit
    std::int64_t refundMinor = 0; ///< due back to the client
    std::vector<RecordedPayment> payments; ///< without withdrawals, the newest first
};

/// Fails as the database does. Thread: the reader's.
[[nodiscard]] Result<AccountMoney> readAccountMoney(storage::Reader &reader, AccountId client);

} // namespace clientele::application
