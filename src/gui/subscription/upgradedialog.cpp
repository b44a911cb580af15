// SPDX-License-Identifier: GPL-3.0-or-later
#include "upgradedialog.h"

#include "application/planorder.h"
#include "choicecard.h"
#include "shell/moneytexts.h"
#include "shell/session.h"
#include "subscription/ui_upgradedialog.h"
#include "wording/names.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace clientele::gui {

using widgets::plain;
using widgets::px;

UpgradeDialog::UpgradeDialog(Session &session, UpgradeOffer offer, QWidget *parent)
    : FormDialog(parent), m_session(session), m_offer(std::move(offer)),
      m_ui(std::make_unique<Ui::UpgradeDialog>()), m_plans(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("upgradeDialog"));
    fill(*m_ui);
    setMinimumWidth(px(800));
    const QString name = wording::plainName(m_offer.client.account.name);
    setSubtitle(m_offer.client.account.billDay > 0
                    ? tr("%1 \u00b7 bill day %2")
                          .arg(name, QString::number(m_offer.client.account.billDay))
                    : name);
    addPlans();
    for (const OfferedItem &item : m_offer.addOns)
        m_addOns.push_back(addAddOn(item));
    m_ui->addOnsLabel->setVisible(!m_offer.addOns.empty());
    setUpWhen();
    showNothingChanged();
    updateSave();
}

UpgradeDialog::~UpgradeDialog() = default;

/// One begins at the present plan, which was made after the fields of the form.
void UpgradeDialog::showEvent(QShowEvent *event)
{
    if (QAbstractButton *plan = m_plans->checkedButton())
        plan->setFocus(Qt::OtherFocusReason);
    FormDialog::showEvent(event);
}

void UpgradeDialog::addPlans()
{
    for (const OfferedItem &item : m_offer.plans) {
        const bool current = item.entry.id == m_offer.plan.item;
        auto *button = new QRadioButton;
        m_plans->addButton(button, static_cast<int>(m_plans->buttons().size()));
        button->setChecked(current);
        m_ui->plansLayout->addWidget(new ChoiceCard(
            button, {wording::plainName(item.entry.name), priceText(item.price, m_session),
                     priceDetail(item.price, m_session), current ? tr("Current") : QString()}));
        // not clicked(): screen readers toggle
        connect(button, &QAbstractButton::toggled, this, [this](bool on) {
            if (on)
                choose();
        });
    }
}

UpgradeDialog::AddOnChoice UpgradeDialog::addAddOn(const OfferedItem &item)
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
    m_ui->addOnsLayout->addWidget(new ChoiceCard(
        button, {wording::plainName(item.entry.name), priceText(item.price, m_session),
                 priceDetail(item.price, m_session), pill}));
    connect(button, &QAbstractButton::toggled, this, &UpgradeDialog::choose);
    return choice;
}

void UpgradeDialog::setUpWhen()
{
    m_ui->nowRadioButton->setText(tr("Now, %1").arg(dayText(m_session.today(), m_session)));
    if (m_offer.endOfTerm) {
        m_ui->endOfTermRadioButton->setText(
            tr("End of term, %1").arg(dayText(*m_offer.endOfTerm, m_session)));
    } else {
        m_ui->endOfTermRadioButton->setEnabled(false);
        m_ui->endOfTermRadioButton->setToolTip(plain(tr("No term is running now.")));
        m_ui->endOfTermRadioButton->setAccessibleDescription(tr("No term is running now."));
    }
    for (QRadioButton *button : {m_ui->nowRadioButton, m_ui->endOfTermRadioButton})
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
    const bool atEnd = later && m_ui->endOfTermRadioButton->isEnabled();
    QRadioButton *proposed = atEnd ? m_ui->endOfTermRadioButton : m_ui->nowRadioButton;
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
    return m_ui->endOfTermRadioButton->isChecked() ? domain::When::EndOfTerm : domain::When::Now;
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

QVariantMap UpgradeDialog::input() const
{
    if (!command())
        return {};
    QStringList addOns;
    for (const AddOnChoice &each : m_addOns) {
        if (each.button->isChecked())
            addOns.append(QString::fromStdString(each.item.toString()));
    }
    return {{QStringLiteral("plan"), QString::fromStdString(chosenPlan().toString())},
            {QStringLiteral("addOns"), addOns},
            {QStringLiteral("endOfTerm"), m_ui->endOfTermRadioButton->isChecked()}};
}

void UpgradeDialog::setInput(const QVariantMap &input)
{
    const QString plan = input.value(QStringLiteral("plan")).toString();
    for (std::size_t i = 0; i < m_offer.plans.size(); ++i) {
        if (QString::fromStdString(m_offer.plans[i].entry.id.toString()) == plan)
            m_plans->button(static_cast<int>(i))->setChecked(true);
    }
    const QStringList addOns = input.value(QStringLiteral("addOns")).toStringList();
    for (const AddOnChoice &each : m_addOns) {
        if (each.button->isEnabled())
            each.button->setChecked(
                addOns.contains(QString::fromStdString(each.item.toString())));
    }
    const bool later = input.value(QStringLiteral("endOfTerm")).toBool();
    const bool atEnd = later && m_ui->endOfTermRadioButton->isEnabled();
    (atEnd ? m_ui->endOfTermRadioButton : m_ui->nowRadioButton)->setChecked(true);
    m_whenChosen = true;
    choose();
}

void UpgradeDialog::showEffect(const Result<application::Receipt> &answer)
{
    m_refused = !answer.ok();
    if (!answer) {
        showFailure(answer.failure(), m_session.locale());
    } else if (!answer->effects.empty()) {
        clearProblems();
        const application::InvoiceEffect &effect = answer->effects.front();
        m_ui->upgradeInvoice->setInvoice(effectTexts(effect, m_session));
        const billing::Price *price = planPrice(chosenPlan());
        m_ui->upgradeCharges->setFacts(chargeFacts(
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
    m_ui->upgradeInvoice->setInvoice(texts);
    m_ui->upgradeCharges->setFacts({{tr("Change"), tr("Choose another plan or add-on.")}});
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
