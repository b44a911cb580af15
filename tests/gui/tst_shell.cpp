// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"
#include "models/clientlist.h"
#include "models/listmodel.h"
#include "peopletools.h"
#include "shell/formdialog.h"
#include "storage/access.h"
#include "storage/peoplerepo.h"
#include "storage/store.h"
#include "widgets/notices.h"
#include "widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace clientele::testing {

using widgets::ScopeBanner;

class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loginShowsTheBannerAndGoesBack();
    void agencyPagesDoNotExistInside();
    void answersOfTheOtherAccountAreDropped();
    void theHourWarnsAndEnds();
    void closingLeavesTheClient_data();
    void closingLeavesTheClient();
    void aContextEndedElsewhereEndsHere();
    void linksShowButNeverLogIn();
    void keysMenusAndHelp();
    void windowComesBackAsItWas();
    void everythingFocusableHasAName();
    void paletteFindsClients();
    void whatIsTypedFreesTheButton();

private:
    static AccountId someClient(GuiHarness &gui);
    static bool logIn(GuiHarness &gui);
    static void everyActionIsInTheMenuAndTheHelp(GuiHarness &gui);
    static void languageAndThemeAreRemembered(GuiHarness &gui);
    static void formsAreReadInTheirOrder(GuiHarness &gui);
    static void enterAndEscapeInForms(GuiHarness &gui);
    static void searchAndNavigationByKeys(GuiHarness &gui);
};

/// Clients are looked up in the background; Enter does not have to wait for them.
void TestShell::paletteFindsClients()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    auto *table = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    const QModelIndex sought =
        table->model()->index(5, static_cast<int>(models::ClientColumn::Name));
    const QString name = sought.data().toString();
    const QString key = sought.data(models::KeyRole).toString();
    QTest::keyClick(gui.shell.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *edit = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("paletteLineEdit"));
    auto *found = gui.dialog()->findChild<QListWidget *>(QStringLiteral("paletteListWidget"));
    edit->setText(name);
    QTRY_VERIFY(found->count() > 0 && found->item(0)->text().startsWith(name));
    edit->setText(QStringLiteral("no such thing"));
    QTRY_COMPARE(found->count(), 0);
    edit->setText(name);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(table->currentIndex().data(models::KeyRole).toString(), key);
    QTRY_VERIFY(gui.dialog() == nullptr);
}

/// The program's own question, not the one that the other tests answer.
void TestShell::whatIsTypedFreesTheButton()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    gui::Question question;
    question.title = QStringLiteral("Delete <b>Berglunds</b>?");
    question.points = {QStringLiteral("Everyone is locked out.")};
    question.confirm = QStringLiteral("Delete");
    question.dangerous = true;
    question.typed = QStringLiteral("Berglunds");
    question.typedLabel = QStringLiteral("Type the name to delete");
    std::optional<bool> answered;
    gui.realPrompter->confirm(question, gui.shell.get(), [&](bool yes) { answered = yes; });
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *typed = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("typedLineEdit"));
    auto *confirm = gui.dialog()->findChild<QPushButton *>(QStringLiteral("confirmButton"));
    QCOMPARE(typed->accessibleName(), question.typedLabel);
    QCOMPARE(confirm->text(), question.confirm);
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(typed, QStringLiteral("Berglund"));
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(typed, QStringLiteral("s"));
    QVERIFY(confirm->isEnabled());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_VERIFY(answered && *answered);
}

AccountId TestShell::someClient(GuiHarness &gui)
{
    auto *table = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    const QString key = table->model()->index(0, 0).data(Qt::UserRole + 3).toString();
    return AccountId::parse(key.toStdString()).value_or(AccountId{});
}

bool TestShell::logIn(GuiHarness &gui)
{
    std::optional<Status> answered;
    gui.session->logIn(someClient(gui), false, gui.shell.get(),
                       [&](const Status &status) { answered = status; });
    return QTest::qWaitFor([&] { return answered && gui.session->inClientContext(); })
           && answered->ok();
}

