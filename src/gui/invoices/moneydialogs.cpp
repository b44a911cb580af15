// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneydialogs.h"

#include "shell/moneytexts.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

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

/// "1234.50" in the person's locale, without a currency.
QString plainAmount(std::int64_t minor, Currency currency, const Session &session)
{
    QString text = QString::fromStdString(Money{minor, currency}.toString());
    return text.replace(u'.', session.locale().decimalPoint());
}

} // namespace

MoneyDialog::MoneyDialog(const QString &title, const QString &confirm, Session &session,
                         InvoiceDetail detail)
    : FormDialog(title, confirm), m_session(session), m_detail(std::move(detail)),
      m_preview(session, this, [this](const auto &receipt) { showEffect(receipt); })
{
    setSubtitle(tr("%1 · %2").arg(QString::fromStdString(m_detail.view.number),
                                  wording::plainName(m_detail.view.addressee.name)));
}

QLineEdit *MoneyDialog::addAmount(const std::string &name, const QString &label,
                                  std::int64_t minor)
{
    const Currency currency = m_detail.view.content.currency;
    auto *edit = new QLineEdit(plainAmount(minor, currency, m_session));
    edit->setObjectName(QString::fromStdString(name) + QStringLiteral("LineEdit"));
    edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    edit->setMaxLength(24);
    addField(name, tr("%1 in %2").arg(label, QString::fromStdString(std::string(currency.code()))),
             edit, true);
    connect(edit, &QLineEdit::textEdited, this, &MoneyDialog::askEffect);
    return edit;
}

QLineEdit *MoneyDialog::addText(const std::string &name, const QString &label, bool mandatory,
                                const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromStdString(name) + QStringLiteral("LineEdit"));
    edit->setMaxLength(1'000);
    addField(name, label, edit, mandatory, hint);
    connect(edit, &QLineEdit::textEdited, this, &MoneyDialog::clearProblems);
    return edit;
}

std::int64_t MoneyDialog::amountOf(const QLineEdit &edit) const
{
    const QLocale &locale = m_session.locale();
    QString text = edit.text();
    text.remove(locale.groupSeparator());
    text.remove(QChar(QChar::Space)).remove(QChar(QChar::Nbsp));
    text.replace(locale.decimalPoint(), QStringLiteral("."));
    const auto money = Money::parse(text.toStdString(), m_detail.view.content.currency);
    return money ? money->minor : 0;
}

