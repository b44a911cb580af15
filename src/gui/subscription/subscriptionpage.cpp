// SPDX-License-Identifier: GPL-3.0-or-later
#include "subscriptionpage.h"

#include "models/subscriptionlist.h"
#include "shell/moneytexts.h"
#include "upgrade.h"
#include "widgets/layouts.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using models::SubscriptionColumn;
using widgets::px;

namespace {

constexpr int column(SubscriptionColumn name)
{
    return static_cast<int>(name);
}

} // namespace

SubscriptionPage::SubscriptionPage(const PageTools &given, QWidget *parent)
    : Page(given, parent), m_headlines(new widgets::HeadlineBar),
      m_table(new widgets::ListTable)
{
    setObjectName(QStringLiteral("subscriptionPage"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("surface"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_headlines);
    rows->addWidget(widgets::makeRule(this));
    rows->addWidget(m_table, 1);
    m_table->setObjectName(QStringLiteral("subscriptionsTableView"));
    m_table->setAccessibleName(tr("Plan and add-ons"));
    connect(&session(), &Session::changed, this, &SubscriptionPage::applyChange);
}

SubscriptionPage::~SubscriptionPage() = default;

void SubscriptionPage::enter()
{
    m_entered = true;
    if (!m_list)
        openList();
    readHeadlines();
    m_table->setFocus();
}

void SubscriptionPage::release()
{
    m_table->setModel(nullptr);
    m_list.reset();
}

void SubscriptionPage::openList()
{
    auto reader = session().reader();
    if (!reader) {
        tools().messages.show(widgets::Tone::Problem,
                              wording::sentence(reader.failure(), session().locale()));
        return;
    }
    m_list = models::makeSubscriptionList(*reader, session().account(), session().display());
    if (const Status only = m_list->applyFilter(
            {{{"ledger", models::FilterRelation::Is, {QStringLiteral("retail")}}}});
        !only.ok())
        tools().messages.show(widgets::Tone::Problem,
                              wording::sentence(only.failure(), session().locale()));
    m_table->setModel(m_list->model());
    const std::pair<SubscriptionColumn, int> widths[] = {
        {SubscriptionColumn::Kind, 110}, {SubscriptionColumn::Quantity, 90},
        {SubscriptionColumn::State, 120}, {SubscriptionColumn::Started, 120},
        {SubscriptionColumn::TrialUntil, 120}, {SubscriptionColumn::Ends, 120}};
    for (const auto &[name, units] : widths)
        m_table->setColumnWidth(column(name), px(units));
    m_table->horizontalHeader()->setSectionResizeMode(column(SubscriptionColumn::Item),
                                                      QHeaderView::Stretch);
    connect(m_list.get(), &models::ListModel::rowCountChanged, this,
            [this] { Q_EMIT statusChanged(); });
    if (m_list->rowCount() > 0)
        m_table->selectRow(0);
    Q_EMIT statusChanged();
}

void SubscriptionPage::readHeadlines()
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
    m_headlines->setHeadlines(headlines);
}

void SubscriptionPage::applyChange(const domain::ChangeSet &changes)
{
    if (!m_list)
        return;
    m_list->applyChange(changes);
    if (m_entered)
        readHeadlines();
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

QString SubscriptionPage::statusText() const
{
    return m_list ? tr("%n subscriptions", nullptr, m_list->rowCount()) : QString();
}

} // namespace clientele::gui