void TestShell::loginShowsTheBannerAndGoesBack()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    auto *banner = gui.shell->findChild<ScopeBanner *>();
    QVERIFY(!banner->isVisible());
    auto *login = qobject_cast<QPushButton *>(gui.named(QStringLiteral("Login")));
    QVERIFY(login != nullptr);
    QTest::mouseClick(login, Qt::LeftButton);
    QTRY_VERIFY(gui.session->inClientContext());
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(gui.session->clientName())); // S0.26
    QVERIFY(gui.shell->windowTitle().contains(gui.session->clientName()));
    QCOMPARE(widgets::Theme::current().colour(widgets::Meaning::Accent),
             widgets::Theme::current().colour(widgets::Meaning::Client));
    QTest::mouseClick(banner->signOutButton(), Qt::LeftButton); // S0.27, S0.28
    QTRY_VERIFY(!gui.session->inClientContext());
    QTRY_VERIFY(!banner->isVisible());
    QVERIFY(gui.session->isActive());
    QCOMPARE(gui.shell->currentPageId(), QStringLiteral("clients"));
    QVERIFY(widgets::Theme::current().colour(widgets::Meaning::Accent)
            != widgets::Theme::current().colour(widgets::Meaning::Client));
}

void TestShell::agencyPagesDoNotExistInside()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(gui.shell->findChild<QWidget *>(QStringLiteral("clientsPage")) != nullptr);
    QVERIFY(logIn(gui));
    QTRY_VERIFY(gui.shell->findChild<QWidget *>(QStringLiteral("clientsPage")) == nullptr);
    gui.shell->showPage(QStringLiteral("clients"));
    QVERIFY(gui.shell->currentPageId() != QStringLiteral("clients")); // IM.23
    QVERIFY(gui.shell->actions().find(QStringLiteral("clients.login")) == nullptr);
}

/// Somebody signs out while something is being read: nobody waits for it any more.
void TestShell::answersOfTheOtherAccountAreDropped()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(logIn(gui));
    int answers = 0;
    const auto read = [&] {
        gui.session->read<int>([](storage::Reader &) -> Result<int> { return 1; },
                               gui.shell.get(), [&](const Result<int> &) { ++answers; });
    };
    read();
    QTRY_COMPARE(answers, 1);
    read();
    gui.session->logOut();
    QTest::qWait(30);
    QCOMPARE(answers, 1);
    QVERIFY(!gui.shell->messages().isVisible());
    read();
    QTRY_COMPARE(answers, 2);
}

void TestShell::theHourWarnsAndEnds()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(logIn(gui));
    const QString client = gui.session->clientName();
    auto *more = gui.find<QPushButton>(QStringLiteral("anotherHourButton"));
    QVERIFY(!more->isVisible());
    gui.clock.advanceMs(56 * 60 * 1000);
    QTRY_VERIFY(more->isVisible()); // five minutes before
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_VERIFY(gui.session->leftMs() > 59 * 60 * 1000);
    QTRY_VERIFY(!more->isVisible());
    gui.clock.advanceMs(61 * 60 * 1000);
    QTRY_VERIFY(!gui.session->inClientContext()); // IM.10
    QTRY_VERIFY(gui.shell->messages().isVisible());
    QVERIFY(gui.shell->messages().text().contains(client));
}

void TestShell::closingLeavesTheClient_data()
{
    QTest::addColumn<bool>("underWay");
    QTest::newRow("inside") << false;
    QTest::newRow("a login that is not answered yet") << true;
}

