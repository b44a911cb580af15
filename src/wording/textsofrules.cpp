// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about people and rules: who may do what, and what the agency's own rules refuse.
#include "failuretexts.h"

#include <QtCore/QtGlobal>

namespace clientele::wording {

std::span<const Template> scopeEndedTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "Your time in this client's account is over and nothing was changed. "
            "Log in as the client again to continue."), ""},
    };
    return kTexts;
}

std::span<const Template> deniedTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "You do not have the right to do this. Ask an owner of the agency for it."), ""},
        {"permission", QT_TRANSLATE_NOOP("Failure",
            "You do not have the right to %1. Ask an owner of the agency for it."), "R"},
        {"notInClientContext", QT_TRANSLATE_NOOP("Failure",
            "%1 is done in the agency, not while you are logged in as a client. "
            "Log out of the client first."), "A"},
        {"onlyInClientContext", QT_TRANSLATE_NOOP("Failure",
            "%1 is done inside a client's account only. Log in as the client first."), "A"},
        {"otherClient", QT_TRANSLATE_NOOP("Failure",
            "You are logged in as another client. Log out of it first."), ""},
        {"nested", QT_TRANSLATE_NOOP("Failure",
            "You are logged in as a client already. Log out of it before you log in as "
            "another."), ""},
        {"protectedInClientContext", QT_TRANSLATE_NOOP("Failure",
            "Nobody changes a user's e-mail address or the owner in a client's name. "
            "Ask the client to do it."), "A"},
        {"actingAsClientElsewhere", QT_TRANSLATE_NOOP("Failure",
            "You are logged in as a client on %1. Log out of the client there first."), "N"},
        {"levelAboveOwn", QT_TRANSLATE_NOOP("Failure",
            "The access level %1 allows more than you may do yourself. "
            "Ask an owner of the agency to give it."), "N"},
        {"throttled", QT_TRANSLATE_NOOP("Failure",
            "After several wrong passwords, signing in is paused until %1. Try again then."), "M"},
        {"notASample", QT_TRANSLATE_NOOP("Failure",
            "This is not a sample agency, so signing in takes an e-mail address and a "
            "password. Give both."), ""},
        {"keychainLocked", QT_TRANSLATE_NOOP("Failure",
            "The key ring of this computer is locked. Unlock it, or enter the password."), ""},
    };
    return kTexts;
}

std::span<const Template> signInFailedTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The e-mail address and the password do not belong together. "
            "Check both and try again."), ""},
        {"noPassword", QT_TRANSLATE_NOOP("Failure",
            "A password is needed. Give it with --password-file FILE, or on standard input."), ""},
        {"nobodySignedIn", QT_TRANSLATE_NOOP("Failure",
            "Nobody is signed in, so there are no pages of the agency yet. Sign in first, or "
            "start with --sample."), ""},
        {"severalStaff", QT_TRANSLATE_NOOP("Failure",
            "Several people work in this agency. Say who you are with --as EMAIL."), ""},
        {"keyRingPassword", QT_TRANSLATE_NOOP("Failure",
            "The password in the key ring is not the right one any more. "
            "Give the new one with --password-file FILE."), ""},
    };
    return kTexts;
}

std::span<const Template> invalidTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "Something that was entered does not fit. Check the fields and try again."), ""},
        {"columns", QT_TRANSLATE_NOOP("Failure",
            "The columns of the file do not fit. Say what each of them is and try again."), ""},
    };
    return kTexts;
}

