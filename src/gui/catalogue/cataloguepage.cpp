// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguepage.h"

#include "cataloguedetail.h"
#include "cataloguetexts.h"
#include "models/listmodel.h"
#include "platform/settings.h"
#include "shell/listframe.h"
#include "widgets/listtable.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QPointer>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace clientele::gui {

using application::CatalogueLine;
using application::CatalogueView;
using application::Receipt;

namespace {

constexpr int kName = 0; ///< columns
constexpr int kKind = 1;
constexpr int kRetail = 2;
constexpr int kWholesale = 3;
constexpr int kPeriod = 4;
constexpr int kClients = 5;
constexpr int kState = 6;

constexpr auto kCatalogueView = "catalogue";

/// The version that says the period: retail before wholesale.
const billing::Price *shownPrice(const CatalogueLine &line, const Session &session)
{
    const Currency own = session.profile().currency;
    const Date today = session.today();
    const billing::Price *price = application::priceOn(line, Ledger::Retail, own, today);
    if (price == nullptr && !line.prices.empty())
        price = application::priceOn(line, line.prices.front().ledger,
                                     line.prices.front().currency, today);
    return price;
}

widgets::Pill statePill(const QModelIndex &index)
{
    using widgets::Meaning;
    const bool offered = index.data(models::RawRole).toLongLong() != 0;
    const QString text = index.data().toString();
    return offered ? widgets::Pill{text, Meaning::Paid, Meaning::PaidSoft}
                   : widgets::Pill{text, Meaning::Muted, Meaning::Quiet};
}

} // namespace

