// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"
#include "handlers/handlers.h"
#include "handlers/issuing.h"

namespace clientele::application {

Status handle(Work &work, const domain::IssueInvoices &command)
{
    const domain::AgencyProfile &agency = work.agency.profile;
    constexpr std::size_t kListed = 20; // more than a view can show one by one
    work.bulk = command.clients.size() > kListed;
    CLIENTELE_TRY(Issuing(work, command.through).run(command.clients));
    work.target = agency.account.uuid;
    work.after = {{QStringLiteral("issued"), static_cast<qint64>(work.receipt.issued.size())},
                  {QStringLiteral("parked"), static_cast<qint64>(work.receipt.parked.size())}};
    if (!work.receipt.held.empty())
        work.after.insert(QStringLiteral("held"), static_cast<qint64>(work.receipt.held.size()));
    if (!work.receipt.issued.empty()) {
        work.after.insert(QStringLiteral("first"),
                          QString::fromStdString(work.receipt.issued.front().number));
        work.after.insert(QStringLiteral("last"),
                          QString::fromStdString(work.receipt.issued.back().number));
    }
    return {};
}

/// Somebody looks at a draft first: the run leaves it and those after it alone.
Status handle(Work &work, const domain::HoldInvoice &command)
{
    CLIENTELE_TRY(work.accounts.hold(command.client));
    CLIENTELE_ASSIGN(const auto draft, work.invoices.byId(command.client, command.invoice));
    if (!draft || draft->issued)
        return fail(FailureCode::NotFound, "invoice");
    std::vector<FieldFailure> failures;
    if (command.held && domain::trimmed(command.reason).empty())
        failures.push_back({"reason", "required", {}});
    domain::checkText("reason", command.reason, failures);
    if (!failures.empty())
        return invalid(std::move(failures));
    const std::string reason = command.held ? command.reason : std::string();
    CLIENTELE_TRY(work.invoices.hold(command.client, command.invoice, command.held, reason));
    work.changed(domain::Entity::Invoice, domain::ChangeKind::Changed, command.client,
                 command.invoice.uuid);
    work.target = command.invoice.uuid;
    work.before = {{QStringLiteral("held"), draft->held}};
    work.after = {{QStringLiteral("held"), command.held},
                  {QStringLiteral("reason"), QString::fromStdString(reason)}};
    work.receipt.undo =
        domain::HoldInvoice{command.client, command.invoice, draft->held, draft->heldReason};
    return {};
}

} // namespace clientele::application
