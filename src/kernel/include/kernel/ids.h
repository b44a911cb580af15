// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/instant.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace clientele {

/// 16 bytes of a UUID. All zero means "none".
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] bool isNull() const noexcept;
    /// Lower case with hyphens, 36 characters.
    [[nodiscard]] std::string toString() const;
    /// Accepts exactly the form of toString(), upper case too; nothing otherwise.
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text) noexcept;

    friend auto operator<=>(const Uuid &, const Uuid &) = default;
};

/// Makes UUIDv7 (RFC 9562): 48 bits of UTC milliseconds, then a counter that only grows within one
/// millisecond, then random bits. Keys are made here and never by the database (decisions.md 1), so
/// that a command that is retried keeps its keys. Not thread-safe: one a thread.
class IdSource
{
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual Uuid next(Instant now) = 0;
};

/// Random bits from the kernel (getrandom).
class RandomIdSource final : public IdSource
{
public:
    [[nodiscard]] Uuid next(Instant now) override;

private:
    void refill() noexcept;

    std::int64_t m_lastMs = -1;
    std::uint32_t m_counter = 0;
    std::array<std::uint8_t, 4096> m_pool{};
    std::size_t m_used = 4096;
};

/// The same ids for the same seed, for tests, `simulate` and the sample agency.
class SeededIdSource final : public IdSource
{
public:
    explicit SeededIdSource(std::uint64_t seed) : m_state(seed) {}
    [[nodiscard]] Uuid next(Instant now) override;

private:
    std::uint64_t m_state;
    std::int64_t m_lastMs = -1;
    std::uint32_t m_counter = 0;
};

/// A key that cannot be mistaken for the key of another table.
template<typename Tag>
struct Id {
    Uuid uuid;

    [[nodiscard]] bool isNull() const noexcept { return uuid.isNull(); }
    [[nodiscard]] std::string toString() const { return uuid.toString(); }
    [[nodiscard]] static std::optional<Id> parse(std::string_view text) noexcept
    {
        const auto parsed = Uuid::parse(text);
        return parsed ? std::optional<Id>(Id{*parsed}) : std::nullopt;
    }
    friend auto operator<=>(const Id &, const Id &) = default;
};

using AccountId = Id<struct AccountTag>;
using PersonId = Id<struct PersonTag>;
using MembershipId = Id<struct MembershipTag>;
using AccessLevelId = Id<struct AccessLevelTag>;
using AccountUserId = Id<struct AccountUserTag>;
using ComputerId = Id<struct ComputerTag>;
using MonitoredUserId = Id<struct MonitoredUserTag>;
using CatalogueItemId = Id<struct CatalogueItemTag>;
using PriceId = Id<struct PriceTag>;
using PriceComponentId = Id<struct PriceComponentTag>;
using SubscriptionId = Id<struct SubscriptionTag>;
using TimelineEventId = Id<struct TimelineEventTag>;
using InvoiceId = Id<struct InvoiceTag>;
using InvoiceLineId = Id<struct InvoiceLineTag>;
using AccountEntryId = Id<struct AccountEntryTag>;
using PaymentId = Id<struct PaymentTag>;
using ExcessPaymentId = Id<struct ExcessPaymentTag>;
using SettlementId = Id<struct SettlementTag>;
using LeaseId = Id<struct LeaseTag>;
using MailId = Id<struct MailTag>;
using CommandId = Id<struct CommandTag>;
using AuditId = Id<struct AuditTag>;

} // namespace clientele

template<>
struct std::hash<clientele::Uuid> {
    std::size_t operator()(const clientele::Uuid &id) const noexcept;
};

template<typename Tag>
struct std::hash<clientele::Id<Tag>> {
    std::size_t operator()(const clientele::Id<Tag> &id) const noexcept
    {
        return std::hash<clientele::Uuid>{}(id.uuid);
    }
};
