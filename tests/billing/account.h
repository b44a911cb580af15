// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/engine.h"

#include <string>
#include <vector>

namespace clientele::billing::tests {

Date day(const char *iso);
Currency currency(const char *code);

/// A key that is told from others by its number.
template<typename Key>
Key key(std::uint64_t number)
{
    Key made;
    for (std::size_t i = 0; i < 8; ++i)
        made.uuid.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return made;
}

/// A small world with one account, in which tests say what happens and when.
class TestAccount
{
public:
    explicit TestAccount(const char *currencyCode = "EUR");
    TestAccount(const TestAccount &) = delete;

    // catalogue: every item gets its prices from the beginning of time unless said otherwise
    CatalogueItemId flat(const char *name, std::int64_t amountMinor, PeriodLength period = {},
                         ItemKind kind = ItemKind::Plan);
    CatalogueItemId item(const char *name, std::vector<PriceComponent> components,
                         PeriodLength period = {}, ItemKind kind = ItemKind::Plan);
    void addPrice(CatalogueItemId item, Date validFrom, std::vector<PriceComponent> components,
                  PeriodLength period = {});

    // timeline
    SubscriptionId start(const char *on, CatalogueItemId item, int billDay = 0,
                         const char *trialUntil = nullptr, std::int64_t quantity = 1);
    TimelineEvent &happens(SubscriptionId subscription, EventKind kind, Date on);
    TimelineEvent &happens(SubscriptionId subscription, EventKind kind, const char *on);
    void changeItem(SubscriptionId subscription, const char *on, CatalogueItemId item);
    void changeQuantity(SubscriptionId subscription, const char *on, std::int64_t quantity);
    void withdraw(TimelineEventId event, const char *on);
    void unit(const char *on, int number, bool counts = true, Meter meter = Meter::ActiveUsers);

    /// The result, or the test fails with the rule of the refusal.
    Recalculation recompute(const char *asOf) const;
    Recalculation recompute(Date asOf) const;
    /// The refused rule, empty when there is a result.
    std::string refusal(const char *asOf) const;
    /// What the application does: the lines of the draft become billed, account credit is kept.
    void issue(const InvoiceDraft &draft);
    /// Issues all drafts that are due, one recalculation for each, and returns them.
    std::vector<InvoiceDraft> bill(Date asOf);
    std::vector<InvoiceDraft> bill(const char *asOf) { return bill(day(asOf)); }

    BillingInput input;
    Catalogue catalogue;
    bool storesBillDates = true; ///< whether billed lines know the bill day of their invoice

private:
    std::int64_t m_sequence = 0;
    std::uint64_t m_lastKey = 0;
    int m_invoices = 0;
};

PriceComponent flatFee(std::int64_t amountMinor);
PriceComponent perUser(std::int64_t amountMinor, std::int64_t included = 0,
                       std::int64_t minimumMinor = 0);

/// "2026-01-01..2026-02-01 Plan x1 30.00" for each line, joined by "; ".
std::string describe(const InvoiceDraft &draft);
/// "2026-01-01: …" for each draft, joined by newlines.
std::string describe(const std::vector<InvoiceDraft> &drafts);
/// What is due on the day, described.
std::string due(const TestAccount &account, const char *asOf);
/// The next draft as "2026-02-01: …", or "none".
std::string next(const TestAccount &account, const char *asOf);
/// Of the first subscription.
SubscriptionStatus status(const TestAccount &account, const char *asOf);
/// The same without keys of lines, which differ between a catch-up and single steps.
InvoiceDraft withoutLinks(InvoiceDraft draft);
std::int64_t net(const std::vector<InvoiceDraft> &drafts);

} // namespace clientele::billing::tests
