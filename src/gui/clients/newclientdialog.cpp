// SPDX-License-Identifier: GPL-3.0-or-later
#include "newclientdialog.h"

#include "clients/ui_newclientdialog.h"
#include "wording/figures.h"
#include "wording/names.h"

namespace clientele::gui {
namespace {

bool isMonthly(const billing::Price &price)
{
    return price.period == billing::PeriodLength{billing::PeriodUnit::Month, 1};
}

const billing::Price *retailPrice(const application::CatalogueChoice &plan, Currency currency)
{
    const billing::Price *best = nullptr;
    for (const billing::Price &price : plan.prices) {
        if (price.ledger == Ledger::Retail && price.currency == currency
            && (best == nullptr || best->validFrom < price.validFrom))
            best = &price;
    }
    return best;
}

} // namespace

NewClientDialog::NewClientDialog(application::CatalogueOffer offer, const Session &session)
    : m_offer(std::move(offer)), m_session(session),
      m_ui(std::make_unique<Ui::NewClientDialog>())
{
    setObjectName(QStringLiteral("newClientDialog"));
    fill(*m_ui);
    for (const domain::Programme &each : m_offer.programmes)
        m_ui->programmeComboBox->addItem(wording::plainName(each.name));
    m_ui->programmeField->setVisible(m_offer.programmes.size() > 1);
    connect(m_ui->programmeComboBox, &QComboBox::currentIndexChanged, this,
            &NewClientDialog::fillPlans);
    for (QLineEdit *edit : {m_ui->nameLineEdit, m_ui->emailLineEdit})
        connect(edit, &QLineEdit::textEdited, this, &NewClientDialog::clearProblems);
    connect(m_ui->planComboBox, &QComboBox::currentIndexChanged, this,
            &NewClientDialog::clearProblems);
    fillPlans();
}

NewClientDialog::~NewClientDialog() = default;

const domain::Programme *NewClientDialog::programme() const
{
    const int index = m_ui->programmeComboBox->currentIndex();
    return index < 0 ? nullptr : &m_offer.programmes[static_cast<std::size_t>(index)];
}

QString NewClientDialog::planText(const application::CatalogueChoice &plan) const
{
    const QString name = wording::plainName(plan.entry.name);
    const billing::Price *price = retailPrice(plan, m_session.profile().currency);
    if (price == nullptr || price->components.empty())
        return name;
    QStringList parts;
    for (const billing::PriceComponent &component : price->components) {
        const QString amount =
            wording::unitPrice(component.unit, price->currency, m_session.locale());
        if (component.kind == billing::ComponentKind::Flat)
            parts.append(tr("%1 a month").arg(amount));
        else if (component.kind == billing::ComponentKind::PerUnit)
            parts.append(component.includedUnits == 0
                             ? tr("%1 a user").arg(amount)
                             : tr("%1 a user above %2")
                                   .arg(amount, wording::number(component.includedUnits,
                                                                m_session.locale())));
    }
    return parts.isEmpty() ? name
                           : tr("%1 \u2013 %2").arg(name, parts.join(QStringLiteral(" + ")));
}

/// Monthly ones only where the programme says so (S0.11).
void NewClientDialog::fillPlans()
{
    m_ui->planComboBox->clear();
    m_plans.clear();
    m_ui->planComboBox->addItem(tr("Choose a plan"));
    const domain::Programme *of = programme();
    for (const application::CatalogueChoice &choice : m_offer.items) {
        const billing::Price *price = retailPrice(choice, m_session.profile().currency);
        const bool fits = of != nullptr && choice.entry.programme == of->id && !choice.entry.addOn
                          && price != nullptr && (!of->monthlyOnly || isMonthly(*price));
        if (!fits)
            continue;
        m_plans.push_back(choice.entry.id);
        m_ui->planComboBox->addItem(planText(choice));
    }
}

domain::CreateClient NewClientDialog::client() const
{
    domain::CreateClient command;
    command.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    command.email = m_ui->emailLineEdit->text().trimmed().toStdString();
    if (const domain::Programme *of = programme())
        command.programme = of->code;
    const int index = m_ui->planComboBox->currentIndex() - 1;
    if (index >= 0)
        command.plan = m_plans[static_cast<std::size_t>(index)];
    return command;
}

} // namespace clientele::gui
