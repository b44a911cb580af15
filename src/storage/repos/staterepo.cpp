// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staterepo.h"

#include "rows/accountrows.h"
#include "rows/invoicerows.h"
#include "rows/names.h"
#include "rows/rowquery.h"
#include "rows/subscriptionrows.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace clientele::storage {
namespace {

using States = std::vector<AccountState>;

/// Finds the state of a row's client: rows come in the order of the states, so it only moves on.
class Cursor
{
public:
    explicit Cursor(States &states) : m_states(states) {}

    /// Null for the row of an account that is not a client.
    AccountState *at(const AccountId &client)
    {
        while (m_next < m_states.size() && m_states[m_next].account.id < client)
            ++m_next;
        const bool found = m_next < m_states.size() && m_states[m_next].account.id == client;
        return found ? &m_states[m_next] : nullptr;
    }

private:
    States &m_states;
    std::size_t m_next = 0;
};

/// Calls `take(state, row)` for every row of the query; column `clientColumn` is the client.
template<typename Take>
Status sweep(RowQuery &query, States &states, int clientColumn, const Take &take)
{
    Cursor cursor(states);
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return {};
        Statement &row = query.row();
        if (AccountState *state = cursor.at(row.id<AccountId>(clientColumn)))
            CLIENTELE_TRY(take(*state, row));
    }
}

/// The invoices of one account while their lines are given to them. All of them are read, because
/// by their keys the rows of neighbours lie side by side; an index on the status would visit the
/// drafts of everybody.
class InvoiceBook
{
public:
    /// Of the row of an invoice; in the order of the ids.
    void add(AccountState &state, Statement &row, std::string_view ledger);
    [[nodiscard]] Status addLine(AccountState &state, Statement &row);
    void addTax(AccountState &state, Statement &row) const;
    /// Puts lines and drafts into their order.
    void finish(AccountState &state);

private:
    struct Known {
        InvoiceId id;
        bool isIssued = false;
        bool isCreditNote = false;
        bool isVoided = false;
        std::size_t draft = 0;   ///< index in the drafts
        std::string number;      ///< of an issued one
        Date billDate;
    };
    struct Placed {
        std::size_t at = 0;      ///< index in the drafts, or in the invoices for what is billed
        std::int64_t position = 0;
        std::size_t index = 0;   ///< of the line as read
    };

    [[nodiscard]] const Known *find(const InvoiceId &id) const;
    template<typename Line>
    static void sort(std::vector<Line> &lines, std::vector<Placed> &places);

    std::vector<Known> m_invoices;
    std::vector<Placed> m_billed;
    std::vector<std::vector<Placed>> m_drafted;
};

void InvoiceBook::add(AccountState &state, Statement &row, std::string_view ledger)
{
    if (row.text(3) != ledger)
        return;
    const auto summary = row.id<InvoiceId>(40);
    if (!summary.isNull() && summary == row.id<InvoiceId>(1))
        return; // asks for what others have: no history of this account
    const bool isIssued = row.text(6) == "issued";
    if (isIssued) {
        m_invoices.push_back(
            {row.id<InvoiceId>(1), true, row.text(5) == "credit_note", row.boolean(33), 0,
             std::string(row.text(8)), row.date(9)});
    } else if (row.text(5) == "invoice") {
        m_invoices.push_back(
            {row.id<InvoiceId>(1), false, false, false, state.drafts.size(), {}, {}});
        state.drafts.push_back(readInvoiceHeader(row));
        m_drafted.emplace_back();
    }
}

/// Null for an invoice of the other ledger, or a summary.
const InvoiceBook::Known *InvoiceBook::find(const InvoiceId &id) const
{
    const auto found = std::partition_point(m_invoices.begin(), m_invoices.end(),
                                            [&](const Known &each) { return each.id < id; });
    return found != m_invoices.end() && found->id == id ? &*found : nullptr;
}

