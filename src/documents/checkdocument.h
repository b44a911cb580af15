// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"
#include "kernel/result.h"

namespace clientele::documents {

/// Whether the document is complete and adds up; fails with Invalid, see InvoiceLayout::create().
[[nodiscard]] Status checkDocument(const InvoiceDocument &document);

} // namespace clientele::documents
