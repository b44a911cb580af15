// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include <string>

namespace clientele::gui {

/// For whom a mail with which a new password is set is meant.
struct PasswordMailTo {
    AccountId account;
    AccountUserId user; ///< null: the account itself
    std::string name;
};

/// Puts the mail into the outbox, says so in the message bar with Undo, or says why it could not
/// be. `guard`: the page that asks.
void sendPasswordMail(const PageTools &tools, QObject *guard, const PasswordMailTo &to);

} // namespace clientele::gui
