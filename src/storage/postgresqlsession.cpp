// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresqlsession.h"
namespace clientele::storage {
namespace { Failure notYet() { return fail(FailureCode::Unsupported, "postgresql"); } }
Result<std::unique_ptr<Session>> openPostgresqlSession(const PostgresqlOpening &, std::shared_ptr<const SqlLibrary>) { return notYet(); }
Status asOwner(Session &, const std::function<Status()> &) { return notYet(); }
Status createPostgresqlSchema(Session &) { return notYet(); }
Status finishPostgresqlSchema(Session &) { return notYet(); }
Status checkPostgresqlSchema(Session &) { return notYet(); }
Status backupPostgresql(Session &, const PostgresqlAddress &, const QString &) { return notYet(); }
Status checkPostgresqlHealth(Session &) { return notYet(); }
}
