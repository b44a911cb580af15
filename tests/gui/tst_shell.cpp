// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"
#include "models/clientlist.h"
#include "models/listmodel.h"
#include "widgets/notices.h"
#include "widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
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
    void theHourWarnsAndEnds();
    void everythingFocusableHasAName();
    void paletteFindsClients();
    void whatIsTypedFreesTheButton();

private:
    static AccountId someClient(GuiHarness &gui);
    static bool logIn(GuiHarness &gui);
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
