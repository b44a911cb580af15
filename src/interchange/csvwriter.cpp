// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/csvwriter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clientele::interchange {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The full-width forms of = + - @, which spreadsheets of East Asia take for the plain ones.
constexpr std::array<std::string_view, 4> kFullWidth{"\xEF\xBC\x9D", "\xEF\xBC\x8B",
                                                     "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool couldRun(std::string_view value) noexcept
{
    using namespace std::string_view_literals;
    if (value.empty())
        return false;
    return "=+-@\t\r\n\0"sv.find(value.front()) != std::string_view::npos
           || std::any_of(kFullWidth.begin(), kFullWidth.end(),
                          [value](std::string_view form) { return value.starts_with(form); });
}

bool isDigits(std::string_view text) noexcept
{
    return !text.empty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isNumber(std::string_view value) noexcept
{
    if (value.starts_with('-'))
        value.remove_prefix(1);
    const std::size_t point = value.find('.');
    if (point == std::string_view::npos)
        return isDigits(value);
    return isDigits(value.substr(0, point)) && isDigits(value.substr(point + 1));
}

bool needsQuotes(std::string_view value, char delimiter) noexcept
{
    if (value.empty())
        return false;
    return value.find_first_of("\"\r\n") != std::string_view::npos
           || value.find(delimiter) != std::string_view::npos || value.front() == ' '
           || value.back() == ' ' || value.starts_with(kByteOrderMark)
           || value == "NULL"; // unquoted it would mean "nothing" on the way back
}

} // namespace

CsvWriter::CsvWriter(CsvPurpose purpose, char delimiter)
    : m_purpose(purpose), m_delimiter(delimiter)
{
    if (purpose == CsvPurpose::ForSpreadsheets)
        m_bytes = kByteOrderMark;
}

void CsvWriter::separate()
{
    if (m_rowBegun)
        m_bytes += m_delimiter;
    m_rowBegun = true;
}

void CsvWriter::cell(std::string_view value, bool apostrophe)
{
    m_loneEmptyCell = !m_rowBegun && value.empty();
    separate();
    if (!needsQuotes(value, m_delimiter)) {
        if (apostrophe)
            m_bytes += '\'';
        m_bytes += value;
        return;
    }
    m_bytes += '"';
    if (apostrophe)
        m_bytes += '\'';
    for (std::size_t quote = value.find('"'); quote != std::string_view::npos;
         quote = value.find('"')) {
        m_bytes += value.substr(0, quote + 1);
        m_bytes += '"';
        value.remove_prefix(quote + 1);
    }
    m_bytes += value;
    m_bytes += '"';
}

void CsvWriter::text(std::string_view value)
{
    cell(value, m_purpose == CsvPurpose::ForSpreadsheets && couldRun(value));
}

void CsvWriter::number(std::string_view value)
{
    if (isNumber(value))
        cell(value, false);
    else
        text(value);
}

void CsvWriter::endRow()
{
    if (m_loneEmptyCell)
        m_bytes += "\"\"";
    m_bytes += "\r\n";
    m_rowBegun = false;
    m_loneEmptyCell = false;
}

std::string CsvWriter::take()
{
    return std::exchange(m_bytes, {});
}

} // namespace clientele::interchange
