// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/invoiceview.h"
#include "documents/filenames.h"
#include "documents/invoicemapping.h"
#include "documents/invoicerenderer.h"
#include "exports.h"
#include "interrupt.h"

#include <QtCore/QMutex>
#include <QtCore/QRunnable>
#include <QtCore/QSemaphore>
#include <QtCore/QThreadPool>

#include <optional>

namespace clientele::app {
namespace {

using application::InvoiceView;

constexpr int kWorkers = 2;
/// Invoices that wait for a worker; enough to keep them busy, few enough to hold in memory.
constexpr int kMostWaiting = 16;

/// What the workers share. The first failure stops all.
struct Painting {
    documents::Stationery stationery;
    QDir folder;
    QSemaphore room{kMostWaiting};
    QMutex mutex; ///< guards what follows
    std::optional<Failure> failure;
    Exported exported;

    [[nodiscard]] bool stopped()
    {
        const QMutexLocker lock(&mutex);
        return failure.has_value() || isInterrupted();
    }
};

class PaintOne final : public QRunnable
{
public:
    PaintOne(Painting &painting, InvoiceView view)
        : m_painting(painting), m_view(std::move(view))
    {
    }

    void run() override
    {
        if (!m_painting.stopped())
            paint();
        m_painting.room.release();
    }

private:
    void paint()
    {
        const QString name = documents::invoiceFileName(m_view.number, m_view.addressee.number,
                                                        QStringLiteral(".pdf"));
        const auto written = documents::writeInvoicePdf(
            documents::invoiceDocument(m_view, m_painting.stationery),
            m_painting.folder.filePath(name));
        const QMutexLocker lock(&m_painting.mutex);
        if (!written) {
            if (!m_painting.failure)
                m_painting.failure = written.failure();
            return;
        }
        m_painting.exported.files.append(name);
        ++m_painting.exported.rows;
        if (!written->missingCharacters.empty())
            m_painting.exported.invoicesWithMissingLetters.append(
                QString::fromStdString(m_view.number));
    }

    Painting &m_painting;
    InvoiceView m_view;
};

/// Reads on this thread and hands each invoice to a worker when one has room for it.
class Feeder
{
public:
    Feeder(const ExportJob &job, Painting &painting) : m_job(job), m_painting(painting)
    {
        m_pool.setMaxThreadCount(kWorkers);
    }
    ~Feeder() { m_pool.waitForDone(); }
    Feeder(const Feeder &) = delete;
    Feeder &operator=(const Feeder &) = delete;

    Status feed()
    {
        application::InvoiceReading reading(m_job.reader);
        if (m_job.numbers.empty())
            return reading.forEachIssued([this](const InvoiceView &view) { return give(view); });
        for (const std::string &number : m_job.numbers) {
            CLIENTELE_ASSIGN(const InvoiceView view, reading.byNumber(number));
            CLIENTELE_TRY(give(view));
        }
        return {};
    }

private:
    Status give(const InvoiceView &view)
    {
        m_painting.room.acquire();
        if (m_painting.stopped()) {
            m_painting.room.release();
            return fail(FailureCode::Cancelled);
        }
        m_pool.start(new PaintOne(m_painting, view)); // the pool deletes it
        ++m_given;
        m_job.console.progress(QStringLiteral("Invoices"), m_given,
                               static_cast<qint64>(m_job.numbers.size()));
        return {};
    }

    const ExportJob &m_job;
    Painting &m_painting;
    QThreadPool m_pool;
    qint64 m_given = 0;
};

} // namespace

Result<Exported> exportPdfs(const ExportJob &job)
{
    Painting painting;
    painting.stationery = documents::stationeryOf(job.agency.profile());
    painting.folder = job.folder;
    const Status fed = [&] { return Feeder(job, painting).feed(); }(); // waits for the workers
    if (painting.failure)
        return *painting.failure;
    CLIENTELE_TRY(fed);
    CLIENTELE_TRY(checkInterrupted());
    painting.exported.files.sort();
    painting.exported.invoicesWithMissingLetters.sort();
    return std::move(painting.exported);
}

} // namespace clientele::app
