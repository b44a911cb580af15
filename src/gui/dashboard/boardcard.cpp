// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardcard.h"

#include "widgets/cards.h"
#include "widgets/namebutton.h"
#include "wording/names.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using widgets::Meaning;
using widgets::plain;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

namespace {

constexpr int kLongestName = 40; ///< characters

int partPercent(const domain::BoardCard &card, Date today)
{
    if (!card.trialStartedOn || !card.trialUntil)
        return -1;
    const int whole = card.trialUntil->days() - card.trialStartedOn->days();
    const int past = today.days() - card.trialStartedOn->days();
    return whole <= 0 ? 100 : past * 100 / whole;
}

} // namespace

BoardCardView::BoardCardView(const domain::BoardCard &card, const QString &loginReason,
                             const Session &session, QWidget *parent)
    : Card(parent)
{
    const QString name = wording::plainName(card.name);
    const QString number = QString::fromStdString(card.number);
    setObjectName(QStringLiteral("boardCard_") + number);
    const auto pill = boardPill(card, session);
    setAccessibleName(pill ? tr("%1, %2, %3").arg(name, number, pill->text)
                           : tr("%1, %2").arg(name, number));
    addNames(card, name, session);
    if (const int part = partPercent(card, session.today()); part >= 0)
        body()->addWidget(new widgets::ThinBar(part));
    addFacts(card, session);
    auto *login = new QPushButton(tr("Login"));
    login->setObjectName(QStringLiteral("loginButton"));
    login->setAccessibleName(tr("Login"));
    login->setAccessibleDescription(loginReason.isEmpty()
                                        ? tr("Login, %1, %2").arg(name, number)
                                        : loginReason);
    login->setEnabled(loginReason.isEmpty());
    login->setToolTip(plain(loginReason));
    connect(login, &QPushButton::clicked, this, &BoardCardView::loginClicked);
    body()->addWidget(login, 0, Qt::AlignLeft);
}

void BoardCardView::addNames(const domain::BoardCard &card, const QString &name,
                             const Session &session)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto *link = new widgets::NameButton(name);
    const auto pill = boardPill(card, session);
    link->setObjectName(QStringLiteral("nameButton"));
    link->setAccessibleDescription(tr("Show this client"));
    connect(link, &QPushButton::clicked, this, &BoardCardView::nameClicked);
    row->addWidget(link);
    row->addStretch(1);
    if (pill)
        row->addWidget(new widgets::PillLabel(pill->text, pill->ink, pill->soft));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addLayout(row);
    names->addWidget(new PlainLabel(QString::fromStdString(card.number), Type::Secondary,
                                    Meaning::Muted));
    body()->addLayout(names);
}

void BoardCardView::addFacts(const domain::BoardCard &card, const Session &session)
{
    QString left = usersText(card.activeUsers, session);
    if (!card.planName.empty())
        left = tr("%1 \u00b7 %2").arg(wording::plainName(card.planName, kLongestName), left);
    auto *users = new PlainLabel(left, Type::Text, Meaning::Muted);
    auto *next = new PlainLabel(nextText(card, session), Type::Text,
                                card.parkedRule.empty() ? Meaning::Text : Meaning::Danger);
    next->setWrapped(true);
    body()->addWidget(users);
    body()->addWidget(next);
}

} // namespace clientele::gui
