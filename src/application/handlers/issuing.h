// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handlers/settling.h"
#include "kernel/result.h"
#include "recalculation.h"
#include "work.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
    std::string_view m_kind; ///< "invoice" or "credit_note"
    int m_year;
    std::int64_t m_next = 0;
};

/// What was issued, in the books: a negative amount is the same the other way round.
[[nodiscard]] Status enterIntoBooks(Books &books, const storage::StoredInvoice &invoice);

/// The due drafts of one command, from the recalculation to the last entry in the books.
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
    };

    Status recalculateAll(const std::vector<AccountId> &clients);
    Status recalculateOne(storage::AccountState state);
    Status issueAll();
    Status issueOf(Account &account);
    Status issueDraft(const domain::Account &account, const std::string &addressee,
                      storage::StoredInvoice &invoice, Books &books);
    Status audit(const domain::Account &account, const storage::StoredInvoice &invoice);
    void sort(Account &account);

    Work &m_work;
    const domain::AgencyProfile &m_agency;
    Date m_today; ///< in the agency's zone
    std::string m_issuer;
    std::optional<Date> m_through;
    const storage::StoredInvoice *m_replaces;
    std::vector<Account> m_accounts;
    Numbers m_numbers;
};

} // namespace clientele::application
