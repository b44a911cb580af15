// SPDX-License-Identifier: GPL-3.0-or-later
#include "shelltexts.h"

#include "wording/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QTimeZone>

namespace clientele::gui {
namespace {

struct ShellTexts {
    Q_DECLARE_TR_FUNCTIONS(ShellTexts)
};

/// At most 40 characters of a name in the furniture of the window.
QString shortName(std::string_view name)
{
    return wording::plainName(name, 40);
}

} // namespace

QString initialsOf(const QString &name, int letters)
{
    QString initials;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (initials.size() < letters && word.front().isLetterOrNumber())
            initials += word.front().toUpper();
    }
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

Identity identityOf(const Session &session)
{
    const domain::AgencyProfile &profile = session.profile();
    Identity identity;
    const QString agency = shortName(profile.name);
    if (session.inClientContext()) {
        identity.name = session.clientName();
        identity.initials = initialsOf(identity.name, 2);
        identity.below = ShellTexts::tr("Client account %1").arg(session.clientNumber());
    } else {
        identity.name = agency;
        identity.initials = initialsOf(agency, 1);
        identity.below = QString::fromLatin1(profile.currency.code().data(), 3);
        if (profile.sample)
            identity.below = ShellTexts::tr("sample agency · %1").arg(identity.below);
    }
    identity.place = QFileInfo(session.address()).fileName();
    identity.user = shortName(session.scope().actorName);
    identity.userInitials = initialsOf(identity.user, 2);
    return identity;
}

BannerTexts bannerTextsOf(const Session &session)
{
    const QTimeZone zone(session.display().timeZone);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(
        session.now().utcMs, zone.isValid() ? zone : QTimeZone::utc());
    return {session.clientName(), shortName(session.scope().actorName),
            shortName(session.profile().name),
            session.locale().toString(now.time(), QLocale::ShortFormat)};
}

QString timeLeftText(std::int64_t leftMs)
{
    const std::int64_t seconds = std::max<std::int64_t>(leftMs, 0) / 1000;
    if (seconds < 60)
        return ShellTexts::tr("%n s left", nullptr, static_cast<int>(seconds));
    return ShellTexts::tr("%n min left", nullptr, static_cast<int>((seconds + 59) / 60));
}

QString contextEndedText(const QString &client, const std::string &agency, bool inputKept,
                         bool hourOver)
{
    const QString text = hourOver
                             ? ShellTexts::tr("Your hour in %1 ended and you are back in %2.")
                             : ShellTexts::tr("Your time in %1 was ended elsewhere and you are "
                                              "back in %2.");
    const QString ended = text.arg(client, shortName(agency));
    return inputKept ? ShellTexts::tr("%1 Your unsaved form is kept: log in again to continue.")
                           .arg(ended)
                     : ended;
}

QString windowTitleOf(const Session &session, const QString &page)
{
    const QString program = QStringLiteral("Clientele");
    return session.inClientContext() ? ShellTexts::tr("Acting as %1 \u2013 %2 \u2013 %3")
                                           .arg(session.clientName(), page, program)
                                     : ShellTexts::tr("%1 \u2013 %2 \u2013 %3")
                                           .arg(page, shortName(session.profile().name), program);
}

} // namespace clientele::gui
