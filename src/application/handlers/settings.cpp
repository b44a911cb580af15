// SPDX-License-Identifier: GPL-3.0-or-later
// What the agency says of itself and its defaults. What bears on drafts only marks them:
// RefreshDrafts writes them anew, some at a time.
#include "application/logofile.h"
#include "domain/agencysettings.h"
#include "domain/stationery.h"
#include "domain/validation.h"
#include "handlers/handlers.h"

#include <QtCore/QJsonArray>

#include <optional>

namespace clientele::application {
namespace {

using domain::AgencyProfile;
using domain::ChangeAgencySettings;
using Failures = std::vector<FieldFailure>;

QJsonValue shown(const std::string &value)
{
    return QString::fromStdString(value);
}

QJsonValue shown(std::int64_t value)
{
    return static_cast<qint64>(value);
}

QJsonValue shown(const std::vector<int> &days)
{
    QJsonArray list;
    for (const int day : days)
        list.append(day);
    return list;
}

QJsonValue shown(const domain::Contact &contact)
{
    QJsonArray lines;
    for (const std::string *line :
         {&contact.street, &contact.postalCode, &contact.city, &contact.region, &contact.country,
          &contact.phone, &contact.website, &contact.taxNumber})
        lines.append(QString::fromStdString(*line));
    return lines;
}

/// Takes over what differs, and notes it for the audit and for Undo.
class Changing
{
public:
    Changing(AgencyProfile &profile, Work &work) : m_profile(profile), m_work(work) {}

    template<typename Value>
    void set(const char *name, Value AgencyProfile::*member,
             std::optional<Value> ChangeAgencySettings::*wanted,
             const ChangeAgencySettings &command)
    {
        if (!(command.*wanted) || *(command.*wanted) == m_profile.*member)
            return;
        m_inverse.*wanted = m_profile.*member;
        note(name, m_profile.*member, *(command.*wanted));
        m_profile.*member = *(command.*wanted);
    }

    [[nodiscard]] bool any() const { return !m_fields.isEmpty(); }
    [[nodiscard]] const QJsonArray &fields() const { return m_fields; }
    [[nodiscard]] ChangeAgencySettings &inverse() { return m_inverse; }

private:
    template<typename Value>
    void note(const char *name, const Value &before, const Value &after)
    {
        const QString key = QString::fromLatin1(name);
        m_fields.append(key);
        if (key == QLatin1String("logo")) // the audit is for people
            return;
        m_work.before.insert(key, shown(before));
        m_work.after.insert(key, shown(after));
    }

    AgencyProfile &m_profile;
    Work &m_work;
    ChangeAgencySettings m_inverse;
    QJsonArray m_fields;
};

void checkContact(const domain::Contact &contact, Failures &failures)
{
    const std::pair<const char *, const std::string *> texts[]
        = {{"street", &contact.street},         {"city", &contact.city},
           {"region", &contact.region},         {"postalCode", &contact.postalCode},
           {"phone", &contact.phone},           {"website", &contact.website},
           {"taxNumber", &contact.taxNumber}};
    for (const auto &[field, text] : texts)
        domain::checkText(field, *text, failures);
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const std::string &country = contact.country;
    if (!country.empty()
        && (country.size() != 2 || !capital(country[0]) || !capital(country[1])))
        failures.push_back({"country", "unknownCountry", country.substr(0, 100)});
}

void checkDunning(const std::vector<int> &stages, Failures &failures)
{
    int before = -1;
    bool rises = stages.size() <= domain::kMostDunningStages;
    for (const int days : stages) {
        rises = rises && days > before && days <= 365;
        before = days;
    }
    if (!rises)
        failures.push_back({"dunningDays", "notRising", {}});
}

Status validate(const AgencyProfile &profile)
{
    Failures failures;
    domain::checkName("name", profile.name, failures);
    domain::checkEmail("email", profile.email, true, failures);
    checkContact(profile.contact, failures);
    domain::checkText("registrationNumber", profile.registrationNumber, failures);
    domain::checkText("bankDetails", profile.bankDetails, failures);
    domain::checkPaymentDetails("bankDetails", profile.bankDetails, failures);
    domain::checkText("invoiceFooter", profile.invoiceFooter, failures);
    domain::checkInvoiceFooter("invoiceFooter", profile.invoiceFooter, failures);
    const auto range = [&failures](const char *field, std::int64_t value, std::int64_t most) {
        if (value < 0 || value > most)
            failures.push_back({field, "outOfRange", std::to_string(value)});
    };
    range("taxRatePpm", profile.taxRatePpm, 1'000'000);
    range("paymentTermsDays", profile.paymentTermsDays, 365);
    range("fixedBillDay", profile.fixedBillDay, 31);
    if (profile.pageSize != "A4" && profile.pageSize != "Letter")
        failures.push_back({"pageSize", "unknown", profile.pageSize});
    if (profile.numbering != "issuer" && profile.numbering != "client")
        failures.push_back({"numbering", "unknown", profile.numbering});
    checkDunning(profile.dunningDays, failures);
    if (const Status logo = checkLogo(profile.logo); !logo.ok())
        failures.push_back(logo.failure().fields.front());
    if (failures.empty())
        return {};
    return invalid(std::move(failures));
}

} // namespace

Status handle(Work &work, const ChangeAgencySettings &command)
{
    AgencyProfile profile = work.agency.profile;
    Changing changing(profile, work);
    domain::forEachAgencySetting([&](const char *name, auto member, auto wanted) {
        changing.set(name, member, wanted, command);
    });
    CLIENTELE_TRY(validate(profile));
    if (command.seenVersion != 0)
        profile.version = command.seenVersion;
    CLIENTELE_TRY(storage::AgencyRepo(work.session).updateProfile(profile));
    work.target = profile.account.uuid;
    work.after.insert(QStringLiteral("fields"), changing.fields());
    if (changing.any())
        work.receipt.undo = std::move(changing.inverse());
    work.changed(domain::Entity::Agency, domain::ChangeKind::Changed, {}, profile.account.uuid);
    if (profile.taxRatePpm == work.agency.profile.taxRatePpm)
        return {};
    CLIENTELE_ASSIGN(const std::int64_t rules, storage::AgencyRepo(work.session).nextRules());
    work.after.insert(QStringLiteral("rulesVersion"), static_cast<qint64>(rules));
    return {};
}

} // namespace clientele::application
