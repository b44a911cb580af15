// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pageparts.h"

#include "widgets/actionbutton.h"
#include "widgets/icons.h"
#include "widgets/layouts.h"

#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>

namespace clientele::widgets {
namespace {

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel(QString(), Type::PageTitle))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("surface"));
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(20), px(12), px(20), px(12));
    row->setSpacing(px(20));
    row->addWidget(m_title);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(px(8));
    row->addLayout(m_buttons);
    row->addStretch(1);
    m_end = new QHBoxLayout;
    m_end->setSpacing(px(16));
    row->addLayout(m_end, 1000); // as wide as it may be, while the buttons leave room for it
    setFixedHeight(px(56));
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setActions(const std::vector<QAction *> &actions, QAction *primary)
{
    clear(*m_buttons);
    for (QAction *action : actions) {
        if (action == nullptr)
            m_buttons->addSpacing(px(16));
        else
            m_buttons->addWidget(new ActionButton(action, action == primary ? "primary" : ""));
    }
}

void PageHeader::addAtEnd(QWidget *widget)
{
    m_end->addWidget(widget);
}

HeadlineBar::HeadlineBar(QWidget *parent)
    : QWidget(parent), m_start(new FlowLayout(px(36))), m_end(new QHBoxLayout)
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("surface"));
    m_start->setLineGap(px(10));
    m_end->setSpacing(px(36));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(20), px(14), px(20), px(14));
    row->setSpacing(px(36));
    row->addLayout(m_start, 1);
    row->addLayout(m_end);
}

void HeadlineBar::setHeadlines(const std::vector<Headline> &headlines)
{
    if (headlines.size() != m_figures.size()) {
        clear(*m_start);
        clear(*m_end);
        m_figures.clear();
        m_labels.clear();
        for (const Headline &headline : headlines) {
            auto *box = new QWidget(this);
            auto *column = new QVBoxLayout(box);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(px(2));
            m_figures.push_back(new PlainLabel(QString(), Type::Headline));
            m_labels.push_back(new PlainLabel(QString(), Type::Secondary, Meaning::Muted));
            if (headline.atEnd) {
                m_figures.back()->setAlignment(Qt::AlignRight);
                m_labels.back()->setAlignment(Qt::AlignRight);
            }
            column->addWidget(m_figures.back());
            column->addWidget(m_labels.back());
            headline.atEnd ? m_end->addWidget(box, 0, Qt::AlignTop) : m_start->addWidget(box);
        }
    }
    for (std::size_t i = 0; i < headlines.size(); ++i) {
        m_figures[i]->setText(headlines[i].figure);
        m_labels[i]->setText(headlines[i].label);
        m_figures[i]->setAccessibleName(tr("%1 %2").arg(headlines[i].figure, headlines[i].label));
    }
}

ChipBar::ChipBar(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *flow = new FlowLayout(px(6), this);
    flow->setContentsMargins(px(20), px(10), px(20), px(10));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipBar::setChips(const std::vector<Chip> &chips)
{
    clear(*layout());
    m_buttons.clear();
    m_extra = nullptr;
    delete m_group;
    m_group = new QButtonGroup(this);
    m_chips = chips;
    for (const Chip &chip : m_chips) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("chip_") + chip.id);
        button->setProperty("look", QStringLiteral("chip"));
        button->setCheckable(true);
        button->setChecked(chip.id == m_current);
        showText(*button, chip);
        const auto choose = [this, id = chip.id] {
            m_current = id;
            Q_EMIT chosen(id);
        };
        connect(button, &QPushButton::clicked, this, choose);
        // screen readers toggle, which is no click
        connect(button, &QPushButton::toggled, this, [this, choose](bool on) {
            if (on && !m_pressed)
                choose();
        });
        connect(button, &QPushButton::pressed, this, [this] { m_pressed = true; });
        connect(button, &QPushButton::released, this, [this] { m_pressed = false; });
        if (chip.removable) {
            button->setContextMenuPolicy(Qt::ActionsContextMenu);
            auto *remove = new QAction(tr("Remove this filter"), button);
            connect(remove, &QAction::triggered, this,
                    [this, id = chip.id] { Q_EMIT removeAsked(id); });
            button->addAction(remove);
        }
        m_group->addButton(button);
        m_buttons.push_back(button);
        layout()->addWidget(button);
        button->show();
    }
}

