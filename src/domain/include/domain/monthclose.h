// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/money.h"

#include <cstdint>
#include <string>

namespace clientele::domain {

/// A draft of the retail ledger that is due, as it is stored.
struct DueDraft {
    AccountId client;
    InvoiceId invoice;
    std::string clientNumber;
    std::string clientName;
    Date billOn;
    Currency currency;
    std::int64_t netMinor = 0;
    std::int64_t payableMinor = 0;
    bool held = false;
    std::string heldReason;
    std::string parkedRule;       ///< of the client; empty: it can be billed
    std::string parkedParameters; ///< JSON list

    friend bool operator==(const DueDraft &, const DueDraft &) = default;
};

/// A client that cannot be billed (N18).
struct ParkedClient {
    AccountId client;
    std::string number;
    std::string name;
    std::string rule;
    std::string parameters; ///< JSON list

    friend bool operator==(const ParkedClient &, const ParkedClient &) = default;
};

/// An issued document of the retail ledger.
struct IssuedDocument {
    AccountId client;
    InvoiceId invoice;
    bool creditNote = false;
    std::string number;
    std::string clientNumber;
    std::string clientName;
    Date billOn;
    Date issuedOn;
    Currency currency;
    std::int64_t netMinor = 0; ///< of a credit note below 0
    std::int64_t payableMinor = 0;

    friend bool operator==(const IssuedDocument &, const IssuedDocument &) = default;
};

/// A client account as it is called.
struct ClientAccount {
    AccountId client;
    std::string number;
    std::string name;

    friend bool operator==(const ClientAccount &, const ClientAccount &) = default;
};

/// So much of one currency is so much of another: amount × numerator / denominator, in major units.
struct ExchangeRate {
    Currency from;
    std::int64_t numerator = 1;   ///< > 0
    std::int64_t denominator = 1; ///< > 0

    friend bool operator==(const ExchangeRate &, const ExchangeRate &) = default;
};

/// From a day on, until the next one.
struct DatedRate {
    ExchangeRate rate;
    Date validFrom;

    friend bool operator==(const DatedRate &, const DatedRate &) = default;
};

} // namespace clientele::domain
