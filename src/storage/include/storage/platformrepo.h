// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/monthclose.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/instant.h"
#include "kernel/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clientele::storage {

class Session;

/// What the agency paid the platform for the excess accounts of a month.
struct ExcessPayment {
    ExcessPaymentId id;
    Uuid programme;
    Date month; ///< its first day
    Date bookedOn;
    std::int64_t amountMinor = 0; ///< not 0; below 0 it was taken back
    std::string note;
    std::string actorName;
    Instant recordedAt;
};

/// An account that the draw of a month disabled.
struct StoredDraw {
    domain::ClientAccount account;
    std::string lot;
    bool disabled = true; ///< still
};

/// What an order of the draw may go by.
struct AccountStanding {
    Date startedOn; ///< of its first plan
    Currency currency;
    std::int64_t netMinor = 0; ///< of the retail ledger in the month
    std::optional<Date> unpaidSince;
};

/// Between the agency and the platform: excess accounts, draws, exchange rates. Agency context. Of
/// the thread of its session; fails as the database does.
class PlatformRepo
{
public:
    explicit PlatformRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Status insert(const ExcessPayment &payment);
    /// All of that month together; `month` is its first day. Fails with Overflow, too.
    [[nodiscard]] Result<std::int64_t> paidMinor(const Uuid &programme, Date month);

    /// By lot.
    [[nodiscard]] Result<std::vector<StoredDraw>> drawn(const Uuid &programme, Date month);
    /// Of the accounts of a programme.
    [[nodiscard]] Result<std::map<AccountId, AccountStanding>> standings(const Uuid &programme,
                                                                         DateRange month);
    /// Those that the draw of another month holds disabled, in no order.
    [[nodiscard]] Result<std::vector<AccountId>> heldByOthers(const Uuid &programme, Date month);
    [[nodiscard]] Status insertDrawn(const Uuid &programme, Date month, AccountId account,
                                     std::int64_t position, const std::string &lot);
    /// NotFound when the draw of that month never had the account.
    [[nodiscard]] Status setDrawn(const Uuid &programme, Date month, AccountId account,
                                  bool disabled);

    /// All into `to`, by currency, the newest first.
    [[nodiscard]] Result<std::vector<domain::DatedRate>> rates(Currency to);
    /// In place of the one of that day, if there is one.
    [[nodiscard]] Status setRate(const Uuid &id, const domain::DatedRate &rate, Currency to);
    [[nodiscard]] Status removeRate(Currency from, Currency to, Date validFrom);

private:
    Session &m_session;
};

} // namespace clientele::storage
