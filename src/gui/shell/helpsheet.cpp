// SPDX-License-Identifier: GPL-3.0-or-later
#include "helpsheet.h"

#include "actionregistry.h"
#include "widgets/pageparts.h"
#include "widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

namespace clientele::gui {

using widgets::FactsCard;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &each : action.shortcuts())
        keys.append(each.toString(QKeySequence::NativeText));
    return keys.isEmpty() ? QStringLiteral("\u2013") : keys.join(QStringLiteral(", "));
}

QString nameOf(const QAction &action)
{
    return QString(action.text()).remove(QStringLiteral("\u2026"));
}

/// What it does, or why not now: the same that its buttons say.
FactsCard::Fact factOf(const QAction &action)
{
    const QString said = action.statusTip();
    return {keysOf(action),
            said.isEmpty() ? nameOf(action)
                           : QStringLiteral("%1 \u2013 %2").arg(nameOf(action), said)};
}

QString key(const char *portable)
{
    return QKeySequence(QString::fromLatin1(portable)).toString(QKeySequence::NativeText);
}

void addCard(QVBoxLayout &column, const QString &title,
             const std::vector<FactsCard::Fact> &facts)
{
    auto *card = new FactsCard;
    card->setFacts(facts, title);
    column.addWidget(card);
}

} // namespace

HelpSheet::HelpSheet(const QString &page, const std::vector<QAction *> &ofPage,
                     const ActionRegistry &actions, const QStringList &pages, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("helpSheet"));
    setAccessibleName(tr("Help and keys"));
    setFixedWidth(px(620));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(14));
    column->addWidget(new PlainLabel(tr("Help and keys"), Type::PageTitle));
    auto *content = new QWidget;
    content->setAttribute(Qt::WA_StyledBackground);
    content->setProperty("look", QStringLiteral("surface"));
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, px(6), 0);
    cards->setSpacing(px(12));
    addPage(*cards, page, ofPage);
    addWindow(*cards, actions, pages);
    addKeys(*cards);
    cards->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(px(460));
    scroll->setAccessibleName(tr("Help and keys"));
    column->addWidget(scroll, 1);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    scroll->setFocus(); // arrow keys scroll
}

void HelpSheet::addPage(QVBoxLayout &column, const QString &page,
                        const std::vector<QAction *> &ofPage)
{
    std::vector<FactsCard::Fact> facts;
    for (const QAction *action : ofPage)
        facts.push_back(factOf(*action));
    if (!facts.empty())
        addCard(column, page, facts);
}

void HelpSheet::addWindow(QVBoxLayout &column, const ActionRegistry &actions,
                          const QStringList &pages)
{
    std::vector<FactsCard::Fact> facts;
    for (const QAction *action : actions.all()) {
        if (action->objectName().startsWith(QStringLiteral("window.")))
            facts.push_back(factOf(*action));
    }
    int place = 0;
    for (const QString &page : pages) {
        if (++place <= 9)
            facts.push_back({key(qPrintable(QStringLiteral("Ctrl+%1").arg(place))), page});
    }
    facts.push_back({key("Ctrl+0"), tr("Go to the navigation")});
    addCard(column, tr("Everywhere"), facts);
}

void HelpSheet::addKeys(QVBoxLayout &column)
{
    addCard(column, tr("In lists"),
            {{key("Space"), tr("Tick or untick the row")},
             {key("Return"), tr("Open the row")},
             {key("Ctrl+A"), tr("Tick all rows")},
             {key("Ctrl+Shift+A"), tr("Untick all rows")},
             {key("Shift+F10"), tr("What can be done with the row")}});
    addCard(column, tr("In forms and questions"),
            {{key("Tab"), tr("Next field")},
             {key("Return"), tr("The button that has the focus, or else the main one")},
             {key("Esc"), tr("Close without saving")}});
}

} // namespace clientele::gui
