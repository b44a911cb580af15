// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/cataloguecommands.h"
#include "domain/moneycommands.h"
#include "domain/permission.h"
#include "domain/platformcommands.h"
#include "domain/timelinecommands.h"
#include "kernel/date.h"
#include "kernel/ids.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

// Everything that changes anything is one of these values (architecture.md 4.5). A command names
// its target and the version that the person saw; ids of what it makes are in it, so that the same
// command sent twice is the same command.

namespace clientele::domain {

/// A row as the person saw it. seenVersion 0: whatever it is now (import, undo).
struct UserReference {
    AccountUserId id;
    std::int64_t seenVersion = 0;

    friend bool operator==(const UserReference &, const UserReference &) = default;
};

/// An add-on to begin with.
struct NewAddOn {
    SubscriptionId subscription;
    CatalogueItemId item;
    std::int64_t quantity = 1;

    friend bool operator==(const NewAddOn &, const NewAddOn &) = default;
};

/// S0.2–S0.12. The plan is mandatory; the programme's rules are checked.
struct CreateClient {
    AccountId client;
    std::string name;
    std::string email;
    std::string programme;
    std::string externalReference;
    Contact contact;
    std::string currency;  ///< empty: the agency's
    std::string timeZone;  ///< empty: the agency's
    int billDay = 0;       ///< 0: the agency's fixed day, or else the day of the first paid term
    SubscriptionId subscription;
    CatalogueItemId plan;
    std::vector<NewAddOn> addOns;
    std::optional<Date> startOn; ///< none: today in the account's zone
    std::optional<int> trialDays; ///< none: the programme's
    PersonId accountManager;
    bool withoutPlan = false; ///< of an import only: what it has is imported after it

    friend bool operator==(const CreateClient &, const CreateClient &) = default;
};

/// Fields that are not given stay as they are.
struct EditClient {
    AccountId client;
    std::int64_t seenVersion = 0;
    std::optional<std::string> name;
    std::optional<std::string> email;
    std::optional<Contact> contact;
    std::optional<PersonId> accountManager;
    std::optional<PersonId> deputy;

    friend bool operator==(const EditClient &, const EditClient &) = default;
};

/// S0.34–S0.42: final, unavailable at once, billed to the end of the running term.
struct DeleteClient {
    AccountId client;
    std::int64_t seenVersion = 0;

    friend bool operator==(const DeleteClient &, const DeleteClient &) = default;
};

/// S2.7–S2.19.
struct CreateUser {
    AccountId client;
    AccountUserId user;
    std::string firstName;
    std::string lastName;
    std::string email;
    bool active = true;
    bool administrator = false;
    std::string role;
    bool contactMenu = true;

    friend bool operator==(const CreateUser &, const CreateUser &) = default;
};

struct EditUser {
    AccountId client;
    UserReference user;
    std::optional<std::string> firstName;
    std::optional<std::string> lastName;
    std::optional<std::string> email; ///< refused in a client context (IM.17)
    std::optional<bool> administrator;
    std::optional<std::string> role;
    std::optional<bool> contactMenu;

    friend bool operator==(const EditUser &, const EditUser &) = default;
};

/// S2.21–S2.27. All or none (S2.30).
struct SetUsersActive {
    AccountId client;
    std::vector<UserReference> users;
    bool active = false;
    /// S2.22: an administrator is deactivated only when the role is removed in the same step.
    bool removeAdministrator = false;

    friend bool operator==(const SetUsersActive &, const SetUsersActive &) = default;
};

/// S2.28, S2.29. All or none.
struct DeleteUsers {
    AccountId client;
    std::vector<UserReference> users;

    friend bool operator==(const DeleteUsers &, const DeleteUsers &) = default;
};

/// S0.19, S0.20: a mail with which a new password is set, to the e-mail on file: the account's own,
/// or that of one of its users. It is put into the outbox. The text is the caller's, who knows the
/// languages; it has domain::kCodePlace exactly once.
struct SendPasswordReset {
    AccountId client;
    MailId mail;
    AccountUserId user; ///< null: the account's own address
    std::string subject;
    std::string text;

    friend bool operator==(const SendPasswordReset &, const SendPasswordReset &) = default;
};

/// Takes a mail that has not been sent out of the outbox.
struct WithdrawMail {
    AccountId client;
    MailId mail;

