// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cards.h"

#include "paint.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace clientele::widgets {

namespace {

constexpr int kGap = 14;

} // namespace

PillLabel::PillLabel(const QString &text, Meaning ink, Meaning soft, QWidget *parent)
    : PlainLabel(text, Type::Pill, ink, parent), m_soft(soft)
{
    setContentsMargins(px(8), px(3), px(8), px(3));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillLabel::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        drawRounded(painter, rect(), rect().height() / 2, colour(m_soft), {});
    }
    PlainLabel::paintEvent(event);
}

FigureCard::FigureCard(QWidget *parent)
    : QPushButton(parent), m_figure(new PlainLabel(QString(), Type::Headline)),
      m_label(new PlainLabel(QString(), Type::Secondary, Meaning::Muted))
{
    setProperty("look", QStringLiteral("figure"));
    setCursor(Qt::PointingHandCursor);
    m_label->setWrapped(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(14), px(10), px(14), px(10));
    column->setSpacing(px(2));
    for (PlainLabel *label : {m_figure, m_label}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    column->addStretch(1);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FigureCard::setFigure(const QString &figure, const QString &label)
{
    m_figure->setText(figure);
    m_label->setText(label);
    m_figure->setAccessibleName(tr("%1 %2").arg(figure, label));
    setAccessibleName(tr("%1 %2").arg(figure, label));
    setAccessibleDescription(tr("Show them"));
}

QSize FigureCard::sizeHint() const
{
    return layout()->sizeHint();
}

ThinBar::ThinBar(int partPercent, QWidget *parent)
    : QWidget(parent), m_part(std::clamp(partPercent, 0, 100))
{
    setFixedHeight(px(8));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ThinBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int radius = height() / 2;
    drawRounded(painter, rect(), radius, colour(Meaning::Quiet), {});
    const int part = width() * m_part / 100;
    if (part > 0) {
        const QRect done(0, 0, std::max(part, height()), height());
        drawRounded(painter, QStyle::visualRect(layoutDirection(), rect(), done), radius,
                    colour(Meaning::Accent), {});
    }
}

CardGrid::CardGrid(int narrowest, QWidget *parent) : QWidget(parent), m_narrowest(narrowest) {}

void CardGrid::setCards(const std::vector<QWidget *> &cards)
{
    for (QWidget *card : m_cards) {
        card->setObjectName({}); // nobody finds it any more
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    addCards(cards);
}

void CardGrid::addCards(const std::vector<QWidget *> &cards)
{
    QWidget *before = m_cards.empty() ? nullptr : m_cards.back();
    for (QWidget *card : cards) {
        card->setParent(this);
        if (before != nullptr)
            setTabOrder(before, card);
        before = card;
        card->show();
    }
    m_cards.insert(m_cards.end(), cards.begin(), cards.end());
    place();
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool CardGrid::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange)
        place();
    return QWidget::event(event);
}

void CardGrid::place()
{
    const int gap = px(kGap);
    const int room = std::max(1, (width() + gap) / (px(m_narrowest) + gap));
    const int some = std::max(1, static_cast<int>(m_cards.size()));
    const int columns = m_filling ? std::min(room, some) : room;
    const int wide = (width() - gap * (columns - 1)) / columns;
    int y = 0;
    for (std::size_t first = 0; first < m_cards.size();
         first += static_cast<std::size_t>(columns)) {
        const std::size_t last
            = std::min(first + static_cast<std::size_t>(columns), m_cards.size());
        int high = 0;
        for (std::size_t i = first; i < last; ++i) {
            QWidget *card = m_cards[i];
            high = std::max(high, card->hasHeightForWidth() ? card->heightForWidth(wide)
                                                            : card->sizeHint().height());
        }
        for (std::size_t i = first; i < last; ++i) {
            const int column = static_cast<int>(i - first);
            const QRect place(column * (wide + gap), y, wide, high);
            m_cards[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        }
        y += high + gap;
    }
    const int needed = m_cards.empty() ? 0 : y - gap;
    if (minimumHeight() != needed)
        setFixedHeight(needed);
}

} // namespace clientele::widgets
