// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outboxrepo.h"

#include "rows/rowquery.h"

namespace clientele::storage {

using domain::Mail;

namespace {

Result<std::optional<Mail>> readMail(RowQuery &query)
{
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<Mail>();
    Statement &row = query.row();
    const auto kind = domain::mailKindFromName(row.text(3));
    const auto state = domain::mailStateFromName(row.text(9));
    if (!kind || !state)
        return fail(FailureCode::Damaged, "unknownName",
                    {std::string(row.text(kind ? 9 : 3))});
    Mail mail;
    mail.version = row.int64(0);
    mail.id = row.id<MailId>(1);
    mail.client = row.id<AccountId>(2);
    mail.kind = *kind;
    if (!row.isNull(4))
        mail.user = row.id<AccountUserId>(4);
    mail.recipientName = row.text(5);
    mail.recipient = row.text(6);
    mail.subject = row.text(7);
    mail.text = row.text(8);
    mail.state = *state;
    mail.createdAt = row.instant(10);
    mail.createdBy = row.text(11);
    return std::optional<Mail>(std::move(mail));
}

} // namespace

Result<std::optional<Mail>> OutboxRepo::byId(AccountId client, MailId id)
{
    RowQuery query(m_session, "outbox/by_id", client, id);
    return readMail(query);
}

Result<std::optional<Mail>> OutboxRepo::waiting(AccountId client, domain::MailKind kind,
                                                AccountUserId user)
{
    RowQuery query(m_session, "outbox/waiting", client, domain::mailKindName(kind), orNull(user));
    return readMail(query);
}

Status OutboxRepo::insert(const Mail &mail)
{
    RowQuery query(m_session, "outbox/insert", mail.id, mail.client,
                   domain::mailKindName(mail.kind), orNull(mail.user), mail.recipientName,
                   mail.recipient, mail.subject, mail.text, domain::mailStateName(mail.state),
                   mail.createdAt, mail.createdBy);
    return query.run();
}

Status OutboxRepo::withdraw(const Mail &mail)
{
    RowQuery query(m_session, "outbox/withdraw", mail.client, mail.id, mail.version);
    return query.runReturningOne(fail(FailureCode::Conflict));
}

Status OutboxRepo::withdrawAll(AccountId client, AccountUserId user)
{
    RowQuery query(m_session, "outbox/withdraw_all", client, orNull(user));
    return query.run();
}

} // namespace clientele::storage
