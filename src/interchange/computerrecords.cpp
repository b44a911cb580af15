// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/computerrecords.h"

#include "clientcolumns.h"
#include "recordreader.h"
#include "seenvalues.h"
#include "utf8.h"

namespace clientele::interchange {
namespace {

class ComputerParser
{
public:
    static constexpr RecordKind kKind = RecordKind::Computers;

    explicit ComputerParser(const ComputerImportSettings &settings)
        : m_clientRequired(settings.clientRequired) {}

    [[nodiscard]] std::vector<std::string_view> missing(const TableReader &table) const
    {
        const auto has = [&table](ComputerField field) {
            return table.has(static_cast<std::size_t>(field));
        };
        std::vector<std::string_view> fields;
        if (!has(ComputerField::Name))
            fields.push_back("name");
        if (m_clientRequired && !hasClientColumn<ComputerField>(table))
            fields.push_back("client");
        return fields;
    }

    static void clear(ComputerRecord &record)
    {
        record.name.clear();
        record.clientNumber.clear();
        record.clientReference.clear();
        record.client.clear();
        record.externalReference.clear();
    }

    static void take(std::size_t field, std::string_view value, ComputerRecord &record,
                     ValueTaker &taker)
    {
        const std::string_view name = fieldNames(kKind)[field];
        switch (static_cast<ComputerField>(field)) {
        case ComputerField::Name: taker.text(name, value, record.name); break;
        case ComputerField::Client: taker.text(name, value, record.client); break;
        case ComputerField::ClientNumber: taker.code(name, value, record.clientNumber); break;
        case ComputerField::ClientReference: taker.code(name, value, record.clientReference); break;
        case ComputerField::ExternalReference:
            taker.code(name, value, record.externalReference);
            break;
        case ComputerField::kCount: break;
        }
    }

    void finish(const ComputerRecord &record, std::uint64_t line, ValueTaker &taker);

private:
    bool m_clientRequired;
    SeenValues m_seen;
    std::string m_key;
};

void ComputerParser::finish(const ComputerRecord &record, std::uint64_t line, ValueTaker &taker)
{
    if (!isVisible(record.name) && !taker.refused("name"))
        taker.refuse("name", "required", record.name);
    if (m_clientRequired)
        requireClient(record, taker);

    const bool byReference = !record.externalReference.empty();
    if (record.name.empty() && !byReference)
        return;
    lowerInto(m_key, byReference ? record.externalReference : record.name);
    if (!byReference) { // U+0000 occurs in no value
        m_key.append(1, '\0').append(record.clientNumber).append(1, '\0');
        m_key.append(record.clientReference).append(1, '\0').append(record.client);
    }
    if (const std::uint64_t earlier = m_seen.see(m_key, line); earlier != 0)
        taker.refuse(byReference ? "externalReference" : "name", "duplicate",
                     byReference ? record.externalReference : record.name, earlier);
}

} // namespace

template<>
struct RecordReader<ComputerRecord, ComputerImportSettings>::Inside
    : RecordReading<ComputerRecord, ComputerImportSettings, ComputerParser> {
    using RecordReading::RecordReading;
};

template class RecordReader<ComputerRecord, ComputerImportSettings>;

} // namespace clientele::interchange
