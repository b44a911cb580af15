// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::domain {

enum class MailKind : std::uint8_t { PasswordReset };

/// Withdrawn and Sent are final.
enum class MailState : std::uint8_t { Waiting, Withdrawn, Sent };

/// Where the single-use code stands in the text of a mail. The code itself is made when the mail is
/// sent and put in here, and only its hash is stored: a code that waits in the database would be a
/// key to the account for everybody who reads there.
inline constexpr std::string_view kCodePlace = "{code}";

/// A mail in the outbox. It belongs to one account, and inside a client context only that client's
/// are seen.
struct Mail {
    MailId id;
    AccountId client;
    std::int64_t version = 1;
    MailKind kind = MailKind::PasswordReset;
    AccountUserId user; ///< null: for the account itself
    std::string recipientName;
    std::string recipient; ///< the address on file when the mail was written (S0.19)
    std::string subject;
    std::string text;
    MailState state = MailState::Waiting;
    Instant createdAt;
    std::string createdBy; ///< member of staff

    friend bool operator==(const Mail &, const Mail &) = default;
};

[[nodiscard]] std::string_view mailKindName(MailKind kind) noexcept;
[[nodiscard]] std::string_view mailStateName(MailState state) noexcept;
[[nodiscard]] std::optional<MailKind> mailKindFromName(std::string_view name) noexcept;
[[nodiscard]] std::optional<MailState> mailStateFromName(std::string_view name) noexcept;

} // namespace clientele::domain
