// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/policy.h"

namespace clientele::domain {
namespace {

struct RuleOf {
    static constexpr auto kAgency = Where::AgencyOnly;
    static constexpr auto kBoth = Where::Both;

    CommandRule operator()(const CreateClient &) const
    {
        return {"create_client", Permission::CreateClients, kAgency};
    }
    CommandRule operator()(const EditClient &) const
    {
        return {"edit_client", Permission::EditClients, kAgency};
    }
    CommandRule operator()(const DeleteClient &) const
    {
        return {"delete_client", Permission::DeleteClients, kAgency};
    }
    CommandRule operator()(const CreateUser &) const
    {
        return {"create_user", Permission::ManageUsers, kBoth};
    }
    CommandRule operator()(const EditUser &) const
    {
        return {"edit_user", Permission::ManageUsers, kBoth};
    }
    CommandRule operator()(const SetUsersActive &) const
    {
        return {"set_users_active", Permission::ManageUsers, kBoth};
    }
    CommandRule operator()(const DeleteUsers &) const
    {
        return {"delete_users", Permission::ManageUsers, kBoth};
    }
    CommandRule operator()(const SendPasswordReset &) const
    {
        return {"send_password_reset", Permission::ManageUsers, kBoth};
    }
    CommandRule operator()(const WithdrawMail &) const
    {
        return {"withdraw_mail", Permission::ManageUsers, kBoth};
    }
    CommandRule operator()(const ChangePlan &) const
    {
        return {"change_plan", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const AddAddOn &) const
    {
        return {"add_add_on", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const ChangeQuantity &) const
    {
        return {"change_quantity", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const CancelSubscription &) const
    {
        return {"cancel_subscription", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const ExtendTrial &) const
    {
        return {"extend_trial", Permission::ChangePlans, kAgency};
    }
    CommandRule operator()(const WithdrawChange &) const
    {
        return {"withdraw_change", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const ChangeSubscriptions &) const
    {
        return {"change_subscriptions", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const LogInAsClient &) const
    {
        return {"log_in_as_client", Permission::LogInAsClient, kAgency};
    }
    CommandRule operator()(const LogOutOfClient &) const
    {
        return {"log_out_of_client", Permission::LogInAsClient, kBoth};
    }
    CommandRule operator()(const IssueInvoices &) const
    {
        return {"issue_invoices", Permission::IssueInvoices, kAgency};
    }
    CommandRule operator()(const AddStaff &) const
    {
        return {"add_staff", Permission::ManageStaff, kAgency};
    }
    CommandRule operator()(const SetStaffAccess &) const
    {
        return {"set_staff_access", Permission::ManageStaff, kAgency};
    }
    CommandRule operator()(const ChangeAgencySettings &) const
    {
        return {"change_agency_settings", Permission::ManageSettings, kAgency};
    }
    CommandRule operator()(const ImportClients &) const
    {
        return {"import_clients", Permission::ImportData, kAgency};
    }
    CommandRule operator()(const ImportUsers &) const
    {
        return {"import_users", Permission::ImportData, kAgency};
    }
    CommandRule operator()(const ImportComputers &) const
    {
        return {"import_computers", Permission::ImportData, kAgency};
    }
    CommandRule operator()(const RecordPayment &) const
    {
        return {"record_payment", Permission::RecordPayments, kAgency};
    }
    CommandRule operator()(const RefundClient &) const
    {
        return {"refund_client", Permission::RecordPayments, kAgency};
    }
    CommandRule operator()(const WithdrawPayment &) const
    {
        return {"withdraw_payment", Permission::RecordPayments, kAgency};
    }
    CommandRule operator()(const ApplyCredit &) const
    {
        return {"apply_credit", Permission::RecordPayments, kAgency};
    }
    CommandRule operator()(const WriteOffInvoice &) const
    {
        return {"write_off_invoice", Permission::CreditInvoices, kAgency};
    }
    CommandRule operator()(const ReopenInvoices &) const
    {
        return {"reopen_invoices", Permission::CreditInvoices, kAgency};
    }
    CommandRule operator()(const CreditInvoice &) const
    {
        return {"credit_invoice", Permission::CreditInvoices, kAgency};
    }
    CommandRule operator()(const VoidInvoice &) const
    {
        return {"void_invoice", Permission::CreditInvoices, kAgency};
    }
    CommandRule operator()(const SetPayer &) const
    {
        return {"set_payer", Permission::IssueInvoices, kAgency};
    }
    CommandRule operator()(const HoldInvoice &) const
    {
        return {"hold_invoice", Permission::IssueInvoices, kAgency};
    }
    CommandRule operator()(const StartPlan &) const
    {
        return {"start_plan", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const PauseSubscription &) const
    {
        return {"pause_subscription", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const ResumeSubscription &) const
    {
        return {"resume_subscription", Permission::ChangePlans, kBoth};
    }
    CommandRule operator()(const ChangeBillDay &) const
    {
        return {"change_bill_day", Permission::ChangePlans, kAgency};
    }
    CommandRule operator()(const EndTrial &) const
    {
        return {"end_trial", Permission::ChangePlans, kAgency};
    }
    CommandRule operator()(const ChargeOnce &) const
    {
        return {"charge_once", Permission::IssueInvoices, kAgency};
    }
    CommandRule operator()(const GrantDiscount &) const
    {
        return {"grant_discount", Permission::IssueInvoices, kAgency};
    }
    CommandRule operator()(const RedeemCoupon &) const
    {
        return {"redeem_coupon", Permission::IssueInvoices, kAgency};
    }
    CommandRule operator()(const EndDiscount &) const
    {
        return {"end_discount", Permission::IssueInvoices, kAgency};
    }
    CommandRule operator()(const SetBillingProfile &) const
    {
        return {"set_billing_profile", Permission::ManageSettings, kAgency};
    }
    CommandRule operator()(const AddCatalogueItem &) const
    {
        return {"add_catalogue_item", Permission::ManageCatalogue, kAgency};
    }
    CommandRule operator()(const EditCatalogueItem &) const
    {
        return {"edit_catalogue_item", Permission::ManageCatalogue, kAgency};
    }
    CommandRule operator()(const AddPrice &) const
    {
        return {"add_price", Permission::ManageCatalogue, kAgency};
    }
    CommandRule operator()(const SetPlanDiscount &) const
    {
        return {"set_plan_discount", Permission::ManageCatalogue, kAgency};
    }
    CommandRule operator()(const RefreshDrafts &) const
    {
        return {"refresh_drafts", Permission::ViewClients, kAgency};
    }
    CommandRule operator()(const RecordExcessPayment &) const
    {
        return {"record_excess_payment", Permission::RecordPayments, kAgency};
    }
    CommandRule operator()(const SetDrawnDisabled &) const
    {
        return {"set_drawn_disabled", Permission::DeleteClients, kAgency};
    }
    CommandRule operator()(const SetDrawOrder &) const
    {
        return {"set_draw_order", Permission::ManageSettings, kAgency};
    }
    CommandRule operator()(const SetExchangeRate &) const
    {
        return {"set_exchange_rate", Permission::RecordPayments, kAgency};
    }
    CommandRule operator()(const AddMonitoredUsers &) const
    {
        return {"add_monitored_users", Permission::ManageUsers, kBoth};
    }
    CommandRule operator()(const SetMonitoredUsersActive &) const
    {
        return {"set_monitored_users_active", Permission::ManageUsers, kBoth};
    }
    CommandRule operator()(const ImportSubscriptions &) const
    {
        return {"import_subscriptions", Permission::ImportData, kAgency};
    }
    CommandRule operator()(const ImportInvoices &) const
    {
        return {"import_invoices", Permission::ImportData, kAgency};
    }
    CommandRule operator()(const MakeProofKey &) const
    {
        return {"make_proof_key", Permission::ExportData, kAgency};
    }
};

struct SubjectOf {
    std::optional<AccountId> operator()(const IssueInvoices &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const AddStaff &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const SetStaffAccess &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const ChangeAgencySettings &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const ImportClients &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const ImportUsers &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const ImportComputers &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const AddCatalogueItem &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const EditCatalogueItem &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const AddPrice &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const SetPlanDiscount &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const RefreshDrafts &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const RecordExcessPayment &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const SetDrawnDisabled &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const SetExchangeRate &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const SetDrawOrder &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const MakeProofKey &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const ImportSubscriptions &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const ImportInvoices &) const { return std::nullopt; }
    std::optional<AccountId> operator()(const SetBillingProfile &command) const
    {
        return command.client.isNull() ? std::nullopt : std::optional(command.client);
    }
    template<typename OfOneClient>
    std::optional<AccountId> operator()(const OfOneClient &command) const
    {
        return command.client;
    }
};

/// IM.17: what nobody does in a client's name.
bool protectedInClientContext(const Command &command) noexcept
{
    const auto *edit = std::get_if<EditUser>(&command);
    return edit != nullptr && (edit->email.has_value() || edit->role == "owner");
}

Status mayInClientContext(const Scope &scope, const Command &command, const CommandRule &rule,
                          Instant now)
{
    if (std::holds_alternative<LogInAsClient>(command))
        return fail(FailureCode::Denied, "nested");
    if (rule.where == Where::AgencyOnly)
        return fail(FailureCode::Denied, "notInClientContext", {std::string(rule.name)});
    if (subjectOf(command) != scope.subject)
        return fail(FailureCode::Denied, "otherClient");
    if (now >= scope.until)
        return fail(FailureCode::ScopeEnded);
    if (protectedInClientContext(command))
        return fail(FailureCode::Denied, "protectedInClientContext", {std::string(rule.name)});
    return {};
}

} // namespace

CommandRule ruleOf(const Command &command) noexcept
{
    return std::visit(RuleOf{}, command);
}

std::optional<AccountId> subjectOf(const Command &command) noexcept
{
    return std::visit(SubjectOf{}, command);
}

Status may(const Scope &scope, const Command &command, const Permissions &granted, Instant now)
{
    // IM.24: the way back needs no right and knows no hour
    if (std::holds_alternative<LogOutOfClient>(command))
        return {};
    const CommandRule rule = ruleOf(command);
    if (scope.inClientContext())
        CLIENTELE_TRY(mayInClientContext(scope, command, rule, now));
    else if (rule.where == Where::ClientOnly)
        return fail(FailureCode::Denied, "onlyInClientContext", {std::string(rule.name)});
    if (!has(granted, rule.permission))
        return fail(FailureCode::Denied, "permission",
                    {std::string(permissionName(rule.permission))});
    return {};
}

} // namespace clientele::domain
