// SPDX-License-Identifier: GPL-3.0-or-later
#include "priceeditor.h"

#include "billing/names.h"
#include "catalogue/ui_priceeditor.h"
#include "cataloguetexts.h"
#include "models/display.h"
#include "shell/typedfigures.h"
#include "widgets/listtable.h"
#include "wording/figures.h"

#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace clientele::gui {

using billing::ComponentKind;
using billing::PriceComponent;
using domain::NewComponent;

namespace {

constexpr int kMonth = 0; ///< in the list of periods
constexpr int kQuarter = 1;
constexpr int kYear = 2;
constexpr int kDays = 3;
constexpr int kUpTo = 0; ///< columns of the tiers
constexpr int kUnit = 1;
constexpr int kFlat = 2;
constexpr int kTierRows = 3;

bool isTiered(ComponentKind kind)
{
    return kind == ComponentKind::Graduated || kind == ComponentKind::Volume;
}

NewComponent given(const PriceComponent &part)
{
    NewComponent component;
    component.name = part.name;
    component.kind = billing::nameOf(part.kind);
    component.meter = billing::nameOf(part.meter);
    component.countingRule = billing::nameOf(part.countingRule);
    component.timing = billing::nameOf(part.timing);
    component.unitAmount = part.unit.amount;
    component.unitScale = part.unit.scale;
    component.includedUnits = part.includedUnits;
    component.minimumMinor = part.minimumMinor;
    component.packageSize = part.packageSize;
    for (const billing::Tier &tier : part.tiers)
        component.tiers.push_back({tier.upTo, tier.unit.amount, tier.unit.scale, tier.flatMinor});
    component.firstPeriod = part.firstPeriod;
    component.lastPeriod = part.lastPeriod;
    return component;
}

/// What belongs to another kind is not kept: it would not be seen.
PriceComponent cleaned(PriceComponent part)
{
    if (part.kind == ComponentKind::Flat) {
        part.meter = billing::Meter::None;
        part.includedUnits = 0;
    }
    if (part.kind != ComponentKind::Package)
        part.packageSize = 1;
    if (isTiered(part.kind))
        part.unit = {};
    else
        part.tiers.clear();
    return part;
}

} // namespace

