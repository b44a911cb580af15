// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/subscription.h"
#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::storage {

class Session;

struct UserCounts {
    std::int64_t total = 0;
    std::int64_t active = 0;
    std::int64_t activeAdministrators = 0;
};

/// What finds a client that a file or a person names.
struct DirectoryEntry {
    AccountId id;
    std::string number;
    std::string reference;
    std::string nameFolded;
    std::string timeZone;
    std::int64_t totalUsers = 0;
};

/// Accounts, their users and what lists show of them. Of the thread of its session.
class AccountRepo
{
public:
    explicit AccountRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Result<std::optional<domain::Account>> byId(AccountId id);
    [[nodiscard]] Result<std::optional<domain::Account>> byNumber(std::string_view number);
    [[nodiscard]] Result<std::optional<domain::Account>> byReference(std::string_view reference);
    /// Every client that is not deleted, ascending.
    [[nodiscard]] Result<std::vector<AccountId>> clients();
    /// The same clients, with what names them.
    [[nodiscard]] Result<std::vector<DirectoryEntry>> directory();
    /// `programme` is the key of account.programme. AlreadyExists when number or reference is
    /// taken.
    /// `emailUnique`: no other account may have its e-mail (S4.5); AlreadyExists when one has that
    /// must have it alone as well.
    [[nodiscard]] Status insert(const domain::Account &account, const Uuid &programme,
                                bool emailUnique = false);
    /// Whether another account that is not deleted has the e-mail and must have it alone; with
    /// `byAnybody` whether any has it. Agency context.
    [[nodiscard]] Result<bool> emailInUse(std::string_view email, AccountId except,
                                          bool byAnybody);
    /// Conflict when the row is no longer at account.version. Returns the new version.
    [[nodiscard]] Result<std::int64_t> update(const domain::Account &account);
    /// Reserves `count` numbers of the account's order of events; returns the first.
    [[nodiscard]] Result<std::int64_t> takeSequence(AccountId id, std::int64_t count);
    /// Nobody else changes the account or its invoices until the transaction ends: to be called
    /// before what is to be changed is read. Several accounts in ascending order. NotFound.
    [[nodiscard]] Status hold(AccountId id);
    /// In their order; who is not there is not held. In one statement on PostgreSQL; SQLite has one
    /// writer anyway.
    [[nodiscard]] Status holdAll(const std::vector<AccountId> &ids);

    [[nodiscard]] Result<std::optional<domain::AccountUser>> user(AccountId client,
                                                                  AccountUserId id);
    [[nodiscard]] Result<bool> emailTaken(AccountId client, std::string_view email,
                                          AccountUserId except);
    /// AlreadyExists when the account has a user with that e-mail.
    [[nodiscard]] Status insertUser(const domain::AccountUser &user);
    [[nodiscard]] Result<std::int64_t> updateUser(const domain::AccountUser &user);
    [[nodiscard]] Status deleteUser(const domain::AccountUser &user, Date day);
    /// Names and addresses of a deleted client and of its users go; number and name stay, and
    /// issued invoices keep their own copy (decisions.md 2).
    [[nodiscard]] Status erasePersonalData(AccountId client, Date day);
    [[nodiscard]] Result<UserCounts> userCounts(AccountId client);

    [[nodiscard]] Result<std::optional<domain::ClientSummary>> summary(AccountId client);
    /// By status and currency.
    [[nodiscard]] Result<std::vector<domain::ClientTotals>> totals();
    /// Clients whose drafts were written by older rules than the agency's, at most `limit`; those
    /// that have waited longest come first.
    [[nodiscard]] Result<std::vector<AccountId>> stale(int limit);
    [[nodiscard]] Result<std::int64_t> countStale();
    [[nodiscard]] Status insertSummary(const domain::ClientSummary &summary);
    [[nodiscard]] Status updateSummary(const domain::ClientSummary &summary);
    /// The same, when it is known what is stored: leaves alone the indices of the list of clients
    /// that the difference does not concern.
    [[nodiscard]] Status updateSummary(const domain::ClientSummary &stored,
                                       const domain::ClientSummary &summary);

private:
    Session &m_session;
};

} // namespace clientele::storage
