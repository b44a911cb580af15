// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <utility>

namespace clientele::application {
namespace {

constexpr std::size_t kMostChanges = 100;

/// Every command that may be a part is one of these, so its inverse is, too.
std::optional<domain::SubscriptionChange> partOf(const domain::Command &command)
{
    return std::visit(
        [](const auto &each) -> std::optional<domain::SubscriptionChange> {
            using Each = std::decay_t<decltype(each)>;
            if constexpr (std::is_constructible_v<domain::SubscriptionChange, const Each &>)
                return domain::SubscriptionChange(each);
            return std::nullopt;
        },
        command);
}

} // namespace

/// Each part is carried out as if it had come alone, inside the one transaction; what each leaves
/// for the audit is put side by side.
Status handle(Work &work, const domain::ChangeSubscriptions &command)
{
    if (command.changes.empty())
        return invalid({{"changes", "required", {}}});
    if (command.changes.size() > kMostChanges)
        return invalid({{"changes", "outOfRange", std::to_string(command.changes.size())}});
    QJsonArray before;
    QJsonArray after;
    std::vector<domain::SubscriptionChange> inverse;
    for (const domain::SubscriptionChange &change : command.changes) {
        work.before = {};
        work.after = {};
        work.receipt.undo.reset();
        CLIENTELE_TRY(std::visit(
            [&](const auto &each) -> Status {
                if (each.client != command.client)
                    return fail(FailureCode::Denied, "otherClient");
                return handle(work, each);
            },
            change));
        before.append(work.before);
        after.append(work.after);
        const auto back = work.receipt.undo ? partOf(*work.receipt.undo) : std::nullopt;
        if (back)
            inverse.insert(inverse.begin(), *back);
    }
    work.before = {{QStringLiteral("changes"), before}};
    work.after = {{QStringLiteral("changes"), after}};
    work.target = command.client.uuid;
    work.touched = {command.client};
    work.receipt.undo.reset();
    if (inverse.size() == command.changes.size())
        work.receipt.undo = domain::ChangeSubscriptions{command.client, std::move(inverse)};
    return {};
}

} // namespace clientele::application
