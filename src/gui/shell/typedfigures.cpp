// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedfigures.h"

#include <QtCore/QRegularExpression>

#include <limits>

namespace clientele::gui {
namespace {

constexpr int kRateDecimals = 4; // parts per million of a percentage
constexpr std::int32_t kPpmPerPercent = 10'000;

/// With a point and without group separators; empty where these do not stand before three digits:
/// "29.00" is not 2900 because the locale groups by points.
QString plainNumber(const QString &text, const QLocale &locale)
{
    QString plain = text.trimmed();
    plain.remove(QChar(QChar::Space)).remove(QChar(QChar::Nbsp)).remove(QChar(0x202f));
    QString whole = plain.section(locale.decimalPoint(), 0, 0);
    const QStringList groups = whole.split(locale.groupSeparator());
    if (groups.size() > 1 && groups.front().size() > 3)
        return {};
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
    constexpr QChar kMinus(0x2212); // as moneyText() writes it
    const QString trimmed = text.trimmed();
    const bool negative = trimmed.startsWith(u'-') || trimmed.startsWith(kMinus);
    const auto unit = readUnitPrice(negative ? trimmed.mid(1) : trimmed, currency, locale);
    if (!unit || unit->scale != 0)
        return std::nullopt;
    return negative ? -unit->amount : unit->amount;
}

QString typedAmount(const Money &money, const QLocale &locale)
{
    return QString::fromStdString(money.toString()).replace(u'.', locale.decimalPoint());
}

std::optional<std::int32_t> readRate(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*([0-9]{1,3})(?:[.,]([0-9]{1,4}))?\s*%?\s*$)"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString decimals = match.captured(2).leftJustified(kRateDecimals, u'0');
    const int ppm = match.captured(1).toInt() * kPpmPerPercent + decimals.toInt();
    return ppm <= 100 * kPpmPerPercent ? std::optional(ppm) : std::nullopt;
}

QString typedRate(std::int32_t ratePpm, const QLocale &locale)
{
    QString decimals = QString::number(ratePpm % kPpmPerPercent)
                           .rightJustified(kRateDecimals, u'0');
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    const QString whole = QString::number(ratePpm / kPpmPerPercent);
    return decimals.isEmpty() ? whole : whole + locale.decimalPoint() + decimals;
}

Date typedDay(QDate day)
{
    return Date::fromCivil(day.year(), day.month(), day.day()).value_or(Date{});
}

QDate typedDay(Date day)
{
    return {day.year(), day.month(), day.day()};
}

} // namespace clientele::gui
