// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "kernel/ids.h"
#include "kernel/instant.h"
#include "kernel/result.h"

#include <string_view>

namespace clientele::storage {
class Session;
}

namespace clientele::application {

/// Which command ends a lease, and when.
struct LeaseEnd {
    CommandId command;
    Instant at;
    /// left, expired, revoked, replaced, deleted, signed_out or abandoned: its program ended
    /// without leaving.
    std::string_view how;
};

/// Ends an open lease and writes its own row into the audit (IM.13, IM.14). Agency context, in a
/// transaction of the caller.
[[nodiscard]] Status endLease(storage::Session &session, IdSource &ids, const domain::Lease &lease,
                              const LeaseEnd &end);

} // namespace clientele::application
