// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/gateway.h"

#include "domain/policy.h"
#include "handlers/handlers.h"
#include "recalculation.h"
#include "receiptjson.h"
#include "storage/access.h"
#include "storage/store.h"
#include "storage/transaction.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QThread>

#include <optional>
#include <set>
#include <utility>

namespace clientele::application {
namespace {

using domain::Command;
using domain::Scope;
using storage::Context;

constexpr int kAttempts = 4; ///< the first and three more (architecture.md 4.5)

std::string toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

bool worthRetrying(const Failure &failure)
{
    return failure.code == FailureCode::Busy;
}

/// IM.25: the client context and the signing in behind it are over.
bool signsOutWholly(const Command &command)
{
    const auto *logOut = std::get_if<domain::LogOutOfClient>(&command);
    return logOut != nullptr && logOut->signOutWholly;
}

bool isRefusal(const Failure &failure)
{
    return failure.code == FailureCode::Denied || failure.code == FailureCode::ScopeEnded;
}

/// What AgencyData holds was changed.
bool changesSharedData(const Command &command)
{
    const auto *profile = std::get_if<domain::SetBillingProfile>(&command);
    return std::holds_alternative<domain::ChangeAgencySettings>(command)
           || std::holds_alternative<domain::AddCatalogueItem>(command)
           || std::holds_alternative<domain::EditCatalogueItem>(command)
           || std::holds_alternative<domain::AddPrice>(command)
           || std::holds_alternative<domain::SetPlanDiscount>(command)
           || std::holds_alternative<domain::SetDrawOrder>(command)
           || (profile != nullptr && profile->client.isNull());
}

} // namespace

class CommandGateway::Implementation
{
public:
    Implementation(storage::Store &theStore, const Clock &theClock, IdSource &idSource,
                   const GatewayOptions &theOptions)
        : store(theStore), clock(theClock), ids(idSource), options(theOptions)
    {
    }

    enum class Mode { Execute, Preview };

    Outcome run(const Command &command, const CommandContext &context, Mode mode);
    Outcome attempt(const Command &command, const CommandContext &context, Mode mode);

