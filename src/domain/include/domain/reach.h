// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/agency.h"

#include <string_view>

namespace clientele::domain {

/// How an account is reached. The e-mail that it has now decides, so that giving or taking it away
/// later switches both (S0.9). Pure; any thread.

/// To whom notifications of the account go: its e-mail (S0.8), or the agency's when it has none
/// (S0.6). Not for what lets somebody in, a password reset above all: that goes to the e-mail on
/// file or nowhere (S0.20). Valid as long as both.
[[nodiscard]] std::string_view notificationRecipient(const Account &account,
                                                     const AgencyProfile &agency) noexcept;

/// Whether the client may enter the account directly (S0.8): a client's account that is active and
/// has an e-mail. Without one every direct login fails, and only the agency's staff may enter it
/// (S0.7); nor does a deleted one let anybody in (S0.39).
[[nodiscard]] bool mayBeEnteredDirectly(const Account &account) noexcept;

} // namespace clientele::domain
