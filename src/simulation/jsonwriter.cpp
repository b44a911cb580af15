// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonwriter.h"

namespace clientele::simulation {

void JsonWriter::begin(std::string_view key, char bracket)
{
    before(key);
    m_json += bracket;
    m_levels.push_back({bracket == '{' ? '}' : ']', true});
}

void JsonWriter::end()
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.empty)
        newLine();
    m_json += level.close;
    if (m_levels.empty())
        m_json += '\n';
}

void JsonWriter::before(std::string_view key)
{
    if (m_levels.empty())
        return;
    if (!m_levels.back().empty)
        m_json += ',';
    m_levels.back().empty = false;
    newLine();
    if (m_levels.back().close == '}') {
        quoted(key);
        m_json += m_indented ? ": " : ":";
    }
}

void JsonWriter::newLine()
{
    if (m_indented)
        m_json.append(1, '\n').append(2 * m_levels.size(), ' ');
}

void JsonWriter::text(std::string_view key, std::string_view value)
{
    before(key);
    quoted(value);
}

void JsonWriter::integer(std::string_view key, std::int64_t value)
{
    before(key);
    m_json += std::to_string(value);
}

void JsonWriter::flag(std::string_view key, bool value)
{
    before(key);
    m_json += value ? "true" : "false";
}

void JsonWriter::null(std::string_view key)
{
    before(key);
    m_json += "null";
}

void JsonWriter::quoted(std::string_view value)
{
    static constexpr char kHex[] = "0123456789abcdef";
    m_json += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            m_json.append(1, '\\').append(1, c);
        else if (byte < 0x20)
            m_json.append("\\u00").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 0x0FU]);
        else
            m_json += c;
    }
    m_json += '"';
}

} // namespace clientele::simulation
