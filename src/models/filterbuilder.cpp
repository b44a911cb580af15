// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbuilder.h"

#include <QSqlDriver>
#include <QSqlField>

namespace clientele::models {

namespace {

const char *sign(Relation relation)
{
    switch (relation) {
    case Relation::Less: return " < ";
    case Relation::LessOrEqual: return " <= ";
    case Relation::Equal: return " = ";
    case Relation::NotEqual: return " <> ";
    case Relation::GreaterOrEqual: return " >= ";
    case Relation::Greater: return " > ";
    }
    return " = ";
}

QString joined(std::span<const QString> parts, const char *separator)
{
    QString text;
    for (const QString &part : parts) {
        if (!text.isEmpty())
            text += QLatin1String(separator);
        text += part;
    }
    return text;
}

bool canBeStored(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(0));
}

} // namespace

std::optional<QString> FilterBuilder::literal(const QVariant &value) const
{
    if (value.typeId() == QMetaType::QString && !canBeStored(value.toString()))
        return std::nullopt;
    QSqlField field(QStringLiteral("value"), value.metaType());
    field.setValue(value);
    return m_driver->formatValue(field);
}

void FilterBuilder::add(QString condition)
{
    if (!m_text.isEmpty())
        m_text += QLatin1String(" AND ");
    m_text += condition;
}

void FilterBuilder::impossible()
{
    m_possible = false;
    add(QStringLiteral("1 = 0"));
}

FilterBuilder &FilterBuilder::compare(const char *column, Relation relation, const QVariant &value)
{
    const auto text = literal(value);
    if (text)
        add(QLatin1String(column) + QLatin1String(sign(relation)) + *text);
    else if (relation != Relation::NotEqual)
        impossible();
    return *this;
}

FilterBuilder &FilterBuilder::oneOf(const char *column, std::span<const QVariant> values)
{
    std::vector<QString> literals;
    for (const QVariant &value : values) {
        if (const auto text = literal(value))
            literals.push_back(*text);
    }
    if (literals.empty())
        impossible();
    else
        add(QLatin1String(column) + QLatin1String(" IN (") + joined(literals, ", ") + u')');
    return *this;
}

/// A function of the column is served by no index, on both databases.
std::optional<QString> FilterBuilder::range(const char *column, const QString &folded,
                                            FoundBy found) const
{
    const auto from = literal(folded);
    if (!from)
        return std::nullopt;
    const QString name = found == FoundBy::Index
                             ? QString::fromLatin1(column)
                             : QStringLiteral("coalesce(%1, '')").arg(QLatin1String(column));
    QString text = name + QLatin1String(" >= ") + *from;
    if (const auto after = afterPrefix(folded))
        text += QLatin1String(" AND ") + name + QLatin1String(" < ")
                + literal(*after).value_or(*from);
    return text;
}

FilterBuilder &FilterBuilder::prefix(std::span<const char *const> columns, const QString &folded,
                                     FoundBy found)
{
    if (folded.isEmpty())
        return *this;
    std::vector<QString> ranges;
    for (const char *column : columns) {
        if (const auto text = range(column, folded, found))
            ranges.push_back(*text);
    }
    if (ranges.empty())
        impossible();
    else
        add(ranges.size() == 1 ? ranges.front()
                               : QLatin1String("((") + joined(ranges, ") OR (")
                                     + QLatin1String("))"));
    return *this;
}

FilterBuilder &FilterBuilder::notPrefix(const char *column, const QString &folded)
{
    if (const auto text = range(column, folded, FoundBy::Order))
        add(QLatin1String("NOT (") + *text + u')');
    return *this;
}

FilterBuilder &FilterBuilder::amongResults(const char *column, std::span<const QString> selects)
{
    add(QLatin1String(column) + QLatin1String(" IN (") + joined(selects, " UNION ") + u')');
    return *this;
}

FilterBuilder &FilterBuilder::compareRow(std::span<const char *const> columns, Relation relation,
                                         std::span<const QVariant> values)
{
    Q_ASSERT(columns.size() == values.size());
    if (columns.size() == 1)
        return compare(columns[0], relation, values[0]);
    std::vector<QString> names;
    std::vector<QString> literals;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto text = literal(values[i]);
        if (!text) { // came from the database, so this cannot be
            impossible();
            return *this;
        }
        names.push_back(QLatin1String(columns[i]));
        literals.push_back(*text);
    }
    add(u'(' + joined(names, ", ") + u')' + QLatin1String(sign(relation)) + u'('
        + joined(literals, ", ") + u')');
    return *this;
}

QString FilterBuilder::text() const
{
    return m_text.isEmpty() ? QStringLiteral("1 = 1") : m_text;
}

std::optional<QString> afterPrefix(const QString &prefix)
{
    QList<uint> points = prefix.toUcs4();
    while (!points.isEmpty()) {
        uint &last = points.last();
        if (last < QChar::LastValidCodePoint) {
            ++last;
            if (last >= 0xd800 && last <= 0xdfff)
                last = 0xe000;
            return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()),
                                     points.size());
        }
        points.removeLast();
    }
    return std::nullopt;
}

QString fillTemplate(const QString &text, std::span<const Replacement> values)
{
    QString filled;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'[', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u']', open);
        if (close < 0)
            break;
        filled += QStringView(text).mid(at, open - at);
        const QStringView word = QStringView(text).mid(open + 1, close - open - 1);
        for (const Replacement &each : values) {
            if (word == QLatin1String(each.word))
                filled += each.value;
        }
        at = close + 1;
    }
    return filled += QStringView(text).mid(at);
}

} // namespace clientele::models
