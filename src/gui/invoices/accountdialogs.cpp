// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdialogs.h"

#include "invoices/ui_refunddialog.h"
#include "invoices/ui_withdrawpaymentdialog.h"
#include "shell/moneytexts.h"
#include "shell/typedfigures.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/terms.h"

#include <algorithm>

namespace clientele::gui {

using application::AccountMoney;
using application::InvoiceDetail;

RefundDialog::RefundDialog(Session &session, InvoiceDetail detail, const AccountMoney &money)
    : MoneyDialog(session, std::move(detail)), m_ui(std::make_unique<Ui::RefundDialog>()),
      m_refund(session.newId<PaymentTag>())
{
    setObjectName(QStringLiteral("refundDialog"));
    fill(*m_ui);
    setSubtitle(wording::plainName(m_detail.view.addressee.name));
    takeAmount(*m_ui->amountField, *m_ui->amountLineEdit, money.refundMinor + money.creditMinor);
    takeDay(*m_ui->dayDateEdit);
    connect(m_ui->noteLineEdit, &QLineEdit::textEdited, this, [this] { askEffect(); });
    connect(m_ui->referenceLineEdit, &QLineEdit::textEdited, this, [this] { clearProblems(); });
    showEffectIn(m_ui->moneyEffect);
    m_ui->amountLineEdit->selectAll();
    m_ui->amountLineEdit->setFocus();
}

RefundDialog::~RefundDialog() = default;

domain::Command RefundDialog::command() const
{
    domain::RefundClient command;
    command.client = m_detail.view.client;
    command.refund = m_refund;
    command.bookedOn = typedDay(m_ui->dayDateEdit->date());
    command.method = paymentMethod(m_ui->methodComboBox->currentIndex());
    command.reference = m_ui->referenceLineEdit->text().trimmed().toStdString();
    command.note = m_ui->noteLineEdit->text().trimmed().toStdString();
    command.amountMinor = amountOf(*m_ui->amountLineEdit);
    return command;
}

WithdrawPaymentDialog::WithdrawPaymentDialog(Session &session, InvoiceDetail detail,
                                             const AccountMoney &money)
    : MoneyDialog(session, std::move(detail)),
      m_ui(std::make_unique<Ui::WithdrawPaymentDialog>()),
      m_withdrawal(session.newId<PaymentTag>())
{
    setObjectName(QStringLiteral("withdrawPaymentDialog"));
    fill(*m_ui);
    setDangerous();
    setSubtitle(wording::plainName(m_detail.view.addressee.name));
    for (const application::RecordedPayment &each : money.payments) {
        if (each.withdrawn)
            continue;
        const domain::Payment &payment = each.payment;
        const QString amount
            = moneyText(Money{payment.amountMinor, payment.currency}, m_session);
        const QString day = wording::day(payment.bookedOn, session.locale());
        const QString method
            = wording::settledWord(domain::SettlementKind::Payment, false, payment.method);
        m_ui->paymentComboBox->addItem(payment.kind == domain::PaymentKind::Refund
                                           ? tr("Refund of %1 on %2, %3").arg(amount, day, method)
                                           : tr("%1 on %2, %3").arg(amount, day, method));
        m_payments.push_back(payment.id);
    }
    connect(m_ui->paymentComboBox, &QComboBox::currentIndexChanged, this,
            [this] { askEffect(); });
    connect(m_ui->reasonLineEdit, &QLineEdit::textEdited, this, [this] { askEffect(); });
    showEffectIn(m_ui->moneyEffect);
}

WithdrawPaymentDialog::~WithdrawPaymentDialog() = default;

domain::Command WithdrawPaymentDialog::command() const
{
    const int at = m_ui->paymentComboBox->currentIndex();
    return domain::WithdrawPayment{
        m_detail.view.client, m_withdrawal,
        at < 0 ? PaymentId{} : m_payments.at(static_cast<std::size_t>(at)),
        m_ui->reasonLineEdit->text().trimmed().toStdString()};
}

} // namespace clientele::gui
