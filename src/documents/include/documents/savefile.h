// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>

class QIODevice;

namespace clientele::documents {

/// Writes a file under a temporary name beside it, flushes it to the disk and renames it: the old
/// file stays whole whatever fails (F5). Thread: any.
///
/// Fails with
/// - DiskFull: parameters path, bytes needed, bytes free (decimal, of that file system);
/// - ReadOnly: the folder may not be written to; parameters path;
/// - NotFound: the folder does not exist; parameters path;
/// - Io: anything else; parameters path, bytes needed, bytes free.
[[nodiscard]] Status writeFileSafely(const QString &path, const QByteArray &bytes);

/// The same for what should not be held in memory. `produce` writes to the device; when it fails
/// the old file stays, and the failure is passed on unless it is the device that failed.
/// A short write need not be checked by `produce`: it is found at the end.
[[nodiscard]] Status writeFileSafely(const QString &path,
                                     const std::function<Status(QIODevice &)> &produce);

} // namespace clientele::documents
