// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientdetail.h"
#include "clientspage.h"
#include "comparedialog.h"
#include "documents/comparisons.h"
#include "widgets/notices.h"

#include <QtCore/QDir>

// What other rules would have billed a client, and the file of it.

namespace clientele::gui {
namespace {

using documents::ExportedComparison;

documents::ExportFormat formatOf(const QString &file)
{
    return file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
               ? documents::ExportFormat::Json
               : documents::ExportFormat::CsvForSpreadsheets;
}

} // namespace

void ClientsPage::compareRules()
{
    const auto &detail = m_detail->detail();
    if (!detail)
        return;
    auto *dialog = new CompareDialog(session(), detail->account);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { saveComparison(dialog); });
    tools().prompter.present(dialog);
}

void ClientsPage::saveComparison(CompareDialog *dialog)
{
    const application::ProfileComparison *shown = dialog->comparison();
    if (shown == nullptr)
        return;
    FileQuestion question;
    question.title = tr("Save the comparison");
    question.filter = tr("CSV files (*.csv);;JSON files (*.json)");
    question.save = true;
    question.name
        = QStringLiteral("comparison-%1.csv").arg(QString::fromStdString(shown->clientNumber));
    tools().prompter.askFile(question, dialog, [this, dialog, comparison = *shown](
                                                   const QString &file) {
        if (file.isEmpty())
            return;
        session().read<bool>(
            [file, comparison](storage::Reader &) -> Result<bool> {
                CLIENTELE_TRY(documents::writeExport<ExportedComparison>(
                    file, formatOf(file), [&](auto &writer) {
                        return documents::addComparison(comparison, writer);
                    }));
                return true;
            },
            dialog, [this, dialog, file](const Result<bool> &written) {
                if (!written) {
                    dialog->showFailure(written.failure(), session().locale());
                    return;
                }
                dialog->accept();
                tools().messages.show(widgets::Tone::Done,
                                      tr("The comparison is written to %1.")
                                          .arg(QDir::toNativeSeparators(file)));
            });
    });
}

} // namespace clientele::gui
