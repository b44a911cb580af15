// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardtexts.h"

#include "shell/moneytexts.h"
#include "wording/figures.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace clientele::gui {

using domain::BoardCard;
using domain::BoardSection;
using widgets::Headline;
using widgets::Meaning;

namespace {

constexpr int kUrgentDays = 2;
constexpr int kSoonDays = 7;

struct BoardTexts {
    Q_DECLARE_TR_FUNCTIONS(BoardTexts)
};

void add(BoardPart &part, const domain::ClientTotals &total)
{
    part.clients += total.clients;
    part.users += total.activeUsers;
    part.next[total.currency] += total.nextMinor;
}

Headline activeUsers(const BoardParts &parts, const Session &session)
{
    return {wording::number(parts.paid.users, session.locale()),
            BoardTexts::tr("Active Users (paid subscriptions)"), true};
}

} // namespace

const BoardPart &BoardParts::of(BoardSection section) const
{
    return section == BoardSection::Paid     ? paid
           : section == BoardSection::Trials ? trials
                                             : expired;
}

std::int64_t BoardParts::clients() const
{
    return paid.clients + trials.clients + expired.clients + others.clients;
}

BoardParts partsOf(const std::vector<domain::ClientTotals> &totals)
{
    BoardParts parts;
    for (const domain::ClientTotals &total : totals) {
        const auto section = domain::boardSectionOf(total.status);
        add(!section                              ? parts.others
            : *section == BoardSection::Paid      ? parts.paid
            : *section == BoardSection::Trials    ? parts.trials
                                                  : parts.expired,
            total);
    }
    return parts;
}

std::optional<int> daysLeft(const BoardCard &card, Date today)
{
    if (!card.trialUntil)
        return std::nullopt;
    return std::max(card.trialUntil->days() - today.days(), 0);
}

std::optional<widgets::Pill> boardPill(const BoardCard &card, const Session &session)
{
    const auto left = daysLeft(card, session.today());
    if (!left)
        return std::nullopt;
    const bool running = card.trialStartedOn.has_value();
    if (!running)
        return widgets::Pill{BoardTexts::tr("Trial ended"), Meaning::Muted, Meaning::Quiet};
    const QString text = BoardTexts::tr("%n days left", nullptr, *left);
    if (*left <= kUrgentDays)
        return widgets::Pill{text, Meaning::Danger, Meaning::DangerSoft};
    return *left <= kSoonDays ? widgets::Pill{text, Meaning::Trial, Meaning::TrialSoft}
                              : widgets::Pill{text, Meaning::Muted, Meaning::Quiet};
}

QString nextText(const BoardCard &card, const Session &session)
{
    if (!card.parkedRule.empty())
        return BoardTexts::tr("Cannot be billed: see the client");
    if (!card.nextOn)
        return BoardTexts::tr("No invoice follows");
    const QString text = card.trialStartedOn ? BoardTexts::tr("First invoice %1 on %2")
                                             : BoardTexts::tr("Next invoice %1 on %2");
    return text.arg(moneyText(card.next, session), dayText(*card.nextOn, session));
}

QString usersText(std::int64_t users, const Session &session)
{
    return BoardTexts::tr("%n users", nullptr, static_cast<int>(users))
        .replace(QString::number(users), wording::number(users, session.locale()));
}

QString amountsText(const std::map<Currency, std::int64_t> &sums, const Session &session)
{
    const Currency own = session.profile().currency;
    const auto at = sums.find(own);
    QStringList texts{moneyText(Money{at == sums.end() ? 0 : at->second, own}, session)};
    for (const auto &[currency, minor] : sums) {
        if (currency != own && minor != 0)
            texts.append(moneyText(Money{minor, currency}, session));
    }
    return texts.join(QStringLiteral(" \u00b7 "));
}

QString sectionTitle(BoardSection section)
{
    switch (section) {
    case BoardSection::Paid: return QCoreApplication::translate("gui", "Paid Subscriptions");
    case BoardSection::Trials: return QCoreApplication::translate("gui", "Active Trials");
    case BoardSection::Expired: break;
    }
    return QCoreApplication::translate("gui", "Expired Trials");
}

std::vector<Headline> sectionHeadlines(BoardSection section, const application::Board &board,
                                       const Session &session)
{
    const BoardParts parts = partsOf(board.totals);
    const BoardPart &part = parts.of(section);
    std::vector<Headline> headlines{
        {wording::number(part.clients, session.locale()), sectionTitle(section)}};
    if (section == BoardSection::Paid) {
        headlines.push_back({amountsText(part.next, session), BoardTexts::tr("Next invoices")});
    } else {
        headlines.push_back({wording::number(part.users, session.locale()),
                             section == BoardSection::Trials
                                 ? BoardTexts::tr("Users in trials")
                                 : BoardTexts::tr("Users in expired trials")});
    }
    if (section == BoardSection::Trials) {
        headlines.push_back(
            {amountsText(part.next, session), BoardTexts::tr("First invoices, if all stay")});
    }
    headlines.push_back(activeUsers(parts, session));
    return headlines;
}

std::vector<BoardFigure> overviewFigures(const application::Board &board, const Session &session)
{
    const BoardParts parts = partsOf(board.totals);
    const auto number = [&](std::int64_t count) {
        return wording::number(count, session.locale());
    };
    const std::pair<BoardSection, QString> sections[] = {
        {BoardSection::Paid, QStringLiteral("paid")},
        {BoardSection::Trials, QStringLiteral("trials")},
        {BoardSection::Expired, QStringLiteral("expired")}};
    std::vector<BoardFigure> figures{
        {number(parts.clients()), BoardTexts::tr("Clients"), QStringLiteral("clients")}};
    for (const auto &[section, page] : sections)
        figures.push_back({number(parts.of(section).clients), sectionTitle(section), page});
    if (parts.others.clients > 0)
        figures.push_back({number(parts.others.clients), BoardTexts::tr("Others"),
                           QStringLiteral("clients")});
    const Headline users = activeUsers(parts, session);
    figures.push_back({users.figure, users.label, QStringLiteral("paid")});
    return figures;
}

} // namespace clientele::gui
