// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountmoney.h"
#include "moneydialogs.h"

namespace clientele::gui {

namespace Ui {
class RefundDialog;
class WithdrawPaymentDialog;
}

/// Money goes back to the client of an invoice: recorded, with who pays it and how.
class RefundDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    RefundDialog(Session &session, application::InvoiceDetail detail,
                 const application::AccountMoney &money);
    ~RefundDialog() override;
    [[nodiscard]] domain::Command command() const override;

private:
    const std::unique_ptr<Ui::RefundDialog> m_ui;
    const PaymentId m_refund;
};

/// Takes back a payment or refund of the client that was recorded by mistake.
class WithdrawPaymentDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    WithdrawPaymentDialog(Session &session, application::InvoiceDetail detail,
                          const application::AccountMoney &money);
    ~WithdrawPaymentDialog() override;
    [[nodiscard]] domain::Command command() const override;

private:
    const std::unique_ptr<Ui::WithdrawPaymentDialog> m_ui;
    const PaymentId m_withdrawal;
    std::vector<PaymentId> m_payments; ///< in the order of the list
};

} // namespace clientele::gui
