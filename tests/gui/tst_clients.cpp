// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/comparedialog.h"
#include "clients/newclientdialog.h"
#include "guiharness.h"
#include "models/clientlist.h"
#include "models/listmodel.h"
#include "storage/access.h"
#include "storage/journalrepo.h"
#include "storage/store.h"
#include "widgets/notices.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace clientele::testing {

using gui::FormDialog;
using models::ClientColumn;

class TestClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newClientIsListedAndShown();
    void wrongFieldsAreSaidBesideThem();
    void deleteNeedsATickAndTellsConsequences();
    void searchAndChipsNarrow();
    void columnsAreRemembered();
    void importShowsEveryRowFirst();
    void passwordMailNeedsAnAddress();
    void deletingCanBeCancelled();
    void scheduledChangesCanBeWithdrawn_data();
    void scheduledChangesCanBeWithdrawn();
    void otherRulesAreCompared();

private:
    static QTableView *table(const GuiHarness &gui)
    {
        return gui.find<QTableView>(QStringLiteral("clientsTableView"));
    }
    static QAction *action(const GuiHarness &gui, const char *id)
    {
        return gui.shell->actions().find(QString::fromLatin1(id));
    }
    static FormDialog *openNew(const GuiHarness &gui);
    static QString cell(const GuiHarness &gui, int row, ClientColumn column)
    {
        return table(gui)->model()->index(row, static_cast<int>(column)).data().toString();
    }
};

FormDialog *TestClients::openNew(const GuiHarness &gui)
{
    action(gui, "clients.new")->trigger();
    if (!QTest::qWaitFor([&] { return gui.dialog() != nullptr; }))
        return nullptr;
    return qobject_cast<FormDialog *>(gui.dialog());
}

void TestClients::newClientIsListedAndShown()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    const int before = table(gui)->model()->rowCount();
    FormDialog *dialog = openNew(gui);
    QVERIFY(dialog != nullptr);
    const QString hostile = QStringLiteral("<img src=x> & \u202etfel");
    // as pasted: keyClicks() knows ASCII only
    dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"))->setText(hostile);
    auto *plan = dialog->findChild<QComboBox *>(QStringLiteral("planComboBox"));
    QVERIFY(plan->count() > 3); // S0.10: several to choose from
    plan->setCurrentIndex(1);
    QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QTRY_COMPARE(table(gui)->model()->rowCount(), before + 1);
    QTRY_COMPARE(cell(gui, table(gui)->currentIndex().row(), ClientColumn::Name), hostile);
    QTRY_VERIFY(gui.shell->messages().isVisible()); // S0.15: the way to add-ons
    QVERIFY(gui.shell->messages().text().contains(QStringLiteral("Upgrade")));
    auto *name = gui.find<QLabel>(QStringLiteral("clientNameLabel"));
    QTRY_VERIFY(name->text().startsWith(QStringLiteral("<img src=x> &")));
    QCOMPARE(name->textFormat(), Qt::PlainText);
}

void TestClients::wrongFieldsAreSaidBesideThem()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    const int before = table(gui)->model()->rowCount();
    FormDialog *dialog = openNew(gui);
    QVERIFY(dialog != nullptr);
    auto *email = dialog->findChild<QLineEdit *>(QStringLiteral("emailLineEdit"));
    QTest::keyClicks(email, QStringLiteral("eva@"));
    QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog->field("name")->problem().isEmpty()); // S0.3
    QVERIFY(!dialog->field("email")->problem().isEmpty());
    QCOMPARE(email->text(), QStringLiteral("eva@")); // what was typed stays
    QVERIFY(!email->accessibleDescription().isEmpty());
    QCOMPARE(gui.dialog(), dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QCOMPARE(table(gui)->model()->rowCount(), before);
}

void TestClients::deleteNeedsATickAndTellsConsequences()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    const int before = table(gui)->model()->rowCount();
    QAction *remove = action(gui, "clients.delete");
    QVERIFY(!remove->isEnabled()); // S0.35
    QVERIFY(!remove->statusTip().isEmpty());
    const QString name = cell(gui, 0, ClientColumn::Name);
    QTest::keyClick(table(gui), Qt::Key_Space);
    QTRY_VERIFY(remove->isEnabled());
    QVERIFY(remove->text().contains(QLatin1Char('1')));
    gui.prompter->confirmations = {false, true};
    remove->trigger();
    QTRY_COMPARE(gui.prompter->asked.size(), std::size_t(1));
    const gui::Question &asked = gui.prompter->asked.front();
    QCOMPARE(asked.typed, name);
    QVERIFY(asked.dangerous);
    const QString points = asked.points.join(QLatin1Char('\n'));
    QVERIFY2(points.contains(QStringLiteral("cannot be undone")), qPrintable(points)); // S0.41
    QVERIFY2(points.contains(QStringLiteral("without credit")), qPrintable(points));
    QVERIFY2(points.contains(QStringLiteral("Discounts")), qPrintable(points));
    QCOMPARE(table(gui)->model()->rowCount(), before);
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    QTRY_COMPARE(table(gui)->model()->rowCount(), before - 1);
    QTRY_VERIFY(!remove->isEnabled()); // the tick went with the row
}

