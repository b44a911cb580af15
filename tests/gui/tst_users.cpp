// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listmodel.h"
#include "models/userlist.h"
#include "peopletools.h"
#include "widgets/notices.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

namespace clientele::testing {

using models::UserColumn;

/// S2.1–S2.33 through the window.
class TestUsers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newUserCountsAndIsOnTheNextInvoice();
    void fieldsSayWhatIsWrong();
    void randomPasswordCannotBeDeselected();
    void deactivatingShowsWhatIsStoredAndCanBeUndone();
    void lastAdministratorIsRefused();
    void deletingSaysWhatItMeans();
    void agencyHasUsersOfItsOwn();
    void passwordMailWaitsAndCanBeWithdrawn();
    void formSurvivesTheEndOfTheHour();

private:
    static QTableView *table(GuiHarness &gui);
    static int rowOf(GuiHarness &gui, UserColumn column, const QString &text, bool active);
    static void tick(GuiHarness &gui, int row);
    static void click(GuiHarness &gui, const char *action);
    static int activeUsers(GuiHarness &gui);
    static void type(GuiHarness &gui, const QString &first, const QString &last,
                     const QString &email);
    static void save(GuiHarness &gui);
};

QTableView *TestUsers::table(GuiHarness &gui)
{
    return gui.find<QTableView>(QStringLiteral("usersTableView"));
}

int TestUsers::rowOf(GuiHarness &gui, UserColumn column, const QString &text, bool active)
{
    const auto *model = table(gui)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const bool isActive = model->index(row, static_cast<int>(UserColumn::Active))
                                  .data(models::RawRole).toBool();
        const QString cell = model->index(row, static_cast<int>(column)).data().toString();
        if (isActive == active && (text.isEmpty() ? cell.isEmpty() : cell.contains(text)))
            return row;
    }
    return -1;
}

void TestUsers::tick(GuiHarness &gui, int row)
{
    auto *model = table(gui)->model();
    QVERIFY(model->setData(model->index(row, static_cast<int>(UserColumn::Tick)), Qt::Checked,
                           Qt::CheckStateRole));
}

void TestUsers::click(GuiHarness &gui, const char *action)
{
    QAction *found = gui.shell->actions().find(QString::fromLatin1(action));
    QVERIFY(found != nullptr);
    QVERIFY2(found->isEnabled(), qPrintable(found->statusTip()));
    found->trigger();
}

int TestUsers::activeUsers(GuiHarness &gui)
{
    int count = 0;
    const auto *model = table(gui)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        count += model->index(row, static_cast<int>(UserColumn::Active))
                         .data(models::RawRole).toBool() ? 1 : 0;
    return count;
}

void TestUsers::type(GuiHarness &gui, const QString &first, const QString &last,
                     const QString &email)
{
    QTRY_VERIFY(gui.dialog() != nullptr);
    const std::pair<const char *, QString> texts[] = {
        {"First name", first}, {"Last name", last}, {"Email address", email}};
    for (const auto &[name, text] : texts) {
        auto *editor = qobject_cast<QLineEdit *>(gui.named(QString::fromLatin1(name)));
        QVERIFY2(editor != nullptr, name);
        editor->setFocus();
        QTest::keyClicks(editor, text);
    }
}

void TestUsers::save(GuiHarness &gui)
{
    auto *save = gui.dialog()->findChild<QPushButton *>(QStringLiteral("confirmButton"));
    QCOMPARE(save->text(), QStringLiteral("Save"));
    QTest::mouseClick(save, Qt::LeftButton);
}

void TestUsers::newUserCountsAndIsOnTheNextInvoice()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    const int before = activeUsers(gui);
    const auto draftsBefore = storedDrafts(gui);
    click(gui, "users.new");
    type(gui, QStringLiteral("Ada"), QStringLiteral("Byron"), QStringLiteral("ada@x.example"));
    auto *effect = gui.dialog()->findChild<QLabel *>(QStringLiteral("effectLabel"));
    QTRY_VERIFY(effect->text().contains(QChar(0x2192))); // before Save
    const QString previewed = effect->text();
    save(gui);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QCOMPARE(activeUsers(gui), before + 1);
    const QString change = changeText(gui, draftsBefore, storedDrafts(gui));
    QVERIFY2(previewed.startsWith(change), qPrintable(previewed)); // V3
    QVERIFY2(gui.shell->messages().text().contains(previewed),
             qPrintable(gui.shell->messages().text()));
    const int row = rowOf(gui, UserColumn::LastName, QStringLiteral("Byron"), true);
    QVERIFY(row >= 0);
    QCOMPARE(table(gui)->currentIndex().row(), row);
}

