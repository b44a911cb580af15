// SPDX-License-Identifier: GPL-3.0-or-later
#include "starterdata.h"

#include "billing/names.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace clientele::application {
namespace {

std::string field(const QJsonObject &object, QLatin1StringView key, const char *otherwise = "")
{
    return object.value(key).toString(QString::fromLatin1(otherwise)).toStdString();
}

Failure badStarter(const std::string &what)
{
    return fail(FailureCode::Internal, "starterData", {what});
}

class Reader
{
public:
    Reader(Currency currency, Date validFrom, Instant now, IdSource &ids)
        : m_currency(currency), m_validFrom(validFrom), m_now(now), m_ids(ids)
    {
    }

    Result<StarterLevel> level(const QJsonObject &object);
    Result<StarterProgramme> programme(const QJsonObject &object);

private:
    Result<StarterItem> item(const QJsonObject &object, const Uuid &programme, bool addOn,
                             int position);
    Result<billing::Price> price(const QJsonArray &components, Ledger ledger);
    Result<billing::PriceComponent> component(const QJsonObject &object);

    Currency m_currency;
    Date m_validFrom;
    Instant m_now;
    IdSource &m_ids;
};

Result<StarterLevel> Reader::level(const QJsonObject &object)
{
    StarterLevel result;
    result.level = {AccessLevelId{m_ids.next(m_now)}, 1, field(object, QLatin1StringView("code")),
                    field(object, QLatin1StringView("name")), true};
    const QJsonArray names = object.value(QLatin1StringView("permissions")).toArray();
    for (const QJsonValue &value : names) {
        const std::string name = value.toString().toStdString();
        if (name == "all") {
            result.permissions.set();
            continue;
        }
        const auto permission = domain::permissionFromName(name);
        if (!permission)
            return badStarter(name);
        result.permissions.set(static_cast<std::size_t>(*permission));
    }
    return result;
}

Result<billing::PriceComponent> Reader::component(const QJsonObject &object)
{
    billing::PriceComponent result;
    result.id = PriceComponentId{m_ids.next(m_now)};
    result.name = field(object, QLatin1StringView("name"));
    const auto kind
        = billing::fromName<billing::ComponentKind>(field(object, QLatin1StringView("kind")));
    const auto meter
        = billing::fromName<billing::Meter>(field(object, QLatin1StringView("meter"), "none"));
    const auto amount = Money::parse(field(object, QLatin1StringView("amount")), m_currency);
    const auto counting = billing::fromName<billing::CountingRule>(
        field(object, QLatin1StringView("countingRule"), "snapshot"));
    const auto timing
        = billing::fromName<billing::Timing>(field(object, QLatin1StringView("timing"), "advance"));
    const auto minimum
        = Money::parse(field(object, QLatin1StringView("minimum"), "0"), m_currency);
    if (!kind || !meter || !amount || !counting || !timing || !minimum)
        return badStarter("component " + result.name);
    result.countingRule = *counting;
    result.timing = *timing;
    result.minimumMinor = minimum->minor;
    result.packageSize = object.value(QLatin1StringView("packageSize")).toInteger(1);
    result.firstPeriod = object.value(QLatin1StringView("firstPeriod")).toInt();
    if (object.contains(QLatin1StringView("lastPeriod")))
        result.lastPeriod = object.value(QLatin1StringView("lastPeriod")).toInt();
    result.kind = *kind;
    result.meter = *meter;
    result.unit = {amount->minor, 0};
    result.includedUnits = object.value(QLatin1StringView("included")).toInteger();
    return result;
}

Result<billing::Price> Reader::price(const QJsonArray &components, Ledger ledger)
{
    billing::Price result;
    result.id = PriceId{m_ids.next(m_now)};
    result.ledger = ledger;
    result.currency = m_currency;
    result.validFrom = m_validFrom;
    for (const QJsonValue &value : components) {
        CLIENTELE_ASSIGN(billing::PriceComponent one, component(value.toObject()));
        result.components.push_back(std::move(one));
    }
    return result;
}

Result<StarterItem> Reader::item(const QJsonObject &object, const Uuid &programme, bool addOn,
                                 int position)
{
    StarterItem result;
    result.entry = {CatalogueItemId{m_ids.next(m_now)}, 1, programme, addOn,
                    field(object, QLatin1StringView("name")), position, true, {}, 0,
                    {}};
    CLIENTELE_ASSIGN(billing::Price retail,
                     price(object.value(QLatin1StringView("components")).toArray(),
                           Ledger::Retail));
    CLIENTELE_ASSIGN(billing::Price wholesale,
                     price(object.value(QLatin1StringView("wholesale")).toArray(),
                           Ledger::Wholesale));
    result.prices = {std::move(retail), std::move(wholesale)};
    if (object.contains(QLatin1StringView("trialDays")))
        result.entry.trialDays = object.value(QLatin1StringView("trialDays")).toInt();
    return result;
}

Result<StarterProgramme> Reader::programme(const QJsonObject &object)
{
    StarterProgramme result;
    domain::Programme &programme = result.programme;
    programme.id = m_ids.next(m_now);
    programme.code = field(object, QLatin1StringView("code"));
    programme.name = field(object, QLatin1StringView("name"));
    programme.clientEmail = field(object, QLatin1StringView("clientEmail"), "optional");
    programme.monthlyOnly = object.value(QLatin1StringView("monthlyOnly")).toBool();
    programme.trialDays = object.value(QLatin1StringView("trialDays")).toInt();
    programme.trialEnd = field(object, QLatin1StringView("trialEnd"), "bill");
    programme.freemiumCap = object.value(QLatin1StringView("freemiumCap")).toInt();
    programme.clientBilling = field(object, QLatin1StringView("clientBilling"), "internal");
    programme.agencyUsersBilled = object.value(QLatin1StringView("agencyUsersBilled")).toBool();
    programme.computerCap = object.value(QLatin1StringView("computerCap")).toInt();
    programme.settings = QJsonDocument(object.value(QLatin1StringView("settings")).toObject())
                             .toJson(QJsonDocument::Compact)
                             .toStdString();
    int position = 0;
    for (const auto &[key, addOn] : {std::pair(QLatin1StringView("plans"), false),
                                     std::pair(QLatin1StringView("addOns"), true)}) {
        const QJsonArray items = object.value(key).toArray();
        for (const QJsonValue &value : items) {
            CLIENTELE_ASSIGN(StarterItem one,
                             item(value.toObject(), programme.id, addOn, ++position));
            result.items.push_back(std::move(one));
        }
    }
    return result;
}

} // namespace

Result<std::string> readDataFile(const char *name)
{
    QFile file(QStringLiteral(":/data/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return badStarter("file");
    return file.readAll().toStdString();
}

Result<StarterData> readStarterData(Currency currency, Date validFrom, Instant now, IdSource &ids)
{
    CLIENTELE_ASSIGN(const std::string bytes, readDataFile("starter.json"));
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(bytes));
    const QJsonObject object = document.object();
    Reader reader(currency, validFrom, now, ids);
    StarterData data;
    const QJsonArray levels = object.value(QLatin1StringView("accessLevels")).toArray();
    for (const QJsonValue &value : levels) {
        CLIENTELE_ASSIGN(StarterLevel level, reader.level(value.toObject()));
        data.levels.push_back(std::move(level));
    }
    const QJsonArray programmes = object.value(QLatin1StringView("programmes")).toArray();
    for (const QJsonValue &value : programmes) {
        CLIENTELE_ASSIGN(StarterProgramme programme, reader.programme(value.toObject()));
        data.programmes.push_back(std::move(programme));
    }
    if (data.levels.empty() || data.programmes.empty())
        return badStarter("empty");
    return data;
}

} // namespace clientele::application
