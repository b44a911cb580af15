// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneydialogs.h"

#include "invoices/ui_creditnotedialog.h"
#include "invoices/ui_paymentdialog.h"
#include "invoices/ui_voiddialog.h"
#include "invoices/ui_writeoffdialog.h"
#include "models/display.h"
#include "shell/moneytexts.h"
#include "shell/typedfigures.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <array>

namespace clientele::gui {

using application::InvoiceDetail;
using widgets::FactsCard;

namespace {

/// Codes of domain::isPaymentMethod(), in the order of the list.
constexpr std::array kMethods{"bank_transfer", "direct_debit", "card", "cash", "cheque", "other"};

struct MoneyDialogTexts {
    Q_DECLARE_TR_FUNCTIONS(MoneyDialogTexts)
};

QString beforeAfter(std::int64_t before, std::int64_t after, Currency currency,
                    const Session &session)
{
    const QString now = moneyText(Money{before, currency}, session);
    if (before == after)
        return now;
    return MoneyDialogTexts::tr("%1 → %2").arg(now, moneyText(Money{after, currency}, session));
}

} // namespace

MoneyDialog::MoneyDialog(Session &session, InvoiceDetail detail)
    : m_session(session), m_detail(std::move(detail)),
      m_preview(session, this, [this](const auto &receipt) { showEffect(receipt); })
{
    setSubtitle(tr("%1 · %2").arg(QString::fromStdString(m_detail.view.number),
                                  wording::plainName(m_detail.view.addressee.name)));
}

void MoneyDialog::takeAmount(widgets::FormField &field, QLineEdit &edit, std::int64_t minor)
{
    const Currency currency = m_detail.view.content.currency;
    edit.setText(typedAmount(Money{minor, currency}, m_session.locale()));
    field.setTitle(tr("%1 in %2").arg(field.title(),
                                      QString::fromStdString(std::string(currency.code()))));
    connect(&edit, &QLineEdit::textEdited, this, &MoneyDialog::askEffect);
}

std::int64_t MoneyDialog::amountOf(const QLineEdit &edit) const
{
    return readAmount(edit.text(), m_detail.view.content.currency, m_session.locale())
        .value_or(0);
}

void MoneyDialog::takeDay(QDateEdit &edit)
{
    edit.setDisplayFormat(models::dateFormat(m_session.locale()));
    edit.setDate(typedDay(m_session.today()));
    edit.setMaximumDate(edit.date());
    connect(&edit, &QDateEdit::dateChanged, this, &MoneyDialog::askEffect);
}

std::string MoneyDialog::paymentMethod(int index)
{
    return kMethods.at(static_cast<std::size_t>(std::max(0, index)));
}

void MoneyDialog::showEffectIn(FactsCard *card)
{
    m_effect = card;
    m_effect->hide();
    askEffect();
}

void MoneyDialog::askEffect()
{
    clearProblems();
    if (m_effect != nullptr)
        m_preview.ask(command());
}

/// What is missing is said when the dialog is submitted, not while somebody is typing.
void MoneyDialog::showEffect(const Result<application::Receipt> &receipt)
{
    const bool shows = receipt && !receipt->accounts.empty();
    m_effect->setVisible(shows);
    if (!shows)
        return;
    const application::AccountEffect &effect = receipt->accounts.front();
    std::vector<FactsCard::Fact> facts;
    const auto add = [&](const QString &label, std::int64_t before, std::int64_t after) {
        if (before != 0 || after != 0)
            facts.push_back({label, beforeAfter(before, after, effect.currency, m_session)});
    };
    for (const application::InvoiceSettled &each : effect.invoices) {
        if (each.invoice == m_detail.view.id)
            add(tr("Open on this invoice"), each.openBeforeMinor, each.openAfterMinor);
    }
    facts.push_back({tr("The client owes"),
                     beforeAfter(effect.owedBeforeMinor, effect.owedAfterMinor, effect.currency,
                                 m_session)});
    add(tr("Account credit"), effect.creditBeforeMinor, effect.creditAfterMinor);
    for (const application::IssuedInvoice &each : receipt->issued) {
        if (each.creditNote)
            facts.push_back({tr("Credit note"), moneyText(each.payable, m_session)});
        else
            facts.push_back({tr("New invoice"), moneyText(each.payable, m_session)});
    }
    m_effect->setFacts(facts);
}

PaymentDialog::PaymentDialog(Session &session, InvoiceDetail detail)
    : MoneyDialog(session, std::move(detail)), m_ui(std::make_unique<Ui::PaymentDialog>()),
      m_payment(session.newId<PaymentTag>())
{
    setObjectName(QStringLiteral("paymentDialog"));
    fill(*m_ui);
    takeAmount(*m_ui->amountField, *m_ui->amountLineEdit, m_detail.view.openMinor);
    takeDay(*m_ui->dayDateEdit);
    connect(m_ui->paysComboBox, &QComboBox::currentIndexChanged, this, [this] { askEffect(); });
    connect(m_ui->referenceLineEdit, &QLineEdit::textEdited, this, [this] { clearProblems(); });
    showEffectIn(m_ui->moneyEffect);
    m_ui->amountLineEdit->selectAll();
    m_ui->amountLineEdit->setFocus();
}

PaymentDialog::~PaymentDialog() = default;

domain::Command PaymentDialog::command() const
{
    domain::RecordPayment command;
    command.client = m_detail.view.client;
    command.payment = m_payment;
    command.bookedOn = typedDay(m_ui->dayDateEdit->date());
    command.method = paymentMethod(m_ui->methodComboBox->currentIndex());
    command.reference = m_ui->referenceLineEdit->text().trimmed().toStdString();
    command.amountMinor = amountOf(*m_ui->amountLineEdit);
    if (m_ui->paysComboBox->currentIndex() == 0)
        command.parts = {{m_detail.view.id,
                          std::min(command.amountMinor, m_detail.view.openMinor)}};
    return command;
}

CreditNoteDialog::CreditNoteDialog(Session &session, InvoiceDetail detail)
    : MoneyDialog(session, std::move(detail)), m_ui(std::make_unique<Ui::CreditNoteDialog>()),
      m_creditNote(session.newId<InvoiceTag>())
{
    setObjectName(QStringLiteral("creditNoteDialog"));
    fill(*m_ui);
    for (std::size_t i = 0; i < m_detail.view.lineIds.size(); ++i) {
        if (m_detail.creditableMinor.at(i) != 0)
            addLine(i);
    }
    connect(m_ui->reasonLineEdit, &QLineEdit::textEdited, this, [this] { askEffect(); });
    connect(m_ui->whatComboBox, &QComboBox::currentIndexChanged, this, [this] {
        showLines();
        askEffect();
    });
    showLines();
    showEffectIn(m_ui->moneyEffect);
    m_ui->reasonLineEdit->setFocus();
}

CreditNoteDialog::~CreditNoteDialog() = default;

/// As many fields as the invoice has lines, so they are in no form.
void CreditNoteDialog::addLine(std::size_t index)
{
    const application::InvoiceView &view = m_detail.view;
    const QString name = QStringLiteral("line%1").arg(index);
    auto *field = new widgets::FormField;
    field->setObjectName(name + QStringLiteral("Field"));
    field->setTitle(lineText(view.content.lines[index], m_session));
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins({});
    auto *amount = new QLineEdit;
    amount->setObjectName(name + QStringLiteral("LineEdit"));
    amount->setMaxLength(24);
    amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(amount);
    m_ui->partsLayout->addWidget(field);
    adopt(*field);
    takeAmount(*field, *amount, m_detail.creditableMinor.at(index));
    m_lines.push_back({view.lineIds[index], m_detail.creditableMinor.at(index), amount, field});
}

void CreditNoteDialog::showLines()
{
    for (const Line &line : m_lines)
        line.field->setVisible(m_ui->whatComboBox->currentIndex() == 1);
}

domain::Command CreditNoteDialog::command() const
{
    domain::CreditInvoice command{m_detail.view.client, m_detail.view.id, m_creditNote, {},
                                  m_ui->reasonLineEdit->text().trimmed().toStdString()};
    if (m_ui->whatComboBox->currentIndex() != 1)
        return command;
    for (const Line &line : m_lines) {
        const std::int64_t amount = amountOf(*line.amount);
        if (amount != 0 || !line.amount->text().trimmed().isEmpty())
            command.lines.push_back({line.id, amount});
    }
    std::erase_if(command.lines, [](const auto &each) { return each.amountMinor == 0; });
    if (command.lines.empty()) // nothing is not everything
        command.lines.push_back({m_lines.empty() ? InvoiceLineId{} : m_lines.front().id, 0});
    return command;
}

VoidDialog::VoidDialog(Session &session, InvoiceDetail detail)
    : MoneyDialog(session, std::move(detail)), m_ui(std::make_unique<Ui::VoidDialog>()),
      m_creditNote(session.newId<InvoiceTag>())
{
    setObjectName(QStringLiteral("voidDialog"));
    fill(*m_ui);
    setDangerous();
    connect(m_ui->reasonLineEdit, &QLineEdit::textEdited, this, [this] { askEffect(); });
    connect(m_ui->reissueCheckBox, &QCheckBox::toggled, this, [this] { askEffect(); });
    showEffectIn(m_ui->moneyEffect);
    m_ui->reasonLineEdit->setFocus();
}

VoidDialog::~VoidDialog() = default;

domain::Command VoidDialog::command() const
{
    return domain::VoidInvoice{m_detail.view.client, m_detail.view.id, m_creditNote,
                               m_ui->reasonLineEdit->text().trimmed().toStdString(),
                               m_ui->reissueCheckBox->isChecked()};
}

WriteOffDialog::WriteOffDialog(Session &session, InvoiceDetail detail)
    : MoneyDialog(session, std::move(detail)), m_ui(std::make_unique<Ui::WriteOffDialog>())
{
    setObjectName(QStringLiteral("writeOffDialog"));
    fill(*m_ui);
    setDangerous();
    takeAmount(*m_ui->amountField, *m_ui->amountLineEdit, m_detail.view.openMinor);
    connect(m_ui->reasonLineEdit, &QLineEdit::textEdited, this, [this] { askEffect(); });
    showEffectIn(m_ui->moneyEffect);
    m_ui->reasonLineEdit->setFocus();
}

WriteOffDialog::~WriteOffDialog() = default;

domain::Command WriteOffDialog::command() const
{
    const std::int64_t amount = amountOf(*m_ui->amountLineEdit);
    return domain::WriteOffInvoice{m_detail.view.client, m_detail.view.id,
                                   amount > 0 ? amount : -1,
                                   m_ui->reasonLineEdit->text().trimmed().toStdString()};
}

} // namespace clientele::gui
