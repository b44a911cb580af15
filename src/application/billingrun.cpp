// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/billingrun.h"

#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/invoicerepo.h"
#include "storage/store.h"

#include <iterator>

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

template<typename T>
void moveTo(std::vector<T> &all, std::vector<T> &some)
{
    std::move(some.begin(), some.end(), std::back_inserter(all));
}

} // namespace

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
    AccountId last;
    while (true) {
        CLIENTELE_TRY(store.writer().enter(storage::Context::agency(scope.actor)));
        storage::InvoiceRepo invoices(session);
        CLIENTELE_ASSIGN(const std::vector<AccountId> clients,
                         invoices.dueClients(through, last, options.clientsPerCommand));
        if (clients.empty())
            return result;
        last = clients.back();
        const domain::IssueInvoices command{clients, through};
        const CommandContext context{CommandId{ids.next(clock.now())}, scope};
        CLIENTELE_ASSIGN(Receipt receipt, options.dryRun ? gateway.preview(command, context)
                                                         : gateway.execute(command, context));
        if (options.dryRun) { // a number is only given when an invoice is issued
            for (IssuedInvoice &invoice : receipt.issued)
                invoice.number.clear();
        }
        moveTo(result.issued, receipt.issued);
        moveTo(result.parked, receipt.parked);
        result.clients += clients.size();
        ++result.commands;
        if (options.progress && !options.progress(result.clients))
            return fail(FailureCode::Cancelled);
    }
}

} // namespace clientele::application
