// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mail.h"
#include "domain/reach.h"
#include "handlers/handlers.h"

namespace clientele::application {
namespace {

using domain::ChangeKind;
using domain::Entity;
using domain::Mail;

constexpr std::size_t kLongestSubjectBytes = 1'000;
constexpr std::size_t kLongestTextBytes = 20'000;

Status validate(const domain::SendPasswordReset &command)
{
    std::vector<FieldFailure> failures;
    if (command.subject.empty() || command.subject.find('\n') != std::string::npos)
        failures.push_back({"subject", "required", {}});
    else if (command.subject.size() > kLongestSubjectBytes)
        failures.push_back({"subject", "tooLong", {}});
    const std::size_t code = command.text.find(domain::kCodePlace);
    if (code == std::string::npos
        || command.text.find(domain::kCodePlace, code + 1) != std::string::npos)
        failures.push_back({"text", "required", {}});
    else if (command.text.size() > kLongestTextBytes)
        failures.push_back({"text", "tooLong", {}});
    return failures.empty() ? Status() : Status(invalid(std::move(failures)));
}

/// To whom: the account itself, or one of its users.
Status address(Work &work, const domain::Account &account, Mail &mail)
{
    mail.recipientName = account.name;
    mail.recipient = account.email;
    if (!mail.user.isNull()) {
        CLIENTELE_ASSIGN(const auto user, work.accounts.user(account.id, mail.user));
        if (!user)
            return fail(FailureCode::NotFound, "accountUser");
        mail.recipientName = user->firstName + ' ' + user->lastName;
        mail.recipient = user->email;
        // S0.7: a code would open nothing
        if (account.kind == domain::AccountKind::Client && !domain::mayBeEnteredDirectly(account))
            return fail(FailureCode::Refused, "noDirectLogin", {account.name});
    }
    if (mail.recipient.empty()) // S0.20: never the agency's address in its place
        return fail(FailureCode::Refused, "noEmail", {mail.recipientName});
    return {};
}

} // namespace

/// The audit has the mail and whose it is; neither the text nor the address.
Status handle(Work &work, const domain::SendPasswordReset &command)
{
    CLIENTELE_TRY(validate(command));
    CLIENTELE_ASSIGN(const domain::Account account, work.accountWithUsers(command.client));
    CLIENTELE_TRY(work.accounts.takeSequence(account.id, 0)); // two clicks are one mail
    Mail mail;
    mail.id = command.mail;
    mail.client = account.id;
    mail.user = command.user;
    CLIENTELE_TRY(address(work, account, mail));
    CLIENTELE_ASSIGN(const auto waiting,
                     work.outbox.waiting(account.id, mail.kind, mail.user));
    if (waiting && waiting->recipient == mail.recipient)
        return fail(FailureCode::Refused, "mailWaits", {mail.recipient});
    if (waiting) // to an address that is not on file any more
        CLIENTELE_TRY(work.outbox.withdraw(*waiting));
    mail.subject = command.subject;
    mail.text = command.text;
    mail.createdAt = work.at;
    mail.createdBy = work.context.scope.actorName;
    CLIENTELE_TRY(work.outbox.insert(mail));
    work.target = mail.user.isNull() ? account.id.uuid : mail.user.uuid;
    work.after = {{QStringLiteral("mail"), QString::fromStdString(mail.id.toString())}};
    work.changed(Entity::Mail, ChangeKind::Added, account.id, mail.id.uuid);
    work.receipt.undo = domain::WithdrawMail{account.id, mail.id};
    return {};
}

Status handle(Work &work, const domain::WithdrawMail &command)
{
    CLIENTELE_ASSIGN(const domain::Account account, work.accountWithUsers(command.client));
    CLIENTELE_TRY(work.accounts.takeSequence(account.id, 0));
    CLIENTELE_ASSIGN(const auto mail, work.outbox.byId(account.id, command.mail));
    if (!mail || mail->state != domain::MailState::Waiting)
        return fail(FailureCode::NotFound, "mail");
    CLIENTELE_TRY(work.outbox.withdraw(*mail));
    work.target = mail->user.isNull() ? account.id.uuid : mail->user.uuid;
    work.after = {{QStringLiteral("mail"), QString::fromStdString(mail->id.toString())}};
    work.changed(Entity::Mail, ChangeKind::Changed, account.id, mail->id.uuid);
    return {};
}

} // namespace clientele::application
