// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "documents/invoicemapping.h"
#include "kernel/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace clientele::documents {

/// "INV-2026-0001.pdf"; a draft by client and bill day: "draft-10-4417-2026-12-01.pdf".
[[nodiscard]] QString pdfFileName(const application::InvoiceView &view);

/// What to do with a file of that name that is in the folder already.
enum class ExistingFiles : std::uint8_t {
    Replace, ///< when the new one is complete, never before
    Keep,    ///< not written; reported
};

struct PdfJob {
    Stationery stationery;
    QString folder; ///< exists
    ExistingFiles existing = ExistingFiles::Replace;
    /// Whether somebody asked to stop; asked before each invoice. Any thread. May be null.
    std::function<bool()> stopped;
    /// After each invoice, written or not. Called by the workers. May be null.
    std::function<void()> oneDone;
};

struct ExportedPdfs {
    QStringList files;                          ///< names in the folder, sorted
    QStringList invoicesWithMissingLetters;     ///< a letter in them is in no font of this machine
    std::vector<application::InvoiceKey> kept;  ///< there was a file already (ExistingFiles::Keep)
};

/// Paints invoices on two workers (P4) and writes one PDF each. Files appear when they are whole,
/// so stopping leaves none that is half written (F5). The first failure stops all. Needs a
/// QGuiApplication. Thread: made, fed and finished in one thread, any.
class PdfExporter
{
public:
    /// Invoices that wait for a worker; enough to keep them busy, few enough to hold in memory.
    static constexpr int kMostWaiting = 16;

    explicit PdfExporter(PdfJob job);
    ~PdfExporter(); ///< stops, and waits for the invoice that a worker paints
    PdfExporter(const PdfExporter &) = delete;
    PdfExporter &operator=(const PdfExporter &) = delete;

    /// Hands it to a worker; waits while kMostWaiting are waiting. Cancelled when it was stopped or
    /// an invoice failed: then finish() says which.
    [[nodiscard]] Status give(application::InvoiceView view);
    /// What waits is not painted any more. Any thread.
    void stop();
    /// Waits for the workers. Fails as writeInvoicePdf(), or as Cancelled when it was stopped.
    [[nodiscard]] Result<ExportedPdfs> finish();
    /// What is written so far, after finish() too: for the message after a cancellation.
    [[nodiscard]] ExportedPdfs written() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele::documents
