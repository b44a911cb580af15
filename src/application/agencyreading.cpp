// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/agencyreading.h"

#include "agencydata.h"
#include "billing/engine.h"
#include "inputmaker.h"
#include "numbering.h"
#include "storage/access.h"
#include "storage/accountrepo.h"

#include <algorithm>
#include <optional>

namespace clientele::application {
namespace {

/// Of all open drafts together; none when the engine refuses.
std::optional<std::int64_t> payableOf(const billing::BillingInput &input, Date today)
{
    const auto result = billing::recompute(input, today);
    if (!result)
        return std::nullopt;
    std::int64_t sum = result->next ? result->next->payableMinor : 0;
    for (const billing::InvoiceDraft &due : result->due) {
        const auto more = checkedAdd(sum, due.payableMinor);
        if (!more)
            return std::nullopt;
        sum = *more;
    }
    return sum;
}

TaxEffectTotals &totalsOf(TaxEffect &effect, Currency currency)
{
    const auto at = std::find_if(effect.totals.begin(), effect.totals.end(),
                                 [&](const auto &each) { return each.currency == currency; });
    if (at != effect.totals.end())
        return *at;
    effect.totals.push_back({currency});
    return effect.totals.back();
}

Status addTo(TaxEffect &effect, const TaxEffectTotals &part)
{
    TaxEffectTotals &totals = totalsOf(effect, part.currency);
    const auto before = checkedAdd(totals.beforeMinor, part.beforeMinor);
    const auto after = checkedAdd(totals.afterMinor, part.afterMinor);
    if (!before || !after)
        return fail(FailureCode::Overflow);
    totals.clients += part.clients;
    totals.beforeMinor = *before;
    totals.afterMinor = *after;
    return {};
}

/// Both rates on the same history.
struct Rates {
    InputMaker before;
    std::int32_t afterPpm;
};

Status look(TaxEffect &effect, Rates &rates, const Clock &clock, storage::AccountState &state)
{
    const Currency currency = state.account.currency;
    const Date today = clock.today(state.account.timeZone);
    CLIENTELE_ASSIGN(billing::BillingInput input, rates.before.retail(state));
    const auto before = payableOf(input, today);
    input.tax.ratePpm = rates.afterPpm;
    const auto after = payableOf(input, today);
    if (!before || !after)
        return {};
    return addTo(effect, {currency, *before == *after ? 0 : 1, *before, *after});
}

} // namespace

Result<AgencySettings> readAgencySettings(storage::Reader &reader, Date today)
{
    storage::AgencyRepo agency(reader.session());
    AgencySettings settings;
    CLIENTELE_ASSIGN(settings.profile, agency.profile());
    CLIENTELE_ASSIGN(const std::int64_t next,
                     agency.nextNumber(settings.profile.account, "invoice", today.year()));
    settings.nextInvoice = documentNumber("invoice", today.year(), next);
    settings.clientSeries = documentNumber("invoice", today.year(), 1, "10-0001");
    return settings;
}

Result<TaxEffect> effectOfTax(storage::Reader &reader, const Clock &clock, std::int32_t taxRatePpm,
                              std::size_t first, std::size_t atMost)
{
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(reader.session()));
    CLIENTELE_ASSIGN(const std::vector<AccountId> clients,
                     storage::AccountRepo(reader.session()).clients());
    TaxEffect effect;
    effect.all = clients.size();
    effect.next = std::min(first + atMost, clients.size());
    if (first >= effect.next)
        return effect;
    CLIENTELE_ASSIGN(auto states, storage::StateRepo(reader.session())
                                      .load(clients[first], clients[effect.next - 1],
                                            Ledger::Retail));
    Rates rates{InputMaker(reader.session(), agency), taxRatePpm};
    for (storage::AccountState &state : states)
        CLIENTELE_TRY(look(effect, rates, clock, state));
    return effect;
}

Status add(TaxEffect &sum, const TaxEffect &part)
{
    for (const TaxEffectTotals &totals : part.totals)
        CLIENTELE_TRY(addTo(sum, totals));
    sum.next = part.next;
    sum.all = part.all;
    return {};
}

} // namespace clientele::application
