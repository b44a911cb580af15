// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace clientele::app {

/// What the value of an option must look like; anything else is wrong usage (exit status 2).
enum class ValueKind {
    None,       ///< a switch
    Text,       ///< not empty
    Day,        ///< YYYY-MM-DD
    Count,      ///< a whole number from 1 to 1,000,000
    Percent,    ///< 0 to 100 with at most four decimals
    Choice,     ///< one of OptionSpec::choices
    Assignment, ///< name=value
    Address,    ///< of an agency: a file, or postgresql:// without a password
};

struct OptionSpec {
    QString name; ///< without "--"
    ValueKind kind = ValueKind::None;
    QString valueName = {}; ///< "FILE", for messages
    bool required = false;
    bool repeated = false;
    QStringList choices = {};
};

struct CommandSpec {
    QString name;
    QStringList words;            ///< names of the words without option, all required: "FILE.json"
    QStringList firstWordChoices; ///< empty: anything
    std::vector<OptionSpec> options;
};

/// What was written after the command, checked against its specification.
class Options
{
public:
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    /// The last value; empty without one.
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] QStringList all(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] std::optional<Date> day(const QString &name) const;
    [[nodiscard]] std::optional<int> count(const QString &name) const;
    /// Parts per million of a Percent; 25.5 is 255000.
    [[nodiscard]] std::optional<std::int32_t> ratePpm(const QString &name) const;
    [[nodiscard]] const QStringList &words() const { return m_words; }

    [[nodiscard]] bool help() const { return has(QStringLiteral("help")); }
    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }

private:
    friend class OptionReader;
    QHash<QString, QStringList> m_values;
    QStringList m_words;
};

/// Options, or the sentence that says what is wrong with them.
struct ParsedOptions {
    Options options;
    QString problem; ///< empty: none
};

/// Understands "--name value", "--name=value", "-h" and "--". `arguments` begins behind the
/// command.
[[nodiscard]] ParsedOptions parseOptions(const CommandSpec &command, const QStringList &arguments);

/// 25.5 % as 255000 parts per million; nothing but for 0 to 100 with at most four decimals.
[[nodiscard]] std::optional<std::int32_t> ppmFromPercent(const QString &percent);

/// The nearest of `known` for "Did you mean …?"; empty when none is near.
[[nodiscard]] QString nearest(const QString &word, const QStringList &known);

} // namespace clientele::app
