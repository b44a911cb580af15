// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "billing/input.h"
#include "domain/account.h"
#include "domain/agency.h"
#include "domain/permission.h"
#include "domain/subscription.h"
#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// A subscription with the name of what is subscribed.
struct NamedSubscription {
    domain::Subscription subscription;
    std::string itemName;
};

/// What the detail of a client shows beside its invoices.
struct ClientDetail {
    ClientDetail();
    ClientDetail(const ClientDetail &other);
    ClientDetail(ClientDetail &&other) noexcept;
    ClientDetail &operator=(const ClientDetail &other);
    ClientDetail &operator=(ClientDetail &&other) noexcept;
    ~ClientDetail();

    domain::Account account;
    domain::ClientSummary summary;
    std::string programmeName;
    std::vector<NamedSubscription> subscriptions; ///< running ones of the retail ledger
    bool hadSubscription = false; ///< has or had one: there is something that was billed
    std::string managerName; ///< empty: nobody, or not known in a client context
    std::string deputyName;
    // who pays; nothing of it is known in a client context
    std::string payerName;    ///< on whose summary invoice its documents go; empty: its own
    std::string payerNumber;
    std::int64_t paysFor = 0; ///< so many other clients
};

/// A change that is known and has not taken effect; WithdrawChange takes it back.
struct ScheduledChange {
    AccountId client;
    std::string clientName;
    std::string clientNumber;
    billing::TimelineEvent event; ///< without its discount
    std::string itemName;         ///< of event.item; may be empty
};

/// What can be subscribed in a programme.
struct CatalogueChoice {
    domain::CatalogueEntry entry;
    std::vector<billing::Price> prices; ///< all versions, both ledgers
};

struct CatalogueOffer {
    std::vector<domain::Programme> programmes; ///< active ones
    std::vector<CatalogueChoice> items;        ///< active ones, by position
};

/// Reads what pages show beside their lists, through a read-only connection and within its context.
/// Fails as the database does. Thread: the reader's.
class AccountReading
{
public:
    explicit AccountReading(storage::Reader &reader) : m_reader(reader) {}

    /// NotFound when the context has no such client.
    [[nodiscard]] Result<ClientDetail> client(AccountId id);
    /// NotFound when no client has the number.
    [[nodiscard]] Result<AccountId> clientByNumber(const std::string &number);
    /// One user of an account; NotFound.
    [[nodiscard]] Result<domain::AccountUser> user(AccountId account, AccountUserId id);
    /// Where a change "at the end of the term" of the subscription takes effect, asked on that day
    /// (billing::endOfTerm); none when no term runs then.
    [[nodiscard]] Result<std::optional<Date>> endOfTerm(AccountId client,
                                                        SubscriptionId subscription, Date day);
    /// What takes effect after that day, by day: of one client, or of all that are not deleted. At
    /// most `limit`.
    [[nodiscard]] Result<std::vector<ScheduledChange>>
    scheduled(std::optional<AccountId> client, Date today, int limit = 200);
    [[nodiscard]] Result<CatalogueOffer> catalogue();
    /// What the person may do on the account now, for disabling with a reason.
    [[nodiscard]] Result<domain::Permissions> grants(PersonId person, AccountId account);
    /// Of all clients that are not deleted.
    [[nodiscard]] Result<std::vector<domain::ClientTotals>> totals();
    [[nodiscard]] Result<domain::AgencyProfile> agency();

private:
    storage::Reader &m_reader;
};

} // namespace clientele::application
