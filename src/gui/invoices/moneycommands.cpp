// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdialogs.h"
#include "invoicedetail.h"
#include "invoicespage.h"
#include "moneydialogs.h"
#include "shell/moneytexts.h"
#include "wording/sentences.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>

// What the page Invoices does about money: payments, credit notes, void and reissue, write-off,
// hold.

namespace clientele::gui {

using application::AccountMoney;
using application::InvoiceDetail;
using application::Receipt;

void InvoicesPage::addMoneyActions()
{
    ActionRegistry &actions = tools().actions;
    m_pay = actions.add(this, {QStringLiteral("invoices.pay"), tr("Record Payment\u2026"), {},
                               QKeySequence(Qt::CTRL | Qt::Key_M),
                               tr("Money has come for this invoice")},
                        [this] { openDialog<PaymentDialog>(); });
    m_credit = actions.add(this, {QStringLiteral("invoices.credit"), tr("Credit Note\u2026"), {},
                                  {}, tr("Takes back all of the invoice, or parts of its lines")},
                           [this] { openDialog<CreditNoteDialog>(); });
    m_void = actions.add(this, {QStringLiteral("invoices.void"), tr("Void and Reissue\u2026"), {},
                                {}, tr("Takes the invoice back and issues it with a new number")},
                         [this] { openDialog<VoidDialog>(); });
    m_writeOff = actions.add(this, {QStringLiteral("invoices.writeOff"), tr("Write Off\u2026"), {},
                                    {}, tr("Nobody expects the money any more")},
                             [this] { openDialog<WriteOffDialog>(); });
    m_hold = actions.add(this, {QStringLiteral("invoices.hold"), tr("Hold\u2026"), {}, {},
                                tr("Keeps a draft from being issued, with a reason")},
                         [this] { hold(); });
    m_applyCredit = actions.add(this, {QStringLiteral("invoices.applyCredit"),
                                       tr("Apply Account Credit\u2026"), {}, {},
                                       tr("Pays open invoices of the client from its credit")},
                                [this] { applyCredit(); });
    m_refund = actions.add(this, {QStringLiteral("invoices.refund"), tr("Refund\u2026"), {}, {},
                                  tr("Money goes back to the client: who pays it, and how")},
                           [this] { openAccountDialog<RefundDialog>(); });
    m_withdrawPayment = actions.add(this, {QStringLiteral("invoices.withdrawPayment"),
                                           tr("Withdraw a Payment\u2026"), {}, {},
                                           tr("Takes back a payment or refund that was recorded by "
                                              "mistake")},
                                    [this] { openAccountDialog<WithdrawPaymentDialog>(); });
}

/// What can be done follows from what is shown: the detail reads it with each row.
void InvoicesPage::updateMoneyActions()
{
    if (m_pay == nullptr)
        return;
    const InvoiceDetail *detail = m_detail->shown();
    const bool none = detail == nullptr || currentInvoice().second.isNull();
    const bool isDraft = !none && detail->view.number.empty();
    const bool isNote = !none && detail->view.creditNote;
    const QString choose = none ? tr("Choose an invoice first.") : QString();
    const QString issued = !choose.isEmpty() ? choose
                           : isDraft         ? tr("A draft is changed by itself; issue it first.")
                           : isNote          ? tr("A credit note is not paid or credited.")
                                             : QString();
    const bool open = !none && detail->view.openMinor > 0;
    const QString owed =
        issued.isEmpty() && !open ? tr("Nothing is to be paid any more.") : issued;
    bool left = false;
    if (!none) {
        for (const std::int64_t each : detail->creditableMinor)
            left = left || each != 0;
    }
    const QString creditable =
        issued.isEmpty() && !left ? tr("Nothing is left to be credited.") : issued;
    allow(*m_pay, domain::RecordPayment{}, owed);
    allow(*m_credit, domain::CreditInvoice{}, creditable);
    allow(*m_void, domain::VoidInvoice{}, creditable);
    allow(*m_writeOff, domain::WriteOffInvoice{}, owed);
    allow(*m_hold, domain::HoldInvoice{},
          !choose.isEmpty() ? choose : isDraft ? QString() : tr("It is issued already."));
    allow(*m_applyCredit, domain::ApplyCredit{}, choose);
    allow(*m_refund, domain::RefundClient{}, choose);
    allow(*m_withdrawPayment, domain::WithdrawPayment{}, choose);
    m_hold->setText(isDraft && detail->held ? tr("Release") : tr("Hold\u2026"));
}

template<typename Dialog>
void InvoicesPage::openDialog()
{
    if (const InvoiceDetail *detail = m_detail->shown()) {
        auto *dialog = new Dialog(session(), *detail);
        connect(dialog, &FormDialog::submitted, this, [this, dialog] { submit(dialog); });
        tools().prompter.present(dialog);
    }
}

/// About the client of the invoice, whatever the invoice is.
template<typename Dialog>
void InvoicesPage::openAccountDialog()
{
    const InvoiceDetail *detail = m_detail->shown();
    if (detail == nullptr)
        return;
    session().read<AccountMoney>(
        [client = detail->view.client](storage::Reader &reader) {
            return application::readAccountMoney(reader, client);
        },
        this, [this, detail = *detail](const Result<AccountMoney> &money) {
            if (!money) {
                showProblem(money.failure());
                return;
            }
            auto *dialog = new Dialog(session(), detail, *money);
            connect(dialog, &FormDialog::submitted, this, [this, dialog] { submit(dialog); });
            tools().prompter.present(dialog);
        });
}

/// The oldest invoices first, as far as the credit goes.
void InvoicesPage::applyCredit()
{
    const InvoiceDetail *detail = m_detail->shown();
    if (detail == nullptr)
        return;
    const domain::ApplyCredit command{detail->view.client, {}};
    session().preview(command, this, [this, command](const Result<Receipt> &would) {
        if (!would || would->accounts.empty()) {
            if (!would)
                showProblem(would.failure());
            return;
        }
        const application::AccountEffect &effect = would->accounts.front();
        const auto money = [&](std::int64_t minor) {
            return moneyText(Money{minor, effect.currency}, session());
        };
        Question question;
        question.title = tr("Apply account credit");
        question.text
            = tr("Open invoices are paid from the credit of the client, the oldest first.");
        question.points = {tr("The client owes: %1 → %2").arg(money(effect.owedBeforeMinor),
                                                              money(effect.owedAfterMinor)),
                           tr("Account credit: %1 → %2").arg(money(effect.creditBeforeMinor),
                                                             money(effect.creditAfterMinor))};
        question.confirm = tr("Apply credit");
        tools().prompter.confirm(question, this, [this, command](bool yes) {
            if (!yes)
                return;
            session().post(command, this, [this](const Result<Receipt> &receipt) {
                receipt ? sayMoneyDone(*receipt) : showProblem(receipt.failure());
            });
        });
    });
}

void InvoicesPage::submit(MoneyDialog *dialog)
{
    dialog->setWaiting(true);
    session().post(dialog->command(), this,
                   [this, dialog = QPointer<MoneyDialog>(dialog)](const Result<Receipt> &receipt) {
        if (!receipt) {
            if (MoneyDialog *shown = dialog.data())
                shown->showFailure(receipt.failure(), session().locale());
            return;
        }
        if (MoneyDialog *shown = dialog.data())
            shown->accept();
        sayMoneyDone(*receipt);
    });
}

/// What happened, with the way back where there is one.
void InvoicesPage::sayMoneyDone(const Receipt &receipt)
{
    QStringList sentences;
    for (const application::IssuedInvoice &each : receipt.issued)
        sentences.append((each.creditNote ? tr("Credit note %1 over %2 is issued.")
                                          : tr("Invoice %1 over %2 is issued."))
                             .arg(QString::fromStdString(each.number),
                                  moneyText(each.payable, session())));
    if (!receipt.accounts.empty()) {
        const application::AccountEffect &effect = receipt.accounts.front();
        sentences.append(tr("The client owes %1 now.")
                             .arg(moneyText(Money{effect.owedAfterMinor, effect.currency},
                                            session())));
        if (effect.creditAfterMinor != effect.creditBeforeMinor)
            sentences.append(tr("Its account credit is %1.")
                                 .arg(moneyText(Money{effect.creditAfterMinor, effect.currency},
                                                session())));
    } else if (receipt.action == "hold_invoice") {
        sentences.append(m_held ? tr("The draft is held back until it is released.")
                                : tr("The draft is issued with the next run again."));
    }
    sayDone(sentences.join(QLatin1Char(' ')), receipt);
}

void InvoicesPage::hold()
{
    const InvoiceDetail *detail = m_detail->shown();
    if (detail == nullptr)
        return;
    const auto post = [this, view = detail->view](bool held, const QString &reason) {
        m_held = held;
        session().post(domain::HoldInvoice{view.client, view.id, held, reason.toStdString()}, this,
                       [this](const Result<Receipt> &receipt) {
            receipt ? sayMoneyDone(*receipt) : showProblem(receipt.failure());
        });
    };
    if (detail->held) {
        post(false, {});
        return;
    }
    TextQuestion question;
    question.title = tr("Hold this draft");
    question.label = tr("Reason");
    question.confirm = tr("Hold");
    tools().prompter.askText(question, this, [post](const QString &reason) {
        if (!reason.trimmed().isEmpty())
            post(true, reason.trimmed());
    });
}

} // namespace clientele::gui
