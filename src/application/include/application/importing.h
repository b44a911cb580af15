// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/gateway.h"
#include "billing/draft.h"
#include "domain/scope.h"
#include "interchange/columns.h"
#include "interchange/records.h"
#include "kernel/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace clientele::application {

struct ImportOptions {
    std::string file;
    std::vector<interchange::ColumnMapping> mappings; ///< --map
    std::vector<interchange::FieldDefault> defaults;  ///< --set, "plan" above all (decisions.md 8)
    bool dryRun = false;      ///< checks everything and writes nothing
    bool goodRowsOnly = false; ///< leaves the bad rows out; otherwise one bad row stops the import
    std::function<bool()> cancelled;
};

/// One row as the preview shows it (product.md, "Bad input").
struct ImportedRow {
    std::uint64_t line = 0;
    bool repaired = false;
    std::string name;      ///< the client's, or first and last name of the user
    std::string detail;    ///< city and country, or the e-mail and the client
    std::vector<interchange::RowProblem> problems; ///< empty: a good row
};

/// An invoice as it will be after an import.
struct NextInvoice {
    std::string clientNumber;
    billing::InvoiceDraft draft;
};

struct ImportReport {
    interchange::ColumnReport columns;
    std::vector<ImportedRow> rows; ///< all of them on a dry run, else those with problems
    interchange::ImportCounts counts;
    std::uint64_t imported = 0;    ///< rows written
    std::vector<NextInvoice> next; ///< of subscriptions on a dry run: what is billed next
};

/// Reads, checks and imports a file; everything is checked before anything is written, and the good
/// rows are written in one transaction. With bad rows and without goodRowsOnly nothing is written:
/// the report says why (imported == 0).
///
/// Beside the problems of interchange/records.h a row may have: unknownPlan, unknownAddOn,
/// unknownProgramme, unknownStaff (field accountManager), notATimeZone, inUse (the external
/// reference or e-mail is there already), unknownClient, severalClients.
///
/// Fails as the readers of interchange do (nothing of the file may be imported then), and as the
/// gateway does. Thread: the store's.
[[nodiscard]] Result<ImportReport> importClients(storage::Store &store, CommandGateway &gateway,
                                                 const Clock &clock, IdSource &ids,
                                                 const domain::Scope &scope,
                                                 const ImportOptions &options);

/// Users who are active count from their `activeFrom` on; without one they have been there before:
/// an import describes what is already so, and the snapshot of today counts them.
[[nodiscard]] Result<ImportReport> importUsers(storage::Store &store, CommandGateway &gateway,
                                               const Clock &clock, IdSource &ids,
                                               const domain::Scope &scope,
                                               const ImportOptions &options);

/// Computers count from the start of today on. One whose serial another client has moves to the
/// client of the row (S1.28); what that one is billed follows. tooManyComputers: no room (S1.2).
[[nodiscard]] Result<ImportReport> importComputers(storage::Store &store, CommandGateway &gateway,
                                                   const Clock &clock, IdSource &ids,
                                                   const domain::Scope &scope,
                                                   const ImportOptions &options);

/// Running plans and add-ons that another system billed until now; after clients (without plans)
/// and their users. Each begins with its running term; what is paid of it is an imported document,
/// and the first own invoice goes on where it ends. A dry run shows that invoice.
///
/// Further problems: hasPlan, unknownPlan, noPrice (field item); required, notBeforeBillDay
/// (paidThrough); notAFlatPrice, notAnAmount, abovePrice, priceAndDiscount (price); outOfRange.
[[nodiscard]] Result<ImportReport> importSubscriptions(storage::Store &store,
                                                       CommandGateway &gateway, const Clock &clock,
                                                       IdSource &ids, const domain::Scope &scope,
                                                       const ImportOptions &options);

/// Documents that another system issued, under their own numbers; what is open of them is the
/// opening balance of the client. Further problems: inUse (number), notAnAmount, notTheSum (total),
/// moreThanTotal (open), outOfRange (date, dueDate).
[[nodiscard]] Result<ImportReport> importInvoices(storage::Store &store, CommandGateway &gateway,
                                                  const Clock &clock, IdSource &ids,
                                                  const domain::Scope &scope,
                                                  const ImportOptions &options);

} // namespace clientele::application
