// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows.h"

#include "application/agencysetup.h"
#include "application/billingrun.h"
#include "application/importing.h"
#include "application/signin.h"
#include "application/verification.h"

namespace clientele::testing {
namespace {

using application::CommandGateway;

storage::StoreOptions options(const Clock &clock, IdSource &ids)
{
    return storage::StoreOptions{.clock = clock, .ids = ids, .holderName = "test",
                                 .stateFolder = {}};
}

Status importNorthwind(storage::Store &store, const Clock &clock, IdSource &ids,
                       const std::string &northwind)
{
    application::SignIn signIn(store, clock, ids);
    CLIENTELE_ASSIGN(const domain::Scope owner, signIn.intoSample());
    CommandGateway gateway(store, clock, ids);
    application::ImportOptions import;
    import.file = northwind;
    import.defaults = {{"plan", "Starter"}};
    CLIENTELE_ASSIGN(const application::ImportReport report,
                     application::importClients(store, gateway, clock, ids, owner, import));
    return report.imported == 91 ? Status() : Status(fail(FailureCode::Internal, "rows"));
}

Status bill(storage::Store &store, const Clock &clock, IdSource &ids)
{
    application::SignIn signIn(store, clock, ids);
    CLIENTELE_ASSIGN(const domain::Scope owner, signIn.intoSample());
    application::BillingRunOptions run;
    run.clientsPerCommand = 5;
    CLIENTELE_ASSIGN(const application::BillingRunResult result,
                     application::runBilling(store, clock, ids, owner, run));
    return result.parked.empty() ? Status() : Status(fail(FailureCode::Internal, "parked"));
}

} // namespace

Status prepare(const QString &address, const Clock &clock, IdSource &ids,
               const std::string &northwind, bool withClients)
{
    CLIENTELE_ASSIGN(const auto store, storage::Store::create(address, options(clock, ids)));
    application::NewAgency agency;
    agency.name = "Northwind Agency";
    agency.ownerEmail = "eva@northwind.example";
    agency.sample = true;
    CLIENTELE_TRY([&]() -> Status {
        CLIENTELE_ASSIGN(const domain::Scope scope,
                         application::setUpAgency(*store, clock, ids, agency));
        return scope.actor.isNull() ? Status(fail(FailureCode::Internal)) : Status();
    }());
    return withClients ? importNorthwind(*store, clock, ids, northwind) : Status();
}

Status carryOut(Workflow workflow, const QString &address, const Clock &clock, IdSource &ids,
                const std::string &northwind)
{
    CLIENTELE_ASSIGN(const auto store, storage::Store::open(address, options(clock, ids)));
    switch (workflow) {
    case Workflow::Import: return importNorthwind(*store, clock, ids, northwind);
    case Workflow::Bill: return bill(*store, clock, ids);
    case Workflow::Backup: return store->backup(address + QStringLiteral(".backup"));
    }
    return fail(FailureCode::Internal);
}

Result<Standing> standing(const QString &address, const Clock &clock, IdSource &ids)
{
    CLIENTELE_ASSIGN(const auto store, storage::Store::open(address, options(clock, ids)));
    CLIENTELE_ASSIGN(const application::VerificationReport report,
                     application::verify(*store, clock));
    if (!report.findings.empty()) {
        const application::Finding &first = report.findings.front();
        return fail(FailureCode::Damaged, first.rule, {first.invariant, first.row});
    }
    return Standing{report.clients, report.invoices};
}

} // namespace clientele::testing
