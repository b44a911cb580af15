// SPDX-License-Identifier: GPL-3.0-or-later
#include "utf8.h"

#include <algorithm>
#include <cstring>

namespace clientele::interchange {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080U;
constexpr std::uint64_t kLowBits = 0x0101010101010101U;

std::uint8_t byteAt(std::string_view text, std::size_t index) noexcept
{
    return static_cast<std::uint8_t>(text[index]);
}

/// ASCII that can be seen: nothing to trim.
bool isPlain(char c) noexcept
{
    return c > ' ' && c < 0x7F;
}

bool isWhiteSpace(char32_t c) noexcept
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680
           || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F
           || c == 0x205F || c == 0x3000;
}

/// Default_Ignorable_Code_Point of Unicode 15, and the control characters.
bool isInvisible(char32_t c) noexcept
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x34F || c == 0x61C
           || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
           || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F)
           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x3164
           || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xFFA0
           || (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0x1BCA0 && c <= 0x1BCA3)
           || (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Base letters of U+00C0 to U+017F, by code point; '?' has none.
constexpr std::string_view kBaseLetters =
    "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty" // U+00C0
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" // U+0100
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"; // U+0140
static_assert(kBaseLetters.size() == 0x180 - 0xC0);

void appendFolded(std::string &into, char32_t c, std::string_view bytes)
{
    if (c < 0x80) {
        const char letter = static_cast<char>(c);
        if (letter >= 'A' && letter <= 'Z')
            into += static_cast<char>(letter - 'A' + 'a');
        else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            into += letter;
        return;
    }
    switch (c) {
    case 0xC6: case 0xE6: into += "ae"; return;
    case 0xDE: case 0xFE: into += "th"; return;
    case 0xDF: into += "ss"; return;
    case 0x152: case 0x153: into += "oe"; return;
    default: break;
    }
    if (c >= 0xC0 && c < 0x180) {
        const char base = kBaseLetters[c - 0xC0];
        if (base != '?')
            into += base;
        return;
    }
    // marks that combine with the letter before them, and blanks and punctuation of Latin-1
    if ((c >= 0x300 && c < 0x370) || c < 0xC0 || isWhiteSpace(c) || isInvisible(c)
        || (c >= 0x2010 && c <= 0x2027))
        return;
    into += bytes;
}

} // namespace

Utf8Step decodeUtf8(std::string_view text) noexcept
{
    const std::uint8_t first = byteAt(text, 0);
    if (first < 0x80)
        return {first, 1, false};
    std::uint8_t length = 0;
    std::uint8_t low = 0x80; // allowed range of the second byte
    std::uint8_t high = 0xBF;
    char32_t value = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
        value = first & 0x1FU;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        value = first & 0x0FU;
        low = first == 0xE0 ? 0xA0 : 0x80;
        high = first == 0xED ? 0x9F : 0xBF;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        value = first & 0x07U;
        low = first == 0xF0 ? 0x90 : 0x80;
        high = first == 0xF4 ? 0x8F : 0xBF;
    } else {
        return {};
    }
    for (std::uint8_t i = 1; i < length; ++i) {
        if (i >= text.size())
            return {0, 0, true};
        const std::uint8_t byte = byteAt(text, i);
        if (byte < low || byte > high)
            return {};
        value = (value << 6U) | (byte & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {value, length, false};
}

std::size_t cleanPrefix(std::string_view text, bool &sawSequence) noexcept
{
    std::size_t at = 0;
    while (at < text.size()) {
        while (at + 8 <= text.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + at, 8);
            if (((word | (word - kLowBits)) & kHighBits) != 0) // not ASCII, or perhaps a zero byte
                break;
            at += 8;
        }
        if (at == text.size())
            break;
        const Utf8Step step = decodeUtf8(text.substr(at, 4));
        if (step.length == 0 || step.codePoint == 0)
            return at;
        sawSequence = sawSequence || step.length > 1;
        at += step.length;
    }
    return at;
}

std::size_t countCodePoints(std::string_view text) noexcept
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U;
    }));
}

std::string_view trimmed(std::string_view text) noexcept
{
    if (text.empty() || (isPlain(text.front()) && isPlain(text.back())))
        return text;
    while (!text.empty()) {
        const Utf8Step step = decodeUtf8(text);
        if (step.length == 0 || !isWhiteSpace(step.codePoint))
            break;
        text.remove_prefix(step.length);
    }
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && (byteAt(text, last) & 0xC0U) == 0x80U)
            --last;
        const Utf8Step step = decodeUtf8(text.substr(last));
        if (step.length == 0 || !isWhiteSpace(step.codePoint))
            break;
        text = text.substr(0, last);
    }
    return text;
}

bool isVisible(std::string_view text) noexcept
{
    if (!text.empty() && isPlain(text.front()))
        return true;
    while (!text.empty()) {
        const Utf8Step step = decodeUtf8(text);
        if (step.length == 0 || (!isWhiteSpace(step.codePoint) && !isInvisible(step.codePoint)))
            return true;
        text.remove_prefix(step.length);
    }
    return false;
}

std::string folded(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Utf8Step step = decodeUtf8(text);
        const std::size_t length = std::max<std::size_t>(step.length, 1);
        if (step.length != 0)
            appendFolded(result, step.codePoint, text.substr(0, length));
        text.remove_prefix(length);
    }
    return result;
}

} // namespace clientele::interchange
