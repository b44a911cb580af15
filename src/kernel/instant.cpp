// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/instant.h"

#include "kernel/date.h"

namespace clientele {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

void append(std::string &text, std::int64_t value, int width)
{
    const std::string digits = std::to_string(value);
    text.append(static_cast<std::size_t>(width) > digits.size()
                    ? static_cast<std::size_t>(width) - digits.size()
                    : 0U,
                '0');
    text += digits;
}

} // namespace

std::string Instant::toString() const
{
    std::int64_t day = utcMs / kDayMs;
    std::int64_t rest = utcMs % kDayMs;
    if (rest < 0) {
        rest += kDayMs;
        --day;
    }
    std::string text = Date::fromDays(static_cast<std::int32_t>(day)).toString();
    text += 'T';
    append(text, rest / 3'600'000, 2);
    text += ':';
    append(text, rest / 60'000 % 60, 2);
    text += ':';
    append(text, rest / 1'000 % 60, 2);
    text += '.';
    append(text, rest % 1'000, 3);
    text += 'Z';
    return text;
}

} // namespace clientele
