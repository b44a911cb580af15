// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/invoicerepo.h"

#include <string>

namespace clientele::application {

/// The canonical bytes of an issued invoice: every figure, name, day and explanation that it holds,
/// each field with its length before it. Equal invoices give equal bytes, and changed ones differ
/// (reliability.md 1.2, I6).
[[nodiscard]] std::string canonicalForm(const storage::StoredInvoice &invoice);

/// BLAKE2b-256 of canonicalForm(), 64 hexadecimal digits.
[[nodiscard]] std::string contentHash(const storage::StoredInvoice &invoice);

} // namespace clientele::application
