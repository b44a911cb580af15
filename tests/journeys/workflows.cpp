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

storage::StoreOptions options(const Place &place, Program program)
{
    storage::StoreOptions options{.clock = place.clock, .ids = place.ids, .holderName = "test",
                                  .stateFolder = place.state};
    options.busyTimeoutMs = 20'000; // PostgreSQL notices a killed client when it next writes to it
    if (program == Program::Later)
        options.sqlRoots.push_back(QStringLiteral(":/journeys"));
    return options;
}

Status importNorthwind(storage::Store &store, const Place &place)
{
    application::SignIn signIn(store, place.clock, place.ids);
    CLIENTELE_ASSIGN(const domain::Scope owner, signIn.intoSample());
    CommandGateway gateway(store, place.clock, place.ids);
    application::ImportOptions import;
    import.file = place.northwind;
    import.defaults = {{"plan", "Starter"}};
    CLIENTELE_ASSIGN(
        const application::ImportReport report,
        application::importClients(store, gateway, place.clock, place.ids, owner, import));
    return report.imported == 91 ? Status() : Status(fail(FailureCode::Internal, "rows"));
}

Status bill(storage::Store &store, const Place &place)
{
    application::SignIn signIn(store, place.clock, place.ids);
    CLIENTELE_ASSIGN(const domain::Scope owner, signIn.intoSample());
    application::BillingRunOptions run;
    run.clientsPerCommand = 5;
    CLIENTELE_ASSIGN(const application::BillingRunResult result,
                     application::runBilling(store, place.clock, place.ids, owner, run));
    return result.parked.empty() ? Status() : Status(fail(FailureCode::Internal, "parked"));
}

} // namespace

Status prepare(const Place &place, bool withClients)
{
    CLIENTELE_ASSIGN(const auto store,
                     storage::Store::create(place.address, options(place, Program::Today)));
    return furnish(*store, place, withClients);
}

Status furnish(storage::Store &store, const Place &place, bool withClients)
{
    application::NewAgency agency;
    agency.name = "Northwind Agency";
    agency.ownerEmail = "eva@northwind.example";
    agency.sample = true;
    CLIENTELE_TRY([&]() -> Status {
        CLIENTELE_ASSIGN(const domain::Scope scope,
                         application::setUpAgency(store, place.clock, place.ids, agency));
        return scope.actor.isNull() ? Status(fail(FailureCode::Internal)) : Status();
    }());
    return withClients ? importNorthwind(store, place) : Status();
}

QString backupOf(const Place &place)
{
    return place.state + QStringLiteral("/copy.backup");
}

Status carryOut(Workflow workflow, const Place &place)
{
    const Program program = workflow == Workflow::Migrate ? Program::Later : Program::Today;
    CLIENTELE_ASSIGN(const auto store,
                     storage::Store::open(place.address, options(place, program)));
    switch (workflow) {
    case Workflow::Import: return importNorthwind(*store, place);
    case Workflow::Bill: return bill(*store, place);
    case Workflow::Backup: return store->backup(backupOf(place));
    case Workflow::Migrate: return {}; // opened, so it is done
    }
    return fail(FailureCode::Internal);
}

Result<Standing> standing(const Place &place, Program program)
{
    CLIENTELE_ASSIGN(const auto store,
                     storage::Store::open(place.address, options(place, program)));
    CLIENTELE_ASSIGN(const application::VerificationReport report,
                     application::verify(*store, place.clock));
    if (!report.findings.empty()) {
        const application::Finding &first = report.findings.front();
        return fail(FailureCode::Damaged, first.rule, {first.invariant, first.row});
    }
    return Standing{report.clients, report.invoices, store->schemaVersion()};
}

} // namespace clientele::testing
