// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::simulation {

/// Writes JSON in the order of being told, because an invoice reads from number to total and
/// QJsonObject sorts its keys. Text must be UTF-8.
class JsonWriter
{
public:
    explicit JsonWriter(bool indented) : m_indented(indented) {}

    void beginObject(std::string_view key = {}) { begin(key, '{'); }
    void beginArray(std::string_view key = {}) { begin(key, '['); }
    void end();
    void text(std::string_view key, std::string_view value);
    void integer(std::string_view key, std::int64_t value);
    void flag(std::string_view key, bool value);
    void null(std::string_view key);
    void element(std::string_view value) { text({}, value); }

    [[nodiscard]] std::string take() { return std::move(m_json); }

private:
    void begin(std::string_view key, char bracket);
    void before(std::string_view key);
    void newLine();
    void quoted(std::string_view value);

    struct Level {
        char close = '}';
        bool empty = true;
    };
    bool m_indented;
    std::string m_json;
    std::vector<Level> m_levels;
};

} // namespace clientele::simulation
