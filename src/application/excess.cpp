// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/excess.h"

#include "kernel/checked.h"
#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/billingrepo.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <optional>
#include <tuple>

namespace clientele::application {
namespace {

struct Package {
    std::int64_t limit = 0;
    Money each;
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
    if (limit.toInteger(-1) < 0 || !each || each->minor < 0)
        return fail(FailureCode::Damaged, "programmeSettings", {programme.code});
    return std::optional(Package{limit.toInteger(), *each});
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
        ExcessCharge charge;
        charge.programme = programme.code;
        charge.programmeName = programme.name;
        charge.accounts = static_cast<std::int64_t>(accounts.size());
        charge.limit = package->limit;
        charge.excess = excessOf(charge.accounts, charge.limit);
        charge.each = package->each;
        const auto amount = checkedMultiply(charge.excess, package->each.minor);
        if (!amount)
            return fail(FailureCode::Overflow);
        charge.amount = {*amount, profile.currency};
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
        return std::tie(a.lot, a.number) < std::tie(b.lot, b.number);
    });
    for (std::size_t i = 0; i < candidates.size(); ++i)
        candidates[i].drawn = static_cast<std::int64_t>(i) < count;
    return candidates;
}

std::string drawSeed(const std::string &programme, DateRange time)
{
    return programme + '-' + time.from.toString().substr(0, 7);
}

Result<std::vector<DrawnAccount>> readDraw(storage::Reader &reader, const std::string &programme,
                                           DateRange time)
{
    CLIENTELE_ASSIGN(const auto charges, readExcess(reader, time));
    const auto charge = std::find_if(charges.begin(), charges.end(), [&](const auto &each) {
        return each.programme == programme;
    });
    CLIENTELE_ASSIGN(const auto programmes, storage::AgencyRepo(reader.session()).programmes());
    const auto known = std::find_if(programmes.begin(), programmes.end(),
                                    [&](const auto &each) { return each.code == programme; });
    if (charge == charges.end() || known == programmes.end())
        return fail(FailureCode::NotFound, "programme", {programme});
    CLIENTELE_ASSIGN(const auto accounts,
                     storage::BillingRepo(reader.session()).accountsOf(known->id, time.to));
    std::vector<DrawnAccount> candidates;
    for (const domain::ClientAccount &account : accounts)
        candidates.push_back({account.client, account.number, account.name, {}, false});
    return draw(drawSeed(programme, time), std::move(candidates), charge->excess);
}

} // namespace clientele::application
