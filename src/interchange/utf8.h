// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::interchange {

/// One code point and how many bytes it took; length 0 when the bytes are no UTF-8, and
/// `incomplete` when they are the beginning of a sequence that more bytes could finish.
struct Utf8Step {
    char32_t codePoint = 0;
    std::uint8_t length = 0;
    bool incomplete = false;
};

/// Decodes the first code point of a text that is not empty (RFC 3629: no surrogates, no overlong
/// forms, nothing above U+10FFFF).
[[nodiscard]] Utf8Step decodeUtf8(std::string_view text) noexcept;

/// Length in bytes of the longest beginning that is UTF-8 without U+0000. A sequence that is merely
/// cut off at the end stops it too. Sets `sawSequence` when it met one of several bytes.
[[nodiscard]] std::size_t cleanPrefix(std::string_view text, bool &sawSequence) noexcept;

/// Number of code points of a valid UTF-8 text.
[[nodiscard]] std::size_t countCodePoints(std::string_view text) noexcept;

/// Without the white space (Unicode White_Space) at both ends. The text must be UTF-8.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// Whether anything can be seen of a valid UTF-8 text: false for white space, zero width characters
/// and marks of direction alone, which would be a name that nobody can click.
[[nodiscard]] bool isVisible(std::string_view text) noexcept;

/// For comparing words of headers and names of countries: lower case, Latin letters without their
/// accents (ß as ss, æ as ae), without blanks and punctuation. Other scripts stay as they are.
[[nodiscard]] std::string folded(std::string_view text);

} // namespace clientele::interchange
