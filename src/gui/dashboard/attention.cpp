// SPDX-License-Identifier: GPL-3.0-or-later
#include "attention.h"

#include "boardtexts.h"
#include "clients/clienttexts.h"
#include "monthclose/billingtexts.h"
#include "shell/moneytexts.h"
#include "widgets/cards.h"
#include "widgets/namebutton.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {
namespace {

using widgets::Meaning;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

struct AttentionTexts {
    Q_DECLARE_TR_FUNCTIONS(AttentionTexts)
};

struct AttentionRow {
    AccountId client;
    std::string name;
    QString below; ///< empty: none
    QString beside;
    std::optional<widgets::Pill> pill; ///< in place of `beside`
    Meaning ink = Meaning::Muted;
};

struct AttentionKind {
    QString name; ///< of the object
    QString title;
    QString page;
    QString chip;
    std::int64_t all = 0;
};

QString attentionDay(Date day, const Session &session)
{
    return shortDay(QDate(day.year(), day.month(), day.day()), session);
}

QWidget *makeAttentionRow(const AttentionRow &row, const AttentionLinks &links)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(px(8));
    const QString name = wording::plainName(row.name, 200);
    auto *link = new widgets::NameButton(name);
    link->setObjectName(QStringLiteral("attentionButton"));
    const QString said = row.pill ? row.pill->text : row.beside;
    link->setAccessibleDescription(
        row.below.isEmpty() ? said
        : said.isEmpty()    ? row.below
                            : AttentionTexts::tr("%1, %2").arg(said, row.below));
    QObject::connect(link, &QPushButton::clicked, box,
                     [go = links.client, client = row.client] { go(client); });
    line->addWidget(link);
    line->addStretch(1);
    if (row.pill)
        line->addWidget(new widgets::PillLabel(row.pill->text, row.pill->ink, row.pill->soft));
    else if (!row.beside.isEmpty())
        line->addWidget(new PlainLabel(row.beside, Type::Text, row.ink));
    column->addLayout(line);
    if (!row.below.isEmpty()) {
        auto *below = new PlainLabel(row.below, Type::Secondary, Meaning::Muted);
        below->setWrapped(true);
        column->addWidget(below);
    }
    return box;
}

QWidget *makeAttentionCard(const AttentionKind &kind, const std::vector<AttentionRow> &rows,
                           const AttentionLinks &links, const Session &session)
{
    auto *card = new widgets::Card;
    card->setObjectName(kind.name);
    card->setAccessibleName(kind.title);
    card->body()->addWidget(
        widgets::makeHead(kind.title, wording::number(kind.all, session.locale())));
    for (const AttentionRow &row : rows)
        card->body()->addWidget(makeAttentionRow(row, links));
    auto *all = new QPushButton(kind.all > static_cast<std::int64_t>(rows.size())
                                    ? AttentionTexts::tr("Show all %1").arg(
                                          wording::number(kind.all, session.locale()))
                                    : AttentionTexts::tr("Show in the list"));
    all->setObjectName(QStringLiteral("showAllButton"));
    all->setProperty("look", QStringLiteral("link"));
    all->setAccessibleDescription(kind.title);
    QObject::connect(all, &QPushButton::clicked, card,
                     [go = links.list, page = kind.page, chip = kind.chip] { go(page, chip); });
    card->body()->addStretch(1);
    card->body()->addWidget(all, 0, Qt::AlignLeft);
    return card;
}

std::vector<AttentionRow> attentionOverdue(const application::Attention &attention,
                                           const Session &session)
{
    std::vector<AttentionRow> rows;
    for (const domain::OverdueClient &each : attention.overdue.first) {
        const QString days = AttentionTexts::tr("%n days late", nullptr,
                                                daysBetween(each.oldestDueOn, session.today()));
        rows.push_back({each.client, each.name, days, moneyText(each.open, session),
                        std::nullopt, Meaning::Danger});
    }
    return rows;
}

std::vector<AttentionRow> attentionParked(const application::Attention &attention,
                                           const Session &session)
{
    std::vector<AttentionRow> rows;
    for (const domain::ParkedClient &each : attention.parked.first)
        rows.push_back({each.client, each.name,
                        parkedText(each.name, each.rule, each.parameters, session),
                        QString(), std::nullopt});
    return rows;
}

std::vector<AttentionRow> attentionTrials(const application::Attention &attention,
                                           const Session &session)
{
    std::vector<AttentionRow> rows;
    for (const domain::BoardCard &each : attention.trials.first)
        rows.push_back({each.client, each.name, nextText(each, session), QString(),
                        boardPill(each, session)});
    return rows;
}

std::vector<AttentionRow> attentionScheduled(const application::Attention &attention,
                                           const Session &session)
{
    std::vector<AttentionRow> rows;
    for (const application::ScheduledChange &each : attention.scheduled.first)
        rows.push_back({each.client, each.clientName, scheduledText(each, session),
                        attentionDay(each.event.effective, session), std::nullopt});
    return rows;
}

} // namespace

QString attentionKey(const application::Attention &attention)
{
    QStringList parts;
    const auto add = [&parts](AccountId client, const std::string &name, const QString &what) {
        parts.append(QString::fromStdString(client.toString() + name) + what);
    };
    for (const domain::OverdueClient &each : attention.overdue.first)
        add(each.client, each.name,
            QString::fromStdString(each.open.toString() + each.oldestDueOn.toString()));
    for (const domain::ParkedClient &each : attention.parked.first)
        add(each.client, each.name, QString::fromStdString(each.rule + each.parameters));
    for (const domain::BoardCard &each : attention.trials.first)
        add(each.client, each.name,
            QString::fromStdString(each.next.toString()
                                   + each.trialUntil.value_or(Date()).toString()));
    for (const application::ScheduledChange &each : attention.scheduled.first)
        add(each.client, each.clientName, QString::fromStdString(each.event.id.toString()));
    for (const std::int64_t all : {attention.overdue.all, attention.parked.all,
                                   attention.trials.all, attention.scheduled.all})
        parts.append(QString::number(all));
    return parts.join(QLatin1Char('\n'));
}

std::vector<QWidget *> attentionCards(const application::Attention &attention,
                                      const AttentionLinks &links, const Session &session)
{
    const std::pair<AttentionKind, std::vector<AttentionRow>> kinds[] = {
        {{QStringLiteral("attentionOverdue"), AttentionTexts::tr("Overdue invoices"),
          QStringLiteral("invoices"), QStringLiteral("overdue"), attention.overdue.all},
         attentionOverdue(attention, session)},
        {{QStringLiteral("attentionParked"), AttentionTexts::tr("Parked drafts"),
          QStringLiteral("clients"), QStringLiteral("parked"), attention.parked.all},
         attentionParked(attention, session)},
        {{QStringLiteral("attentionTrials"), AttentionTexts::tr("Trials that end this week"),
          QStringLiteral("clients"), QStringLiteral("trialEnds"), attention.trials.all},
         attentionTrials(attention, session)},
        {{QStringLiteral("attentionScheduled"), AttentionTexts::tr("Changes this week"),
          QStringLiteral("billing"), QStringLiteral("scheduled"), attention.scheduled.all},
         attentionScheduled(attention, session)}};
    std::vector<QWidget *> cards;
    for (const auto &[kind, rows] : kinds) {
        if (!rows.empty())
            cards.push_back(makeAttentionCard(kind, rows, links, session));
    }
    return cards;
}

} // namespace clientele::gui