    friend bool operator==(const WithdrawMail &, const WithdrawMail &) = default;
};

/// S0.32: the plan of a running subscription.
struct ChangePlan {
    AccountId client;
    SubscriptionId subscription;
    CatalogueItemId plan;
    When when = When::Default;
    std::optional<Date> on;

    friend bool operator==(const ChangePlan &, const ChangePlan &) = default;
};

/// S0.15, S0.16.
struct AddAddOn {
    AccountId client;
    NewAddOn addOn;
    When when = When::Now;
    std::optional<Date> on;

    friend bool operator==(const AddAddOn &, const AddAddOn &) = default;
};

struct ChangeQuantity {
    AccountId client;
    SubscriptionId subscription;
    std::int64_t quantity = 1;
    When when = When::Now;
    std::optional<Date> on;

    friend bool operator==(const ChangeQuantity &, const ChangeQuantity &) = default;
};

/// Ends a plan with its add-ons, or one add-on. The default is the end of the term.
struct CancelSubscription {
    AccountId client;
    SubscriptionId subscription;
    When when = When::EndOfTerm;
    std::optional<Date> on;
    UnusedRest rest = UnusedRest::Credit; ///< inside a term; at its end there is none

    friend bool operator==(const CancelSubscription &, const CancelSubscription &) = default;
};

/// Moves the first paid day, also of the add-ons that share it.
struct ExtendTrial {
    AccountId client;
    SubscriptionId subscription;
    Date until;

    friend bool operator==(const ExtendTrial &, const ExtendTrial &) = default;
};

/// A scheduled change that has not taken effect is withdrawn; a charge, discount or coupon also on
/// its own day.
struct WithdrawChange {
    AccountId client;
    TimelineEventId event;

    friend bool operator==(const WithdrawChange &, const WithdrawChange &) = default;
};

/// One part of a change of what a client subscribes.
using SubscriptionChange =
    std::variant<ChangePlan, AddAddOn, ChangeQuantity, CancelSubscription, WithdrawChange>;

/// S0.32, S0.33: plan and add-ons changed in one step, in this order, all or none. Every part is
/// about `client`; at least one, at most 100. It has an inverse when each part has one.
struct ChangeSubscriptions {
    AccountId client;
    std::vector<SubscriptionChange> changes;

    friend bool operator==(const ChangeSubscriptions &, const ChangeSubscriptions &) = default;
};

/// S0.21–S0.31, IM.1–IM.10. The receipt's scope is the client context.
struct LogInAsClient {
    AccountId client;
    LeaseId lease;
    std::string reason;
    std::string ticket;
    std::string machine;
    bool endOther = false; ///< ends an open context of the same person instead of being refused

    friend bool operator==(const LogInAsClient &, const LogInAsClient &) = default;
};

/// S0.27, IM.24: always works.
struct LogOutOfClient {
    LeaseId lease;
    AccountId client;
    bool signOutWholly = false; ///< IM.25

    friend bool operator==(const LogOutOfClient &, const LogOutOfClient &) = default;
};

/// Issues the due drafts of these clients. Does not exist inside a client context (decisions.md 2).
struct IssueInvoices {
    std::vector<AccountId> clients;
    std::optional<Date> through; ///< only drafts with a bill day up to this one

    friend bool operator==(const IssueInvoices &, const IssueInvoices &) = default;
};

/// A member of staff with a level on the agency account; coversClients: on all its clients too.
struct AddStaff {
    PersonId person;
    MembershipId membership;
    std::string name;
    std::string email;
    std::string passwordHash; ///< Argon2id; made by the caller, never a password
    std::string accessLevel;  ///< code
    bool coversClients = true;

    friend bool operator==(const AddStaff &, const AddStaff &) = default;
};

/// Gives a person another level on an account (the agency or one client), or takes it away
/// (accessLevel empty). Ends what the person may no longer do at once (IM.11).
struct SetStaffAccess {
    PersonId person;
    AccountId account;
    MembershipId membership; ///< of a new row
    std::string accessLevel;
    bool coversClients = false;

