// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/csvreader.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Helpers of the tests of this room.
namespace clientele::testing {

using Table = std::vector<std::vector<std::string>>;

/// What a reader made of a file.
struct Reading {
    Table rows;
    std::vector<std::uint64_t> lines;
    std::vector<bool> textAfterQuote;
    std::optional<Failure> failure;

    [[nodiscard]] std::string line() const { return failure ? failure->parameters.at(0) : ""; }
    [[nodiscard]] std::string reason() const { return failure ? failure->parameters.at(1) : ""; }
    [[nodiscard]] std::string more() const { return failure ? failure->parameters.at(2) : ""; }
};

inline Reading readAll(interchange::ByteSource &source, interchange::CsvFormat format = {},
                       interchange::CsvLimits limits = {}, interchange::Cancelled cancelled = {})
{
    interchange::CsvReader reader(source, format, limits, std::move(cancelled));
    interchange::CsvRow row;
    Reading reading;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more.ok()) {
            reading.failure = more.failure();
            return reading;
        }
        if (!more.value())
            return reading;
        auto &cells = reading.rows.emplace_back();
        for (const interchange::CsvField &field : row.fields)
            cells.emplace_back(field.text);
        reading.lines.push_back(row.line);
        reading.textAfterQuote.push_back(row.textAfterQuote);
    }
}

inline Reading readText(std::string_view text, interchange::CsvFormat format = {},
                        interchange::CsvLimits limits = {})
{
    interchange::MemorySource source(text);
    return readAll(source, format, limits);
}

/// Hands out at most `step` bytes a call, so that every row is cut somewhere.
class SlowSource : public interchange::ByteSource
{
public:
    SlowSource(std::string_view bytes, std::size_t step) : m_rest(bytes), m_step(step) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = std::min({into.size(), m_rest.size(), m_step});
        std::copy_n(m_rest.begin(), count, into.begin());
        m_rest.remove_prefix(count);
        return count;
    }

private:
    std::string_view m_rest;
    std::size_t m_step;
};

/// `head`, then `unit` again and again until `bytes` bytes were handed out.
class EndlessSource : public interchange::ByteSource
{
public:
    EndlessSource(std::string head, std::string unit, std::uint64_t bytes)
        : m_head(std::move(head)), m_unit(std::move(unit)), m_bytes(bytes) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        const auto count =
            static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_bytes - m_given));
        for (std::size_t i = 0; i < count; ++i, ++m_given)
            into[i] = m_given < m_head.size() ? m_head[m_given]
                                              : m_unit[(m_given - m_head.size()) % m_unit.size()];
        return count;
    }

    [[nodiscard]] std::uint64_t given() const { return m_given; }

private:
    std::string m_head;
    std::string m_unit;
    std::uint64_t m_bytes;
    std::uint64_t m_given = 0;
};

/// Highest resident memory of this process so far, in kB.
inline long peakMemoryKb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLong();
    }
    return -1;
}

} // namespace clientele::testing
