// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "kernel/result.h"
#include "work.h"

#include <string_view>

namespace clientele::application {

/// Ends an open lease with its own row in the audit. `how`: left, expired, revoked, replaced,
/// deleted or signed_out. Agency context.
[[nodiscard]] Status endLease(Work &work, const domain::Lease &lease, std::string_view how);

} // namespace clientele::application
