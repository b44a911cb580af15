// SPDX-License-Identifier: GPL-3.0-or-later
#include "subscriptionpage.h"

#include "models/subscriptionlist.h"
#include "shell/moneytexts.h"
#include "upgrade.h"
#include "widgets/listtable.h"
#include "wording/names.h"

#include <QtWidgets/QHeaderView>

namespace clientele::gui {

using models::SubscriptionColumn;
using widgets::px;

namespace {

constexpr int column(SubscriptionColumn name)
{
    return static_cast<int>(name);
}

widgets::Pill subscriptionPill(const QModelIndex &index)
{
    using widgets::Meaning;
    const QString state = index.data(models::RawRole).toString();
    const QString text = index.data().toString();
    if (state == QLatin1String("active"))
        return {text, Meaning::Paid, Meaning::PaidSoft};
    if (state == QLatin1String("trial"))
        return {text, Meaning::Trial, Meaning::TrialSoft};
    return {text, Meaning::Muted, Meaning::Quiet};
}

} // namespace

SubscriptionPage::SubscriptionPage(const PageTools &given, QWidget *parent)
    : ListPage(given, QStringLiteral("subscriptions"), parent)
{
    setObjectName(QStringLiteral("subscriptionPage"));
    buildList(tr("Plan and add-ons"), {});
}

std::unique_ptr<models::ListModel>
SubscriptionPage::makeList(const std::shared_ptr<storage::Reader> &reader)
{
    auto list = models::makeSubscriptionList(reader, session().account(), session().display());
    if (const Status only = list->applyFilter(
            {{{"ledger", models::FilterRelation::Is, {QStringLiteral("retail")}}}});
        !only.ok())
        showProblem(only.failure());
    return list;
}

void SubscriptionPage::setUpColumns()
{
    using Column = SubscriptionColumn;
    const std::pair<Column, int> widths[] = {{Column::Kind, 110},      {Column::Quantity, 90},
                                             {Column::State, 120},     {Column::Started, 120},
                                             {Column::TrialUntil, 120}, {Column::Ends, 120}};
    for (const auto &[name, units] : widths)
        table()->setColumnWidth(column(name), px(units));
    table()->setItemDelegateForColumn(column(Column::State),
                                      new widgets::PillDelegate(subscriptionPill, table()));
    table()->horizontalHeader()->setSectionResizeMode(column(Column::Item), QHeaderView::Stretch);
}

bool SubscriptionPage::mayHide(int index) const
{
    return index != column(SubscriptionColumn::Item);
}

QString SubscriptionPage::counted(int rows) const
{
    return tr("%n subscriptions", nullptr, rows);
}

ListPage::EmptyText SubscriptionPage::describeEmpty() const
{
    return {tr("No plan yet"), tr("Choose a plan with Upgrade."), QStringLiteral("package"),
            primaryAction()};
}

void SubscriptionPage::readFigures()
{
    using application::ClientDetail;
    session().read<ClientDetail>(
        [account = session().account()](storage::Reader &reader) {
            return application::AccountReading(reader).client(account);
        },
        this, [this](const Result<ClientDetail> &detail) {
            if (detail)
                showHeadlines(*detail);
        });
}

void SubscriptionPage::showHeadlines(const application::ClientDetail &detail)
{
    const domain::ClientSummary &summary = detail.summary;
    std::vector<widgets::Headline> headlines = {
        {summary.planName.empty() ? tr("none") : wording::plainName(summary.planName),
         tr("Subscription plan"), false}};
    if (summary.status == "trial")
        headlines.push_back({dayText(summary.trialEndsOn, session()), tr("Trial ends"), false});
    if (summary.nextOn.days() != domain::ClientSummary::kNeverDays)
        headlines.push_back({moneyText(Money{summary.nextMinor, summary.currency}, session()),
                             tr("Next invoice, %1").arg(dayText(summary.nextOn, session())),
                             true});
    headlineBar()->setHeadlines(headlines);
}

QString SubscriptionPage::title() const
{
    return tr("Subscription");
}

QAction *SubscriptionPage::primaryAction() const
{
    return tools().actions.find(QString::fromLatin1(Upgrade::kActionId));
}

std::vector<QAction *> SubscriptionPage::headerActions() const
{
    if (QAction *upgrade = primaryAction())
        return {upgrade};
    return {};
}

} // namespace clientele::gui
