// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfilters.h"
#include "clientspage.h"
#include "models/clientlist.h"
#include "platform/settings.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtCore/QTimer>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

// Filters and menus of the page Clients.

namespace clientele::gui {
namespace {

constexpr int kTick = static_cast<int>(models::ClientColumn::Tick);
constexpr int kName = static_cast<int>(models::ClientColumn::Name);
constexpr int kLogin = static_cast<int>(models::ClientColumn::Login);

} // namespace

void ClientsPage::setUpChips()
{
    std::vector<widgets::Chip> chips;
    for (const ClientFilter &filter : builtInFilters(session()))
        chips.push_back(filter.chip);
    for (const ClientFilter &filter : savedFilters(tools().settings, session()))
        chips.push_back(filter.chip);
    m_chips->setChips(chips);
    m_chips->setExtra(tr("+ Save filter"));
}

/// One count an event, so that no moment is long.
void ClientsPage::countChips(std::size_t from)
{
    const auto filters = builtInFilters(session());
    if (!m_list || from >= filters.size())
        return;
    const Result<int> count = m_list->countMatching(filters[from].filter);
    if (count)
        m_chips->setCount(filters[from].chip.id, session().locale().toString(*count));
    if (count && from == 0) {
        m_allClients = *count;
        updateEmptyState();
    }
    QTimer::singleShot(0, this, [this, from] { countChips(from + 1); });
}

void ClientsPage::chooseChip(const QString &id)
{
    auto filters = builtInFilters(session());
    for (ClientFilter &saved : savedFilters(tools().settings, session()))
        filters.push_back(std::move(saved));
    for (const ClientFilter &filter : filters) {
        if (filter.chip.id != id)
            continue;
        if (filter.chip.removable)
            m_list->setSearch(filter.search);
        const Status applied = m_list->applyFilter(filter.filter);
        if (!applied.ok())
            tools().messages.show(widgets::Tone::Problem,
                                  wording::sentence(applied.failure(), session().locale()));
    }
    updateEmptyState();
    Q_EMIT statusChanged();
}

void ClientsPage::saveFilter()
{
    const QString search = property("search").toString();
    QString base = m_chips->current();
    if (base.startsWith(QStringLiteral("saved:")))
        base = QStringLiteral("all");
    tools().prompter.askText({tr("Save filter"), tr("Name of the filter"), search, tr("Save")},
                             this, [this, base, search](const QString &name) {
        if (name.isEmpty())
            return;
        storeFilter(tools().settings, session(), name, base, search);
        setUpChips();
        m_chips->setCurrent(QStringLiteral("saved:") + name);
        countChips(0);
    });
}

void ClientsPage::removeFilter(const QString &id)
{
    forgetFilter(tools().settings, session(), id);
    setUpChips();
    m_chips->setCurrent(QStringLiteral("all"));
    chooseChip(QStringLiteral("all"));
    countChips(0);
}

void ClientsPage::showColumnMenu(const QPoint &at)
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_list->model()->columnCount(); ++i) {
        if (i == kTick || i == kName
            || i == kLogin)
            continue;
        QAction *action = menu->addAction(
            m_list->model()->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        connect(action, &QAction::toggled, this,
                [this, i](bool shown) { m_table->setColumnHidden(i, !shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Columns as at first"), this, [this] {
        tools().settings.remove(headerKey());
        resetColumns();
    });
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

void ClientsPage::showRowMenu(const QPoint &at)
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_login, m_passwordReset, m_endSubscription});
    menu->addSeparator();
    menu->addActions({m_new, m_import, m_delete});
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace clientele::gui
