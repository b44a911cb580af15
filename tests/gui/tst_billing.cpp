// SPDX-License-Identifier: GPL-3.0-or-later
// The pages Catalogue and Billing: what is offered at what price, and closing the month.
#include "application/accountmoney.h"
#include "application/accountreading.h"
#include "application/billingrun.h"
#include "application/cataloguereading.h"
#include "application/excess.h"
#include "application/monthclose.h"
#include "application/statement.h"
#include "models/listmodel.h"
#include "peopletools.h"
#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/store.h"
#include "widgets/notices.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

namespace clientele::testing {

using application::CatalogueView;

class TestBillingPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void catalogueShowsPricesInWords();
    void priceShowsItsEffectBeforeItIsSaved();
    void plansAreMadeOfParts();
    void wrongAmountsAreSaidAtTheirField();
    void endedIsOfferedAgain();
    void monthIsClosed();
    void onlyTickedAreIssued();
    void scheduledChangeIsWithdrawn();
    void statementIsExported();
    void drawnAccountsAreDisabled();
    void refundIsRecordedAndWithdrawn();

private:
    static bool open(GuiHarness &gui, const QString &page);
    static QTableView *table(GuiHarness &gui, const char *page);
    static int rowOf(const QTableView &table, const QString &text);
    static QString row(const QTableView &table, int row);
    static bool trigger(GuiHarness &gui, const char *action);
    static void choose(GuiHarness &gui, const char *chip);
    static QPushButton *saveButton(GuiHarness &gui);
    static QString said(GuiHarness &gui, const char *name);
    static CatalogueView catalogue(GuiHarness &gui);
    static std::int64_t stale(GuiHarness &gui);
    static bool givePackage(GuiHarness &gui, int accounts);
};

bool TestBillingPages::open(GuiHarness &gui, const QString &page)
{
    if (!gui.begin())
        return false;
    gui.shell->showPage(page);
    const QByteArray name = page.toLatin1();
    return QTest::qWaitFor([&] {
        const QTableView *view = table(gui, name.constData());
        return view != nullptr && view->model() != nullptr;
    });
}

QTableView *TestBillingPages::table(GuiHarness &gui, const char *page)
{
    return gui.find<QTableView>(QLatin1String(page) + QLatin1String("TableView"));
}

int TestBillingPages::rowOf(const QTableView &table, const QString &text)
{
    for (int i = 0; i < table.model()->rowCount(); ++i) {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            if (table.model()->index(i, column).data().toString() == text)
                return i;
        }
    }
    return -1;
}

QString TestBillingPages::row(const QTableView &table, int row)
{
    QStringList cells;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        cells.append(table.model()->index(row, column).data().toString());
    return cells.join(QLatin1Char('|'));
}

bool TestBillingPages::trigger(GuiHarness &gui, const char *action)
{
    QAction *found = gui.shell->actions().find(QString::fromLatin1(action));
    if (found == nullptr || !QTest::qWaitFor([&] { return found->isEnabled(); }))
        return false;
    found->trigger();
    return true;
}

void TestBillingPages::choose(GuiHarness &gui, const char *chip)
{
    for (auto *button : gui.shell->findChildren<QPushButton *>(QLatin1String("chip_")
                                                               + QLatin1String(chip))) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

QPushButton *TestBillingPages::saveButton(GuiHarness &gui)
{
    return gui.dialog()->findChild<QPushButton *>(QStringLiteral("confirmButton"));
}

QString TestBillingPages::said(GuiHarness &gui, const char *name)
{
    return textsIn(*gui.dialog()->findChild<QWidget *>(QString::fromLatin1(name)));
}

CatalogueView TestBillingPages::catalogue(GuiHarness &gui)
{
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    auto view = application::readCatalogue(**reader);
    return view ? *std::move(view) : CatalogueView();
}

std::int64_t TestBillingPages::stale(GuiHarness &gui)
{
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    return application::countStaleDrafts(**reader).valueOr(-1);
}

void TestBillingPages::catalogueShowsPricesInWords()
{
    GuiHarness gui;
    QVERIFY(open(gui, QStringLiteral("catalogue")));
    QTableView *list = table(gui, "catalogue");
    QTRY_VERIFY(rowOf(*list, QStringLiteral("Starter")) >= 0);
    const int starter = rowOf(*list, QStringLiteral("Starter"));
    const QString shown = row(*list, starter); // starter.json
    QVERIFY2(shown.contains(QStringLiteral("29.00 + 5.00 for each active user above 3")),
             qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("|15.00|month|")), qPrintable(shown));
    list->selectRow(starter);
    auto *detail = gui.find<QWidget>(QStringLiteral("catalogueDetail"));
    QTRY_VERIFY(textsIn(*detail).contains(QStringLiteral("Starter")));
    const QString words = textsIn(*detail);
    QVERIFY2(words.contains(QStringLiteral("5.00 for each active user above 3, counted at the "
                                           "start of the bill day, in advance")),
             qPrintable(words));
    choose(gui, "addOns");
    QTRY_VERIFY(rowOf(*list, QStringLiteral("Starter")) < 0);
    QVERIFY(rowOf(*list, QStringLiteral("Analytics")) >= 0);
}

