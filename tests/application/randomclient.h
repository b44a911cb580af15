// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agencyfixture.h"
#include "testsupport/seeded.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clientele::testing {

/// A client to which random things happen, and what must be true of it by the rules of S2, kept
/// apart from the program.
class RandomClient
{
public:
    RandomClient(AgencyFixture &agency, Random &random, std::string name);

    [[nodiscard]] AccountId id() const { return m_create.client; }
    [[nodiscard]] SubscriptionId plan() const { return m_create.subscription; }
    /// The command that makes it, to be carried out first.
    [[nodiscard]] const domain::CreateClient &create() const { return m_create; }
    /// Any command about it: most are allowed, some are not.
    [[nodiscard]] domain::Command next();
    /// The command was carried out, with this answer.
    void happened(const domain::Command &command, const application::Receipt &receipt);

    [[nodiscard]] std::int64_t activeUsers() const;

private:
    struct User {
        AccountUserId id;
        bool active = false;
    };

    [[nodiscard]] domain::Command newUser();
    [[nodiscard]] domain::Command ofUsers();
    [[nodiscard]] domain::Command newPlan();
    [[nodiscard]] domain::Command ofAddOns();
    [[nodiscard]] domain::Command ofLife();
    [[nodiscard]] domain::Command ofExtras();
    [[nodiscard]] domain::NewDiscount discount();
    [[nodiscard]] std::vector<domain::UserReference> someUsers();
    [[nodiscard]] domain::When when(std::optional<Date> &on);
    [[nodiscard]] bool oneIn(int chances) { return m_random.below(chances) == 0; }
    void setActive(const std::vector<domain::UserReference> &users, bool active);

    AgencyFixture &m_agency;
    Random &m_random;
    domain::CreateClient m_create;
    std::vector<User> m_users;
    std::vector<SubscriptionId> m_addOns;
    std::optional<domain::Command> m_undo;
    TimelineEventId m_discount; ///< the last one that was granted
    int m_named = 0;
};

} // namespace clientele::testing