void MoneyDialog::addEffect()
{
    m_effect = new FactsCard;
    m_effect->setObjectName(QStringLiteral("moneyEffect"));
    body()->addWidget(m_effect);
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
    : MoneyDialog(tr("Record payment"), tr("Record payment"), session, std::move(detail)),
      m_payment(session.newId<PaymentTag>()), m_pays(new QComboBox), m_day(new QDateEdit),
      m_method(new QComboBox)
{
    setObjectName(QStringLiteral("paymentDialog"));
    m_amount = addAmount("amount", tr("Amount"), m_detail.view.openMinor);
    m_pays->setObjectName(QStringLiteral("paysComboBox"));
    m_pays->addItems({tr("This invoice"), tr("The oldest invoices first")});
    addField("parts", tr("Pays"), m_pays, false,
             tr("What is more than is open becomes account credit."));
    const Date today = session.today();
    m_day->setObjectName(QStringLiteral("dayDateEdit"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(session.locale().dateFormat(QLocale::ShortFormat));
    m_day->setDate(QDate(today.year(), today.month(), today.day()));
    m_day->setMaximumDate(m_day->date());
    addField("bookedOn", tr("Received on"), m_day, true);
    m_method->setObjectName(QStringLiteral("methodComboBox"));
    m_method->addItems({tr("Bank transfer"), tr("Direct debit"), tr("Card"), tr("Cash"),
                        tr("Cheque"), tr("Other")});
    addField("method", tr("Method"), m_method, true);
    m_reference = addText("reference", tr("Reference"), false);
    connect(m_pays, &QComboBox::currentIndexChanged, this, [this] { askEffect(); });
    connect(m_day, &QDateEdit::dateChanged, this, [this] { askEffect(); });
    addEffect();
    m_amount->selectAll();
    m_amount->setFocus();
}

domain::Command PaymentDialog::command() const
{
    domain::RecordPayment command;
    command.client = m_detail.view.client;
    command.payment = m_payment;
    const QDate day = m_day->date();
    command.bookedOn = Date::fromCivil(day.year(), day.month(), day.day()).value_or(Date{});
    command.method = kMethods.at(static_cast<std::size_t>(std::max(0, m_method->currentIndex())));
    command.reference = m_reference->text().trimmed().toStdString();
    command.amountMinor = amountOf(*m_amount);
    if (m_pays->currentIndex() == 0)
        command.parts = {{m_detail.view.id,
                          std::min(command.amountMinor, m_detail.view.openMinor)}};
    return command;
}

CreditNoteDialog::CreditNoteDialog(Session &session, InvoiceDetail detail)
    : MoneyDialog(tr("Credit note"), tr("Issue credit note"), session, std::move(detail)),
      m_creditNote(session.newId<InvoiceTag>()), m_what(new QComboBox)
{
    setObjectName(QStringLiteral("creditNoteDialog"));
    m_what->setObjectName(QStringLiteral("whatComboBox"));
    m_what->addItems({tr("All that is left"), tr("Parts of lines")});
    addField("lines", tr("Credits"), m_what, false,
             tr("Amounts are before tax; the tax of each follows."));
    const application::InvoiceView &view = m_detail.view;
    for (std::size_t i = 0; i < view.lineIds.size(); ++i) {
        const std::int64_t left = m_detail.creditableMinor.at(i);
        if (left == 0)
            continue;
        Line line{view.lineIds[i], left, nullptr, nullptr};
        const std::string name = "line" + std::to_string(i);
        line.amount = addAmount(name, lineText(view.content.lines[i], session), left);
        line.field = field(name);
        m_lines.push_back(line);
    }
    m_reason = addText("reason", tr("Reason"), true, tr("It is printed on the credit note."));
    connect(m_reason, &QLineEdit::textEdited, this, [this] { askEffect(); });
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        showLines();
        askEffect();
    });
    showLines();
    addEffect();
    m_reason->setFocus();
}

void CreditNoteDialog::showLines()
{
    for (const Line &line : m_lines)
        line.field->setVisible(m_what->currentIndex() == 1);
}

domain::Command CreditNoteDialog::command() const
{
    domain::CreditInvoice command{m_detail.view.client, m_detail.view.id, m_creditNote, {},
                                  m_reason->text().trimmed().toStdString()};
    if (m_what->currentIndex() != 1)
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
    : MoneyDialog(tr("Void and reissue"), tr("Void invoice"), session, std::move(detail)),
      m_creditNote(session.newId<InvoiceTag>()),
      m_reissue(new QCheckBox(tr("Issue it again at once, with a new number and today's address")))
{
    setObjectName(QStringLiteral("voidDialog"));
    setDangerous();
    m_reason = addText("reason", tr("Reason"), true,
                       tr("It is printed on the credit note that takes the invoice back."));
    m_reissue->setObjectName(QStringLiteral("reissueCheckBox"));
    m_reissue->setChecked(true);
    body()->addWidget(m_reissue);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { askEffect(); });
    connect(m_reissue, &QCheckBox::toggled, this, [this] { askEffect(); });
    addEffect();
    m_reason->setFocus();
}

domain::Command VoidDialog::command() const
{
    return domain::VoidInvoice{m_detail.view.client, m_detail.view.id, m_creditNote,
                               m_reason->text().trimmed().toStdString(), m_reissue->isChecked()};
}

WriteOffDialog::WriteOffDialog(Session &session, InvoiceDetail detail)
    : MoneyDialog(tr("Write off"), tr("Write off"), session, std::move(detail))
{
    setObjectName(QStringLiteral("writeOffDialog"));
    setDangerous();
    m_amount = addAmount("amount", tr("Amount"), m_detail.view.openMinor);
    m_reason = addText("reason", tr("Reason"), true,
                       tr("It stays in the books and in the audit, and is not printed."));
    connect(m_reason, &QLineEdit::textEdited, this, [this] { askEffect(); });
    addEffect();
    m_reason->setFocus();
}

domain::Command WriteOffDialog::command() const
{
    const std::int64_t amount = amountOf(*m_amount);
    return domain::WriteOffInvoice{m_detail.view.client, m_detail.view.id,
                                   amount > 0 ? amount : -1,
                                   m_reason->text().trimmed().toStdString()};
}

} // namespace clientele::gui
