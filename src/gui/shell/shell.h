// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/link.h"
#include "page.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <map>
#include <memory>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace clientele::widgets {
class Navigation;
class PageHeader;
class PlainLabel;
class ScopeBanner;
class SearchField;
class SheetHost;
}

namespace clientele::gui {

class LogoBadge;
class Upgrade;

/// What was typed in a page when its client context ended (decisions.md 3). In memory only.
struct KeptInput {
    AccountId client;
    QString page;
    std::optional<QVariantMap> input;   ///< of the page's form
    std::optional<QVariantMap> upgrade; ///< of Upgrade
};

/// The window: banner, sidebar, header, page, status bar. Shows either a front page (welcome, sign
/// in) or the pages of the session's scope, which it makes and drops. Thread: the GUI's.
class Shell final : public QWidget
{
    Q_OBJECT
public:
    Shell(Session &session, Settings &settings);
    ~Shell() override;

    /// A page that fills the window; taken over. Null: none, the session's pages.
    void showFront(QWidget *front);
    [[nodiscard]] QWidget *front() const { return m_front; }

    void showPage(const QString &id, const QString &about = {});
    /// As Window::open().
    void openLink(const Link &link);
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] QString currentPageId() const { return m_currentId; }
    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] widgets::SheetHost &sheets() { return *m_sheets; }
    /// Tests put theirs in; before the first scope.
    void setPrompter(std::unique_ptr<Prompter> prompter) { m_prompter = std::move(prompter); }
    [[nodiscard]] Prompter &prompter() { return *m_prompter; }
    [[nodiscard]] widgets::MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void signOutAsked();
    void otherAgencyAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildSidebar();
    void buildMain();
    void buildUserMenu();
    void addWindowActions();
    void rebuild();
    void dropPages();
    [[nodiscard]] std::vector<const PageSpec *> pagesHere() const;
    void fillNavigation();
    void readCounts();
    void showHeader();
    void showStatus(const Page &page);
    void showIdentity();
    void showBanner();
    void showTimeLeft();
    void followLink();
    void showLinked(const QString &page, const Result<QString> &about);
    void saveWindow();
    // shellinput.cpp
    void keepInput(AccountId client, const QString &clientName, bool hourOver);
    void keepTyped();
    void restoreTyped(const QString &id, Page &page);
    void tellTyped();
    // shellmenu.cpp
    void fillUserMenu(QMenu &menu);
    void addChoices(QMenu &menu);
    void openPalette();
    void openHelp();
    void focusSearch();
    void chooseTheme(int choice);
    void chooseLanguage(const QString &code);
    [[nodiscard]] PageTools tools();

    Session &m_session;
    Settings &m_settings;
    ActionRegistry m_actions;
    std::unique_ptr<Prompter> m_prompter;
    widgets::ScopeBanner *m_banner;
    QWidget *m_work;
    QWidget *m_front = nullptr;
    QWidget *m_sidebar;
    LogoBadge *m_badge;
    widgets::PlainLabel *m_account;
    widgets::PlainLabel *m_accountBelow;
    widgets::Navigation *m_navigation;
    QWidget *m_main;
    widgets::PageHeader *m_header;
    widgets::SearchField *m_search;
    QPushButton *m_user;
    widgets::MessageBar *m_messages;
    QStackedWidget *m_stack;
    widgets::JobsPanel *m_jobs;
    widgets::PlainLabel *m_status;
    widgets::PlainLabel *m_saved;
    widgets::PlainLabel *m_place;
    QPointer<Upgrade> m_upgrade; ///< Upgrade, while a client is acted as
    widgets::SheetHost *m_sheets;
    std::map<QString, Page *> m_pages;
    QString m_currentId;
    std::optional<KeptInput> m_kept;
    std::map<QString, QVariantMap> m_typed; ///< in pages of the agency, while a client is acted as
    std::optional<Link> m_link; ///< to be followed when somebody is signed in
};

} // namespace clientele::gui
