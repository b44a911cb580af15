// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientspage.h"
#include "importdialog.h"
#include "widgets/notices.h"

#include <QtCore/QPointer>

#include <atomic>
#include <memory>

namespace clientele::gui {
namespace {

using application::ImportReport;

application::Desk::Answer<ImportReport> answerTo(ImportDialog *dialog, const QLocale &locale,
                                                 std::function<void(const ImportReport &)> good)
{
    return [dialog = QPointer<ImportDialog>(dialog), locale,
            good = std::move(good)](const Result<ImportReport> &report) {
        if (!report && dialog)
            dialog->showFailure(report.failure(), locale);
        else if (report)
            good(*report);
    };
}

std::function<Result<ImportReport>(application::Workplace &)>
importing(const application::ImportOptions &options, const domain::Scope &scope)
{
    return [options, scope](application::Workplace &place) {
        return application::importClients(place.store, place.gateway, place.clock, place.ids,
                                          scope, options);
    };
}

} // namespace

void ClientsPage::importClients()
{
    FileQuestion question;
    question.title = tr("Import clients");
    question.filter = tr("CSV files (*.csv);;All files (*)");
    tools().prompter.askFile(question, this, [this](const QString &file) {
        if (file.isEmpty())
            return;
        session().read<application::CatalogueOffer>(
            [](storage::Reader &reader) {
                return application::AccountReading(reader).catalogue();
            },
            this, [this, file](const Result<application::CatalogueOffer> &offer) {
                offer ? showImport(file, *offer) : showProblem(offer.failure());
            });
    });
}

void ClientsPage::showImport(const QString &file, const application::CatalogueOffer &offer)
{
    QStringList plans;
    for (const application::CatalogueChoice &choice : offer.items) {
        const QString name = QString::fromStdString(choice.entry.name);
        if (!choice.entry.addOn && !plans.contains(name))
            plans.append(name);
    }
    auto *dialog = new ImportDialog(file, plans, session());
    connect(dialog, &ImportDialog::checkAsked, this, [this, dialog] { checkImport(dialog); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { runImport(dialog); });
    tools().prompter.present(dialog);
    checkImport(dialog);
}

void ClientsPage::checkImport(ImportDialog *dialog)
{
    dialog->setWaiting(true);
    session().desk().ask<ImportReport>(
        importing(dialog->options(true), session().scope()), dialog,
        answerTo(dialog, session().locale(), [dialog](const ImportReport &report) {
            dialog->clearProblems();
            dialog->showReport(report);
        }));
}

void ClientsPage::runImport(ImportDialog *dialog)
{
    dialog->setWaiting(true);
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    const auto cancel = [stop] { *stop = true; };
    connect(dialog, &QDialog::rejected, this, cancel); // nothing is written then, or all of it was
    const int job = tools().jobs.begin(tr("Importing clients"), cancel);
    const QPointer<ImportDialog> shown = dialog;
    application::ImportOptions options = dialog->options(false);
    options.cancelled = [stop] { return stop->load(); };
    session().desk().ask<ImportReport>(
        importing(options, session().scope()), this,
        [this, shown, job](const Result<ImportReport> &report) {
            tools().jobs.end(job);
            if (!report) {
                if (shown)
                    shown->showFailure(report.failure(), session().locale());
                else
                    showProblem(report.failure());
                return;
            }
            if (report->imported == 0) {
                if (shown)
                    shown->showReport(*report);
                return;
            }
            if (shown)
                shown->accept();
            tools().messages.show(widgets::Tone::Done,
                                  tr("%n clients imported.", nullptr,
                                     static_cast<int>(report->imported)));
        });
}

} // namespace clientele::gui
