// SPDX-License-Identifier: GPL-3.0-or-later
#include "createagencydialog.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace clientele::gui {

CreateAgencyDialog::CreateAgencyDialog(const QString &file, QWidget *parent)
    : FormDialog(tr("Create an agency"), tr("Create"), parent), m_name(new QLineEdit),
      m_ownerName(new QLineEdit), m_ownerEmail(new QLineEdit), m_password(new QLineEdit),
      m_currency(new QComboBox), m_file(new QLineEdit(file))
{
    setObjectName(QStringLiteral("createAgencyDialog"));
    m_name->setObjectName(QStringLiteral("agencyNameLineEdit"));
    m_ownerEmail->setObjectName(QStringLiteral("ownerEmailLineEdit"));
    m_password->setObjectName(QStringLiteral("ownerPasswordLineEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_currency->addItems({QStringLiteral("EUR"), QStringLiteral("USD"), QStringLiteral("GBP"),
                          QStringLiteral("SEK"), QStringLiteral("NOK"), QStringLiteral("DKK"),
                          QStringLiteral("CHF"), QStringLiteral("JPY")});
    addField("name", tr("Name of the agency"), m_name, true);
    addField("ownerName", tr("Your name"), m_ownerName, false);
    addField("ownerEmail", tr("Your email"), m_ownerEmail, true,
             tr("You sign in with it; it also receives the mail of clients without an address."));
    addField("password", tr("Password"), m_password, true, tr("At least 8 characters."));
    addField("currency", tr("Currency"), m_currency, true);
    addField("file", tr("Kept in the file"), m_file, true);
    m_name->setFocus();
}

application::NewAgency CreateAgencyDialog::agency() const
{
    application::NewAgency agency;
    agency.name = m_name->text().trimmed().toStdString();
    agency.ownerName = m_ownerName->text().trimmed().toStdString();
    agency.ownerEmail = m_ownerEmail->text().trimmed().toStdString();
    agency.currency = m_currency->currentText().toStdString();
    agency.timeZone = QTimeZone::systemTimeZoneId().toStdString();
    return agency;
}

Secret CreateAgencyDialog::takePassword()
{
    QByteArray bytes = m_password->text().toUtf8();
    Secret secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

QString CreateAgencyDialog::file() const
{
    return m_file->text().trimmed();
}

} // namespace clientele::gui
