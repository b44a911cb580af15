// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <optional>
#include <span>
#include <vector>

class QSqlDriver;

namespace clientele::models {

/// What finds the rows of a search: an index of the searched column, or the order of the list, of
/// which those that do not fit are left out.
enum class FoundBy : std::uint8_t { Index, Order };

enum class Relation : std::uint8_t { Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater };

/// Makes conditions of SQL, and is the only one that does. Every value is written by the driver;
/// names of columns come from the tables in the code, never from outside. A text that no row can
/// hold (U+0000, half a surrogate pair) is never sent: nothing equals it. U+FFFE and U+FFFF reach
/// SQLite as U+FFFD; the folded columns have that too (storage/fold.h).
/// Valid as long as the driver is open.
class FilterBuilder
{
public:
    explicit FilterBuilder(const QSqlDriver &driver) : m_driver(&driver) {}

    FilterBuilder &compare(const char *column, Relation relation, const QVariant &value);
    /// No value: nothing is one of them.
    FilterBuilder &oneOf(const char *column, std::span<const QVariant> values);
    /// One of the columns, all of them folded, begins with `folded` (decisions.md 5: a range, never
    /// LIKE, so that an index serves it on both databases). Empty text: no condition.
    FilterBuilder &prefix(std::span<const char *const> columns, const QString &folded,
                          FoundBy found = FoundBy::Index);
    /// The opposite for one column; found by what else is asked for.
    FilterBuilder &notPrefix(const char *column, const QString &folded);
    /// The column is in one of the results of the SELECTs, which were filled with conditions of
    /// builders.
    FilterBuilder &amongResults(const char *column, std::span<const QString> selects);
    /// The row of values (columns) stands before or behind another one in the order of a page.
    FilterBuilder &compareRow(std::span<const char *const> columns, Relation relation,
                              std::span<const QVariant> values);

    /// Never empty: without a condition it is one that always holds.
    [[nodiscard]] QString text() const;
    /// False once it is known that no row can fit.
    [[nodiscard]] bool isPossible() const noexcept { return m_possible; }

    /// The value as a literal of the driver's SQL; nothing for text that no row can hold.
    [[nodiscard]] std::optional<QString> literal(const QVariant &value) const;

private:
    [[nodiscard]] std::optional<QString> range(const char *column, const QString &folded,
                                               FoundBy found) const;
    void add(QString condition);
    void impossible();

    const QSqlDriver *m_driver;
    QString m_text;
    bool m_possible = true;
};

/// The least text that is greater than every text beginning with `prefix`, by code points; nothing
/// when there is none (only U+10FFFF, or empty).
[[nodiscard]] std::optional<QString> afterPrefix(const QString &prefix);

/// `text` with each "[word]" replaced by its value, in one pass: values are not looked into.
struct Replacement {
    const char *word;
    QString value;
};
[[nodiscard]] QString fillTemplate(const QString &text, std::span<const Replacement> values);

} // namespace clientele::models
