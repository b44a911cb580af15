// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "kernel/result.h"
#include "work.h"

#include <QtCore/QString>

#include <string>

namespace clientele::application {

/// As JSON for the audit takes it.
[[nodiscard]] inline QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

// Steps 5 to 7 of the gateway for each command: load, decide, write. A handler leaves in `work`
// which accounts to recalculate, what changed, and the state before and after for the audit.

[[nodiscard]] Status handle(Work &work, const domain::CreateClient &command);
[[nodiscard]] Status handle(Work &work, const domain::EditClient &command);
[[nodiscard]] Status handle(Work &work, const domain::DeleteClient &command);
[[nodiscard]] Status handle(Work &work, const domain::CreateUser &command);
[[nodiscard]] Status handle(Work &work, const domain::EditUser &command);
[[nodiscard]] Status handle(Work &work, const domain::SetUsersActive &command);
[[nodiscard]] Status handle(Work &work, const domain::DeleteUsers &command);
[[nodiscard]] Status handle(Work &work, const domain::SendPasswordReset &command);
[[nodiscard]] Status handle(Work &work, const domain::WithdrawMail &command);
[[nodiscard]] Status handle(Work &work, const domain::ChangePlan &command);
[[nodiscard]] Status handle(Work &work, const domain::AddAddOn &command);
[[nodiscard]] Status handle(Work &work, const domain::ChangeQuantity &command);
[[nodiscard]] Status handle(Work &work, const domain::CancelSubscription &command);
[[nodiscard]] Status handle(Work &work, const domain::ExtendTrial &command);
[[nodiscard]] Status handle(Work &work, const domain::WithdrawChange &command);
[[nodiscard]] Status handle(Work &work, const domain::ChangeSubscriptions &command);
[[nodiscard]] Status handle(Work &work, const domain::LogInAsClient &command);
[[nodiscard]] Status handle(Work &work, const domain::LogOutOfClient &command);
[[nodiscard]] Status handle(Work &work, const domain::IssueInvoices &command);
[[nodiscard]] Status handle(Work &work, const domain::AddStaff &command);
[[nodiscard]] Status handle(Work &work, const domain::SetStaffAccess &command);
[[nodiscard]] Status handle(Work &work, const domain::ChangeAgencySettings &command);
[[nodiscard]] Status handle(Work &work, const domain::ImportClients &command);
[[nodiscard]] Status handle(Work &work, const domain::ImportUsers &command);
[[nodiscard]] Status handle(Work &work, const domain::ImportComputers &command);
[[nodiscard]] Status handle(Work &work, const domain::RecordPayment &command);
[[nodiscard]] Status handle(Work &work, const domain::RefundClient &command);
[[nodiscard]] Status handle(Work &work, const domain::WithdrawPayment &command);
[[nodiscard]] Status handle(Work &work, const domain::ApplyCredit &command);
[[nodiscard]] Status handle(Work &work, const domain::WriteOffInvoice &command);
[[nodiscard]] Status handle(Work &work, const domain::ReopenInvoices &command);
[[nodiscard]] Status handle(Work &work, const domain::CreditInvoice &command);
[[nodiscard]] Status handle(Work &work, const domain::VoidInvoice &command);
[[nodiscard]] Status handle(Work &work, const domain::HoldInvoice &command);
[[nodiscard]] Status handle(Work &work, const domain::SetPayer &command);
[[nodiscard]] Status handle(Work &work, const domain::StartPlan &command);
[[nodiscard]] Status handle(Work &work, const domain::PauseSubscription &command);
[[nodiscard]] Status handle(Work &work, const domain::ResumeSubscription &command);
[[nodiscard]] Status handle(Work &work, const domain::ChangeBillDay &command);
[[nodiscard]] Status handle(Work &work, const domain::EndTrial &command);
[[nodiscard]] Status handle(Work &work, const domain::ChargeOnce &command);
[[nodiscard]] Status handle(Work &work, const domain::GrantDiscount &command);
[[nodiscard]] Status handle(Work &work, const domain::RedeemCoupon &command);
[[nodiscard]] Status handle(Work &work, const domain::EndDiscount &command);
[[nodiscard]] Status handle(Work &work, const domain::SetBillingProfile &command);
[[nodiscard]] Status handle(Work &work, const domain::AddCatalogueItem &command);
[[nodiscard]] Status handle(Work &work, const domain::EditCatalogueItem &command);
[[nodiscard]] Status handle(Work &work, const domain::AddPrice &command);
[[nodiscard]] Status handle(Work &work, const domain::SetPlanDiscount &command);
[[nodiscard]] Status handle(Work &work, const domain::RefreshDrafts &command);
[[nodiscard]] Status handle(Work &work, const domain::RecordExcessPayment &command);
[[nodiscard]] Status handle(Work &work, const domain::SetDrawnDisabled &command);
[[nodiscard]] Status handle(Work &work, const domain::SetExchangeRate &command);
[[nodiscard]] Status handle(Work &work, const domain::SetDrawOrder &command);
[[nodiscard]] Status handle(Work &work, const domain::AddMonitoredUsers &command);
[[nodiscard]] Status handle(Work &work, const domain::SetMonitoredUsersActive &command);
[[nodiscard]] Status handle(Work &work, const domain::MakeProofKey &command);
[[nodiscard]] Status handle(Work &work, const domain::ImportSubscriptions &command);
[[nodiscard]] Status handle(Work &work, const domain::ImportInvoices &command);

} // namespace clientele::application
