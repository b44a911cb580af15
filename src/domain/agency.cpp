// SPDX-License-Identifier: GPL-3.0-or-later
// The copies of a value that many files hand on, made once.
#include "domain/agency.h"

namespace clientele::domain {

AgencyProfile::AgencyProfile() = default;
AgencyProfile::AgencyProfile(const AgencyProfile &other) = default;
AgencyProfile::AgencyProfile(AgencyProfile &&other) noexcept = default;
AgencyProfile &AgencyProfile::operator=(const AgencyProfile &other) = default;
AgencyProfile &AgencyProfile::operator=(AgencyProfile &&other) noexcept = default;
AgencyProfile::~AgencyProfile() = default;

} // namespace clientele::domain
