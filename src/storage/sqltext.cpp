// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext.h"

#include <algorithm>

namespace clientele::storage {

namespace {

bool isDecimalDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDecimalDigit(c) || c == '_';
}

/// Where the literal, quoted identifier or comment that begins at `at` ends (one past it); `at`
/// itself when nothing of the kind begins there; npos when it stays open.
std::size_t skipOpaque(std::string_view sql, std::size_t at)
{
    const char c = sql[at];
    if (c == '\'' || c == '"') {
        for (std::size_t i = at + 1; i < sql.size(); ++i) {
            if (sql[i] != c)
                continue;
            if (i + 1 < sql.size() && sql[i + 1] == c)
                ++i; // doubled quote
            else
                return i + 1;
        }
        return std::string_view::npos;
    }
    if (sql.substr(at, 2) == "--") {
        const auto end = sql.find('\n', at);
        return end == std::string_view::npos ? sql.size() : end;
    }
    if (sql.substr(at, 2) == "/*") {
        const auto end = sql.find("*/", at + 2);
        return end == std::string_view::npos ? end : end + 2;
    }
    return at;
}

Failure badText(std::string_view what)
{
    return fail(FailureCode::Malformed, "sql", {}, std::string(what));
}

} // namespace

Result<RewrittenSql> rewriteSql(std::string_view sql, const NameExpander &expand,
                                bool questionMarks)
{
    RewrittenSql result;
    result.text.reserve(sql.size() + 64);
    for (std::size_t at = 0; at < sql.size();) {
        const std::size_t end = skipOpaque(sql, at);
        if (end == std::string_view::npos)
            return badText("a literal or comment stays open");
        if (end != at) {
            result.text += sql.substr(at, end - at);
            at = end;
            continue;
        }
        if (sql[at] == '{') {
            const auto close = sql.find('}', at);
            if (close == std::string_view::npos)
                return badText("a brace stays open");
            CLIENTELE_ASSIGN(const std::string name, expand(sql.substr(at + 1, close - at - 1)));
            result.text += name;
            at = close + 1;
        } else if (sql[at] == '}') {
            return badText("a brace closes nothing");
        } else if (sql[at] == '$') {
            int number = 0;
            std::size_t digits = at + 1;
            for (; digits < sql.size() && isDecimalDigit(sql[digits]) && number < 1000; ++digits)
                number = number * 10 + (sql[digits] - '0');
            if (number < 1 || number > 999)
                return badText("a $ without a number from 1 to 999");
            result.text += (questionMarks ? "?" : "$") + std::to_string(number);
            result.parameters = std::max(result.parameters, number);
            at = digits;
        } else {
            result.text += sql[at++];
        }
    }
    return result;
}

std::string sqlSkeleton(std::string_view sql)
{
    std::string skeleton;
    for (std::size_t at = 0; at < sql.size();) {
        const std::size_t end = std::min(skipOpaque(sql, at), sql.size());
        if (end == at) {
            skeleton += sql[at++];
        } else {
            skeleton += ' ';
            at = end;
        }
    }
    return skeleton;
}

std::vector<std::string> sqlWords(std::string_view skeleton)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < skeleton.size();) {
        std::size_t end = at;
        if (skeleton[at] == '{') {
            end = std::min(skeleton.find('}', at), skeleton.size() - 1) + 1;
        } else {
            while (end < skeleton.size() && isWordCharacter(skeleton[end]))
                ++end;
        }
        if (end == at) {
            ++at;
            continue;
        }
        std::string word(skeleton.substr(at, end - at));
        std::transform(word.begin(), word.end(), word.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        words.push_back(std::move(word));
        at = end;
    }
    return words;
}

} // namespace clientele::storage
