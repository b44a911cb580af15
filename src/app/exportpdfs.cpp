// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/invoiceview.h"
#include "documents/pdfexport.h"
#include "exports.h"
#include "interrupt.h"

namespace clientele::app {
namespace {

using application::InvoiceView;

/// Reads on this thread and hands each invoice to a worker when one has room for it.
Status feed(const ExportJob &job, documents::PdfExporter &exporter)
{
    qint64 given = 0;
    const auto give = [&](const InvoiceView &view) -> Status {
        if (view.imported) // only its figures are known: its paper is where it was issued
            return job.numbers.empty() ? Status()
                                       : fail(FailureCode::Refused, "importedHasNoPdf",
                                              {view.number});
        CLIENTELE_TRY(exporter.give(view));
        job.console.progress(QStringLiteral("Invoices"), ++given,
                             static_cast<qint64>(job.numbers.size()));
        return {};
    };
    application::InvoiceReading reading(job.reader);
    if (job.numbers.empty())
        return reading.forEachIssued(give);
    for (const std::string &number : job.numbers) {
        CLIENTELE_ASSIGN(const InvoiceView view, reading.byNumber(number));
        CLIENTELE_TRY(give(view));
    }
    return {};
}

} // namespace

Result<Exported> exportPdfs(const ExportJob &job)
{
    documents::PdfExporter exporter({documents::stationeryOf(job.agency.profile()),
                                     job.folder.path(), documents::ExistingFiles::Replace,
                                     isInterrupted, {}});
    const Status fed = feed(job, exporter);
    CLIENTELE_ASSIGN(const documents::ExportedPdfs written, exporter.finish());
    CLIENTELE_TRY(fed);
    Exported exported;
    exported.files = written.files;
    exported.rows = written.files.size();
    exported.invoicesWithMissingLetters = written.invoicesWithMissingLetters;
    return exported;
}

} // namespace clientele::app
