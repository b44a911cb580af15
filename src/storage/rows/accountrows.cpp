// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows/accountrows.h"

namespace clientele::storage {

using domain::Account;
using domain::ClientSummary;
using domain::Contact;

namespace {

Contact readContact(Statement &row, int first)
{
    return Contact{std::string(row.text(first)),     std::string(row.text(first + 1)),
                   std::string(row.text(first + 2)), std::string(row.text(first + 3)),
                   std::string(row.text(first + 4)), std::string(row.text(first + 5)),
                   std::string(row.text(first + 6)), std::string(row.text(first + 7)),
                   std::string(row.text(first + 8)), std::string(row.text(first + 9)),
                   std::string(row.text(first + 10))};
}

} // namespace

Account readAccount(Statement &row)
{
    Account account;
    account.version = row.int64(0);
    account.id = row.id<AccountId>(1);
    account.parent = row.id<AccountId>(3);
    account.kind = domain::accountKindFromName(row.text(4)).value_or(domain::AccountKind::Client);
    account.number = row.text(5);
    account.externalReference = row.text(6);
    account.name = row.text(7);
    account.programme = row.text(9);
    account.email = row.text(10);
    account.contact = readContact(row, 11);
    account.currency = row.currency(22);
    account.timeZone = row.text(23);
    account.billDay = static_cast<int>(row.int64(24));
    account.billingProfile = row.text(25);
    account.accountManager = row.id<PersonId>(26);
    account.deputy = row.id<PersonId>(27);
    account.status
        = domain::accountStatusFromName(row.text(28)).value_or(domain::AccountStatus::Disabled);
    if (!row.isNull(29))
        account.deletedOn = row.date(29);
    account.hadAdministrator = row.boolean(30);
    account.lastSequence = row.int64(31);
    account.createdAt = row.instant(32);
    return account;
}

ClientSummary readSummary(Statement &row)
{
    ClientSummary summary;
    summary.client = row.id<AccountId>(1);
    summary.number = row.text(3);
    summary.name = row.text(4);
    summary.programme = row.text(6);
    summary.status = row.text(7);
    summary.planName = row.text(8);
    summary.email = row.text(9);
    summary.accountManager = row.text(10);
    summary.activeUsers = row.int64(11);
    summary.totalUsers = row.int64(12);
    summary.currency = row.currency(13);
    summary.nextOn = row.date(14);
    summary.nextMinor = row.int64(15);
    summary.trialEndsOn = row.date(16);
    summary.balanceMinor = row.int64(17);
    summary.creditMinor = row.int64(18);
    summary.parkedRule = row.text(19);
    summary.parkedParameters = row.text(20);
    summary.rulesVersion = row.int64(21);
    summary.oldestDueOn = row.date(22);
    summary.recalculatedOn = row.date(23);
    return summary;
}

} // namespace clientele::storage
