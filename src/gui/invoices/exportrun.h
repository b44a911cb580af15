// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/pdfexport.h"
#include "shell/page.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>
#include <vector>

namespace clientele::gui {

/// What an export came to.
struct ExportOutcome {
    documents::ExportedPdfs written;
    std::optional<Failure> failure; ///< Cancelled: somebody stopped it
    int gone = 0;                   ///< invoices that were there when it began
};

/// Writes PDFs of many invoices with progress and a way to cancel: reads a few on the database's
/// thread, paints them on two workers, and so on, so that commands get their turn in between.
/// Thread: the GUI's; never waits but for one page when it is cancelled by leaving.
class ExportRun final : public QObject
{
    Q_OBJECT
public:
    ExportRun(const PageTools &tools, QString folder, documents::ExistingFiles existing,
              std::vector<application::InvoiceKey> keys);
    ~ExportRun() override;

    /// `finished` is called once, from the event loop.
    void start(std::function<void(const ExportOutcome &)> finished);
    void cancel();

private:
    using Views = std::vector<application::InvoiceView>;
    void readMore();
    void give(const Result<Views> &views, std::size_t asked);
    void oneDone();
    void goOn();

    PageTools m_tools;
    std::vector<application::InvoiceKey> m_keys;
    std::unique_ptr<documents::PdfExporter> m_exporter;
    std::function<void(const ExportOutcome &)> m_finished;
    std::optional<Failure> m_failure;
    std::size_t m_read = 0;
    int m_waiting = 0;
    int m_done = 0;
    int m_gone = 0;
    int m_job = 0;
    bool m_reading = false;
    bool m_stopped = false;
};

} // namespace clientele::gui
