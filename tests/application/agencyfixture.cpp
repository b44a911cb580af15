// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"

#include "application/agencysetup.h"
#include "application/passwords.h"

#include <algorithm>

namespace clientele::testing {

using namespace domain;

AgencyFixture::AgencyFixture(storage::Dialect dialect, std::vector<std::string> programmes)
    : m_temporary(dialect)
{
    if (!m_temporary.ok()) {
        m_why = m_temporary.why();
        return;
    }
    application::NewAgency agency;
    agency.name = "Northwind Agency";
    agency.ownerName = "Eva Berg";
    agency.ownerEmail = "eva@northwind.example";
    agency.ownerPasswordHash
        = *application::hashPassword("correct horse", application::HashCost::Fast);
    agency.timeZone = "Europe/Stockholm";
    agency.country = "SE";
    agency.taxRatePpm = 250'000;
    agency.programmes = std::move(programmes);
    auto scope = application::setUpAgency(store(), clock(), m_temporary.ids(), agency);
    if (!scope) {
        m_why = describe(scope.failure());
        return;
    }
    m_owner = *scope;
    m_gateway = std::make_unique<application::CommandGateway>(
        store(), clock(), m_temporary.ids(), application::GatewayOptions{true, {}});
    auto profile = storage::AgencyRepo(session()).profile();
    auto entries = storage::AgencyRepo(session()).catalogueEntries();
    if (!profile || !entries) {
        m_why = describe(profile ? entries.failure() : profile.failure());
        return;
    }
    m_profile = *profile;
    m_entries = *entries;
}

CatalogueItemId AgencyFixture::item(const std::string &name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&name](const auto &each) { return each.name == name; });
    return found == m_entries.end() ? CatalogueItemId{} : found->id;
}

CreateClient AgencyFixture::newClient(const std::string &name, const std::string &plan)
{
    CreateClient command;
    command.client = newId<AccountId>();
    command.name = name;
    command.programme = "agency";
    command.subscription = newId<SubscriptionId>();
    command.plan = item(plan);
    return command;
}

CreateUser AgencyFixture::newUser(AccountId client, const std::string &email, bool administrator)
{
    CreateUser command;
    command.client = client;
    command.user = newId<AccountUserId>();
    command.firstName = "Ann";
    command.lastName = "Other";
    command.email = email;
    command.administrator = administrator;
    return command;
}

application::Outcome AgencyFixture::run(const Command &command)
{
    return run(command, m_owner);
}

application::Outcome AgencyFixture::run(const Command &command, const Scope &scope)
{
    return m_gateway->execute(command, context(scope));
}

application::Outcome AgencyFixture::preview(const Command &command)
{
    return m_gateway->preview(command, context(m_owner));
}

Result<Scope> AgencyFixture::logIn(AccountId client, const Scope &scope)
{
    LogInAsClient command;
    command.client = client;
    command.lease = newId<LeaseId>();
    command.machine = "test";
    CLIENTELE_ASSIGN(const application::Receipt receipt, run(command, scope));
    return receipt.scope.value_or(Scope{});
}

Result<Scope> AgencyFixture::addStaff(const std::string &email, const std::string &level)
{
    AddStaff command;
    command.person = newId<PersonId>();
    command.membership = newId<MembershipId>();
    command.name = email.substr(0, email.find('@'));
    command.email = email;
    command.accessLevel = level;
    CLIENTELE_TRY([&]() -> Status {
        CLIENTELE_ASSIGN(const application::Receipt receipt, run(command));
        return receipt.changes.changes.empty() ? Status(fail(FailureCode::Internal)) : Status();
    }());
    Scope scope;
    scope.actor = command.person;
    scope.actorName = command.name;
    return scope;
}

storage::Session &AgencyFixture::session()
{
    if (!store().writer().enter(storage::Context::agency()).ok())
        qFatal("the writer does not enter the agency context");
    return store().writer().session();
}

std::vector<AuditEntry> AgencyFixture::audit()
{
    std::vector<AuditEntry> entries;
    const Status read = storage::JournalRepo(session()).forEachAudit(
        [&entries](const AuditEntry &entry) -> Status {
            entries.push_back(entry);
            return {};
        });
    if (!read.ok())
        qFatal("%s", describe(read.failure()).constData());
    return entries;
}

std::vector<storage::StoredInvoice> AgencyFixture::drafts(AccountId client)
{
    auto drafts = storage::InvoiceRepo(session()).drafts(client, Ledger::Retail);
    if (!drafts)
        qFatal("%s", describe(drafts.failure()).constData());
    return *drafts;
}

std::vector<storage::StoredInvoice> AgencyFixture::issued()
{
    std::vector<storage::StoredInvoice> invoices;
    const Status read = storage::InvoiceRepo(session()).forEachIssued(
        [&invoices](const storage::StoredInvoice &invoice) -> Status {
            invoices.push_back(invoice);
            return {};
        });
    if (!read.ok())
        qFatal("%s", describe(read.failure()).constData());
    return invoices;
}

std::vector<application::InvoiceEffect>
withoutKeys(std::vector<application::InvoiceEffect> effects)
{
    for (application::InvoiceEffect &effect : effects) {
        effect.later.reset(); // only previews look ahead (receipt.h)
        for (application::OpenInvoices *open : {&effect.before, &effect.after}) {
            for (billing::InvoiceDraft &draft : open->drafts) {
                for (billing::DraftLine &line : draft.lines) {
                    line.trace.events.clear();
                    line.discount = {};
                    if (line.price.isNull())
                        line.component = {}; // of what is charged once: the key of its event
                }
            }
        }
    }
    return effects;
}

} // namespace clientele::testing
