// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicedetail.h"
#include "invoicespage.h"
#include "invoicetexts.h"
#include "models/invoicelist.h"
#include "platform/settings.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

// Filters, headlines and menus of the page Invoices.

namespace clientele::gui {

using application::InvoiceKey;
using application::InvoiceReading;
using models::InvoiceColumn;

void InvoicesPage::chooseChip(const QString &id)
{
    for (const InvoiceFilter &filter : invoiceFilters(session().today())) {
        if (filter.chip.id != id)
            continue;
        const Status applied = m_list->applyFilter(filter.filter);
        if (!applied.ok())
            showProblem(applied.failure());
    }
    if (m_list->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    updateEmptyState();
    updateActions();
    Q_EMIT statusChanged();
}

/// Headlines and counts of the chips come from one reading, so that they agree with each other.
void InvoicesPage::readTotals()
{
    using Totals = std::vector<domain::InvoiceTotals>;
    session().read<Totals>(
        [today = session().today()](storage::Reader &reader) {
            return InvoiceReading(reader).totals(today);
        },
        this, [this](const Result<Totals> &totals) {
            if (!totals)
                return;
            m_headlines->setHeadlines(invoiceHeadlines(*totals, session()));
            m_due = 0;
            for (const domain::InvoiceTotals &total : *totals)
                m_due += total.due;
            for (const InvoiceFilter &filter : invoiceFilters(session().today()))
                m_chips->setCount(filter.chip.id,
                                  chipCount(filter.chip.id, *totals, session()));
            updateActions();
        });
}

void InvoicesPage::applyChange(const domain::ChangeSet &changes)
{
    if (!m_list)
        return;
    m_list->applyChange(changes);
    updateEmptyState();
    updateActions();
    if (!m_entered)
        return;
    readTotals();
    showCurrent();
}

void InvoicesPage::search(const QString &text)
{
    if (!m_list)
        return;
    m_list->setSearch(text);
    if (m_list->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    updateEmptyState();
    showCurrent();
    Q_EMIT statusChanged();
}

void InvoicesPage::updateEmptyState()
{
    const bool empty = m_list && m_list->rowCount() == 0;
    m_listOrEmpty->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        return;
    const QString chip = m_chips->current();
    if (chip == QLatin1String("due"))
        m_empty->setTexts(tr("Nothing is due"),
                          tr("Drafts appear here on their bill day."),
                          QStringLiteral("checkmark"));
    else if (chip == QLatin1String("overdue"))
        m_empty->setTexts(tr("Nothing is overdue"),
                          tr("Every issued invoice still has time, or asks for nothing."),
                          QStringLiteral("checkmark"));
    else
        m_empty->setTexts(tr("No invoice fits"),
                          tr("Try another word, or choose All above. Drafts are made by "
                             "themselves as soon as a client has a plan."),
                          QStringLiteral("edit-find"));
    m_empty->setAction(nullptr);
}

void InvoicesPage::updateActions()
{
    const bool any = m_list
                     && (!currentInvoice().second.isNull() || !m_list->tickedKeys().empty());
    const QString none = any ? QString() : tr("Choose an invoice first.");
    setReason(*m_preview, currentInvoice().second.isNull() ? tr("Choose an invoice first.")
                                                           : QString());
    setReason(*m_print, m_printing ? tr("Printing already.") : none);
    const bool mayExport = session().has(domain::Permission::ExportData);
    setReason(*m_export, !mayExport       ? tr("Your access level does not allow exporting.")
                         : m_exportRun    ? tr("An export is running; cancel it first.")
                                          : none);
    if (m_issue == nullptr)
        return;
    const Status may = session().may(domain::IssueInvoices{});
    setReason(*m_issue, !may.ok()    ? wording::sentence(may.failure(), session().locale())
                        : m_issueRun ? tr("Issuing already.")
                        : m_due == 0 ? tr("No draft is due.")
                                     : QString());
}

void InvoicesPage::showCurrent()
{
    updateActions();
    m_detail->showInvoice(currentInvoice());
}

InvoiceKey InvoicesPage::currentInvoice() const
{
    if (!m_list || m_table->currentIndex().row() < 0)
        return {};
    const int row = m_table->currentIndex().row();
    return {m_list->clientAt(row), InvoiceId{m_list->keyAt(row)}};
}

void InvoicesPage::showAbout(const QString &invoiceId)
{
    const auto id = InvoiceId::parse(invoiceId.toStdString());
    if (!id || !m_list)
        return;
    int row = m_list->rowOf(id->uuid);
    if (row < 0) {
        m_chips->setCurrent(QStringLiteral("all"));
        m_list->setSearch({});
        chooseChip(QStringLiteral("all"));
        row = m_list->rowOf(id->uuid);
    }
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_list->model()->index(row, static_cast<int>(InvoiceColumn::Number)));
}

void InvoicesPage::showColumnMenu(const QPoint &at)
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_list->model()->columnCount(); ++i) {
        const auto column = static_cast<InvoiceColumn>(i);
        if (column == InvoiceColumn::Tick || column == InvoiceColumn::Number
            || (column == InvoiceColumn::Client && session().inClientContext()))
            continue;
        QAction *action = menu->addAction(
            m_list->model()->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        connect(action, &QAction::toggled, this,
                [this, i](bool shown) { m_table->setColumnHidden(i, !shown); });
    }
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

void InvoicesPage::showRowMenu(const QPoint &at)
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_preview, m_export, m_print});
    if (m_issue != nullptr) {
        menu->addSeparator();
        menu->addAction(m_issue);
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace clientele::gui
