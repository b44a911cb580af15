// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/userrecords.h"

#include "clientcolumns.h"
#include "recordreader.h"
#include "seenvalues.h"
#include "utf8.h"

#include <algorithm>
#include <array>

namespace clientele::interchange {
namespace {

constexpr std::array<std::string_view, 6> kAdministratorRoles{
    "administrator", "admin", "administrateur", "administrador", "amministratore", "beheerder"};

class UserParser
{
public:
    static constexpr RecordKind kKind = RecordKind::Users;

    explicit UserParser(const UserImportSettings &settings)
        : m_emailRequired(settings.emailRequired),
          m_firstNameRequired(settings.firstNameRequired),
          m_clientRequired(settings.clientRequired), m_emailUnique(settings.emailUnique) {}

    [[nodiscard]] std::vector<std::string_view> missing(const TableReader &table) const;
    void clear(UserRecord &record);
    void take(std::size_t field, std::string_view value, UserRecord &record, ValueTaker &taker);
    void finish(UserRecord &record, std::uint64_t line, ValueTaker &taker);

private:
    void checkRequired(const UserRecord &record, ValueTaker &taker) const;
    void checkUnique(const UserRecord &record, std::uint64_t line, ValueTaker &taker);

    bool m_emailRequired;
    bool m_firstNameRequired;
    bool m_clientRequired;
    bool m_emailUnique;
    SeenValues m_emails;
    SeenValues m_references;
    std::string m_wholeName;
    std::string m_key;
};

std::vector<std::string_view> UserParser::missing(const TableReader &table) const
{
    const auto has = [&table](UserField field) {
        return table.has(static_cast<std::size_t>(field));
    };
    std::vector<std::string_view> fields;
    if (m_firstNameRequired && !has(UserField::FirstName) && !has(UserField::Name))
        fields.push_back("firstName");
    if (!has(UserField::LastName) && !has(UserField::Name))
        fields.push_back("lastName");
    if (m_emailRequired && !has(UserField::Email))
        fields.push_back("email");
    if (m_clientRequired && !hasClientColumn<UserField>(table))
        fields.push_back("client");
    return fields;
}

void UserParser::clear(UserRecord &record)
{
    for (std::string UserRecord::*text :
         {&UserRecord::firstName, &UserRecord::lastName, &UserRecord::email, &UserRecord::phone,
          &UserRecord::clientNumber, &UserRecord::clientReference, &UserRecord::client,
          &UserRecord::role, &UserRecord::externalReference})
        (record.*text).clear();
    record.active = true;
    record.administrator = false;
    record.activeFrom.reset();
    m_wholeName.clear();
}

void UserParser::take(std::size_t field, std::string_view value, UserRecord &record,
                      ValueTaker &taker)
{
    const std::string_view name = fieldNames(kKind)[field];
    switch (static_cast<UserField>(field)) {
    case UserField::FirstName: taker.text(name, value, record.firstName); break;
    case UserField::LastName: taker.text(name, value, record.lastName); break;
    case UserField::Name: taker.text(name, value, m_wholeName); break;
    case UserField::Email: taker.email(name, value, record.email); break;
    case UserField::Phone: taker.code(name, value, record.phone); break;
    case UserField::Active: taker.boolean(name, value, record.active); break;
    case UserField::Administrator: taker.boolean(name, value, record.administrator); break;
    case UserField::Role: taker.code(name, value, record.role); break;
    case UserField::Client: taker.text(name, value, record.client); break;
    case UserField::ClientNumber: taker.code(name, value, record.clientNumber); break;
    case UserField::ClientReference: taker.code(name, value, record.clientReference); break;
    case UserField::ActiveFrom: taker.date(name, value, record.activeFrom); break;
    case UserField::ExternalReference: taker.code(name, value, record.externalReference); break;
    case UserField::kCount: break;
    }
}

void UserParser::checkRequired(const UserRecord &record, ValueTaker &taker) const
{
    if (!taker.refused("name")) {
        if (m_firstNameRequired && !isVisible(record.firstName) && !taker.refused("firstName"))
            taker.refuse("firstName", "required", record.firstName);
        if (!isVisible(record.lastName) && !taker.refused("lastName"))
            taker.refuse("lastName", "required", record.lastName);
    }
    if (m_emailRequired && record.email.empty() && !taker.refused("email"))
        taker.refuse("email", "required", {});
    if (m_clientRequired)
        requireClient(record, taker);
}

void UserParser::checkUnique(const UserRecord &record, std::uint64_t line, ValueTaker &taker)
{
    if (!record.email.empty()) {
        lowerInto(m_key, record.email);
        if (!m_emailUnique) { // U+0000 occurs in no value
            m_key.append(1, '\0').append(record.clientNumber).append(1, '\0');
            m_key.append(record.clientReference).append(1, '\0').append(record.client);
        }
        if (const std::uint64_t earlier = m_emails.see(m_key, line); earlier != 0)
            taker.refuse("email", "duplicate", record.email, earlier);
    }
    if (!record.externalReference.empty()) {
        lowerInto(m_key, record.externalReference);
        if (const std::uint64_t earlier = m_references.see(m_key, line); earlier != 0)
            taker.refuse("externalReference", "duplicate", record.externalReference, earlier);
    }
}

void UserParser::finish(UserRecord &record, std::uint64_t line, ValueTaker &taker)
{
    if (!m_wholeName.empty() && record.firstName.empty() && record.lastName.empty()) {
        const auto [first, last] = splitName(m_wholeName);
        record.firstName = first;
        record.lastName = last;
    }
    if (!record.role.empty() && !record.administrator) {
        const std::string role = folded(record.role);
        record.administrator = std::find(kAdministratorRoles.begin(), kAdministratorRoles.end(),
                                         role) != kAdministratorRoles.end();
    }
    checkRequired(record, taker);
    checkUnique(record, line, taker);
}

} // namespace

template<>
struct RecordReader<UserRecord, UserImportSettings>::Inside
    : RecordReading<UserRecord, UserImportSettings, UserParser> {
    using RecordReading::RecordReading;
};

template class RecordReader<UserRecord, UserImportSettings>;

} // namespace clientele::interchange
