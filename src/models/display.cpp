// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display.h"

#include "wording/figures.h"

#include <QDateTime>
#include <QTimeZone>

namespace clientele::models {

namespace {

constexpr std::int32_t kNeverDays = 2'932'896; // 9999-12-31

/// The digits of 1/10^exponent units, without sign; right for the smallest int64 too.
QString magnitudeText(const Money &money, const QLocale &locale)
{
    const auto bits = static_cast<std::uint64_t>(money.minor);
    const std::uint64_t magnitude = money.minor < 0 ? ~bits + 1 : bits;
    auto scale = static_cast<std::uint64_t>(powerOfTen(money.currency.exponent()));
    QString text = locale.toString(static_cast<qulonglong>(magnitude / scale));
    if (money.currency.exponent() == 0)
        return text;
    text += locale.decimalPoint();
    for (std::uint64_t rest = magnitude % scale; scale > 1; rest %= scale) {
        scale /= 10;
        text += locale.toString(static_cast<int>(rest / scale)); // digits of the locale
    }
    return text;
}

} // namespace

QString amountText(const Money &money, const QLocale &locale)
{
    const QString digits = magnitudeText(money, locale);
    return money.minor < 0 ? locale.negativeSign() + digits : digits;
}

QString moneyText(const Money &money, const QLocale &locale)
{
    return wording::amountWithCurrency(money, locale);
}

QString dateFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

QString dateText(Date day, const QLocale &locale)
{
    if (day.days() == kNeverDays)
        return {};
    return locale.toString(QDate(day.year(), day.month(), day.day()), dateFormat(locale));
}

QString instantText(Instant at, const Display &display)
{
    QTimeZone zone(display.timeZone);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at.utcMs, zone);
    const QDate day = moment.date();
    const auto date = Date::fromCivil(day.year(), day.month(), day.day());
    const QString dayText = date ? dateText(*date, display.locale) : QString();
    return dayText + QLatin1Char(' ')
           + display.locale.toString(moment.time(), QStringLiteral("HH:mm:ss"));
}

QString integerText(std::int64_t value, const QLocale &locale)
{
    return locale.toString(static_cast<qlonglong>(value));
}

} // namespace clientele::models
