// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/fields.h"
#include "interchange/records.h"
#include "kernel/date.h"

#include <cstdint>
#include <optional>
#include <string>

namespace clientele::interchange {

/// A running plan or add-on that another system billed until now. Texts as in ClientRecord.
struct SubscriptionRecord {
    std::string clientNumber; ///< which client, as in UserRecord
    std::string clientReference;
    std::string client;
    std::string item;         ///< plan or add-on of the catalogue, by name
    std::optional<std::int64_t> quantity;
    std::optional<Date> startDate;   ///< since when it runs
    std::optional<Date> paidThrough; ///< last day that is billed
    std::optional<int> billDay;
    std::optional<Date> trialUntil;  ///< first paid day
    std::string price;               ///< of a term, in major units, where it is not the catalogue's
    std::optional<std::int32_t> discountPpm;
    std::string discountName;
    std::optional<Date> discountUntil; ///< first day without it
    std::string invoice;               ///< number of the invoice for the running term

    friend bool operator==(const SubscriptionRecord &, const SubscriptionRecord &) = default;
};

using SubscriptionRow = ImportRow<SubscriptionRecord>;

struct SubscriptionImportSettings : ImportSettings {};

/// Reads subscriptions. Beside the reasons of RowProblem: notAQuantity (1 to 1,000,000),
/// notAnAmount (digits with a point), notARate (0 to 100, at most four decimals).
using SubscriptionRecords = RecordReader<SubscriptionRecord, SubscriptionImportSettings>;

} // namespace clientele::interchange