constexpr Template kRefusedTexts[] = {
    {"", QT_TRANSLATE_NOOP("Failure",
        "A rule of the agency does not allow this, and nothing was changed."), ""},
    {"lastAdministrator", QT_TRANSLATE_NOOP("Failure",
        "%1 is the last active administrator of the account, so this cannot be done. "
        "Make someone else administrator first."), "N"},
    {"administratorRole", QT_TRANSLATE_NOOP("Failure",
        "%1 is an administrator. Take the administrator role away in the same step, "
        "then deactivate."), "N"},
    {"noEmail", QT_TRANSLATE_NOOP("Failure",
        "%1 has no email on file. Add an address first."), "N"},
    {"noDirectLogin", QT_TRANSLATE_NOOP("Failure",
        "Nobody signs in to %1 directly: it has no email on file, or is not active. "
        "Add an address first."), "N"},
    {"mailWaits", QT_TRANSLATE_NOOP("Failure",
        "A mail to %1 waits in the outbox already. Nothing needs to be done."), "N"},
    {"tooManyComputers", QT_TRANSLATE_NOOP("Failure",
        "%1 may have %2 computers, so nothing was changed. "
        "Leave some out, or take others away first."), "NC"},
    {"notConfirmed", QT_TRANSLATE_NOOP("Failure",
        "%1 has not confirmed its e-mail address yet, so nobody can log in as this client. "
        "Send the confirmation again."), "N"},
    {"alreadyActingAsClient", QT_TRANSLATE_NOOP("Failure",
        "You are logged in as %1 on %2. Log out there, or end it and log in here."), "NN"},
    {"subscriptionEnded", QT_TRANSLATE_NOOP("Failure",
        "This subscription has ended and cannot be changed. Start a new one."), ""},
    {"samePlan", QT_TRANSLATE_NOOP("Failure",
        "The account is on %1 already. Choose another plan."), "N"},
    {"noPlan", QT_TRANSLATE_NOOP("Failure",
        "%1 has no running plan, and an add-on needs one. Start a plan first."), "N"},
    {"endsAlready", QT_TRANSLATE_NOOP("Failure",
        "This subscription ends by then already. Nothing needs to be done."), ""},
    {"notInTrial", QT_TRANSLATE_NOOP("Failure",
        "The trial is over, so it cannot be extended. Change the plan instead."), ""},
    {"notScheduled", QT_TRANSLATE_NOOP("Failure",
        "This change has taken effect or was withdrawn already. "
        "Make a new change to undo it."), ""},
    {"drawTooEarly", QT_TRANSLATE_NOOP("Failure",
        "Accounts are disabled from %1 on, so that there is time to pay. Pay, or come back on "
        "that day."), "D"},
    {"nothingUnpaid", QT_TRANSLATE_NOOP("Failure",
        "Nothing is unpaid for %1 that month, or the accounts are disabled already. "
        "Nothing needs to be done."), "N"},
    {"freemiumFull", QT_TRANSLATE_NOOP("Failure",
        "The trial of %1 is over, and without a licence it has %2 monitored users at most. "
        "Take others out first, or start a plan."), "NC"},
    {"refundMoreThanCredit", QT_TRANSLATE_NOOP("Failure",
        "There are %1 of account credit and refunds due, and no more can be paid "
        "back. Enter that much at most, or create a credit note first."), "X"},
    {"refundMoreThanPaid", QT_TRANSLATE_NOOP("Failure",
        "The client has paid %1 that was not paid back yet, and no more can be "
        "refunded. Enter that much at most."), "X"},
    {"paymentWithdrawn", QT_TRANSLATE_NOOP("Failure",
        "This payment was withdrawn already. Nothing needs to be done."), ""},
    {"creditAlreadyUsed", QT_TRANSLATE_NOOP("Failure",
        "%1 of the account credit that came from this payment is used up. Open what "
        "it paid again first."), "X"},
    {"nothingOpen", QT_TRANSLATE_NOOP("Failure",
        "Nothing is to be paid any more. Nothing needs to be done."), ""},
    {"noCredit", QT_TRANSLATE_NOOP("Failure",
        "The client has no account credit. Record a payment instead."), ""},
    {"settlementWithdrawn", QT_TRANSLATE_NOOP("Failure",
        "This was taken back already. Nothing needs to be done."), ""},
    {"nothingToCredit", QT_TRANSLATE_NOOP("Failure",
        "Nothing is left to be credited on this invoice. Look at its credit notes."), ""},
    {"invoiceVoided", QT_TRANSLATE_NOOP("Failure",
        "Invoice %1 was voided already. Work with the one that replaced it."), "N"},
    {"creditedByLaterInvoice", QT_TRANSLATE_NOOP("Failure",
        "Invoice %2 has credited a part of invoice %1, so this one cannot be voided. "
        "Void the later one first, or create a credit note."), "NN"},
    {"hasPlan", QT_TRANSLATE_NOOP("Failure",
        "The account is on %1. Change that plan, or end it first."), "N"},
    {"pausedAlready", QT_TRANSLATE_NOOP("Failure",
        "This subscription is paused already. Nothing needs to be done."), ""},
    {"notPaused", QT_TRANSLATE_NOOP("Failure",
        "This subscription is not paused. Nothing needs to be done."), ""},
    {"planDiscountNotOnRetail", QT_TRANSLATE_NOOP("Failure",
        "%1 gives its clients no discount by the number of plans. "
        "Allow it in the catalogue, or grant a percentage."), "N"},
    {"lastStaffManager", QT_TRANSLATE_NOOP("Failure",
        "%1 is the last one who may manage staff. Give somebody else that right first."),
        "N"},
    {"tooMuchWork", QT_TRANSLATE_NOOP("Failure",
        "The simulation would take too long: on %1 it has more events and bill days than it "
        "may. Shorten the time or split the file."), "D"},
    {"foreignKey", QT_TRANSLATE_NOOP("Failure",
        "Something that this belongs to is not there any more, and nothing was changed. "
        "Read the page again and repeat it."), ""},
    {"required", QT_TRANSLATE_NOOP("Failure",
        "Something that must be there is missing, and nothing was changed. "
        "Check the fields and try again."), ""},
    {"check", QT_TRANSLATE_NOOP("Failure",
        "A value is outside of what is allowed, and nothing was changed. "
        "Check the fields and try again."), ""},
    {"type", QT_TRANSLATE_NOOP("Failure",
        "A value is of the wrong kind, and nothing was changed. "
        "Check the fields and try again."), ""},
    {"constraint", QT_TRANSLATE_NOOP("Failure",
        "This does not fit to what the agency holds already, and nothing was changed."), ""},
    {"creditNoteNotProved", QT_TRANSLATE_NOOP("Failure",
        "%1 is a credit note: a person decided on it and no rule, so there is nothing to compute. "
        "Export the proof of the invoice that it corrects."), "N"},
    {"importedNotProved", QT_TRANSLATE_NOOP("Failure",
        "%1 was issued by another system, so no rule of ours made it. "
        "Ask there how it came about."), "N"},
    {"summaryNotCorrected", QT_TRANSLATE_NOOP("Failure",
        "%1 is a summary invoice and follows the documents of the clients on it. "
        "Credit or void the client's document instead."), "N"},
    {"summaryNotProved", QT_TRANSLATE_NOOP("Failure",
        "%1 is a summary invoice, made of the documents of the clients on it. "
        "Export the proofs of those."), "N"},
    {"paysForOthers", QT_TRANSLATE_NOOP("Failure",
        "%1 pays for other clients (%2). Set who pays for them first."), "NC"},
    {"importedNotCorrected", QT_TRANSLATE_NOOP("Failure",
        "%1 was issued by another system and stays as it is. Charge or grant a discount instead."),
        "N"},
    {"importedHasNoPdf", QT_TRANSLATE_NOOP("Failure",
        "%1 was issued by another system, and only its figures are known here. "
        "Print it there."), "N"},
    {"notExpressible", QT_TRANSLATE_NOOP("Failure",
        "Invoice %1 cannot be proved: a proof has no words for a part of it (%2). "
        "Send the invoice itself."), "NX"},
    {"notProvable", QT_TRANSLATE_NOOP("Failure",
        "Invoice %1 cannot be proved: what it was made of has changed since, and another figure "
        "would come out at %2. Send the invoice itself."), "NX"},
    {"proofChanged", QT_TRANSLATE_NOOP("Failure",
        "The proof is not as it was signed: somebody or something changed it. "
        "Ask for the file again."), ""},
    {"proofOtherKey", QT_TRANSLATE_NOOP("Failure",
        "The proof is signed by the key %1, not by %2. "
        "Ask the agency which fingerprint is its own."), "XX"},
    {"proofDiffers", QT_TRANSLATE_NOOP("Failure",
        "The figures of %1 do not follow from its events and rules; differences: %2. "
        "Look at the lines above."), "NC"},
    {"differences", QT_TRANSLATE_NOOP("Failure",
        "The simulation is not as the file expects; differences: %1. "
        "Look at the lines above."), "C"},
};

