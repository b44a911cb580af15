// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mail.h"

#include <array>

namespace clientele::domain {
namespace {

constexpr std::array<std::string_view, 1> kMailKinds{"password_reset"};
constexpr std::array<std::string_view, 3> kStates{"waiting", "withdrawn", "sent"};

} // namespace

std::string_view mailKindName(MailKind kind) noexcept
{
    return kMailKinds.at(static_cast<std::size_t>(kind));
}

std::string_view mailStateName(MailState state) noexcept
{
    return kStates.at(static_cast<std::size_t>(state));
}

std::optional<MailKind> mailKindFromName(std::string_view name) noexcept
{
    for (std::size_t i = 0; i < kMailKinds.size(); ++i) {
        if (kMailKinds.at(i) == name)
            return static_cast<MailKind>(i);
    }
    return std::nullopt;
}

std::optional<MailState> mailStateFromName(std::string_view name) noexcept
{
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        if (kStates.at(i) == name)
            return static_cast<MailState>(i);
    }
    return std::nullopt;
}

} // namespace clientele::domain
