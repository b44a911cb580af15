// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepo.h"

#include "rows/accountrows.h"
#include "rows/rowquery.h"
#include "storage/fold.h"

namespace clientele::storage {
namespace {

using domain::Account;
using domain::AccountUser;
using domain::ClientSummary;
using domain::Contact;

Result<std::optional<Account>> readOneAccount(RowQuery &query)
{
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<Account>();
    return std::optional<Account>(readAccount(query.row()));
}

std::string foldedName(const AccountUser &user)
{
    return folded(user.lastName + ' ' + user.firstName);
}

} // namespace

Result<std::optional<Account>> AccountRepo::byId(AccountId id)
{
    RowQuery query(m_session, "account/by_id", id);
    return readOneAccount(query);
}

Result<std::optional<Account>> AccountRepo::byNumber(std::string_view number)
{
    RowQuery query(m_session, "account/by_number", number);
    return readOneAccount(query);
}

Result<std::optional<Account>> AccountRepo::byReference(std::string_view reference)
{
    RowQuery query(m_session, "account/by_reference", reference);
    return readOneAccount(query);
}

Result<std::vector<AccountId>> AccountRepo::clients()
{
    RowQuery query(m_session, "client/ids");
    std::vector<AccountId> ids;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return ids;
        ids.push_back(query.row().id<AccountId>(0));
    }
}

Result<std::vector<DirectoryEntry>> AccountRepo::directory()
{
    RowQuery query(m_session, "client/directory");
    std::vector<DirectoryEntry> entries;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return entries;
        Statement &row = query.row();
        entries.push_back({row.id<AccountId>(0), std::string(row.text(1)), std::string(row.text(2)),
                           std::string(row.text(3)), std::string(row.text(4)), row.int64(5)});
    }
}

namespace {

/// Empty: the account has none (S0.6).
std::optional<std::string> foldedEmail(const Account &account)
{
    return account.email.empty() ? std::nullopt : std::optional(folded(account.email));
}

} // namespace

Status AccountRepo::insert(const Account &account, const Uuid &programme, bool emailUnique)
{
    const Contact &contact = account.contact;
    RowQuery query(m_session, "account/insert", account.id, account.id, orNull(account.parent),
                   domain::accountKindName(account.kind), account.number,
                   orNull(account.externalReference), account.name, folded(account.name),
                   orNull(programme), orNull(account.email), contact.contactName,
                   contact.contactTitle, contact.street, contact.city, contact.region,
                   contact.postalCode, contact.country, contact.phone, contact.fax, contact.website,
                   contact.taxNumber, account.currency.code(), account.timeZone, account.billDay,
                   account.billingProfile, orNull(account.accountManager), orNull(account.deputy),
                   domain::accountStatusName(account.status), account.deletedOn,
                   account.hadAdministrator, account.lastSequence, account.createdAt,
                   foldedEmail(account), emailUnique);
    return query.run();
}

Result<std::int64_t> AccountRepo::update(const Account &account)
{
    const Contact &contact = account.contact;
    RowQuery query(m_session, "account/update", account.id, account.version, account.name,
                   folded(account.name), orNull(account.email), contact.contactName,
                   contact.contactTitle, contact.street, contact.city, contact.region,
                   contact.postalCode, contact.country, contact.phone, contact.fax, contact.website,
                   contact.taxNumber, account.timeZone, account.billDay, account.billingProfile,
                   orNull(account.accountManager), orNull(account.deputy),
                   domain::accountStatusName(account.status), account.deletedOn,
                   account.hadAdministrator, foldedEmail(account));
    CLIENTELE_TRY(query.runReturningOne(fail(FailureCode::Conflict, "account", {account.name})));
    return account.version + 1;
}

Result<std::int64_t> AccountRepo::takeSequence(AccountId id, std::int64_t count)
{
    RowQuery query(m_session, "account/take_sequence", id, count);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return fail(FailureCode::NotFound, "account");
    const std::int64_t last = query.row().int64(0);
    CLIENTELE_TRY(query.run());
    return last - count + 1;
}

Result<bool> AccountRepo::emailInUse(std::string_view email, AccountId except, bool byAnybody)
{
    RowQuery query(m_session, "account/email_in_use", folded(email), except, byAnybody);
    return query.next();
}

Status AccountRepo::hold(AccountId id)
{
    RowQuery query(m_session, "account/hold", id);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? query.run() : Status(fail(FailureCode::NotFound, "account"));
}

Status AccountRepo::holdAll(const std::vector<AccountId> &ids)
{
    if (m_session.dialect() == Dialect::Sqlite)
        return {};
    std::string keys = "{";
    for (const AccountId id : ids)
        keys.append(keys.size() > 1 ? "," : "").append(id.toString());
    RowQuery query(m_session, "account/hold_all", keys + "}");
    return query.run();
}

Result<std::optional<AccountUser>> AccountRepo::user(AccountId client, AccountUserId id)
{
    RowQuery query(m_session, "account_user/by_id", client, id);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<AccountUser>();
    Statement &row = query.row();
    AccountUser user;
    user.version = row.int64(0);
    user.id = row.id<AccountUserId>(1);
    user.client = row.id<AccountId>(2);
    user.firstName = row.text(3);
    user.lastName = row.text(4);
    user.email = row.text(6);
    user.active = row.boolean(8);
    user.administrator = row.boolean(9);
    user.role = row.text(10);
    user.contactMenu = row.boolean(11);
    user.createdAt = row.instant(12);
    return std::optional<AccountUser>(std::move(user));
}

