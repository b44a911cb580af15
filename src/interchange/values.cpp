// SPDX-License-Identifier: GPL-3.0-or-later
#include "values.h"

#include "interchange/countries.h"
#include "kernel/date.h"
#include "kernel/money.h"
#include "utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace clientele::interchange {
namespace {

constexpr std::array<std::string_view, 22> kYes{
    "yes", "true", "1", "y", "t", "on", "active", "activated", "enabled", "x", "ja", "oui", "si",
    "sim", "aktiv", "aktiviert", "actif", "activo", "wahr", "vrai", "j", "checked"};
constexpr std::array<std::string_view, 22> kNo{
    "no", "false", "0", "n", "f", "off", "inactive", "deactivated", "disabled", "nein", "non",
    "nao", "nee", "nej", "inaktiv", "deaktiviert", "inactif", "inactivo", "falsch", "faux",
    "suspended", "unchecked"};

constexpr std::array<std::string_view, 26> kParticles{
    "van", "von", "vom", "zu", "zum", "zur", "der", "den", "de", "del", "della", "dei", "di", "da",
    "do", "dos", "das", "du", "des", "la", "le", "ter", "ten", "af", "av", "al"};

template<typename Words>
bool contains(const Words &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr bool isLetterOrDigit(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// atext of RFC 5322 and the dot.
constexpr std::array<bool, 256> kLocalPart = [] {
    std::array<bool, 256> allowed{};
    for (std::size_t i = 0; i < 128; ++i)
        allowed[i] = isLetterOrDigit(static_cast<char>(i));
    for (const char c : std::string_view("!#$%&'*+-/=?^_`{|}~."))
        allowed[static_cast<unsigned char>(c)] = true;
    return allowed;
}();

bool isBeyondAscii(char c) noexcept
{
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isLabel(std::string_view label) noexcept
{
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
        return false;
    return std::all_of(label.begin(), label.end(), [](char c) {
        return isLetterOrDigit(c) || c == '-' || isBeyondAscii(c);
    });
}

bool isDomain(std::string_view domain) noexcept
{
    if (domain.size() > 255)
        return false;
    std::size_t labels = 0;
    std::string_view label;
    for (bool last = false; !last; ++labels) {
        const std::size_t dot = domain.find('.');
        last = dot == std::string_view::npos;
        label = domain.substr(0, dot);
        domain.remove_prefix(last ? domain.size() : dot + 1);
        if (!isLabel(label))
            return false;
    }
    const bool numeric = label.find_first_not_of("0123456789") == std::string_view::npos;
    return labels >= 2 && !numeric;
}

bool isLocalPart(std::string_view local) noexcept
{
    if (local.empty() || local.size() > 64 || local.front() == '.' || local.back() == '.')
        return false;
    return local.find("..") == std::string_view::npos
           && std::all_of(local.begin(), local.end(), [](char c) {
                  return kLocalPart[static_cast<unsigned char>(c)];
              });
}

bool isTimeZoneForm(std::string_view text) noexcept
{
    return text.size() <= 64 && isLetterOrDigit(text.front())
           && std::all_of(text.begin(), text.end(), [](char c) {
                  return isLetterOrDigit(c) || c == '_' || c == '-' || c == '+' || c == '/';
              });
}

} // namespace

bool isEmail(std::string_view text) noexcept
{
    const std::size_t at = text.rfind('@');
    return at != std::string_view::npos && text.size() <= 254 && isLocalPart(text.substr(0, at))
           && isDomain(text.substr(at + 1));
}

std::pair<std::string_view, std::string_view> splitName(std::string_view name)
{
    const std::size_t comma = name.find(',');
    if (comma != std::string_view::npos && name.find(',', comma + 1) == std::string_view::npos)
        return {trimmed(name.substr(comma + 1)), trimmed(name.substr(0, comma))};

    std::size_t split = name.rfind(' ');
    if (split == std::string_view::npos)
        return {{}, name};
    std::string_view before = trimmed(name.substr(0, split));
    for (;;) { // particles before the last word belong to it
        const std::size_t blank = before.rfind(' ');
        if (blank == std::string_view::npos || !contains(kParticles, before.substr(blank + 1)))
            break;
        split = blank;
        before = trimmed(before.substr(0, blank));
    }
    return {before, trimmed(name.substr(split + 1))};
}

void lowerInto(std::string &into, std::string_view text)
{
    into.assign(text);
    for (char &c : into)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string excerptOf(std::string_view text)
{
    std::size_t bytes = 0;
    for (std::size_t count = 0; bytes < text.size(); ++count) {
        if (count == kExcerptCharacters)
            return std::string(text.substr(0, bytes)) + "…";
        bytes += std::max<std::size_t>(decodeUtf8(text.substr(bytes, 4)).length, 1);
    }
    return std::string(text);
}

void ValueTaker::refuse(std::string_view field, const char *reason, std::string_view value,
                        std::uint64_t earlierLine)
{
    m_problems.push_back({{std::string(field), reason, excerptOf(value)}, earlierLine});
}

bool ValueTaker::refused(std::string_view field) const noexcept
{
    return std::any_of(m_problems.begin(), m_problems.end(), [field](const RowProblem &problem) {
        return problem.failure.field == field;
    });
}

void ValueTaker::bounded(std::string_view field, std::string_view value, std::size_t characters,
                         std::string &into)
{
    if (value.size() > characters && countCodePoints(value) > characters)
        refuse(field, "tooLong", value);
    else
        into.assign(value);
}

void ValueTaker::text(std::string_view field, std::string_view value, std::string &into)
{
    bounded(field, value, kTextCharacters, into);
}

void ValueTaker::code(std::string_view field, std::string_view value, std::string &into)
{
    bounded(field, value, kCodeCharacters, into);
}

void ValueTaker::email(std::string_view field, std::string_view value, std::string &into)
{
    if (isEmail(value))
        into.assign(value);
    else
        refuse(field, "notAnEmail", value);
}

void ValueTaker::country(std::string_view field, std::string_view value, std::string &into)
{
    if (const auto code = countryCode(value))
        into.assign(*code);
    else
        refuse(field, "unknownCountry", value);
}

void ValueTaker::currency(std::string_view field, std::string_view value, std::string &into)
{
    std::string code(value.substr(0, 4));
    for (char &c : code)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (Currency::fromCode(code))
        into = code;
    else
        refuse(field, "unknownCurrency", value);
}

void ValueTaker::timeZone(std::string_view field, std::string_view value, std::string &into)
{
    if (isTimeZoneForm(value))
        into.assign(value);
    else
        refuse(field, "notATimeZone", value);
}

void ValueTaker::subdomain(std::string_view field, std::string_view value, std::string &into)
{
    if (isLabel(value) && std::none_of(value.begin(), value.end(), isBeyondAscii))
        lowerInto(into, value);
    else
        refuse(field, "notASubdomain", value);
}

void ValueTaker::date(std::string_view field, std::string_view value, std::optional<Date> &into)
{
    into = Date::parse(value);
    if (!into)
        refuse(field, "notADate", value);
}

void ValueTaker::billDay(std::string_view field, std::string_view value, std::optional<int> &into)
{
    int day = 0;
    const char *const end = value.data() + value.size();
    const auto [stopped, error] = std::from_chars(value.data(), end, day);
    if (error == std::errc() && stopped == end && value.size() <= 2 && day >= 1 && day <= 31)
        into = day;
    else
        refuse(field, "notABillDay", value);
}

void ValueTaker::quantity(std::string_view field, std::string_view value,
                          std::optional<std::int64_t> &into)
{
    constexpr std::int64_t kMost = 1'000'000;
    std::int64_t quantity = 0;
    const char *const end = value.data() + value.size();
    const auto [stopped, error] = std::from_chars(value.data(), end, quantity);
    if (error == std::errc() && stopped == end && quantity >= 1 && quantity <= kMost)
        into = quantity;
    else
        refuse(field, "notAQuantity", value);
}

void ValueTaker::amount(std::string_view field, std::string_view value, std::string &into)
{
    constexpr std::size_t kMostDigits = 15;
    const std::string_view digits = value.substr(value.starts_with('-') ? 1 : 0);
    const std::size_t point = digits.find('.');
    const std::string_view whole = digits.substr(0, point);
    const std::string_view part
        = point == std::string_view::npos ? std::string_view("0") : digits.substr(point + 1);
    const auto plain = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (plain(whole) && plain(part) && whole.size() + part.size() <= kMostDigits)
        into.assign(value);
    else
        refuse(field, "notAnAmount", value);
}

void ValueTaker::percent(std::string_view field, std::string_view value,
                         std::optional<std::int32_t> &ppm)
{
    constexpr std::int64_t kWhole = 1'000'000;
    constexpr std::size_t kDecimals = 4;
    if (value.ends_with('%'))
        value = trimmed(value.substr(0, value.size() - 1));
    const std::size_t point = value.find('.');
    std::string digits(value.substr(0, point));
    std::string part(point == std::string_view::npos ? "" : value.substr(point + 1));
    const bool right = !digits.empty() && digits.size() <= 3 && part.size() <= kDecimals
                       && (point == std::string_view::npos || !part.empty())
                       && (digits + part).find_first_not_of("0123456789") == std::string::npos;
    part.append(kDecimals - std::min(part.size(), kDecimals), '0');
    digits += part;
    std::int64_t parts = kWhole + 1;
    if (right)
        std::from_chars(digits.data(), digits.data() + digits.size(), parts);
    if (parts <= kWhole)
        ppm = static_cast<std::int32_t>(parts);
    else
        refuse(field, "notARate", value);
}

void ValueTaker::documentKind(std::string_view field, std::string_view value, bool &creditNote)
{
    constexpr std::size_t kLongest = 40;
    const std::string word = value.size() > kLongest ? std::string() : folded(value);
    if (word == "invoice" || word == "rechnung" || word == "facture")
        creditNote = false;
    else if (word == "creditnote" || word == "credit" || word == "gutschrift" || word == "avoir")
        creditNote = true;
    else
        refuse(field, "notAKind", value);
}

void ValueTaker::boolean(std::string_view field, std::string_view value, bool &into)
{
    constexpr std::size_t kLongestWord = 40;
    const bool plain = contains(kYes, value) || contains(kNo, value); // seldom written otherwise
    const std::string word = plain || value.size() > kLongestWord ? std::string(value)
                                                                  : folded(value);
    if (contains(kYes, word))
        into = true;
    else if (contains(kNo, word))
        into = false;
    else
        refuse(field, "notABoolean", value);
}

void ValueTaker::list(std::string_view field, std::string_view value,
                      std::vector<std::string> &into)
{
    while (!value.empty()) {
        const std::size_t end = std::min(value.find_first_of(",;|"), value.size());
        const std::string_view item = trimmed(value.substr(0, end));
        if (!item.empty())
            code(field, item, into.emplace_back());
        value.remove_prefix(std::min(end + 1, value.size()));
    }
}

} // namespace clientele::interchange