    friend bool operator==(const SetStaffAccess &, const SetStaffAccess &) = default;
};

/// What the agency says of itself and its defaults; what is not given stays. Another tax rate only
/// marks the drafts of all clients (RefreshDrafts).
struct ChangeAgencySettings {
    std::int64_t seenVersion = 0;
    std::optional<std::string> name;
    std::optional<std::string> email;
    std::optional<Contact> contact;
    std::optional<std::string> registrationNumber;
    std::optional<std::string> bankDetails;
    std::optional<std::string> invoiceFooter;
    std::optional<std::int32_t> taxRatePpm;
    std::optional<int> paymentTermsDays;
    std::optional<int> fixedBillDay;
    std::optional<std::string> pageSize;
    std::optional<std::string> numbering;
    std::optional<std::vector<int>> dunningDays;
    std::optional<std::string> logo; ///< bytes of a PNG, JPEG or SVG file; empty: none any more

    friend bool operator==(const ChangeAgencySettings &, const ChangeAgencySettings &) = default;
};

/// The key that signs proofs of invoices (N5): the agency has one, made when it is first asked for.
/// Nothing happens when there is one already.
struct MakeProofKey {
    friend bool operator==(const MakeProofKey &, const MakeProofKey &) = default;
};

/// The good rows of a file of clients, all or none (product.md, "Bad input").
struct ImportClients {
    std::vector<CreateClient> clients;
    std::string source; ///< name of the file, for the audit

    friend bool operator==(const ImportClients &, const ImportClients &) = default;
};

struct ImportedUser {
    CreateUser user;
    Date activeFrom; ///< counts at the start of the days after this one

    friend bool operator==(const ImportedUser &, const ImportedUser &) = default;
};

/// The good rows of a file of users, all or none.
struct ImportUsers {
    std::vector<ImportedUser> users;
    std::string source;

    friend bool operator==(const ImportUsers &, const ImportUsers &) = default;
};

struct ImportedComputer {
    AccountId client;
    ComputerId computer;
    std::string name;
    std::string serial; ///< may be empty
    Date activeFrom;    ///< counts at the start of the days after this one

    friend bool operator==(const ImportedComputer &, const ImportedComputer &) = default;
};

/// The good rows of a file of computers, all or none. One that another client has moves (S1.28).
struct ImportComputers {
    std::vector<ImportedComputer> computers;
    std::string source;

    friend bool operator==(const ImportComputers &, const ImportComputers &) = default;
};

/// Somebody whose work is watched for a client (S4); never signs in.
struct NewMonitoredUser {
    MonitoredUserId id;
    std::string name;

    friend bool operator==(const NewMonitoredUser &, const NewMonitoredUser &) = default;
};

/// All or none. A freemium account has as many as its programme allows, and not one more (S4.17).
struct AddMonitoredUsers {
    AccountId client;
    std::vector<NewMonitoredUser> users;

    friend bool operator==(const AddMonitoredUsers &, const AddMonitoredUsers &) = default;
};

/// All or none. Its own inverse.
struct SetMonitoredUsersActive {
    AccountId client;
    std::vector<MonitoredUserId> users;
    bool active = false;

    friend bool operator==(const SetMonitoredUsersActive &,
                           const SetMonitoredUsersActive &) = default;
};

/// A running plan or add-on that another system billed until now.
struct ImportedSubscription {
    AccountId client;
    SubscriptionId subscription;
    CatalogueItemId item;
    std::int64_t quantity = 1;
    Date startsOn;                 ///< first day of the running term, or of the trial
    std::optional<Date> paidUntil; ///< first day that is not billed yet; none: nothing is
    int billDay = 0;               ///< 0: by the first paid day
    std::optional<Date> trialUntil;
    std::vector<NewDiscount> discounts; ///< from the beginning on
    std::optional<Date> discountUntil;  ///< of all of them
    std::string invoice;           ///< number of the document for the paid term; may be empty

    friend bool operator==(const ImportedSubscription &, const ImportedSubscription &) = default;
};

/// The good rows of a file of subscriptions, all or none. What is paid becomes an imported document
/// with the lines that our rules make of the paid terms, settled; our invoices go on after it.
struct ImportSubscriptions {
    std::vector<ImportedSubscription> subscriptions;
    std::string source;

