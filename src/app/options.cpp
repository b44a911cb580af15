// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "wording/names.h"

#include <algorithm>
#include <numeric>

namespace clientele::app {
namespace {

constexpr int kMostCount = 1'000'000;

QString quoted(const QString &text)
{
    return QStringLiteral("“%1”").arg(wording::plainName(text.toStdString()));
}

/// A password in an address would be seen by everybody who lists the processes.
bool holdsPassword(const QString &address)
{
    if (!address.startsWith(QStringLiteral("postgresql:")))
        return false;
    const qsizetype slashes = address.indexOf(QStringLiteral("//")) + 2;
    const QString authority = address.mid(slashes).section(u'/', 0, 0);
    const qsizetype at = authority.lastIndexOf(u'@');
    return (at >= 0 && authority.left(at).contains(u':'))
           || address.contains(QStringLiteral("password="));
}

QString checkValue(const OptionSpec &option, const QString &value)
{
    const QString name = QStringLiteral("--") + option.name;
    if (value.isEmpty())
        return QStringLiteral("%1 needs a value.").arg(name);
    switch (option.kind) {
    case ValueKind::Day:
        if (!Date::parse(value.toStdString())) {
            return QStringLiteral("%1 needs a day like 2026-11-30, not %2.")
                .arg(name, quoted(value));
        }
        break;
    case ValueKind::Count: {
        bool isNumber = false;
        const int count = value.toInt(&isNumber);
        if (!isNumber || count < 1 || count > kMostCount) {
            return QStringLiteral("%1 needs a whole number from 1 to 1000000, not %2.")
                .arg(name, quoted(value));
        }
        break;
    }
    case ValueKind::Percent:
        if (!ppmFromPercent(value)) {
            return QStringLiteral("%1 needs a percentage from 0 to 100 such as 25 or 25.5, not %2.")
                .arg(name, quoted(value));
        }
        break;
    case ValueKind::Choice:
        if (!option.choices.contains(value)) {
            return QStringLiteral("%1 is one of %2, not %3.")
                .arg(name, option.choices.join(QStringLiteral(", ")), quoted(value));
        }
        break;
    case ValueKind::Assignment:
        if (value.indexOf(u'=') < 1) {
            return QStringLiteral("%1 needs %2, not %3.")
                .arg(name, option.valueName, quoted(value));
        }
        break;
    case ValueKind::Address:
        if (holdsPassword(value)) {
            return QStringLiteral("%1 must not hold a password, because everybody on this machine "
                                  "can read it there. Put it in ~/.pgpass.").arg(name);
        }
        break;
    case ValueKind::None:
    case ValueKind::Text: break;
    }
    return {};
}

int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row.front();
        row.front() = static_cast<int>(i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool same = a[i - 1] == b[static_cast<qsizetype>(j) - 1];
            const int replaced = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

/// Goes through the words once.
class OptionReader
{
public:
    explicit OptionReader(const CommandSpec &command) : m_command(command) {}

    ParsedOptions read(const QStringList &arguments)
    {
        for (m_at = 0; m_at < arguments.size() && m_parsed.problem.isEmpty(); ++m_at)
            readArgument(arguments);
        if (m_parsed.problem.isEmpty() && !m_parsed.options.help())
            m_parsed.problem = missing();
        return std::move(m_parsed);
    }

private:
    void readArgument(const QStringList &arguments)
    {
        const QString &argument = arguments[m_at];
        if (m_onlyWords || !argument.startsWith(u'-') || argument == QStringLiteral("-"))
            return addWord(argument);
        if (argument == QStringLiteral("--")) {
            m_onlyWords = true;
            return;
        }
        if (argument == QStringLiteral("-h"))
            return add(QStringLiteral("help"), QString());
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *option = argument.startsWith(QStringLiteral("--")) ? find(name) : nullptr;
        if (option == nullptr)
            return unknown(argument.section(u'=', 0, 0), name);
        if (option->kind == ValueKind::None) {
            if (equals >= 0)
                m_parsed.problem = QStringLiteral("--%1 takes no value.").arg(name);
            return add(name, QString());
        }
        if (equals < 0 && m_at + 1 >= arguments.size()) {
            m_parsed.problem = QStringLiteral("--%1 needs a value.").arg(name);
            return;
        }
        const QString value = equals < 0 ? arguments[++m_at] : argument.mid(equals + 1);
        m_parsed.problem = checkValue(*option, value);
        if (m_parsed.problem.isEmpty() && !option->repeated && m_parsed.options.has(name))
            m_parsed.problem = QStringLiteral("--%1 is given twice.").arg(name);
        add(name, value);
    }

    void addWord(const QString &word)
    {
        if (m_parsed.options.m_words.size() >= m_command.words.size()) {
            m_parsed.problem = QStringLiteral("%1 is one word too many.").arg(quoted(word));
            return;
        }
        const QStringList &choices = m_command.firstWordChoices;
        if (m_parsed.options.m_words.isEmpty() && !choices.isEmpty() && !choices.contains(word)) {
            m_parsed.problem = QStringLiteral("%1 is none of %2.")
                                   .arg(quoted(word), choices.join(QStringLiteral(", ")));
            return;
        }
        m_parsed.options.m_words.append(word);
    }

    void add(const QString &name, const QString &value)
    {
        m_parsed.options.m_values[name].append(value);
    }

    void unknown(const QString &written, const QString &name)
    {
        QStringList names;
        for (const OptionSpec &option : m_command.options)
            names.append(option.name);
        const QString near = nearest(name, names);
        m_parsed.problem = QStringLiteral("There is no option %1.").arg(quoted(written));
        if (!near.isEmpty())
            m_parsed.problem += QStringLiteral(" Did you mean --%1?").arg(near);
    }

    [[nodiscard]] QString missing() const
    {
        const qsizetype given = m_parsed.options.m_words.size();
        if (given < m_command.words.size())
            return QStringLiteral("%1 is missing.").arg(m_command.words[given]);
        for (const OptionSpec &option : m_command.options) {
            if (option.required && !m_parsed.options.has(option.name)) {
                return QStringLiteral("--%1 %2 is missing.").arg(option.name, option.valueName);
            }
        }
        return {};
    }

    [[nodiscard]] const OptionSpec *find(const QString &name) const
    {
        const auto found = std::find_if(m_command.options.begin(), m_command.options.end(),
                                        [&](const auto &each) { return each.name == name; });
        return found == m_command.options.end() ? nullptr : &*found;
    }

    const CommandSpec &m_command;
    ParsedOptions m_parsed;
    qsizetype m_at = 0;
    bool m_onlyWords = false;
};

QString Options::text(const QString &name) const
{
    const QStringList values = m_values.value(name);
    return values.isEmpty() ? QString() : values.back();
}

std::optional<Date> Options::day(const QString &name) const
{
    return Date::parse(text(name).toStdString());
}

std::optional<int> Options::count(const QString &name) const
{
    return has(name) ? std::optional(text(name).toInt()) : std::nullopt;
}

std::optional<std::int32_t> Options::ratePpm(const QString &name) const
{
    return has(name) ? ppmFromPercent(text(name)) : std::nullopt;
}

ParsedOptions parseOptions(const CommandSpec &command, const QStringList &arguments)
{
    return OptionReader(command).read(arguments);
}

std::optional<std::int32_t> ppmFromPercent(const QString &percent)
{
    constexpr std::int32_t kPpmPerPercent = 10'000;
    constexpr qsizetype kMostDecimals = 4;
    const QStringList parts = percent.split(u'.');
    const auto isDigits = [](const QString &text, qsizetype most) {
        return !text.isEmpty() && text.size() <= most
               && std::all_of(text.begin(), text.end(),
                              [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (parts.size() > 2 || !isDigits(parts[0], 3)
        || (parts.size() == 2 && !isDigits(parts[1], kMostDecimals)))
        return std::nullopt;
    const QString decimals = parts.value(1).leftJustified(kMostDecimals, u'0');
    const std::int32_t ppm = parts[0].toInt() * kPpmPerPercent + decimals.toInt();
    return ppm <= 100 * kPpmPerPercent ? std::optional(ppm) : std::nullopt;
}

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    int least = std::min<int>(3, static_cast<int>(word.size() / 2) + 1);
    for (const QString &candidate : known) {
        const int far = distance(word, candidate);
        if (far < least) {
            least = far;
            best = candidate;
        }
    }
    return best;
}

} // namespace clientele::app
