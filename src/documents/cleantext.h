// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace clientele::documents {

enum class LineBreaks { Joined, Kept };

/// UTF-8 of people as text that may be painted: controls, bidi embeddings and overrides and tag
/// characters are taken out, line breaks become blanks (or stay, as U+000A), runs of blanks become
/// one, non-characters and what is not UTF-8 become U+FFFD, and no more than four marks are stacked
/// on a character, because they would be painted over the neighbouring lines.
/// At most `maxLength` UTF-16 units are returned; then *cut is true and the text ends whole.
[[nodiscard]] QString cleanText(std::string_view utf8, LineBreaks breaks, qsizetype maxLength,
                                bool *cut = nullptr);

/// The text between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, for use within a sentence.
[[nodiscard]] QString isolated(const QString &text);

/// Whether a character is invisible by nature, so that no font needs a glyph for it.
[[nodiscard]] bool isIgnorable(char32_t code) noexcept;

} // namespace clientele::documents
