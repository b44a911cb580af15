// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QString>

#include <memory>

namespace clientele::storage {

/// 'Clnt', in the header of every agency file.
inline constexpr int kApplicationId = 0x436c6e74;

struct SqliteOpening {
    QString path;
    Access access = Access::Write;
    int busyTimeoutMs = 5'000;
    /// Only while a new file is being built: without write-ahead log, so that the header is in the
    /// file itself.
    bool building = false;
};

/// Opens a file that was found fit (sqlitefile.h) with every setting of reliability.md 1.3, each
/// read back. Its confinement is installed afterwards, when its tables are up to date.
[[nodiscard]] Result<std::unique_ptr<Session>>
openSqliteSession(const SqliteOpening &opening, std::shared_ptr<const SqlLibrary> library);

/// Makes the session fit for contexts (confinement.h); it is then in the agency context.
[[nodiscard]] Status installConfinement(Session &session);

} // namespace clientele::storage
