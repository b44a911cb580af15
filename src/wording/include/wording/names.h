// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace clientele::wording {

/// Longest name inside a sentence, in characters; what is longer ends in "…".
inline constexpr int kLongestNameCharacters = 80;

/// UTF-8 from people as one line of plain text: control characters, line ends and the characters
/// that change the direction of what follows (bidi controls) become blanks or go; a text that is
/// too long ends in "…". Never markup, and never looked into for placeholders. Any thread.
[[nodiscard]] QString plainName(std::string_view utf8, int longest = kLongestNameCharacters);

/// plainName() between FSI and PDI (U+2068, U+2069), so that a name in another direction cannot
/// reorder the sentence around it (reliability.md 2.8, "Bidi"). Any thread.
[[nodiscard]] QString isolatedName(std::string_view utf8, int longest = kLongestNameCharacters);

/// The text without the marks of isolatedName(), for tables and files that machines read.
[[nodiscard]] std::string withoutIsolates(std::string_view utf8);

/// A text for a terminal or a log: the marks of isolatedName() go where they do nothing (no
/// character between them is written from right to left), and every other control character is
/// written as an escape ("\x1b"), so that no name reaches the terminal as a command. Any thread.
[[nodiscard]] QString forTerminal(const QString &text);

} // namespace clientele::wording
