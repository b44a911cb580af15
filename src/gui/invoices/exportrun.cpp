// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportrun.h"

#include "widgets/notices.h"

namespace clientele::gui {

using application::InvoiceKey;
using application::InvoiceReading;
using application::InvoiceView;
using documents::PdfExporter;

namespace {

/// Half of what may wait, so that giving never has to.
constexpr std::size_t kAtOnce = PdfExporter::kMostWaiting / 2;

} // namespace

ExportRun::ExportRun(const PageTools &tools, QString folder, documents::ExistingFiles existing,
                     std::vector<InvoiceKey> keys)
    : m_tools(tools), m_keys(std::move(keys))
{
    documents::PdfJob job;
    job.stationery = documents::stationeryOf(tools.session.profile());
    job.folder = std::move(folder);
    job.existing = existing;
    job.oneDone = [this] { // by a worker; the exporter ends before this object does
        QMetaObject::invokeMethod(this, [this] { oneDone(); }, Qt::QueuedConnection);
    };
    m_exporter = std::make_unique<PdfExporter>(std::move(job));
}

ExportRun::~ExportRun()
{
    m_exporter.reset();
    if (m_job != 0)
        m_tools.jobs.end(m_job);
}

void ExportRun::start(std::function<void(const ExportOutcome &)> finished)
{
    m_finished = std::move(finished);
    m_job = m_tools.jobs.begin(tr("Exporting PDFs"), [this] { cancel(); });
    m_tools.jobs.setProgress(m_job, 0, static_cast<int>(m_keys.size()));
    readMore();
}

void ExportRun::cancel()
{
    m_stopped = true;
    m_exporter->stop();
    goOn();
}

void ExportRun::readMore()
{
    const std::size_t count = std::min(kAtOnce, m_keys.size() - m_read);
    const std::vector<InvoiceKey> keys(
        m_keys.begin() + static_cast<std::ptrdiff_t>(m_read),
        m_keys.begin() + static_cast<std::ptrdiff_t>(m_read + count));
    m_read += count;
    m_reading = true;
    m_tools.session.read<Views>(
        [keys](storage::Reader &reader) -> Result<Views> {
            Views views;
            InvoiceReading reading(reader);
            for (const InvoiceKey &key : keys) {
                auto view = reading.byKey(key);
                if (view)
                    views.push_back(std::move(*view));
                else if (view.failure().code != FailureCode::NotFound)
                    return view.failure();
            }
            return views;
        },
        this, [this, count](const Result<Views> &views) { give(views, count); });
}

void ExportRun::give(const Result<Views> &views, std::size_t asked)
{
    m_reading = false;
    if (!views) {
        m_failure = views.failure();
        cancel();
        return;
    }
    const int gone = static_cast<int>(asked - views->size());
    m_gone += gone;
    m_done += gone;
    for (const InvoiceView &view : *views) {
        if (!m_exporter->give(view).ok()) {
            m_stopped = true; // an invoice failed, or it was cancelled
            break;
        }
        ++m_waiting;
    }
    goOn();
}

void ExportRun::oneDone()
{
    --m_waiting;
    ++m_done;
    m_tools.jobs.setProgress(m_job, m_done, static_cast<int>(m_keys.size()));
    goOn();
}

void ExportRun::goOn()
{
    if (m_reading || m_job == 0)
        return;
    const bool more = !m_stopped && m_read < m_keys.size();
    if (more && m_waiting <= static_cast<int>(kAtOnce)) {
        readMore();
        return;
    }
    if (more || m_waiting > 0)
        return;
    m_tools.jobs.end(m_job);
    m_job = 0;
    auto result = m_exporter->finish(); // nothing is waiting, so this does not
    ExportOutcome outcome;
    outcome.gone = m_gone;
    outcome.written = m_exporter->written();
    if (m_failure)
        outcome.failure = m_failure;
    else if (!result)
        outcome.failure = result.failure();
    const auto finished = std::move(m_finished); // which deletes this object
    finished(outcome);
}

} // namespace clientele::gui
