// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpage.h"

#include "login/ui_signinpage.h"

namespace clientele::gui {

SignInPage::SignInPage(const QString &agency, const QString &place, const QString &email,
                       bool canKeep, QWidget *parent)
    : FrontPage(parent), m_ui(std::make_unique<Ui::SignInPage>())
{
    setObjectName(QStringLiteral("signInPage"));
    fill(*m_ui);
    m_ui->titleLabel->setText(tr("Sign in to %1").arg(agency));
    m_ui->textLabel->setText(place);
    m_ui->emailLineEdit->setText(email);
    m_ui->keepSignedInCheckBox->setEnabled(canKeep);
    if (!canKeep)
        m_ui->keepSignedInCheckBox->setText(
            tr("Keep me signed in (this computer has no key ring)"));
    for (QLineEdit *edit : {m_ui->emailLineEdit, m_ui->passwordLineEdit})
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            if (m_ui->signInButton->isEnabled())
                Q_EMIT submitted();
        });
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SignInPage::submitted);
    connect(m_ui->otherAgencyButton, &QPushButton::clicked, this, &SignInPage::otherAgencyAsked);
    setFocusProxy(email.isEmpty() ? m_ui->emailLineEdit : m_ui->passwordLineEdit);
}

SignInPage::~SignInPage() = default;

QString SignInPage::email() const
{
    return m_ui->emailLineEdit->text().trimmed();
}

Secret SignInPage::takePassword()
{
    QByteArray bytes = m_ui->passwordLineEdit->text().toUtf8();
    m_ui->passwordLineEdit->clear();
    Secret secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

bool SignInPage::keepSignedIn() const
{
    return m_ui->keepSignedInCheckBox->isChecked();
}

void SignInPage::setWaiting(bool waiting)
{
    m_ui->signInButton->setEnabled(!waiting);
    m_ui->signInButton->setText(waiting ? tr("Signing in\u2026") : tr("Sign in"));
}

} // namespace clientele::gui
