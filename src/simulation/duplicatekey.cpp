// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers.h"

#include <unordered_set>

namespace clientele::simulation {
namespace {

struct Level {
    bool object = false;
    bool keyNext = false;  ///< in an object: the next text is a key
    std::string key;       ///< the member being read
    std::size_t index = 0; ///< the element being read
    std::unordered_set<std::string_view> keys; ///< as written, escapes and all
};

std::string pathTo(const std::vector<Level> &levels)
{
    std::string path = "$";
    for (const Level &level : levels) {
        if (level.object)
            path.append(1, '.').append(level.key.substr(0, 60));
        else
            path.append(1, '[').append(std::to_string(level.index)).append(1, ']');
    }
    return path;
}

/// The text that begins behind the quote at `start`, without its quotes.
std::string_view textAt(std::string_view json, std::size_t start)
{
    std::size_t end = start;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2U : 1U;
    return json.substr(start, end - start);
}

} // namespace

std::optional<std::string> duplicateKey(std::string_view json)
{
    std::vector<Level> levels;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            levels.emplace_back();
            levels.back().object = c == '{';
            levels.back().keyNext = c == '{';
        } else if (levels.empty()) {
            continue;
        } else if (c == '}' || c == ']') {
            levels.pop_back();
        } else if (c == ',') {
            levels.back().keyNext = levels.back().object;
            ++levels.back().index;
        } else if (c == '"') {
            const std::string_view text = textAt(json, at + 1);
            at += text.size() + 1;
            Level &level = levels.back();
            if (!level.keyNext)
                continue;
            level.keyNext = false;
            level.key = text;
            if (!level.keys.insert(text).second)
                return pathTo(levels);
        }
    }
    return std::nullopt;
}

} // namespace clientele::simulation