void TestClients::searchAndChipsNarrow()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    const int before = table(gui)->model()->rowCount();
    auto *search = gui.find<QLineEdit>(QStringLiteral("searchLineEdit"));
    const QString name = cell(gui, 3, ClientColumn::Name);
    search->setText(name);
    QTRY_COMPARE(table(gui)->model()->rowCount(), 1);
    QCOMPARE(cell(gui, 0, ClientColumn::Name), name);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(table(gui)->model()->rowCount(), before);
    auto *all = gui.find<QPushButton>(QStringLiteral("chip_all"));
    QTRY_VERIFY(all->text().contains(QString::number(before)));
    QTest::mouseClick(gui.find<QPushButton>(QStringLiteral("chip_parked")), Qt::LeftButton);
    QTRY_VERIFY(table(gui)->model()->rowCount() < before);
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(table(gui)->model()->rowCount(), before);
    gui.prompter->texts = {QStringLiteral("My \"own\" <b>")};
    search->setText(name);
    QTRY_COMPARE(table(gui)->model()->rowCount(), 1);
    QTest::mouseClick(gui.find<QPushButton>(QStringLiteral("chipExtraButton")), Qt::LeftButton);
    QTRY_VERIFY(gui.find<QPushButton>(QStringLiteral("chip_saved:My \"own\" <b>")) != nullptr);
}

void TestClients::columnsAreRemembered()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    table(gui)->setColumnHidden(static_cast<int>(ClientColumn::Email), false);
    table(gui)->setColumnWidth(static_cast<int>(ClientColumn::Plan), 123);
    const AccountId client = AccountId::parse(
        table(gui)->model()->index(0, 0).data(models::KeyRole).toString().toStdString()).value();
    bool answered = false;
    gui.session->logIn(client, false, gui.shell.get(), [&](const Status &) { answered = true; });
    QTRY_VERIFY(answered && gui.session->inClientContext());
    gui.session->logOut(); // the page is made anew
    QTRY_VERIFY(!gui.session->inClientContext());
    QTRY_COMPARE(gui.shell->findChildren<QTableView *>(QStringLiteral("clientsTableView")).size(),
                 1);
    QVERIFY(!table(gui)->isColumnHidden(static_cast<int>(ClientColumn::Email)));
    QCOMPARE(table(gui)->columnWidth(static_cast<int>(ClientColumn::Plan)), 123);
}