/// N12: what the dialog says is what the engine finds over all clients, and what is stored after.
void TestBillingPages::priceShowsItsEffectBeforeItIsSaved()
{
    GuiHarness gui;
    QVERIFY(open(gui, QStringLiteral("catalogue")));
    QTableView *list = table(gui, "catalogue");
    QTRY_VERIFY(rowOf(*list, QStringLiteral("Starter")) >= 0);
    list->selectRow(rowOf(*list, QStringLiteral("Starter")));
    QVERIFY(trigger(gui, "catalogue.newPrice"));
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *amount = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("amountLineEdit"));
    QCOMPARE(amount->text(), QStringLiteral("29.00"));
    amount->setFocus();
    amount->selectAll();
    QTest::keyClicks(amount, QStringLiteral("39"));
    QVERIFY(!saveButton(gui)->isEnabled()); // its effect is not known yet
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    const CatalogueView before = catalogue(gui);
    std::int64_t clients = 0;
    for (const application::CatalogueLine &line : before.items) {
        if (line.entry.name == "Starter")
            clients = line.clients;
    }
    QVERIFY(clients > 0);
    const QString sums = said(gui, "effectSums");
    QVERIFY2(sums.contains(QStringLiteral("%1 of 12").arg(clients)), qPrintable(sums));
    // ten more for each of them, whatever else is on their invoices
    const QString more = gui::differenceText(
        Money{clients * 1000, *Currency::fromCode("EUR")}, *gui.session);
    QVERIFY2(sums.contains(more), qPrintable(sums));
    QVERIFY(said(gui, "effectMost").contains(QStringLiteral("+")));
    QTest::mouseClick(saveButton(gui), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QVERIFY(stale(gui) > 0);
    QTRY_COMPARE(stale(gui), std::int64_t{0}); // in the background, by itself
}

