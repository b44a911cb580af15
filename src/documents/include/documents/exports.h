// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"
#include "kernel/date.h"
#include "kernel/instant.h"
#include "kernel/money.h"
#include "kernel/result.h"

#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QIODevice;

namespace clientele::documents {

/// What `clientele export` writes besides PDF. Nothing depends on a locale: amounts are strings in
/// major units ("1234.50"), rates are per cent ("25", "8.875"), days are ISO ("2026-11-01"),
/// moments are UTC ("2026-11-22T02:23:14.000Z"), the last day of a period belongs to it.
enum class ExportFormat : std::uint8_t {
    /// One object: {"format":"clientele-invoices","version":1,"rows":[…]}, one row a line.
    Json,
    /// RFC 4180, exactly what is stored. Not safe to open in a spreadsheet.
    CsvForReimport,
    /// A text that a spreadsheet would run as a formula gets an apostrophe (reliability.md 2.8).
    CsvForSpreadsheets,
    /// A table on pages for people, with the columns that fit across; needs a QGuiApplication.
    Pdf,
};

/// What stands above a table on paper; other formats have none.
struct TableHeading {
    std::string title;    ///< "Clients"
    std::string subtitle; ///< "Northwind Agency, 30 November 2026"
    PaperSize paper = PaperSize::A4;
};

// Plain values; std::string is UTF-8. Absent values are empty cells in CSV and null in JSON.

struct ExportedInvoice {
    std::string number;   ///< empty for a draft
    std::string kind;     ///< "invoice", "credit_note"
    std::string status;   ///< "draft", "issued", "imported" from another system
    std::string ledger;   ///< "retail", "wholesale"
    std::string clientNumber;
    std::string clientName; ///< the addressee as issued
    std::optional<Date> issuedOn;
    std::optional<Date> dueOn;
    DateRange servicePeriod;
    Money net;
    Money tax;
    Money total;
    Money prepaid;        ///< account credit used
    Money carriedForward; ///< account credit made
    Money payable;
    Money open;           ///< of that, not settled yet
    std::string reason;   ///< of a credit note
    std::string correctedNumber; ///< the invoice that a credit note corrects
    std::vector<InvoiceTaxGroup> taxes;     ///< JSON only
    std::vector<InvoiceDocumentLine> lines; ///< JSON only; ExportedInvoiceLine is their CSV
};

/// A line with the number of its invoice, for tables.
struct ExportedInvoiceLine {
    std::string invoiceNumber;
    std::int64_t position = 1;
    std::string clientNumber;
    InvoiceDocumentLine line;
};

/// The columns have the names that `import clients` recognises, where both have the field.
struct ExportedClient {
    std::string number;
    std::string name;
    std::string email;
    std::string contactName;
    std::string street;
    std::string street2;
    std::string postalCode;
    std::string city;
    std::string region;
    std::string country; ///< ISO 3166-1 alpha-2
    std::string phone;
    std::string taxNumber;
    std::string externalReference;
    std::string programme;
    std::string plan;
    std::string status;
    std::string accountManager;
    std::string timeZone;
    std::int64_t billDay = 1;
    std::optional<Date> startDate;
    std::optional<Date> trialEndsOn;
    std::int64_t activeUsers = 0;
    std::int64_t totalUsers = 0;
    std::optional<Date> nextInvoiceOn;
    std::optional<Money> nextInvoice;
    Money balance; ///< what the client owes; its currency is the account's
};

/// A line of the statement: what the platform charges the agency (billing.md 1, wholesale ledger).
struct ExportedStatementLine {
    std::string statementNumber; ///< empty for a draft
    std::string clientNumber;
    std::string clientName;
    InvoiceDocumentLine line;
};

/// What a client brought and what it cost in some time, net (decisions.md 2).
struct ExportedMargin {
    std::string clientNumber;
    std::string clientName;
    Date firstDay;
    Date lastDay;
    Money retail;
    Money wholesale;
    std::optional<Money> margin; ///< none: no exchange rate, or it cannot be computed
};

/// A line of what two sets of rules bill a client.
struct ExportedComparison {
    std::string clientNumber;
    std::string clientName;
    Date billDay;
    std::string kind; ///< as stored: "recurring", …; "tax" for that of the bill day
    std::string item;
    std::string component;
    std::optional<DateRange> days;
    std::string leftRules; ///< name of the profile
    std::optional<Money> left;
    std::string rightRules;
    std::optional<Money> right;
    Money difference;      ///< right minus left
    std::string rules;     ///< those that make the difference, with blanks between
    bool together = false; ///< none of them does it alone
};

struct ExportedAuditEntry {
    std::string id;
    Instant at;
    std::string actor;        ///< name of the staff member; empty: the program itself
    bool actingAsClient = false;
    std::string clientNumber; ///< the client concerned, empty for the agency
    std::string clientName;
    std::string action;       ///< name of the command
    std::string outcome;      ///< "done", "refused", "started", "ended"
    std::string target;
    std::string reason;
    std::string before;       ///< JSON; in a JSON export an object, otherwise its text
    std::string after;
};

class TablePdf;

/// Writes rows one by one, so that a long table needs no memory. Instantiated for the seven rows
/// above. Thread: that of its device.
template<typename Row>
class ExportWriter
{
public:
    /// Writes the head at once.
    ExportWriter(QIODevice &device, ExportFormat format, const TableHeading &heading = {});
    ~ExportWriter();
    ExportWriter(const ExportWriter &) = delete;
    ExportWriter &operator=(const ExportWriter &) = delete;

    /// Fails with Io when the device takes no more; Internal when a PDF cannot be painted.
    [[nodiscard]] Status add(const Row &row);
    /// Must be called once, at the end. Fails as add().
    [[nodiscard]] Status finish();

private:
    [[nodiscard]] Status write(const std::string &bytes);

    QIODevice &m_device;
    ExportFormat m_format;
    std::unique_ptr<TablePdf> m_table; ///< of a PDF
    bool m_first = true;
    bool m_broken = false;
};

/// Writes the file as writeFileSafely() does (savefile.h) and fails as it does, or as `fill` does:
/// either all rows are in the file, or the old file is as it was.
template<typename Row>
[[nodiscard]] Status writeExport(const QString &path, ExportFormat format,
                                 const std::function<Status(ExportWriter<Row> &)> &fill,
                                 const TableHeading &heading = {});

} // namespace clientele::documents
