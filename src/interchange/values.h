// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/records.h"
#include "kernel/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele::interchange {

using Problems = std::vector<RowProblem>;

/// Takes values of one row into a record and notes what is wrong with them. Values are valid UTF-8
/// without U+0000, trimmed and not empty.
class ValueTaker
{
public:
    explicit ValueTaker(Problems &problems) : m_problems(problems) {}

    void text(std::string_view field, std::string_view value, std::string &into);
    void code(std::string_view field, std::string_view value, std::string &into);
    void email(std::string_view field, std::string_view value, std::string &into);
    void country(std::string_view field, std::string_view value, std::string &into);
    void currency(std::string_view field, std::string_view value, std::string &into);
    void timeZone(std::string_view field, std::string_view value, std::string &into);
    void subdomain(std::string_view field, std::string_view value, std::string &into);
    void date(std::string_view field, std::string_view value, std::optional<Date> &into);
    void billDay(std::string_view field, std::string_view value, std::optional<int> &into);
    void quantity(std::string_view field, std::string_view value,
                  std::optional<std::int64_t> &into);
    /// Major units: digits with an optional point, a leading '-' allowed; kept as written.
    void amount(std::string_view field, std::string_view value, std::string &into);
    void percent(std::string_view field, std::string_view value,
                 std::optional<std::int32_t> &ppm);
    void documentKind(std::string_view field, std::string_view value, bool &creditNote);
    void boolean(std::string_view field, std::string_view value, bool &into);
    void list(std::string_view field, std::string_view value, std::vector<std::string> &into);

    void refuse(std::string_view field, const char *reason, std::string_view value,
                std::uint64_t earlierLine = 0);
    /// Whether something was refused about the field in this row.
    [[nodiscard]] bool refused(std::string_view field) const noexcept;

private:
    void bounded(std::string_view field, std::string_view value, std::size_t characters,
                 std::string &into);

    Problems &m_problems;
};

/// RFC 5321 mailbox, without quoted local parts and address literals, with at least two labels in
/// the domain; labels may hold letters beyond ASCII, which the caller turns into A-labels.
[[nodiscard]] bool isEmail(std::string_view text) noexcept;

/// First and last name; the first is empty for a single word.
[[nodiscard]] std::pair<std::string_view, std::string_view> splitName(std::string_view name);

/// ASCII capitals made small, into a buffer that is reused.
void lowerInto(std::string &into, std::string_view text);

/// At most kExcerptCharacters of a valid UTF-8 text.
[[nodiscard]] std::string excerptOf(std::string_view text);

} // namespace clientele::interchange
