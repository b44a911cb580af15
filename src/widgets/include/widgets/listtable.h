// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>

#include <functional>
#include <vector>

class QPushButton;

namespace clientele::widgets {

/// The table of the look: rows of 38 units with a line below, one row selected at a time, a header
/// that sorts, no grid. Space ticks the current row; Enter and a double click emit activated().
/// Give it an accessible name.
class ListTable final : public QTableView
{
    Q_OBJECT
public:
    explicit ListTable(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;

    /// The column with check boxes; its header gets a box that ticks all rows. -1: none.
    void setTickColumn(int column);
    [[nodiscard]] int tickColumn() const { return m_tickColumn; }
    /// A shorter word for a narrow column; menus and screen readers keep the model's.
    void setShortHeader(int column, const QString &text);
    /// What the box in the header shows.
    void setTickState(Qt::CheckState state);
    /// Makes it the current row and the selected one. Precondition: the row exists. (QTableView's
    /// does nothing from right to left where the columns fill the view.)
    void selectRow(int row);
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

    /// Widths, order, hidden columns and sorting, for the settings. restoreHeader() is false for
    /// what another version with other columns saved.
    [[nodiscard]] QByteArray saveHeader() const;
    bool restoreHeader(const QByteArray &saved);
    /// Nothing: it would read every row of a long list. The page has a search field.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void tickAllAsked(bool ticked);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void setHoveredRow(int row);

    int m_tickColumn = -1;
    int m_hoveredRow = -1;
};

/// Paints the row: background of selection and hover, the line below, the focus of the cell. The
/// others paint on top.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    /// The text of the cell in one line, elided. Alignment is the model's.
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QString &text, Type type, Meaning ink) const;
    /// Draws what is in the cell, on the ground. Default: the text.
    virtual void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
};

/// Name above, something small below ("10-4417"), which comes from another column of the row.
class NameDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    NameDelegate(int secondLineColumn, QObject *parent);

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    int m_secondLineColumn;
};

/// How a pill looks.
struct Pill {
    QString text;
    Meaning ink = Meaning::Muted;
    Meaning soft = Meaning::Quiet;
};

/// A state in a pill, always in words.
class PillDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    /// What to show for a row; a null function shows the cell's text without meaning.
    using Chooser = std::function<Pill(const QModelIndex &)>;
    PillDelegate(Chooser chooser, QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    [[nodiscard]] Pill pillOf(const QModelIndex &index) const;

    Chooser m_chooser;
};

/// Tabular figures at the right; a dash for what there is none of. `danger` colours amounts that
/// are above zero in the given role (what somebody owes).
class FigureDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    enum class Zero : std::uint8_t { Show, Dash, Blank };
    FigureDelegate(int rawRole, Zero zero, bool danger, QObject *parent);
    /// A shorter text than the model's, of the raw value; may answer with an empty one.
    void setShortText(std::function<QString(const QVariant &)> text) { m_text = std::move(text); }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    std::function<QString(const QVariant &)> m_text;
    int m_rawRole;
    Zero m_zero;
    bool m_danger;
};

/// Check boxes that are toggled by a click anywhere in the cell, and by Space in the row.
class TickDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

/// A real button in each visible row ("Login"), so that it is one for keyboard, mouse and screen
/// reader alike: its accessible name is the text, its description names the row
/// (Qt::AccessibleDescriptionRole of the cell). At most as many buttons as rows are in view.
class RowButtons final : public QObject
{
    Q_OBJECT
public:
    /// Shows them in `column` of the table, which must have its model.
    RowButtons(ListTable &table, int column, QString text);
    /// The button of the row while it is in view; null otherwise. For tests and for the keyboard.
    [[nodiscard]] QPushButton *buttonOf(int row) const;

Q_SIGNALS:
    void clicked(int row);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void later();
    void place();
    void placeOne(QPushButton &button, int row, const QRect &cell);

    ListTable &m_table;
    int m_column;
    QString m_text;
    std::vector<QPushButton *> m_buttons;
    std::vector<int> m_rows; ///< -1: not in use
    bool m_waiting = false;
};

} // namespace clientele::widgets
