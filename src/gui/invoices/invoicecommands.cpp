// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportrun.h"
#include "invoicedetail.h"
#include "invoicespage.h"
#include "invoicetexts.h"
#include "issuerun.h"
#include "previewsheet.h"
#include "printing.h"
#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtCore/QDir>
#include <QtCore/QThreadPool>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtPrintSupport/QPrinter>

#include <atomic>
#include <set>

// What the page Invoices does: issuing, exporting, printing.

namespace clientele::gui {

using application::InvoiceKey;
using application::InvoiceReading;
using application::InvoiceView;
using widgets::Tone;

void InvoicesPage::withChosen(std::function<void(Keys)> then)
{
    std::vector<InvoiceId> ids;
    for (const Uuid &key : list()->tickedKeys())
        ids.push_back(InvoiceId{key});
    if (ids.empty()) {
        const InvoiceKey current = currentInvoice();
        if (!current.second.isNull())
            then({current});
        return;
    }
    session().read<Keys>(
        [ids](storage::Reader &reader) { return InvoiceReading(reader).keys(ids); }, this,
        [this, then = std::move(then)](const Result<Keys> &keys) {
            keys ? then(*keys) : showProblem(keys.failure());
        });
}

/// With ticks only what is due of the clients that are ticked; else everything that is due.
void InvoicesPage::issue()
{
    if (m_issueRun || m_issue == nullptr)
        return;
    m_issueRun = std::make_unique<IssueRun>(tools(), [this] {
        m_issueRun.reset();
        updateActions();
        table()->setFocus();
    });
    updateActions();
    if (list()->tickedCount() == 0) {
        m_issueRun->start(std::nullopt);
        return;
    }
    withChosen([this](const Keys &keys) {
        std::set<AccountId> clients;
        for (const InvoiceKey &key : keys)
            clients.insert(key.first);
        if (m_issueRun)
            m_issueRun->start(std::vector<AccountId>(clients.begin(), clients.end()));
    });
}

void InvoicesPage::exportPdfs()
{
    if (m_exportRun)
        return;
    withChosen([this](Keys keys) {
        FileQuestion question;
        question.title = tr("Folder for %n PDFs", nullptr, static_cast<int>(keys.size()));
        question.folder = true;
        tools().prompter.askFile(question, this,
                                 [this, keys = std::move(keys)](const QString &folder) {
            if (!folder.isEmpty())
                exportTo(folder, keys, false);
        });
    });
}

void InvoicesPage::exportTo(const QString &folder, const Keys &keys, bool replace)
{
    if (m_exportRun)
        return;
    m_exportRun = std::make_unique<ExportRun>(tools(), folder,
                                              replace ? documents::ExistingFiles::Replace
                                                      : documents::ExistingFiles::Keep,
                                              keys);
    updateActions();
    m_exportRun->start([this, folder](const ExportOutcome &outcome) {
        m_exportRun.reset();
        updateActions();
        sayExported(folder, outcome);
        if (!outcome.written.kept.empty() && !outcome.failure)
            askToReplace(folder, outcome.written.kept);
    });
}

void InvoicesPage::sayExported(const QString &folder, const ExportOutcome &outcome)
{
    const int files = static_cast<int>(outcome.written.files.size());
    const bool cancelled = outcome.failure && outcome.failure->code == FailureCode::Cancelled;
    QStringList sentences;
    if (cancelled)
        sentences.append(tr("Export cancelled."));
    else if (outcome.failure)
        sentences.append(wording::sentence(*outcome.failure, session().locale()));
    if (files > 0 || !outcome.failure)
        sentences.append(tr("%n PDFs written to %1.", nullptr, files)
                             .arg(QDir::toNativeSeparators(folder)));
    const int kept = static_cast<int>(outcome.written.kept.size());
    if (kept > 0)
        sentences.append(tr("%n files were there already and are as they were.", nullptr, kept));
    if (outcome.gone > 0)
        sentences.append(tr("%n invoices are not there any more.", nullptr, outcome.gone));
    if (!outcome.written.invoicesWithMissingLetters.isEmpty())
        sentences.append(tr("Letters that no font of this machine has are replaced in %1.")
                             .arg(outcome.written.invoicesWithMissingLetters.mid(0, 3).join(
                                 QStringLiteral(", "))));
    const Tone tone = outcome.failure && !cancelled ? Tone::Problem
                      : kept > 0 || cancelled       ? Tone::Advice
                                                    : Tone::Done;
    const QString text = sentences.join(QLatin1Char(' '));
    if (files == 0)
        tools().messages.show(tone, text);
    else
        tools().messages.show(tone, text, tr("Open folder"), [folder] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
        });
}

