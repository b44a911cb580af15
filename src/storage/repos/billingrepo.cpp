// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/billingrepo.h"

#include "rows/rowquery.h"

namespace clientele::storage {
Result<std::vector<domain::DueDraft>> BillingRepo::due(Date through)
{
    RowQuery query(m_session, "billing/due", through);
    std::vector<domain::DueDraft> drafts;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return drafts;
        const Statement &row = query.row();
        domain::DueDraft draft;
        draft.client = row.id<AccountId>(0);
        draft.invoice = row.id<InvoiceId>(1);
        draft.clientNumber = row.text(2);
        draft.clientName = row.text(3);
        draft.billOn = row.date(4);
        draft.currency = row.currency(5);
        draft.netMinor = row.int64(6);
        draft.payableMinor = row.int64(7);
        draft.held = row.boolean(8);
        draft.heldReason = row.text(9);
        draft.parkedRule = row.text(10);
        draft.parkedParameters = row.text(11);
        drafts.push_back(std::move(draft));
    }
}

Result<std::vector<domain::ParkedClient>> BillingRepo::parked()
{
    RowQuery query(m_session, "billing/parked");
    std::vector<domain::ParkedClient> clients;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return clients;
        const Statement &row = query.row();
        clients.push_back({row.id<AccountId>(0), std::string(row.text(1)),
                           std::string(row.text(2)), std::string(row.text(3)),
                           std::string(row.text(4))});
    }
}

Status BillingRepo::forEachIssued(DateRange time,
                                  const std::function<Status(const domain::IssuedDocument &)> &each)
{
    RowQuery query(m_session, "billing/issued", time.from, time.to);
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return {};
        const Statement &row = query.row();
        domain::IssuedDocument document;
        document.client = row.id<AccountId>(0);
        document.invoice = row.id<InvoiceId>(1);
        document.creditNote = row.text(2) == "credit_note";
        document.number = row.text(3);
        document.clientNumber = row.text(4);
        document.clientName = row.text(5);
        document.billOn = row.date(6);
        document.issuedOn = row.date(7);
        document.currency = row.currency(8);
        document.netMinor = row.int64(9);
        document.payableMinor = row.int64(10);
        CLIENTELE_TRY(each(document));
    }
}

Result<std::vector<domain::ClientAccount>> BillingRepo::accountsOf(const Uuid &programme,
                                                                   Date before)
{
    RowQuery query(m_session, "billing/accounts", programme, before);
    std::vector<domain::ClientAccount> accounts;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return accounts;
        const Statement &row = query.row();
        accounts.push_back({row.id<AccountId>(0), std::string(row.text(1)),
                            std::string(row.text(2))});
    }
}

Result<std::vector<domain::ExchangeRate>> BillingRepo::rates(Currency to, Date day)
{
    RowQuery query(m_session, "billing/rates", to.code(), day);
    std::vector<domain::ExchangeRate> rates;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return rates;
        const Statement &row = query.row();
        const domain::ExchangeRate rate{row.currency(0), row.int64(1), row.int64(2)};
        if (!rates.empty() && rates.back().from == rate.from)
            rates.back() = rate;
        else
            rates.push_back(rate);
    }
}

} // namespace clientele::storage
