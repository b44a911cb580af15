// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"

#include <array>
#include <span>

namespace clientele::domain {
namespace {

constexpr std::array<std::string_view, 3> kKinds{"platform", "agency", "client"};
constexpr std::array<std::string_view, 5> kStatuses{"pending", "active", "paused", "disabled",
                                                    "deleted"};

template<typename Enum>
std::optional<Enum> fromName(std::span<const std::string_view> names, std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

std::string_view accountKindName(AccountKind kind) noexcept
{
    return kKinds.at(static_cast<std::size_t>(kind));
}

std::string_view accountStatusName(AccountStatus status) noexcept
{
    return kStatuses.at(static_cast<std::size_t>(status));
}

std::optional<AccountKind> accountKindFromName(std::string_view name) noexcept
{
    return fromName<AccountKind>(kKinds, name);
}

std::optional<AccountStatus> accountStatusFromName(std::string_view name) noexcept
{
    return fromName<AccountStatus>(kStatuses, name);
}

} // namespace clientele::domain
