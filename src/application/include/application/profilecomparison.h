// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/engine.h"
#include "billing/profile.h"
#include "kernel/clock.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// One line of the invoices of a bill day, or their tax.
struct ComparedLine {
    bool isTax = false;          ///< no names and no days then
    std::string item, component;
    std::string kind;            ///< billing::nameOf(LineKind)
    DateRange days;
    std::optional<std::int64_t> leftMinor; ///< none: only the other side has the line
    std::optional<std::int64_t> rightMinor;
    /// Names of the knobs that each alone make the difference (simulation/profilecompare.h); of
    /// all in which the profiles differ where `together`. Empty: the sides are equal.
    std::vector<std::string> knobs;
    bool together = false;

    [[nodiscard]] bool differs() const { return leftMinor != rightMinor; }
    friend bool operator==(const ComparedLine &, const ComparedLine &) = default;
};

/// What is billed on one day, by each side; several invoices of a day are one here.
struct ComparedBillDay {
    Date billDate;
    std::vector<ComparedLine> lines; ///< by subscription, the tax last
    std::int64_t leftMinor = 0;      ///< with tax, before account credit
    std::int64_t rightMinor = 0;

    friend bool operator==(const ComparedBillDay &, const ComparedBillDay &) = default;
};

/// The invoices of one client by two sets of rules (N16).
struct ProfileComparison {
    std::string clientNumber, clientName;
    Currency currency;
    billing::Profile left, right;
    DateRange days;                     ///< of the bill days
    std::vector<ComparedBillDay> bills; ///< ascending
    std::int64_t leftMinor = 0;         ///< the sums of the bill days
    std::int64_t rightMinor = 0;
    int lineCount = 0;
    int differentCount = 0; ///< lines that differ
    /// Why one side stopped billing, and since when.
    struct Parked {
        Date since;
        billing::Refusal refusal;
    };
    std::optional<Parked> leftParked, rightParked;
};

struct ComparisonQuestion {
    AccountId client;
    std::string left;  ///< name of a profile; empty: the client's own
    std::string right; ///< the same
    DateRange days;    ///< whose bill days are shown
    /// Asked between two runs; the answer no ends it. May be null.
    std::function<bool()> goOn = {};
};

/// "What would my old system have billed?": bills what is stored of a client anew, from its first
/// day, by two sets of rules; what another system billed before an import stands on both sides.
/// Credit notes and account credit are decisions of people and not part of it. Retail ledger;
/// nothing is written. Any thread that owns the reader; takes up to seconds for many years of many
/// users.
///
/// Fails with Invalid "days" (empty) or "profile" (unknownProfile), NotFound "client", Refused
/// "notExpressible" or "tooMuchWork", Cancelled.
[[nodiscard]] Result<ProfileComparison> compareProfiles(storage::Reader &reader,
                                                        const Clock &clock,
                                                        const ComparisonQuestion &question);

} // namespace clientele::application
