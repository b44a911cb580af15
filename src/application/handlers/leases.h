// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "kernel/result.h"
#include "work.h"

#include <string_view>

namespace clientele::application {

/// Ends an open lease with its own row in the audit, as part of a command. `how` as in leaseend.h.
[[nodiscard]] Status endLease(Work &work, const domain::Lease &lease, std::string_view how);

} // namespace clientele::application
