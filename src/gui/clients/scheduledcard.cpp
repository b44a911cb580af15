// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduledcard.h"

#include "monthclose/billingtexts.h"
#include "shell/moneytexts.h"
#include "withdrawasked.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using widgets::Meaning;
using widgets::plain;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

ScheduledCard::ScheduledCard(const PageTools &tools, QWidget *parent)
    : Card(parent), m_tools(tools)
{
    setObjectName(QStringLiteral("scheduledCard"));
    setAccessibleName(tr("Scheduled changes"));
    body()->addWidget(new PlainLabel(tr("Scheduled changes"), Type::Strong));
    hide();
}

void ScheduledCard::setChanges(const std::vector<application::ScheduledChange> &changes)
{
    QStringList ids;
    for (const application::ScheduledChange &change : changes)
        ids.append(QString::fromStdString(change.event.id.toString()));
    setVisible(!changes.empty());
    if (ids == m_shown)
        return;
    m_shown = ids;
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    for (const application::ScheduledChange &change : changes)
        column->addWidget(makeRow(change));
    body()->addWidget(m_rows);
    m_rows->show();
}

QWidget *ScheduledCard::makeRow(const application::ScheduledChange &change)
{
    const Session &session = m_tools.session;
    const QString day = dayText(change.event.effective, session);
    const QString what = scheduledText(change, session);
    const QString by = tr("%1, by %2").arg(day, wording::plainName(change.event.actorName));
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *first = new PlainLabel(what);
    first->setWrapped(true);
    first->setObjectName(QStringLiteral("scheduledLabel"));
    first->setAccessibleName(tr("%1: %2").arg(by, what));
    auto *second = new PlainLabel(by, Type::Secondary, Meaning::Muted);
    second->setWrapped(true);
    texts->addWidget(first);
    texts->addWidget(second);
    row->addLayout(texts, 1);
    const Status may = session.may(domain::WithdrawChange{change.client, change.event.id});
    const QString reason = may.ok() ? QString() : wording::sentence(may.failure(),
                                                                    session.locale());
    auto *withdraw = new QPushButton(tr("Withdraw\u2026"));
    withdraw->setObjectName(QStringLiteral("withdrawButton"));
    withdraw->setProperty("look", QStringLiteral("link"));
    withdraw->setAccessibleDescription(may.ok() ? tr("%1 on %2").arg(what, day) : reason);
    withdraw->setEnabled(may.ok());
    withdraw->setToolTip(plain(reason));
    connect(withdraw, &QPushButton::clicked, this,
            [this, change] { withdrawAsked(m_tools, this, change); });
    row->addWidget(withdraw, 0, Qt::AlignTop);
    return box;
}

} // namespace clientele::gui
