// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listmodel.h"
#include "page.h"
#include "widgets/pageparts.h"

#include <memory>
#include <optional>

class QSplitter;
class QStackedWidget;

namespace clientele::widgets {
class ListTable;
}

namespace clientele::gui {

/// A page that is a list: figures, chips that filter, the table with its ticks, what stands there
/// instead of no rows, and optionally the detail of the current row beside it. It opens the list
/// when it is first shown, keeps up with changes, and remembers widths and columns for the person.
/// What is left for a page: which list, which columns, which chips, which actions.
///
/// Call buildList() at the end of the constructor, when the actions are there.
class ListPage : public Page
{
    Q_OBJECT
public:
    ~ListPage() override;

    void enter() override;
    void leave() override;
    void release() override;
    void search(const QString &text) override;
    [[nodiscard]] QString statusText() const override;
    /// Chooses the row; shows all rows where the present filter hides it.
    void showAbout(const QString &key) override;

protected:
    /// `name` begins the names of its parts and its settings: "clients", "clientsTableView".
    ListPage(const PageTools &tools, const QString &name, QWidget *parent);

    /// The detail beside the list, with the widths to begin with in units of px().
    struct Detail {
        QWidget *panel = nullptr;
        int listUnits = 0;
        int panelUnits = 0;
    };
    void buildList(const QString &accessibleName, const Detail &detail);

    struct Filter {
        models::ListFilter filter;
        std::optional<QString> search; ///< set with it, where the chip brings its own
    };
    struct EmptyText {
        QString title;
        QString text;
        QString icon;             ///< Breeze name
        QAction *action = nullptr; ///< what helps; null: nothing
    };

    // What a page says of its list.
    [[nodiscard]] virtual std::unique_ptr<models::ListModel>
    makeList(const std::shared_ptr<storage::Reader> &reader) = 0;
    /// Order, delegates, widths and hidden columns as at first; the list is there.
    virtual void setUpColumns() = 0;
    /// The columns that cannot be hidden are not in the header's menu. Ticks never can.
    [[nodiscard]] virtual bool mayHide(int column) const = 0;
    /// "91 clients"
    [[nodiscard]] virtual QString counted(int rows) const = 0;
    /// The first shows all rows; none: there are no chips.
    [[nodiscard]] virtual std::vector<widgets::Chip> chips() const { return {}; }
    [[nodiscard]] virtual Filter filterOf(const QString &) const { return {}; }
    [[nodiscard]] virtual EmptyText describeEmpty() const { return {}; }
    /// The menu of a row; null for a line between.
    [[nodiscard]] virtual std::vector<QAction *> rowActions() const { return {}; }
    /// The figures above the list and the counts of the chips; when shown and after each change.
    virtual void readFigures() {}
    virtual void updateActions() {}
    /// Another row is the current one, or it may say something else now.
    virtual void showCurrent() { updateActions(); }
    /// Enter or a double click on the current row.
    virtual void activateCurrent() {}

    /// Null before the page was shown and after release().
    [[nodiscard]] models::ListModel *list() const { return m_list.get(); }
    [[nodiscard]] widgets::ListTable *table() const { return m_table; }
    [[nodiscard]] widgets::ChipBar *chipBar() const { return m_chips; }
    [[nodiscard]] widgets::HeadlineBar *headlineBar() const { return m_headlines; }
    [[nodiscard]] const QString &searched() const { return m_search; }
    [[nodiscard]] int currentRow() const; ///< -1: none
    /// Chips anew, when they changed; the one with that id is chosen, without filtering.
    void setUpChips(const QString &chosen);
    void chooseChip(const QString &id);
    void applyChip(const QString &id);
    void updateEmptyState();

private:
    void openList();
    void connectList();
    void applyChange(const domain::ChangeSet &changes);
    void rowsChosenAnew();
    void showFound(bool finding);
    [[nodiscard]] bool showRow(const Uuid &key);
    void saveView();
    void restoreView();
    void showColumnMenu(const QPoint &at);
    void showRowMenu(const QPoint &at);
    [[nodiscard]] QString settingsKey(const char *what) const;

    QString m_name;
    QString m_settingsKey; ///< as the scope was: when the page goes it is another one already
    std::unique_ptr<models::ListModel> m_list;
    widgets::HeadlineBar *m_headlines;
    widgets::ChipBar *m_chips;
    widgets::ListTable *m_table;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_listOrEmpty;
    QSplitter *m_splitter = nullptr; ///< null: no detail
    QList<int> m_firstSizes;
    QByteArray m_firstHeader;
    QString m_search;
    std::optional<Uuid> m_about; ///< to be chosen as soon as it is there
    bool m_entered = false;
};

} // namespace clientele::gui
