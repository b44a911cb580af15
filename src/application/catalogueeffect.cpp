// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/catalogueeffect.h"

#include "agencydata.h"
#include "billing/engine.h"
#include "catalogueedit.h"
#include "inputmaker.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/staterepo.h"

#include <algorithm>

namespace clientele::application {
namespace {

using billing::InvoiceDraft;

/// What the agency would be, and from when on.
struct Edited {
    AgencyData agency;
    std::optional<Date> from;
    Ledger ledger = Ledger::Retail;
};

template<typename Command>
Result<Edited> editedBy(const AgencyData &agency, const Command &command)
{
    Edited edited{agency, {}, Ledger::Retail};
    CLIENTELE_ASSIGN(const CatalogueEdit edit, editCatalogue(edited.agency, command));
    if (!edit.prices.empty())
        edited.from = edit.prices.front().validFrom;
    if (edit.prices.size() == 1)
        edited.ledger = edit.prices.front().ledger;
    return edited;
}

Result<Edited> editedBy(const AgencyData &agency, const domain::SetBillingProfile &command)
{
    if (!command.client.isNull() || !billing::profileByName(command.profile))
        return invalid({{"profile", "unknown", command.profile}});
    Edited edited{agency, {}, Ledger::Retail};
    edited.agency.profile.billingProfile = command.profile;
    return edited;
}

Result<Edited> edit(const AgencyData &agency, const domain::Command &command)
{
    if (const auto *add = std::get_if<domain::AddCatalogueItem>(&command))
        return editedBy(agency, *add);
    if (const auto *change = std::get_if<domain::EditCatalogueItem>(&command))
        return editedBy(agency, *change);
    if (const auto *price = std::get_if<domain::AddPrice>(&command))
        return editedBy(agency, *price);
    if (const auto *profile = std::get_if<domain::SetBillingProfile>(&command))
        return editedBy(agency, *profile);
    return fail(FailureCode::Internal, {}, {}, "not an edit of the catalogue");
}

/// The net of what is due since `from` and of the next invoice after `day`, and the day of that.
struct Outlook {
    std::int64_t netMinor = 0;
    std::optional<Date> on;
    std::string parkedRule;
};

Outlook outlookOf(const billing::BillingInput &input, Date from, Date day)
{
    Outlook outlook;
    const auto result = billing::recompute(input, day);
    if (!result) {
        outlook.parkedRule = result.failure().rule;
        return outlook;
    }
    for (const InvoiceDraft &due : result->due)
        outlook.netMinor += due.billDate >= from ? due.netMinor : 0;
    if (result->next) {
        outlook.netMinor += result->next->netMinor;
        outlook.on = result->next->billDate;
    }
    return outlook;
}

class Looking
{
public:
    Looking(storage::Session &session, const AgencyData &before, const AgencyData &after,
            Ledger ledger, const Clock &clock, const CatalogueEffectOptions &options)
        : m_session(session), m_before(session, before), m_after(session, after), m_clock(clock),
          m_options(options), m_own(before.profile.currency)
    {
        m_result.ledger = ledger;
    }

    /// From `from` on; what lies before today is asked today, in the client's zone.
    Result<CatalogueEffect> run(std::optional<Date> from, Date today);

private:
    Result<std::optional<ClientEffect>> look(storage::AccountState &state);
    Result<billing::BillingInput> input(InputMaker &maker, storage::AccountState &state) const
    {
        return m_result.ledger == Ledger::Retail ? maker.retail(state) : maker.wholesale(state);
    }
    Status count(const ClientEffect &effect);

