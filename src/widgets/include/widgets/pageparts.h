// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plainlabel.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QPushButton;
class QButtonGroup;
class QVBoxLayout;

namespace clientele::widgets {

class FlowLayout;

/// Title of the page and its actions; the shell puts search and user menu at its end.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Buttons in this order; null leaves a gap (Delete stands apart from New).
    void setActions(const std::vector<QAction *> &actions, QAction *primary);
    void addAtEnd(QWidget *widget);

private:
    PlainLabel *m_title;
    QHBoxLayout *m_buttons;
    QHBoxLayout *m_end;
};

/// A number that a page is about, with what it counts below.
struct Headline {
    QString figure; ///< "14,208.40 EUR"
    QString label;  ///< "Next invoices"
    bool atEnd = false; ///< on the other side of the bar
};

/// Headline numbers side by side, in a second line where there is no room.
/// Each is one accessible label: "742 Active Users".
class HeadlineBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HeadlineBar(QWidget *parent = nullptr);
    void setHeadlines(const std::vector<Headline> &headlines);

private:
    std::vector<PlainLabel *> m_figures;
    std::vector<PlainLabel *> m_labels;
    FlowLayout *m_start;
    QHBoxLayout *m_end;
};

struct Chip {
    QString id;
    QString text;
    QString count;  ///< empty: not known (yet)
    bool removable = false; ///< a saved filter: its menu can remove it
};

/// Filters as chips, of which one is chosen, and optionally "+ Save filter" at the end.
class ChipBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipBar(QWidget *parent = nullptr);

    void setChips(const std::vector<Chip> &chips);
    void setCount(const QString &id, const QString &count);
    void setCurrent(const QString &id); ///< does not emit chosen()
    [[nodiscard]] QString current() const { return m_current; }
    /// Text of the button at the end; empty for none.
    void setExtra(const QString &text);

Q_SIGNALS:
    void chosen(const QString &id);
    void removeAsked(const QString &id);
    void extraClicked();

private:
    void showText(QPushButton &button, const Chip &chip);

    std::vector<Chip> m_chips;
    std::vector<QPushButton *> m_buttons;
    QButtonGroup *m_group = nullptr;
    QPushButton *m_extra = nullptr;
    QString m_current;
    bool m_pressed = false; ///< a chip is being clicked
};

/// A card: white, rounded, with a margin.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr, const char *look = "card");
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
};

/// A text that may go on in more lines, and an amount at its right: one line of an invoice.
[[nodiscard]] QWidget *makePair(const QString &text, const QString &amount,
                                Type type = Type::Text, Meaning ink = Meaning::Text);
/// Title of a card, and its state at the right: "Next invoice, 1 December", "draft".
[[nodiscard]] QWidget *makeHead(const QString &title, const QString &state);

/// Label and value under each other, the values in one column: the facts of a detail panel.
class FactsCard final : public Card
{
    Q_OBJECT
public:
    struct Fact {
        QString label;
        QString value;
        bool figure = false; ///< an amount: at the right, where amounts line up
    };
    explicit FactsCard(QWidget *parent = nullptr) : Card(parent) {}
    /// `title` empty: none.
    void setFacts(const std::vector<Fact> &facts, const QString &title = {});
};

/// What stands where a list has no rows: what to do, and the button for it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text, const QString &iconName);
    /// Null: no button.
    void setAction(QAction *action);

private:
    PlainLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QVBoxLayout *m_layout;
    QWidget *m_button = nullptr;
    QString m_iconName;
};

} // namespace clientele::widgets
