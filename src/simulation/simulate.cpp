// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simulate.h"

#include "accountrun.h"

#include <algorithm>

namespace clientele::simulation {
namespace {

/// Events, lines and terms looked at, over all runs: minutes. Beyond it a file is a mistake.
constexpr std::int64_t kMaximumWork = 2'000'000'000;
constexpr std::int64_t kWorkOfARun = 100;

class Simulation
{
public:
    Simulation(const Scenario &scenario, const billing::Catalogue &catalogue,
               const std::function<bool()> &goOn)
        : m_scenario(scenario), m_goOn(goOn)
    {
        m_accounts.reserve(scenario.accounts.size());
        for (std::size_t i = 0; i < scenario.accounts.size(); ++i)
            m_accounts.emplace_back(scenario, i, catalogue);
    }

    [[nodiscard]] Result<Outcome> run()
    {
        CLIENTELE_TRY(m_scenario.runs ? runOnGivenDays() : runOnBillDays());
        for (AccountRun &account : m_accounts) {
            for (bool more = true; more;) { // what no run knew is in the end all the same
                CLIENTELE_ASSIGN(more, account.learn(m_scenario.until));
            }
            m_outcome.accounts.push_back(account.finish(m_scenario.until));
        }
        return std::move(m_outcome);
    }

private:
    [[nodiscard]] Status runOnGivenDays()
    {
        for (const Date day : *m_scenario.runs) {
            for (AccountRun &account : m_accounts)
                CLIENTELE_TRY(runAccount(account, day));
        }
        return {};
    }

    /// Every account is billed on its own days, all accounts of a day before the next day, because
    /// they share one series of numbers.
    [[nodiscard]] Status runOnBillDays()
    {
        for (;;) {
            std::optional<Date> day;
            for (const AccountRun &account : m_accounts) {
                const auto next = account.nextDay();
                if (next && (!day || *next < *day))
                    day = next;
            }
            if (!day || *day > m_scenario.until)
                return {};
            for (AccountRun &account : m_accounts) {
                if (account.nextDay() == day)
                    CLIENTELE_TRY(runAccount(account, *day));
            }
        }
    }

    [[nodiscard]] Status runAccount(AccountRun &account, Date day)
    {
        if (m_goOn && !m_goOn())
            return fail(FailureCode::Cancelled);
        for (bool more = true; more;) {
            CLIENTELE_ASSIGN(more, account.learn(day));
            m_work += account.workOn(day) + kWorkOfARun;
            if (m_work > kMaximumWork)
                return fail(FailureCode::Refused, "tooMuchWork", {day.toString()});
            account.bill(day, m_numbers, m_outcome.invoices);
        }
        if (m_outcome.runs.empty() || m_outcome.runs.back() != day)
            m_outcome.runs.push_back(day);
        return {};
    }

    const Scenario &m_scenario;
    const std::function<bool()> &m_goOn;
    std::vector<AccountRun> m_accounts;
    NumberSeries m_numbers;
    Outcome m_outcome;
    std::int64_t m_work = 0;
};

} // namespace

Result<Outcome> simulate(const Scenario &scenario, const std::function<bool()> &goOn)
{
    billing::Catalogue catalogue;
    for (const billing::CatalogueItem &item : scenario.items)
        catalogue.add(item);
    return Simulation(scenario, catalogue, goOn).run();
}

} // namespace clientele::simulation