void TestUsers::fieldsSayWhatIsWrong()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    const int before = activeUsers(gui);
    click(gui, "users.new");
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *first = qobject_cast<QLineEdit *>(gui.named(QStringLiteral("First name")));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab); // left without a name
    QTRY_VERIFY(first->accessibleDescription().contains(QStringLiteral("missing")));
    auto *email = qobject_cast<QLineEdit *>(gui.named(QStringLiteral("Email address")));
    QTest::keyClicks(email, QStringLiteral("eva@"));
    save(gui);
    QVERIFY(gui.dialog() != nullptr);
    QVERIFY(!email->accessibleDescription().isEmpty());
    QCOMPARE(activeUsers(gui), before);
}

void TestUsers::randomPasswordCannotBeDeselected()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    click(gui, "users.new");
    QTRY_VERIFY(gui.dialog() != nullptr);
    const auto boxes = gui.dialog()->findChildren<QCheckBox *>();
    int checked = 0;
    for (QCheckBox *box : boxes) {
        if (box->text() == QStringLiteral("Set random password")) {
            QTest::mouseClick(box, Qt::LeftButton);
            QVERIFY(box->isChecked()); // S2.16
            ++checked;
        } else if (box->text() == QStringLiteral("Active")) {
            QVERIFY(box->isChecked()); // S2.14
            ++checked;
        }
    }
    QCOMPARE(checked, 2);
    auto *tabs = gui.dialog()->findChild<QTabWidget *>();
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("User information")); // S2.8
    QCOMPARE(tabs->tabText(1), QStringLiteral("Roles"));
}

void TestUsers::deactivatingShowsWhatIsStoredAndCanBeUndone()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    QAction *deactivate = gui.shell->actions().find(QStringLiteral("users.deactivate"));
    QVERIFY(!deactivate->isEnabled());
    QVERIFY(!deactivate->statusTip().isEmpty()); // says why
    const int before = activeUsers(gui);
    const auto draftsBefore = storedDrafts(gui);
    const int row = rowOf(gui, UserColumn::Roles, {}, true);
    QVERIFY(row >= 0);
    tick(gui, row);
    click(gui, "users.deactivate");
    QTRY_COMPARE(activeUsers(gui), before - 1); // S2.23
    auto &messages = gui.shell->messages();
    QTRY_VERIFY(messages.isVisible());
    const auto draftsAfter = storedDrafts(gui);
    QVERIFY2(messages.text().contains(changeText(gui, draftsBefore, draftsAfter)),
             qPrintable(messages.text())); // S2.24
    QVERIFY(gui::nextInvoice(draftsAfter, gui.session->today())->payableMinor
            < gui::nextInvoice(draftsBefore, gui.session->today())->payableMinor);
    QCOMPARE(messages.actionButton()->text(), QStringLiteral("Undo"));
    QTest::mouseClick(messages.actionButton(), Qt::LeftButton);
    QTRY_COMPARE(activeUsers(gui), before); // S2.26
}

void TestUsers::lastAdministratorIsRefused()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    const QString role = QStringLiteral("Administrator");
    auto *model = table(gui)->model();
    const int before = activeUsers(gui);
    int administrators = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const bool is = model->index(row, static_cast<int>(UserColumn::Roles)).data().toString()
                            .contains(role, Qt::CaseInsensitive);
        const bool active = model->index(row, static_cast<int>(UserColumn::Active))
                                .data(models::RawRole).toBool();
        if (is && active) {
            tick(gui, row);
            ++administrators;
        }
    }
    QVERIFY(administrators > 0);
    click(gui, "users.deactivate"); // all of them at once: judged as a whole (S2.30)
    auto &messages = gui.shell->messages();
    QTRY_VERIFY(messages.isVisible());
    QVERIFY2(messages.text().contains(QStringLiteral("the last active administrator")),
             qPrintable(messages.text()));
    QVERIFY(messages.text().contains(QStringLiteral("Make someone else administrator first.")));
    QCOMPARE(activeUsers(gui), before);
}

