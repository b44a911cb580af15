// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/engine.h"
#include "domain/validation.h"
#include "handlers/handlers.h"
#include "handlers/leases.h"
#include "handlers/subscriptionrules.h"
#include "recalculation.h"
#include "storage/agencyrepo.h"
#include "storage/payerrepo.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <cstdio>

namespace clientele::application {
namespace {

using domain::Account;
using domain::AccountStatus;
using domain::ChangeKind;
using domain::Contact;
using domain::Entity;

/// "10-0001" and on; a series of its own that is never re-used (decisions.md 1).
Result<std::string> nextAccountNumber(Work &work)
{
    storage::AgencyRepo agency(work.session);
    CLIENTELE_ASSIGN(const std::int64_t number,
                     agency.takeNumbers(work.agency.profile.account, "account", 0, 1));
    return accountNumber(number);
}

void checkContact(const Contact &contact, std::vector<FieldFailure> &failures)
{
    domain::checkText("contactName", contact.contactName, failures);
    domain::checkText("contactTitle", contact.contactTitle, failures);
    domain::checkText("street", contact.street, failures);
    domain::checkText("city", contact.city, failures);
    domain::checkText("region", contact.region, failures);
    domain::checkText("postalCode", contact.postalCode, failures);
    domain::checkText("country", contact.country, failures);
    domain::checkText("phone", contact.phone, failures);
    domain::checkText("fax", contact.fax, failures);
    domain::checkText("website", contact.website, failures);
    domain::checkText("taxNumber", contact.taxNumber, failures);
}

Status validate(const domain::CreateClient &command, const domain::Programme &programme)
{
    std::vector<FieldFailure> failures;
    domain::checkName("name", command.name, failures);
    domain::checkEmail("email", command.email, programme.clientEmail != "optional", failures);
    checkContact(command.contact, failures);
    domain::checkText("externalReference", command.externalReference, failures);
    if (command.billDay < 0 || command.billDay > 31)
        failures.push_back({"billDay", "outOfRange", std::to_string(command.billDay)});
    if (command.trialDays && (*command.trialDays < 0 || *command.trialDays > 3660))
        failures.push_back({"trialDays", "outOfRange", std::to_string(*command.trialDays)});
    if (!command.currency.empty() && !Currency::fromCode(command.currency))
        failures.push_back({"currency", "unknownCurrency", command.currency});
    if (failures.empty())
        return {};
    return invalid(std::move(failures));
}

Account accountOf(const Work &work, const domain::CreateClient &command)
{
    const domain::AgencyProfile &agency = work.agency.profile;
    Account account;
    account.id = command.client;
    account.parent = agency.account;
    account.externalReference = command.externalReference;
    account.name = domain::trimmed(command.name);
    account.programme = command.programme;
    account.email = command.email;
    account.contact = command.contact;
    account.currency = command.currency.empty() ? agency.currency
                                                : *Currency::fromCode(command.currency);
    account.timeZone = command.timeZone.empty() ? agency.timeZone : command.timeZone;
    account.billDay = command.billDay != 0 ? command.billDay : agency.fixedBillDay;
    account.accountManager = command.accountManager;
    account.createdAt = work.at;
    return account;
}

/// S4.5: in some programmes a client has an e-mail that no other account has.
bool wantsOwnEmail(const domain::Programme *programme)
{
    return programme != nullptr && programme->clientEmail == "unique";
}

Status checkEmailFree(Work &work, const Account &account, const domain::Programme *programme)
{
    if (account.email.empty())
        return {};
    CLIENTELE_ASSIGN(const bool inUse, work.accounts.emailInUse(account.email, account.id,
                                                                wantsOwnEmail(programme)));
    return inUse ? Status(invalid({{"email", "taken", account.email}})) : Status();
}

Status endLeases(Work &work, AccountId client)
{
    CLIENTELE_ASSIGN(const auto leases, work.people.openLeasesOn(client));
    for (const domain::Lease &lease : leases)
        CLIENTELE_TRY(endLease(work, lease, "deleted"));
    return {};
}

} // namespace

std::string accountNumber(std::int64_t number)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "10-%04lld", static_cast<long long>(number));
    return digits;
}

