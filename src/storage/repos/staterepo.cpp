// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staterepo.h"

#include "rows/accountrows.h"
#include "rows/invoicerows.h"
#include "rows/names.h"
#include "rows/rowquery.h"
#include "rows/subscriptionrows.h"

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
        CLIENTELE_TRY(drafts());
        return std::move(m_states);
    }

private:
    Status accounts();
    Status present();
    Status history();
    Status drafts();
    Status draftContents();

    Session &m_session;
    AccountId m_first;
    AccountId m_last;
    std::string_view m_ledger;
    States m_states;
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
    CLIENTELE_TRY(sweep(events, m_states, 1, [](AccountState &state, Statement &row) -> Status {
        CLIENTELE_ASSIGN(billing::TimelineEvent event, readTimelineEvent(row));
        state.events.push_back(std::move(event));
        return {};
    }));
    RowQuery units(m_session, "state/unit_events", m_first, m_last);
    CLIENTELE_TRY(sweep(units, m_states, 0, [](AccountState &state, Statement &row) -> Status {
        CLIENTELE_ASSIGN(const billing::UnitEvent event, readUnitEvent(row));
        state.unitEvents.push_back(event);
        return {};
    }));
    RowQuery billed(m_session, "state/billed_lines", m_first, m_last, m_ledger);
    return sweep(billed, m_states, 0, [](AccountState &state, Statement &row) -> Status {
        CLIENTELE_ASSIGN(billing::BilledLine line, readBilledLine(row));
        state.billed.push_back(std::move(line));
        return {};
    });
}

Status Loading::drafts()
{
    RowQuery headers(m_session, "state/drafts", m_first, m_last, m_ledger);
    CLIENTELE_TRY(sweep(headers, m_states, 2, [](AccountState &state, Statement &row) {
        state.drafts.push_back(readInvoiceHeader(row));
        return Status();
    }));
    return draftContents();
}

Status Loading::draftContents()
{
    // a handful of drafts an account: looking for theirs is quicker than keeping an index
    const auto draftOf = [](AccountState &state, InvoiceId id) -> StoredInvoice * {
        for (StoredInvoice &draft : state.drafts) {
            if (draft.id == id)
                return &draft;
        }
        return nullptr;
    };
    RowQuery lines(m_session, "state/draft_lines", m_first, m_last, m_ledger);
    CLIENTELE_TRY(sweep(lines, m_states, 1, [&](AccountState &state, Statement &row) -> Status {
        CLIENTELE_ASSIGN(StoredLine line, readInvoiceLine(row));
        if (StoredInvoice *draft = draftOf(state, row.id<InvoiceId>(2)))
            draft->lines.push_back(std::move(line));
        return {};
    }));
    RowQuery taxes(m_session, "state/draft_taxes", m_first, m_last, m_ledger);
    return sweep(taxes, m_states, 0, [&](AccountState &state, Statement &row) {
        if (StoredInvoice *draft = draftOf(state, row.id<InvoiceId>(1)))
            draft->content.taxes.push_back(readTaxGroup(row));
        return Status();
    });
}

} // namespace

Result<States> StateRepo::load(AccountId first, AccountId last, Ledger ledger)
{
    return Loading(m_session, first, last, ledger).run();
}

} // namespace clientele::storage
