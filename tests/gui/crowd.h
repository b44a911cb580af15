// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace clientele::testing {

/// Makes a large agency of a small one: each client of the closed file is there once more for every
/// copy, with all that belongs to it (users, subscriptions, drafts, issued invoices, audit). What
/// came about by commands is copied by SQL, because a hundred thousand clients by commands take an
/// hour. Ids, numbers, names and addresses are of each copy's own. False: the database refused.
[[nodiscard]] bool multiplyClients(const QString &file, int copies);

} // namespace clientele::testing