CataloguePage::CataloguePage(const PageTools &given, QWidget *parent)
    : Page(given, parent),
      m_frame(new ListFrame(QStringLiteral("catalogue"), tr("Plans and add-ons"))),
      m_detail(new CatalogueDetailPanel(given))
{
    setObjectName(QStringLiteral("cataloguePage"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    addActions();
    m_detail->setActions({m_newPrice, m_edit, m_end});
    m_frame->setDetail(m_detail, 840, 320);
    m_frame->setRowActions({m_newPrice, m_edit, nullptr, m_end});
    setUpList();
    updateActions();
    m_frame->restoreView(tools().settings, QString::fromLatin1(kCatalogueView));
    connect(m_frame, &ListFrame::currentChanged, this, [this] {
        m_detail->showItem(m_catalogue, current());
        updateActions();
    });
    connect(m_frame, &ListFrame::activated, this, [this] { m_edit->trigger(); });
    connect(m_frame->chips(), &widgets::ChipBar::chosen, this, &CataloguePage::filter);
    connect(&session(), &Session::changed, this, [this](const domain::ChangeSet &) {
        if (isVisible())
            read();
    });
}

void CataloguePage::addActions()
{
    using Task = CatalogueDialog::Task;
    ActionRegistry &actions = tools().actions;
    m_newPlan = actions.add(this, {QStringLiteral("catalogue.newPlan"), tr("New Plan\u2026"),
                                   QStringLiteral("list-add"), QKeySequence::New,
                                   tr("A plan with its first price")},
                            [this] { open(Task::NewPlan); });
    m_newAddOn = actions.add(this, {QStringLiteral("catalogue.newAddOn"), tr("New Add-on\u2026"),
                                    QStringLiteral("list-add"), {},
                                    tr("An add-on with its first price")},
                             [this] { open(Task::NewAddOn); });
    m_newPrice = actions.add(this, {QStringLiteral("catalogue.newPrice"),
                                    tr("New Price Version\u2026"), {},
                                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                                    tr("Another price from a day on, with its effect on all "
                                       "clients before it is saved")},
                             [this] { open(Task::NewPrice); });
    m_edit = actions.add(this, {QStringLiteral("catalogue.edit"), tr("Edit\u2026"),
                                QStringLiteral("document-edit"), QKeySequence(Qt::Key_F2),
                                tr("Name, tax and trial of the plan or add-on")},
                         [this] { open(Task::Edit); });
    m_end = actions.add(this, {QStringLiteral("catalogue.end"), tr("End"), {}, {},
                               tr("It is no longer offered; who has it keeps it")},
                        [this] { endOrOffer(); });
}

void CataloguePage::setUpList()
{
    constexpr auto kRight = Qt::AlignRight | Qt::AlignVCenter;
    const auto count = [this](const QVariant &value, const RowsModel::Row &) {
        return wording::number(value.toLongLong(), session().locale());
    };
    const auto state = [](const QVariant &value, const RowsModel::Row &) {
        return value.toLongLong() != 0 ? tr("Offered") : tr("Ended");
    };
    m_model = new RowsModel({{tr("Name")},
                             {tr("Kind")},
                             {tr("Clients pay")},
                             {tr("You pay")},
                             {tr("Period")},
                             {tr("Clients"), kRight, count},
                             {tr("State"), Qt::AlignLeft | Qt::AlignVCenter, state}},
                            -1, this);
    m_frame->chips()->setChips({{QStringLiteral("all"), tr("All"), {}},
                                {QStringLiteral("plans"), tr("Plans"), {}},
                                {QStringLiteral("addOns"), tr("Add-ons"), {}},
                                {QStringLiteral("ended"), tr("Ended"), {}}});
    m_frame->chips()->setCurrent(QStringLiteral("all"));
    m_frame->setEmptyText({tr("Nothing fits"), tr("Try another word, or choose All above."),
                           QStringLiteral("edit-find"), nullptr});
    m_frame->setModel(m_model, {140, 68, 0, 76, 64, 64, 88});
    widgets::ListTable *table = m_frame->table();
    table->setItemDelegateForColumn(kState, new widgets::PillDelegate(statePill, table));
    table->setItemDelegateForColumn(
        kClients, new widgets::FigureDelegate(models::RawRole,
                                              widgets::FigureDelegate::Zero::Dash, false, table));
}

void CataloguePage::enter()
{
    read();
    m_frame->table()->setFocus();
}

void CataloguePage::leave()
{
    m_frame->saveView(tools().settings, QString::fromLatin1(kCatalogueView));
}

void CataloguePage::read()
{
    session().read<CatalogueView>(
        [](storage::Reader &reader) { return application::readCatalogue(reader); }, this,
        [this](const Result<CatalogueView> &catalogue) {
            if (!catalogue) {
                showProblem(catalogue.failure());
                return;
            }
            m_catalogue = *catalogue;
            show();
        });
}

void CataloguePage::show()
{
    const Date today = session().today();
    std::vector<RowsModel::Row> rows;
    qlonglong plans = 0;
    qlonglong addOns = 0;
    qlonglong ended = 0;
    for (const CatalogueLine &line : m_catalogue.items) {
        const QString name = wording::plainName(line.entry.name);
        const billing::Price *price = shownPrice(line, session());
        rows.push_back({QString::fromStdString(line.entry.id.toString()),
                        {name, line.entry.addOn ? tr("Add-on") : tr("Plan"),
                         pricesText(line, Ledger::Retail, today, session()),
                         pricesText(line, Ledger::Wholesale, today, session()),
                         price == nullptr ? QString() : periodName(price->period),
                         static_cast<qlonglong>(line.clients),
                         static_cast<qlonglong>(line.entry.active ? 1 : 0)},
                        name});
        (line.entry.addOn ? addOns : plans) += line.entry.active ? 1 : 0;
        ended += line.entry.active ? 0 : 1;
    }
    const QLocale &locale = session().locale();
    m_frame->headlines()->setHeadlines({{wording::number(plans, locale), tr("Plans offered")},
                                        {wording::number(addOns, locale), tr("Add-ons offered")}});
    widgets::ChipBar *chips = m_frame->chips();
    chips->setCount(QStringLiteral("all"),
                    wording::number(static_cast<qlonglong>(rows.size()), locale));
    chips->setCount(QStringLiteral("plans"), wording::number(plans, locale));
    chips->setCount(QStringLiteral("addOns"), wording::number(addOns, locale));
    chips->setCount(QStringLiteral("ended"), wording::number(ended, locale));
    m_frame->setRows(std::move(rows));
    if (!m_wanted.isEmpty())
        m_frame->choose(std::exchange(m_wanted, {}));
    Q_EMIT statusChanged();
}

void CataloguePage::filter()
{
    const QString chip = m_frame->chips()->current();
    const QString word = m_search.trimmed();
    m_frame->showOnly([catalogue = m_catalogue, chip, word](const RowsModel::Row &row) {
        const auto id = CatalogueItemId::parse(row.key.toStdString());
        const CatalogueLine *line = id ? catalogue.item(*id) : nullptr;
        if (line == nullptr || !row.name.contains(word, Qt::CaseInsensitive))
            return false;
        const domain::CatalogueEntry &entry = line->entry;
        if (chip == QLatin1String("plans"))
            return !entry.addOn && entry.active;
        if (chip == QLatin1String("addOns"))
            return entry.addOn && entry.active;
        return chip != QLatin1String("ended") || !entry.active;
    });
    Q_EMIT statusChanged();
}

void CataloguePage::search(const QString &text)
{
    m_search = text;
    filter();
}

void CataloguePage::showAbout(const QString &key)
{
    if (m_model->rowOf(key) >= 0)
        m_frame->choose(key);
    else
        m_wanted = key;
}

const CatalogueLine *CataloguePage::current() const
{
    const RowsModel::Row *row = m_frame->current();
    const auto id = row == nullptr ? std::nullopt : CatalogueItemId::parse(row->key.toStdString());
    return id ? m_catalogue.item(*id) : nullptr;
}

void CataloguePage::updateActions()
{
    const CatalogueLine *line = current();
    const QString none = line == nullptr ? tr("Choose a plan or an add-on first.") : QString();
    const QString unread
        = m_catalogue.programmes.empty() ? tr("The catalogue is being read.") : QString();
    allow(*m_newPlan, domain::AddCatalogueItem{}, unread);
    allow(*m_newAddOn, domain::AddCatalogueItem{}, unread);
    allow(*m_newPrice, domain::AddPrice{}, none);
    allow(*m_edit, domain::EditCatalogueItem{}, none);
    allow(*m_end, domain::EditCatalogueItem{}, none);
    m_end->setText(line != nullptr && !line->entry.active ? tr("Offer Again") : tr("End"));
}

void CataloguePage::open(CatalogueDialog::Task task)
{
    const CatalogueLine *line = current();
    const bool needsLine
        = task == CatalogueDialog::Task::Edit || task == CatalogueDialog::Task::NewPrice;
    if (needsLine && line == nullptr)
        return;
    auto *dialog = new CatalogueDialog(session(), task, m_catalogue, needsLine ? line : nullptr,
                                       Ledger::Retail);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { submit(dialog); });
    tools().prompter.present(dialog);
}

void CataloguePage::submit(CatalogueDialog *dialog)
{
    dialog->setWaiting(true);
    const domain::Command command = dialog->command();
    session().post(command, this, [this, command, shown = QPointer<CatalogueDialog>(dialog)](
                                      const Result<Receipt> &receipt) {
        if (!receipt) {
            if (shown)
                shown->showFailure(receipt.failure(), session().locale());
            return;
        }
        if (shown)
            shown->accept();
        if (const auto *added = std::get_if<domain::AddCatalogueItem>(&command)) {
            m_wanted = QString::fromStdString(added->item.toString());
            sayDone(tr("%1 is offered now.").arg(wording::plainName(added->name)), *receipt);
        } else if (const auto *price = std::get_if<domain::AddPrice>(&command)) {
            sayDone(tr("The new price is valid from %1 on. Drafts are brought up to date in the "
                       "background.")
                        .arg(wording::day(price->price.validFrom, session().locale())),
                    *receipt);
        } else {
            sayDone(tr("Saved."), *receipt);
        }
        read();
    });
}

/// What is ended can be offered again, so it asks nothing but offers Undo.
void CataloguePage::endOrOffer()
{
    const CatalogueLine *line = current();
    if (line == nullptr)
        return;
    const bool ends = line->entry.active;
    const QString name = wording::plainName(line->entry.name);
    const auto clients = static_cast<int>(line->clients);
    domain::EditCatalogueItem command{line->entry.id, line->entry.version};
    command.active = !ends;
    session().post(command, this, [this, ends, name, clients](const Result<Receipt> &receipt) {
        if (!receipt) {
            showProblem(receipt.failure());
            return;
        }
        sayDone((ends ? tr("%1 is no longer offered. %n clients keep it.", nullptr, clients)
                      : tr("%1 is offered again."))
                    .arg(name),
                *receipt);
    });
}

QString CataloguePage::title() const
{
    return tr("Catalogue");
}

std::vector<QAction *> CataloguePage::headerActions() const
{
    return {m_newPrice, m_newAddOn, m_newPlan};
}

QString CataloguePage::searchHint() const
{
    return tr("Search plans and add-ons");
}

QString CataloguePage::statusText() const
{
    return tr("%n plans and add-ons", nullptr, m_model->rowCount());
}

} // namespace clientele::gui
