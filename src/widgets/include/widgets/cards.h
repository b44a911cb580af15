// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plainlabel.h"
#include "widgets/theme.h"

#include <QtWidgets/QPushButton>

#include <vector>

namespace clientele::widgets {

/// A state in a pill, always in words.
class PillLabel final : public PlainLabel
{
    Q_OBJECT
public:
    PillLabel(const QString &text, Meaning ink, Meaning soft, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Meaning m_soft;
};

/// A headline number that leads to what it counts: one button, read as "64 Paid Subscriptions".
class FigureCard final : public QPushButton
{
    Q_OBJECT
public:
    explicit FigureCard(QWidget *parent = nullptr);
    void setFigure(const QString &figure, const QString &label);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    PlainLabel *m_figure;
    PlainLabel *m_label;
};

/// How much of something has passed, as a thin bar. Decoration: what it says stands in words
/// beside it.
class ThinBar final : public QWidget
{
    Q_OBJECT
public:
    /// `partPercent` from 0 to 100.
    explicit ThinBar(int partPercent, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_part;
};

/// Cards of equal width in as many columns as fit, row by row in the order of reading; mirrored
/// where the language runs from right to left.
class CardGrid final : public QWidget
{
    Q_OBJECT
public:
    /// `narrowest` in units of the look.
    explicit CardGrid(int narrowest, QWidget *parent = nullptr);
    /// Few cards share the whole width instead of leaving room for more.
    void setFilling(bool filling) { m_filling = filling; }
    /// Takes the cards over; those of before go.
    void setCards(const std::vector<QWidget *> &cards);
    /// Behind those that are there.
    void addCards(const std::vector<QWidget *> &cards);
    [[nodiscard]] const std::vector<QWidget *> &cards() const { return m_cards; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();

    std::vector<QWidget *> m_cards;
    int m_narrowest;
    bool m_filling = false;
};

} // namespace clientele::widgets
