// SPDX-License-Identifier: GPL-3.0-or-later
#include "helpsheet.h"
#include "palette.h"
#include "platform/language.h"
#include "platform/settings.h"
#include "shell.h"
#include "widgets/fields.h"
#include "widgets/navigation.h"
#include "widgets/notices.h"
#include "widgets/sheet.h"
#include "widgets/theme.h"

#include <QtGui/QActionGroup>
#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace clientele::gui {
namespace {

struct Choice {
    const char *name;
    widgets::ThemeChoice choice;
    const char *text;
};
constexpr Choice kThemes[] = {
    {"desktop", widgets::ThemeChoice::Desktop, QT_TRANSLATE_NOOP("gui", "Like the desktop")},
    {"light", widgets::ThemeChoice::Light, QT_TRANSLATE_NOOP("gui", "Light")},
    {"dark", widgets::ThemeChoice::Dark, QT_TRANSLATE_NOOP("gui", "Dark")},
};

/// In its own words; who does not read the present language finds it so.
QString nameOfLanguage(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == QLatin1String("en"))
        name = QStringLiteral("English"); // not "British English"
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

} // namespace

/// The menu is made anew each time it opens: what it holds depends on the page and the scope.
void Shell::buildUserMenu()
{
    auto *menu = new QMenu(m_user);
    menu->setObjectName(QStringLiteral("userMenu"));
    menu->setAccessibleName(tr("User Menu"));
    menu->setToolTipsVisible(true); // the reasons of what cannot be done now
    m_user->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillUserMenu(*menu);
    });
    const QString saved = m_settings.text(QStringLiteral("window/theme"));
    for (const Choice &choice : kThemes) {
        if (saved == QLatin1String(choice.name))
            widgets::Theme::current().choose(choice.choice);
    }
}

/// Every action that there is now, with its keys; pages have theirs as text, because the real
/// shortcut is the window's.
void Shell::fillUserMenu(QMenu &menu)
{
    for (QAction *action : m_actions.all()) {
        if (action->property("inUserMenu").toBool())
            menu.addAction(action);
    }
    auto *page = menu.addMenu(tr("Actions of this page"));
    page->setToolTipsVisible(true);
    if (currentPage() != nullptr)
        page->addActions(currentPage()->actions());
    page->setEnabled(!page->isEmpty());
    auto *go = menu.addMenu(tr("Go to"));
    int place = 0;
    for (const PageSpec *spec : pagesHere()) {
        QString text = QCoreApplication::translate("gui", spec->title);
        if (++place <= 9)
            text += QLatin1Char('\t')
                    + QKeySequence(QStringLiteral("Ctrl+%1").arg(place))
                          .toString(QKeySequence::NativeText);
        QAction *action = go->addAction(text, this, [this, id = spec->id] { showPage(id); });
        action->setCheckable(true);
        action->setChecked(spec->id == m_currentId);
    }
    menu.addSeparator();
    for (const char *id : {"window.palette", "window.search"})
        menu.addAction(m_actions.find(QString::fromLatin1(id)));
    addChoices(menu);
    menu.addAction(m_actions.find(QStringLiteral("window.help")));
    menu.addSeparator();
    if (m_session.inClientContext())
        menu.addAction(tr("Sign out of this client"), &m_session, &Session::logOut);
    menu.addAction(tr("Another agency\u2026"), this, &Shell::otherAgencyAsked);
    menu.addAction(tr("Sign out"), this, &Shell::signOutAsked);
    menu.addAction(m_actions.find(QStringLiteral("window.quit")));
}

