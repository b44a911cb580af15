// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsfields.h"

#include "domain/agencysettings.h"
#include "interchange/countries.h"
#include "settings/ui_settingspage.h"
#include "shell/typedfigures.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QCompleter>

#include <algorithm>

namespace clientele::gui {

using domain::AgencyProfile;
using domain::ChangeAgencySettings;

namespace {

/// Fields of one line of text and what they are of.
struct TextField {
    QLineEdit *Ui::SettingsPage::*edit;
    std::string domain::Contact::*member;
};

const std::vector<TextField> &contactFields()
{
    using F = Ui::SettingsPage;
    using C = domain::Contact;
    static const std::vector<TextField> all = {
        {&F::phoneLineEdit, &C::phone},           {&F::streetLineEdit, &C::street},
        {&F::postalCodeLineEdit, &C::postalCode}, {&F::cityLineEdit, &C::city},
        {&F::regionLineEdit, &C::region},         {&F::taxNumberLineEdit, &C::taxNumber},
        {&F::websiteLineEdit, &C::website}};
    return all;
}

QString countryText(const std::string &code)
{
    const auto name = interchange::countryName(code);
    return name ? QString::fromUtf8(name->data(), static_cast<qsizetype>(name->size()))
                : QString::fromStdString(code);
}

QStringList countries()
{
    QStringList names;
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const std::string code{first, second};
            if (interchange::countryName(code))
                names.append(countryText(code));
        }
    }
    names.sort();
    return names;
}

std::string typed(const QLineEdit &edit)
{
    return edit.text().trimmed().toStdString();
}

/// Without blanks at the ends of the lines and empty lines at the end.
std::string typed(const QPlainTextEdit &edit)
{
    QStringList lines = edit.toPlainText().split(u'\n');
    for (QString &line : lines)
        line = line.trimmed();
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines.join(u'\n').toStdString();
}

FieldFailure wrong(const char *field, const char *reason, const QString &value)
{
    return {field, reason, value.left(100).toStdString()};
}

} // namespace

std::optional<std::vector<int>> daysOf(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,;]+"));
    std::vector<int> days;
    for (const QString &word : text.split(separator, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        days.push_back(word.toInt(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    return days;
}

ChangeAgencySettings difference(const AgencyProfile &from, const AgencyProfile &to)
{
    ChangeAgencySettings command;
    domain::forEachAgencySetting([&](const char *, auto member, auto wanted) {
        if (from.*member != to.*member)
            command.*wanted = to.*member;
    });
    return command;
}

bool isEmpty(const ChangeAgencySettings &command)
{
    bool any = false;
    domain::forEachAgencySetting([&](const char *, auto, auto wanted) {
        any = any || (command.*wanted).has_value();
    });
    return !any;
}

AgencyProfile applied(AgencyProfile profile, const ChangeAgencySettings &command)
{
    domain::forEachAgencySetting([&](const char *, auto member, auto wanted) {
        if (command.*wanted)
            profile.*member = *(command.*wanted);
    });
    return profile;
}

SettingsFields::SettingsFields(Ui::SettingsPage &form, const QLocale &locale)
    : m_form(form), m_locale(locale)
{
    auto *completer = new QCompleter(countries(), form.countryLineEdit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    form.countryLineEdit->setCompleter(completer);
    for (int day = 1; day <= 31; ++day)
        form.billDayComboBox->addItem(locale.toString(day));
}

void SettingsFields::show(const AgencyProfile &profile)
{
    m_form.agencyNameLineEdit->setText(QString::fromStdString(profile.name));
    m_form.agencyEmailLineEdit->setText(QString::fromStdString(profile.email));
    for (const TextField &field : contactFields())
        (m_form.*field.edit)->setText(QString::fromStdString(profile.contact.*field.member));
    m_form.countryLineEdit->setText(countryText(profile.contact.country));
    m_form.registrationNumberLineEdit->setText(
        QString::fromStdString(profile.registrationNumber));
    m_form.taxRateLineEdit->setText(typedRate(profile.taxRatePpm, m_locale));
    m_form.paymentTermsSpinBox->setValue(profile.paymentTermsDays);
    m_form.numberingComboBox->setCurrentIndex(profile.numbering == "client" ? 1 : 0);
    m_form.pageSizeComboBox->setCurrentIndex(profile.pageSize == "Letter" ? 1 : 0);
    m_form.billDayComboBox->setCurrentIndex(profile.fixedBillDay);
    m_form.bankDetailsTextEdit->setPlainText(QString::fromStdString(profile.bankDetails));
    m_form.footerTextEdit->setPlainText(QString::fromStdString(profile.invoiceFooter));
    QStringList days;
    for (const int day : profile.dunningDays)
        days.append(QString::number(day));
    m_form.dunningLineEdit->setText(days.join(QStringLiteral(", ")));
}

AgencyProfile SettingsFields::read(AgencyProfile base, std::vector<FieldFailure> &failures) const
{
    base.name = typed(*m_form.agencyNameLineEdit);
    base.email = typed(*m_form.agencyEmailLineEdit);
    for (const TextField &field : contactFields())
        base.contact.*field.member = typed(*(m_form.*field.edit));
    const QString country = m_form.countryLineEdit->text().trimmed();
    const auto code = interchange::countryCode(country.toStdString());
    if (code || country.isEmpty())
        base.contact.country = code.value_or(std::string_view());
    else
        failures.push_back(wrong("country", "unknownCountry", country));
    base.registrationNumber = typed(*m_form.registrationNumberLineEdit);
    if (const auto rate = readRate(m_form.taxRateLineEdit->text()))
        base.taxRatePpm = *rate;
    else
        failures.push_back(wrong("taxRatePpm", "notARate", m_form.taxRateLineEdit->text()));
    base.paymentTermsDays = m_form.paymentTermsSpinBox->value();
    base.numbering = m_form.numberingComboBox->currentIndex() == 1 ? "client" : "issuer";
    base.pageSize = m_form.pageSizeComboBox->currentIndex() == 1 ? "Letter" : "A4";
    base.fixedBillDay = m_form.billDayComboBox->currentIndex();
    base.bankDetails = typed(*m_form.bankDetailsTextEdit);
    base.invoiceFooter = typed(*m_form.footerTextEdit);
    if (auto days = daysOf(m_form.dunningLineEdit->text()))
        base.dunningDays = *std::move(days);
    else
        failures.push_back(wrong("dunningDays", "notRising", {}));
    return base;
}

} // namespace clientele::gui