void TestBillingPages::plansAreMadeOfParts()
{
    GuiHarness gui;
    QVERIFY(open(gui, QStringLiteral("catalogue")));
    QVERIFY(trigger(gui, "catalogue.newPlan"));
    QTRY_VERIFY(gui.dialog() != nullptr);
    QVERIFY(gui.dialog()->focusWidget() != nullptr); // one writes at once (desktop.md)
    QCOMPARE(gui.dialog()->focusWidget()->objectName(), QStringLiteral("nameLineEdit"));
    const auto type = [&](const char *name, const QString &text) {
        auto *edit = gui.dialog()->findChild<QLineEdit *>(QString::fromLatin1(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    };
    type("nameLineEdit", QStringLiteral("Crowd"));
    type("amountLineEdit", QStringLiteral("10"));
    QTest::mouseClick(gui.dialog()->findChild<QPushButton *>(QStringLiteral("addPartButton")),
                      Qt::LeftButton);
    type("partNameLineEdit", QStringLiteral("Active users"));
    gui.dialog()->findChild<QComboBox *>(QStringLiteral("kindComboBox"))->setCurrentIndex(2);
    auto *tiers = gui.dialog()->findChild<QTableWidget *>(QStringLiteral("tiersTableWidget"));
    QVERIFY(tiers->isVisible());
    tiers->item(0, 0)->setText(QStringLiteral("10"));
    tiers->item(0, 1)->setText(QStringLiteral("5"));
    tiers->item(1, 1)->setText(QStringLiteral("3.5"));
    auto *parts = gui.dialog()->findChild<QListWidget *>(QStringLiteral("partsListWidget"));
    QCOMPARE(parts->count(), 2);
    QVERIFY2(parts->item(1)->text().contains(QStringLiteral("1–10: 5.00; from 11: 3.50")),
             qPrintable(parts->item(1)->text()));
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    QTest::mouseClick(saveButton(gui), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QTableView *list = table(gui, "catalogue");
    QTRY_VERIFY(rowOf(*list, QStringLiteral("Crowd")) >= 0);
    QTRY_COMPARE(list->currentIndex().row(), rowOf(*list, QStringLiteral("Crowd")));
    const CatalogueView view = catalogue(gui);
    const auto crowd = std::find_if(view.items.begin(), view.items.end(), [](const auto &each) {
        return each.entry.name == "Crowd";
    });
    QVERIFY(crowd != view.items.end());
    const auto &components = crowd->prices.at(0).components;
    QCOMPARE(components.size(), std::size_t{2});
    QCOMPARE(components[0].unit.amount, std::int64_t{1000});
    QCOMPARE(components[1].tiers.size(), std::size_t{2});
    QCOMPARE(components[1].tiers[0].upTo, std::optional<std::int64_t>(10));
    QCOMPARE(components[1].tiers[1].unit.amount, std::int64_t{350});
}

void TestBillingPages::wrongAmountsAreSaidAtTheirField()
{
    GuiHarness gui;
    QVERIFY(open(gui, QStringLiteral("catalogue")));
    QVERIFY(trigger(gui, "catalogue.newAddOn"));
    QTRY_VERIFY(gui.dialog() != nullptr);
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    QTest::mouseClick(saveButton(gui), Qt::LeftButton); // neither name nor amount
    auto *name = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"));
    QTRY_VERIFY(!name->accessibleDescription().isEmpty());
    QVERIFY(gui.dialog() != nullptr);
    QTest::keyClicks(name, QStringLiteral("Backup"));
    auto *amount = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("amountLineEdit"));
    QTest::keyClicks(amount, QStringLiteral("five"));
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    QTest::mouseClick(saveButton(gui), Qt::LeftButton);
    QTRY_VERIFY(!amount->accessibleDescription().isEmpty());
    gui.dialog()->reject();
}

void TestBillingPages::endedIsOfferedAgain()
{
    GuiHarness gui;
    QVERIFY(open(gui, QStringLiteral("catalogue")));
    QTableView *list = table(gui, "catalogue");
    QTRY_VERIFY(rowOf(*list, QStringLiteral("Scale")) >= 0);
    const auto state = [&] { return row(*list, rowOf(*list, QStringLiteral("Scale"))); };
    list->selectRow(rowOf(*list, QStringLiteral("Scale")));
    QVERIFY(trigger(gui, "catalogue.end"));
    QTRY_VERIFY(state().endsWith(QStringLiteral("Ended")));
    auto &messages = gui.shell->messages();
    QCOMPARE(messages.actionButton()->text(), QStringLiteral("Undo"));
    QTest::mouseClick(messages.actionButton(), Qt::LeftButton);
    QTRY_VERIFY(state().endsWith(QStringLiteral("Offered")));
}

void TestBillingPages::monthIsClosed()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    gui.clock.advanceMs(std::int64_t{31} * 24 * 3600 * 1000); // every client has a bill day
    gui.shell->showPage(QStringLiteral("billing"));
    QTRY_VERIFY(table(gui, "billing") != nullptr && table(gui, "billing")->model() != nullptr);
    QTableView *list = table(gui, "billing");
    QTRY_VERIFY(list->model()->rowCount() > 0);
    const int due = list->model()->rowCount();
    gui.prompter->confirmations.push_back(true);
    QVERIFY(trigger(gui, "billing.issueAll"));
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QVERIFY(!gui.prompter->asked.empty());
    choose(gui, "issued");
    QTRY_VERIFY(list->model()->rowCount() >= due);
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    const auto close = application::readMonthClose(**reader, gui.session->today());
    QVERIFY(close.ok() && close->due.empty());
}

void TestBillingPages::onlyTickedAreIssued()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    gui.clock.advanceMs(std::int64_t{31} * 24 * 3600 * 1000);
    gui.shell->showPage(QStringLiteral("billing"));
    QTRY_VERIFY(table(gui, "billing") != nullptr && table(gui, "billing")->model() != nullptr);
    QTableView *list = table(gui, "billing");
    QTRY_VERIFY(list->model()->rowCount() > 1);
    const QString name = list->model()->index(0, 1).data().toString();
    QVERIFY(list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    gui.prompter->confirmations.push_back(true);
    QVERIFY(trigger(gui, "billing.issueTicked"));
    QTRY_VERIFY(rowOf(*list, name) < 0);
    QVERIFY(list->model()->rowCount() > 0); // the others are still due
}

void TestBillingPages::scheduledChangeIsWithdrawn()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("subscription")));
    const AccountId client = gui.session->account();
    gui.session->logOut();
    std::optional<bool> done;
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    const auto detail = application::AccountReading(**reader).client(client);
    QVERIFY(detail.ok());
    domain::CancelSubscription end; // at the end of the term
    end.client = client;
    end.subscription = detail->subscriptions.at(0).subscription.id;
    gui.session->post(end, gui.shell.get(), [&](const Result<application::Receipt> &receipt) {
        done = receipt.ok();
    });
    QTRY_VERIFY(done.has_value());
    QVERIFY(*done);
    gui.shell->showPage(QStringLiteral("billing"));
    QTRY_VERIFY(table(gui, "billing") != nullptr && table(gui, "billing")->model() != nullptr);
    choose(gui, "scheduled");
    QTableView *list = table(gui, "billing");
    QTRY_VERIFY(rowOf(*list, QStringLiteral("Ends")) >= 0);
    const int before = list->model()->rowCount();
    list->selectRow(rowOf(*list, QStringLiteral("Ends")));
    gui.prompter->confirmations.push_back(true);
    QVERIFY(trigger(gui, "billing.withdraw"));
    QTRY_COMPARE(list->model()->rowCount(), before - 1);
}