void Shell::addChoices(QMenu &menu)
{
    const auto add = [](QMenu &choices, QActionGroup &group, const QString &text, bool chosen) {
        QAction *action = choices.addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        group.addAction(action);
        return action;
    };
    auto *look = menu.addMenu(tr("Appearance"));
    auto *looks = new QActionGroup(look);
    for (const Choice &choice : kThemes) {
        QAction *action = add(*look, *looks, QCoreApplication::translate("gui", choice.text),
                              widgets::Theme::current().choice() == choice.choice);
        connect(action, &QAction::triggered, this,
                [this, &choice] { chooseTheme(static_cast<int>(&choice - kThemes)); });
    }
    auto *words = menu.addMenu(tr("Language"));
    words->setObjectName(QStringLiteral("languageMenu"));
    auto *group = new QActionGroup(words);
    const QString chosen = m_settings.text(QStringLiteral("language"));
    QStringList codes{QString()};
    codes += languages();
    for (const QString &code : codes) {
        const QString name = code.isEmpty() ? QCoreApplication::translate("gui", kThemes[0].text)
                                            : nameOfLanguage(code);
        connect(add(*words, *group, name, code == chosen), &QAction::triggered, this,
                [this, code] { chooseLanguage(code); });
    }
}

void Shell::chooseTheme(int choice)
{
    widgets::Theme::current().choose(kThemes[choice].choice);
    m_settings.setText(QStringLiteral("window/theme"), QString::fromLatin1(kThemes[choice].name));
}

/// Texts of widgets that exist keep their language, so it is the next start that speaks another.
void Shell::chooseLanguage(const QString &code)
{
    if (code == m_settings.text(QStringLiteral("language")))
        return;
    m_settings.setText(QStringLiteral("language"), code);
    m_messages->show(widgets::Tone::Advice,
                     tr("Clientele speaks the other language from its next start on."));
}

void Shell::openHelp()
{
    std::vector<QAction *> ofPage;
    if (currentPage() != nullptr) {
        const QList<QAction *> actions = currentPage()->actions();
        ofPage.assign(actions.begin(), actions.end());
    }
    QString title;
    QStringList pages;
    for (const PageSpec *spec : pagesHere()) {
        pages.append(QCoreApplication::translate("gui", spec->title));
        if (spec->id == m_currentId)
            title = pages.back();
    }
    m_prompter->present(new HelpSheet(title, ofPage, actions(), pages));
}

void Shell::focusSearch()
{
    if (!m_search->isVisible())
        return;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Shell::openPalette()
{
    std::vector<Palette::PageEntry> pages;
    for (const PageSpec *spec : pagesHere())
        pages.push_back({spec->id, QCoreApplication::translate("gui", spec->title), spec->icon});
    m_prompter->present(new Palette(tools(), std::move(pages)));
}

void Shell::addWindowActions()
{
    const auto shortcut = [this](const QKeySequence &keys, auto done) {
        auto *key = new QShortcut(keys, this);
        connect(key, &QShortcut::activated, this, [this, done] {
            if (!m_sheets->isBusy() && m_session.isActive())
                done();
        });
    };
    const auto action = [this](const ActionSpec &spec, auto done) {
        return m_actions.add(this, spec, [this, done] {
            if (!m_sheets->isBusy() && m_session.isActive())
                done();
        });
    };
    action({QStringLiteral("window.palette"), tr("Find and do\u2026"), QStringLiteral("edit-find"),
            QKeySequence(Qt::CTRL | Qt::Key_K), tr("Clients, pages and actions by their names")},
           [this] { openPalette(); });
    action({QStringLiteral("window.search"), tr("Search in this page"), {}, QKeySequence::Find,
            tr("Go to the search field")},
           [this] { focusSearch(); });
    QAction *help = action({QStringLiteral("window.help"), tr("Help and keys"),
                            QStringLiteral("help-contents"), QKeySequence::HelpContents,
                            tr("What can be done here, and with which keys")},
                           [this] { openHelp(); });
    help->setShortcuts({QKeySequence(QKeySequence::HelpContents), QKeySequence(Qt::Key_Question)});
    m_actions.add(this, {QStringLiteral("window.quit"), tr("Close the window"),
                         QStringLiteral("application-exit"), QKeySequence::Quit, {}},
                  [this] { close(); });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_navigation->setFocus(); });
    for (int i = 1; i <= 9; ++i) {
        shortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(i)), [this, i] {
            const QStringList ids = m_navigation->ids();
            if (i <= ids.size())
                showPage(ids.at(i - 1));
        });
    }
}

} // namespace clientele::gui