Status InvoiceBook::addLine(AccountState &state, Statement &row)
{
    const Known *invoice = find(row.id<InvoiceId>(2));
    if (invoice == nullptr)
        return {};
    const std::int64_t position = row.int64(3);
    if (invoice->isIssued) {
        CLIENTELE_ASSIGN(billing::BilledLine line, readBilledLine(row));
        line.invoiceNumber = invoice->number;
        line.billDate = invoice->billDate;
        if (invoice->isCreditNote) {
            state.takenOff.push_back({line.credits, -line.amountMinor});
            return {};
        }
        if (invoice->isVoided) {
            state.voided.push_back(std::move(line));
            return {};
        }
        m_billed.push_back({static_cast<std::size_t>(invoice - m_invoices.data()), position,
                            state.billed.size()});
        state.billed.push_back(std::move(line));
        return {};
    }
    CLIENTELE_ASSIGN(StoredLine line, readInvoiceLine(row));
    auto &lines = state.drafts[invoice->draft].lines;
    m_drafted[invoice->draft].push_back({0, position, lines.size()});
    lines.push_back(std::move(line));
    return {};
}

void InvoiceBook::addTax(AccountState &state, Statement &row) const
{
    const Known *invoice = find(row.id<InvoiceId>(1));
    if (invoice != nullptr && !invoice->isIssued)
        state.drafts[invoice->draft].content.taxes.push_back(readTaxGroup(row));
}

/// Nearly always in order already: keys are made in the order of the lines.
template<typename Line>
void InvoiceBook::sort(std::vector<Line> &lines, std::vector<Placed> &places)
{
    const auto before = [](const Placed &a, const Placed &b) {
        return std::tie(a.at, a.position) < std::tie(b.at, b.position);
    };
    if (std::is_sorted(places.begin(), places.end(), before))
        return;
    std::stable_sort(places.begin(), places.end(), before);
    std::vector<Line> sorted;
    sorted.reserve(lines.size());
    for (const Placed &place : places)
        sorted.push_back(std::move(lines[place.index]));
    lines = std::move(sorted);
}

void InvoiceBook::finish(AccountState &state)
{
    sort(state.billed, m_billed);
    for (std::size_t i = 0; i < state.drafts.size(); ++i)
        sort(state.drafts[i].lines, m_drafted[i]);
    std::stable_sort(state.drafts.begin(), state.drafts.end(),
                     [](const StoredInvoice &a, const StoredInvoice &b) {
                         return a.content.billDate < b.content.billDate;
                     });
}

bool hasDiscount(const billing::TimelineEvent &event)
{
    return event.kind == billing::EventKind::DiscountGranted
           || event.kind == billing::EventKind::CouponRedeemed;
}

class Loading
{
public:
    Loading(Session &session, AccountId first, AccountId last, Ledger ledger)
        : m_session(session), m_first(first), m_last(last), m_ledger(ledgerName(ledger))
    {
    }

    Result<States> run()
    {
        CLIENTELE_TRY(accounts());
        CLIENTELE_TRY(present());
        CLIENTELE_TRY(history());
        CLIENTELE_TRY(invoices());
        return std::move(m_states);
    }

private:
    Status accounts();
    Status present();
    Status history();
    Status discounts();
    Status invoices();

    Session &m_session;
    AccountId m_first;
    AccountId m_last;
    std::string_view m_ledger;
    States m_states;
    /// Where the events with a discount are: few of all, so that most sweeps need not ask for any.
    std::map<TimelineEventId, std::pair<AccountState *, std::size_t>> m_discounts;
};

Status Loading::accounts()
{
    RowQuery query(m_session, "state/accounts", m_first, m_last);
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return {};
        domain::Account account = readAccount(query.row());
        if (account.kind == domain::AccountKind::Client)
            m_states.emplace_back().account = std::move(account);
    }
}

Status Loading::present()
{
    RowQuery subscriptions(m_session, "state/subscriptions", m_first, m_last);
    CLIENTELE_TRY(sweep(subscriptions, m_states, 2, [](AccountState &state, Statement &row) {
        state.subscriptions.push_back(readSubscription(row));
        return Status();
    }));
    RowQuery summaries(m_session, "state/summaries", m_first, m_last);
    return sweep(summaries, m_states, 2, [](AccountState &state, Statement &row) {
        state.summary = readSummary(row);
        return Status();
    });
}

