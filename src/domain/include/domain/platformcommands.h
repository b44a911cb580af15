// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Commands about what the agency owes the platform, and what follows when it is not paid; the
// variant of all is in commands.h.

namespace clientele::domain {

/// The agency paid the platform for client accounts above the package of a programme (S3.27,
/// S3.32). Accounts that the draw of that month disabled, and that are paid for now, are enabled
/// again. The inverse takes the same amount back, which disables nobody.
struct RecordExcessPayment {
    ExcessPaymentId payment;
    std::string programme;
    Date month; ///< any day of it
    Date bookedOn; ///< today in the agency's zone, or before
    std::int64_t amountMinor = 0; ///< in the agency's currency; below 0 it is taken back
    std::string note;

    friend bool operator==(const RecordExcessPayment &, const RecordExcessPayment &) = default;
};

/// Disables the accounts that the draw of a month hits for what is unpaid (S3.30, N15), or enables
/// again what it disabled. To disable, `clients` are those of the draw as the person saw it, all of
/// them: another draw by now is a conflict. Its own inverse.
struct SetDrawnDisabled {
    std::string programme;
    Date month; ///< any day of it
    std::vector<AccountId> clients; ///< in any order
    bool disabled = true;

    friend bool operator==(const SetDrawnDisabled &, const SetDrawnDisabled &) = default;
};

/// In which order a draw takes accounts (C9). Stored by name.
enum class DrawOrder : std::uint8_t {
    Lot,           ///< by the lowest lots
    Newest,        ///< whose account was made last
    LowestRevenue, ///< who was invoiced least for the month
    OldestUnpaid,  ///< who has owed something for longest
};

/// "lot", "newest", "lowest_revenue", "oldest_unpaid".
[[nodiscard]] std::string_view drawOrderName(DrawOrder order) noexcept;
[[nodiscard]] std::optional<DrawOrder> drawOrderFromName(std::string_view name) noexcept;

/// The order of the draws of a programme from now on. Accounts that are disabled stay so. Its own
/// inverse.
struct SetDrawOrder {
    std::string programme;
    std::string order; ///< a name of DrawOrder

    friend bool operator==(const SetDrawOrder &, const SetDrawOrder &) = default;
};

/// What a unit of another currency is worth in the agency's from a day on; serves margin only
/// (decisions.md 2). Its own inverse.
struct SetExchangeRate {
    std::string currency; ///< ISO 4217, not the agency's
    Date validFrom;
    std::string rate; ///< decimal, above 0, at most nine decimals; empty: there is none

    friend bool operator==(const SetExchangeRate &, const SetExchangeRate &) = default;
};

} // namespace clientele::domain