void ChipBar::showText(QPushButton &button, const Chip &chip)
{
    QString text = chip.text;
    text.replace(QLatin1Char('&'), QStringLiteral("&&"));
    button.setText(chip.count.isEmpty() ? text : tr("%1 %2").arg(text, chip.count));
    button.setAccessibleName(chip.count.isEmpty() ? chip.text
                                                  : tr("%1 %2").arg(chip.text, chip.count));
    // the chosen one is semibold, and pushes none of the others
    const QFontMetrics chosen(Theme::current().font(Type::Strong));
    button.setMinimumWidth(chosen.horizontalAdvance(button.text()) + px(22));
}

void ChipBar::setCount(const QString &id, const QString &count)
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i].id == id && m_chips[i].count != count) {
            m_chips[i].count = count;
            showText(*m_buttons[i], m_chips[i]);
            layout()->invalidate();
        }
    }
}

void ChipBar::setCurrent(const QString &id)
{
    m_current = id;
    m_group->setExclusive(false);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QSignalBlocker quiet(m_buttons[i]);
        m_buttons[i]->setChecked(m_chips[i].id == id);
    }
    m_group->setExclusive(!id.isEmpty());
}

void ChipBar::setExtra(const QString &text)
{
    delete m_extra;
    m_extra = nullptr;
    if (text.isEmpty())
        return;
    m_extra = new QPushButton(text, this);
    m_extra->setObjectName(QStringLiteral("chipExtraButton"));
    m_extra->setProperty("look", QStringLiteral("chip"));
    connect(m_extra, &QPushButton::clicked, this, &ChipBar::extraClicked);
    layout()->addWidget(m_extra);
    m_extra->show();
}

Card::Card(QWidget *parent, const char *look) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QString::fromLatin1(look));
    m_body->setContentsMargins(px(14), px(14), px(14), px(14));
    m_body->setSpacing(px(8));
}

QWidget *makePair(const QString &text, const QString &amount, Type type, Meaning ink)
{
    auto *box = new QWidget;
    auto *pair = new QHBoxLayout(box);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(px(12));
    auto *left = new PlainLabel(text, type, ink);
    left->setWrapped(true);
    auto *right = new PlainLabel(amount, type, ink);
    right->setAlignment(Qt::AlignRight | Qt::AlignTop);
    pair->addWidget(left, 1);
    pair->addWidget(right, 0, Qt::AlignTop);
    return box;
}

QWidget *makeHead(const QString &title, const QString &state)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *left = new PlainLabel(title, Type::Strong);
    left->setWrapped(true);
    row->addWidget(left, 1);
    row->addWidget(new PlainLabel(state, Type::Secondary, Meaning::Muted), 0, Qt::AlignTop);
    return box;
}

void FactsCard::setFacts(const std::vector<Fact> &facts, const QString &title)
{
    clear(*body());
    if (!title.isEmpty())
        body()->addWidget(new PlainLabel(title, Type::Strong));
    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(6));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Fact &fact : facts) {
        auto *label = new PlainLabel(fact.label, Type::Text, Meaning::Muted);
        auto *value = new PlainLabel(fact.value);
        value->setWrapped(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (fact.figure)
            value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setAccessibleName(tr("%1: %2").arg(fact.label, fact.value));
        grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(value, row, 1);
        ++row;
    }
    body()->addWidget(table);
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new PlainLabel),
      m_title(new PlainLabel(QString(), Type::DetailTitle)),
      m_text(new PlainLabel(QString(), Type::Text, Meaning::Muted)),
      m_layout(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("surface"));
    m_layout->setSpacing(px(8));
    m_layout->addStretch(2);
    for (PlainLabel *label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        m_layout->addWidget(label);
    }
    m_text->setWrapped(true);
    m_layout->addSpacing(px(8));
    m_layout->addStretch(3);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        m_icon->setPixmap(icon(m_iconName).pixmap(QSize(px(48), px(48)), devicePixelRatioF()));
    });
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &iconName)
{
    m_iconName = iconName;
    m_icon->setPixmap(icon(iconName).pixmap(QSize(px(48), px(48)), devicePixelRatioF()));
    m_title->setText(title);
    m_text->setText(text);
}

void EmptyState::setAction(QAction *action)
{
    delete m_button;
    m_button = nullptr;
    if (action == nullptr)
        return;
    m_button = new ActionButton(action, "primary", this);
    m_layout->insertWidget(m_layout->count() - 1, m_button, 0, Qt::AlignCenter);
}

} // namespace clientele::widgets
