// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/savefile.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStorageInfo>

#include <algorithm>
#include <string>
#include <vector>

namespace clientele::documents {

namespace {

/// Why it could not be written, found by looking at the file system: errors of a buffered write may
/// come as late as the flush.
Failure whyNotWritten(const QString &path, const QSaveFile &file, qint64 neededBytes)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return fail(FailureCode::NotFound, "folderMissing", {path.toStdString()});
    const qint64 freeBytes = QStorageInfo(folder.filePath()).bytesAvailable();
    const std::vector<std::string> parameters = {path.toStdString(), std::to_string(neededBytes),
                                                 std::to_string(freeBytes)};
    const std::string detail = file.errorString().toStdString();
    if (file.error() == QFileDevice::ResourceError
        || (freeBytes >= 0 && freeBytes < neededBytes))
        return fail(FailureCode::DiskFull, "notWritten", parameters, detail);
    if (file.error() == QFileDevice::PermissionsError || !folder.isWritable())
        return fail(FailureCode::ReadOnly, "notWritten", {path.toStdString()}, detail);
    return fail(FailureCode::Io, "notWritten", parameters, detail);
}

/// `knownBytes`: the size, where it is known before; a device that failed may have lost count.
Status write(const QString &path, const std::function<Status(QIODevice &)> &produce,
             qint64 knownBytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return whyNotWritten(path, file, knownBytes);
    if (Status produced = produce(file); !produced.ok()) {
        if (file.error() != QFileDevice::NoError)
            return whyNotWritten(path, file, std::max(knownBytes, file.pos()));
        file.cancelWriting();
        return produced;
    }
    const qint64 neededBytes = std::max(knownBytes, file.pos());
    if (!file.commit())
        return whyNotWritten(path, file, neededBytes);
    return {};
}

} // namespace

Status writeFileSafely(const QString &path, const QByteArray &bytes)
{
    const auto produce = [&bytes](QIODevice &device) -> Status {
        device.write(bytes);
        return {};
    };
    return write(path, produce, bytes.size());
}

Status writeFileSafely(const QString &path, const std::function<Status(QIODevice &)> &produce)
{
    return write(path, produce, 0);
}

} // namespace clientele::documents
