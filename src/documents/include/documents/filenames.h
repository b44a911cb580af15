// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace clientele::documents {

/// Longest name that is made here, extension included, in bytes of UTF-8 (reliability.md 2.8).
inline constexpr int kMaxFileNameBytes = 120;

/// A name that is safe in every folder of every system: letters, digits, '_', '.', '-' and single
/// blanks of `text` (UTF-8); anything else, slashes and controls included, becomes one '-'. It
/// never begins or ends with a dot, blank or '-', nor is it a reserved device name of Windows.
/// Composed (NFC). A text of which nothing is left gives `fallback`, which is used as is.
/// `extension` comes with its dot (".pdf") and is never cut. Pure; thread: any.
[[nodiscard]] QString safeFileName(std::string_view text, const QString &extension,
                                   const QString &fallback);

/// "INV-2026-0001.pdf". A draft has no number: "draft-10-4417.pdf" from the client number.
[[nodiscard]] QString invoiceFileName(std::string_view number, std::string_view clientNumber,
                                      const QString &extension);

} // namespace clientele::documents
