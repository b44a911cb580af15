// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgresqladdress.h"
#include "session.h"

#include <memory>

namespace clientele::storage {

struct PostgresqlOpening {
    PostgresqlAddress address;
    Access access = Access::Write;
    QString stateFolder;
    int busyTimeoutMs = 5'000;
    bool allowClientContext = false;
};

/// Opens a connection and makes it safe (reliability.md 1.4), failing closed with UnsafeSession
/// whose first parameter names the check. The same runs whenever a lost connection is opened anew.
[[nodiscard]] Result<std::unique_ptr<Session>> openPostgresqlSession(
    const PostgresqlOpening &opening, std::shared_ptr<const SqlLibrary> library);

/// Runs `work` as the role that owns the tables, one program at a time, and returns to the staff
/// role. UnsafeSession "ownerRoleMissing" when the login is no member of it.
[[nodiscard]] Status asOwner(Session &session, const std::function<Status()> &work);

/// Creates the schema; AlreadyExists when the database has one. Within asOwner().
[[nodiscard]] Status createPostgresqlSchema(Session &session);
/// Grants and confined views after a migration. Within asOwner().
[[nodiscard]] Status finishPostgresqlSchema(Session &session);
/// Whether they are those of this program.
[[nodiscard]] Result<bool> isPostgresqlSchemaFinished(Session &session);
/// That the database has an agency's schema, owned as it should be. NotAnAgency, UnsafeSession.
[[nodiscard]] Status checkPostgresqlSchema(Session &session);

[[nodiscard]] Status backupPostgresql(Session &writer, const PostgresqlAddress &address,
                                      const QString &target);
[[nodiscard]] Status checkPostgresqlHealth(Session &session);

} // namespace clientele::storage
