// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QtCore/QSize>
#include <QtGui/QImage>

#include <string>

namespace clientele::documents {

/// The agency's logo, decoded in full and as large as it can be within the box, with what is
/// transparent in it; a small picture is not blown up. Null for no bytes. Fails as
/// application::checkLogo() does (field "logo"), and with "notAPicture" when the rest of the file
/// cannot be read. Any thread; may take some hundred milliseconds.
[[nodiscard]] Result<QImage> logoPicture(const std::string &bytes, const QSize &boxPixels);

} // namespace clientele::documents