Result<bool> AccountRepo::emailTaken(AccountId client, std::string_view email, AccountUserId except)
{
    RowQuery query(m_session, "account_user/by_email", client, folded(email));
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found && query.row().id<AccountUserId>(0) != except;
}

Status AccountRepo::insertUser(const AccountUser &user)
{
    RowQuery query(m_session, "account_user/insert", user.id, user.client, user.firstName,
                   user.lastName, foldedName(user), user.email, folded(user.email), user.active,
                   user.administrator, user.role, user.contactMenu, user.createdAt);
    return query.run();
}

Result<std::int64_t> AccountRepo::updateUser(const AccountUser &user)
{
    RowQuery query(m_session, "account_user/update", user.client, user.id, user.version,
                   user.firstName, user.lastName, foldedName(user), user.email, folded(user.email),
                   user.active, user.administrator, user.role, user.contactMenu);
    CLIENTELE_TRY(query.runReturningOne(fail(FailureCode::Conflict, "accountUser", {user.email})));
    return user.version + 1;
}

Status AccountRepo::deleteUser(const AccountUser &user, Date day)
{
    RowQuery query(m_session, "account_user/delete", user.client, user.id, user.version, day);
    return query.runReturningOne(fail(FailureCode::Conflict, "accountUser", {user.email}));
}

Status AccountRepo::erasePersonalData(AccountId client, Date day)
{
    RowQuery users(m_session, "account_user/erase", client, day);
    CLIENTELE_TRY(users.run());
    RowQuery mails(m_session, "outbox/erase", client);
    CLIENTELE_TRY(mails.run());
    RowQuery account(m_session, "account/erase", client);
    return account.run();
}

Result<UserCounts> AccountRepo::userCounts(AccountId client)
{
    RowQuery query(m_session, "account_user/counts", client);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return fail(FailureCode::Internal, "noCounts");
    return UserCounts{query.row().int64(0), query.row().int64(1), query.row().int64(2)};
}

Result<std::optional<ClientSummary>> AccountRepo::summary(AccountId client)
{
    RowQuery query(m_session, "client_summary/by_client", client);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<ClientSummary>();
    return std::optional<ClientSummary>(readSummary(query.row()));
}

Result<std::vector<domain::ClientTotals>> AccountRepo::totals()
{
    RowQuery query(m_session, "client_summary/totals");
    std::vector<domain::ClientTotals> totals;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return totals;
        Statement &row = query.row();
        totals.push_back({std::string(row.text(0)),
                          row.currency(1), row.int64(2),
                          row.int64(3), row.int64(4), row.int64(5)});
    }
}

Result<std::vector<AccountId>> AccountRepo::stale(int limit)
{
    RowQuery query(m_session, "client_summary/stale", limit);
    std::vector<AccountId> clients;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return clients;
        clients.push_back(query.row().id<AccountId>(0));
    }
}

Result<std::int64_t> AccountRepo::countStale()
{
    RowQuery query(m_session, "client_summary/count_stale");
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? query.row().int64(0) : 0;
}

Status AccountRepo::insertSummary(const ClientSummary &summary)
{
    RowQuery query(m_session, "client_summary/insert", summary.client, summary.client,
                   summary.number, summary.name, folded(summary.name), summary.programme,
                   summary.status, summary.planName, summary.email, summary.accountManager,
                   summary.activeUsers, summary.totalUsers, summary.currency.code(), summary.nextOn,
                   summary.nextMinor, summary.trialEndsOn, summary.balanceMinor,
                   summary.creditMinor, summary.parkedRule, summary.parkedParameters,
                   summary.rulesVersion, summary.oldestDueOn, summary.recalculatedOn);
    return query.run();
}

Status AccountRepo::updateSummary(const ClientSummary &summary)
{
    RowQuery query(m_session, "client_summary/update", summary.client, summary.name,
                   folded(summary.name), summary.status, summary.planName, summary.email,
                   summary.accountManager, summary.activeUsers, summary.totalUsers, summary.nextOn,
                   summary.nextMinor, summary.trialEndsOn, summary.balanceMinor,
                   summary.creditMinor, summary.parkedRule, summary.parkedParameters,
                   summary.rulesVersion, summary.oldestDueOn, summary.recalculatedOn);
    return query.runReturningOne(fail(FailureCode::NotFound, "summary", {summary.name}));
}

Status AccountRepo::updateSummary(const ClientSummary &stored, const ClientSummary &summary)
{
    const auto run = [&](RowQuery &&query) {
        return query.runReturningOne(fail(FailureCode::NotFound, "summary", {summary.name}));
    };
    ClientSummary users = stored;
    users.activeUsers = summary.activeUsers;
    users.totalUsers = summary.totalUsers;
    users.nextMinor = summary.nextMinor;
    users.recalculatedOn = summary.recalculatedOn;
    if (users == summary)
        return run(RowQuery(m_session, "client_summary/update_users", summary.client,
                            summary.activeUsers, summary.totalUsers, summary.nextMinor,
                            summary.recalculatedOn));
    ClientSummary money = stored;
    money.nextOn = summary.nextOn;
    money.nextMinor = summary.nextMinor;
    money.balanceMinor = summary.balanceMinor;
    money.creditMinor = summary.creditMinor;
    money.oldestDueOn = summary.oldestDueOn;
    money.recalculatedOn = summary.recalculatedOn;
    if (money == summary)
        return run(RowQuery(m_session, "client_summary/update_money", summary.client,
                            summary.nextOn, summary.nextMinor, summary.balanceMinor,
                            summary.creditMinor, summary.oldestDueOn, summary.recalculatedOn));
    return updateSummary(summary);
}

} // namespace clientele::storage
