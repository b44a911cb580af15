// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguetexts.h"

#include "shell/moneytexts.h"
#include "wording/figures.h"

#include <QtCore/QCoreApplication>

#include <limits>
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

/// With a point and without group separators; empty where these do not stand before three digits:
/// "29.00" is not 2900 because the locale groups by points.
QString plainNumber(const QString &text, const QLocale &locale)
{
    QString plain = text.trimmed();
    plain.remove(QChar(QChar::Space)).remove(QChar(QChar::Nbsp)).remove(QChar(0x202f));
    QString whole = plain.section(locale.decimalPoint(), 0, 0);
    const QStringList groups = whole.split(locale.groupSeparator());
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != 3)
            return {};
    }
    const bool hasPoint = plain.contains(locale.decimalPoint());
    whole = groups.join(QString());
    return hasPoint ? whole + QLatin1Char('.') + plain.section(locale.decimalPoint(), 1) : whole;
}

struct Decimal {
    std::int64_t digits = 0;
    int decimals = 0;
};

std::optional<Decimal> readDecimal(const QString &text, const QLocale &locale)
{
    const QString plain = plainNumber(text, locale);
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    QString digits = plain;
    digits.remove(QLatin1Char('.'));
    if (digits.isEmpty() || plain.count(QLatin1Char('.')) > 1)
        return std::nullopt;
    for (const QChar each : digits) {
        if (each < QLatin1Char('0') || each > QLatin1Char('9'))
            return std::nullopt;
    }
    bool fits = false;
    Decimal value;
    value.digits = digits.toLongLong(&fits);
    value.decimals = point < 0 ? 0 : static_cast<int>(plain.size() - point - 1);
    return fits ? std::optional(value) : std::nullopt;
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

std::optional<billing::UnitPrice> readUnitPrice(const QString &text, Currency currency,
                                                const QLocale &locale)
{
    constexpr int kMostDecimals = 9;
    auto value = readDecimal(text, locale);
    if (!value)
        return std::nullopt;
    while (value->decimals < currency.exponent()) {
        if (value->digits > std::numeric_limits<std::int64_t>::max() / 10)
            return std::nullopt;
        value->digits *= 10;
        ++value->decimals;
    }
    const int scale = value->decimals - currency.exponent();
    if (scale > kMostDecimals)
        return std::nullopt;
    return billing::UnitPrice{value->digits, static_cast<std::uint8_t>(scale)};
}

QString typedUnitPrice(const billing::UnitPrice &price, Currency currency, const QLocale &locale)
{
    const int decimals = currency.exponent() + price.scale;
    QString digits = QString::number(price.amount).rightJustified(decimals + 1, QLatin1Char('0'));
    if (decimals > 0)
        digits.insert(digits.size() - decimals, locale.decimalPoint());
    return digits;
}

std::optional<std::int64_t> readAmount(const QString &text, Currency currency,
                                       const QLocale &locale)
{
    const auto unit = readUnitPrice(text, currency, locale);
    if (!unit || unit->scale != 0)
        return std::nullopt;
    return unit->amount;
}

std::optional<std::int32_t> readPercent(const QString &text, const QLocale &locale)
{
    constexpr int kDecimals = 4; // parts per million
    auto value = readDecimal(text, locale);
    if (!value || value->decimals > kDecimals || value->digits > 1'000'000)
        return std::nullopt;
    std::int64_t ppm = value->digits;
    for (int i = value->decimals; i < kDecimals; ++i)
        ppm *= 10;
    return ppm > 1'000'000 ? std::nullopt : std::optional(static_cast<std::int32_t>(ppm));
}

} // namespace clientele::gui
