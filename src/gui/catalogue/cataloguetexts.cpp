// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguetexts.h"

#include "shell/moneytexts.h"
#include "wording/figures.h"

#include <QtCore/QCoreApplication>

#include <set>

namespace clientele::gui {
namespace {

using billing::ComponentKind;
using billing::CountingRule;
using billing::Meter;
using billing::Price;
using billing::PriceComponent;

struct CatalogueTexts {
    Q_DECLARE_TR_FUNCTIONS(CatalogueTexts)
};

QString unitName(Meter meter)
{
    switch (meter) {
    case Meter::ActiveUsers: return CatalogueTexts::tr("active user");
    case Meter::MonitoredUsers: return CatalogueTexts::tr("monitored user");
    case Meter::Computers: return CatalogueTexts::tr("computer");
    case Meter::ClientAccounts: return CatalogueTexts::tr("client account");
    case Meter::Manual:
    case Meter::None: break;
    }
    return CatalogueTexts::tr("unit");
}

QString figure(const billing::UnitPrice &unit, const Price &price, const Session &session)
{
    return wording::unitPrice(unit, price.currency, session.locale());
}

QString money(std::int64_t minor, const Price &price, const Session &session)
{
    return wording::amount(Money{minor, price.currency}, session.locale());
}

/// "1–10: 5.00; 11–50: 4.00 + 20.00; above 50: 3.00"
QString tiersText(const PriceComponent &component, const Price &price, const Session &session)
{
    QStringList texts;
    std::int64_t from = 1;
    for (const billing::Tier &tier : component.tiers) {
        QString amount = figure(tier.unit, price, session);
        if (tier.flatMinor != 0)
            amount = CatalogueTexts::tr("%1 + %2 once")
                         .arg(amount, money(tier.flatMinor, price, session));
        const QString first = wording::number(from, session.locale());
        if (tier.upTo) {
            texts.append(CatalogueTexts::tr("%1–%2: %3")
                             .arg(first, wording::number(*tier.upTo, session.locale()), amount));
            from = *tier.upTo + 1;
        } else {
            texts.append(CatalogueTexts::tr("from %1: %2").arg(first, amount));
        }
    }
    return texts.join(QStringLiteral("; "));
}

/// What is charged, in its shortest form.
QString chargeText(const PriceComponent &component, const Price &price, const Session &session)
{
    const QString amount = figure(component.unit, price, session);
    const QString unit = unitName(component.meter);
    switch (component.kind) {
    case ComponentKind::Flat: return amount;
    case ComponentKind::PerUnit:
        return component.includedUnits > 0
                   ? CatalogueTexts::tr("%1 for each %2 above %3")
                         .arg(amount, unit,
                              wording::number(component.includedUnits, session.locale()))
                   : CatalogueTexts::tr("%1 for each %2").arg(amount, unit);
    case ComponentKind::Package:
        return CatalogueTexts::tr("%1 for each started package of %2")
            .arg(amount, wording::number(component.packageSize, session.locale()));
    case ComponentKind::Graduated:
        return CatalogueTexts::tr("each %1 at the price of its own tier").arg(unit);
    case ComponentKind::Volume:
        return CatalogueTexts::tr("all at the price of the tier reached, for each %1").arg(unit);
    }
    return {};
}

QString countingText(const PriceComponent &component)
{
    if (component.kind == ComponentKind::Flat || component.meter == Meter::None)
        return {};
    switch (component.countingRule) {
    case CountingRule::Snapshot:
        return CatalogueTexts::tr("counted at the start of the bill day");
    case CountingRule::Daily: return CatalogueTexts::tr("counted every day");
    case CountingRule::Peak: return CatalogueTexts::tr("the most of any day of the term");
    case CountingRule::HighWater:
        return CatalogueTexts::tr("paid in advance up to the highest number of the term");
    }
    return {};
}

QString phaseText(const PriceComponent &component)
{
    if (component.firstPeriod == 0 && !component.lastPeriod)
        return {};
    const QString first = QString::number(component.firstPeriod + 1);
    if (!component.lastPeriod)
        return CatalogueTexts::tr("from paid period %1 on").arg(first);
    if (*component.lastPeriod == component.firstPeriod)
        return CatalogueTexts::tr("in paid period %1 only").arg(first);
    return CatalogueTexts::tr("in paid periods %1 to %2")
        .arg(first, QString::number(*component.lastPeriod + 1));
}

} // namespace

QString periodName(const billing::PeriodLength &period)
{
    switch (period.unit) {
    case billing::PeriodUnit::Day: return CatalogueTexts::tr("%n days", nullptr, period.count);
    case billing::PeriodUnit::Month:
        return period.count == 1   ? CatalogueTexts::tr("month")
               : period.count == 3 ? CatalogueTexts::tr("quarter")
                                   : CatalogueTexts::tr("%n months", nullptr, period.count);
    case billing::PeriodUnit::Year:
        return period.count == 1 ? CatalogueTexts::tr("year")
                                 : CatalogueTexts::tr("%n years", nullptr, period.count);
    }
    return {};
}

QString shortPrice(const Price &price, const Session &session)
{
    QStringList parts;
    for (const PriceComponent &component : price.components)
        parts.append(chargeText(component, price, session));
    return parts.join(QStringLiteral(" + "));
}

QString componentText(const PriceComponent &component, const Price &price, const Session &session)
{
    QStringList parts{chargeText(component, price, session)};
    if (!component.tiers.empty())
        parts.append(tiersText(component, price, session));
    const bool perUnit = component.kind == ComponentKind::PerUnit;
    if (component.includedUnits > 0 && !perUnit)
        parts.append(CatalogueTexts::tr("%1 included")
                         .arg(wording::number(component.includedUnits, session.locale())));
    if (component.minimumMinor > 0)
        parts.append(
            CatalogueTexts::tr("at least %1").arg(money(component.minimumMinor, price, session)));
    parts.append(countingText(component));
    parts.append(component.timing == billing::Timing::Advance ? CatalogueTexts::tr("in advance")
                                                              : CatalogueTexts::tr("in arrears"));
    parts.append(phaseText(component));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString priceTitle(const Price &price, const Session &session)
{
    const QString currency = QString::fromStdString(std::string(price.currency.code()));
    const QString from = wording::day(price.validFrom, session.locale());
    return price.ledger == Ledger::Retail
               ? CatalogueTexts::tr("Retail, %1, from %2").arg(currency, from)
               : CatalogueTexts::tr("Wholesale, %1, from %2").arg(currency, from);
}

std::vector<widgets::FactsCard::Fact> priceFacts(const Price &price, const Session &session)
{
    std::vector<widgets::FactsCard::Fact> facts;
    for (const PriceComponent &component : price.components) {
        const QString name = QString::fromStdString(component.name);
        facts.push_back({name.isEmpty() ? CatalogueTexts::tr("Price") : name,
                         componentText(component, price, session)});
    }
    facts.push_back({CatalogueTexts::tr("Period"), periodName(price.period)});
    if (price.taxIncluded)
        facts.push_back({CatalogueTexts::tr("Tax"), CatalogueTexts::tr("included in the amounts")});
    return facts;
}

QString pricesText(const application::CatalogueLine &line, Ledger ledger, Date day,
                   const Session &session)
{
    const Currency own = session.profile().currency;
    QStringList texts;
    std::set<std::string> seen;
    for (const Price &each : line.prices) {
        if (each.ledger != ledger || !seen.insert(std::string(each.currency.code())).second)
            continue;
        const Price *price = application::priceOn(line, ledger, each.currency, day);
        if (price == nullptr)
            continue;
        const QString text = shortPrice(*price, session);
        if (each.currency == own)
            texts.prepend(text);
        else
            texts.append(QString::fromStdString(std::string(each.currency.code()))
                         + QLatin1Char(' ') + text);
    }
    return texts.join(QStringLiteral(" · "));
}

} // namespace clientele::gui
