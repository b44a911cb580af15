// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "domain/permission.h"
#include "domain/scope.h"
#include "kernel/result.h"

namespace clientele::domain {

/// Whether the actor of `scope` may carry out `command` at `now`, given the permissions that the
/// database holds for them on the command's account this moment. Asked twice: by the window to
/// disable with a reason, by the gateway inside the transaction (architecture.md 4.5).
///
/// Fails with ScopeEnded (the client context is over, IM.10), Denied with rule
/// "notInClientContext" (IM.23), "otherClient" (S0.30), "protectedInClientContext" (IM.17),
/// "nested" (IM.5) or "permission" (parameters: its name; IM.2, IM.7, IM.11). Pure.
[[nodiscard]] Status may(const Scope &scope, const Command &command, const Permissions &granted,
                         Instant now);

} // namespace clientele::domain