PriceEditor::PriceEditor(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::PriceEditor>())
{
    m_ui->setupUi(this);
    m_ui->tiersTableWidget->setColumnCount(3);
    m_ui->tiersTableWidget->setHorizontalHeaderLabels(
        {tr("Up to"), tr("Price of one"), tr("Fee of the tier")});
    m_ui->tiersTableWidget->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->tiersTableWidget->verticalHeader()->hide();
    m_ui->tiersTableWidget->setTabKeyNavigation(false); // Tab leaves it; the arrows go through it
    m_ui->partsListWidget->setItemDelegate(new widgets::CellDelegate(m_ui->partsListWidget));
    m_ui->partsListWidget->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

PriceEditor::~PriceEditor() = default;

void PriceEditor::begin(Session &session, const billing::Price *from, Ledger ledger)
{
    m_session = &session;
    m_price = session.newId<PriceTag>();
    const QLocale &locale = session.locale();
    const Currency currency = from != nullptr ? from->currency : session.profile().currency;
    m_ui->ledgerComboBox->setCurrentIndex(ledger == Ledger::Retail ? 0 : 1);
    m_ui->currencyLineEdit->setText(QString::fromStdString(std::string(currency.code())));
    const Date first = session.today().addMonths(1, 1); // the first of the next month
    m_ui->validFromDateEdit->setDisplayFormat(models::dateFormat(locale));
    m_ui->validFromDateEdit->setDate(typedDay(first));
    const billing::PeriodLength period
        = from != nullptr ? from->period : billing::PeriodLength{};
    m_ui->periodComboBox->setCurrentIndex(
        period.unit == billing::PeriodUnit::Day    ? kDays
        : period.unit == billing::PeriodUnit::Year ? kYear
        : period.count == 3                        ? kQuarter
                                                   : kMonth);
    m_ui->daysSpinBox->setValue(period.unit == billing::PeriodUnit::Day ? period.count : 30);
    m_ui->taxIncludedCheckBox->setChecked(from != nullptr && from->taxIncluded);
    if (from != nullptr) {
        for (const PriceComponent &component : from->components)
            m_parts.push_back({session.newId<PriceComponentTag>(), component,
                               typedUnitPrice(component.unit, currency, locale),
                               component.minimumMinor == 0
                                   ? QString()
                                   : typedAmount(Money{component.minimumMinor, currency}, locale)});
    } else {
        m_parts.push_back({session.newId<PriceComponentTag>(), {}, {}, {}});
        m_parts.back().component.unit.amount = -1; // nothing is typed yet
    }
    connectFields();
    showParts(0);
}

void PriceEditor::connectFields()
{
    const auto take = [this] { takePart(); };
    for (QComboBox *box : {m_ui->ledgerComboBox, m_ui->periodComboBox, m_ui->kindComboBox,
                           m_ui->timingComboBox, m_ui->meterComboBox, m_ui->countingComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, take);
    for (QLineEdit *edit : {m_ui->currencyLineEdit, m_ui->partNameLineEdit,
                            m_ui->amountLineEdit, m_ui->minimumLineEdit})
        connect(edit, &QLineEdit::textEdited, this, take);
    for (QSpinBox *box : {m_ui->daysSpinBox, m_ui->includedSpinBox, m_ui->packageSpinBox,
                          m_ui->firstSpinBox, m_ui->lastSpinBox})
        connect(box, &QSpinBox::valueChanged, this, take);
    connect(m_ui->validFromDateEdit, &QDateEdit::dateChanged, this, take);
    connect(m_ui->taxIncludedCheckBox, &QCheckBox::toggled, this, take);
    connect(m_ui->tiersTableWidget, &QTableWidget::cellChanged, this, take);
    connect(m_ui->partsListWidget, &QListWidget::currentRowChanged, this, [this] { showPart(); });
    connect(m_ui->addPartButton, &QPushButton::clicked, this, &PriceEditor::addPart);
    connect(m_ui->removePartButton, &QPushButton::clicked, this, &PriceEditor::removePart);
    connect(m_ui->addTierButton, &QPushButton::clicked, this, [this] {
        addTierRow({}, {}, {});
        takePart();
    });
    connect(m_ui->removeTierButton, &QPushButton::clicked, this, [this] {
        QTableWidget *tiers = m_ui->tiersTableWidget;
        tiers->removeRow(tiers->currentRow() < 0 ? tiers->rowCount() - 1 : tiers->currentRow());
        takePart();
    });
}

int PriceEditor::chosen() const
{
    return m_ui->partsListWidget->currentRow();
}

Currency PriceEditor::currency() const
{
    return Currency::fromCode(m_ui->currencyLineEdit->text().toUpper().toStdString())
        .value_or(Currency{});
}

void PriceEditor::addPart()
{
    m_parts.push_back({m_session->newId<PriceComponentTag>(), {}, {}, {}});
    PriceComponent &component = m_parts.back().component;
    component.kind = ComponentKind::PerUnit;
    component.meter = billing::Meter::ActiveUsers;
    component.unit.amount = -1;
    showParts(static_cast<int>(m_parts.size()) - 1);
    m_ui->partNameLineEdit->setFocus();
    Q_EMIT edited();
}

void PriceEditor::removePart()
{
    if (chosen() < 0 || m_parts.size() < 2)
        return;
    m_parts.erase(m_parts.begin() + chosen());
    showParts(std::min(chosen(), static_cast<int>(m_parts.size()) - 1));
    Q_EMIT edited();
}

QString PriceEditor::partText(const PriceComponent &component) const
{
    billing::Price price;
    price.currency = currency();
    const QString name = QString::fromStdString(component.name);
    const QString text = component.unit.amount < 0 ? tr("no amount yet")
                                                   : componentText(component, price, *m_session);
    return name.isEmpty() ? text : tr("%1: %2").arg(name, text);
}

void PriceEditor::showParts(int which)
{
    m_showing = true;
    QListWidget *list = m_ui->partsListWidget;
    while (list->count() > static_cast<int>(m_parts.size()))
        delete list->takeItem(list->count() - 1);
    while (list->count() < static_cast<int>(m_parts.size()))
        list->addItem(QString());
    for (int i = 0; i < list->count(); ++i) // as wide as the list, so that long ones end in "…"
        list->item(i)->setSizeHint(QSize(0, widgets::px(38)));
    for (int i = 0; i < list->count(); ++i)
        list->item(i)->setText(partText(m_parts[static_cast<std::size_t>(i)].component));
    list->setCurrentRow(which);
    m_ui->removePartButton->setEnabled(m_parts.size() > 1);
    m_showing = false;
    showPart();
}

void PriceEditor::showPart()
{
    if (m_showing || chosen() < 0)
        return;
    m_showing = true;
    const Part &part = m_parts[static_cast<std::size_t>(chosen())];
    const PriceComponent &component = part.component;
    m_ui->partNameLineEdit->setText(QString::fromStdString(component.name));
    m_ui->kindComboBox->setCurrentIndex(static_cast<int>(component.kind));
    m_ui->amountLineEdit->setText(part.amount);
    m_ui->timingComboBox->setCurrentIndex(static_cast<int>(component.timing));
    m_ui->meterComboBox->setCurrentIndex(static_cast<int>(component.meter));
    m_ui->countingComboBox->setCurrentIndex(static_cast<int>(component.countingRule));
    m_ui->includedSpinBox->setValue(static_cast<int>(component.includedUnits));
    m_ui->packageSpinBox->setValue(static_cast<int>(component.packageSize));
    m_ui->minimumLineEdit->setText(part.minimum);
    m_ui->firstSpinBox->setValue(component.firstPeriod + 1);
    m_ui->lastSpinBox->setValue(component.lastPeriod ? *component.lastPeriod + 1 : 0);
    showTiers(part);
    showFitting();
    m_showing = false;
}

void PriceEditor::showTiers(const Part &part)
{
    const QLocale &locale = m_session->locale();
    m_ui->tiersTableWidget->setRowCount(0);
    for (const billing::Tier &tier : part.component.tiers)
        addTierRow(tier.upTo ? QString::number(*tier.upTo) : QString(),
                   typedUnitPrice(tier.unit, currency(), locale),
                   tier.flatMinor == 0 ? QString()
                                       : typedAmount(Money{tier.flatMinor, currency()}, locale));
    while (isTiered(part.component.kind) && m_ui->tiersTableWidget->rowCount() < 2)
        addTierRow({}, {}, {});
}

void PriceEditor::addTierRow(const QString &upTo, const QString &unit, const QString &flat)
{
    QTableWidget *tiers = m_ui->tiersTableWidget;
    const bool before = std::exchange(m_showing, true);
    const int row = tiers->rowCount();
    tiers->insertRow(row);
    for (const auto &[column, text] : {std::pair(kUpTo, upTo), std::pair(kUnit, unit),
                                       std::pair(kFlat, flat)}) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        tiers->setItem(row, column, item);
    }
    const int rows = std::max(kTierRows, std::min(tiers->rowCount(), 2 * kTierRows)) + 1;
    tiers->setMinimumHeight(rows * tiers->verticalHeader()->defaultSectionSize());
    m_showing = before;
}

/// The fields of the part that is chosen into the part.
void PriceEditor::takePart()
{
    if (m_showing || chosen() < 0)
        return;
    Part &part = m_parts[static_cast<std::size_t>(chosen())];
    PriceComponent &component = part.component;
    const QLocale &locale = m_session->locale();
    component.name = m_ui->partNameLineEdit->text().trimmed().toStdString();
    component.kind = static_cast<ComponentKind>(m_ui->kindComboBox->currentIndex());
    component.timing = static_cast<billing::Timing>(m_ui->timingComboBox->currentIndex());
    component.meter = static_cast<billing::Meter>(m_ui->meterComboBox->currentIndex());
    component.countingRule
        = static_cast<billing::CountingRule>(m_ui->countingComboBox->currentIndex());
    component.includedUnits = m_ui->includedSpinBox->value();
    component.packageSize = m_ui->packageSpinBox->value();
    component.firstPeriod = m_ui->firstSpinBox->value() - 1;
    const int last = m_ui->lastSpinBox->value();
    component.lastPeriod = last == 0 ? std::nullopt : std::optional(last - 1);
    part.amount = m_ui->amountLineEdit->text();
    part.minimum = m_ui->minimumLineEdit->text();
    component.unit
        = readUnitPrice(part.amount, currency(), locale).value_or(billing::UnitPrice{-1, 0});
    component.minimumMinor = part.minimum.trimmed().isEmpty()
                                 ? 0
                                 : readAmount(part.minimum, currency(), locale).value_or(-1);
    takeTiers(part);
    component = cleaned(component);
    if (isTiered(component.kind) && m_ui->tiersTableWidget->rowCount() == 0)
        showTiers(part);
    showFitting();
    m_ui->partsListWidget->item(chosen())->setText(partText(component));
    Q_EMIT edited();
}

void PriceEditor::takeTiers(Part &part)
{
    part.component.tiers.clear();
    if (!isTiered(part.component.kind))
        return;
    const QTableWidget *tiers = m_ui->tiersTableWidget;
    const QLocale &locale = m_session->locale();
    const auto cell = [tiers](int row, int column) {
        const QTableWidgetItem *item = tiers->item(row, column);
        return item == nullptr ? QString() : item->text().trimmed();
    };
    for (int row = 0; row < tiers->rowCount(); ++row) {
        if (cell(row, kUpTo).isEmpty() && cell(row, kUnit).isEmpty() && cell(row, kFlat).isEmpty())
            continue;
        billing::Tier tier;
        if (const QString upTo = cell(row, kUpTo); !upTo.isEmpty()) {
            bool isNumber = false;
            const qlonglong value = locale.toLongLong(upTo, &isNumber);
            tier.upTo = isNumber ? value : 0; // which no tier may have
        }
        const QString unit = cell(row, kUnit);
        tier.unit = unit.isEmpty() ? billing::UnitPrice{}
                                   : readUnitPrice(unit, currency(), locale)
                                         .value_or(billing::UnitPrice{-1, 0});
        const QString flat = cell(row, kFlat);
        tier.flatMinor = flat.isEmpty() ? 0 : readAmount(flat, currency(), locale).value_or(-1);
        part.component.tiers.push_back(tier);
    }
}

/// Only what the kind of part has.
void PriceEditor::showFitting()
{
    const auto kind = static_cast<ComponentKind>(m_ui->kindComboBox->currentIndex());
    const bool counts = kind != ComponentKind::Flat;
    const bool metered = counts && m_ui->meterComboBox->currentIndex() > 0;
    m_ui->unitAmountField->setVisible(!isTiered(kind));
    m_ui->meterField->setVisible(counts);
    m_ui->countingRuleField->setVisible(metered);
    m_ui->includedUnitsField->setVisible(counts);
    m_ui->packageSizeField->setVisible(kind == ComponentKind::Package);
    m_ui->tiersWidget->setVisible(isTiered(kind));
    m_ui->periodCountField->setVisible(m_ui->periodComboBox->currentIndex() == kDays);
}

domain::NewPrice PriceEditor::price() const
{
    domain::NewPrice price;
    price.id = m_price;
    price.ledger = m_ui->ledgerComboBox->currentIndex() == 0 ? Ledger::Retail : Ledger::Wholesale;
    price.currency = m_ui->currencyLineEdit->text().trimmed().toUpper().toStdString();
    price.validFrom = typedDay(m_ui->validFromDateEdit->date());
    switch (m_ui->periodComboBox->currentIndex()) {
    case kQuarter: price.periodCount = 3; break;
    case kYear: price.periodUnit = "year"; break;
    case kDays:
        price.periodUnit = "day";
        price.periodCount = m_ui->daysSpinBox->value();
        break;
    default: break;
    }
    price.taxIncluded = m_ui->taxIncludedCheckBox->isChecked();
    for (const Part &part : m_parts) {
        price.components.push_back(given(part.component));
        price.components.back().id = part.id;
    }
    return price;
}

} // namespace clientele::gui
