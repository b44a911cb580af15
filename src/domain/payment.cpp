// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payment.h"

#include <algorithm>
#include <array>

namespace clientele::domain {
namespace {

constexpr std::array<std::string_view, 6> kMethods{"bank_transfer", "direct_debit", "card",
                                                   "cash",          "cheque",       "other"};
constexpr std::array<std::string_view, 3> kPaymentKinds{"payment", "refund", "withdrawal"};
constexpr std::array<std::string_view, 5> kSettlementKinds{"payment", "credit", "credit_note",
                                                           "write_off", "summary"};

template<typename Enum, typename Names>
std::optional<Enum> fromName(const Names &names, std::string_view name) noexcept
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<Enum>(found - names.begin()));
}

} // namespace

bool isPaymentMethod(std::string_view name) noexcept
{
    return std::find(kMethods.begin(), kMethods.end(), name) != kMethods.end();
}

std::string_view paymentKindName(PaymentKind kind) noexcept
{
    return kPaymentKinds.at(static_cast<std::size_t>(kind));
}

std::optional<PaymentKind> paymentKindFromName(std::string_view name) noexcept
{
    return fromName<PaymentKind>(kPaymentKinds, name);
}

std::string_view settlementKindName(SettlementKind kind) noexcept
{
    return kSettlementKinds.at(static_cast<std::size_t>(kind));
}

std::optional<SettlementKind> settlementKindFromName(std::string_view name) noexcept
{
    return fromName<SettlementKind>(kSettlementKinds, name);
}

} // namespace clientele::domain
