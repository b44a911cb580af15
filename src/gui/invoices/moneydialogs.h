// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "shell/formdialog.h"
#include "shell/livepreview.h"
#include "shell/session.h"
#include "widgets/pageparts.h"

#include <memory>
#include <vector>

class QDateEdit;
class QLineEdit;

namespace clientele::gui {

namespace Ui {
class CreditNoteDialog;
class PaymentDialog;
class VoidDialog;
class WriteOffDialog;
}

/// A dialog about the money of one invoice. Below its fields stands what the command does: what the
/// client owes, its account credit, and what is open of the invoice, before → after. The figures
/// come from a preview by the gateway of exactly the command that is submitted.
class MoneyDialog : public FormDialog
{
    Q_OBJECT
public:
    [[nodiscard]] virtual domain::Command command() const = 0;

protected:
    MoneyDialog(Session &session, application::InvoiceDetail detail);
    /// At the end of the constructor of a dialog: the figures are asked for after each edit.
    void showEffectIn(widgets::FactsCard *card);
    void askEffect();
    /// The field says the currency, and the editor holds this amount.
    void takeAmount(widgets::FormField &field, QLineEdit &edit, std::int64_t minor);
    /// Today, and no later day.
    void takeDay(QDateEdit &edit);
    /// 0 when it is no amount; the gateway says what is wrong with that.
    [[nodiscard]] std::int64_t amountOf(const QLineEdit &edit) const;
    /// Code of the method at that place of the list.
    [[nodiscard]] static std::string paymentMethod(int index);

    Session &m_session;
    const application::InvoiceDetail m_detail;

private:
    void showEffect(const Result<application::Receipt> &receipt);

    widgets::FactsCard *m_effect = nullptr;
    LivePreview m_preview;
};

/// Money came in: for this invoice, or for the oldest first.
class PaymentDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    PaymentDialog(Session &session, application::InvoiceDetail detail);
    ~PaymentDialog() override;
    [[nodiscard]] domain::Command command() const override;

private:
    const std::unique_ptr<Ui::PaymentDialog> m_ui;
    const PaymentId m_payment;
};

/// A credit note: for all that is left, or for parts of lines.
class CreditNoteDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    CreditNoteDialog(Session &session, application::InvoiceDetail detail);
    ~CreditNoteDialog() override;
    [[nodiscard]] domain::Command command() const override;

private:
    void addLine(std::size_t index);
    void showLines();

    struct Line {
        InvoiceLineId id;
        std::int64_t leftMinor = 0;
        QLineEdit *amount = nullptr;
        QWidget *field = nullptr;
    };
    const std::unique_ptr<Ui::CreditNoteDialog> m_ui;
    const InvoiceId m_creditNote;
    std::vector<Line> m_lines;
};

/// A credit note for all of it, and the invoice once more with a new number.
class VoidDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    VoidDialog(Session &session, application::InvoiceDetail detail);
    ~VoidDialog() override;
    [[nodiscard]] domain::Command command() const override;

private:
    const std::unique_ptr<Ui::VoidDialog> m_ui;
    const InvoiceId m_creditNote;
};

class WriteOffDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    WriteOffDialog(Session &session, application::InvoiceDetail detail);
    ~WriteOffDialog() override;
    [[nodiscard]] domain::Command command() const override;

private:
    const std::unique_ptr<Ui::WriteOffDialog> m_ui;
};

} // namespace clientele::gui
