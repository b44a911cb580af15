// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace clientele::app {

/// The name of an option as Options takes it.
[[nodiscard]] inline QString option(const char *name)
{
    return QString::fromLatin1(name);
}

/// UTF-8 of the rooms below as console and JSON take it.
[[nodiscard]] inline QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

} // namespace clientele::app
