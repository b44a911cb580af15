// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "kernel/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::billing {

/// A VAT identification number whose form and check digits are right. Whether it was ever given to
/// anybody only an authority knows.
struct VatNumber {
    std::string country; ///< its prefix: "DE", "EL" for Greece, "XI" for Northern Ireland
    std::string number;  ///< without the prefix, upper case, no blanks or points

    friend bool operator==(const VatNumber &, const VatNumber &) = default;
};

enum class VatNumberFailure : std::uint8_t {
    UnknownCountry, ///< no prefix whose rules are known
    Form,           ///< not as many letters and digits as the country gives
    Checksum,       ///< the check digits are those of another number
};

/// Reads a number with its prefix; blanks, points, hyphens and slashes are passed over. Knows the
/// member states of the European Union, Northern Ireland, Great Britain, Switzerland and Norway.
[[nodiscard]] Result<VatNumber, VatNumberFailure> parseVatNumber(std::string_view text);

/// Whether an ISO 3166 code is a member state; "EL" and "XI" count too.
[[nodiscard]] bool isInEuropeanUnion(std::string_view country) noexcept;

/// Who sells or buys, as far as tax asks.
struct TaxParty {
    std::string country;   ///< ISO 3166, two letters
    std::string vatNumber; ///< may be empty
};

enum class Supply : std::uint8_t { Services, Goods };

/// A tax that fits, for a person to confirm, and why: the code of the sentence on the invoice.
struct TaxProposal {
    TaxRule rule;
    std::string_view reason; ///< "domestic", "noVatNumber", "reverseCharge",
                             ///< "intraCommunitySupply", "outsideUnion", "export"

    friend bool operator==(const TaxProposal &, const TaxProposal &) = default;
};

/// What the countries and the buyer's number say (EN 16931 categories): `domestic` inside one
/// country and for buyers of the Union without a right number; AE or K for those with one; O or G
/// for buyers outside the Union of sellers inside.
[[nodiscard]] TaxProposal proposeTax(const TaxParty &seller, const TaxParty &buyer,
                                     const TaxRule &domestic, Supply supply);

} // namespace clientele::billing
