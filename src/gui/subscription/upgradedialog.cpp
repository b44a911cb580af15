// SPDX-License-Identifier: GPL-3.0-or-later
#include "upgradedialog.h"

#include "application/planorder.h"
#include "choicecard.h"
#include "shell/moneytexts.h"
#include "shell/session.h"
#include "widgets/reasoncard.h"
#include "wording/names.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace clientele::gui {

using widgets::plain;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

namespace {

/// As high as what is in it while there is room.
class FittingArea final : public QScrollArea
{
public:
    FittingArea(QWidget *content, const QString &name)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setAccessibleName(name);
        content->setProperty("look", QStringLiteral("clear"));
        viewport()->setAutoFillBackground(false);
    }
    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }
};

void addHeading(QLayout &column, const QString &text)
{
    auto *heading = new PlainLabel(text, Type::Strong);
    heading->setContentsMargins(0, px(4), 0, 0);
    column.addWidget(heading);
}

} // namespace

UpgradeDialog::UpgradeDialog(Session &session, UpgradeOffer offer, QWidget *parent)
    : FormDialog(tr("Change plan and add-ons"), tr("Save changes"), parent), m_session(session),
      m_offer(std::move(offer)), m_plans(new QButtonGroup(this)), m_when(new QButtonGroup(this)),
      m_now(new QRadioButton), m_endOfTerm(new QRadioButton),
      m_invoice(new widgets::ReasonCard(nullptr, "quietcard")),
      m_charges(new widgets::FactsCard)
{
    setObjectName(QStringLiteral("upgradeDialog"));
    setMinimumWidth(px(800));
    const QString name = wording::plainName(m_offer.client.account.name);
    setSubtitle(m_offer.client.account.billDay > 0
                    ? tr("%1 \u00b7 bill day %2")
                          .arg(name, QString::number(m_offer.client.account.billDay))
                    : name);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(px(24));
    auto *left = new FittingArea(makeChoices(), tr("What to change"));
    auto *right = new FittingArea(makeInvoice(), tr("Next invoice"));
    right->setMinimumHeight(px(240));
    right->setMinimumWidth(px(360));
    columns->addWidget(left, 1);
    columns->addWidget(right, 1);
    body()->addLayout(columns);
    showNothingChanged();
    updateSave();
}

QWidget *UpgradeDialog::makeChoices()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(px(2), 0, px(2), px(2));
    column->setSpacing(px(8));
    addHeading(*column, tr("Subscription plan"));
    addPlans(*column);
    if (!m_offer.addOns.empty()) {
        addHeading(*column, tr("Add-ons"));
        addAddOns(*column);
    }
    addHeading(*column, tr("When"));
    addWhen(*column);
    column->addStretch(1);
    return page;
}

QWidget *UpgradeDialog::makeInvoice()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    m_invoice->setObjectName(QStringLiteral("upgradeInvoice"));
    m_charges->setObjectName(QStringLiteral("upgradeCharges"));
    widgets::setLook(*m_charges, "quietcard");
    column->addWidget(m_invoice);
    column->addWidget(m_charges);
    column->addStretch(1);
    return page;
}

void UpgradeDialog::addPlans(QLayout &column)
{
    for (const OfferedItem &item : m_offer.plans) {
        const bool current = item.entry.id == m_offer.plan.item;
        auto *button = new QRadioButton;
        m_plans->addButton(button, static_cast<int>(m_plans->buttons().size()));
        button->setChecked(current);
        column.addWidget(new ChoiceCard(
            button, {wording::plainName(item.entry.name), priceText(item.price, m_session),
                     priceDetail(item.price, m_session), current ? tr("Current") : QString()}));
        // not clicked(): screen readers toggle
        connect(button, &QAbstractButton::toggled, this, [this](bool on) {
            if (on)
                choose();
        });
    }
}

void UpgradeDialog::addAddOns(QLayout &column)
{
    for (const OfferedItem &item : m_offer.addOns)
        m_addOns.push_back(addAddOn(column, item));
}

UpgradeDialog::AddOnChoice UpgradeDialog::addAddOn(QLayout &column, const OfferedItem &item)
{
    auto *button = new QCheckBox;
    AddOnChoice choice{button, item.entry.id, m_session.newId<SubscriptionTag>(), false};
    QString pill;
    for (const application::NamedSubscription &each : m_offer.client.subscriptions) {
        const domain::Subscription &running = each.subscription;
        if (!running.addOn || running.item != item.entry.id)
            continue;
        choice.subscription = running.id;
        choice.running = true;
        button->setChecked(true);
        pill = running.quantity == 1 ? tr("Current") : tr("Current, %1 times")
                                                           .arg(running.quantity);
        if (running.state == "scheduled")
            pill = tr("From %1").arg(dayText(running.startedOn, m_session));
        if (running.endsOn) {
            pill = tr("Ends %1").arg(dayText(*running.endsOn, m_session));
            button->setEnabled(false); // it ends already: nothing to choose
        }
    }
    column.addWidget(new ChoiceCard(button, {wording::plainName(item.entry.name),
                                             priceText(item.price, m_session),
                                             priceDetail(item.price, m_session), pill}));
    connect(button, &QAbstractButton::toggled, this, &UpgradeDialog::choose);
    return choice;
}

