// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace clientele {

/// The text as it may stand in a log: passwords in addresses (`postgresql://eva:…@`), values after
/// words such as password=, token: or Authorization:, password hashes and key blocks become "***";
/// control, bidirectional and line-separating characters become \u{XXXX}, so that a log that is
/// shown in a terminal shows what is in it (ASVS 16.4.1); more than 4,000 characters are cut.
[[nodiscard]] QString redact(const QString &text);

} // namespace clientele