std::span<const Template> refusedTexts()
{
    return kRefusedTexts;
}

std::span<const Template> conflictTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "Somebody else changed this a moment ago and your change is not saved. "
            "Look at it again and decide."), ""},
        {"programme", QT_TRANSLATE_NOOP("Failure",
            "Somebody else changed the programme %1 a moment ago and your change is not saved. "
            "Look at it again and decide."), "N"},
        {"catalogueItem", QT_TRANSLATE_NOOP("Failure",
            "Somebody else changed %1 a moment ago and your change is not saved. "
            "Look at it again and decide."), "N"},
        {"draw", QT_TRANSLATE_NOOP("Failure",
            "The draw for %1 hits other accounts by now, and nobody was disabled. "
            "Look at it again and decide."), "N"},
        {"monitoredUser", QT_TRANSLATE_NOOP("Failure",
            "Somebody else changed who is monitored a moment ago and your change is not saved. "
            "Look at it again and decide."), ""},
        {"invoice", QT_TRANSLATE_NOOP("Failure",
            "The invoice changed while it was worked on, and nothing was saved. "
            "Look at it again and repeat the step."), ""},
        {"account", QT_TRANSLATE_NOOP("Failure",
            "Somebody else changed %1 a moment ago and your change is not saved. "
            "Look at it again and decide."), "N"},
        {"accountUser", QT_TRANSLATE_NOOP("Failure",
            "Somebody else changed the user %1 a moment ago and your change is not saved. "
            "Look at it again and decide."), "N"},
        {"computer", QT_TRANSLATE_NOOP("Failure",
            "Somebody else changed the computer %1 a moment ago and nothing was saved. "
            "Look at it again and decide."), "N"},
        {"agencyProfile", QT_TRANSLATE_NOOP("Failure",
            "Somebody else changed the settings of %1 a moment ago and your change is not saved. "
            "Look at them again and decide."), "N"},
    };
    return kTexts;
}