Status Loading::history()
{
    RowQuery events(m_session, "state/timeline_events", m_first, m_last, m_ledger);
    CLIENTELE_TRY(sweep(events, m_states, 1, [this](AccountState &state, Statement &row) -> Status {
        CLIENTELE_ASSIGN(billing::TimelineEvent event, readTimelineEvent(row));
        if (hasDiscount(event))
            m_discounts[event.id] = {&state, state.events.size()};
        state.events.push_back(std::move(event));
        return {};
    }));
    CLIENTELE_TRY(discounts());
    RowQuery units(m_session, "state/unit_events", m_first, m_last);
    return sweep(units, m_states, 0, [](AccountState &state, Statement &row) -> Status {
        CLIENTELE_ASSIGN(const billing::UnitEvent event, readUnitEvent(row));
        state.unitEvents.push_back(event);
        return {};
    });
}

/// Their parts follow the events that they are values of.
Status Loading::discounts()
{
    if (m_discounts.empty())
        return {};
    const auto discountOf = [this](Statement &row) -> billing::Discount * {
        const auto found = m_discounts.find(row.id<TimelineEventId>(1));
        if (found == m_discounts.end())
            return nullptr; // of the other ledger
        return &found->second.first->events[found->second.second].discount;
    };
    const auto take = [&, this](const char *query, const auto &fill) -> Status {
        RowQuery rows(m_session, query, m_first, m_last);
        while (true) {
            CLIENTELE_ASSIGN(const bool found, rows.next());
            if (!found)
                return {};
            if (billing::Discount *discount = discountOf(rows.row()))
                fill(*discount, rows.row());
        }
    };
    CLIENTELE_TRY(take("state/discounts", [](billing::Discount &discount, Statement &row) {
        discount.name = row.text(2);
        discount.ratePpm = static_cast<std::int32_t>(row.int64(3));
        discount.amountMinor = row.int64(4);
        discount.prorate = row.boolean(5);
        if (!row.isNull(6))
            discount.terms = static_cast<int>(row.int64(6));
        discount.position = static_cast<int>(row.int64(7));
    }));
    CLIENTELE_TRY(take("state/discount_tiers", [](billing::Discount &discount, Statement &row) {
        discount.tiers.push_back({row.int64(3), static_cast<std::int32_t>(row.int64(4))});
    }));
    return take("state/discount_items", [](billing::Discount &discount, Statement &row) {
        discount.items.push_back(row.id<CatalogueItemId>(3));
    });
}

Status Loading::invoices()
{
    std::vector<InvoiceBook> books(m_states.size());
    const auto bookOf = [&](const AccountState &state) -> InvoiceBook & {
        return books[static_cast<std::size_t>(&state - m_states.data())];
    };
    RowQuery headers(m_session, "state/invoices", m_first, m_last);
    CLIENTELE_TRY(sweep(headers, m_states, 2, [&](AccountState &state, Statement &row) {
        bookOf(state).add(state, row, m_ledger);
        return Status();
    }));
    RowQuery lines(m_session, "state/invoice_lines", m_first, m_last);
    CLIENTELE_TRY(sweep(lines, m_states, 1, [&](AccountState &state, Statement &row) {
        return bookOf(state).addLine(state, row);
    }));
    RowQuery taxes(m_session, "state/invoice_taxes", m_first, m_last);
    CLIENTELE_TRY(sweep(taxes, m_states, 0, [&](AccountState &state, Statement &row) {
        bookOf(state).addTax(state, row);
        return Status();
    }));
    for (AccountState &state : m_states)
        bookOf(state).finish(state);
    return {};
}

} // namespace

Result<States> StateRepo::load(AccountId first, AccountId last, Ledger ledger)
{
    return Loading(m_session, first, last, ledger).run();
}

} // namespace clientele::storage
