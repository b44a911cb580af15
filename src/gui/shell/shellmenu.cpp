// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"
#include "platform/settings.h"
#include "shell.h"
#include "widgets/fields.h"
#include "widgets/navigation.h"
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

} // namespace

/// The menu is made anew each time it opens: what it holds depends on the page and the scope.
void Shell::buildUserMenu()
{
    auto *menu = new QMenu(m_user);
    menu->setObjectName(QStringLiteral("userMenu"));
    menu->setAccessibleName(tr("User Menu"));
    m_user->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (QAction *action : m_actions.all()) {
            if (action->property("inUserMenu").toBool())
                menu->addAction(action);
        }
        auto *page = menu->addMenu(tr("Actions of this page"));
        if (currentPage() != nullptr)
            page->addActions(currentPage()->actions());
        page->setEnabled(!page->isEmpty());
        auto *look = menu->addMenu(tr("Appearance"));
        auto *group = new QActionGroup(look);
        for (const Choice &choice : kThemes) {
            QAction *action = look->addAction(QCoreApplication::translate("gui", choice.text));
            action->setCheckable(true);
            action->setChecked(widgets::Theme::current().choice() == choice.choice);
            group->addAction(action);
            connect(action, &QAction::triggered, this,
                    [this, &choice] { chooseTheme(static_cast<int>(&choice - kThemes)); });
        }
        menu->addSeparator();
        if (m_session.inClientContext())
            menu->addAction(tr("Sign out of this client"), &m_session, &Session::logOut);
        menu->addAction(tr("Another agency\u2026"), this, &Shell::otherAgencyAsked);
        menu->addAction(tr("Sign out"), this, &Shell::signOutAsked);
    });
    const QString saved = m_settings.text(QStringLiteral("window/theme"));
    for (const Choice &choice : kThemes) {
        if (saved == QLatin1String(choice.name))
            widgets::Theme::current().choose(choice.choice);
    }
}

void Shell::chooseTheme(int choice)
{
    widgets::Theme::current().choose(kThemes[choice].choice);
    m_settings.setText(QStringLiteral("window/theme"), QString::fromLatin1(kThemes[choice].name));
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
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    shortcut(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
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
