// SPDX-License-Identifier: GPL-3.0-or-later
#include "payerdialog.h"

#include "clients/ui_payerdialog.h"
#include "shell/moneytexts.h"
#include "wording/names.h"

namespace clientele::gui {

PayerDialog::PayerDialog(Session &session, application::ClientDetail detail)
    : m_ui(std::make_unique<Ui::PayerDialog>()), m_session(session), m_detail(std::move(detail)),
      m_preview(session, this, [this](const auto &receipt) { showEffect(receipt); })
{
    setObjectName(QStringLiteral("payerDialog"));
    fill(*m_ui);
    setSubtitle(wording::plainName(m_detail.account.name));
    m_ui->payerLineEdit->setText(QString::fromStdString(m_detail.payerNumber));
    connect(m_ui->payerLineEdit, &QLineEdit::textEdited, this, &PayerDialog::findPayer);
    m_ui->payerEffect->hide();
    m_ui->payerNameLabel->setText(wording::plainName(m_detail.payerName));
    m_ui->payerLineEdit->setFocus();
}

PayerDialog::~PayerDialog() = default;

std::string PayerDialog::number() const
{
    return m_ui->payerLineEdit->text().trimmed().toStdString();
}

Result<domain::SetPayer> PayerDialog::command() const
{
    const std::string asked = number();
    if (asked.empty())
        return domain::SetPayer{m_detail.account.id, {}};
    if (asked != m_foundNumber || m_found.isNull())
        return invalid({{"payer", "unknown", asked}});
    return domain::SetPayer{m_detail.account.id, m_found};
}

void PayerDialog::findPayer()
{
    clearProblems();
    const std::string asked = number();
    m_preview.ask(std::nullopt);
    m_ui->payerEffect->hide();
    m_ui->payerNameLabel->setText({});
    m_found = {};
    m_foundNumber = asked;
    if (asked.empty()) {
        m_preview.ask(domain::SetPayer{m_detail.account.id, {}});
        return;
    }
    m_session.read<application::ClientDetail>(
        [asked](storage::Reader &reader) -> Result<application::ClientDetail> {
            application::AccountReading reading(reader);
            CLIENTELE_ASSIGN(const AccountId found, reading.clientByNumber(asked));
            return reading.client(found);
        },
        this, [this, asked](const Result<application::ClientDetail> &found) {
            if (!found || asked != number())
                return;
            m_found = found->account.id;
            m_ui->payerNameLabel->setText(wording::plainName(found->account.name));
            m_preview.ask(domain::SetPayer{m_detail.account.id, m_found});
        });
}

/// The summary invoice of the one who pays, or of the one who paid until now.
void PayerDialog::showEffect(const Result<application::Receipt> &receipt)
{
    if (!receipt && receipt.failure().code == FailureCode::Invalid)
        showFailure(receipt.failure(), m_session.locale());
    const bool shows = receipt && !receipt->effects.empty();
    m_ui->payerEffect->setVisible(shows);
    if (shows)
        m_ui->payerEffect->setInvoice(effectTexts(receipt->effects.front(), m_session));
}

} // namespace clientele::gui