void UpgradeDialog::addWhen(QLayout &column)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(20));
    m_now->setText(tr("Now, %1").arg(dayText(m_session.today(), m_session)));
    m_now->setChecked(true);
    row->addWidget(m_now);
    m_when->addButton(m_now);
    m_when->addButton(m_endOfTerm);
    row->addWidget(m_endOfTerm);
    if (m_offer.endOfTerm) {
        m_endOfTerm->setText(tr("End of term, %1").arg(dayText(*m_offer.endOfTerm, m_session)));
    } else {
        m_endOfTerm->setText(tr("End of term"));
        m_endOfTerm->setEnabled(false);
        m_endOfTerm->setToolTip(plain(tr("No term is running now.")));
        m_endOfTerm->setAccessibleDescription(tr("No term is running now."));
    }
    row->addStretch(1);
    column.addWidget(box);
    for (QRadioButton *button : {m_now, m_endOfTerm})
        connect(button, &QAbstractButton::toggled, this, [this](bool on) {
            if (!on)
                return;
            m_whenChosen = true;
            choose();
        });
}

void UpgradeDialog::choose()
{
    if (!m_whenChosen)
        proposeWhen();
    m_refused = false;
    clearProblems();
    if (!command())
        showNothingChanged();
    updateSave();
    Q_EMIT changed();
}

/// Less waits for the end of the term, which is paid already; more begins now (billing.md 2).
void UpgradeDialog::proposeWhen()
{
    const CatalogueItemId chosen = chosenPlan();
    bool later = false;
    if (chosen != m_offer.plan.item) {
        const billing::Price *before = planPrice(m_offer.plan.item);
        const billing::Price *after = planPrice(chosen);
        later = before != nullptr && after != nullptr
                && application::isDowngrade(*before, *after);
    } else {
        bool more = false;
        bool less = false;
        for (const AddOnChoice &each : m_addOns) {
            more = more || (each.button->isChecked() && !each.running);
            less = less || (!each.button->isChecked() && each.running);
        }
        later = less && !more;
    }
    QRadioButton *proposed = later && m_endOfTerm->isEnabled() ? m_endOfTerm : m_now;
    const QSignalBlocker quiet(proposed); // nobody has chosen it
    proposed->setChecked(true);
}

CatalogueItemId UpgradeDialog::chosenPlan() const
{
    const int index = m_plans->checkedId();
    return index < 0 ? m_offer.plan.item
                     : m_offer.plans[static_cast<std::size_t>(index)].entry.id;
}

const billing::Price *UpgradeDialog::planPrice(CatalogueItemId item) const
{
    const auto at = std::find_if(m_offer.plans.begin(), m_offer.plans.end(),
                                 [&](const OfferedItem &each) { return each.entry.id == item; });
    return at == m_offer.plans.end() ? nullptr : &at->price;
}

domain::When UpgradeDialog::when() const
{
    return m_endOfTerm->isChecked() ? domain::When::EndOfTerm : domain::When::Now;
}

std::optional<domain::Command> UpgradeDialog::command() const
{
    const AccountId client = m_offer.client.account.id;
    domain::ChangeSubscriptions command{client, {}};
    if (const CatalogueItemId plan = chosenPlan(); plan != m_offer.plan.item)
        command.changes.push_back(
            domain::ChangePlan{client, m_offer.plan.id, plan, when(), {}});
    for (const AddOnChoice &each : m_addOns) {
        if (each.button->isChecked() && !each.running)
            command.changes.push_back(
                domain::AddAddOn{client, {each.subscription, each.item, 1}, when(), {}});
        else if (!each.button->isChecked() && each.running)
            command.changes.push_back(
                domain::CancelSubscription{client, each.subscription, when(), {}});
    }
    if (command.changes.empty())
        return std::nullopt;
    return command;
}

void UpgradeDialog::showEffect(const Result<application::Receipt> &answer)
{
    m_refused = !answer.ok();
    if (!answer) {
        showFailure(answer.failure(), m_session.locale());
    } else if (!answer->effects.empty()) {
        clearProblems();
        const application::InvoiceEffect &effect = answer->effects.front();
        m_invoice->setInvoice(effectTexts(effect, m_session));
        const billing::Price *price = planPrice(chosenPlan());
        m_charges->setFacts(chargeFacts(
            effect, price != nullptr && price->period == billing::PeriodLength{}, m_session));
    }
    updateSave();
}

void UpgradeDialog::showNothingChanged()
{
    const auto *next = nextInvoice(m_offer.drafts, m_session.today());
    widgets::InvoiceTexts texts;
    if (next != nullptr) {
        texts = invoiceTexts(*next, m_session);
    } else {
        texts.title = tr("Next invoice");
        texts.note = tr("There is nothing to invoice.");
    }
    m_invoice->setInvoice(texts);
    m_charges->setFacts({{tr("Change"), tr("Choose another plan or add-on.")}});
}

void UpgradeDialog::setAsking(bool asking)
{
    m_asking = asking;
    updateSave();
}

void UpgradeDialog::updateSave()
{
    const bool differs = command().has_value();
    setWaiting(!differs || m_asking || m_refused);
    const QString reason = differs ? QString() : tr("Nothing is changed yet.");
    confirmButton()->setToolTip(plain(reason));
    confirmButton()->setAccessibleDescription(reason);
}

} // namespace clientele::gui
