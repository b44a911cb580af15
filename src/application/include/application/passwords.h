// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::application {

/// How much work a hash takes. Staff: Argon2id MODERATE, 256 MiB, about 0.4 s (reliability.md 2.7).
/// Fast: for tests only.
enum class HashCost : std::uint8_t { Staff, Fast };

/// Argon2id of libsodium as text with its own salt and cost. Invalid for fewer than 8 or more than
/// 1,024 bytes (field "password"); Io without memory. Takes its time: call it in a worker.
[[nodiscard]] Result<std::string> hashPassword(std::string_view password,
                                               HashCost cost = HashCost::Staff);

/// True when the password is the one that was hashed; false for an empty or foreign hash too, after
/// the same time.
[[nodiscard]] bool verifyPassword(std::string_view hash, std::string_view password);

} // namespace clientele::application
