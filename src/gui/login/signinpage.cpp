// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpage.h"

#include "widgets/fields.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

SignInPage::SignInPage(const QString &agency, const QString &place, const QString &email,
                       bool canKeep, QWidget *parent)
    : FrontPage(tr("Sign in to %1").arg(agency), place, parent), m_email(new QLineEdit(email)),
      m_password(new QLineEdit), m_keep(new QCheckBox(tr("Keep me signed in")))
{
    setObjectName(QStringLiteral("signInPage"));
    m_email->setObjectName(QStringLiteral("emailLineEdit"));
    m_password->setObjectName(QStringLiteral("passwordLineEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    const auto add = [this](const QString &label, QLineEdit *edit) {
        auto *field = new widgets::FormField;
        field->setUp(label, edit, false);
        body()->addWidget(field);
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            if (m_signIn->isEnabled())
                Q_EMIT submitted();
        });
    };
    add(tr("Email"), m_email);
    add(tr("Password"), m_password);
    m_keep->setObjectName(QStringLiteral("keepSignedInCheckBox"));
    m_keep->setEnabled(canKeep);
    if (!canKeep)
        m_keep->setText(tr("Keep me signed in (this computer has no key ring)"));
    body()->addWidget(m_keep);
    m_signIn = addButton(tr("Sign in"), "primary", QStringLiteral("signInButton"));
    auto *other = addButton(tr("Another agency\u2026"), "quiet",
                            QStringLiteral("otherAgencyButton"));
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submitted);
    connect(other, &QPushButton::clicked, this, &SignInPage::otherAgencyAsked);
    setFocusProxy(email.isEmpty() ? m_email : m_password);
}

QString SignInPage::email() const
{
    return m_email->text().trimmed();
}

Secret SignInPage::takePassword()
{
    QByteArray bytes = m_password->text().toUtf8();
    m_password->clear();
    Secret secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

bool SignInPage::keepSignedIn() const
{
    return m_keep->isChecked();
}

void SignInPage::setWaiting(bool waiting)
{
    m_signIn->setEnabled(!waiting);
    m_signIn->setText(waiting ? tr("Signing in\u2026") : tr("Sign in"));
}

} // namespace clientele::gui
