// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

namespace clientele::domain {

/// An atom of what somebody may do. Access levels group them (requirements.md 1.7, C6). Stored by
/// the names of permissionName().
enum class Permission : std::uint8_t {
    ViewClients,
    CreateClients,
    EditClients,
    DeleteClients,     ///< and end subscriptions
    LogInAsClient,     ///< IM.2: apart from seeing the client
    ManageUsers,
    ChangePlans,       ///< plans, add-ons, trials
    ViewInvoices,
    IssueInvoices,
    ExportData,
    ImportData,
    ManageCatalogue,
    ManageStaff,
    ManageSettings,
    ViewBilling,       ///< statement and margin (S1.16)
    ViewAudit,
    MakeBackups,
    RecordPayments,    ///< payments, refunds, account credit
    CreditInvoices,    ///< credit notes, void and reissue, write-off
    Count,             ///< not a permission
};

using Permissions = std::bitset<static_cast<std::size_t>(Permission::Count)>;

[[nodiscard]] std::string_view permissionName(Permission permission) noexcept;
[[nodiscard]] std::optional<Permission> permissionFromName(std::string_view name) noexcept;

[[nodiscard]] inline bool has(const Permissions &permissions, Permission permission) noexcept
{
    return permissions.test(static_cast<std::size_t>(permission));
}

} // namespace clientele::domain
