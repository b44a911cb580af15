// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "application/excess.h"
#include "application/monthclose.h"
#include "application/receipt.h"
#include "application/statement.h"
#include "domain/overdue.h"
#include "shell/rowsmodel.h"
#include "shell/session.h"

#include <vector>

namespace clientele::gui {

/// Why an invoice differs from the month before, the largest cause first: "Active users: 5 instead
/// of 2 (+15.00 EUR); Backup is new (+8.00 EUR)".
/// `differences` as application::differences() has them.
[[nodiscard]] QString differenceSentence(const std::vector<application::Difference> &differences,
                                         Currency currency, const QLocale &locale);
/// What changes on that day: "Plan becomes Growth", "Ends".
[[nodiscard]] QString scheduledText(const application::ScheduledChange &change,
                                    const Session &session);

// Rows of the lists of the page Billing. The key of a row is the invoice, the event or the client.
// Those that ask for no session are made in any thread: of many clients that takes a while.
using Rows = std::vector<RowsModel::Row>;
/// `reasons` may be shorter than the drafts: what is not known yet is left out.
[[nodiscard]] Rows dueRows(const application::MonthClose &close, const QStringList &reasons,
                           const QLocale &locale);
[[nodiscard]] Rows heldRows(const application::MonthClose &close, const QLocale &locale);
[[nodiscard]] Rows parkedRows(const application::MonthClose &close, const QLocale &locale);
[[nodiscard]] Rows issuedRows(const application::MonthClose &close, const QLocale &locale);
[[nodiscard]] Rows scheduledRows(const std::vector<application::ScheduledChange> &changes,
                                 const Session &session);
[[nodiscard]] Rows overdueRows(const std::vector<domain::OverdueClient> &clients,
                               const std::vector<int> &dunningDays, Date today,
                               const QLocale &locale);
[[nodiscard]] Rows statementRows(const application::Statement &statement,
                                 const Session &session);
[[nodiscard]] Rows drawRows(const std::vector<application::AccountDraw> &draws,
                            const Session &session);
/// How the accounts were drawn, so that anybody can repeat it, and from when on they are disabled.
[[nodiscard]] QString drawSentence(const application::AccountDraw &draw, const Session &session);
/// What a command about several clients does to their next invoices.
[[nodiscard]] QString invoicesSentence(const application::Receipt &receipt, const Session &session);

/// Columns that fit the rows above, in their order.
[[nodiscard]] std::vector<RowsModel::Column> dueColumns(const Session &session);
[[nodiscard]] std::vector<RowsModel::Column> heldColumns(const Session &session);
[[nodiscard]] std::vector<RowsModel::Column> parkedColumns();
[[nodiscard]] std::vector<RowsModel::Column> issuedColumns(const Session &session);
[[nodiscard]] std::vector<RowsModel::Column> scheduledColumns(const Session &session);
[[nodiscard]] std::vector<RowsModel::Column> overdueColumns(const Session &session);
[[nodiscard]] std::vector<RowsModel::Column> statementColumns();
[[nodiscard]] std::vector<RowsModel::Column> drawColumns();

} // namespace clientele::gui
