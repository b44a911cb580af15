// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdfexport.h"

#include "documents/filenames.h"
#include "documents/invoicerenderer.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMutex>
#include <QtCore/QSemaphore>
#include <QtCore/QThreadPool>

#include <atomic>
#include <optional>

namespace clientele::documents {

using application::InvoiceView;

namespace {

constexpr int kWorkers = 2;

} // namespace

QString pdfFileName(const InvoiceView &view)
{
    const std::string client =
        view.number.empty() ? view.addressee.number + "-" + view.content.billDate.toString()
                            : view.addressee.number;
    return invoiceFileName(view.number, client, QStringLiteral(".pdf"));
}

class PdfExporter::Private
{
public:
    explicit Private(PdfJob given) : job(std::move(given)) { pool.setMaxThreadCount(kWorkers); }

    [[nodiscard]] bool isStopped() const
    {
        return stopAsked || (job.stopped && job.stopped());
    }

    void paint(const InvoiceView &view);

    PdfJob job;
    QSemaphore room{kMostWaiting};
    std::atomic<bool> stopAsked = false; ///< by somebody, or by a failure
    mutable QMutex mutex;                ///< guards what follows
    std::optional<Failure> failure;
    ExportedPdfs exported;
    QThreadPool pool; ///< last, so that its threads end first
};

void PdfExporter::Private::paint(const InvoiceView &view)
{
    const QString name = pdfFileName(view);
    const QString path = QDir(job.folder).filePath(name);
    if (job.existing == ExistingFiles::Keep && QFileInfo::exists(path)) {
        const QMutexLocker lock(&mutex);
        exported.kept.emplace_back(view.client, view.id);
        return;
    }
    const auto written = writeInvoicePdf(invoiceDocument(view, job.stationery), path);
    const QMutexLocker lock(&mutex);
    if (!written) {
        if (!failure)
            failure = written.failure();
        stopAsked = true;
        return;
    }
    exported.files.append(name);
    if (!written->missingCharacters.empty())
        exported.invoicesWithMissingLetters.append(QString::fromStdString(view.number));
}

PdfExporter::PdfExporter(PdfJob job) : d(std::make_unique<Private>(std::move(job))) {}

PdfExporter::~PdfExporter()
{
    stop();
    d->pool.waitForDone();
}

Status PdfExporter::give(InvoiceView view)
{
    d->room.acquire();
    if (d->isStopped()) {
        d->room.release();
        return fail(FailureCode::Cancelled);
    }
    d->pool.start([inside = d.get(), view = std::move(view)] {
        if (!inside->isStopped())
            inside->paint(view);
        inside->room.release();
        if (inside->job.oneDone)
            inside->job.oneDone();
    });
    return {};
}

void PdfExporter::stop()
{
    d->stopAsked = true;
}

Result<ExportedPdfs> PdfExporter::finish()
{
    d->pool.waitForDone();
    if (d->failure)
        return *d->failure;
    if (d->isStopped())
        return fail(FailureCode::Cancelled);
    return written();
}

ExportedPdfs PdfExporter::written() const
{
    const QMutexLocker lock(&d->mutex);
    ExportedPdfs exported = d->exported;
    exported.files.sort();
    exported.invoicesWithMissingLetters.sort();
    return exported;
}

} // namespace clientele::documents
