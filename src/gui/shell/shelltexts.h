// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace clientele::gui {

/// What the sidebar's head, the status bar and the user button say of the scope.
struct Identity {
    QString initials;
    QString name;
    QString below;
    QString place; ///< file name, or server and database
    QString user;
    QString userInitials;
};
[[nodiscard]] Identity identityOf(const Session &session);

struct BannerTexts {
    QString client;
    QString actor;
    QString agency;
    QString startedAt;
};
[[nodiscard]] BannerTexts bannerTextsOf(const Session &session);

/// "58 min left", and seconds in the last minute.
[[nodiscard]] QString timeLeftText(std::int64_t leftMs);
[[nodiscard]] QString contextEndedText(const QString &client, const std::string &agency,
                                       bool inputKept, bool hourOver);
/// Title of the window; says whom one acts as, because colour alone says nothing to some.
[[nodiscard]] QString windowTitleOf(const Session &session, const QString &page);
/// Up to two letters of a name, for badges.
[[nodiscard]] QString initialsOf(const QString &name, int letters);

} // namespace clientele::gui
