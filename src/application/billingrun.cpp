// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/billingrun.h"

#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/invoicerepo.h"
#include "storage/store.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

namespace clientele::application {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

/// The injected clock, so many days ahead: what a dry run of a later day lives by.
class ShiftedClock final : public Clock
{
public:
    ShiftedClock(const Clock &clock, std::int32_t days) : m_clock(clock), m_days(days) {}

    [[nodiscard]] Instant now() const override { return m_clock.now().plusMs(m_days * kDayMs); }
    [[nodiscard]] Date dayOf(Instant at, std::string_view timeZone) const override
    {
        return m_clock.dayOf(at, timeZone);
    }

private:
    const Clock &m_clock;
    std::int32_t m_days;
};

/// Hands out the clients with something due. They are looked up many at a time, because each
/// look-up goes through all that is due.
class DueClients
{
public:
    DueClients(storage::Session &session, Date through) : m_invoices(session), m_through(through) {}

    /// At most `count`; empty at the end.
    Result<std::vector<AccountId>> next(int count)
    {
        constexpr int kAtOnce = 100'000;
        if (m_taken == m_found.size() && !m_isLast) {
            const AccountId after = m_found.empty() ? AccountId{} : m_found.back();
            CLIENTELE_ASSIGN(m_found, m_invoices.dueClients(m_through, after, kAtOnce));
            m_isLast = m_found.size() < kAtOnce;
            m_taken = 0;
        }
        const auto first = m_found.begin() + static_cast<std::ptrdiff_t>(m_taken);
        m_taken = std::min(m_taken + static_cast<std::size_t>(std::max(count, 1)), m_found.size());
        return std::vector<AccountId>(first,
                                      m_found.begin() + static_cast<std::ptrdiff_t>(m_taken));
    }

private:
    storage::InvoiceRepo m_invoices;
    Date m_through;
    std::vector<AccountId> m_found;
    std::size_t m_taken = 0;
    bool m_isLast = false;
};

/// Clients that a command took along, because they are on the same summary invoice as one that it
/// was about: nothing is left to be asked of them.
class TakenAlong
{
public:
    /// Before what the receipt says is moved elsewhere.
    void note(const Receipt &receipt)
    {
        for (const IssuedInvoice &issued : receipt.issued) {
            if (!issued.payerName.empty())
                m_clients.insert(issued.client);
        }
        for (const ParkedAccount &parked : receipt.parked)
            m_clients.insert(parked.client);
        for (const HeldInvoice &held : receipt.held)
            m_clients.insert(held.client);
    }
    void removeFrom(std::vector<AccountId> &clients) const
    {
        std::erase_if(clients, [this](AccountId each) { return m_clients.contains(each); });
    }

private:
    std::set<AccountId> m_clients;
};

template<typename T>
void moveTo(std::vector<T> &all, std::vector<T> &some)
{
    std::move(some.begin(), some.end(), std::back_inserter(all));
}

} // namespace

Status refreshDrafts(CommandGateway &gateway, const Clock &clock, IdSource &ids,
                     const domain::Scope &scope,
                     const std::function<bool(std::int64_t left)> &progress)
{
    const domain::RefreshDrafts command;
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    while (true) {
        const CommandContext context{CommandId{ids.next(clock.now())}, scope};
        CLIENTELE_ASSIGN(const Receipt receipt, gateway.execute(command, context));
        const std::int64_t left = receipt.staleClients;
        if (left == 0 || left >= before) // what is parked stays as it is
            return {};
        if (progress && !progress(left))
            return fail(FailureCode::Cancelled);
        before = left;
    }
}

Result<std::int64_t> countStaleDrafts(storage::Reader &reader)
{
    return storage::AccountRepo(reader.session()).countStale();
}

Result<BillingRunResult> runBilling(storage::Store &store, const Clock &clock, IdSource &ids,
                                    const domain::Scope &scope, const BillingRunOptions &options)
{
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency(scope.actor)));
    storage::Session &session = store.writer().session();
    CLIENTELE_ASSIGN(const domain::AgencyProfile agency, storage::AgencyRepo(session).profile());
    const Date today = clock.today(agency.timeZone);
    const Date through = options.through.value_or(today);
    if (through > today && !options.dryRun)
        return invalid({{"through", "inTheFuture", through.toString()}});
    const ShiftedClock shifted(clock, through > today ? daysBetween(today, through) : 0);
    CommandGateway gateway(store, shifted, ids);

    BillingRunResult result;
    DueClients due(session, through);
    TakenAlong taken;
    while (true) {
        CLIENTELE_TRY(store.writer().enter(storage::Context::agency(scope.actor)));
        CLIENTELE_ASSIGN(std::vector<AccountId> clients, due.next(options.clientsPerCommand));
        if (clients.empty())
            return result;
        result.clients += clients.size();
        taken.removeFrom(clients);
        if (clients.empty())
            continue;
        const domain::IssueInvoices command{std::move(clients), through};
        const CommandContext context{CommandId{ids.next(clock.now())}, scope};
        CLIENTELE_ASSIGN(Receipt receipt, options.dryRun ? gateway.preview(command, context)
                                                         : gateway.execute(command, context));
        taken.note(receipt);
        if (options.dryRun) { // a number is only given when an invoice is issued
            for (IssuedInvoice &invoice : receipt.issued)
                invoice.number.clear();
        }
        moveTo(result.issued, receipt.issued);
        moveTo(result.parked, receipt.parked);
        moveTo(result.held, receipt.held);
        ++result.commands;
        if (options.progress && !options.progress(result.clients))
            return fail(FailureCode::Cancelled);
    }
}

} // namespace clientele::application
