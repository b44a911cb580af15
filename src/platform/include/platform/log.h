// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "kernel/result.h"

#include <QtCore/QString>

#include <memory>

namespace clientele {

/// Sends what qDebug(), qCWarning() and the others say to a file, one JSON object a line:
///   {"at":"2026-11-22T02:23:14.000Z","level":"warning","category":"clientele.storage","text":"…"}
/// Texts are redacted: no passwords, no control characters. At 5 MB the file becomes
/// clientele.log.1 (up to .3) and a new one begins. What cannot be written is lost silently, so
/// that a full disk does not stop the program. Any thread may log. One Log at a time; when it goes
/// away, Qt's own handler is back. What ends the program (qFatal) is also said on standard error.
class Log
{
public:
    static constexpr qint64 kMostBytes = 5'000'000;

    /// Opens clientele.log in `folder`, which is made when it is missing; mode 0600. `clock` must
    /// live as long as the Log. Fails with Io or ReadOnly.
    [[nodiscard]] static Result<std::unique_ptr<Log>>
    open(const QString &folder, const Clock &clock, qint64 mostBytes = kMostBytes);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    /// The file, for the page that shows it.
    [[nodiscard]] QString fileName() const;

private:
    Log();
    class File;
    std::unique_ptr<File> m_file;
};

} // namespace clientele
