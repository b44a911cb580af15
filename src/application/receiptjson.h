// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "kernel/result.h"

#include <string>
#include <string_view>

namespace clientele::application {

/// What is kept of a receipt in the command log: what changed, what was issued, the scope to go on
/// with. The effects on drafts are not kept: they are of the moment.
[[nodiscard]] std::string receiptToJson(const Receipt &receipt);

/// Damaged when the text is not a receipt.
[[nodiscard]] Result<Receipt> receiptFromJson(std::string_view json);

} // namespace clientele::application
