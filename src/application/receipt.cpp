// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/receipt.h"

namespace clientele::application {

Receipt::Receipt() = default;
Receipt::Receipt(const Receipt &other) = default;
Receipt::Receipt(Receipt &&other) noexcept = default;
Receipt &Receipt::operator=(const Receipt &other) = default;
Receipt &Receipt::operator=(Receipt &&other) noexcept = default;
Receipt::~Receipt() = default;

} // namespace clientele::application
