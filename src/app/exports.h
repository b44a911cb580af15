// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agency.h"
#include "console.h"
#include "documents/exports.h"
#include "kernel/result.h"
#include "storage/access.h"

#include <QtCore/QDir>
#include <QtCore/QStringList>

#include <memory>
#include <string>
#include <vector>

namespace clientele::app {

/// What an export wrote.
struct Exported {
    QStringList files;                      ///< names in the folder
    qint64 rows = 0;                        ///< invoices, clients or audit rows
    std::vector<Failure> refusals;          ///< invoices that have no proof, and why
    QString fingerprint;                    ///< of the key that signed proofs
    QStringList invoicesWithMissingLetters; ///< a letter in them is in no font of this machine
};

/// One export into a folder that exists. Whatever fails, a file that was there before is whole.
struct ExportJob {
    Agency &agency;
    storage::Reader &reader; ///< of the agency, on the main thread
    QDir folder;
    Console &console;
    std::vector<std::string> numbers; ///< invoices to export; empty: all that are issued
};

/// One PDF for each invoice, named by its number; read here, painted by two workers. Needs a
/// QGuiApplication.
[[nodiscard]] Result<Exported> exportPdfs(const ExportJob &job);

/// Makes the agency's key for proofs when it has none yet. Before the export reads anything.
[[nodiscard]] Status ensureProofKey(Agency &agency);
/// One signed proof for each invoice, named by its number.
[[nodiscard]] Result<Exported> exportProofs(const ExportJob &job);

/// invoices.csv and invoice-lines.csv, or invoices.json with the lines in it.
[[nodiscard]] Result<Exported> exportInvoices(const ExportJob &job,
                                              documents::ExportFormat format);
/// clients.csv or clients.json: accounts with plan, users, next invoice and balance.
[[nodiscard]] Result<Exported> exportClients(const ExportJob &job,
                                             documents::ExportFormat format);
/// statement-invoices, statement-balances and statement-margin: what each client was invoiced, what
/// it owes, and what it brought and cost in each of the last twelve months.
[[nodiscard]] Result<Exported> exportStatement(const ExportJob &job,
                                               documents::ExportFormat format);
/// audit.csv or audit.json.
[[nodiscard]] Result<Exported> exportAudit(const ExportJob &job, documents::ExportFormat format);

} // namespace clientele::app