void TestUsers::deletingSaysWhatItMeans()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    const int before = activeUsers(gui);
    const auto draftsBefore = storedDrafts(gui);
    tick(gui, rowOf(gui, UserColumn::Roles, {}, true));
    gui.prompter->confirmations = {false, true};
    click(gui, "users.delete");
    QTRY_COMPARE(gui.prompter->asked.size(), std::size_t(1));
    QVERIFY(gui.prompter->asked.front().text.contains(QStringLiteral("cannot be undone"))); // N8
    QTest::qWait(50);
    QCOMPARE(activeUsers(gui), before);
    click(gui, "users.delete");
    QTRY_COMPARE(activeUsers(gui), before - 1); // S2.28
    const QString change = changeText(gui, draftsBefore, storedDrafts(gui));
    const QString points = gui.prompter->asked.back().points.join(QLatin1Char(' '));
    QVERIFY2(points.contains(change), qPrintable(points));
}

void TestUsers::agencyHasUsersOfItsOwn()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    gui.shell->showPage(QStringLiteral("users"));
    QCOMPARE(gui.shell->currentPageId(), QStringLiteral("users"));
    const int before = activeUsers(gui);
    click(gui, "users.new");
    type(gui, QStringLiteral("Grace"), QStringLiteral("Hopper"), QStringLiteral("g@x.example"));
    save(gui);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QTRY_COMPARE(activeUsers(gui), before + 1);
    tick(gui, rowOf(gui, UserColumn::LastName, QStringLiteral("Hopper"), true));
    click(gui, "users.deactivate");
    QTRY_COMPARE(activeUsers(gui), before);
    // and no client has gained a user by it
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    QCOMPARE(rowOf(gui, UserColumn::LastName, QStringLiteral("Hopper"), false), -1);
}

void TestUsers::formSurvivesTheEndOfTheHour()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    click(gui, "users.new");
    type(gui, QStringLiteral("Ada"), QStringLiteral("Byron"), QStringLiteral("ada@x.example"));
    gui.clock.advanceMs(61 * 60 * 1000);
    QTRY_VERIFY(!gui.session->inClientContext());
    QVERIFY(gui.dialog() == nullptr);
    auto &messages = gui.shell->messages();
    QTRY_VERIFY(messages.isVisible());
    QTest::mouseClick(messages.actionButton(), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() != nullptr);
    QCOMPARE(qobject_cast<QLineEdit *>(gui.named(QStringLiteral("Last name")))->text(),
             QStringLiteral("Byron"));
}

/// Inside the client's account, where support sits when somebody has lost a password (product.md).
void TestUsers::passwordMailWaitsAndCanBeWithdrawn()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    // S0.7: without an e-mail nobody signs in to the account, and a code would open nothing
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users"), true));
    QAction *reset = gui.shell->actions().find(QStringLiteral("users.passwordReset"));
    QVERIFY(reset != nullptr);
    table(gui)->setCurrentIndex({});
    QTRY_VERIFY(!reset->isEnabled()); // with its reason
    QVERIFY(!reset->statusTip().isEmpty());
    table(gui)->selectRow(0);
    click(gui, "users.passwordReset");
    QTRY_VERIFY(gui.shell->messages().text().contains(QStringLiteral("outbox")));
    QPushButton *undo = gui.shell->messages().actionButton();
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_VERIFY(gui.shell->messages().text().contains(QStringLiteral("Undone")));
    click(gui, "users.passwordReset"); // not refused, for none waits now
    QTRY_VERIFY(gui.shell->messages().text().contains(QStringLiteral("outbox")));
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestUsers)
#include "tst_users.moc"