std::span<const Template> alreadyExistsTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "There is one like this already. Choose another name or number."), ""},
        {"file", QT_TRANSLATE_NOOP("Failure",
            "There is a file “%1” already, and it was not touched. Choose another name."), "P"},
        {"agency", QT_TRANSLATE_NOOP("Failure",
            "This agency is set up already. Choose another place for a new one."), ""},
        {"database", QT_TRANSLATE_NOOP("Failure",
            "There is an agency in this database already. Choose an empty database."), ""},
    };
    return kTexts;
}

std::span<const Template> billingRefusedTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The account could not be billed after this change, so it was not made."), ""},
    };
    return kTexts;
}

std::span<const Template> overflowTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "An amount is larger than any that can be billed. Check prices and quantities."), ""},
    };
    return kTexts;
}

std::span<const Template> immutableTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "This is part of the books and cannot be changed. Correct it with a new entry."), ""},
        {"invoice", QT_TRANSLATE_NOOP("Failure",
            "The invoice is issued and cannot be changed. Create a credit note to correct it."),
            ""},
        {"invoice line", QT_TRANSLATE_NOOP("Failure",
            "The invoice is issued and its lines cannot be changed. "
            "Create a credit note to correct them."), ""},
        {"invoice tax", QT_TRANSLATE_NOOP("Failure",
            "The invoice is issued and its tax cannot be changed. "
            "Create a credit note to correct it."), ""},
        {"account entry", QT_TRANSLATE_NOOP("Failure",
            "What is entered in the books cannot be changed. Enter the opposite to correct it."),
            ""},
        {"excess payment", QT_TRANSLATE_NOOP("Failure",
            "What was paid to the platform cannot be changed. Record the difference."), ""},
        {"payment", QT_TRANSLATE_NOOP("Failure",
            "What was paid cannot be changed. Withdraw the payment and record it anew."), ""},
        {"settlement", QT_TRANSLATE_NOOP("Failure",
            "How an invoice was settled cannot be changed. Take it back to correct it."), ""},
        {"audit", QT_TRANSLATE_NOOP("Failure",
            "The audit can be read and continued, never changed."), ""},
        {"timeline event", QT_TRANSLATE_NOOP("Failure",
            "What happened to a subscription cannot be changed afterwards. "
            "Make a new change to correct it."), ""},
        {"discount", QT_TRANSLATE_NOOP("Failure",
            "A discount cannot be changed afterwards. End it and grant another."), ""},
        {"discount tier", QT_TRANSLATE_NOOP("Failure",
            "A discount cannot be changed afterwards. End it and grant another."), ""},
        {"discount item", QT_TRANSLATE_NOOP("Failure",
            "A discount cannot be changed afterwards. End it and grant another."), ""},
        {"unit event", QT_TRANSLATE_NOOP("Failure",
            "When a user counted cannot be changed afterwards. "
            "Activate or deactivate the user to correct it."), ""},
        {"command log", QT_TRANSLATE_NOOP("Failure",
            "The log of commands can be read and continued, never changed."), ""},
    };
    return kTexts;
}

std::span<const Template> cancelledTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "Stopped as you asked. What was finished before is kept, nothing is half done."), ""},
    };
    return kTexts;
}

} // namespace clientele::wording