    storage::Session &m_session;
    InputMaker m_before;
    InputMaker m_after;
    const Clock &m_clock;
    const CatalogueEffectOptions &m_options;
    Currency m_own;
    Date m_from;    ///< the change bears on periods from this day on
    Date m_lastDay; ///< the last one that is certainly as before
    CatalogueEffect m_result;
};

Result<std::optional<ClientEffect>> Looking::look(storage::AccountState &state)
{
    if (state.account.status == domain::AccountStatus::Deleted)
        return std::optional<ClientEffect>();
    ClientEffect effect;
    effect.client = state.account.id;
    effect.name = state.account.name;
    effect.number = state.account.number;
    effect.currency = m_result.ledger == Ledger::Retail ? state.account.currency : m_own;
    const Date day = std::max(m_lastDay, m_clock.today(state.account.timeZone));
    storage::AccountState copy = state;
    CLIENTELE_ASSIGN(const billing::BillingInput before, input(m_before, state));
    CLIENTELE_ASSIGN(const billing::BillingInput after, input(m_after, copy));
    const Outlook now = outlookOf(before, m_from, day);
    Outlook then = outlookOf(after, m_from, day);
    effect.beforeMinor = now.netMinor;
    effect.beforeOn = now.on;
    effect.afterMinor = then.netMinor;
    effect.afterOn = then.on;
    if (now.parkedRule.empty())
        effect.parkedRule = std::move(then.parkedRule);
    return std::optional<ClientEffect>(std::move(effect));
}

Status Looking::count(const ClientEffect &effect)
{
    auto totals = std::find_if(m_result.totals.begin(), m_result.totals.end(),
                               [&](const auto &each) { return each.currency == effect.currency; });
    if (totals == m_result.totals.end()) {
        m_result.totals.push_back({effect.currency});
        totals = m_result.totals.end() - 1;
    }
    const auto before = checkedAdd(totals->beforeMinor, effect.beforeMinor);
    const auto after = checkedAdd(totals->afterMinor, effect.afterMinor);
    if (!before || !after)
        return fail(FailureCode::Overflow);
    totals->beforeMinor = *before;
    totals->afterMinor = *after;
    ++totals->clients;
    totals->parked += effect.parkedRule.empty() ? 0 : 1;
    if (!effect.changes())
        return {};
    ++totals->changed;
    if (m_options.changed && !m_options.changed(effect))
        return fail(FailureCode::Cancelled);
    return {};
}

Result<CatalogueEffect> Looking::run(std::optional<Date> from, Date today)
{
    m_from = from.value_or(today);
    m_result.from = std::max(m_from, today);
    m_lastDay = m_result.from.addDays(-1);
    storage::AccountRepo accounts(m_session);
    storage::StateRepo states(m_session);
    CLIENTELE_ASSIGN(const std::vector<AccountId> clients, accounts.clients());
    const auto step = static_cast<std::size_t>(std::max(m_options.clientsAtOnce, 1));
    for (std::size_t begin = 0; begin < clients.size(); begin += step) {
        const std::size_t end = std::min(clients.size(), begin + step);
        CLIENTELE_ASSIGN(auto some,
                         states.load(clients[begin], clients[end - 1], Ledger::Retail));
        for (storage::AccountState &state : some) {
            CLIENTELE_ASSIGN(const auto effect, look(state));
            if (effect)
                CLIENTELE_TRY(count(*effect));
        }
        if (m_options.progress && !m_options.progress(static_cast<std::int64_t>(end)))
            return fail(FailureCode::Cancelled);
    }
    std::sort(m_result.totals.begin(), m_result.totals.end(), [](const auto &a, const auto &b) {
        return a.currency.code() < b.currency.code();
    });
    return std::move(m_result);
}

} // namespace

Result<CatalogueEffect> effectOnClients(storage::Reader &reader, const Clock &clock,
                                        const domain::Command &command,
                                        const CatalogueEffectOptions &options)
{
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(reader.session()));
    CLIENTELE_ASSIGN(const Edited edited, edit(agency, command));
    return Looking(reader.session(), agency, edited.agency, edited.ledger, clock, options)
        .run(edited.from, clock.today(agency.profile.timeZone));
}

} // namespace clientele::application
