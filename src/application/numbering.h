// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::application {

/// "INV-2026-0412", "CN-2026-0003", "SUB-2026-0017" for what is on a summary invoice; with the
/// number of a client, whose own series it is then, "INV-10-0044-2026-0001". `kind` is "invoice",
/// "credit_note" or "sub_invoice".
[[nodiscard]] std::string documentNumber(std::string_view kind, int year, std::int64_t number,
                                         const std::string &clientNumber = {});

} // namespace clientele::application