void InvoicesPage::askToReplace(const QString &folder, const Keys &kept)
{
    const int count = static_cast<int>(kept.size());
    Question question;
    question.title = tr("Replace %n files?", nullptr, count);
    question.text = tr("%n PDFs of these names are in %1 already. Replacing them cannot be undone.",
                       nullptr, count)
                        .arg(QDir::toNativeSeparators(folder));
    question.confirm = tr("Replace %n files", nullptr, count);
    question.dangerous = true;
    tools().prompter.confirm(question, this, [this, folder, kept](bool yes) {
        if (yes)
            exportTo(folder, kept, true);
    });
}

void InvoicesPage::preview()
{
    const InvoiceKey current = currentInvoice();
    if (!current.second.isNull())
        tools().prompter.present(new PreviewSheet(tools(), current, {}));
}

void InvoicesPage::print()
{
    using Views = std::vector<InvoiceView>;
    if (m_printing)
        return;
    withChosen([this](const Keys &keys) {
        session().read<Views>(
            [keys](storage::Reader &reader) -> Result<Views> {
                Views views;
                for (const InvoiceKey &key : keys) {
                    CLIENTELE_ASSIGN(InvoiceView view, InvoiceReading(reader).byKey(key));
                    views.push_back(std::move(view));
                }
                return views;
            },
            this, [this](const Result<Views> &views) {
                if (!views) {
                    showProblem(views.failure());
                    return;
                }
                auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
                printer->setFullPage(true);
                printer->setCreator(QStringLiteral("Clientele"));
                tools().prompter.askPrinter(printer, this,
                                            [this, printer, views = *views](bool yes) {
                    if (yes)
                        printOn(printer, views);
                });
            });
    });
}

void InvoicesPage::printOn(const std::shared_ptr<QPrinter> &printer,
                           const std::vector<InvoiceView> &views)
{
    m_printing = true;
    updateActions();
    auto cancelled = std::make_shared<std::atomic<bool>>(false);
    const int job = tools().jobs.begin(tr("Printing"), [cancelled] { *cancelled = true; });
    const int total = static_cast<int>(views.size());
    const auto goOn = [this, cancelled, job, total](int done) {
        QMetaObject::invokeMethod(this, [this, job, done, total] {
            tools().jobs.setProgress(job, done, total);
        }, Qt::QueuedConnection);
        return !*cancelled;
    };
    m_cancelPrinting = [cancelled] { *cancelled = true; };
    m_printers->start([this, printer, views, goOn, job,
                       stationery = documents::stationeryOf(session().profile())] {
        const Status status = printInvoices(*printer, views, stationery, goOn);
        QMetaObject::invokeMethod(this, [this, status, job, total = views.size()] {
            tools().jobs.end(job);
            m_printing = false;
            updateActions();
            if (status.ok())
                tools().messages.show(Tone::Done, tr("%n invoices sent to the printer.", nullptr,
                                                     static_cast<int>(total)));
            else if (status.failure().code == FailureCode::Io)
                tools().messages.show(Tone::Problem, tr("The printer did not take the pages. "
                                                        "Look whether it is ready, then print "
                                                        "again."));
            else if (status.failure().code != FailureCode::Cancelled)
                showProblem(status.failure());
        }, Qt::QueuedConnection);
    });
}

} // namespace clientele::gui
