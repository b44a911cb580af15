// SPDX-License-Identifier: GPL-3.0-or-later
#include "createagencydialog.h"

#include "login/ui_createagencydialog.h"

#include <QtCore/QTimeZone>

namespace clientele::gui {

CreateAgencyDialog::CreateAgencyDialog(const QString &file, QWidget *parent)
    : FormDialog(parent), m_ui(std::make_unique<Ui::CreateAgencyDialog>())
{
    setObjectName(QStringLiteral("createAgencyDialog"));
    fill(*m_ui);
    m_ui->fileLineEdit->setText(file);
}

CreateAgencyDialog::~CreateAgencyDialog() = default;

application::NewAgency CreateAgencyDialog::agency() const
{
    application::NewAgency agency;
    agency.name = m_ui->agencyNameLineEdit->text().trimmed().toStdString();
    agency.ownerName = m_ui->ownerNameLineEdit->text().trimmed().toStdString();
    agency.ownerEmail = m_ui->ownerEmailLineEdit->text().trimmed().toStdString();
    agency.currency = m_ui->currencyComboBox->currentText().toStdString();
    agency.timeZone = QTimeZone::systemTimeZoneId().toStdString();
    return agency;
}

Secret CreateAgencyDialog::takePassword()
{
    QByteArray bytes = m_ui->ownerPasswordLineEdit->text().toUtf8();
    Secret secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

QString CreateAgencyDialog::file() const
{
    return m_ui->fileLineEdit->text().trimmed();
}

} // namespace clientele::gui
