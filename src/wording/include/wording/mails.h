// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/figures.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <string>

namespace clientele::wording {

struct MailText {
    QString subject;
    QString text; ///< plain, lines end with \n
};

/// What a mail with which a new password is set is made of.
struct PasswordMail {
    std::string recipientName;
    std::string agencyName;
    std::string agencyEmail;
    std::string agencyWebsite; ///< where one signs in; empty: the mail says whom to ask
    std::string codePlace;     ///< stands in the text once, whatever the names hold
};

/// In English for an English locale, whatever translator is installed; for any other the
/// translator's. Any thread.
[[nodiscard]] MailText passwordMail(const PasswordMail &mail, const QLocale &locale = english());

} // namespace clientele::wording
