// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::domain {

constexpr std::size_t kLongestNameBytes = 40'000;  ///< 10,000 characters of any script
constexpr std::size_t kLongestEmailBytes = 254;    ///< RFC 5321, 4.5.3.1.3
constexpr std::size_t kLongestFieldBytes = 4'000;

/// White space of any script at both ends removed.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// Valid UTF-8 without U+0000 (reliability.md, findings 3 and 4).
[[nodiscard]] bool isCleanText(std::string_view text) noexcept;

/// RFC 5321 mailbox, without quoted local parts and address literals; IDN labels may be UTF-8.
[[nodiscard]] bool isEmail(std::string_view text) noexcept;

/// Checks of one field; each appends what is wrong to `failures`: "required", "tooLong",
/// "notText", "notAnEmail".
void checkName(std::string_view field, std::string_view value, std::vector<FieldFailure> &failures);
void checkText(std::string_view field, std::string_view value, std::vector<FieldFailure> &failures);
void checkEmail(std::string_view field, std::string_view value, bool required,
                std::vector<FieldFailure> &failures);

} // namespace clientele::domain