void TestClients::importShowsEveryRowFirst()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    const int before = table(gui)->model()->rowCount();
    QFile file(gui.folder.filePath(QStringLiteral("new.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Company,Email,Plan\nFirst New,,Starter\n,nobody@nord.example,Starter\n"
               "Third New,third@nord.example,\n");
    file.close();
    gui.prompter->files = {file.fileName()};
    action(gui, "clients.import")->trigger();
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *dialog = qobject_cast<FormDialog *>(gui.dialog());
    auto *rows = dialog->findChild<QTableView *>(QStringLiteral("importTableView"));
    QTRY_COMPARE(rows->model()->rowCount(), 3);
    QCOMPARE(rows->model()->index(0, 0).data().toString(), QStringLiteral("3")); // bad ones first
    QVERIFY(!dialog->confirmButton()->isEnabled());
    QCOMPARE(table(gui)->model()->rowCount(), before);
    auto *good = dialog->findChild<QAbstractButton *>(QStringLiteral("goodRowsOnlyCheckBox"));
    good->click();
    QTRY_VERIFY(dialog->confirmButton()->isEnabled());
    QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QTRY_COMPARE(table(gui)->model()->rowCount(), before + 2);
}

/// S0.19, S0.20: into the outbox, with Undo; not without an address.
void TestClients::passwordMailNeedsAnAddress()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QAction *reset = action(gui, "clients.passwordReset");
    QVERIFY(reset != nullptr);
    QTRY_VERIFY(gui.find<QLabel>(QStringLiteral("clientNameLabel"))->isVisible());
    const int column = static_cast<int>(ClientColumn::Email);
    const auto choose = [&](bool withAddress) {
        for (int row = 0; row < table(gui)->model()->rowCount(); ++row) {
            const QString email = table(gui)->model()->index(row, column).data().toString();
            if (email.isEmpty() != withAddress) {
                table(gui)->selectRow(row);
                return email;
            }
        }
        return QString();
    };
    const QString email = choose(true);
    QVERIFY(!email.isEmpty());
    QTRY_VERIFY(reset->isEnabled());
    const auto mails = [&] {
        std::optional<int> count;
        gui.desk->ask<int>(
            [](application::Workplace &place) -> Result<int> {
                CLIENTELE_TRY(place.store.writer().enter(storage::Context::agency()));
                int found = 0;
                const auto look = [&found](const domain::AuditEntry &entry) {
                    found += entry.action == "send_password_reset" && entry.outcome == "done";
                    return Status();
                };
                storage::JournalRepo journal(place.store.writer().session());
                CLIENTELE_TRY(journal.forEachAudit(look));
                return found;
            },
            gui.desk.get(), [&](const Result<int> &answer) { count = answer ? *answer : -1; });
        return QTest::qWaitFor([&] { return count.has_value(); }) ? *count : -1;
    };
    QCOMPARE(mails(), 0);
    reset->trigger();
    QTRY_VERIFY(gui.shell->messages().text().contains(QStringLiteral("outbox")));
    QCOMPARE(mails(), 1);
    QVERIFY(gui.shell->messages().actionButton()->isVisible());
    reset->trigger(); // a second one says that the first waits
    QTRY_VERIFY(gui.shell->messages().tone() == widgets::Tone::Problem);
    QVERIFY(gui.shell->messages().text().contains(email));
    QCOMPARE(mails(), 1);
    // without an address
    choose(false);
    auto *name = gui.find<QLabel>(QStringLiteral("clientNameLabel"));
    const bool someHasNone = gui.find<QTableView>(QStringLiteral("clientsTableView"))
                                 ->currentIndex().siblingAtColumn(column).data().toString()
                                 .isEmpty();
    QVERIFY2(someHasNone, qPrintable(name->text()));
    QTRY_VERIFY(!reset->isEnabled());
    QVERIFY2(reset->statusTip().contains(QStringLiteral("email")),
             qPrintable(reset->statusTip()));
}

/// A job stops at once: what is done stays done, and nothing follows.
void TestClients::deletingCanBeCancelled()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    const int before = table(gui)->model()->rowCount();
    QVERIFY(before > 3);
    QTest::keyClick(table(gui), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(action(gui, "clients.delete")->isEnabled());
    auto *jobs = gui.find<widgets::JobsPanel>(QStringLiteral("jobsPanel"));
    // changes are told before the answer that the next deletion waits for
    connect(gui.session.get(), &gui::Session::changed, jobs, [jobs] {
        if (auto *cancel = jobs->findChild<QPushButton *>())
            cancel->click();
    });
    gui.prompter->confirmations = {true};
    action(gui, "clients.delete")->trigger();
    QTRY_VERIFY(gui.shell->messages().text().contains(QStringLiteral("Cancelled")));
    QCOMPARE(jobs->count(), 0);
    QTRY_COMPARE(table(gui)->model()->rowCount(), before - 1);
}

void TestClients::scheduledChangesCanBeWithdrawn_data()
{
    QTest::addColumn<bool>("inside");
    QTest::newRow("beside the list") << false;
    QTest::newRow("in the account of the client") << true;
}

