// SPDX-License-Identifier: GPL-3.0-or-later
#include "userspage.h"

#include "application/accountreading.h"
#include "domain/reach.h"
#include "models/userlist.h"
#include "shell/listreading.h"
#include "shell/moneytexts.h"
#include "userdialog.h"
#include "widgets/listtable.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QHeaderView>

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

const std::vector<UserChip> &userChips()
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

/// Who has no other role is a user.
class RolesDelegate final : public widgets::CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &) const override
    {
        const QString roles = value.toString();
        return roles.isEmpty() ? UsersPage::tr("User") : roles;
    }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        paintText(painter, option, index, displayText(index.data(), option.locale),
                  widgets::Type::Text, widgets::Meaning::Text);
    }
};

} // namespace

UsersPage::UsersPage(const PageTools &given, QWidget *parent)
    : ListPage(given, QStringLiteral("users"), parent)
{
    addActions();
    buildList(tr("Users"), {});
}

std::unique_ptr<models::ListModel>
UsersPage::makeList(const std::shared_ptr<storage::Reader> &reader)
{
    return models::makeUserList(reader, session().account(), session().display());
}

void UsersPage::setUpColumns()
{
    using Column = UserColumn;
    table()->setTickColumn(column(Column::Tick));
    table()->setItemDelegateForColumn(column(Column::Tick), new widgets::TickDelegate(table()));
    table()->setItemDelegateForColumn(column(Column::Roles), new RolesDelegate(table()));
    table()->sortByColumn(column(Column::LastName), Qt::AscendingOrder);
    const std::pair<Column, int> widths[] = {{Column::Tick, 40},
                                             {Column::FirstName, 150},
                                             {Column::LastName, 160},
                                             {Column::Roles, 150},
                                             {Column::Active, 90}};
    for (const auto &[name, units] : widths)
        table()->setColumnWidth(column(name), px(units));
    QHeaderView *header = table()->horizontalHeader();
    header->setMinimumSectionSize(px(40));
    header->setSectionResizeMode(column(Column::Email), QHeaderView::Stretch);
    // whether somebody counts comes last, where the eye ends
    header->moveSection(header->visualIndex(column(Column::Active)), header->count() - 1);
}

bool UsersPage::mayHide(int index) const
{
    return index != column(UserColumn::FirstName) && index != column(UserColumn::LastName);
}

QString UsersPage::counted(int rows) const
{
    return tr("%n users", nullptr, rows);
}

std::vector<widgets::Chip> UsersPage::chips() const
{
    std::vector<widgets::Chip> shown;
    for (const UserChip &chip : userChips())
        shown.push_back({QString::fromLatin1(chip.id),
                         QCoreApplication::translate("clientele::gui::UsersPage", chip.text), {}});
    return shown;
}

ListPage::Filter UsersPage::filterOf(const QString &id) const
{
    for (const UserChip &chip : userChips()) {
        if (id == QLatin1String(chip.id))
            return {chip.filter, std::nullopt};
    }
    return {};
}

/// The counts come from a list; what they mean in money, in a client account, from its summary.
void UsersPage::readFigures()
{
    using Counts = std::vector<int>;
    std::vector<models::ListFilter> filters;
    for (const UserChip &chip : userChips())
        filters.push_back(chip.filter);
    readList<Counts>(
        session(),
        [account = session().account(), display = session().display()](auto reader) {
            return models::makeUserList(std::move(reader), account, display);
        },
        countEach(filters), this, [this](const Result<Counts> &counts) {
            if (counts)
                showCounts(*counts);
        });
}

void UsersPage::showCounts(const std::vector<int> &counts)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        chipBar()->setCount(QString::fromLatin1(userChips()[i].id),
                            session().locale().toString(counts[i]));
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
            const bool shut = detail && !domain::mayBeEnteredDirectly(detail->account);
            m_noDirectLogin = shut ? wording::sentence(fail(FailureCode::Refused, "noDirectLogin",
                                                            {detail->account.name}),
                                                       session().locale())
                                   : QString();
            updateActions();
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
    headlineBar()->setHeadlines(headlines);
}

ListPage::EmptyText UsersPage::describeEmpty() const
{
    if (m_allUsers == 0)
        return {tr("No users yet"), tr("Create the first one with New User."),
                QStringLiteral("list-add-user"), m_new};
    return {tr("No user fits"), tr("Try another word, or choose All above."),
            QStringLiteral("edit-find"), nullptr};
}

std::vector<QAction *> UsersPage::rowActions() const
{
    return {m_edit, m_passwordReset, m_activate, m_deactivate, m_delete};
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
