// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stationery.h"

#include <algorithm>
#include <string>

namespace clientele::domain {
namespace {

/// Code points of UTF-8, which checkText() has found to be well-formed.
std::size_t charactersOf(std::string_view text) noexcept
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

void checkLines(std::string_view field, std::string_view text, std::size_t mostLines,
                std::size_t longestLine, std::vector<FieldFailure> &failures)
{
    std::size_t lines = 0;
    bool tooLong = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (!line.empty())
            ++lines;
        tooLong = tooLong || charactersOf(line) > longestLine;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (lines > mostLines)
        failures.push_back({std::string(field), "tooManyLines", std::to_string(mostLines)});
    if (tooLong)
        failures.push_back({std::string(field), "lineTooLong", std::to_string(longestLine)});
}

} // namespace

void checkPaymentDetails(std::string_view field, std::string_view text,
                         std::vector<FieldFailure> &failures)
{
    checkLines(field, text, kMostPaymentDetails, kLongestPaymentDetail, failures);
}

void checkInvoiceFooter(std::string_view field, std::string_view text,
                        std::vector<FieldFailure> &failures)
{
    checkLines(field, text, kMostFooterLines, kLongestFooterLine, failures);
}

} // namespace clientele::domain
