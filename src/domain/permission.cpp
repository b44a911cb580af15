// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/permission.h"

#include <array>

namespace clientele::domain {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Permission::Count)> kNames{
    "view_clients",  "create_clients",   "edit_clients", "delete_clients",  "log_in_as_client",
    "manage_users",  "change_plans",     "view_invoices", "issue_invoices", "export_data",
    "import_data",   "manage_catalogue", "manage_staff", "manage_settings", "view_billing",
    "view_audit",    "make_backups",     "record_payments", "credit_invoices",
};

} // namespace

std::string_view permissionName(Permission permission) noexcept
{
    return kNames.at(static_cast<std::size_t>(permission));
}

std::optional<Permission> permissionFromName(std::string_view name) noexcept
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return static_cast<Permission>(i);
    }
    return std::nullopt;
}

} // namespace clientele::domain
