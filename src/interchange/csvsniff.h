// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clientele::interchange {

/// How many bytes of the beginning tell what a file is.
constexpr std::size_t kSniffBytes = 4096;

/// What a file is instead of a table in UTF-8; reason null when nothing speaks against it. The
/// words are those of CsvReader's failures.
struct Signature {
    const char *reason = nullptr;
    const char *more = "";
};

/// Judges the first bytes of a file.
[[nodiscard]] Signature signatureOf(std::string_view head) noexcept;

/// Judges bytes that begin with something that is no UTF-8 or with U+0000. `sawUtf8`: sequences of
/// several bytes were read before, so the file was UTF-8 up to here.
[[nodiscard]] Signature badTextOf(std::string_view bytes, bool sawUtf8) noexcept;

/// The separator that the first row uses most outside quotes; comma when there is none.
[[nodiscard]] char likelyDelimiter(std::string_view head) noexcept;

/// LF, CRLF and CR count one each.
[[nodiscard]] std::uint64_t countLineEnds(std::string_view text) noexcept;

} // namespace clientele::interchange
