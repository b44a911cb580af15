// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillin.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

namespace clientele::wording {
namespace {

constexpr const char *kPhraseContext = "Phrase";

std::span<const Template> permissions()
{
    static constexpr Template kPermissions[] = {
        {"view_clients", QT_TRANSLATE_NOOP("Phrase", "look at clients"), ""},
        {"create_clients", QT_TRANSLATE_NOOP("Phrase", "create clients"), ""},
        {"edit_clients", QT_TRANSLATE_NOOP("Phrase", "change clients"), ""},
        {"delete_clients", QT_TRANSLATE_NOOP("Phrase", "delete clients"), ""},
        {"log_in_as_client", QT_TRANSLATE_NOOP("Phrase", "log in as a client"), ""},
        {"manage_users", QT_TRANSLATE_NOOP("Phrase", "manage users"), ""},
        {"change_plans", QT_TRANSLATE_NOOP("Phrase", "change plans and add-ons"), ""},
        {"view_invoices", QT_TRANSLATE_NOOP("Phrase", "look at invoices"), ""},
        {"issue_invoices", QT_TRANSLATE_NOOP("Phrase", "issue invoices"), ""},
        {"export_data", QT_TRANSLATE_NOOP("Phrase", "export data"), ""},
        {"import_data", QT_TRANSLATE_NOOP("Phrase", "import data"), ""},
        {"manage_catalogue", QT_TRANSLATE_NOOP("Phrase", "change the catalogue"), ""},
        {"manage_staff", QT_TRANSLATE_NOOP("Phrase", "manage staff"), ""},
        {"manage_settings", QT_TRANSLATE_NOOP("Phrase", "change the settings"), ""},
        {"view_billing", QT_TRANSLATE_NOOP("Phrase", "look at statement and margin"), ""},
        {"view_audit", QT_TRANSLATE_NOOP("Phrase", "read the audit"), ""},
        {"make_backups", QT_TRANSLATE_NOOP("Phrase", "make backups"), ""},
        {"record_payments", QT_TRANSLATE_NOOP("Phrase", "record payments"), ""},
        {"credit_invoices", QT_TRANSLATE_NOOP("Phrase", "credit invoices and write them off"), ""},
    };
    return kPermissions;
}

constexpr Template kActions[] = {
    {"create_client", QT_TRANSLATE_NOOP("Phrase", "creating a client"), ""},
    {"edit_client", QT_TRANSLATE_NOOP("Phrase", "changing a client"), ""},
    {"delete_client", QT_TRANSLATE_NOOP("Phrase", "deleting a client"), ""},
    {"create_user", QT_TRANSLATE_NOOP("Phrase", "creating a user"), ""},
    {"edit_user", QT_TRANSLATE_NOOP("Phrase", "changing a user"), ""},
    {"set_users_active", QT_TRANSLATE_NOOP("Phrase", "activating or deactivating users"), ""},
    {"delete_users", QT_TRANSLATE_NOOP("Phrase", "deleting users"), ""},
    {"send_password_reset",
     QT_TRANSLATE_NOOP("Phrase", "sending a mail for a new password"), ""},
    {"withdraw_mail", QT_TRANSLATE_NOOP("Phrase", "withdrawing a mail"), ""},
    {"change_plan", QT_TRANSLATE_NOOP("Phrase", "changing the plan"), ""},
    {"add_add_on", QT_TRANSLATE_NOOP("Phrase", "adding an add-on"), ""},
    {"change_quantity", QT_TRANSLATE_NOOP("Phrase", "changing a quantity"), ""},
    {"cancel_subscription", QT_TRANSLATE_NOOP("Phrase", "ending a subscription"), ""},
    {"extend_trial", QT_TRANSLATE_NOOP("Phrase", "extending a trial"), ""},
    {"withdraw_change", QT_TRANSLATE_NOOP("Phrase", "withdrawing a change"), ""},
    {"change_subscriptions",
     QT_TRANSLATE_NOOP("Phrase", "changing plan and add-ons"), ""},
    {"log_in_as_client", QT_TRANSLATE_NOOP("Phrase", "logging in as a client"), ""},
    {"log_out_of_client", QT_TRANSLATE_NOOP("Phrase", "logging out of a client"), ""},
    {"issue_invoices", QT_TRANSLATE_NOOP("Phrase", "issuing invoices"), ""},
    {"add_staff", QT_TRANSLATE_NOOP("Phrase", "adding staff"), ""},
    {"set_staff_access", QT_TRANSLATE_NOOP("Phrase", "changing the access of staff"), ""},
    {"change_agency_settings", QT_TRANSLATE_NOOP("Phrase", "changing the settings"), ""},
    {"make_proof_key",
     QT_TRANSLATE_NOOP("Phrase", "making the key that signs proofs of invoices"), ""},
    {"import_clients", QT_TRANSLATE_NOOP("Phrase", "importing clients"), ""},
    {"import_users", QT_TRANSLATE_NOOP("Phrase", "importing users"), ""},
    {"import_computers", QT_TRANSLATE_NOOP("Phrase", "importing computers"), ""},
    {"import_subscriptions", QT_TRANSLATE_NOOP("Phrase", "importing subscriptions"), ""},
    {"import_invoices", QT_TRANSLATE_NOOP("Phrase", "importing invoices"), ""},
    {"record_payment", QT_TRANSLATE_NOOP("Phrase", "recording a payment"), ""},
    {"refund_client", QT_TRANSLATE_NOOP("Phrase", "refunding a client"), ""},
    {"withdraw_payment", QT_TRANSLATE_NOOP("Phrase", "withdrawing a payment"), ""},
    {"apply_credit", QT_TRANSLATE_NOOP("Phrase", "using account credit"), ""},
    {"write_off_invoice", QT_TRANSLATE_NOOP("Phrase", "writing off an invoice"), ""},
    {"reopen_invoices", QT_TRANSLATE_NOOP("Phrase", "opening invoices again"), ""},
    {"credit_invoice", QT_TRANSLATE_NOOP("Phrase", "crediting an invoice"), ""},
    {"void_invoice", QT_TRANSLATE_NOOP("Phrase", "voiding an invoice"), ""},
    {"hold_invoice", QT_TRANSLATE_NOOP("Phrase", "holding a draft"), ""},
    {"start_plan", QT_TRANSLATE_NOOP("Phrase", "starting a plan"), ""},
    {"pause_subscription", QT_TRANSLATE_NOOP("Phrase", "pausing a subscription"), ""},
    {"resume_subscription", QT_TRANSLATE_NOOP("Phrase", "resuming a subscription"), ""},
    {"change_bill_day", QT_TRANSLATE_NOOP("Phrase", "changing the bill day"), ""},
    {"end_trial", QT_TRANSLATE_NOOP("Phrase", "ending a trial"), ""},
    {"charge_once", QT_TRANSLATE_NOOP("Phrase", "charging once"), ""},
    {"grant_discount", QT_TRANSLATE_NOOP("Phrase", "granting a discount"), ""},
    {"redeem_coupon", QT_TRANSLATE_NOOP("Phrase", "redeeming a coupon"), ""},
    {"end_discount", QT_TRANSLATE_NOOP("Phrase", "ending a discount"), ""},
    {"set_billing_profile", QT_TRANSLATE_NOOP("Phrase", "choosing the billing rules"), ""},
    {"add_catalogue_item", QT_TRANSLATE_NOOP("Phrase", "adding to the catalogue"), ""},
    {"edit_catalogue_item", QT_TRANSLATE_NOOP("Phrase", "changing the catalogue"), ""},
    {"add_price", QT_TRANSLATE_NOOP("Phrase", "changing a price"), ""},
    {"set_plan_discount",
     QT_TRANSLATE_NOOP("Phrase", "changing the discount for several plans"), ""},
    {"refresh_drafts", QT_TRANSLATE_NOOP("Phrase", "bringing drafts up to date"), ""},
    {"record_excess_payment",
     QT_TRANSLATE_NOOP("Phrase", "recording what was paid for excess accounts"), ""},
    {"set_drawn_disabled",
     QT_TRANSLATE_NOOP("Phrase", "disabling or enabling drawn accounts"), ""},
    {"disable_account", QT_TRANSLATE_NOOP("Phrase", "disabling an account"), ""},
    {"enable_account", QT_TRANSLATE_NOOP("Phrase", "enabling an account"), ""},
    {"set_draw_order", QT_TRANSLATE_NOOP("Phrase", "choosing the order of the draw"), ""},
    {"set_payer", QT_TRANSLATE_NOOP("Phrase", "choosing who pays for a client"), ""},
    {"set_exchange_rate", QT_TRANSLATE_NOOP("Phrase", "entering an exchange rate"), ""},
    {"add_monitored_users", QT_TRANSLATE_NOOP("Phrase", "adding monitored users"), ""},
    {"set_monitored_users_active",
     QT_TRANSLATE_NOOP("Phrase", "changing who is monitored"), ""},
    {"import_client", QT_TRANSLATE_NOOP("Phrase", "importing a client"), ""},
    {"issue_invoice", QT_TRANSLATE_NOOP("Phrase", "issuing an invoice"), ""},
    {"set_up_agency", QT_TRANSLATE_NOOP("Phrase", "setting up the agency"), ""},
    {"sign_in", QT_TRANSLATE_NOOP("Phrase", "signing in"), ""},
    {"client_context", QT_TRANSLATE_NOOP("Phrase", "being logged in as a client"), ""},
};

std::span<const Template> actions()
{
    return kActions;
}

QString phraseOf(std::span<const Template> phrases, std::string_view key)
{
    const Template *phrase = findTemplate(phrases, key);
    return phrase == nullptr ? plainName(key)
                             : QCoreApplication::translate(kPhraseContext, phrase->text);
}

} // namespace

QString permissionPhrase(std::string_view permission)
{
    return phraseOf(permissions(), permission);
}

QString actionPhrase(std::string_view action)
{
    return phraseOf(actions(), action);
}

} // namespace clientele::wording