    friend bool operator==(const ImportSubscriptions &, const ImportSubscriptions &) = default;
};

/// A document that another system issued. Amounts are not negative, of credit notes neither.
struct ImportedInvoice {
    AccountId client;
    InvoiceId invoice;
    bool creditNote = false;
    std::string number;
    Date issuedOn;
    Date dueOn;
    std::int64_t netMinor = 0;
    std::int64_t taxMinor = 0;
    std::int64_t openMinor = 0; ///< still to be paid; of a credit note: account credit

    friend bool operator==(const ImportedInvoice &, const ImportedInvoice &) = default;
};

/// The good rows of a file of issued invoices, all or none: read-only, under their own numbers,
/// outside of our series, never recalculated. What is open is the opening balance.
struct ImportInvoices {
    std::vector<ImportedInvoice> invoices;
    std::string source;

    friend bool operator==(const ImportInvoices &, const ImportInvoices &) = default;
};

/// Each kind of command once.
using AnyCommand = std::variant<
    CreateClient, EditClient, DeleteClient, CreateUser, EditUser, SetUsersActive, DeleteUsers,
    SendPasswordReset, WithdrawMail, ChangePlan, AddAddOn, ChangeQuantity, CancelSubscription,
    ExtendTrial, WithdrawChange, ChangeSubscriptions, LogInAsClient, LogOutOfClient, IssueInvoices,
    AddStaff, SetStaffAccess, ChangeAgencySettings, ImportClients, ImportUsers, ImportComputers,
    StartPlan, PauseSubscription, ResumeSubscription, ChangeBillDay, EndTrial, ChargeOnce,
    GrantDiscount, RedeemCoupon, EndDiscount, SetBillingProfile, AddCatalogueItem,
    EditCatalogueItem, AddPrice, SetPlanDiscount, RefreshDrafts, RecordPayment, RefundClient,
    WithdrawPayment, ApplyCredit, WriteOffInvoice, ReopenInvoices, CreditInvoice, VoidInvoice,
    HoldInvoice, RecordExcessPayment, SetDrawnDisabled, SetExchangeRate, AddMonitoredUsers,
    SetMonitoredUsersActive, MakeProofKey, ImportSubscriptions, ImportInvoices,
    SetPayer, SetDrawOrder>;

template<typename Kind, typename Variant>
struct KindIndex;
/// Where the kind stands in the variant; its size, if it is none of them.
template<typename Kind, typename... Kinds>
struct KindIndex<Kind, std::variant<Kinds...>> {
    static constexpr std::size_t value = [] {
        std::size_t index = 0;
        (void)((std::is_same_v<Kind, Kinds> ? false : (++index, true)) && ...);
        return index;
    }();
};

template<typename Kind>
concept CommandKind = (KindIndex<Kind, AnyCommand>::value < std::variant_size_v<AnyCommand>);

/// One of them, to be visited as the variant that it is. A type of its own, because copying one of
/// fifty kinds is long code: it is made once, in commands.cpp, and not in every file that mentions
/// a command.
/// Thread: a plain value.
class Command : public AnyCommand
{
public:
    template<CommandKind Kind>
    Command(Kind kind) : Command(KindIndex<Kind, AnyCommand>::value, &kind)
    {}
    Command(const Command &other);
    Command(Command &&other) noexcept;
    Command &operator=(const Command &other);
    Command &operator=(Command &&other) noexcept;
    ~Command();

    friend bool operator==(const Command &a, const Command &b);

private:
    Command(std::size_t index, void *kind); ///< moves from what `kind` points to
};

/// Where a command exists (IM.23: agency functions do not exist inside a client context).
enum class Where : std::uint8_t { AgencyOnly, ClientOnly, Both };

/// What the policy knows of each kind of command. Every command has exactly one rule; a command
/// without one does not compile (policy.cpp visits the variant).
struct CommandRule {
    std::string_view name;  ///< stable, snake case: audit and command log
    Permission permission;
    Where where;
};

[[nodiscard]] CommandRule ruleOf(const Command &command) noexcept;

/// The client that the command is about; none for agency commands and for several clients.
[[nodiscard]] std::optional<AccountId> subjectOf(const Command &command) noexcept;

} // namespace clientele::domain
