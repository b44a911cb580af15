// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "shell/formdialog.h"
#include "shell/livepreview.h"
#include "shell/session.h"
#include "widgets/pageparts.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace clientele::gui {

/// A dialog about the money of one invoice. Below its fields stands what the command does: what the
/// client owes, its account credit, and what is open of the invoice, before → after. The figures
/// come from a preview by the gateway of exactly the command that is submitted.
class MoneyDialog : public FormDialog
{
    Q_OBJECT
public:
    [[nodiscard]] virtual domain::Command command() const = 0;

protected:
    MoneyDialog(const QString &title, const QString &confirm, Session &session,
                application::InvoiceDetail detail);
    /// At the end of the constructor of a dialog: the figures stand below its fields.
    void addEffect();
    void askEffect();
    [[nodiscard]] QLineEdit *addAmount(const std::string &name, const QString &label,
                                       std::int64_t minor);
    [[nodiscard]] QLineEdit *addText(const std::string &name, const QString &label,
                                     bool mandatory, const QString &hint = {});
    /// 0 when it is no amount; the gateway says what is wrong with that.
    [[nodiscard]] std::int64_t amountOf(const QLineEdit &edit) const;

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
    [[nodiscard]] domain::Command command() const override;

private:
    PaymentId m_payment;
    QLineEdit *m_amount = nullptr;
    QComboBox *m_pays;
    QDateEdit *m_day;
    QComboBox *m_method;
    QLineEdit *m_reference = nullptr;
};

/// A credit note: for all that is left, or for parts of lines.
class CreditNoteDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    CreditNoteDialog(Session &session, application::InvoiceDetail detail);
    [[nodiscard]] domain::Command command() const override;

private:
    void showLines();

    struct Line {
        InvoiceLineId id;
        std::int64_t leftMinor = 0;
        QLineEdit *amount = nullptr;
        QWidget *field = nullptr;
    };
    InvoiceId m_creditNote;
    QComboBox *m_what;
    std::vector<Line> m_lines;
    QLineEdit *m_reason = nullptr;
};

/// A credit note for all of it, and the invoice once more with a new number.
class VoidDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    VoidDialog(Session &session, application::InvoiceDetail detail);
    [[nodiscard]] domain::Command command() const override;

private:
    InvoiceId m_creditNote;
    QLineEdit *m_reason = nullptr;
    QCheckBox *m_reissue;
};

class WriteOffDialog final : public MoneyDialog
{
    Q_OBJECT
public:
    WriteOffDialog(Session &session, application::InvoiceDetail detail);
    [[nodiscard]] domain::Command command() const override;

private:
    QLineEdit *m_amount = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace clientele::gui
