// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/filenames.h"

#include <QtCore/QList>
#include <QtCore/QSet>

#include <string>

namespace clientele::documents {

namespace {

/// Text beyond this cannot end up in a name; it is not even decoded.
constexpr std::size_t kMaxReadBytes = 4096;

bool isReserved(const QString &name)
{
    static const QSet<QString> reserved = [] {
        QSet<QString> names = {u"con"_qs, u"prn"_qs, u"aux"_qs, u"nul"_qs};
        for (int i = 0; i <= 9; ++i) {
            names.insert(u"com"_qs + QString::number(i));
            names.insert(u"lpt"_qs + QString::number(i));
        }
        return names;
    }();
    return reserved.contains(name.section(u'.', 0, 0).trimmed().toLower());
}

/// Letters, digits and marks of every script; blanks, '_', '.' and '-' as they are.
bool isAllowed(char32_t code)
{
    return code == '_' || code == '.' || code == '-' || code == ' ' || QChar::isLetterOrNumber(code)
        || QChar::isMark(code);
}

QString sanitised(std::string_view text)
{
    text = text.substr(0, kMaxReadBytes);
    const QString decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                                .normalized(QString::NormalizationForm_C);
    QString name;
    for (const uint code : decoded.toUcs4()) {
        const char32_t kept = isAllowed(code) ? code : U'-';
        const bool repeats = !name.isEmpty()
            && (kept == '-' || kept == ' ' || kept == '.') && name.back() == QChar(kept);
        if (!repeats)
            name += QChar::fromUcs4(kept);
    }
    return name;
}

QString trimmedEnds(QString name)
{
    const auto isEdge = [](QChar c) { return c == u' ' || c == u'.' || c == u'-'; };
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    qsizetype start = 0;
    while (start < name.size() && (isEdge(name.at(start)) || name.at(start).isMark()))
        ++start;
    return name.mid(start);
}

} // namespace

QString safeFileName(std::string_view text, const QString &extension, const QString &fallback)
{
    QString name = trimmedEnds(sanitised(text));
    const qsizetype room = kMaxFileNameBytes - extension.toUtf8().size();
    while (name.toUtf8().size() > room) {
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
        name = trimmedEnds(name);
    }
    if (isReserved(name))
        name.prepend(u'_');
    return (name.isEmpty() ? fallback : name) + extension;
}

QString invoiceFileName(std::string_view number, std::string_view clientNumber,
                        const QString &extension)
{
    if (!number.empty())
        return safeFileName(number, extension, u"invoice"_qs);
    return safeFileName("draft-" + std::string(clientNumber), extension, u"draft"_qs);
}

} // namespace clientele::documents
