// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/names.h"

#include <QtCore/QList>

#include <algorithm>

namespace clientele::wording {
namespace {

constexpr char32_t kFirstStrongIsolate = 0x2068;
constexpr char32_t kPopDirectionalIsolate = 0x2069;

/// Embeddings, overrides and isolates; the marks LRM, RLM and ALM do no harm.
bool changesDirection(char32_t c) noexcept
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isControl(char32_t c) noexcept
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF
           || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isRightToLeft(char32_t c) noexcept
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

QString escaped(char32_t c)
{
    if (c < 0x100)
        return QStringLiteral("\\x%1").arg(static_cast<uint>(c), 2, 16, QLatin1Char('0'));
    return QStringLiteral("\\u{%1}").arg(static_cast<uint>(c), 0, 16);
}

/// Whether an isolate that begins after `from` holds text written from right to left.
bool isolateMatters(const QList<uint> &points, qsizetype from)
{
    for (qsizetype i = from; i < points.size() && points[i] != kPopDirectionalIsolate; ++i) {
        if (isRightToLeft(points[i]))
            return true;
    }
    return false;
}

} // namespace

QString plainName(std::string_view utf8, int longest)
{
    const auto wanted = static_cast<std::size_t>(longest) * 4 + 64; // bytes worth decoding
    QString cut = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(std::min(utf8.size(),
                                                                                 wanted)));
    QString result;
    int length = 0;
    bool more = utf8.size() > wanted;
    for (const uint point : cut.toUcs4()) {
        if (changesDirection(point))
            continue;
        if (length == longest) {
            more = true;
            break;
        }
        const char32_t shown = isControl(point) ? U' ' : static_cast<char32_t>(point);
        result += QString::fromUcs4(&shown, 1);
        ++length;
    }
    result = result.simplified();
    return more ? result + QChar(0x2026) : result;
}

QString isolatedName(std::string_view utf8, int longest)
{
    return QChar(kFirstStrongIsolate) + plainName(utf8, longest) + QChar(kPopDirectionalIsolate);
}

std::string withoutIsolates(std::string_view utf8)
{
    std::string result;
    result.reserve(utf8.size());
    while (!utf8.empty()) {
        const bool mark = utf8.starts_with("\u2068") || utf8.starts_with("\u2069");
        const std::size_t length = mark ? std::string_view("\u2068").size() : 1;
        if (!mark)
            result += utf8.front();
        utf8.remove_prefix(length);
    }
    return result;
}

QString forTerminal(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    QString result;
    bool isolating = false;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t point = points[i];
        if (point == kFirstStrongIsolate && !isolating) {
            isolating = isolateMatters(points, i + 1);
            if (isolating)
                result += QChar(point);
        } else if (point == kPopDirectionalIsolate) {
            if (isolating)
                result += QChar(point);
            isolating = false;
        } else if (point == U'\n') {
            result += QLatin1Char('\n');
        } else if (point == QChar::Nbsp) {
            result += QLatin1Char(' ');
        } else if (isControl(point) || changesDirection(point)) {
            result += escaped(point);
        } else {
            result += QString::fromUcs4(&point, 1);
        }
    }
    return result;
}

} // namespace clientele::wording
