// SPDX-License-Identifier: GPL-3.0-or-later
#include "billingpage.h"
#include "billingtexts.h"
#include "clients/withdrawasked.h"
#include "documents/margins.h"
#include "invoices/exportrun.h"
#include "invoices/issuerun.h"
#include "shell/moneytexts.h"
#include "widgets/notices.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>

#include <algorithm>
#include <set>

// What the page Billing does: issue, release, withdraw, export, and go to what a row is about.

namespace clientele::gui {

using application::Receipt;
using widgets::Tone;

namespace {

template<typename IdType>
IdType idOf(const RowsModel::Row *row)
{
    const auto id = row == nullptr ? std::nullopt : IdType::parse(row->key.toStdString());
    return id.value_or(IdType{});
}

} // namespace

void BillingPage::issue(bool tickedOnly)
{
    std::optional<std::vector<AccountId>> clients;
    if (tickedOnly) {
        const std::vector<QString> keys = model(List::Due)->ticked();
        const std::set<QString> ticked(keys.begin(), keys.end());
        std::set<AccountId> chosen;
        for (const application::DueInvoice &each : m_close.due) {
            if (ticked.count(QString::fromStdString(each.draft.invoice.toString())) != 0)
                chosen.insert(each.draft.client);
        }
        clients.emplace(chosen.begin(), chosen.end());
    }
    m_issueRun = std::make_unique<IssueRun>(tools(), [this] {
        m_issueRun.reset();
        readClose();
    });
    updateActions();
    m_issueRun->start(clients);
}

void BillingPage::releaseHeld()
{
    const auto invoice = idOf<InvoiceId>(m_frame->current());
    const auto held = std::find_if(m_close.held.begin(), m_close.held.end(),
                                   [&](const auto &each) { return each.invoice == invoice; });
    if (held == m_close.held.end())
        return;
    if (!held->held) { // waits for an earlier one of the same client
        tools().messages.show(Tone::Advice,
                              tr("This draft waits for the one before it: release that one."));
        return;
    }
    session().post(domain::HoldInvoice{held->client, invoice, false, {}}, this,
                   [this](const Result<Receipt> &receipt) {
        receipt ? tools().messages.show(Tone::Done,
                                        tr("The draft is issued with the next run again."))
                : showProblem(receipt.failure());
    });
}

void BillingPage::withdraw()
{
    const auto event = idOf<TimelineEventId>(m_frame->current());
    const auto change = std::find_if(m_scheduled.begin(), m_scheduled.end(),
                                     [&](const auto &each) { return each.event.id == event; });
    if (change == m_scheduled.end())
        return;
    withdrawAsked(tools(), this, *change);
}

/// One of its lists, by the id of the chip.
void BillingPage::showAbout(const QString &key)
{
    const QString chip = key.mid(key.indexOf(QLatin1Char(':')) + 1);
    m_frame->chips()->setCurrent(chip);
    showList();
}

/// The ticked ones, or all of the month.
void BillingPage::exportIssued()
{
    if (m_list != List::Issued)
        return;
    const std::vector<QString> keys = model(List::Issued)->ticked();
    const std::set<QString> ticked(keys.begin(), keys.end());
    std::vector<application::InvoiceKey> invoices;
    for (const domain::IssuedDocument &each : m_close.issued) {
        if (ticked.empty()
            || ticked.count(QString::fromStdString(each.invoice.toString())) != 0)
            invoices.emplace_back(each.client, each.invoice);
    }
    FileQuestion question;
    question.title = tr("Folder for the PDFs");
    question.folder = true;
    tools().prompter.askFile(question, this,
                             [this, invoices = std::move(invoices)](const QString &folder) {
        if (folder.isEmpty() || m_exportRun)
            return;
        m_exportRun = std::make_unique<ExportRun>(tools(), folder,
                                                  documents::ExistingFiles::Keep, invoices);
        updateActions();
        m_exportRun->start([this, folder](const ExportOutcome &outcome) {
            m_exportRun.reset();
            updateActions();
            if (outcome.failure && outcome.failure->code != FailureCode::Cancelled) {
                showProblem(*outcome.failure);
                return;
            }
            const auto kept = static_cast<int>(outcome.written.kept.size());
            QString text = tr("%n PDFs written to %1.", nullptr,
                              static_cast<int>(outcome.written.files.size()))
                               .arg(QDir::toNativeSeparators(folder));
            if (kept > 0)
                text = tr("%1 %2").arg(text, tr("%n files were there already and are as they "
                                                "were.", nullptr, kept));
            tools().messages.show(outcome.failure || kept > 0 ? Tone::Advice : Tone::Done, text);
        });
    });
}

void BillingPage::exportStatement()
{
    FileQuestion question;
    question.title = tr("Export the statement");
    question.filter = tr("CSV files (*.csv)");
    question.save = true;
    question.name = QStringLiteral("statement-%1.csv")
                        .arg(QString::fromStdString(m_statement.time.from.toString()).left(7));
    tools().prompter.askFile(question, this, [this](const QString &file) {
        if (file.isEmpty())
            return;
        session().read<bool>(
            [file, statement = m_statement](storage::Reader &) -> Result<bool> {
                CLIENTELE_TRY(documents::writeExport<documents::ExportedMargin>(
                    file, documents::ExportFormat::CsvForSpreadsheets,
                    [&](auto &writer) { return documents::addMargins(statement, writer); }));
                return true;
            },
            this, [this, file](const Result<bool> &written) {
                if (written)
                    tools().messages.show(Tone::Done, tr("The statement is written to %1.")
                                                          .arg(QDir::toNativeSeparators(file)));
                else
                    showProblem(written.failure());
            });
    });
}

AccountId BillingPage::currentClient() const
{
    const RowsModel::Row *row = m_frame->current();
    if (row == nullptr)
        return {};
    switch (m_list) {
    case List::Due:
    case List::Held:
    case List::Issued: {
        const auto invoice = idOf<InvoiceId>(row);
        for (const application::DueInvoice &each : m_close.due) {
            if (each.draft.invoice == invoice)
                return each.draft.client;
        }
        for (const domain::DueDraft &each : m_close.held) {
            if (each.invoice == invoice)
                return each.client;
        }
        for (const domain::IssuedDocument &each : m_close.issued) {
            if (each.invoice == invoice)
                return each.client;
        }
        return {};
    }
    case List::Scheduled: {
        const auto event = idOf<TimelineEventId>(row);
        for (const application::ScheduledChange &each : m_scheduled) {
            if (each.event.id == event)
                return each.client;
        }
        return {};
    }
    default: return idOf<AccountId>(row);
    }
}

void BillingPage::showClient()
{
    if (const AccountId client = currentClient(); !client.isNull())
        tools().go(QStringLiteral("clients"), QString::fromStdString(client.toString()));
}

void BillingPage::showInvoice()
{
    if (const RowsModel::Row *row = m_frame->current())
        tools().go(QStringLiteral("invoices"), row->key);
}

} // namespace clientele::gui
