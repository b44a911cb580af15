// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/excess.h"

#include "excessdraw.h"
#include "kernel/checked.h"
#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/billingrepo.h"
#include "storage/platformrepo.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <tuple>

namespace clientele::application {
namespace {

constexpr int kNoticeDays = 4; ///< "on 5 December", unless the programme says otherwise
constexpr int kMostNoticeDays = 366;
constexpr Date kForEver = Date::fromDays(2'932'896); ///< 9999-12-31

struct Package {
    std::int64_t limit = 0;
    Money each;
    int noticeDays = kNoticeDays;
    domain::DrawOrder order = domain::DrawOrder::Lot;
};

/// None: the programme has no limit.
Result<std::optional<Package>> packageOf(const domain::Programme &programme, Currency currency)
{
    const QJsonObject settings
        = QJsonDocument::fromJson(QByteArray::fromStdString(programme.settings)).object();
    const QJsonValue limit = settings.value(QLatin1StringView("packageLimit"));
    if (limit.isUndefined())
        return std::optional<Package>();
    const auto each = Money::parse(
        settings.value(QLatin1StringView("excessAmount")).toString().toStdString(), currency);
    const int notice = settings.value(QLatin1StringView("noticeDays")).toInt(kNoticeDays);
    const auto order = domain::drawOrderFromName(
        settings.value(QLatin1StringView("drawOrder")).toString(QStringLiteral("lot"))
            .toStdString());
    if (limit.toInteger(-1) < 0 || !order || !each || each->minor < 0 || notice < 0
        || notice > kMostNoticeDays)
        return fail(FailureCode::Damaged, "programmeSettings", {programme.code});
    return std::optional(Package{limit.toInteger(), *each, notice, *order});
}

Result<ExcessCharge> chargeOf(const domain::Programme &programme, const Package &package,
                              std::size_t accounts)
{
    ExcessCharge charge;
    charge.programme = programme.code;
    charge.programmeName = programme.name;
    charge.accounts = static_cast<std::int64_t>(accounts);
    charge.limit = package.limit;
    charge.excess = excessOf(charge.accounts, charge.limit);
    charge.each = package.each;
    const auto amount = checkedMultiply(charge.excess, package.each.minor);
    if (!amount)
        return fail(FailureCode::Overflow);
    charge.amount = {*amount, package.each.currency};
    return charge;
}

/// Whoever is paid for in part is not paid for.
std::int64_t unpaidOf(const ExcessCharge &charge, const Money &paid)
{
    if (charge.each.minor == 0)
        return 0;
    const std::int64_t paidFor = std::max<std::int64_t>(0, paid.minor / charge.each.minor);
    return std::max<std::int64_t>(0, charge.excess - paidFor);
}

} // namespace

Result<std::vector<ExcessCharge>> readExcess(storage::Reader &reader, DateRange time)
{
    storage::AgencyRepo agency(reader.session());
    CLIENTELE_ASSIGN(const domain::AgencyProfile profile, agency.profile());
    CLIENTELE_ASSIGN(const auto programmes, agency.programmes());
    std::vector<ExcessCharge> charges;
    for (const domain::Programme &programme : programmes) {
        CLIENTELE_ASSIGN(const auto package, packageOf(programme, profile.currency));
        if (!programme.active || !package)
            continue;
        CLIENTELE_ASSIGN(const auto accounts, storage::BillingRepo(reader.session())
                                                  .accountsOf(programme.id, time.to));
        CLIENTELE_ASSIGN(ExcessCharge charge, chargeOf(programme, *package, accounts.size()));
        charges.push_back(std::move(charge));
    }
    return charges;
}

std::vector<DrawnAccount> draw(std::string_view seed, std::vector<DrawnAccount> candidates,
                               std::int64_t count)
{
    for (DrawnAccount &each : candidates) {
        const std::string text = std::string(seed) + ':' + each.number;
        each.lot = QCryptographicHash::hash(QByteArray::fromStdString(text),
                                            QCryptographicHash::Sha256)
                       .toHex()
                       .toStdString();
    }
    std::sort(candidates.begin(), candidates.end(), [](const auto &a, const auto &b) {
        return std::tie(a.rank, a.lot, a.number) < std::tie(b.rank, b.lot, b.number);
    });
    for (const bool disabled : {true, false}) {
        for (DrawnAccount &each : candidates) {
            if (each.disabled == disabled)
                each.drawn = count-- > 0;
        }
    }
    return candidates;
}

std::string drawSeed(const std::string &programme, DateRange time)
{
    return programme + '-' + time.from.toString().substr(0, 7);
}

std::vector<AccountId> AccountDraw::toDisable() const
{
    std::vector<AccountId> clients;
    for (const DrawnAccount &each : accounts) {
        if (each.drawn && !each.disabled)
            clients.push_back(each.client);
    }
    return clients;
}

std::int64_t AccountDraw::countDisabled() const
{
    return std::count_if(accounts.begin(), accounts.end(),
                         [](const DrawnAccount &each) { return each.disabled; });
}

namespace {

/// Ranks of the candidates by what else is known of them. An amount in another currency cannot be
/// compared, so those accounts come last.
Status rank(storage::Session &session, const domain::Programme &programme, Currency currency,
            const AccountDraw &draw, std::vector<DrawnAccount> &candidates)
{
    constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
    if (draw.order == domain::DrawOrder::Lot)
        return {};
    storage::PlatformRepo platform(session);
    CLIENTELE_ASSIGN(const auto standings, platform.standings(programme.id, draw.month));
    for (DrawnAccount &each : candidates) {
        const auto at = standings.find(each.client);
        if (at == standings.end())
            return fail(FailureCode::Damaged, "noSummary", {each.number});
        const storage::AccountStanding &standing = at->second;
        switch (draw.order) {
        case domain::DrawOrder::Newest:
            each.rank = -standing.startedOn.days();
            each.ground = standing.startedOn.toString();
            break;
        case domain::DrawOrder::LowestRevenue:
            each.rank = standing.currency == currency ? standing.netMinor : kLast;
            each.ground = Money{standing.netMinor, standing.currency}.toString();
            break;
        case domain::DrawOrder::OldestUnpaid:
            each.rank = standing.unpaidSince ? standing.unpaidSince->days() : kLast;
            each.ground = standing.unpaidSince ? standing.unpaidSince->toString() : std::string();
            break;
        case domain::DrawOrder::Lot: break;
        }
    }
    return {};
}

} // namespace

Result<std::optional<AccountDraw>> drawOf(storage::Session &session,
                                          const domain::Programme &programme, Currency currency,
                                          DateRange month)
{
    CLIENTELE_ASSIGN(const auto package, packageOf(programme, currency));
    if (!package)
        return std::optional<AccountDraw>();
    storage::BillingRepo billing(session);
    storage::PlatformRepo platform(session);
    CLIENTELE_ASSIGN(const auto there, billing.accountsOf(programme.id, month.to));
    CLIENTELE_ASSIGN(const auto stillThere, billing.accountsOf(programme.id, kForEver));
    CLIENTELE_ASSIGN(const auto held, platform.heldByOthers(programme.id, month.from));
    CLIENTELE_ASSIGN(const auto stored, platform.drawn(programme.id, month.from));
    CLIENTELE_ASSIGN(const std::int64_t paidMinor, platform.paidMinor(programme.id, month.from));
    AccountDraw result;
    CLIENTELE_ASSIGN(result.charge, chargeOf(programme, *package, there.size()));
    result.month = month;
    result.paid = {paidMinor, currency};
    result.unpaid = unpaidOf(result.charge, result.paid);
    result.seed = drawSeed(programme.code, month);
    result.earliest = month.to.addDays(package->noticeDays);
    std::set<AccountId> here;
    for (const domain::ClientAccount &account : stillThere)
        here.insert(account.client);
    for (const AccountId client : held)
        here.erase(client);
    std::set<AccountId> disabled;
    for (const storage::StoredDraw &each : stored) {
        if (each.disabled)
            disabled.insert(each.account.client);
    }
    std::vector<DrawnAccount> candidates;
    for (const domain::ClientAccount &account : there) {
        if (here.count(account.client) != 0)
            candidates.push_back({account.client, account.number, account.name, {}, false,
                                  disabled.count(account.client) != 0});
    }
    result.order = package->order;
    CLIENTELE_TRY(rank(session, programme, currency, result, candidates));
    result.accounts = draw(result.seed, std::move(candidates), result.unpaid);
    return std::optional(std::move(result));
}

Result<std::vector<AccountDraw>> readDraws(storage::Reader &reader, DateRange month)
{
    storage::AgencyRepo agency(reader.session());
    CLIENTELE_ASSIGN(const domain::AgencyProfile profile, agency.profile());
    CLIENTELE_ASSIGN(const auto programmes, agency.programmes());
    std::vector<AccountDraw> draws;
    for (const domain::Programme &programme : programmes) {
        if (!programme.active)
            continue;
        CLIENTELE_ASSIGN(auto draw,
                         drawOf(reader.session(), programme, profile.currency, month));
        if (draw)
            draws.push_back(*std::move(draw));
    }
    return draws;
}

} // namespace clientele::application
