// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "billing/draft.h"
#include "billing/input.h"
#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::simulation {

/// Bounds of a scenario. A file beyond them is refused, never cut.
inline constexpr std::size_t kMaximumBytes = 256U * 1024 * 1024;
inline constexpr int kMaximumEvents = 1'000'000; ///< of all accounts together
inline constexpr int kMaximumUnits = 2'000'000;  ///< users that the events name, all together
inline constexpr int kMaximumAccounts = 100'000;
inline constexpr int kMaximumItems = 10'000;
inline constexpr int kMaximumNameLength = 10'000; ///< code points

/// What an event of the file does, the word of its key "do".
enum class Action : std::uint8_t {
    Start,        ///< "start", and "add_on" whose bill day is by default that of the plan
    Change,       ///< "change"
    Quantity,     ///< "quantity"
    ExtendTrial,  ///< "extend_trial"
    BillDay,      ///< "bill_day"
    Pause,        ///< "pause"
    Resume,       ///< "resume"
    Cancel,       ///< "cancel", and "remove" for an add-on
    Withdraw,     ///< "withdraw"
    Activate,     ///< "activate": units of a meter count from the next day on
    Deactivate,   ///< "deactivate"
    DeleteUsers,  ///< "delete_users": as deactivate, and for ever
    DeleteClient, ///< "delete"
    Charge,       ///< "charge": once
    Discount,     ///< "discount"
    EndDiscount,  ///< "end_discount": the discount or coupon of another event
    Coupon,       ///< "coupon"
    Pay,          ///< "pay": lowers the balance
    Credit,       ///< "credit": account credit that somebody gives
};

/// One event, checked: names are resolved to positions.
struct ScenarioEvent {
    std::string id;           ///< given, or "#n" for the n-th event recorded in the account
    std::size_t position = 0; ///< in the "events" of the account, for messages
    Action action = Action::Start;
    Date recordedOn;
    std::optional<Date> effectiveOn; ///< none: at the end of the term that holds recordedOn
    std::size_t subscription = 0;    ///< in ScenarioAccount::subscriptions
    std::size_t item = 0;            ///< in Scenario::items
    std::int64_t quantity = 1;
    int billDay = 0;              ///< 1 to 31; 0: by default
    bool billDayOfPlan = false;   ///< an add-on without a bill day of its own
    std::optional<Date> anchor;   ///< above the bill day
    bool atOnce = false;          ///< billed on its own day
    bool thenBill = false; ///< the account is billed before the next event of the day is known
    bool ofAccount = false;       ///< a discount that no subscription is named for
    billing::Cancellation cancellation = billing::Cancellation::Credit;
    billing::UnitPrice unit;      ///< for Charge
    billing::Discount discount;   ///< for Discount and Coupon
    std::int64_t amountMinor = 0; ///< for Pay and Credit
    std::optional<Date> until;    ///< first paid day
    std::size_t target = 0;       ///< for Withdraw, EndDiscount: in ScenarioAccount::events
    billing::Meter meter = billing::Meter::ActiveUsers;
    std::vector<std::size_t> units; ///< for the three actions on users: in the account's numbering
};

struct ScenarioAccount {
    std::string name;
    Currency currency;
    billing::TaxRule tax;
    billing::Profile profile;
    std::int64_t creditMinor = 0; ///< account credit at the beginning
    std::vector<billing::PlanCount> planCounts; ///< of the agency, for discounts by number
    std::vector<std::string> subscriptions; ///< names, in the order of being recorded
    std::vector<ScenarioEvent> events;      ///< in the order of being recorded
    // what was issued before: facts, which no run makes again. Keys as simulate() makes them
    std::vector<billing::BilledLine> issued;
    std::vector<billing::BilledLine> voided;
    std::vector<billing::TakenOff> takenOff; ///< by credit notes
};

/// What a person worked out by hand. Nothing given is nothing compared.
struct ExpectedLine {
    std::optional<std::string> subscription, item, component, kind, rule;
    std::optional<Date> from, to;
    std::optional<std::int64_t> quantity;
    std::string amount; ///< major units
};

struct ExpectedTax {
    std::int32_t ratePpm = 0;
    std::optional<std::string> taxable, tax;
};

struct ExpectedInvoice {
    std::optional<std::string> account, number;
    std::optional<Date> date, issuedOn;
    std::optional<std::vector<ExpectedLine>> lines; ///< all of them, in any order
    std::optional<std::vector<ExpectedTax>> taxes; ///< all of them, by rate
    std::optional<std::string> net, tax, total, rounding, creditUsed, creditMade, refund, payable;
};

struct ExpectedAccount {
    std::string account;
    std::optional<std::string> credit, balance;
    std::optional<std::int64_t> activeUsers;
    std::optional<std::string> parked; ///< the rule; empty: not parked
    std::optional<ExpectedInvoice> next;
    bool noNext = false; ///< "next": null
};

struct Expectation {
    std::optional<std::vector<ExpectedInvoice>> invoices; ///< all of them, in the order of issue
    std::vector<ExpectedAccount> accounts;
};

/// A file of `clientele simulate`, read and checked. The format is described in
/// resources/help/simulate.md and simulate.schema.json.
struct Scenario {
    std::string name;
    std::vector<billing::CatalogueItem> items;
    std::vector<ScenarioAccount> accounts;
    Date until;
    std::optional<std::vector<Date>> runs; ///< ascending; none: on every bill day
    std::optional<Expectation> expect;
};

/// Reads a file. Fails with Malformed, rule "scenario" and the parameters: path inside the JSON
/// ("$.accounts[0].events[3].item", RFC 9535), reason code (see simulate.md), what was found (may
/// be empty). Any thread.
[[nodiscard]] Result<Scenario> readScenario(std::string_view json);

/// The rules named by a profile; nothing for an unknown name.
[[nodiscard]] std::optional<billing::Profile> profileByName(std::string_view name);

} // namespace clientele::simulation
