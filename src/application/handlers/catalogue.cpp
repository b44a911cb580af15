// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered at what price, and by which rules it is billed. A change that bears on the drafts
// of many clients only marks them: RefreshDrafts writes them anew, some at a time.
#include "catalogueedit.h"
#include "domain/validation.h"
#include "handlers/handlers.h"
#include "recalculation.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace clientele::application {
namespace {

using domain::ChangeKind;
using domain::Entity;

Status markDrafts(Work &work)
{
    CLIENTELE_ASSIGN(const std::int64_t rules, storage::AgencyRepo(work.session).nextRules());
    work.after.insert(QStringLiteral("rulesVersion"), static_cast<qint64>(rules));
    return {};
}

Status note(Work &work, const CatalogueEdit &edit, ChangeKind kind)
{
    work.target = edit.entry.id.uuid;
    work.after.insert(QStringLiteral("name"), text(edit.entry.name));
    if (!edit.prices.empty())
        work.after.insert(QStringLiteral("validFrom"),
                          text(edit.prices.front().validFrom.toString()));
    work.changed(Entity::Catalogue, kind, {}, edit.entry.id.uuid);
    return edit.bearsOnDrafts ? markDrafts(work) : Status();
}

/// A percentage as the settings hold it: four decimals at most, none that are zero.
QString percentOf(std::int32_t ratePpm)
{
    QString decimals = QString::number(ratePpm % 10'000).rightJustified(4, QLatin1Char('0'));
    while (decimals.endsWith(QLatin1Char('0')))
        decimals.chop(1);
    const QString whole = QString::number(ratePpm / 10'000);
    return decimals.isEmpty() ? whole : whole + QLatin1Char('.') + decimals;
}

Status checkTiers(const domain::SetPlanDiscount &command)
{
    std::vector<FieldFailure> failures;
    if (!command.tiers.empty())
        domain::checkName("name", command.name, failures);
    std::int64_t last = -1;
    for (const domain::NewDiscountTier &tier : command.tiers) {
        if (tier.moreThan <= last || tier.moreThan > 1'000'000)
            failures.push_back({"tiers", "outOfRange", std::to_string(tier.moreThan)});
        if (tier.ratePpm < 0 || tier.ratePpm > 1'000'000)
            failures.push_back({"tiers", "outOfRange", std::to_string(tier.ratePpm)});
        last = tier.moreThan;
    }
    if (failures.empty())
        return {};
    return invalid(std::move(failures));
}

/// The settings with another discount; what else is in them stays.
std::string withPlanDiscount(const std::string &settings, const domain::SetPlanDiscount &command)
{
    QJsonObject object
        = QJsonDocument::fromJson(QByteArray::fromStdString(settings)).object();
    QJsonArray tiers;
    for (const domain::NewDiscountTier &tier : command.tiers)
        tiers.append(QJsonObject{{QStringLiteral("moreThan"), static_cast<qint64>(tier.moreThan)},
                                 {QStringLiteral("percent"), percentOf(tier.ratePpm)}});
    const std::string name(domain::trimmed(command.name));
    object.insert(QStringLiteral("planDiscount"),
                  QJsonObject{{QStringLiteral("name"), text(name)},
                              {QStringLiteral("automatic"), command.automatic},
                              {QStringLiteral("onRetail"), command.onRetail},
                              {QStringLiteral("tiers"), tiers}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

Status handle(Work &work, const domain::AddCatalogueItem &command)
{
    AgencyData changed = work.agency;
    CLIENTELE_ASSIGN(const CatalogueEdit edit, editCatalogue(changed, command));
    CLIENTELE_TRY(storage::AgencyRepo(work.session).insertItem(edit.entry, edit.prices));
    return note(work, edit, ChangeKind::Added);
}

Status handle(Work &work, const domain::EditCatalogueItem &command)
{
    AgencyData changed = work.agency;
    CLIENTELE_ASSIGN(const CatalogueEdit edit, editCatalogue(changed, command));
    CLIENTELE_TRY(storage::AgencyRepo(work.session).updateItem(edit.entry));
    const domain::CatalogueEntry &before = *work.agency.entry(command.item);
    work.before = {{QStringLiteral("name"), text(before.name)},
                   {QStringLiteral("active"), before.active}};
    work.after = {{QStringLiteral("active"), edit.entry.active}};
    domain::EditCatalogueItem inverse{command.item};
    inverse.name = before.name;
    inverse.position = before.position;
    inverse.active = before.active;
    inverse.taxCategory = before.taxCategory;
    inverse.taxRatePpm = before.taxRatePpm;
    inverse.trialDays = before.trialDays.value_or(-1);
    work.receipt.undo = std::move(inverse);
    return note(work, edit, ChangeKind::Changed);
}

Status handle(Work &work, const domain::AddPrice &command)
{
    AgencyData changed = work.agency;
    CLIENTELE_ASSIGN(const CatalogueEdit edit, editCatalogue(changed, command));
    CLIENTELE_TRY(
        storage::AgencyRepo(work.session).insertPrice(command.item, edit.prices.front()));
    return note(work, edit, ChangeKind::Changed);
}

/// Nothing of any client is touched: the wholesale ledger is computed when it is asked for, and the
/// few drafts of the retail ledger that go by the number are found by their marks.
Status handle(Work &work, const domain::SetPlanDiscount &command)
{
    const domain::Programme *known = work.agency.programme(command.programme);
    if (known == nullptr)
        return invalid({{"programme", "unknownProgramme", command.programme}});
    CLIENTELE_TRY(checkTiers(command));
    domain::Programme programme = *known;
    programme.settings = withPlanDiscount(known->settings, command);
    CLIENTELE_TRY(storage::AgencyRepo(work.session).updateSettings(programme));
    work.target = programme.id;
    work.before = {{QStringLiteral("settings"), text(known->settings)}};
    work.after = {{QStringLiteral("settings"), text(programme.settings)}};
    work.changed(Entity::Catalogue, ChangeKind::Changed, {}, programme.id);
    return {};
}

Status handle(Work &work, const domain::SetBillingProfile &command)
{
    if (!command.profile.empty() && !billing::profileByName(command.profile))
        return invalid({{"profile", "unknown", command.profile}});
    if (!command.client.isNull()) {
        CLIENTELE_TRY(work.accounts.hold(command.client));
        CLIENTELE_ASSIGN(domain::Account account, work.client(command.client));
        work.before = {{QStringLiteral("profile"), text(account.billingProfile)}};
        work.after = {{QStringLiteral("profile"), text(command.profile)}};
        work.receipt.undo = domain::SetBillingProfile{command.client, account.billingProfile};
        account.billingProfile = command.profile;
        CLIENTELE_TRY(work.accounts.update(account));
        work.target = account.id.uuid;
        work.changed(Entity::Account, ChangeKind::Changed, account.id, account.id.uuid);
        work.touched.push_back(account.id);
        return {};
    }
    if (command.profile.empty())
        return invalid({{"profile", "required", {}}});
    domain::AgencyProfile agency = work.agency.profile;
    work.before = {{QStringLiteral("profile"), text(agency.billingProfile)}};
    work.after = {{QStringLiteral("profile"), text(command.profile)}};
    work.receipt.undo = domain::SetBillingProfile{{}, agency.billingProfile};
    agency.billingProfile = command.profile;
    CLIENTELE_TRY(storage::AgencyRepo(work.session).updateProfile(agency));
    work.target = agency.account.uuid;
    work.changed(Entity::Agency, ChangeKind::Changed, {}, agency.account.uuid);
    return markDrafts(work);
}

Status handle(Work &work, const domain::RefreshDrafts &command)
{
    if (command.clients < 1 || command.clients > 10'000)
        return invalid({{"clients", "outOfRange", std::to_string(command.clients)}});
    CLIENTELE_ASSIGN(std::vector<AccountId> clients, work.accounts.stale(command.clients));
    std::sort(clients.begin(), clients.end());
    constexpr int kMostListed = 100;
    work.bulk = command.clients > kMostListed;
    for (const AccountId client : clients)
        CLIENTELE_TRY(rewriteDrafts(work, client));
    CLIENTELE_ASSIGN(work.receipt.staleClients, work.accounts.countStale());
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("clients"), static_cast<qint64>(clients.size())},
                  {QStringLiteral("left"), static_cast<qint64>(work.receipt.staleClients)}};
    return {};
}

} // namespace clientele::application