void TestShell::closingLeavesTheClient()
{
    QFETCH(bool, underWay);
    GuiHarness gui;
    QVERIFY(gui.begin());
    const PersonId person = gui.session->scope().actor;
    if (underWay)
        gui.session->logIn(someClient(gui), false, gui.shell.get(), [](const Status &) {});
    else
        QVERIFY(logIn(gui));
    const auto openLease = [&] {
        std::optional<bool> open;
        gui.desk->ask<bool>(
            [&](application::Workplace &place) -> Result<bool> {
                CLIENTELE_TRY(place.store.writer().enter(storage::Context::agency()));
                storage::PeopleRepo people(place.store.writer().session());
                CLIENTELE_ASSIGN(const auto lease, people.openLeaseOf(person));
                return lease.has_value();
            },
            gui.desk.get(), [&](const Result<bool> &answer) {
                if (answer)
                    open = *answer;
            });
        return QTest::qWaitFor([&] { return open.has_value(); }) ? open : std::nullopt;
    };
    if (!underWay)
        QCOMPARE(openLease(), std::optional(true));
    gui.shell->close();
    gui.shell.reset();
    gui.session.reset();
    QCOMPARE(openLease(), std::optional(false));
}

/// IM.11: what is done after a context was ended elsewhere is refused, and leads back.
void TestShell::aContextEndedElsewhereEndsHere()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(logIn(gui));
    const QString client = gui.session->clientName();
    gui.desk->post(domain::LogOutOfClient{gui.session->scope().lease,
                                          *gui.session->scope().subject, false},
                   gui.session->scope(), gui.shell.get(),
                   [](const Result<application::Receipt> &) {});
    QVERIFY(gui.session->inClientContext()); // it does not know yet
    std::optional<FailureCode> answered;
    gui.session->post(domain::CreateUser{gui.session->account(),
                                         gui.session->newId<AccountUserTag>(), "A", "B",
                                         "a@b.example", true, false, {}, true},
                      gui.shell.get(), [&](const Result<application::Receipt> &receipt) {
                          answered = receipt ? FailureCode::Internal : receipt.failure().code;
                      });
    QTRY_VERIFY(answered.has_value());
    QCOMPARE(*answered, FailureCode::ScopeEnded);
    QTRY_VERIFY(!gui.session->inClientContext());
    QTRY_VERIFY(gui.shell->messages().text().contains(client));
    QVERIFY(gui.shell->messages().actionButton()->isVisible()); // log in again
}

/// IM.1: nothing is started by opening a link.
void TestShell::linksShowButNeverLogIn()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    auto *table = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    const int column = static_cast<int>(models::ClientColumn::Number);
    const QString number = table->model()->index(3, column).data().toString();
    const QString name = table->model()->index(3, column + 1).data().toString();
    gui.shell->showPage(QStringLiteral("users"));
    gui.shell->openLink({gui::Link::What::Client, number});
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("clients"));
    QTRY_COMPARE(gui.find<QLabel>(QStringLiteral("clientNameLabel"))->text(), name);
    gui.shell->openLink({gui::Link::What::Client, QStringLiteral("99-9999")});
    QTRY_VERIFY(gui.shell->messages().tone() == widgets::Tone::Problem);
    QVERIFY(logIn(gui));
    const QString inside = gui.session->clientName();
    gui.shell->openLink({gui::Link::What::Invoice, QStringLiteral("INV-2026-0001")});
    QTRY_VERIFY(gui.shell->messages().text().contains(inside)); // sign out first
    QTest::qWait(20);
    QVERIFY(gui.session->inClientContext());
    gui.session->logOut();
    QTRY_VERIFY(!gui.session->inClientContext());
    gui.shell->openLink({gui::Link::What::Invoice, QStringLiteral("INV-2026-0001")});
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("invoices"));
}

void TestShell::keysMenusAndHelp()
{
    for (const auto each : {&everyActionIsInTheMenuAndTheHelp, &languageAndThemeAreRemembered,
                            &formsAreReadInTheirOrder, &enterAndEscapeInForms,
                            &searchAndNavigationByKeys}) {
        GuiHarness gui;
        QVERIFY(gui.begin());
        each(gui);
    }
}

