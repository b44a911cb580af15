// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/invoicerecords.h"

#include "clientcolumns.h"
#include "recordreader.h"
#include "seenvalues.h"

namespace clientele::interchange {
namespace {

class InvoiceParser
{
public:
    static constexpr RecordKind kKind = RecordKind::Invoices;

    explicit InvoiceParser(const InvoiceImportSettings &) {}

    [[nodiscard]] static std::vector<std::string_view> missing(const TableReader &table)
    {
        const auto has = [&table](InvoiceField field) {
            return table.has(static_cast<std::size_t>(field));
        };
        std::vector<std::string_view> fields;
        if (!has(InvoiceField::Number))
            fields.push_back("number");
        if (!has(InvoiceField::Date))
            fields.push_back("date");
        if (!has(InvoiceField::Total))
            fields.push_back("total");
        if (!hasClientColumn<InvoiceField>(table))
            fields.push_back("client");
        return fields;
    }

    static void clear(InvoiceRecord &record) { record = {}; }

    static void take(std::size_t field, std::string_view value, InvoiceRecord &record,
                     ValueTaker &taker)
    {
        const std::string_view name = fieldNames(kKind)[field];
        switch (static_cast<InvoiceField>(field)) {
        case InvoiceField::Client: taker.text(name, value, record.client); break;
        case InvoiceField::ClientNumber: taker.code(name, value, record.clientNumber); break;
        case InvoiceField::ClientReference: taker.code(name, value, record.clientReference); break;
        case InvoiceField::Number: taker.code(name, value, record.number); break;
        case InvoiceField::Kind: taker.documentKind(name, value, record.creditNote); break;
        case InvoiceField::Date: taker.date(name, value, record.date); break;
        case InvoiceField::DueDate: taker.date(name, value, record.dueDate); break;
        case InvoiceField::Net: taker.amount(name, value, record.net); break;
        case InvoiceField::Tax: taker.amount(name, value, record.tax); break;
        case InvoiceField::Total: taker.amount(name, value, record.total); break;
        case InvoiceField::Open: taker.amount(name, value, record.open); break;
        case InvoiceField::kCount: break;
        }
    }

    void finish(const InvoiceRecord &record, std::uint64_t line, ValueTaker &taker)
    {
        const auto require = [&taker](const char *field, bool there) {
            if (!there && !taker.refused(field))
                taker.refuse(field, "required", {});
        };
        require("number", !record.number.empty());
        require("date", record.date.has_value());
        require("total", !record.total.empty());
        requireClient(record, taker);
        if (record.number.empty())
            return;
        if (const std::uint64_t earlier = m_seen.see(record.number, line); earlier != 0)
            taker.refuse("number", "duplicate", record.number, earlier);
    }

private:
    SeenValues m_seen;
};

} // namespace

template<>
struct RecordReader<InvoiceRecord, InvoiceImportSettings>::Inside
    : RecordReading<InvoiceRecord, InvoiceImportSettings, InvoiceParser> {
    using RecordReading::RecordReading;
};

template class RecordReader<InvoiceRecord, InvoiceImportSettings>;

} // namespace clientele::interchange
