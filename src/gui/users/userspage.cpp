// SPDX-License-Identifier: GPL-3.0-or-later
#include "userspage.h"

#include "application/accountreading.h"
#include "models/userlist.h"
#include "platform/settings.h"
#include "shell/moneytexts.h"
#include "userdialog.h"
#include "widgets/layouts.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using models::UserColumn;
using widgets::px;

namespace {

constexpr int column(UserColumn name)
{
    return static_cast<int>(name);
}

struct UserChip {
    const char *id;
    const char *text;
    models::ListFilter filter;
};

const std::vector<UserChip> &chips()
{
    using models::FilterRelation;
    static const std::vector<UserChip> all = {
        {"all", QT_TRANSLATE_NOOP("clientele::gui::UsersPage", "All"), {}},
        {"active", QT_TRANSLATE_NOOP("clientele::gui::UsersPage", "Active"),
         {{{"active", FilterRelation::Is, {true}}}}},
        {"inactive", QT_TRANSLATE_NOOP("clientele::gui::UsersPage", "Inactive"),
         {{{"active", FilterRelation::Is, {false}}}}},
    };
    return all;
}

} // namespace

UsersPage::UsersPage(const PageTools &given, QWidget *parent)
    : Page(given, parent), m_headlines(new widgets::HeadlineBar), m_chips(new widgets::ChipBar),
      m_table(new widgets::ListTable), m_empty(new widgets::EmptyState),
      m_listOrEmpty(new QStackedWidget)
{
    setObjectName(QStringLiteral("usersPage"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("surface"));
    addActions();
    buildList();
    connect(&session(), &Session::changed, this, &UsersPage::applyChange);
}

UsersPage::~UsersPage() = default;

void UsersPage::buildList()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_headlines);
    rows->addWidget(widgets::makeRule(this));
    rows->addWidget(m_chips);
    m_listOrEmpty->addWidget(m_table);
    m_listOrEmpty->addWidget(m_empty);
    rows->addWidget(m_listOrEmpty, 1);
    m_table->setObjectName(QStringLiteral("usersTableView"));
    m_table->setAccessibleName(tr("Users"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &UsersPage::showRowMenu);
    connect(m_table, &widgets::ListTable::tickAllAsked, this, [this](bool all) {
        all ? m_list->tickAll() : m_list->untickAll();
    });
    connect(m_table, &QAbstractItemView::activated, this, &UsersPage::openCurrent);
    connect(m_chips, &widgets::ChipBar::chosen, this, &UsersPage::chooseChip);
}

void UsersPage::enter()
{
    m_entered = true;
    if (!m_list)
        openList();
    readHeadlines();
    updateActions();
    m_table->setFocus();
}

void UsersPage::leave()
{
    if (m_list)
        tools().settings.setBytes(headerKey(), m_table->saveHeader());
    m_entered = false;
}

void UsersPage::release()
{
    if (m_entered)
        leave();
    m_table->setModel(nullptr);
    m_list.reset();
}

