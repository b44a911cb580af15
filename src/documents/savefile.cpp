// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/savefile.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStorageInfo>

#include <string>
#include <vector>

namespace clientele::documents {

namespace {

/// Writes to a QSaveFile and remembers what went wrong. QSaveFile alone does not: a disk that takes
/// the first part of a large write makes it return a short count without an error, commit()
/// succeeds, and the new file is cut off.
class CheckedDevice final : public QIODevice
{
public:
    explicit CheckedDevice(QSaveFile &file) : m_file(file) { open(WriteOnly | Unbuffered); }

    /// Everything is in the kernel's hands, or it is known why not.
    [[nodiscard]] bool finish()
    {
        if (m_error == QFileDevice::NoError && !m_file.flush())
            remember();
        return m_error == QFileDevice::NoError;
    }

    [[nodiscard]] QFileDevice::FileError error() const { return m_error; }
    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] qint64 wantedBytes() const { return m_wantedBytes; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *data, qint64 size) override
    {
        m_wantedBytes += size;
        for (qint64 done = 0; done < size && m_error == QFileDevice::NoError;) {
            const qint64 count = m_file.write(data + done, size - done);
            if (count <= 0)
                remember();
            done += count;
        }
        if (m_error == QFileDevice::NoError)
            return size;
        setErrorString(m_reason);
        return -1;
    }

private:
    void remember()
    {
        m_error = m_file.error() == QFileDevice::NoError ? QFileDevice::WriteError
                                                         : m_file.error();
        m_reason = m_file.errorString();
    }

    QSaveFile &m_file;
    QFileDevice::FileError m_error = QFileDevice::NoError;
    QString m_reason;
    qint64 m_wantedBytes = 0;
};

Failure whyNotWritten(const QString &path, QFileDevice::FileError error, const QString &reason,
                      qint64 neededBytes)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return fail(FailureCode::NotFound, "folderMissing", {path.toStdString()});
    const qint64 freeBytes = QStorageInfo(folder.filePath()).bytesAvailable();
    const std::vector<std::string> parameters = {path.toStdString(), std::to_string(neededBytes),
                                                 std::to_string(freeBytes)};
    const std::string detail = reason.toStdString();
    const bool full = freeBytes >= 0 && freeBytes < neededBytes;
    if (error == QFileDevice::ResourceError || full)
        return fail(FailureCode::DiskFull, "notWritten", parameters, detail);
    if (error == QFileDevice::PermissionsError || !folder.isWritable())
        return fail(FailureCode::ReadOnly, "notWritten", {path.toStdString()}, detail);
    return fail(FailureCode::Io, "notWritten", parameters, detail);
}

} // namespace

Status writeFileSafely(const QString &path, const QByteArray &bytes)
{
    return writeFileSafely(path, [&bytes](QIODevice &device) -> Status {
        device.write(bytes);
        return {};
    });
}

Status writeFileSafely(const QString &path, const std::function<Status(QIODevice &)> &produce)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return whyNotWritten(path, file.error(), file.errorString(), 0);
    CheckedDevice device(file);
    Status produced = produce(device);
    const bool whole = device.finish();
    if (!whole || !produced.ok()) {
        file.cancelWriting();
        if (whole)
            return produced;
        return whyNotWritten(path, device.error(), device.reason(), device.wantedBytes());
    }
    if (!file.commit())
        return whyNotWritten(path, file.error(), file.errorString(), device.wantedBytes());
    return {};
}

} // namespace clientele::documents