void TestBillingPages::statementIsExported()
{
    GuiHarness gui;
    QVERIFY(open(gui, QStringLiteral("billing")));
    choose(gui, "statement");
    QTableView *list = table(gui, "billing");
    QTRY_VERIFY(list->model()->rowCount() > 0);
    const QString file = gui.folder.filePath(QStringLiteral("statement.csv"));
    gui.prompter->files.push_back(file);
    QVERIFY(trigger(gui, "billing.export"));
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = written.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), list->model()->rowCount() + 1); // the head
    QVERIFY(lines.at(0).contains("clientNumber,clientName,firstDay,lastDay"));
    QVERIFY(lines.at(1).contains("2026-11-01,2026-11-30"));
}

/// Money goes back from account credit with who pays it and how, and comes back when that was a
/// mistake.
/// The programme of the sample with so many accounts in its package, 5.00 for each above.
bool TestBillingPages::givePackage(GuiHarness &gui, int accounts)
{
    std::optional<bool> done;
    gui.desk->ask<bool>(
        [accounts](application::Workplace &place) -> Result<bool> {
            CLIENTELE_TRY(place.store.writer().enter(storage::Context::agency()));
            storage::AgencyRepo agency(place.store.writer().session());
            CLIENTELE_ASSIGN(auto programmes, agency.programmes());
            for (domain::Programme &programme : programmes) {
                if (programme.code != "agency")
                    continue;
                programme.settings = "{\"packageLimit\":" + std::to_string(accounts)
                                     + ",\"excessAmount\":\"5\"}";
                CLIENTELE_TRY(agency.updateSettings(programme));
            }
            return true;
        },
        gui.shell.get(), [&](const Result<bool> &result) { done = result.ok(); });
    return QTest::qWaitFor([&] { return done.has_value(); }) && *done;
}

