// SPDX-License-Identifier: GPL-3.0-or-later
// Forms are read against patterns: 9 a digit, A a letter, X either, anything else itself.
#include "billing/vatnumber.h"

#include "vatchecks.h"

#include <algorithm>
#include <array>

namespace clientele::billing {
namespace {

constexpr std::array<std::string_view, 29> kUnion{
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool fitsOne(std::string_view number, std::string_view pattern)
{
    if (number.size() != pattern.size())
        return false;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const char c = number[i];
        const bool fits = pattern[i] == '9'   ? isDigit(c)
                          : pattern[i] == 'A' ? isLetter(c)
                          : pattern[i] == 'X' ? isDigit(c) || isLetter(c)
                                              : c == pattern[i];
        if (!fits)
            return false;
    }
    return true;
}

/// Patterns are separated by blanks.
bool fits(std::string_view number, std::string_view patterns)
{
    while (!patterns.empty()) {
        const std::size_t end = std::min(patterns.find(' '), patterns.size());
        if (fitsOne(number, patterns.substr(0, end)))
            return true;
        patterns.remove_prefix(std::min(end + 1, patterns.size()));
    }
    return false;
}

/// Upper case, without what people put between digits.
std::string plain(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == ' ' || c == '.' || c == '-' || c == '/')
            continue;
        result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return result;
}

/// Words that Swiss and Norwegian numbers end with.
void dropEnding(std::string &number, std::string_view country)
{
    for (const std::string_view ending : {"MWST", "TVA", "IVA", "MVA"}) {
        if ((country == "CH" || country == "NO") && number.size() > 9 && number.ends_with(ending))
            number.resize(number.size() - ending.size());
    }
}

std::string_view isoOf(std::string_view prefix)
{
    return prefix == "EL" ? "GR" : prefix;
}

} // namespace

Result<VatNumber, VatNumberFailure> parseVatNumber(std::string_view text)
{
    std::string all = plain(text);
    if (all.starts_with("CHE"))
        all.erase(2, 1);
    if (all.starts_with("GR"))
        all[1] = 'L', all[0] = 'E';
    const VatRule *const rule = vatRuleOf(std::string_view(all).substr(0, 2));
    if (rule == nullptr)
        return VatNumberFailure::UnknownCountry;
    VatNumber number;
    number.country.assign(all, 0, 2);
    number.number.assign(all, 2);
    dropEnding(number.number, number.country);
    if (!fits(number.number, rule->patterns))
        return VatNumberFailure::Form;
    if (!rule->isRight(number.number))
        return VatNumberFailure::Checksum;
    return number;
}

bool isInEuropeanUnion(std::string_view country) noexcept
{
    return std::find(kUnion.begin(), kUnion.end(), country) != kUnion.end();
}

TaxProposal proposeTax(const TaxParty &seller, const TaxParty &buyer, const TaxRule &domestic,
                       Supply supply)
{
    const bool services = supply == Supply::Services;
    if (isoOf(seller.country) == isoOf(buyer.country) || !isInEuropeanUnion(seller.country))
        return {domestic, "domestic"};
    if (!isInEuropeanUnion(buyer.country))
        return {{services ? "O" : "G", 0}, services ? "outsideUnion" : "export"};
    const auto number = parseVatNumber(buyer.vatNumber);
    const bool isTheirs = number.ok() && isoOf(number->country) == isoOf(buyer.country);
    if (!isTheirs)
        return {domestic, "noVatNumber"};
    return {{services ? "AE" : "K", 0}, services ? "reverseCharge" : "intraCommunitySupply"};
}

} // namespace clientele::billing
