// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/comparisons.h"

namespace clientele::documents {
namespace {

std::optional<Money> sideOf(const std::optional<std::int64_t> &minor, Currency currency)
{
    return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
}

} // namespace

Status addComparison(const application::ProfileComparison &comparison,
                     ExportWriter<ExportedComparison> &writer)
{
    for (const application::ComparedBillDay &bill : comparison.bills) {
        for (const application::ComparedLine &line : bill.lines) {
            ExportedComparison row;
            row.clientNumber = comparison.clientNumber;
            row.clientName = comparison.clientName;
            row.billDay = bill.billDate;
            row.kind = line.kind;
            row.item = line.item;
            row.component = line.component;
            if (!line.isTax)
                row.days = line.days;
            row.leftRules = comparison.left.name;
            row.left = sideOf(line.leftMinor, comparison.currency);
            row.rightRules = comparison.right.name;
            row.right = sideOf(line.rightMinor, comparison.currency);
            row.difference = {line.rightMinor.value_or(0) - line.leftMinor.value_or(0),
                              comparison.currency};
            for (const std::string &knob : line.knobs)
                row.rules += (row.rules.empty() ? "" : " ") + knob;
            row.together = line.together;
            CLIENTELE_TRY(writer.add(row));
        }
    }
    return {};
}

} // namespace clientele::documents