    storage::Store &store;
    const Clock &clock;
    IdSource &ids;
    GatewayOptions options;
    ChangeListener listener;
    std::optional<AgencyData> agency;
    bool plansMayWait = true; ///< an earlier run may have left some inside a client context
    std::set<std::pair<PersonId, domain::SignInId>> signedOut; ///< their scopes are void

private:
    Status enter(const Command &command, const CommandContext &context);
    Status check(const Command &command, const CommandContext &context, Instant at);
    Result<std::optional<Receipt>> seenBefore(const Command &command,
                                              const CommandContext &context);
    Status bringUpToDate(Work &work, const Command &command);
    Status recalculateTouched(Work &work, Mode mode);
    Status writeJournal(Work &work, const domain::CommandRule &rule,
                        std::optional<AccountId> subject);
    Status takeWaitingPlans(storage::Session &session);
    void takeWaitingPlansNow(const Scope &scope);
    void auditRefusal(const Command &command, const CommandContext &context,
                      const Failure &failure);
};

CommandGateway::CommandGateway(storage::Store &store, const Clock &clock, IdSource &ids,
                               const GatewayOptions &options)
    : m_implementation(std::make_unique<Implementation>(store, clock, ids, options))
{
}

CommandGateway::~CommandGateway() = default;

Outcome CommandGateway::execute(const Command &command, const CommandContext &context)
{
    return m_implementation->run(command, context, Implementation::Mode::Execute);
}

Outcome CommandGateway::preview(const Command &command, const CommandContext &context)
{
    return m_implementation->run(command, context, Implementation::Mode::Preview);
}

void CommandGateway::setListener(ChangeListener listener)
{
    m_implementation->listener = std::move(listener);
}

void CommandGateway::forgetCatalogue()
{
    m_implementation->agency.reset();
}

/// A whole command is retried, never a statement; safe, because step 4 knows it again.
Outcome CommandGateway::Implementation::run(const Command &command, const CommandContext &context,
                                            Mode mode)
{
    for (int attemptNumber = 1;; ++attemptNumber) {
        Outcome outcome = attempt(command, context, mode);
        if (outcome) {
            if (mode == Mode::Execute && signsOutWholly(command))
                signedOut.emplace(context.scope.actor, context.scope.signIn);
            if (mode == Mode::Execute && !outcome->repeated && listener)
                listener(outcome->changes);
            return outcome;
        }
        const Failure &failure = outcome.failure();
        const bool lostOnce = failure.code == FailureCode::ConnectionLost && attemptNumber == 1;
        if (attemptNumber < kAttempts && (worthRetrying(failure) || lostOnce)) {
            QThread::msleep(static_cast<unsigned long>(10 * attemptNumber * attemptNumber));
            continue;
        }
        if (mode == Mode::Execute && isRefusal(failure))
            auditRefusal(command, context, failure);
        return outcome;
    }
}

/// The ten steps of architecture.md 4.5, in their order.
Outcome CommandGateway::Implementation::attempt(const Command &command,
                                                const CommandContext &context, Mode mode)
{
    const Instant at = clock.now();
    const domain::CommandRule rule = domain::ruleOf(command);
    CLIENTELE_TRY(enter(command, context));
    storage::Session &session = store.writer().session();
    if (!agency || store.dialect() == storage::Dialect::Postgresql) {
        CLIENTELE_ASSIGN(agency, loadAgencyData(session));
    }
    CLIENTELE_ASSIGN(auto transaction, storage::Transaction::begin(session));
    CLIENTELE_TRY(check(command, context, at));
    if (mode == Mode::Execute) {
        CLIENTELE_ASSIGN(auto seen, seenBefore(command, context));
        if (seen)
            return *std::move(seen);
    }
    Work work(session, *agency, context, at, clock, ids);
    CLIENTELE_TRY(bringUpToDate(work, command));
    CLIENTELE_TRY(std::visit([&work](const auto &each) { return handle(work, each); }, command));
    if (options.afterHandler)
        CLIENTELE_TRY(options.afterHandler(session, command));
    CLIENTELE_TRY(recalculateTouched(work, mode));
    CLIENTELE_TRY(writePlanCounts(work));
    work.receipt.command = context.id;
    work.receipt.action = rule.name;
    work.receipt.changes = std::move(work.changes);
    if (mode == Mode::Preview) {
        CLIENTELE_TRY(transaction.rollback());
        return std::move(work.receipt);
    }
    CLIENTELE_TRY(writeJournal(work, rule, domain::subjectOf(command)));
    const bool inAgency = !store.writer().context().isClient();
    if (plansMayWait && inAgency)
        CLIENTELE_TRY(takeWaitingPlans(session));
    CLIENTELE_TRY(transaction.commit());
    plansMayWait = work.planCountsWait || (plansMayWait && !inAgency);
    if (work.planCountsWait)
        takeWaitingPlansNow(context.scope);
    if (changesSharedData(command))
        agency.reset();
    return std::move(work.receipt);
}

/// The writer is confined to the client before anything is read in a client context; the way back
/// (IM.24) and everything else is the agency's.
Status CommandGateway::Implementation::enter(const Command &command,
                                             const CommandContext &context)
{
    const Scope &scope = context.scope;
    const bool inside = scope.inClientContext()
                        && !std::holds_alternative<domain::LogOutOfClient>(command);
    if (std::holds_alternative<domain::LogInAsClient>(command)
        && store.dialect() == storage::Dialect::Postgresql
        && !options.allowClientContextOnPostgresql)
        return fail(FailureCode::Unsupported, "clientContextOnPostgresql");
    return store.writer().enter(inside ? Context::client(*scope.subject, scope.actor)
                                       : Context::agency(scope.actor));
}

/// Steps 1 and 2, with what the database says now (IM.11): the lease and the grants are read inside
/// the transaction, so a right taken away a second ago is gone.
Status CommandGateway::Implementation::check(const Command &command,
                                             const CommandContext &context, Instant at)
{
    const Scope &scope = context.scope;
    if (!signsOutWholly(command) && signedOut.contains({scope.actor, scope.signIn}))
        return fail(FailureCode::ScopeEnded);
    storage::PeopleRepo people(store.writer().session());
    if (scope.inClientContext() && !std::holds_alternative<domain::LogOutOfClient>(command)) {
        CLIENTELE_ASSIGN(const auto lease, people.lease(*scope.subject, scope.lease));
        if (!lease || lease->endedAt || lease->person != scope.actor || lease->until != scope.until
            || at >= lease->until)
            return fail(FailureCode::ScopeEnded);
    } else if (!scope.inClientContext()
               && !std::holds_alternative<domain::LogOutOfClient>(command)) {
        // S0.29: while logged in as a client, the person is not in the agency as well
        CLIENTELE_ASSIGN(const auto lease, people.openLeaseOf(scope.actor));
        const auto *login = std::get_if<domain::LogInAsClient>(&command);
        if (lease && at < lease->until && login == nullptr)
            return fail(FailureCode::Denied, "actingAsClientElsewhere", {lease->machine});
    }
    const AccountId account = domain::subjectOf(command).value_or(agency->profile.account);
    CLIENTELE_ASSIGN(const domain::Permissions granted, people.grants(scope.actor, account));
    return domain::may(scope, command, granted, at);
}

Result<std::optional<Receipt>>
CommandGateway::Implementation::seenBefore(const Command &command, const CommandContext &context)
{
    storage::JournalRepo journal(store.writer().session());
    CLIENTELE_ASSIGN(const auto logged, journal.command(context.id));
    if (!logged)
        return std::optional<Receipt>();
    if (logged->action != domain::ruleOf(command).name)
        return fail(FailureCode::Internal, "commandIdReused", {logged->action});
    CLIENTELE_ASSIGN(Receipt receipt, receiptFromJson(logged->receipt));
    receipt.command = context.id;
    receipt.action = logged->action;
    receipt.repeated = true;
    return std::optional<Receipt>(std::move(receipt));
}

/// Drafts move with the days and the rules. Those of the client are written as of now before the
/// command changes anything, so that what is shown before and after differs by the command alone.
Status CommandGateway::Implementation::bringUpToDate(Work &work, const Command &command)
{
    const std::optional<AccountId> subject = domain::subjectOf(command);
    if (!subject || subject->isNull() || std::holds_alternative<domain::LogOutOfClient>(command))
        return {}; // the way back is always open (IM.24)
    CLIENTELE_ASSIGN(const auto account, work.accounts.byId(*subject));
    CLIENTELE_ASSIGN(const auto summary, work.accounts.summary(*subject));
    if (!account || !summary)
        return {}; // a new one, or none of this agency: its handler says so
    if (summary->recalculatedOn == work.today(*account)
        && summary->rulesVersion == agency->profile.rulesVersion)
        return {};
    CLIENTELE_TRY(work.accounts.hold(*subject));
    CLIENTELE_ASSIGN(storage::AccountState state, loadState(work, *subject));
    const auto recalculated = recalculate(work, std::move(state));
    return recalculated ? Status() : Status(recalculated.failure());
}

/// Step 8. A change that would park an account that can be billed is refused with the reason; one
/// that is parked already may be changed, because that is how it is freed.
Status CommandGateway::Implementation::recalculateTouched(Work &work, Mode mode)
{
    for (const AccountId client : work.touched) {
        CLIENTELE_TRY(work.accounts.hold(client));
        CLIENTELE_ASSIGN(storage::AccountState state, loadState(work, client));
        const bool wasParked = state.summary && !state.summary->parkedRule.empty();
        CLIENTELE_ASSIGN(const RecalculatedAccount result, recalculate(work, std::move(state)));
        if (result.parked) {
            if (!wasParked)
                return fail(FailureCode::BillingRefused, result.parked->rule,
                            result.parked->parameters);
            work.receipt.parked.push_back({client, result.state.account.name, result.parked->rule,
                                           result.parked->parameters});
        }
        CLIENTELE_ASSIGN(OpenInvoices before, openInvoices(result.state.drafts));
        CLIENTELE_ASSIGN(OpenInvoices after, openInvoices(result.drafts));
        InvoiceEffect effect{client, std::move(before), std::move(after), {}};
        if (mode == Mode::Preview && !result.parked && !effect.after.drafts.empty()) {
            CLIENTELE_ASSIGN(effect.later, invoiceAfter(work, client,
                                                        effect.after.drafts.back().billDate));
        }
        work.receipt.effects.push_back(std::move(effect));
    }
    return {};
}

/// Step 9: who, as whom, what, before and after; and the receipt, for whoever asks again.
Status CommandGateway::Implementation::writeJournal(Work &work, const domain::CommandRule &rule,
                                                    std::optional<AccountId> subject)
{
    const Scope &scope = work.context.scope;
    domain::AuditEntry entry;
    entry.id = work.newId<AuditId>();
    entry.client = subject;
    entry.at = work.at;
    entry.actor = scope.actor;
    entry.actorName = scope.actorName;
    entry.actingAsClient = scope.inClientContext();
    entry.lease = scope.lease;
    entry.command = work.context.id;
    entry.action = rule.name;
    entry.outcome = work.outcome;
    entry.target = work.target;
    entry.before = toJson(work.before);
    entry.after = toJson(work.after);
    CLIENTELE_TRY(work.journal.append(entry));
    return work.journal.log(work.context.id, subject, work.at, scope.actor, rule.name,
                            receiptToJson(work.receipt));
}

/// What clients' contexts learned of the number of active plans is added to that of all.
Status CommandGateway::Implementation::takeWaitingPlans(storage::Session &session)
{
    storage::PlanCountRepo counts(session);
    CLIENTELE_ASSIGN(const storage::PlanDeltas deltas, counts.takePending());
    return counts.add(deltas);
}

/// In a transaction of its own; when it fails, the next command of the agency takes them.
void CommandGateway::Implementation::takeWaitingPlansNow(const Scope &scope)
{
    if (!store.writer().enter(Context::agency(scope.actor)).ok())
        return;
    storage::Session &session = store.writer().session();
    auto transaction = storage::Transaction::begin(session);
    if (transaction && takeWaitingPlans(session).ok() && transaction->commit().ok())
        plansMayWait = false;
}

/// Refusals are written too (IM.13), in a transaction of their own. A refusal whose audit row
/// cannot be written is still a refusal.
void CommandGateway::Implementation::auditRefusal(const Command &command,
                                                  const CommandContext &context,
                                                  const Failure &failure)
{
    const Scope &scope = context.scope;
    if (!store.writer().enter(Context::agency(scope.actor)).ok())
        return;
    storage::Session &session = store.writer().session();
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return;
    domain::AuditEntry entry;
    entry.at = clock.now();
    entry.id = AuditId{ids.next(entry.at)};
    entry.client = scope.inClientContext() ? scope.subject : domain::subjectOf(command);
    entry.actor = scope.actor;
    entry.actorName = scope.actorName;
    entry.actingAsClient = scope.inClientContext();
    entry.lease = scope.lease;
    entry.command = context.id;
    entry.action = domain::ruleOf(command).name;
    entry.outcome = "refused";
    entry.after = toJson({{QStringLiteral("failure"),
                           QString::fromLatin1(failureCodeName(failure.code))},
                          {QStringLiteral("rule"), QString::fromStdString(failure.rule)}});
    if (storage::JournalRepo(session).append(entry).ok() && transaction->commit().ok())
        return;
}

} // namespace clientele::application
