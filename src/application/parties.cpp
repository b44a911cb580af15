// SPDX-License-Identifier: GPL-3.0-or-later
#include "parties.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

namespace clientele::application {
namespace {

struct Field {
    const char *key;
    std::string InvoiceParty::*member;
};

struct ContactField {
    const char *key;
    std::string domain::Contact::*member;
};

constexpr std::array kFields{
    Field{"name", &InvoiceParty::name},
    Field{"number", &InvoiceParty::number},
    Field{"email", &InvoiceParty::email},
    Field{"registrationNumber", &InvoiceParty::registrationNumber},
    Field{"bankDetails", &InvoiceParty::bankDetails},
    Field{"footer", &InvoiceParty::footer},
};

constexpr std::array kContactFields{
    ContactField{"contactName", &domain::Contact::contactName},
    ContactField{"contactTitle", &domain::Contact::contactTitle},
    ContactField{"street", &domain::Contact::street},
    ContactField{"city", &domain::Contact::city},
    ContactField{"region", &domain::Contact::region},
    ContactField{"postalCode", &domain::Contact::postalCode},
    ContactField{"country", &domain::Contact::country},
    ContactField{"phone", &domain::Contact::phone},
    ContactField{"fax", &domain::Contact::fax},
    ContactField{"website", &domain::Contact::website},
    ContactField{"taxNumber", &domain::Contact::taxNumber},
};

} // namespace

InvoiceParty partyOf(const domain::Account &client)
{
    InvoiceParty party;
    party.name = client.name;
    party.number = client.number;
    party.email = client.email;
    party.contact = client.contact;
    return party;
}

InvoiceParty partyOf(const domain::AgencyProfile &agency)
{
    InvoiceParty party;
    party.name = agency.name;
    party.email = agency.email;
    party.contact = agency.contact;
    party.registrationNumber = agency.registrationNumber;
    party.bankDetails = agency.bankDetails;
    party.footer = agency.invoiceFooter;
    return party;
}

std::string partyToJson(const InvoiceParty &party)
{
    QJsonObject object;
    const auto put = [&object](const char *key, const std::string &value) {
        if (!value.empty())
            object.insert(QLatin1StringView(key), QString::fromStdString(value));
    };
    for (const Field &field : kFields)
        put(field.key, party.*field.member);
    for (const ContactField &field : kContactFields)
        put(field.key, party.contact.*field.member);
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<InvoiceParty> partyFromJson(std::string_view json)
{
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())));
    if (!document.isObject())
        return fail(FailureCode::Damaged, "party");
    const QJsonObject object = document.object();
    const auto get = [&object](const char *key) {
        return object.value(QLatin1StringView(key)).toString().toStdString();
    };
    InvoiceParty party;
    for (const Field &field : kFields)
        party.*field.member = get(field.key);
    for (const ContactField &field : kContactFields)
        party.contact.*field.member = get(field.key);
    return party;
}

} // namespace clientele::application
