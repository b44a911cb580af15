// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomclient.h"

#include <algorithm>
#include <array>
#include <variant>

namespace clientele::testing {

using namespace domain;

namespace {

constexpr std::array kPlans{"Starter", "Growth", "Scale"};
constexpr std::array kAddOns{"Priority support", "Analytics", "Extra storage"};

} // namespace

RandomClient::RandomClient(AgencyFixture &agency, Random &random, std::string name)
    : m_agency(agency), m_random(random)
{
    m_create = agency.newClient(std::move(name), kPlans[static_cast<std::size_t>(random.below(3))]);
    if (oneIn(3))
        m_create.trialDays = random.below(40);
    if (oneIn(3))
        m_create.billDay = 1 + random.below(31);
}

Command RandomClient::next()
{
    if (m_undo && oneIn(8))
        return *m_undo;
    switch (m_random.below(13)) {
    case 0:
    case 1:
    case 2:
    case 3: return newUser();
    case 4: return ofUsers();
    case 5:
    case 6: return newPlan();
    case 7:
    case 8: return ofAddOns();
    case 9: return ofLife();
    case 10:
    case 11: return ofExtras();
    default: break;
    }
    EditClient edit;
    edit.client = id();
    edit.name = "Name " + std::to_string(++m_named);
    return edit;
}

Command RandomClient::newUser()
{
    const int number = oneIn(8) ? m_named : ++m_named; // sometimes an address that is taken
    const std::string email = id().toString() + std::to_string(number) + "@x.example";
    CreateUser user = m_agency.newUser(id(), email, oneIn(4));
    user.active = !oneIn(4);
    return user;
}

std::vector<UserReference> RandomClient::someUsers()
{
    std::vector<UserReference> some;
    for (const User &user : m_users) {
        if (oneIn(4))
            some.push_back({user.id, 0});
    }
    return some;
}

Command RandomClient::ofUsers()
{
    switch (m_random.below(3)) {
    case 0: return DeleteUsers{id(), someUsers()};
    case 1: return SetUsersActive{id(), someUsers(), true, false};
    default: return SetUsersActive{id(), someUsers(), false, !oneIn(3)};
    }
}

When RandomClient::when(std::optional<Date> &on)
{
    switch (m_random.below(5)) {
    case 0: return When::Default;
    case 1: return When::Now;
    case 2: return When::EndOfTerm;
    case 3: on = m_agency.clock().today("Europe/Stockholm").addDays(-m_random.below(25));
        return When::Late;
    default: break;
    }
    on = m_agency.clock().today("Europe/Stockholm").addDays(m_random.below(40));
    return When::OnDate;
}

Command RandomClient::newPlan()
{
    if (oneIn(25)) {
        CancelSubscription cancel{id(), plan(), When::EndOfTerm, {}};
        cancel.when = when(cancel.on);
        cancel.rest = static_cast<UnusedRest>(m_random.below(3));
        return cancel;
    }
    ChangePlan change{id(), plan(), {}, When::Default, {}};
    change.plan = m_agency.item(kPlans[static_cast<std::size_t>(m_random.below(3))]);
    change.when = when(change.on);
    return change;
}

Command RandomClient::ofAddOns()
{
    const int choice = m_random.below(3);
    if (m_addOns.empty() || choice == 0) {
        AddAddOn add{id(), {}, When::Now, {}};
        add.addOn = {m_agency.newId<SubscriptionId>(),
                     m_agency.item(kAddOns[static_cast<std::size_t>(m_random.below(3))]),
                     1 + m_random.below(4)};
        add.when = when(add.on);
        return add;
    }
    const SubscriptionId addOn
        = m_addOns[static_cast<std::size_t>(m_random.below(static_cast<int>(m_addOns.size())))];
    if (choice == 1) {
        ChangeQuantity change{id(), addOn, m_random.below(6), When::Now, {}};
        change.when = when(change.on);
        return change;
    }
    CancelSubscription cancel{id(), addOn, When::EndOfTerm, {}};
    cancel.when = when(cancel.on);
    return cancel;
}

Command RandomClient::ofLife()
{
    switch (m_random.below(4)) {
    case 0: {
        PauseSubscription pause{id(), plan()};
        pause.when = when(pause.on);
        if (!oneIn(6))
            pause.until
                = m_agency.clock().today("Europe/Stockholm").addDays(1 + m_random.below(50));
        return pause;
    }
    case 1: {
        ResumeSubscription resume{id(), plan()};
        resume.when = when(resume.on);
        return resume;
    }
    case 2: return EndTrial{id(), plan()};
    default: break;
    }
    ChangeBillDay change{id(), plan(), 1 + m_random.below(31)};
    change.when = when(change.on);
    return change;
}

/// A rate, an amount, for all of the account or for the plan.
NewDiscount RandomClient::discount()
{
    NewDiscount discount;
    discount.name = "Discount " + std::to_string(++m_named);
    if (oneIn(2))
        discount.ratePpm = 1 + m_random.below(1'000'000);
    else
        discount.amountMinor = 1 + m_random.below(3000);
    if (oneIn(3))
        discount.terms = 1 + m_random.below(3);
    return discount;
}

Command RandomClient::ofExtras()
{
    const SubscriptionId of = oneIn(2) ? SubscriptionId() : plan();
    switch (m_random.below(4)) {
    case 0: {
        GrantDiscount grant{id(), of, discount()};
        grant.when = when(grant.on);
        return grant;
    }
    case 1: {
        RedeemCoupon redeem{id(), of, discount()};
        redeem.when = when(redeem.on);
        return redeem;
    }
    case 2: {
        EndDiscount end{id(), m_discount};
        end.when = when(end.on);
        return end;
    }
    default: break;
    }
    ChargeOnce charge{id(), plan(), {}};
    charge.quantity = m_random.below(7) - 2;
    charge.unitAmount = m_random.below(5000);
    charge.atOnce = oneIn(3);
    charge.when = when(charge.on);
    return charge;
}

void RandomClient::setActive(const std::vector<UserReference> &users, bool active)
{
    for (const UserReference &reference : users) {
        for (User &user : m_users) {
            if (user.id == reference.id)
                user.active = active;
        }
    }
}

void RandomClient::happened(const Command &command, const application::Receipt &receipt)
{
    m_undo = receipt.undo;
    const bool granted = std::holds_alternative<GrantDiscount>(command)
                         || std::holds_alternative<RedeemCoupon>(command);
    if (granted && receipt.undo)
        m_discount = std::get<WithdrawChange>(*receipt.undo).event;
    if (const auto *created = std::get_if<CreateUser>(&command))
        m_users.push_back({created->user, created->active});
    else if (const auto *set = std::get_if<SetUsersActive>(&command))
        setActive(set->users, set->active);
    else if (const auto *added = std::get_if<AddAddOn>(&command))
        m_addOns.push_back(added->addOn.subscription);
    else if (const auto *deleted = std::get_if<DeleteUsers>(&command))
        std::erase_if(m_users, [&](const User &user) {
            return std::any_of(deleted->users.begin(), deleted->users.end(),
                               [&](const auto &each) { return each.id == user.id; });
        });
}

std::int64_t RandomClient::activeUsers() const
{
    return std::count_if(m_users.begin(), m_users.end(),
                         [](const User &user) { return user.active; });
}

} // namespace clientele::testing
