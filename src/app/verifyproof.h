// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "kernel/result.h"

#include <QtCore/QString>

namespace clientele::app {

/// Checks a proof without any agency and says which figures differ. Fails as verifyProof(), with
/// Refused "proofDiffers", and NotFound or Io when the file cannot be read.
[[nodiscard]] Result<int> verifyProofFile(const QString &file, const QString &fingerprint,
                                          Console &console);

} // namespace clientele::app
