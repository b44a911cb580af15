// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/subscriptionrecords.h"

#include "clientcolumns.h"
#include "recordreader.h"

namespace clientele::interchange {
namespace {

class SubscriptionParser
{
public:
    static constexpr RecordKind kKind = RecordKind::Subscriptions;

    explicit SubscriptionParser(const SubscriptionImportSettings &) {}

    [[nodiscard]] static std::vector<std::string_view> missing(const TableReader &table)
    {
        const auto has = [&table](SubscriptionField field) {
            return table.has(static_cast<std::size_t>(field));
        };
        std::vector<std::string_view> fields;
        if (!has(SubscriptionField::Item))
            fields.push_back("item");
        if (!hasClientColumn<SubscriptionField>(table))
            fields.push_back("client");
        return fields;
    }

    static void clear(SubscriptionRecord &record) { record = {}; }

    static void take(std::size_t field, std::string_view value, SubscriptionRecord &record,
                     ValueTaker &taker)
    {
        const std::string_view name = fieldNames(kKind)[field];
        switch (static_cast<SubscriptionField>(field)) {
        case SubscriptionField::Client: taker.text(name, value, record.client); break;
        case SubscriptionField::ClientNumber: taker.code(name, value, record.clientNumber); break;
        case SubscriptionField::ClientReference:
            taker.code(name, value, record.clientReference);
            break;
        case SubscriptionField::Item: taker.text(name, value, record.item); break;
        case SubscriptionField::Quantity: taker.quantity(name, value, record.quantity); break;
        case SubscriptionField::StartDate: taker.date(name, value, record.startDate); break;
        case SubscriptionField::PaidThrough: taker.date(name, value, record.paidThrough); break;
        case SubscriptionField::BillDay: taker.billDay(name, value, record.billDay); break;
        case SubscriptionField::TrialUntil: taker.date(name, value, record.trialUntil); break;
        case SubscriptionField::Price: taker.amount(name, value, record.price); break;
        case SubscriptionField::DiscountPercent:
            taker.percent(name, value, record.discountPpm);
            break;
        case SubscriptionField::DiscountName: taker.text(name, value, record.discountName); break;
        case SubscriptionField::DiscountUntil:
            taker.date(name, value, record.discountUntil);
            break;
        case SubscriptionField::Invoice: taker.code(name, value, record.invoice); break;
        case SubscriptionField::kCount: break;
        }
    }

    static void finish(const SubscriptionRecord &record, std::uint64_t, ValueTaker &taker)
    {
        if (record.item.empty() && !taker.refused("item"))
            taker.refuse("item", "required", {});
        requireClient(record, taker);
    }
};

} // namespace

template<>
struct RecordReader<SubscriptionRecord, SubscriptionImportSettings>::Inside
    : RecordReading<SubscriptionRecord, SubscriptionImportSettings, SubscriptionParser> {
    using RecordReading::RecordReading;
};

template class RecordReader<SubscriptionRecord, SubscriptionImportSettings>;

} // namespace clientele::interchange
