// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"

#include <string>

namespace clientele::documents::test {

/// An invoice of `lineCount` lines in EUR with 25 % tax whose amounts add up. The amounts are made
/// by an arithmetic of its own: line i (from 0) costs (i % 7 + 1) units at 12.50.
[[nodiscard]] InvoiceDocument sampleInvoice(int lineCount);

/// Recomputes the totals of `document` from its lines (one group, 25 %, half-up).
void addUp(InvoiceDocument &document);

[[nodiscard]] Currency euro();
[[nodiscard]] Date day(const char *iso);

/// A small logo as SVG and as PNG.
[[nodiscard]] std::string svgLogo();
[[nodiscard]] std::string pngLogo();

} // namespace clientele::documents::test
