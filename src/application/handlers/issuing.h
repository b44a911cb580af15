// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handlers/settling.h"
#include "kernel/result.h"
#include "recalculation.h"
#include "summaryinvoice.h"
#include "work.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele::application {

/// The next numbers of the series that a document of this client is in: "INV-2026-0001", or, where
/// each client has numbers of its own, "INV-10-0044-2026-0001". Taken in the transaction of the
/// command, so that a series has no gap whatever fails after it.
class Numbers
{
public:
    Numbers(Work &work, std::string_view kind);

    /// Takes as many as will be asked for, for all clients; nothing to do where each has its own.
    [[nodiscard]] Status reserve(std::int64_t count);
    [[nodiscard]] Result<std::string> next(const domain::Account &client);

private:
    [[nodiscard]] bool perClient() const;

    Work &m_work;
    std::string_view m_kind; ///< "invoice", "credit_note" or "sub_invoice"
    int m_year;
    std::int64_t m_next = 0;
};

/// What was issued, in the books: a negative amount is the same the other way round.
[[nodiscard]] Status enterIntoBooks(Books &books, const storage::StoredInvoice &invoice);

/// The due drafts of one command, from the recalculation to the last entry in the books. Documents
/// of clients that somebody else pays for go on one summary invoice for each payer and bill day,
/// with those of the payer's other clients that are due, whether they were asked for or not.
class Issuing
{
public:
    /// Only drafts with a bill day up to `through`. `replaces`: an invoice that was voided; the one
    /// of its bill day takes its place.
    Issuing(Work &work, std::optional<Date> through, const storage::StoredInvoice *replaces = {});

    [[nodiscard]] Status run(const std::vector<AccountId> &clients);

private:
    struct Account {
        RecalculatedAccount result;
        std::vector<storage::StoredInvoice> due;
        std::vector<storage::StoredInvoice> remaining;
        AccountId payer; ///< null: the client itself
    };
    /// A summary invoice while its parts are issued.
    struct Summary {
        InvoiceId id;
        std::string number;
        std::string payerName;
        Currency currency;
        std::vector<SummaryPart> parts;
    };
    using SummaryKey = std::pair<AccountId, Date>; ///< payer and bill day

    Status recalculateAll(const std::vector<AccountId> &clients);
    Status findPayers(std::size_t from);
    Status addFamilies();
    Status planSummaries();
    Status passOn(const Account &account, storage::StoredInvoice &invoice, Books &books);
    Status issueSummary(const SummaryKey &key, Summary &summary);
    Status writeSummaryInvoice(const domain::Account &payer, storage::StoredInvoice &invoice,
                               Summary &summary);
    Status recalculateOne(storage::AccountState state);
    Status issueAll();
    Status issueOf(Account &account);
    Status issueDraft(const Account &account, const std::string &addressee,
                      storage::StoredInvoice &invoice, Books &books);
    void sign(storage::StoredInvoice &invoice, const std::string &addressee) const;
    Status audit(const domain::Account &account, const storage::StoredInvoice &invoice);
    void sort(Account &account);

    Work &m_work;
    const domain::AgencyProfile &m_agency;
    Date m_today; ///< in the agency's zone
    std::string m_issuer;
    std::optional<Date> m_through;
    const storage::StoredInvoice *m_replaces;
    std::vector<Account> m_accounts;
    std::map<SummaryKey, Summary> m_summaries;
    Numbers m_numbers;
    Numbers m_partNumbers; ///< of what is on summary invoices
};

} // namespace clientele::application
