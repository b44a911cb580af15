// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace clientele::domain {
namespace {

struct Decoded {
    char32_t codePoint = 0;
    std::size_t length = 0; ///< 0: malformed
};

/// One code point of UTF-8; refuses overlong forms, surrogates and what lies beyond U+10FFFF.
Decoded decode(std::string_view text) noexcept
{
    const auto byte = [&text](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    if (byte(0) < 0x80)
        return {byte(0), 1};
    const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
    if (byte(0) < 0xC2 || byte(0) > 0xF4 || text.size() < length)
        return {};
    char32_t point = byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        point = (point << 6U) | (byte(i) & 0x3FU);
    }
    static constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    if (point < kLeast.at(length) || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return {};
    return {point, length};
}

bool isSpace(char32_t c) noexcept
{
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680
           || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F
           || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool isAtom(char c) noexcept
{
    static constexpr std::string_view kSpecial = "!#$%&'*+-/=?^_`{|}~.";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || static_cast<unsigned char>(c) >= 0x80 || kSpecial.find(c) != std::string_view::npos;
}

bool isLabel(std::string_view label) noexcept
{
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
        return false;
    return std::all_of(label.begin(), label.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
}

bool isDomain(std::string_view domain) noexcept
{
    std::size_t labels = 0;
    while (true) {
        const std::size_t dot = domain.find('.');
        if (!isLabel(domain.substr(0, dot)))
            return false;
        ++labels;
        if (dot == std::string_view::npos)
            return labels >= 2;
        domain.remove_prefix(dot + 1);
    }
}

void report(std::vector<FieldFailure> &failures, std::string_view field, const char *reason,
            std::string_view value)
{
    // a value of megabytes helps nobody in a message
    failures.push_back({std::string(field), reason, std::string(value.substr(0, 200))});
}

} // namespace

std::string_view trimmed(std::string_view text) noexcept
{
    while (!text.empty()) {
        const Decoded first = decode(text);
        if (first.length == 0 || !isSpace(first.codePoint))
            break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<std::uint8_t>(text[start]) & 0xC0U) == 0x80U)
            --start;
        const Decoded last = decode(text.substr(start));
        if (last.length != text.size() - start || !isSpace(last.codePoint))
            break;
        text.remove_suffix(last.length);
    }
    return text;
}

bool isCleanText(std::string_view text) noexcept
{
    while (!text.empty()) {
        const Decoded next = decode(text);
        if (next.length == 0 || next.codePoint == 0)
            return false;
        text.remove_prefix(next.length);
    }
    return true;
}

bool isEmail(std::string_view text) noexcept
{
    const std::size_t at = text.rfind('@');
    if (text.size() > kLongestEmailBytes || at == std::string_view::npos || at == 0 || at > 64
        || !isCleanText(text))
        return false;
    const std::string_view local = text.substr(0, at);
    if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos)
        return false;
    return std::all_of(local.begin(), local.end(), isAtom) && isDomain(text.substr(at + 1));
}

void checkName(std::string_view field, std::string_view value, std::vector<FieldFailure> &failures)
{
    if (!isCleanText(value))
        report(failures, field, "notText", {});
    else if (trimmed(value).empty())
        report(failures, field, "required", {});
    else if (value.size() > kLongestNameBytes)
        report(failures, field, "tooLong", value);
}

void checkText(std::string_view field, std::string_view value, std::vector<FieldFailure> &failures)
{
    if (!isCleanText(value))
        report(failures, field, "notText", {});
    else if (value.size() > kLongestFieldBytes)
        report(failures, field, "tooLong", value);
}

void checkEmail(std::string_view field, std::string_view value, bool required,
                std::vector<FieldFailure> &failures)
{
    if (value.empty()) {
        if (required)
            report(failures, field, "required", {});
    } else if (!isEmail(value)) {
        report(failures, field, "notAnEmail", isCleanText(value) ? value : std::string_view());
    }
}

} // namespace clientele::domain