void UsersPage::openList()
{
    auto reader = session().reader();
    if (!reader) {
        tellProblem(reader.failure());
        return;
    }
    m_list = models::makeUserList(*reader, session().account(), session().display());
    m_table->setModel(m_list->model());
    m_table->sortByColumn(column(UserColumn::LastName), Qt::AscendingOrder);
    setUpColumns();
    setUpChips();
    connect(m_list.get(), &models::ListModel::rowCountChanged, this, [this] {
        updateEmptyState();
        Q_EMIT statusChanged();
    });
    connect(m_list.get(), &models::ListModel::ticksChanged, this, [this] {
        m_table->setTickState(m_list->tickState());
        updateActions();
        Q_EMIT statusChanged();
    });
    connect(m_list.get(), &models::ListModel::failureChanged, this, [this] {
        if (m_list->failure())
            tellProblem(*m_list->failure());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &UsersPage::updateActions);
    if (m_list->rowCount() > 0)
        m_table->selectRow(0);
    updateEmptyState();
    Q_EMIT statusChanged();
}

void UsersPage::setUpColumns()
{
    m_table->setTickColumn(column(UserColumn::Tick));
    m_table->setItemDelegateForColumn(column(UserColumn::Tick),
                                      new widgets::TickDelegate(m_table));
    const std::pair<UserColumn, int> widths[] = {{UserColumn::Tick, 40},
                                                 {UserColumn::FirstName, 190},
                                                 {UserColumn::LastName, 210},
                                                 {UserColumn::Roles, 190},
                                                 {UserColumn::Active, 90}};
    for (const auto &[name, units] : widths)
        m_table->setColumnWidth(column(name), px(units));
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(px(40));
    header->setSectionResizeMode(column(UserColumn::Email), QHeaderView::Stretch);
    // whether somebody counts comes last, where the eye ends
    header->moveSection(header->visualIndex(column(UserColumn::Active)), header->count() - 1);
    const QByteArray saved = tools().settings.bytes(headerKey());
    if (!saved.isEmpty())
        m_table->restoreHeader(saved);
}

QString UsersPage::headerKey() const
{
    return QStringLiteral("users/header/%1")
        .arg(QString::fromStdString(session().scope().actor.toString()));
}

void UsersPage::setUpChips()
{
    std::vector<widgets::Chip> shown;
    for (const UserChip &chip : chips())
        shown.push_back({QString::fromLatin1(chip.id),
                         QCoreApplication::translate("clientele::gui::UsersPage", chip.text), {}});
    m_chips->setChips(shown);
    m_chips->setCurrent(QStringLiteral("all"));
}

void UsersPage::chooseChip(const QString &id)
{
    for (const UserChip &chip : chips()) {
        if (id != QLatin1String(chip.id))
            continue;
        const Status applied = m_list->applyFilter(chip.filter);
        if (!applied.ok())
            tellProblem(applied.failure());
    }
    if (m_list->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    updateEmptyState();
    updateActions();
    Q_EMIT statusChanged();
}

/// The counts come from the list; what they mean in money, in a client account, from its summary.
void UsersPage::readHeadlines()
{
    if (!m_list)
        return;
    std::vector<int> counts;
    for (const UserChip &chip : chips()) {
        const Result<int> count = m_list->countMatching(chip.filter);
        counts.push_back(count ? *count : 0);
        m_chips->setCount(QString::fromLatin1(chip.id),
                          session().locale().toString(counts.back()));
    }
    m_allUsers = counts[0];
    m_activeUsers = counts[1];
    updateEmptyState();
    if (!session().inClientContext()) {
        showHeadlines(std::nullopt);
        return;
    }
    using application::ClientDetail;
    session().read<ClientDetail>(
        [account = session().account()](storage::Reader &reader) {
            return application::AccountReading(reader).client(account);
        },
        this, [this](const Result<ClientDetail> &detail) {
            showHeadlines(detail ? std::optional(Money{detail->summary.nextMinor,
                                                       detail->summary.currency})
                                 : std::nullopt);
        });
}

void UsersPage::showHeadlines(const std::optional<Money> &next)
{
    const auto number = [this](int value) { return session().locale().toString(value); };
    std::vector<widgets::Headline> headlines = {
        {number(m_activeUsers), tr("Active Users"), false},
        {number(m_allUsers - m_activeUsers), tr("Inactive"), false}};
    if (next)
        headlines.push_back({moneyText(*next, session()), tr("Next invoice"), true});
    m_headlines->setHeadlines(headlines);
}

void UsersPage::applyChange(const domain::ChangeSet &changes)
{
    if (!m_list)
        return;
    m_list->applyChange(changes);
    updateActions();
    if (m_entered)
        readHeadlines();
}

void UsersPage::search(const QString &text)
{
    if (!m_list)
        return;
    m_list->setSearch(text);
    if (m_list->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    updateEmptyState();
    Q_EMIT statusChanged();
}

void UsersPage::updateEmptyState()
{
    const bool empty = m_list && m_list->rowCount() == 0;
    m_listOrEmpty->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        return;
    if (m_allUsers == 0) {
        m_empty->setTexts(tr("No users yet"), tr("Create the first one with New User."),
                          QStringLiteral("list-add-user"));
        m_empty->setAction(m_new);
    } else {
        m_empty->setTexts(tr("No user fits"), tr("Try another word, or choose All above."),
                          QStringLiteral("edit-find"));
        m_empty->setAction(nullptr);
    }
}

void UsersPage::showRowMenu(const QPoint &at)
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_edit, m_passwordReset, m_activate, m_deactivate, m_delete});
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void UsersPage::showAbout(const QString &userId)
{
    const auto id = AccountUserId::parse(userId.toStdString());
    if (!id || !m_list)
        return;
    int row = m_list->rowOf(id->uuid);
    if (row < 0) {
        m_chips->setCurrent(QStringLiteral("all"));
        m_list->setSearch({});
        chooseChip(QStringLiteral("all"));
        row = m_list->rowOf(id->uuid);
    }
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_list->model()->index(row, column(UserColumn::LastName)));
    }
}

QString UsersPage::title() const
{
    return tr("Users");
}

std::vector<QAction *> UsersPage::headerActions() const
{
    return {m_new, m_activate, m_deactivate, nullptr, m_delete};
}

QString UsersPage::searchHint() const
{
    return tr("Search users");
}

QString UsersPage::statusText() const
{
    if (!m_list)
        return {};
    const auto count = static_cast<int>(m_list->tickedKeys().size());
    const QString shown = tr("%n users", nullptr, m_list->rowCount());
    return count == 0 ? tr("%1, none ticked").arg(shown)
                      : tr("%1, %2").arg(shown, tr("%n ticked", nullptr, count));
}

std::optional<QVariantMap> UsersPage::unsavedInput() const
{
    if (!m_dialog)
        return std::nullopt;
    return m_dialog->input();
}

void UsersPage::restoreInput(const QVariantMap &input)
{
    const auto user = AccountUserId::parse(
        input.value(QStringLiteral("user")).toString().toStdString());
    if (user)
        openExisting(*user, input);
    else
        openNew(input);
}

} // namespace clientele::gui
