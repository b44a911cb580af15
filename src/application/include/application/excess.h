// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformcommands.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// What the platform charges the agency for client accounts above the package of a programme
/// (S3.27–S3.29). Team members are no client accounts (S3.33).
struct ExcessCharge {
    std::string programme; ///< code
    std::string programmeName;
    std::int64_t accounts = 0;
    std::int64_t limit = 0;
    std::int64_t excess = 0; ///< by the numbers alone, whoever came first (V16)
    Money each;
    Money amount;

    friend bool operator==(const ExcessCharge &, const ExcessCharge &) = default;
};

/// 0 up to the limit, and one more for each above it.
[[nodiscard]] constexpr std::int64_t excessOf(std::int64_t accounts, std::int64_t limit) noexcept
{
    return accounts > limit ? accounts - limit : 0;
}

/// Of the active programmes that have a limit (settings "packageLimit" and "excessAmount"), counted
/// at the end of the last day of `time`; at or below the limit too, with nothing to pay. Agency
/// context. Fails as the database does, with Overflow. Thread: the reader's.
[[nodiscard]] Result<std::vector<ExcessCharge>> readExcess(storage::Reader &reader,
                                                           DateRange time);

/// A client account in the order of a draw.
struct DrawnAccount {
    AccountId client;
    std::string number;
    std::string name;
    std::string lot; ///< SHA-256 of "SEED:NUMBER" in hexadecimal
    bool drawn = false;
    bool disabled = false; ///< by this draw, and still
    std::int64_t rank = 0;  ///< in the order of the draw: the lowest first, then the lots
    std::string ground = {}; ///< what the rank is of: a day, an amount; empty for lots

    friend bool operator==(const DrawnAccount &, const DrawnAccount &) = default;
};

/// Which accounts would be disabled for what is unpaid (S3.30, N15): those with the lowest ranks,
/// and among equals those with the lowest lots, so that anybody can repeat it
/// (`printf SEED:NUMBER | sha256sum`), whatever the order of the candidates (V18). All of them, in
/// this order; `count` are drawn: who is disabled already, then the first of the others.
[[nodiscard]] std::vector<DrawnAccount> draw(std::string_view seed,
                                             std::vector<DrawnAccount> candidates,
                                             std::int64_t count);

/// The draw of one programme for one month, as it would be carried out now. Candidates are the
/// accounts of the programme at the end of the month that are there today and that no other month's
/// draw holds disabled.
struct AccountDraw {
    ExcessCharge charge;
    DateRange month;
    Money paid;               ///< to the platform for that month
    std::int64_t unpaid = 0;  ///< accounts that are not wholly paid for (S3.32)
    std::string seed;         ///< published: "whitelabel-2026-11"
    domain::DrawOrder order = domain::DrawOrder::Lot; ///< setting "drawOrder"
    Date earliest;            ///< from this day on they may be disabled (setting "noticeDays")
    std::vector<DrawnAccount> accounts; ///< in the order of the draw

    /// Drawn and not disabled: what SetDrawnDisabled takes.
    [[nodiscard]] std::vector<AccountId> toDisable() const;
    [[nodiscard]] std::int64_t countDisabled() const;
};

/// Of the active programmes that have a limit. Agency context. Fails as the database does, with
/// Overflow, Damaged. Thread: the reader's.
[[nodiscard]] Result<std::vector<AccountDraw>> readDraws(storage::Reader &reader, DateRange month);

/// The published seed: "whitelabel-2026-11".
[[nodiscard]] std::string drawSeed(const std::string &programme, DateRange time);

} // namespace clientele::application