/// S3.30–S3.32, N15: who is hit and why, disabled after a question that says it, and paid.
void TestBillingPages::drawnAccountsAreDisabled()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(givePackage(gui, 3));
    const Date today = gui.session->today();
    const DateRange month
        = application::monthOf(application::monthOf(today).from.addDays(-1));
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    const auto draws = application::readDraws(**reader, month);
    QVERIFY(draws.ok());
    const std::size_t unpaid = draws->at(0).toDisable().size();
    QVERIFY(unpaid >= 2);
    gui.shell->showPage(QStringLiteral("billing"));
    QTRY_VERIFY(gui.find<QPushButton>(QStringLiteral("chip_excess")) != nullptr);
    choose(gui, "excess");
    auto *months = gui.find<QComboBox>(QStringLiteral("statementMonthComboBox"));
    months->setCurrentIndex(months->findData(month.from.days()));
    QTableView *list = table(gui, "billing");
    QTRY_COMPARE(list->model()->rowCount(), static_cast<int>(draws->at(0).accounts.size()));
    const QString first = QString::fromStdString(draws->at(0).accounts.front().number);
    QVERIFY(rowOf(*list, first) == 0);
    QVERIFY(row(*list, 0).contains(QStringLiteral("|drawn|")));
    QVERIFY(row(*list, static_cast<int>(unpaid)).contains(QStringLiteral("|stays|")));
    const auto *how = gui.find<QLabel>(QStringLiteral("howDrawnLabel"));
    QVERIFY(how->isVisible());
    QVERIFY(how->text().contains(QString::fromStdString(draws->at(0).seed)));
    gui.prompter->confirmations.push_back(true);
    QVERIFY(trigger(gui, "billing.disable"));
    QTRY_VERIFY(row(*list, 0).contains(QStringLiteral("|disabled|")));
    const gui::Question &question = gui.prompter->asked.back();
    QVERIFY(question.dangerous);
    QVERIFY(question.points.front().contains(first));
    QVERIFY(question.points.back().contains(QStringLiteral("invoice")));
    list->selectRow(0);
    QVERIFY(trigger(gui, "billing.enable"));
    QTRY_VERIFY(row(*list, 0).contains(QStringLiteral("|drawn|")));
    gui.prompter->texts.push_back(
        QString::fromStdString(draws->at(0).charge.amount.toString()));
    QVERIFY(trigger(gui, "billing.payExcess"));
    QTRY_VERIFY(row(*list, 0).contains(QStringLiteral("|stays|")));
    QVERIFY(row(*list, 1).contains(QStringLiteral("|stays|")));
}

void TestBillingPages::refundIsRecordedAndWithdrawn()
{
    GuiHarness gui;
    QVERIFY(open(gui, QStringLiteral("invoices")));
    QTableView *list = table(gui, "invoices");
    QTRY_VERIFY(list->model()->rowCount() > 0);
    list->selectRow(0);
    const QString client = list->currentIndex().data(models::ClientRole).toString();
    const AccountId account = AccountId::parse(client.toStdString()).value_or(AccountId{});
    const auto money = [&] {
        const auto reader = gui.desk->reader({}, gui.session->scope().actor);
        return application::readAccountMoney(**reader, account)
            .valueOr(application::AccountMoney{});
    };
    domain::RecordPayment payment;
    payment.client = account;
    payment.payment = gui.session->newId<PaymentTag>();
    payment.bookedOn = gui.session->today();
    payment.amountMinor = money().owedMinor + 12'345;
    std::optional<bool> paid;
    gui.session->post(payment, gui.shell.get(), [&](const Result<application::Receipt> &receipt) {
        paid = receipt.ok();
    });
    QTRY_VERIFY(paid.has_value());
    QCOMPARE(money().creditMinor, std::int64_t{12'345});
    QVERIFY(trigger(gui, "invoices.refund"));
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *amount = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("amountLineEdit"));
    QCOMPARE(amount->text(), QStringLiteral("123.45"));
    auto *note = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("noteLineEdit"));
    const QString hint = note->accessibleDescription();
    QTest::mouseClick(saveButton(gui), Qt::LeftButton); // nobody was named
    QTRY_VERIFY(note->accessibleDescription() != hint);
    QTest::keyClicks(note, QStringLiteral("Eva, from the house bank"));
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    QTest::mouseClick(saveButton(gui), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QCOMPARE(money().creditMinor, std::int64_t{0});
    QVERIFY(trigger(gui, "invoices.withdrawPayment"));
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *payments = gui.dialog()->findChild<QComboBox *>(QStringLiteral("paymentComboBox"));
    QVERIFY2(payments->currentText().startsWith(QStringLiteral("Refund of ")),
             qPrintable(payments->currentText())); // the newest
    QTest::keyClicks(gui.dialog()->findChild<QLineEdit *>(QStringLiteral("reasonLineEdit")),
                     QStringLiteral("twice"));
    QTest::mouseClick(saveButton(gui), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QCOMPARE(money().creditMinor, std::int64_t{12'345});
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestBillingPages)
#include "tst_billing.moc"
