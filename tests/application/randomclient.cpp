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
    switch (m_random.below(10)) {
    case 0:
    case 1:
    case 2:
    case 3: return newUser();
    case 4: return ofUsers();
    case 5:
    case 6: return newPlan();
    case 7:
    case 8: return ofAddOns();
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
    switch (m_random.below(4)) {
    case 0: return When::Default;
    case 1: return When::Now;
    case 2: return When::EndOfTerm;
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
