// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::domain {

/// Where the dashboard shows a client (S4.11–S4.15): in one of the three, or in none (paused,
/// ended, without a plan).
enum class BoardSection : std::uint8_t { Paid, Trials, Expired };

/// The section of a client with that status (ClientSummary::status).
[[nodiscard]] std::optional<BoardSection> boardSectionOf(std::string_view status) noexcept;

/// One client on the dashboard.
struct BoardCard {
    AccountId client;
    std::string number;
    std::string name;
    std::string programme;
    std::string planName;
    std::int64_t activeUsers = 0;
    Money next;                         ///< of the next invoice; for a trial, of the first
    std::optional<Date> nextOn;
    std::string parkedRule;             ///< why it cannot be billed; empty: it can
    std::optional<Date> trialStartedOn;
    std::optional<Date> trialUntil;     ///< first day after the trial

    friend bool operator==(const BoardCard &, const BoardCard &) = default;
};

} // namespace clientele::domain
