// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace clientele::gui {

/// A place that other programs can name: clientele://client/10-0044 or
/// clientele://invoice/INV-2026-0007.
struct Link {
    enum class What : std::uint8_t { Client, Invoice };
    What what = What::Client;
    QString number;

    friend bool operator==(const Link &, const Link &) = default;
};

/// Exactly one of the two forms; the number has letters of the alphabet, digits and hyphens, at
/// most 64 of them. None for everything else. A link never logs in or out of anything (IM.1).
[[nodiscard]] std::optional<Link> parseLink(const QString &text);

} // namespace clientele::gui
