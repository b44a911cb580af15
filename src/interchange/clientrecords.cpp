// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/clientrecords.h"

#include "recordreader.h"
#include "seenvalues.h"
#include "utf8.h"

namespace clientele::interchange {
namespace {

class ClientParser
{
public:
    static constexpr RecordKind kKind = RecordKind::Clients;

    explicit ClientParser(const ClientImportSettings &settings)
        : m_emailRequired(settings.emailRequired), m_emailUnique(settings.emailUnique) {}

    [[nodiscard]] std::vector<std::string_view> missing(const TableReader &table) const
    {
        std::vector<std::string_view> fields;
        if (!table.has(static_cast<std::size_t>(ClientField::Name)))
            fields.push_back("name");
        if (m_emailRequired && !table.has(static_cast<std::size_t>(ClientField::Email)))
            fields.push_back("email");
        return fields;
    }

    static void clear(ClientRecord &record);
    static void take(std::size_t field, std::string_view value, ClientRecord &record,
                     ValueTaker &taker);
    void finish(ClientRecord &record, std::uint64_t line, ValueTaker &taker);

private:
    void unique(SeenValues &seen, std::string_view field, const std::string &value,
                std::uint64_t line, ValueTaker &taker);

    bool m_emailRequired;
    bool m_emailUnique;
    SeenValues m_numbers;
    SeenValues m_references;
    SeenValues m_emails;
    SeenValues m_names;
    std::string m_key;
};

void ClientParser::clear(ClientRecord &record)
{
    for (std::string ClientRecord::*text :
         {&ClientRecord::name, &ClientRecord::number, &ClientRecord::externalReference,
          &ClientRecord::email, &ClientRecord::contactName, &ClientRecord::contactTitle,
          &ClientRecord::street, &ClientRecord::street2, &ClientRecord::city,
          &ClientRecord::region, &ClientRecord::postalCode, &ClientRecord::country,
          &ClientRecord::phone, &ClientRecord::fax, &ClientRecord::website,
          &ClientRecord::taxNumber, &ClientRecord::programme, &ClientRecord::plan,
          &ClientRecord::timeZone, &ClientRecord::currency, &ClientRecord::managingAccount,
          &ClientRecord::accountManager, &ClientRecord::deputy, &ClientRecord::subdomain})
        (record.*text).clear();
    record.addOns.clear();
    record.startDate.reset();
    record.billDay.reset();
    record.sameNameLine = 0;
}

void ClientParser::take(std::size_t field, std::string_view value, ClientRecord &record,
                        ValueTaker &taker)
{
    const std::string_view name = fieldNames(kKind)[field];
    switch (static_cast<ClientField>(field)) {
    case ClientField::Name: taker.text(name, value, record.name); break;
    case ClientField::Number: taker.code(name, value, record.number); break;
    case ClientField::ExternalReference: taker.code(name, value, record.externalReference); break;
    case ClientField::Email: taker.email(name, value, record.email); break;
    case ClientField::ContactName: taker.text(name, value, record.contactName); break;
    case ClientField::ContactTitle: taker.text(name, value, record.contactTitle); break;
    case ClientField::Street: taker.text(name, value, record.street); break;
    case ClientField::Street2: taker.text(name, value, record.street2); break;
    case ClientField::City: taker.text(name, value, record.city); break;
    case ClientField::Region: taker.text(name, value, record.region); break;
    case ClientField::PostalCode: taker.code(name, value, record.postalCode); break;
    case ClientField::Country: taker.country(name, value, record.country); break;
    case ClientField::Phone: taker.code(name, value, record.phone); break;
    case ClientField::Fax: taker.code(name, value, record.fax); break;
    case ClientField::Website: taker.text(name, value, record.website); break;
    case ClientField::TaxNumber: taker.code(name, value, record.taxNumber); break;
    case ClientField::Programme: taker.code(name, value, record.programme); break;
    case ClientField::Plan: taker.code(name, value, record.plan); break;
    case ClientField::AddOns: taker.list(name, value, record.addOns); break;
    case ClientField::StartDate: taker.date(name, value, record.startDate); break;
    case ClientField::BillDay: taker.billDay(name, value, record.billDay); break;
    case ClientField::TimeZone: taker.timeZone(name, value, record.timeZone); break;
    case ClientField::Currency: taker.currency(name, value, record.currency); break;
    case ClientField::ManagingAccount: taker.text(name, value, record.managingAccount); break;
    case ClientField::AccountManager: taker.text(name, value, record.accountManager); break;
    case ClientField::Deputy: taker.text(name, value, record.deputy); break;
    case ClientField::Subdomain: taker.subdomain(name, value, record.subdomain); break;
    case ClientField::kCount: break;
    }
}

void ClientParser::unique(SeenValues &seen, std::string_view field, const std::string &value,
                          std::uint64_t line, ValueTaker &taker)
{
    if (value.empty())
        return;
    lowerInto(m_key, value);
    if (const std::uint64_t earlier = seen.see(m_key, line); earlier != 0)
        taker.refuse(field, "duplicate", value, earlier);
}

void ClientParser::finish(ClientRecord &record, std::uint64_t line, ValueTaker &taker)
{
    if (!isVisible(record.name) && !taker.refused("name"))
        taker.refuse("name", "required", record.name);
    if (m_emailRequired && record.email.empty() && !taker.refused("email"))
        taker.refuse("email", "required", {});
    unique(m_numbers, "number", record.number, line, taker);
    unique(m_references, "externalReference", record.externalReference, line, taker);
    if (m_emailUnique)
        unique(m_emails, "email", record.email, line, taker);
    if (record.name.empty())
        return;
    const std::string plain = folded(record.name);
    record.sameNameLine = m_names.see(plain.empty() ? record.name : plain, line);
}

} // namespace

template<>
struct RecordReader<ClientRecord, ClientImportSettings>::Inside
    : RecordReading<ClientRecord, ClientImportSettings, ClientParser> {
    using RecordReading::RecordReading;
};

template class RecordReader<ClientRecord, ClientImportSettings>;

} // namespace clientele::interchange
