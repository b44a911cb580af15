// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/instant.h"
#include "kernel/result.h"
#include "storage/store.h"

#include <QtCore/QLockFile>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace clientele::app {

/// Where a new agency is made. A file gets its name when the agency in it is complete: whatever
/// happens before leaves nothing that looks like one, and a file of that name is never touched. It
/// is for its owner's eyes only (mode 0600). In a PostgreSQL database it is made in place.
class NewAgencyPlace
{
public:
    using Fill = std::function<Status(storage::Store &store, const Clock &clock, IdSource &ids)>;

    explicit NewAgencyPlace(const QString &address);
    ~NewAgencyPlace();
    NewAgencyPlace(const NewAgencyPlace &) = delete;
    NewAgencyPlace &operator=(const NewAgencyPlace &) = delete;

    /// Whether one may be made there. Fails as AlreadyExists, NotFound "folder", InUse (somebody is
    /// making one), ReadOnly.
    [[nodiscard]] Status begin();
    /// Makes and fills it; `command` is told to whoever finds it open. Fails as Store::create() and
    /// as `fill`, and then nothing is left. Precondition: begin() succeeded.
    /// `madeAt`: what it says of its making instead of the time that it is.
    [[nodiscard]] Status make(const QString &command, const Fill &fill,
                              std::optional<Instant> madeAt = {});

private:
    [[nodiscard]] bool isFile() const { return !m_file.isEmpty(); }
    [[nodiscard]] QString temporary() const;
    [[nodiscard]] Status finish();
    void removeLeftovers();

    QString m_address;
    QString m_file; ///< its final name; empty for PostgreSQL
    std::optional<QLockFile> m_guard;
    bool m_mine = false;
};

} // namespace clientele::app