void TestShell::everyActionIsInTheMenuAndTheHelp(GuiHarness &gui)
{
    QStringList pages;
    for (const QString &page : {QStringLiteral("clients"), QStringLiteral("users"),
                                QStringLiteral("invoices")}) {
        gui.shell->showPage(page);
        auto *button = gui.find<QPushButton>(QStringLiteral("userMenuButton"));
        QMenu *menu = button->menu();
        Q_EMIT menu->aboutToShow();
        QList<QAction *> inMenu = menu->actions();
        for (qsizetype i = 0; i < inMenu.size(); ++i) { // with those of its menus
            if (inMenu[i]->menu() != nullptr)
                inMenu += inMenu[i]->menu()->actions();
        }
        QTest::keyClick(gui.shell.get(), Qt::Key_F1);
        QTRY_VERIFY(gui.dialog() != nullptr);
        const QString help = textsIn(*gui.dialog());
        const QList<QAction *> ofPage = gui.shell->currentPage()->actions();
        QVERIFY(ofPage.size() >= 2);
        for (const QAction *action : gui.shell->actions().all()) {
            const bool ofWindow = action->objectName().startsWith(QStringLiteral("window."));
            if (!ofWindow && !ofPage.contains(const_cast<QAction *>(action)))
                continue; // of a page that is not shown
            QVERIFY2(inMenu.contains(const_cast<QAction *>(action)),
                     qPrintable(action->objectName()));
            const QString name = action->text().remove(QStringLiteral("\u2026"));
            QVERIFY2(help.contains(name), qPrintable(name));
            // what cannot be done now says why, wherever it is shown
            if (!action->isEnabled()) {
                QVERIFY2(!action->statusTip().isEmpty(), qPrintable(name));
                QVERIFY2(help.contains(action->statusTip()), qPrintable(name));
            }
            if (!action->shortcut().isEmpty())
                QVERIFY2(help.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(name));
        }
        QTest::keyClick(gui.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(gui.dialog() == nullptr);
    }
}

void TestShell::languageAndThemeAreRemembered(GuiHarness &gui)
{
    QMenu *menu = gui.find<QPushButton>(QStringLiteral("userMenuButton"))->menu();
    const auto choose = [&](const QString &text) {
        Q_EMIT menu->aboutToShow();
        QList<QAction *> actions = menu->actions();
        for (qsizetype i = 0; i < actions.size(); ++i) {
            if (actions[i]->menu() != nullptr)
                actions += actions[i]->menu()->actions();
            else if (actions[i]->text() == text && actions[i]->isCheckable()) {
                actions[i]->trigger();
                return true;
            }
        }
        return false;
    };
    QVERIFY(choose(QStringLiteral("Dark")));
    QVERIFY(widgets::Theme::current().isDark());
    QCOMPARE(gui.settings->text(QStringLiteral("window/theme")), QStringLiteral("dark"));
    QVERIFY(choose(QStringLiteral("Light")));
    QVERIFY(!widgets::Theme::current().isDark());
    QCOMPARE(gui.settings->text(QStringLiteral("window/theme")), QStringLiteral("light"));
    QVERIFY(choose(QStringLiteral("Deutsch")));
    QCOMPARE(gui.settings->text(QStringLiteral("language")), QStringLiteral("de"));
    QVERIFY(gui.shell->messages().text().contains(QStringLiteral("next start")));
    widgets::Theme::current().choose(widgets::ThemeChoice::Desktop);
}

/// Fields first, in the order in which they are read; then Cancel and the button that goes on.
void TestShell::formsAreReadInTheirOrder(GuiHarness &gui)
{
    for (const char *id : {"clients.new", "users.new"}) {
        gui.shell->showPage(QString::fromLatin1(id).section(QLatin1Char('.'), 0, 0));
        gui.shell->actions().find(QString::fromLatin1(id))->trigger();
        QTRY_VERIFY(gui.dialog() != nullptr);
        auto *form = qobject_cast<gui::FormDialog *>(gui.dialog());
        QVERIFY(form != nullptr);
        QTRY_VERIFY(form->isAncestorOf(QApplication::focusWidget()));
        std::vector<QWidget *> order{QApplication::focusWidget()};
        while (order.size() < 40) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == order.front())
                break;
            order.push_back(QApplication::focusWidget());
        }
        QVERIFY2(order.size() > 3 && order.size() < 40, id);
        QCOMPARE(order.back(), form->confirmButton());
        QCOMPARE(order[order.size() - 2]->objectName(), QStringLiteral("cancelButton"));
        const auto top = [&](QWidget *widget) { return widget->mapTo(form, QPoint()).y(); };
        for (std::size_t i = 1; i + 2 < order.size(); ++i) {
            QVERIFY2(form->isAncestorOf(order[i]), id);
            QVERIFY2(top(order[i - 1]) <= top(order[i]) + 4,
                     qPrintable(order[i - 1]->accessibleName() + QStringLiteral(" > ")
                                + order[i]->accessibleName()));
        }
        form->reject();
        QTRY_VERIFY(gui.dialog() == nullptr);
    }
}

