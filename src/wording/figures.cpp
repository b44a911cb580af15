// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/figures.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QTimeZone>

#include <string>

namespace clientele::wording {
namespace {

std::uint64_t magnitudeOf(std::int64_t value) noexcept
{
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

/// Plain digits in those of the locale. Every script has its ten digits in a row.
QString localDigits(const std::string &digits, const QLocale &locale)
{
    const uint zero = locale.zeroDigit().toUcs4().value(0, U'0');
    QString result;
    for (const char digit : digits) {
        const auto point = static_cast<char32_t>(zero + static_cast<uint>(digit - '0'));
        result += QString::fromUcs4(&point, 1);
    }
    return result;
}

/// value / 10^decimals, of which at least `fewest` decimals are shown.
QString decimalText(std::int64_t value, int decimals, int fewest, const QLocale &locale)
{
    std::string digits = std::to_string(magnitudeOf(value));
    const auto behind = static_cast<std::size_t>(decimals);
    if (digits.size() <= behind)
        digits.insert(0, behind + 1 - digits.size(), '0');
    std::string part = digits.substr(digits.size() - behind);
    while (part.size() > static_cast<std::size_t>(fewest) && part.back() == '0')
        part.pop_back();
    // Qt groups whole numbers as the locale does; they fit, because they are no larger than value
    QString text = locale.toString(
        static_cast<qulonglong>(std::stoull(digits.substr(0, digits.size() - behind))));
    if (!part.empty())
        text += locale.decimalPoint() + localDigits(part, locale);
    return value < 0 ? locale.negativeSign() + text : text;
}

QString codeOf(Currency currency)
{
    const std::string_view code = currency.code();
    return QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
}

bool currencyComesFirst(const QLocale &locale)
{
    const QString one = locale.toString(qulonglong{1});
    return locale.toCurrencyString(qulonglong{1}, QStringLiteral("XXX")).indexOf(one) > 0;
}

QDate dateOf(Date day)
{
    return QDate(1970, 1, 1).addDays(day.days());
}

/// One piece of a date format: a run of a letter that stands for something, or what is between.
struct Piece {
    QString text;
    QChar field; ///< 'd', 'M', 'y', or null for plain text

    [[nodiscard]] bool isWeekday() const { return field == u'd' && text.size() > 2; }
};

QList<Piece> piecesOf(const QString &format)
{
    QList<Piece> pieces;
    bool quoted = false;
    for (const QChar c : format) {
        quoted = quoted != (c == u'\'');
        const bool isField = !quoted && (c == u'd' || c == u'M' || c == u'y');
        const QChar field = isField ? c : QChar();
        if (pieces.isEmpty() || pieces.back().field != field)
            pieces.append({QString(), field});
        pieces.back().text += c;
    }
    return pieces;
}

/// Removes a field and what parts it from its neighbours: the text after it where it stands at the
/// beginning, else the text before it, and what follows at the end.
void removePiece(QList<Piece> &pieces, qsizetype at)
{
    const bool first = at == 0;
    const bool last = at + 2 >= pieces.size();
    if (at + 1 < pieces.size() && pieces[at + 1].field.isNull() && (first || last))
        pieces.removeAt(at + 1);
    pieces.removeAt(at);
    if (!first && at - 1 < pieces.size() && pieces[at - 1].field.isNull()) {
        // "d 'd'., dddd": the day keeps its own word and loses the comma
        QString &before = pieces[at - 1].text;
        while (!before.isEmpty() && (before.back().isSpace() || before.back() == u','))
            before.chop(1);
    }
}

/// The long form of the locale without the day of the week, and without the year if so asked.
QString dateFormat(const QLocale &locale, bool withYear)
{
    QList<Piece> pieces = piecesOf(locale.dateFormat(QLocale::LongFormat));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces[i].isWeekday())
            removePiece(pieces, i);
    }
    for (qsizetype i = 0; i < pieces.size() && !withYear; ++i) {
        if (pieces[i].field == u'y') {
            if (i > 0 && pieces[i - 1].text.contains(u'\''))
                pieces[i - 1].text = QString(); // "d 'de' MMMM 'de' yyyy"
            removePiece(pieces, i);
        }
    }
    QString format;
    for (const Piece &piece : pieces)
        format += piece.text;
    return format.trimmed();
}

bool isEnglish(const QLocale &locale)
{
    return locale.language() == QLocale::English && locale.territory() == QLocale::UnitedKingdom;
}

} // namespace

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString amount(const Money &money, const QLocale &locale)
{
    const int decimals = money.currency.exponent();
    return decimalText(money.minor, decimals, decimals, locale);
}

QString amountWithCurrency(const Money &money, const QLocale &locale)
{
    const QString figure = amount(money, locale);
    const QString code = codeOf(money.currency);
    // in English the code follows, as the program writes it everywhere
    if (isEnglish(locale) || !currencyComesFirst(locale))
        return figure + QChar(QChar::Nbsp) + code;
    return code + QChar(QChar::Nbsp) + figure;
}

QString unitPrice(const billing::UnitPrice &price, Currency currency, const QLocale &locale)
{
    return decimalText(price.amount, currency.exponent() + price.scale, currency.exponent(),
                       locale);
}

QString number(std::int64_t value, const QLocale &locale)
{
    return decimalText(value, 0, 0, locale);
}

QString percent(std::int64_t ratePpm, const QLocale &locale)
{
    return decimalText(ratePpm, 4, 0, locale) + QChar(QChar::Nbsp) + locale.percent();
}

QString day(Date day, const QLocale &locale)
{
    return locale.toString(dateOf(day), dateFormat(locale, true));
}

QString dayOfMonth(Date day, const QLocale &locale)
{
    return locale.toString(dateOf(day), dateFormat(locale, false));
}

QString days(const DateRange &range, const QLocale &locale)
{
    const Date last = range.length() > 0 ? range.to.addDays(-1) : range.from;
    if (last == range.from)
        return day(last, locale);
    const bool sameYear = last.year() == range.from.year();
    const bool sameMonth = sameYear && last.month() == range.from.month();
    const QChar dash(0x2013);
    if (isEnglish(locale) && sameMonth)
        return locale.toString(range.from.day()) + dash + day(last, locale);
    const bool dayFirst = dateFormat(locale, true).startsWith(QLatin1Char('d'));
    const QString from = sameYear && dayFirst ? dayOfMonth(range.from, locale)
                                              : day(range.from, locale);
    return from + QLatin1Char(' ') + dash + QLatin1Char(' ') + day(last, locale);
}

QString moment(Instant at, const QLocale &locale)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at.utcMs, QTimeZone::utc());
    return locale.toString(utc.date(), dateFormat(locale, true)) + QStringLiteral(", ")
           + locale.toString(utc.time(), QStringLiteral("HH:mm")) + QStringLiteral(" UTC");
}

} // namespace clientele::wording
