// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "domain/commands.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <functional>
#include <memory>

namespace clientele::storage {
class Session;
class Store;
}

namespace clientele::application {

using Outcome = Result<Receipt>;

/// Told after each commit what changed. Called on the gateway's thread.
using ChangeListener = std::function<void(const domain::ChangeSet &)>;

struct GatewayOptions {
    /// Logging in as a client on a postgresql:// agency is refused until the database confines it
    /// there too (decisions.md 5); tests may allow it.
    bool allowClientContextOnPostgresql = false;
    /// Tests only: called between the handler and the recalculation, in the command's transaction,
    /// so that a handler can be broken and the preview be seen to change with the result.
    std::function<Status(storage::Session &, const domain::Command &)> afterHandler;
};

/// The only way to change anything (architecture.md 4.5): scope still valid, may, begin, seen
/// before, load, decide, write, recalculate, audit and log, commit — always all ten, in one
/// transaction. Lives on the thread of the store's writer.
///
/// Fails with the failures of domain::may() and of the handlers; Busy and lost connections only
/// after the whole command was retried; nothing is written then, but for the audit row of a
/// refusal.
class CommandGateway
{
public:
    CommandGateway(storage::Store &store, const Clock &clock, IdSource &ids,
                   const GatewayOptions &options = {});
    ~CommandGateway();
    CommandGateway(const CommandGateway &) = delete;
    CommandGateway &operator=(const CommandGateway &) = delete;

    /// Carries the command out, once for its id.
    [[nodiscard]] Outcome execute(const domain::Command &command, const CommandContext &context);

    /// Steps 1 to 8, then rolls back: the exact effect, nothing written (V3, N3).
    [[nodiscard]] Outcome preview(const domain::Command &command, const CommandContext &context);

    void setListener(ChangeListener listener);

    /// The catalogue, profile or programmes were changed by other means (setup, import).
    void forgetCatalogue();

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace clientele::application