/// What is going to change, on which day and by whom, and its withdrawal with the money first.
void TestClients::scheduledChangesCanBeWithdrawn()
{
    QFETCH(bool, inside);
    GuiHarness gui;
    QVERIFY(gui.begin());
    int row = 0;
    while (cell(gui, row, ClientColumn::Status) != QStringLiteral("Active"))
        ++row;
    table(gui)->selectRow(row);
    const QString name = cell(gui, row, ClientColumn::Name);
    QTRY_COMPARE(gui.find<QLabel>(QStringLiteral("clientNameLabel"))->text(), name);
    QTRY_VERIFY(action(gui, "clients.endSubscription")->isEnabled());
    QVERIFY(!gui.find<QWidget>(QStringLiteral("scheduledCard"))->isVisible());
    gui.prompter->confirmations = {true};
    action(gui, "clients.endSubscription")->trigger();
    QTRY_VERIFY(gui.find<QWidget>(QStringLiteral("scheduledCard"))->isVisible());
    if (inside) {
        action(gui, "clients.login")->trigger();
        QTRY_VERIFY(gui.session->inClientContext());
        gui.shell->showPage(QStringLiteral("overview"));
    }
    const auto card = [&] {
        return gui.shell->currentPage()->findChild<QWidget *>(QStringLiteral("scheduledCard"));
    };
    QTRY_VERIFY(card() != nullptr && card()->isVisible());
    QString said;
    for (const QLabel *label : card()->findChildren<QLabel *>())
        said += label->text() + QLatin1Char('\n');
    QVERIFY2(said.contains(QStringLiteral("Ends")), qPrintable(said));
    QVERIFY2(said.contains(QString::fromStdString(gui.session->scope().actorName)),
             qPrintable(said));
    gui.prompter->asked.clear();
    gui.prompter->confirmations = {false, true};
    auto *withdraw = card()->findChild<QPushButton *>(QStringLiteral("withdrawButton"));
    QVERIFY(withdraw->isEnabled());
    withdraw->setFocus();
    QTest::keyClick(withdraw, Qt::Key_Return);
    QTRY_COMPARE(gui.prompter->asked.size(), std::size_t(1));
    QVERIFY(gui.prompter->asked.front().title.contains(name));
    QVERIFY(!gui.prompter->asked.front().points.isEmpty()); // before -> after
    QTest::qWait(20);
    QVERIFY(card()->isVisible()); // not yet
    QTest::keyClick(withdraw, Qt::Key_Return);
    QTRY_VERIFY(!card()->isVisible());
    QVERIFY(gui.shell->messages().text().contains(QStringLiteral("withdrawn")));
}

/// N16: left and right by their rules, what differs with the rule that makes it, and a file of it.
void TestClients::otherRulesAreCompared()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QAction *compare = action(gui, "clients.compareRules");
    int row = 0;
    while (cell(gui, row, ClientColumn::Status) != QStringLiteral("Active"))
        ++row;
    table(gui)->selectRow(row);
    QTRY_VERIFY(compare->isEnabled());
    compare->trigger();
    QTRY_VERIFY(qobject_cast<gui::CompareDialog *>(gui.dialog()) != nullptr);
    auto *dialog = qobject_cast<gui::CompareDialog *>(gui.dialog());
    auto *rules = dialog->findChild<QComboBox *>(QStringLiteral("rightComboBox"));
    QVERIFY(rules->count() > 10);
    rules->setCurrentIndex(rules->findData(QStringLiteral("LAGO_DAY")));
    QVERIFY(!dialog->confirmButton()->isEnabled()); // nothing to save while it is computed
    QTRY_VERIFY(dialog->comparison() != nullptr);
    const application::ProfileComparison shown = *dialog->comparison();
    QCOMPARE(shown.left.name, gui.session->profile().billingProfile);
    QCOMPARE(shown.right.name, std::string("LAGO_DAY"));
    QVERIFY(!shown.bills.empty());
    QVERIFY(shown.differentCount > 0); // calendar months
    auto *lines = dialog->findChild<QTableView *>(QStringLiteral("compareTableView"));
    std::size_t expected = shown.bills.size(); // of totals
    for (const application::ComparedBillDay &bill : shown.bills)
        expected += bill.lines.size();
    QCOMPARE(lines->model()->rowCount(), static_cast<int>(expected));
    auto *reason = dialog->findChild<QLabel *>(QStringLiteral("compareReasonLabel"));
    QVERIFY2(reason->text().contains(QStringLiteral("Lago")), qPrintable(reason->text()));
    auto *only = dialog->findChild<QCheckBox *>(QStringLiteral("onlyDifferencesCheckBox"));
    only->setChecked(true);
    QVERIFY(lines->model()->rowCount() >= shown.differentCount);
    QVERIFY(lines->model()->rowCount() < static_cast<int>(expected));
    for (int each = 0; each < lines->model()->rowCount(); ++each)
        QVERIFY(!lines->model()->index(each, 5).data().toString().isEmpty());
    // the same rules on both sides: nothing differs, and that is said
    rules->setCurrentIndex(0);
    QTRY_VERIFY(dialog->comparison() != nullptr);
    QCOMPARE(dialog->comparison()->differentCount, 0);
    const int equalLines = dialog->comparison()->lineCount;
    auto *summary = dialog->findChild<QLabel *>(QStringLiteral("compareSummaryLabel"));
    QVERIFY2(summary->text().contains(QStringLiteral("the same")), qPrintable(summary->text()));
    const QString file = gui.folder.filePath(QStringLiteral("comparison.csv"));
    gui.prompter->files = {file};
    QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray head = written.readLine();
    QVERIFY2(head.contains("clientNumber,clientName,billDay,kind,item"), head);
    QVERIFY(written.readAll().count('\n') >= equalLines);
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestClients)
#include "tst_clients.moc"
