// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/gateway.h"
#include "domain/person.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/invoicerepo.h"
#include "storage/journalrepo.h"
#include "storage/peoplerepo.h"
#include "storage/subscriptionrepo.h"
#include "testsupport/tempstore.h"

#include <memory>
#include <string>

namespace clientele::testing {

/// An agency "Northwind Agency" with the starter catalogue of the programme "agency", 25 % tax,
/// Europe/Stockholm, EUR, its owner signed in, and a gateway. The clock stands at 2026-03-02.
class AgencyFixture
{
public:
    explicit AgencyFixture(storage::Dialect dialect,
                           std::vector<std::string> programmes = {"agency"});

    [[nodiscard]] bool ok() const { return m_why.isEmpty(); }
    [[nodiscard]] const char *why() const { return m_why.constData(); }

    [[nodiscard]] storage::Store &store() { return m_temporary.store(); }
    [[nodiscard]] TempStore &temporary() { return m_temporary; }
    [[nodiscard]] FakeClock &clock() { return m_temporary.clock(); }
    [[nodiscard]] application::CommandGateway &gateway() { return *m_gateway; }
    [[nodiscard]] const domain::Scope &owner() const { return m_owner; }
    [[nodiscard]] const domain::AgencyProfile &profile() const { return m_profile; }

    template<typename IdType>
    [[nodiscard]] IdType newId() { return IdType{m_temporary.ids().next(clock().now())}; }
    [[nodiscard]] application::CommandContext context(const domain::Scope &scope)
    {
        return {newId<CommandId>(), scope};
    }
    [[nodiscard]] CatalogueItemId item(const std::string &name) const;

    /// A client on the plan, started today, with its ids filled in.
    [[nodiscard]] domain::CreateClient newClient(const std::string &name,
                                                 const std::string &plan = "Starter");
    [[nodiscard]] domain::CreateUser newUser(AccountId client, const std::string &email,
                                             bool administrator = false);
    /// Carries a command out as the owner.
    [[nodiscard]] application::Outcome run(const domain::Command &command);
    [[nodiscard]] application::Outcome run(const domain::Command &command,
                                           const domain::Scope &scope);
    [[nodiscard]] application::Outcome preview(const domain::Command &command);
    /// Logs the person in as the client; the scope to go on with.
    [[nodiscard]] Result<domain::Scope> logIn(AccountId client, const domain::Scope &scope);
    /// A member of staff with a level of the starter data, on the agency and its clients.
    [[nodiscard]] Result<domain::Scope> addStaff(const std::string &email,
                                                 const std::string &level);

    /// The writer in the agency context, for repositories.
    [[nodiscard]] storage::Session &session();
    [[nodiscard]] std::vector<domain::AuditEntry> audit();
    [[nodiscard]] std::vector<storage::StoredInvoice> drafts(AccountId client);
    [[nodiscard]] std::vector<storage::StoredInvoice> issued();

private:
    TempStore m_temporary;
    std::unique_ptr<application::CommandGateway> m_gateway;
    domain::Scope m_owner;
    domain::AgencyProfile m_profile;
    std::vector<domain::CatalogueEntry> m_entries;
    QByteArray m_why;
};

/// The effects without the keys of the events that a run made for itself: what a person sees and
/// pays must be equal (V3).
[[nodiscard]] std::vector<application::InvoiceEffect>
withoutKeys(std::vector<application::InvoiceEffect> effects);

} // namespace clientele::testing

/// The fixture `agency` of the data row's database.
#define CLIENTELE_AGENCY                                                                           \
    QFETCH(clientele::storage::Dialect, dialect);                                                  \
    clientele::testing::AgencyFixture agency(dialect);                                             \
    QVERIFY2(agency.ok(), agency.why())
