// SPDX-License-Identifier: GPL-3.0-or-later
// The check digits of VAT numbers as the countries publish them.
#include "vatchecks.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace clientele::billing {
namespace {

using Number = const std::string &;

int digit(Number number, std::size_t at)
{
    return number[at] - '0';
}

/// The digits from `first` on times the weights, added up.
int weighted(Number number, std::initializer_list<int> weights, std::size_t first = 0)
{
    int sum = 0;
    for (const int weight : weights)
        sum += weight * digit(number, first++);
    return sum;
}

int remainderOf(std::string_view digits, int divisor)
{
    int rest = 0;
    for (const char c : digits)
        rest = (rest * 10 + (c - '0')) % divisor;
    return rest;
}

int lastDigits(Number number, std::size_t count)
{
    return remainderOf(std::string_view(number).substr(number.size() - count), 1'000'000'000);
}

/// Every second digit doubled, counted from the right; the digits add up to tens.
bool luhn(std::string_view digits)
{
    int sum = 0;
    bool twice = false;
    for (auto c = digits.rbegin(); c != digits.rend(); ++c, twice = !twice) {
        const int value = (*c - '0') * (twice ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return sum % 10 == 0;
}

/// ISO 7064, MOD 11,10.
bool mod11And10(Number number)
{
    int check = 5;
    for (std::size_t i = 0; i < number.size(); ++i)
        check = ((check == 0 ? 10 : check) * 2 % 11 + digit(number, i)) % 10;
    return check == 1;
}

bool austria(Number number) // U12345678
{
    int sum = 4;
    for (std::size_t i = 1; i < 8; ++i) {
        const int value = digit(number, i) * (i % 2 == 0 ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return (10 - sum % 10) % 10 == digit(number, 8);
}

bool belgium(Number number)
{
    const int rest = remainderOf(std::string_view(number).substr(0, 8), 97);
    return (rest + lastDigits(number, 2)) % 97 == 0 && number[0] <= '1';
}

bool bulgaria(Number number)
{
    if (number.size() == 9) {
        int check = weighted(number, {1, 2, 3, 4, 5, 6, 7, 8}) % 11;
        if (check == 10)
            check = weighted(number, {3, 4, 5, 6, 7, 8, 9, 10}) % 11 % 10;
        return check == digit(number, 8);
    }
    const int last = digit(number, 9);
    const bool citizen = weighted(number, {2, 4, 8, 5, 10, 9, 7, 3, 6}) % 11 % 10 == last;
    const bool foreigner = weighted(number, {21, 19, 17, 13, 11, 9, 7, 3, 1}) % 10 == last;
    const int other = 11 - weighted(number, {4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11;
    return citizen || foreigner || other % 11 == last;
}

bool cyprus(Number number)
{
    constexpr std::array kOdd{1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const auto value = static_cast<std::size_t>(digit(number, i));
        sum += i % 2 == 0 ? kOdd[value] : static_cast<int>(value);
    }
    return number[8] == 'A' + sum % 26 && !number.starts_with("12");
}

bool czechia(Number number)
{
    if (number.size() == 8) {
        const int check = (11 - weighted(number, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11;
        return (check == 0 ? 1 : check) % 10 == digit(number, 7) && number[0] != '9';
    }
    if (number.size() == 9 && number[0] == '6') {
        const int check = weighted(number, {8, 7, 6, 5, 4, 3, 2}, 1) % 11;
        return (8 - (10 - check + 11) % 11 + 10) % 10 == digit(number, 8);
    }
    if (number.size() == 9)
        return true; // birth numbers before 1954 have no check digit
    return remainderOf(std::string_view(number).substr(0, 9), 11) % 10 == digit(number, 9);
}

bool denmark(Number number)
{
    return weighted(number, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0 && number[0] != '0';
}

bool estonia(Number number)
{
    return weighted(number, {3, 7, 1, 3, 7, 1, 3, 7, 1}) % 10 == 0;
}

bool greece(Number number)
{
    return weighted(number, {256, 128, 64, 32, 16, 8, 4, 2}) % 11 % 10 == digit(number, 8);
}

bool spainCompany(Number number)
{
    int sum = 0;
    for (std::size_t i = 1; i < 8; ++i) {
        const int value = digit(number, i) * (i % 2 == 1 ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    const int check = (10 - sum % 10) % 10;
    constexpr std::string_view kLetters = "JABCDEFGHI";
    const bool asDigit = number[8] == '0' + check;
    const bool asLetter = number[8] == kLetters[static_cast<std::size_t>(check)];
    if (std::string_view("ABEH").find(number[0]) != std::string_view::npos)
        return asDigit;
    if (std::string_view("PQSNWR").find(number[0]) != std::string_view::npos)
        return asLetter;
    constexpr std::string_view kOther = "CDFGJUV";
    return kOther.find(number[0]) != std::string_view::npos && (asDigit || asLetter);
}

bool spain(Number number)
{
    constexpr std::string_view kLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    std::string digits = number.substr(0, 8);
    const std::size_t foreigner = std::string_view("XYZ").find(digits[0]);
    if (foreigner != std::string_view::npos)
        digits[0] = static_cast<char>('0' + foreigner);
    else if (std::string_view("KLM").find(digits[0]) != std::string_view::npos)
        digits.erase(0, 1);
    else if (digits[0] > '9')
        return spainCompany(number);
    return kLetters[static_cast<std::size_t>(remainderOf(digits, 23))] == number[8];
}

bool finland(Number number)
{
    return weighted(number, {7, 9, 10, 5, 8, 4, 2, 1}) % 11 == 0;
}

bool france(Number number)
{
    constexpr std::string_view kKeys = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const std::string_view company = std::string_view(number).substr(2);
    if (!company.starts_with("000") && !luhn(company)) // Monaco has no check digit there
        return false;
    const std::size_t first = kKeys.find(number[0]);
    const std::size_t second = kKeys.find(number[1]);
    if (first == std::string_view::npos || second == std::string_view::npos)
        return false;
    if (first < 10 && second < 10) {
        const int key = (12 + 3 * remainderOf(company, 97)) % 97;
        return key == static_cast<int>(first * 10 + second);
    }
    const int key = first < 10 ? static_cast<int>(first * 24 + second) - 10
                               : static_cast<int>(first * 34 + second) - 100;
    return (remainderOf(company, 11) + 1 + key / 11) % 11 == key % 11;
}

bool hungary(Number number)
{
    return weighted(number, {9, 7, 3, 1, 9, 7, 3, 1}) % 10 == 0;
}

bool ireland(Number number)
{
    constexpr std::string_view kLetters = "WABCDEFGHIJKLMNOPQRSTUV";
    std::string digits = number.substr(0, 7);
    if (digits[1] > '9') // the old style, whose second place is a letter
        digits = '0' + number.substr(2, 5) + number[0];
    int sum = weighted(digits, {8, 7, 6, 5, 4, 3, 2});
    if (number.size() == 9) {
        const std::size_t more = kLetters.find(number[8]);
        if (more == std::string_view::npos)
            return false;
        sum += 9 * static_cast<int>(more);
    }
    return kLetters[static_cast<std::size_t>(sum % 23)] == number[7];
}

bool italy(Number number)
{
    const int office = remainderOf(std::string_view(number).substr(7, 3), 1000);
    const bool known = (office >= 1 && office <= 100) || office == 120 || office == 121
                       || office == 888 || office == 999;
    return known && luhn(number) && !number.starts_with("0000000");
}

bool lithuania(Number number)
{
    const std::size_t last = number.size() - 1;
    const auto sumFrom = [&](std::size_t start) {
        int sum = 0;
        for (std::size_t i = 0; i < last; ++i)
            sum += static_cast<int>(1 + (i + start) % 9) * digit(number, i);
        return sum % 11;
    };
    int check = sumFrom(0);
    if (check == 10)
        check = sumFrom(2) % 10;
    return check == digit(number, last) && number[last - 1] == '1';
}

bool luxembourg(Number number)
{
    return remainderOf(std::string_view(number).substr(0, 6), 89) == lastDigits(number, 2);
}

bool latvia(Number number)
{
    if (number[0] > '3')
        return weighted(number, {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1}) % 11 == 3;
    if (number.starts_with("32"))
        return true; // persons' codes of the new kind have no check digit
    return (1 + weighted(number, {10, 5, 8, 4, 2, 1, 6, 3, 7, 9})) % 11 % 10 == digit(number, 10);
}

bool malta(Number number)
{
    return weighted(number, {3, 4, 6, 7, 8, 9, 10, 1}) % 37 == 0 && number[0] != '0';
}

bool netherlands(Number number)
{
    const int sum = weighted(number, {9, 8, 7, 6, 5, 4, 3, 2}) - digit(number, 8);
    if (sum % 11 == 0 && !number.starts_with("000000000"))
        return true;
    std::string digits = "2321"; // "NL" as numbers from 10 on
    for (const char c : number) {
        if (c == 'B')
            digits += "11";
        else
            digits += c;
    }
    return remainderOf(digits, 97) == 1;
}

bool poland(Number number)
{
    return weighted(number, {6, 5, 7, 2, 3, 4, 5, 6, 7}) % 11 == digit(number, 9);
}

bool portugal(Number number)
{
    const int sum = weighted(number, {9, 8, 7, 6, 5, 4, 3, 2});
    return (11 - sum % 11) % 11 % 10 == digit(number, 8) && number[0] != '0';
}

bool romania(Number number)
{
    const std::string padded = std::string(10 - number.size(), '0') + number;
    return weighted(padded, {7, 5, 3, 2, 1, 7, 5, 3, 2}) * 10 % 11 % 10 == digit(padded, 9)
           && number[0] != '0';
}

bool sweden(Number number)
{
    return luhn(std::string_view(number).substr(0, 10)) && number.ends_with("01");
}

bool slovenia(Number number)
{
    const int check = 11 - weighted(number, {8, 7, 6, 5, 4, 3, 2}) % 11;
    return (check == 10 ? 0 : check) == digit(number, 7) && number[0] != '0';
}

bool slovakia(Number number)
{
    return remainderOf(number, 11) == 0 && number[0] != '0'
           && std::string_view("234789").find(number[2]) != std::string_view::npos;
}

bool britain(Number number)
{
    if (number.size() == 5) { // departments and health authorities have numbers without check
        const int rest = lastDigits(number, 3);
        return number.starts_with("GD") ? rest < 500 : rest >= 500;
    }
    const int sum = weighted(number, {8, 7, 6, 5, 4, 3, 2, 10, 1}) % 97;
    return sum == 0 || sum == 42 || sum == 55;
}

bool switzerland(Number number)
{
    const int check = (11 - weighted(number, {5, 4, 3, 2, 7, 6, 5, 4}) % 11) % 11;
    return check == digit(number, 8);
}

bool norway(Number number)
{
    const int check = (11 - weighted(number, {3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return check == digit(number, 8);
}

constexpr std::array kRules{
    VatRule{"AT", "U99999999", austria},
    VatRule{"BE", "9999999999", belgium},
    VatRule{"BG", "999999999 9999999999", bulgaria},
    VatRule{"CH", "999999999", switzerland},
    VatRule{"CY", "99999999A", cyprus},
    VatRule{"CZ", "99999999 999999999 9999999999", czechia},
    VatRule{"DE", "999999999", mod11And10},
    VatRule{"DK", "99999999", denmark},
    VatRule{"EE", "999999999", estonia},
    VatRule{"EL", "999999999", greece},
    VatRule{"ES", "X9999999X", spain},
    VatRule{"FI", "99999999", finland},
    VatRule{"FR", "XX999999999", france},
    VatRule{"GB", "999999999 999999999999 GD999 HA999", britain},
    VatRule{"HR", "99999999999", mod11And10},
    VatRule{"HU", "99999999", hungary},
    VatRule{"IE", "9999999A 9999999AA 9A99999A", ireland},
    VatRule{"IT", "99999999999", italy},
    VatRule{"LT", "999999999 999999999999", lithuania},
    VatRule{"LU", "99999999", luxembourg},
    VatRule{"LV", "99999999999", latvia},
    VatRule{"MT", "99999999", malta},
    VatRule{"NL", "999999999B99", netherlands},
    VatRule{"NO", "999999999", norway},
    VatRule{"PL", "9999999999", poland},
    VatRule{"PT", "999999999", portugal},
    VatRule{"RO", "99 999 9999 99999 999999 9999999 99999999 999999999 9999999999", romania},
    VatRule{"SE", "999999999999", sweden},
    VatRule{"SI", "99999999", slovenia},
    VatRule{"SK", "9999999999", slovakia},
    VatRule{"XI", "999999999 999999999999 GD999 HA999", britain},
};

} // namespace

const VatRule *vatRuleOf(std::string_view prefix)
{
    const auto found = std::find_if(kRules.begin(), kRules.end(), [prefix](const VatRule &rule) {
        return rule.prefix == prefix;
    });
    return found == kRules.end() ? nullptr : &*found;
}

} // namespace clientele::billing
