// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"

class QSqlDatabase;
class QSqlError;

namespace clientele::models {

/// What Qt's driver says, as a code. The text of the server goes to the log only.
[[nodiscard]] Failure failureOf(const QSqlError &error, const QSqlDatabase &database);

} // namespace clientele::models