void TestShell::enterAndEscapeInForms(GuiHarness &gui)
{
    const auto open = [&] {
        gui.shell->actions().find(QStringLiteral("clients.new"))->trigger();
        return QTest::qWaitFor([&] { return gui.dialog() != nullptr; })
                   ? qobject_cast<gui::FormDialog *>(gui.dialog())
                   : nullptr;
    };
    gui::FormDialog *form = open();
    QVERIFY(form != nullptr);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the main button
    QTRY_VERIFY(form->field("name")->problem().size() > 0);
    QVERIFY(gui.dialog() == form);
    auto *cancel = form->findChild<QPushButton *>(QStringLiteral("cancelButton"));
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Return); // the one that has the focus, not the main one
    QTRY_VERIFY(gui.dialog() == nullptr);
    form = open();
    QVERIFY(form != nullptr);
    QTest::keyClick(form, Qt::Key_Escape);
    QTRY_VERIFY(gui.dialog() == nullptr);
    // the focus is back where it was: nobody has to look for it
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(gui.shell->currentPage()->isAncestorOf(QApplication::focusWidget()));
}

void TestShell::searchAndNavigationByKeys(GuiHarness &gui)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(search != nullptr);
    QTest::keyClicks(search, QStringLiteral("?")); // a character here, not the help
    QVERIFY(gui.dialog() == nullptr);
    QCOMPARE(search->text(), QStringLiteral("?"));
    search->clear();
    // a button of a row and one of the toolbar, by Space and by Enter
    auto *table = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QAction *remove = gui.shell->actions().find(QStringLiteral("clients.delete"));
    QTRY_VERIFY(remove->isEnabled());
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!remove->isEnabled());
    auto *create = gui.find<QPushButton>(QStringLiteral("clients.newButton"));
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
        create->setFocus();
        QTest::keyClick(create, key);
        QTRY_VERIFY(gui.dialog() != nullptr);
        QTest::keyClick(gui.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(gui.dialog() == nullptr);
    }
    auto *login = qobject_cast<QPushButton *>(gui.named(QStringLiteral("Login")));
    login->setFocus();
    QTest::keyClick(login, Qt::Key_Return);
    QTRY_VERIFY(gui.session->inClientContext());
}

void TestShell::windowComesBackAsItWas()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    gui.shell->resize(1111, 777);
    gui.shell->showPage(QStringLiteral("invoices"));
    gui.shell.reset(); // ended, not closed: a signal, or the end of the desktop's session
    gui::Shell again(*gui.session, *gui.settings);
    QCOMPARE(again.size(), QSize(1111, 777));
    QCOMPARE(gui.settings->text(QStringLiteral("window/page")), QStringLiteral("invoices"));
}

void TestShell::everythingFocusableHasAName()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QTest::qWait(50);
    for (const QWidget *widget : gui.shell->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(face != nullptr && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className())
                            + QLatin1Char(' ') + widget->objectName()));
    }
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestShell)
#include "tst_shell.moc"
