// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agency.h"
#include "domain/commands.h"

namespace clientele::domain {

/// Calls visit(name, member of the profile, the same of the command) for each setting that
/// ChangeAgencySettings can change; `name` is that of its FieldFailure and in the audit.
template<typename Visitor>
void forEachAgencySetting(Visitor &&visit)
{
    using P = AgencyProfile;
    using C = ChangeAgencySettings;
    visit("name", &P::name, &C::name);
    visit("email", &P::email, &C::email);
    visit("contact", &P::contact, &C::contact);
    visit("registrationNumber", &P::registrationNumber, &C::registrationNumber);
    visit("bankDetails", &P::bankDetails, &C::bankDetails);
    visit("invoiceFooter", &P::invoiceFooter, &C::invoiceFooter);
    visit("taxRatePpm", &P::taxRatePpm, &C::taxRatePpm);
    visit("paymentTermsDays", &P::paymentTermsDays, &C::paymentTermsDays);
    visit("fixedBillDay", &P::fixedBillDay, &C::fixedBillDay);
    visit("pageSize", &P::pageSize, &C::pageSize);
    visit("numbering", &P::numbering, &C::numbering);
    visit("dunningDays", &P::dunningDays, &C::dunningDays);
    visit("logo", &P::logo, &C::logo);
}

} // namespace clientele::domain
