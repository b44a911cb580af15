// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLayout>
#include <QtWidgets/QScrollArea>

#include <vector>

namespace clientele::widgets {

/// Puts its items side by side and goes on in the next line where the width ends, mirrored from
/// right to left where the language runs that way.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    /// Between the lines; at first that between items.
    void setLineGap(int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    std::vector<QLayoutItem *> m_items;
    int m_gap;
    int m_lineGap;
};

/// Scrolls what is in it, and is as high as that while there is room; never narrower than it where
/// it cannot be scrolled to the side.
class FittingArea final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FittingArea(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

/// A line of the look, one unit thick.
[[nodiscard]] QWidget *makeRule(QWidget *parent);

} // namespace clientele::widgets
