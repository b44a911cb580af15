// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"
#include "handlers/handlers.h"
#include "handlers/settling.h"

#include <algorithm>

namespace clientele::application {
namespace {

using domain::InvoicePart;
using domain::Payment;
using domain::PaymentKind;
using domain::SettlementKind;

/// Beyond that it is a slip of the hand.
constexpr std::int64_t kMostPaidMinor = 1'000'000'000'000'000;

/// Amount, day, method and texts of money that came or went.
std::vector<FieldFailure> wrongFields(const Payment &payment, Date today)
{
    std::vector<FieldFailure> failures;
    if (payment.amountMinor <= 0)
        failures.push_back({"amount", "required", {}});
    else if (payment.amountMinor > kMostPaidMinor)
        failures.push_back({"amount", "outOfRange", std::to_string(payment.amountMinor)});
    if (payment.bookedOn > today)
        failures.push_back({"bookedOn", "laterThanToday", payment.bookedOn.toString()});
    if (!domain::isPaymentMethod(payment.method))
        failures.push_back({"method", "unknown", payment.method});
    domain::checkText("reference", payment.reference, failures);
    domain::checkText("note", payment.note, failures);
    return failures;
}

template<typename Command>
Payment paymentOf(const Work &work, const domain::Account &account, const Command &command)
{
    Payment payment;
    payment.client = account.id;
    payment.method = command.method;
    payment.reference = command.reference;
    payment.note = command.note;
    payment.bookedOn = command.bookedOn;
    payment.amountMinor = command.amountMinor;
    payment.currency = account.currency;
    payment.actorName = work.context.scope.actorName;
    payment.recordedAt = work.at;
    payment.command = work.context.id;
    return payment;
}

void describe(Work &work, const Settling &settling, const Payment &payment)
{
    const storage::Balances now = settling.balances();
    work.target = payment.id.uuid;
    work.after = {{QStringLiteral("amountMinor"), QString::number(payment.amountMinor)},
                  {QStringLiteral("method"), QString::fromStdString(payment.method)},
                  {QStringLiteral("bookedOn"), QString::fromStdString(payment.bookedOn.toString())},
                  {QStringLiteral("balanceMinor"), QString::number(now.receivableMinor)},
                  {QStringLiteral("creditMinor"), QString::number(now.creditMinor)}};
    work.changed(domain::Entity::Payment, domain::ChangeKind::Added, payment.client,
                 payment.id.uuid);
}

domain::WithdrawPayment withdrawalOf(Work &work, const Payment &payment)
{
    return {payment.client, work.newId<PaymentId>(), payment.id, {}};
}

} // namespace

/// What is left when the invoices are paid becomes account credit.
Status handle(Work &work, const domain::RecordPayment &command)
{
    Settling settling(work);
    CLIENTELE_TRY(settling.begin(command.client));
    Payment payment = paymentOf(work, settling.account(), command);
    payment.id = command.payment;
    if (auto failures = wrongFields(payment, settling.today()); !failures.empty())
        return invalid(std::move(failures));
    CLIENTELE_ASSIGN(const auto parts, settling.parts(command.parts, command.amountMinor));
    CLIENTELE_TRY(settling.payments().insert(payment));
    std::int64_t left = payment.amountMinor;
    for (const InvoicePart &part : parts) {
        CLIENTELE_TRY(settling.enter("cash", "receivable", part.amountMinor, payment.bookedOn,
                                     part.invoice, payment.id));
        CLIENTELE_TRY(settling.settle(part.invoice, part.amountMinor,
                                      {SettlementKind::Payment, payment.id, {}, {},
                                       payment.bookedOn}));
        left -= part.amountMinor;
    }
    CLIENTELE_TRY(settling.enter("cash", "credit", left, payment.bookedOn, {}, payment.id));
    describe(work, settling, payment);
    work.receipt.undo = withdrawalOf(work, payment);
    return settling.finish();
}

/// From what is due back by a cancellation first, then from account credit; never more than the
/// client has paid (V5).
Status handle(Work &work, const domain::RefundClient &command)
{
    Settling settling(work);
    CLIENTELE_TRY(settling.begin(command.client));
    Payment payment = paymentOf(work, settling.account(), command);
    payment.id = command.refund;
    payment.kind = PaymentKind::Refund;
    std::vector<FieldFailure> failures = wrongFields(payment, settling.today());
    if (domain::trimmed(payment.note).empty())
        failures.push_back({"note", "required", {}});
    if (!failures.empty())
        return invalid(std::move(failures));
    const storage::Balances before = settling.balances();
    const auto amount = [&](std::int64_t minor) {
        return Money{minor, settling.account().currency}.toString();
    };
    const std::int64_t refundable = before.refundMinor + before.creditMinor;
    if (payment.amountMinor > refundable)
        return fail(FailureCode::Refused, "refundMoreThanCredit", {amount(refundable)});
    if (payment.amountMinor > before.cashMinor)
        return fail(FailureCode::Refused, "refundMoreThanPaid", {amount(before.cashMinor)});
    CLIENTELE_TRY(settling.payments().insert(payment));
    const std::int64_t due = std::min(payment.amountMinor, before.refundMinor);
    CLIENTELE_TRY(settling.enter("refund", "cash", due, payment.bookedOn, {}, payment.id));
    CLIENTELE_TRY(settling.enter("credit", "cash", payment.amountMinor - due, payment.bookedOn, {},
                                 payment.id));
    describe(work, settling, payment);
    work.receipt.undo = withdrawalOf(work, payment);
    return settling.finish();
}

/// Every entry of the payment once more, the other way round.
Status handle(Work &work, const domain::WithdrawPayment &command)
{
    Settling settling(work);
    CLIENTELE_TRY(settling.begin(command.client));
    CLIENTELE_ASSIGN(const auto found,
                     settling.payments().payment(command.client, command.payment));
    if (!found || found->kind == PaymentKind::Withdrawal)
        return fail(FailureCode::NotFound);
    CLIENTELE_ASSIGN(const auto all,
                     settling.payments().payments(command.client, Ledger::Retail));
    if (std::any_of(all.begin(), all.end(),
                    [&](const Payment &each) { return each.reverses == found->id; }))
        return fail(FailureCode::Refused, "paymentWithdrawn");
    Payment withdrawal = *found;
    withdrawal.id = command.withdrawal;
    withdrawal.kind = PaymentKind::Withdrawal;
    withdrawal.note = command.reason;
    withdrawal.bookedOn = settling.today();
    withdrawal.reverses = found->id;
    withdrawal.actorName = work.context.scope.actorName;
    withdrawal.recordedAt = work.at;
    withdrawal.command = work.context.id;
    if (auto failures = wrongFields(withdrawal, settling.today()); !failures.empty())
        return invalid(std::move(failures));
    CLIENTELE_ASSIGN(const auto entries,
                     work.invoices.entriesOf(command.client, command.payment));
    CLIENTELE_ASSIGN(const auto settled,
                     settling.payments().ofPayment(command.client, command.payment));
    CLIENTELE_TRY(settling.payments().insert(withdrawal));
    for (const storage::AccountEntry &entry : entries)
        CLIENTELE_TRY(settling.enter(entry.credit, entry.debit, entry.amountMinor,
                                     withdrawal.bookedOn, entry.invoice, withdrawal.id));
    const storage::Balances now = settling.balances();
    if (now.creditMinor < 0)
        return fail(FailureCode::Refused, "creditAlreadyUsed",
                    {Money{-now.creditMinor, found->currency}.toString()});
    for (const domain::Settlement &settlement : settled)
        CLIENTELE_TRY(settling.settle(settlement.invoice, -settlement.amountMinor,
                                      {SettlementKind::Payment, found->id, {}, command.reason,
                                       withdrawal.bookedOn}));
    describe(work, settling, withdrawal);
    return settling.finish();
}

/// Account credit pays what is open: the oldest first, or as asked.
Status handle(Work &work, const domain::ApplyCredit &command)
{
    Settling settling(work);
    CLIENTELE_TRY(settling.begin(command.client));
    const std::int64_t creditMinor = settling.balances().creditMinor;
    CLIENTELE_ASSIGN(const auto parts, settling.parts(command.parts, creditMinor));
    if (parts.empty())
        return fail(FailureCode::Refused, creditMinor > 0 ? "nothingOpen" : "noCredit");
    for (const InvoicePart &part : parts) {
        CLIENTELE_TRY(settling.enter("credit", "receivable", part.amountMinor, settling.today(),
                                     part.invoice));
        CLIENTELE_TRY(settling.settle(part.invoice, part.amountMinor,
                                      {SettlementKind::Credit, {}, {}, {}, settling.today()}));
    }
    work.after = {{QStringLiteral("creditMinor"),
                   QString::number(settling.balances().creditMinor)}};
    CLIENTELE_TRY(settling.finish());
    domain::ReopenInvoices undo{command.client, {}, {}};
    for (const InvoiceSettled &each : work.receipt.accounts.back().invoices)
        undo.settlements.push_back(each.settlement);
    work.receipt.undo = std::move(undo);
    return {};
}

/// What nobody expects to be paid any more. It stays in the books as a loss.
Status handle(Work &work, const domain::WriteOffInvoice &command)
{
    Settling settling(work);
    CLIENTELE_TRY(settling.begin(command.client));
    const auto open = std::find_if(
        settling.open().begin(), settling.open().end(),
        [&](const domain::OpenInvoice &each) { return each.id == command.invoice; });
    if (open == settling.open().end())
        return fail(FailureCode::Refused, "nothingOpen");
    std::vector<FieldFailure> failures;
    if (command.amountMinor < 0 || command.amountMinor > open->openMinor)
        failures.push_back({"amount", "moreThanOpen",
                            Money{command.amountMinor, open->currency}.toString()});
    if (domain::trimmed(command.reason).empty())
        failures.push_back({"reason", "required", {}});
    domain::checkText("reason", command.reason, failures);
    if (!failures.empty())
        return invalid(std::move(failures));
    const std::int64_t amount = command.amountMinor == 0 ? open->openMinor : command.amountMinor;
    const std::string number = open->number;
    CLIENTELE_TRY(settling.enter("write_off", "receivable", amount, settling.today(),
                                 command.invoice));
    CLIENTELE_TRY(settling.settle(command.invoice, amount,
                                  {SettlementKind::WriteOff, {}, {}, command.reason,
                                   settling.today()}));
    work.target = command.invoice.uuid;
    work.after = {{QStringLiteral("number"), QString::fromStdString(number)},
                  {QStringLiteral("amountMinor"), QString::number(amount)},
                  {QStringLiteral("reason"), QString::fromStdString(command.reason)}};
    CLIENTELE_TRY(settling.finish());
    work.receipt.undo = domain::ReopenInvoices{
        command.client, {work.receipt.accounts.back().invoices.front().settlement}, {}};
    return {};
}

/// Takes back what account credit settled, or what was written off.
Status handle(Work &work, const domain::ReopenInvoices &command)
{
    Settling settling(work);
    CLIENTELE_TRY(settling.begin(command.client));
    for (const SettlementId id : command.settlements) {
        CLIENTELE_ASSIGN(const auto found, settling.payments().settlement(command.client, id));
        const bool isCredit = found && found->kind == SettlementKind::Credit;
        if (!found || found->amountMinor <= 0
            || (!isCredit && found->kind != SettlementKind::WriteOff))
            return fail(FailureCode::NotFound);
        CLIENTELE_ASSIGN(const auto all,
                         settling.payments().ofInvoice(command.client, found->invoice));
        std::int64_t stillSettled = 0;
        for (const domain::Settlement &each : all)
            stillSettled += each.kind == found->kind ? each.amountMinor : 0;
        if (stillSettled < found->amountMinor)
            return fail(FailureCode::Refused, "settlementWithdrawn");
        CLIENTELE_TRY(settling.enter("receivable", isCredit ? "credit" : "write_off",
                                     found->amountMinor, settling.today(), found->invoice));
        CLIENTELE_TRY(settling.settle(found->invoice, -found->amountMinor,
                                      {found->kind, {}, {}, command.reason, settling.today()}));
    }
    work.after = {{QStringLiteral("balanceMinor"),
                   QString::number(settling.balances().receivableMinor)}};
    return settling.finish();
}

} // namespace clientele::application
