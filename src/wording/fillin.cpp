// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillin.h"

#include "kernel/date.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>
#include <optional>

namespace clientele::wording {
namespace {

std::optional<std::int64_t> integer(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

QString bytes(std::int64_t count, const QLocale &locale)
{
    constexpr std::int64_t kMegabyte = 1'000'000;
    if (count < kMegabyte)
        return number(std::max<std::int64_t>(1, count / 1000), locale) + QStringLiteral(" kB");
    return number(count / kMegabyte, locale) + QStringLiteral(" MB");
}

QString instant(std::string_view iso, const QLocale &locale)
{
    const QDateTime at = QDateTime::fromString(
        QString::fromLatin1(iso.data(), static_cast<qsizetype>(iso.size())), Qt::ISODateWithMs);
    return at.isValid() ? moment(Instant{at.toMSecsSinceEpoch()}, locale) : isolatedName(iso);
}

} // namespace

QString fillIn(const QString &text, const QStringList &values)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place = text[i] == u'%' && i + 1 < text.size() && text[i + 1] >= u'1'
                           && text[i + 1] <= u'9';
        if (!place) {
            result += text[i];
            continue;
        }
        const qsizetype index = text[++i].unicode() - u'1';
        result += index < values.size() ? values[index] : QString(QChar(0x2026));
    }
    return result;
}

QString shown(char kind, std::string_view parameter, const QLocale &locale)
{
    switch (kind) {
    case 'D':
        if (const auto date = Date::parse(parameter))
            return day(*date, locale);
        break;
    case 'M': return instant(parameter, locale);
    case 'C':
        if (const auto count = integer(parameter))
            return number(*count, locale);
        break;
    case 'B':
        if (const auto count = integer(parameter))
            return bytes(*count, locale);
        break;
    case 'A': return actionPhrase(parameter);
    case 'R': return permissionPhrase(parameter);
    case 'X': return plainName(parameter, 200);
    default: break;
    }
    return isolatedName(parameter, kind == 'P' ? 300 : kLongestNameCharacters);
}

QString fillIn(const char *context, const Template &sentence,
               std::span<const std::string> parameters, const QLocale &locale)
{
    QStringList values;
    const std::size_t kinds = std::strlen(sentence.kinds);
    for (std::size_t i = 0; i < std::min(kinds, parameters.size()); ++i)
        values.append(shown(sentence.kinds[i], parameters[i], locale));
    return asSentenceStart(fillIn(QCoreApplication::translate(context, sentence.text), values));
}

std::size_t parametersOf(const Template &sentence)
{
    std::size_t most = 0;
    for (const char *c = sentence.text; *c != '\0'; ++c) {
        if (*c == '%' && c[1] >= '1' && c[1] <= '9')
            most = std::max(most, static_cast<std::size_t>(c[1] - '0'));
    }
    return most;
}

QString inLanguageOf(const QLocale &locale, const char *context, const char *text)
{
    if (locale.language() == QLocale::English)
        return QString::fromUtf8(text);
    return QCoreApplication::translate(context, text);
}

QString counted(const QLocale &locale, const char *context, const char *one, const char *many,
                std::int64_t count)
{
    if (count == 1)
        return inLanguageOf(locale, context, one);
    if (locale.language() == QLocale::English)
        return QString::fromUtf8(many).replace(QLatin1String("%n"), number(count, locale));
    const int chooser = static_cast<int>(
        std::clamp<std::int64_t>(count, 0, std::numeric_limits<int>::max()));
    // Qt writes %n without groups and in the digits of the default locale
    return QCoreApplication::translate(context, many, nullptr, chooser)
        .replace(QString::number(chooser), number(count, locale));
}

const Template *findTemplate(std::span<const Template> templates, std::string_view key) noexcept
{
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [key](const Template &each) { return each.key == key; });
    return found == templates.end() ? nullptr : &*found;
}

QString asSentenceStart(QString text)
{
    // a name, a quotation or a path at the beginning stays as it is spelled
    if (!text.isEmpty() && text.front().isLower())
        text.front() = text.front().toUpper();
    return text;
}

} // namespace clientele::wording
