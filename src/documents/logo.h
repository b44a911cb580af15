// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QtGui/QImage>

#include <string>

namespace clientele::documents {

struct Logo {
    QImage image;
    bool photograph = false; ///< many colours: JPEG suits it better than lossless compression
};

/// The picture in `bytes` (PNG, JPEG or SVG), scaled to fit into `boxMm` at print resolution and
/// laid on white, because half-transparent painting is not allowed in archive PDF (5.5). An SVG
/// that names a file or declares entities is refused: a logo is one self-contained picture.
/// Null image for no bytes. Fails with Invalid, field "issuer.logo": "tooLarge", "notAPicture".
/// The last one read is remembered, because a run exports hundreds of invoices. Thread: any.
[[nodiscard]] Result<Logo> readLogo(const std::string &bytes, const QSizeF &boxMm);

} // namespace clientele::documents
