// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/countries.h"

#include "utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace clientele::interchange {
namespace {

struct Country {
    std::string_view alpha2;
    std::string_view alpha3;
    std::string_view names;
};

#define COUNTRY(alpha2, alpha3, names) Country{alpha2, alpha3, names},
constexpr std::array kCountries{
#include "countries.inc"
};
#undef COUNTRY

using Names = std::vector<std::pair<std::string, std::string_view>>;

Names sortedNames()
{
    Names result;
    for (const Country &country : kCountries) {
        for (std::string_view rest = country.names; !rest.empty();) {
            const std::size_t end = std::min(rest.find('|'), rest.size());
            result.emplace_back(folded(rest.substr(0, end)), country.alpha2);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

std::string upperCase(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

/// Only letters: "N/A" and "-" say that nothing is known, not Namibia.
std::optional<std::string_view> codeOf(std::string_view text)
{
    if (text.size() != 2 && text.size() != 3)
        return std::nullopt;
    const std::string code = upperCase(text);
    if (code == "EL") // Greece in the tax numbers of the European Union
        return "GR";
    for (const Country &country : kCountries) {
        if (code == (code.size() == 2 ? country.alpha2 : country.alpha3))
            return country.alpha2;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> countryCode(std::string_view name)
{
    static const Names kNames = sortedNames();
    const std::string_view plain = trimmed(name);
    if (const auto code = codeOf(plain))
        return code;
    const std::string word = folded(plain);
    const auto found = std::lower_bound(
        kNames.begin(), kNames.end(), word,
        [](const auto &entry, const std::string &wanted) { return entry.first < wanted; });
    if (word.empty() || found == kNames.end() || found->first != word)
        return std::nullopt;
    return found->second;
}

std::optional<std::string_view> countryName(std::string_view code)
{
    for (const Country &country : kCountries) {
        if (country.alpha2 == code)
            return country.names.substr(0, country.names.find('|'));
    }
    return std::nullopt;
}

} // namespace clientele::interchange
