// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguedialog.h"

#include "catalogue/ui_cataloguedialog.h"
#include "cataloguetexts.h"
#include "effectpanel.h"
#include "priceeditor.h"
#include "shell/typedfigures.h"
#include "wording/names.h"

#include <QtWidgets/QPushButton>

#include <algorithm>
#include <array>

namespace clientele::gui {

using application::CatalogueLine;
using application::CatalogueView;

namespace {

/// EN 16931, in the order of the list.
constexpr std::array kTaxCategories{"", "S", "Z", "E", "AE", "K", "G", "O"};
constexpr int kMoreThanAllowed = 1'000'000;

CatalogueItemId itemOf(Session &session, const CatalogueLine *line, bool isNew)
{
    return isNew || line == nullptr ? session.newId<CatalogueItemTag>() : line->entry.id;
}

/// The version to begin with: the newest on that ledger, the agency's currency first.
const billing::Price *newest(const CatalogueLine *line, Ledger ledger, Currency own)
{
    const billing::Price *found = nullptr;
    if (line == nullptr)
        return found;
    for (const billing::Price &price : line->prices) {
        const bool better = found == nullptr
                            || (price.currency == own && found->currency != own);
        if (price.ledger == ledger && better)
            found = &price;
    }
    return found;
}

} // namespace

CatalogueDialog::CatalogueDialog(Session &session, Task task, const CatalogueView &catalogue,
                                 const CatalogueLine *line, Ledger ledger)
    : m_session(session), m_task(task),
      m_item(itemOf(session, line, task == Task::NewPlan || task == Task::NewAddOn)),
      m_ui(std::make_unique<Ui::CatalogueDialog>())
{
    setObjectName(QStringLiteral("catalogueDialog"));
    if (line != nullptr)
        m_entry = line->entry;
    fill(*m_ui);
    m_ui->effectPanel->begin(session);
    const bool hasPrice = task != Task::Edit;
    m_ui->priceEditor->setVisible(hasPrice);
    m_ui->itemWidget->setVisible(task != Task::NewPrice);
    if (hasPrice)
        m_ui->priceEditor->begin(session,
                                 task == Task::NewPrice
                                     ? newest(line, ledger, session.profile().currency)
                                     : nullptr,
                                 ledger);
    if (task != Task::NewPrice)
        fillItem(catalogue);
    switch (task) {
    case Task::NewPlan: setTitle(tr("New Plan")); break;
    case Task::NewAddOn: setTitle(tr("New Add-on")); break;
    case Task::Edit: setTitle(tr("Edit %1").arg(wording::plainName(m_entry.name))); break;
    case Task::NewPrice:
        setTitle(tr("New price of %1").arg(wording::plainName(m_entry.name)));
        break;
    }
    connectFields();
    askEffect();
}

CatalogueDialog::~CatalogueDialog() = default;

void CatalogueDialog::fillItem(const CatalogueView &catalogue)
{
    const bool isNew = m_task != Task::Edit;
    int programme = 0;
    int last = 0;
    for (const domain::Programme &each : catalogue.programmes) {
        if (!each.active && each.id != m_entry.programme)
            continue;
        if (each.id == m_entry.programme)
            programme = static_cast<int>(m_programmes.size());
        m_programmes.push_back(each.code);
        m_ui->programmeComboBox->addItem(wording::plainName(each.name));
    }
    for (const CatalogueLine &line : catalogue.items)
        last = std::max(last, line.entry.position);
    m_ui->programmeComboBox->setCurrentIndex(programme);
    m_ui->programmeField->setVisible(isNew); // an item never changes its programme
    m_ui->positionSpinBox->setValue(isNew ? last + 1 : m_entry.position);
    if (!isNew) {
        m_ui->nameLineEdit->setText(QString::fromStdString(m_entry.name));
        const auto at = std::find(kTaxCategories.begin(), kTaxCategories.end(),
                                  m_entry.taxCategory);
        m_ui->taxComboBox->setCurrentIndex(
            at == kTaxCategories.end() ? 0 : static_cast<int>(at - kTaxCategories.begin()));
        m_ui->taxRateLineEdit->setText(
            typedRate(m_entry.taxRatePpm, m_session.locale()));
        if (m_entry.trialDays)
            m_ui->trialLineEdit->setText(QString::number(*m_entry.trialDays));
    }
    showTaxRate();
}

void CatalogueDialog::connectFields()
{
    const auto ask = [this] { askEffect(); };
    connect(m_ui->priceEditor, &PriceEditor::edited, this, ask);
    for (QLineEdit *edit : {m_ui->nameLineEdit, m_ui->taxRateLineEdit, m_ui->trialLineEdit})
        connect(edit, &QLineEdit::textEdited, this, ask);
    connect(m_ui->programmeComboBox, &QComboBox::currentIndexChanged, this, ask);
    connect(m_ui->positionSpinBox, &QSpinBox::valueChanged, this, [this] { clearProblems(); });
    connect(m_ui->taxComboBox, &QComboBox::currentIndexChanged, this, [this] {
        showTaxRate();
        askEffect();
    });
    connect(m_ui->effectPanel, &EffectPanel::settledChanged, this,
            [this] { setWaiting(!m_ui->effectPanel->isSettled()); });
}

void CatalogueDialog::showTaxRate()
{
    m_ui->taxRatePpmField->setVisible(taxCategory() == "S");
}

std::string CatalogueDialog::taxCategory() const
{
    return kTaxCategories.at(
        static_cast<std::size_t>(std::max(0, m_ui->taxComboBox->currentIndex())));
}

std::int32_t CatalogueDialog::taxRatePpm() const
{
    if (taxCategory() != "S")
        return 0;
    return readRate(m_ui->taxRateLineEdit->text()).value_or(-1);
}

int CatalogueDialog::trialDays() const
{
    const QString text = m_ui->trialLineEdit->text().trimmed();
    if (text.isEmpty())
        return -1;
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return isNumber && days >= 0 ? days : kMoreThanAllowed;
}

void CatalogueDialog::askEffect()
{
    clearProblems();
    m_ui->effectPanel->ask(command());
}

domain::AddCatalogueItem CatalogueDialog::added() const
{
    domain::AddCatalogueItem command;
    command.item = m_item;
    const int programme = m_ui->programmeComboBox->currentIndex();
    if (programme >= 0)
        command.programme = m_programmes.at(static_cast<std::size_t>(programme));
    command.addOn = m_task == Task::NewAddOn;
    command.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    command.position = m_ui->positionSpinBox->value();
    command.taxCategory = taxCategory();
    command.taxRatePpm = taxRatePpm();
    if (const int days = trialDays(); days >= 0)
        command.trialDays = days;
    command.prices.push_back(m_ui->priceEditor->price());
    return command;
}

domain::EditCatalogueItem CatalogueDialog::edited() const
{
    domain::EditCatalogueItem command{m_item, m_entry.version};
    command.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    command.position = m_ui->positionSpinBox->value();
    command.taxCategory = taxCategory();
    command.taxRatePpm = taxRatePpm();
    command.trialDays = trialDays();
    return command;
}

domain::Command CatalogueDialog::command() const
{
    switch (m_task) {
    case Task::Edit: return edited();
    case Task::NewPrice: return domain::AddPrice{m_item, m_ui->priceEditor->price()};
    case Task::NewPlan:
    case Task::NewAddOn: break;
    }
    return added();
}

} // namespace clientele::gui
