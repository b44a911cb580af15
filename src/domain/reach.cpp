// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reach.h"

namespace clientele::domain {

std::string_view notificationRecipient(const Account &account,
                                       const AgencyProfile &agency) noexcept
{
    return account.email.empty() ? agency.email : account.email;
}

bool mayBeEnteredDirectly(const Account &account) noexcept
{
    return account.kind == AccountKind::Client && account.status == AccountStatus::Active
           && !account.email.empty();
}

} // namespace clientele::domain
