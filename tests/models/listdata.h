// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/person.h"
#include "domain/subscription.h"
#include "storage/access.h"
#include "storage/invoicerepo.h"
#include "testsupport/seeded.h"
#include "testsupport/tempstore.h"

#include <memory>
#include <string>
#include <vector>

namespace clientele::testing {

/// What the test put into an agency: the lists must show this and nothing else.
struct ListData {
    std::vector<domain::ClientSummary> clients;
    std::vector<domain::AccountUser> users;          ///< all of the first account
    std::vector<domain::Subscription> subscriptions; ///< all of the first account
    std::vector<std::string> itemNames;              ///< of the subscriptions
    std::vector<storage::StoredInvoice> invoices;    ///< one for each client
    std::vector<domain::AuditEntry> audits;          ///< in the order of writing
    Uuid programme;
    CatalogueItemId item;
};

/// Names that people and attackers have: quotes, wildcards, backslashes, markup, other scripts.
[[nodiscard]] const std::vector<std::string> &hostileNames();

/// Writes `rows` rows of every kind through the repositories, with many equal values, so that the
/// key has to decide; at least one client, when there are any rows.
[[nodiscard]] Result<ListData> fillLists(TempStore &agency, int rows, std::uint64_t seedValue);

[[nodiscard]] domain::Account accountOf(const domain::ClientSummary &summary);
/// In transactions of their own.
[[nodiscard]] Status addClient(TempStore &agency, ListData &data,
                               const domain::ClientSummary &summary);
[[nodiscard]] Status changeClient(TempStore &agency, const domain::ClientSummary &summary);

[[nodiscard]] std::shared_ptr<storage::Reader> readerOf(
    TempStore &agency, const storage::Context &context = storage::Context::agency());

} // namespace clientele::testing
