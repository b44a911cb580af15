// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QString>

namespace clientele::storage {

class Session;

/// VACUUM INTO a file beside `target`, read it back (quick_check, application_id, version, the rows
/// of every table), make it durable, and only then give it the name. Whatever fails, `target` stays
/// as it was and nothing is left beside it. Precondition: the writer, agency context.
[[nodiscard]] Status backupSqlite(Session &writer, const QString &agencyFile,
                                  const QString &target);

/// integrity_check and foreign_key_check; Damaged names the first finding.
[[nodiscard]] Status checkSqliteHealth(Session &session);

} // namespace clientele::storage