Status writeNewClient(Work &work, const domain::CreateClient &command, const std::string &number,
                      storage::AccountState &state)
{
    const domain::Programme *programme = work.agency.programme(command.programme);
    if (programme == nullptr || !programme->active)
        return invalid({{"programme", "unknownProgramme", command.programme}});
    CLIENTELE_TRY(validate(command, *programme));
    Account account = accountOf(work, command);
    account.number = number;
    if (!command.withoutPlan)
        account.lastSequence = 1 + static_cast<std::int64_t>(command.addOns.size());
    const Date start = command.startOn.value_or(work.today(account));
    const domain::CatalogueEntry *entry = work.agency.entry(command.plan);
    const std::optional<int> own = entry == nullptr ? std::nullopt : entry->trialDays;
    const int trialDays = command.trialDays.value_or(own.value_or(programme->trialDays));
    const auto trialUntil = trialDays > 0 ? std::optional(start.addDays(trialDays)) : std::nullopt;
    CLIENTELE_TRY(checkEmailFree(work, account, programme));
    CLIENTELE_TRY(work.accounts.insert(account, programme->id, wantsOwnEmail(programme)));

    work.changed(Entity::Account, ChangeKind::Added, account.id, account.id.uuid);
    work.changed(Entity::Summary, ChangeKind::Added, account.id, account.id.uuid);
    if (command.withoutPlan) {
        state.account = std::move(account);
        return {};
    }
    const NewSubscription plan{command.subscription, command.plan, 1, start, account.billDay,
                               trialUntil};
    std::int64_t sequence = 1;
    CLIENTELE_TRY(startSubscription(work, account, *programme, plan, billing::ItemKind::Plan,
                                    sequence, &state));
    for (const domain::NewAddOn &addOn : command.addOns) {
        const NewSubscription extra{addOn.subscription, addOn.item, addOn.quantity, start,
                                    account.billDay, trialUntil};
        CLIENTELE_TRY(startSubscription(work, account, *programme, extra,
                                        billing::ItemKind::AddOn, ++sequence, &state));
    }
    state.account = std::move(account);
    return {};
}

Status handle(Work &work, const domain::CreateClient &command)
{
    if (command.withoutPlan)
        return invalid({{"plan", "required", {}}}); // S0.10
    CLIENTELE_ASSIGN(const std::string number, nextAccountNumber(work));
    storage::AccountState state;
    CLIENTELE_TRY(writeNewClient(work, command, number, state));
    work.target = command.client.uuid;
    work.after = {{QStringLiteral("number"), text(number)},
                  {QStringLiteral("programme"), text(command.programme)},
                  {QStringLiteral("startOn"),
                   text(state.subscriptions.front().startedOn.toString())}};
    work.touched.push_back(command.client);
    return {};
}

Status handle(Work &work, const domain::EditClient &command)
{
    CLIENTELE_ASSIGN(Account account, work.client(command.client));
    const domain::Programme *programme = work.agency.programme(account.programme);
    const bool emailNeeded = programme != nullptr && programme->clientEmail != "optional";
    std::vector<FieldFailure> failures;
    QJsonArray fields;
    if (command.name) {
        domain::checkName("name", *command.name, failures);
        account.name = domain::trimmed(*command.name);
        fields.append(QStringLiteral("name"));
    }
    if (command.email) {
        domain::checkEmail("email", *command.email, emailNeeded, failures);
        account.email = *command.email;
        fields.append(QStringLiteral("email"));
    }
    if (command.contact) {
        checkContact(*command.contact, failures);
        account.contact = *command.contact;
        fields.append(QStringLiteral("contact"));
    }
    if (!failures.empty())
        return invalid(std::move(failures));
    if (command.email)
        CLIENTELE_TRY(checkEmailFree(work, account, programme));
    if (command.accountManager)
        account.accountManager = *command.accountManager;
    if (command.deputy)
        account.deputy = *command.deputy;
    if (command.seenVersion != 0)
        account.version = command.seenVersion;
    CLIENTELE_TRY(work.accounts.update(account));
    work.target = account.id.uuid;
    work.after = {{QStringLiteral("fields"), fields}};
    work.changed(Entity::Account, ChangeKind::Changed, account.id, account.id.uuid);
    work.touched.push_back(account.id);
    return {};
}

/// S0.34–S0.41: final and unavailable at once; every subscription ends with its running term, so
/// that the term stays billed and nothing is credited.
Status handle(Work &work, const domain::DeleteClient &command)
{
    CLIENTELE_ASSIGN(Account account, work.client(command.client));
    CLIENTELE_ASSIGN(const auto paidFor, storage::PayerRepo(work.session).clientsOf(account.id));
    if (!paidFor.empty())
        return fail(FailureCode::Refused, "paysForOthers",
                    {account.name, std::to_string(paidFor.size())});
    const Date today = work.today(account);
    CLIENTELE_ASSIGN(storage::AccountState state, loadState(work, account.id));
    CLIENTELE_ASSIGN(const billing::BillingInput input, takeInput(work, state));
    for (const domain::Subscription &subscription : state.subscriptions) {
        if (subscription.state == "ended" || subscription.ledger != Ledger::Retail)
            continue;
        const Date end = billing::endOfTerm(input, subscription.id, today).value_or(today);
        if (subscription.endsOn && *subscription.endsOn <= end)
            continue;
        CLIENTELE_TRY(cancelAt(work, account, subscription, end));
    }
    CLIENTELE_TRY(endLeases(work, account.id));
    CLIENTELE_TRY(work.outbox.withdrawAll(account.id, {}));
    if (command.seenVersion != 0)
        account.version = command.seenVersion;
    account.status = AccountStatus::Deleted;
    account.deletedOn = today;
    work.usersChanged = true;
    CLIENTELE_TRY(work.accounts.update(account));
    work.target = account.id.uuid;
    work.after = {{QStringLiteral("deletedOn"), text(today.toString())}};
    work.changed(Entity::Account, ChangeKind::Removed, account.id, account.id.uuid);
    work.touched.push_back(account.id);
    return {};
}

} // namespace clientele::application
