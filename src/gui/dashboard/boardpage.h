// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/board.h"
#include "attention.h"
#include "boardtexts.h"
#include "models/listmodel.h"
#include "shell/page.h"

#include <QtCore/QTimer>

#include <memory>
#include <optional>
#include <span>
#include <vector>

class QScrollArea;
class QStackedWidget;

namespace clientele::widgets {
class CardGrid;
class ChipBar;
class EmptyState;
class HeadlineBar;
class ListTable;
class PlainLabel;
}

class QPushButton;

namespace clientele::gui {

/// The dashboard (S4.11–S4.15, S4.25–S4.33): all of it at a glance with what needs attention and
/// the trials that end first, or one of its sections as cards or as a list. However many clients
/// there are, it shows totals and at most kMostCards cards; the list pages.
class BoardPage final : public Page
{
    Q_OBJECT
public:
    static constexpr int kMostCards = 60;
    static constexpr std::size_t kCardsAtOnce = 8; ///< the rest follow between events
    static constexpr int kMostUrgent = 6; ///< of each kind on the overview

    /// No section: the overview.
    BoardPage(const PageTools &tools, std::optional<domain::BoardSection> section,
              QWidget *parent = nullptr);
    ~BoardPage() override;

    void enter() override;
    void leave() override { m_entered = false; }
    void release() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &text) override;
    [[nodiscard]] QString statusText() const override { return m_status; }

private:
    void buildCards();
    struct Reading {
        application::Board board;
        application::Attention attention; ///< of the overview
    };
    void read();
    void show(const Reading &reading);
    void showFigures(const application::Board &board);
    void showAttention(const application::Attention &attention);
    void showCards(const application::Board &board);
    void addCards();
    [[nodiscard]] std::vector<QWidget *> makeCards(std::span<const domain::BoardCard> cards);
    void showEmptyState();
    void showView(const QString &view);
    void openList();
    void setUpColumns();
    void applyChange(const domain::ChangeSet &changes);
    void goToClient(AccountId client);
    [[nodiscard]] domain::BoardSection cardsOf() const;

    std::optional<domain::BoardSection> m_section;
    widgets::HeadlineBar *m_headlines; ///< of a section
    widgets::ChipBar *m_views;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    widgets::CardGrid *m_figures; ///< of the overview
    widgets::PlainLabel *m_aboveAttention;
    widgets::PlainLabel *m_calm;
    widgets::CardGrid *m_attention;
    std::optional<QString> m_attentionKey;
    widgets::PlainLabel *m_above;
    widgets::CardGrid *m_grid;
    QPushButton *m_more;
    widgets::PlainLabel *m_aboveNext; ///< of the overview
    widgets::CardGrid *m_next;
    widgets::EmptyState *m_empty;
    widgets::ListTable *m_table;
    std::unique_ptr<models::ListModel> m_list;
    application::Board m_shown;
    std::optional<Date> m_shownOn;
    QTimer m_rest; ///< makes the cards that are not there yet
    QString m_focusedCard;
    QString m_focusedButton;
    QString m_status;
    bool m_entered = false;
    bool m_reading = false;
    bool m_again = false; ///< something changed while it was read
};

} // namespace clientele::gui
