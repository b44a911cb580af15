// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"
#include "recalculation.h"
#include "storage/payerrepo.h"
#include "summaryinvoice.h"

namespace clientele::application {
namespace {

/// The one who pays from now on; what is wrong with the choice names the field "payer".
Status checkPayer(Work &work, const domain::Account &client, AccountId payer)
{
    storage::PayerRepo payers(work.session);
    const auto refuse = [](const char *rule, std::string value = {}) {
        return Status(invalid({{"payer", rule, std::move(value)}}));
    };
    if (payer == client.id)
        return refuse("itself");
    CLIENTELE_ASSIGN(const auto account, work.accounts.byId(payer));
    if (!account || account->kind != domain::AccountKind::Client
        || account->status == domain::AccountStatus::Deleted)
        return refuse("unknown", payer.toString());
    if (account->currency != client.currency)
        return refuse("otherCurrency", std::string(account->currency.code()));
    CLIENTELE_ASSIGN(const AccountId above, payers.of(payer));
    if (!above.isNull())
        return refuse("isPaidFor", account->name);
    CLIENTELE_ASSIGN(const auto below, payers.clientsOf(client.id));
    if (!below.empty())
        return refuse("paysForOthers", client.name);
    return {};
}

/// With drafts of today, so that what is shown is what is issued.
Result<OpenInvoices> summariesOf(Work &work, AccountId payer)
{
    CLIENTELE_ASSIGN(const auto clients, storage::PayerRepo(work.session).clientsOf(payer));
    for (const AccountId client : clients)
        CLIENTELE_TRY(rewriteDrafts(work, client));
    CLIENTELE_ASSIGN(auto drafts, openSummaries(work, payer));
    return OpenInvoices{std::move(drafts)};
}

} // namespace

Status handle(Work &work, const domain::SetPayer &command)
{
    CLIENTELE_TRY(work.accounts.hold(command.client));
    CLIENTELE_ASSIGN(const domain::Account client, work.client(command.client));
    storage::PayerRepo payers(work.session);
    CLIENTELE_ASSIGN(const AccountId before, payers.of(client.id));
    if (!command.payer.isNull()) {
        CLIENTELE_TRY(work.accounts.hold(command.payer));
        CLIENTELE_TRY(checkPayer(work, client, command.payer));
    }
    CLIENTELE_TRY(rewriteDrafts(work, client.id));
    std::vector<InvoiceEffect> effects;
    for (const AccountId payer : {command.payer, before}) {
        if (payer.isNull() || (!effects.empty() && effects.front().client == payer))
            continue;
        CLIENTELE_ASSIGN(OpenInvoices now, summariesOf(work, payer));
        effects.push_back({payer, std::move(now), {}, {}});
    }
    CLIENTELE_TRY(payers.set(client.id, command.payer));
    for (InvoiceEffect &effect : effects) {
        CLIENTELE_ASSIGN(effect.after.drafts, openSummaries(work, effect.client));
        work.changed(domain::Entity::Account, domain::ChangeKind::Changed, effect.client,
                     effect.client.uuid);
        work.receipt.effects.push_back(std::move(effect));
    }
    work.target = client.id.uuid;
    const auto name = [](AccountId payer) {
        return payer.isNull() ? QString() : QString::fromStdString(payer.toString());
    };
    work.before = {{QStringLiteral("payer"), name(before)}};
    work.after = {{QStringLiteral("payer"), name(command.payer)}};
    work.receipt.undo = domain::SetPayer{client.id, before};
    work.changed(domain::Entity::Account, domain::ChangeKind::Changed, client.id, client.id.uuid);
    return {};
}

} // namespace clientele::application
