// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/invoiceview.h"
#include "guiharness.h"
#include "invoices/pdfview.h"
#include "models/invoicelist.h"
#include "models/listmodel.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/figures.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include <map>
#include <set>

namespace clientele::testing {

using application::InvoiceDetail;
using application::InvoiceKey;
using application::InvoiceReading;
using application::InvoiceView;
using models::InvoiceColumn;

class TestInvoices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draftsSayWhyByKeyboard();
    void issuingLeavesNoGap();
    void exportedPdfHasTheTotal();
    void filesThatAreThereStay();
    void cancelledExportLeavesWholeFiles();
    void printedPagesHaveTheNumber();
    void previewShowsThePage();
    void clientsSeeTheirOwnOnly();
    void recordsAPayment();
    void creditsPartOfALine();
    void voidsAndReissues();
    void holdsADraft();

private:
    static bool open(GuiHarness &gui);
    static QTableView *table(GuiHarness &gui);
    static QString cell(GuiHarness &gui, int row, InvoiceColumn column,
                        int role = Qt::DisplayRole);
    static void openDialog(GuiHarness &gui, const char *status, const char *action);
    static int rowWith(GuiHarness &gui, const QString &status);
    static InvoiceKey keyOf(GuiHarness &gui, int row);
    static std::vector<InvoiceView> issued(GuiHarness &gui);
    static bool trigger(GuiHarness &gui, const char *action);
    static QString textOf(const QString &pdf);
    static QString message(GuiHarness &gui);
    static widgets::JobsPanel &jobs(GuiHarness &gui);
};

bool TestInvoices::open(GuiHarness &gui)
{
    if (!gui.begin())
        return false;
    gui.shell->showPage(QStringLiteral("invoices"));
    return QTest::qWaitFor([&] {
        return table(gui) != nullptr && table(gui)->model() != nullptr
               && table(gui)->model()->rowCount() > 0;
    });
}

QTableView *TestInvoices::table(GuiHarness &gui)
{
    return gui.find<QTableView>(QStringLiteral("invoicesTableView"));
}

QString TestInvoices::cell(GuiHarness &gui, int row, InvoiceColumn column, int role)
{
    return table(gui)->model()->index(row, static_cast<int>(column)).data(role).toString();
}

int TestInvoices::rowWith(GuiHarness &gui, const QString &status)
{
    for (int row = 0; row < table(gui)->model()->rowCount(); ++row) {
        if (cell(gui, row, InvoiceColumn::Status, models::RawRole) == status)
            return row;
    }
    return -1;
}

InvoiceKey TestInvoices::keyOf(GuiHarness &gui, int row)
{
    const QString client = cell(gui, row, InvoiceColumn::Number, models::ClientRole);
    const QString key = cell(gui, row, InvoiceColumn::Number, models::KeyRole);
    return {AccountId::parse(client.toStdString()).value_or(AccountId{}),
            InvoiceId::parse(key.toStdString()).value_or(InvoiceId{})};
}

std::vector<InvoiceView> TestInvoices::issued(GuiHarness &gui)
{
    std::vector<InvoiceView> views;
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    if (reader)
        (void)InvoiceReading(**reader).forEachIssued([&](const InvoiceView &view) -> Status {
            views.push_back(view);
            return {};
        });
    return views;
}

bool TestInvoices::trigger(GuiHarness &gui, const char *action)
{
    QAction *found = gui.shell->actions().find(QString::fromLatin1(action));
    if (found == nullptr || !QTest::qWaitFor([&] { return found->isEnabled(); }))
        return false;
    found->trigger();
    return true;
}

QString TestInvoices::textOf(const QString &pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput());
}

QString TestInvoices::message(GuiHarness &gui)
{
    return gui.shell->messages().isVisible() ? gui.shell->messages().text() : QString();
}

widgets::JobsPanel &TestInvoices::jobs(GuiHarness &gui)
{
    return *gui.shell->findChild<widgets::JobsPanel *>();
}

/// N4: as many explanations as lines; one opens with the space bar and names item and rule.
void TestInvoices::draftsSayWhyByKeyboard()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const int row = rowWith(gui, QStringLiteral("draft"));
    QVERIFY(row >= 0);
    table(gui)->selectRow(row);
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    QVERIFY(reader.ok());
    const auto detail = InvoiceReading(**reader).detail(keyOf(gui, row));
    QVERIFY(detail.ok());
    QVERIFY(!detail->view.content.lines.empty());
    auto *panel = gui.find<QWidget>(QStringLiteral("invoiceDetail"));
    const QString client = QString::fromStdString(detail->view.addressee.name);
    QTRY_VERIFY(panel->accessibleName().contains(client));
    const auto buttons = [&] {
        QList<QPushButton *> visible;
        for (auto *button : panel->findChildren<QPushButton *>(QStringLiteral("whyButton"))) {
            if (button->isVisible())
                visible.append(button);
        }
        return visible;
    };
    QTRY_COMPARE(static_cast<std::size_t>(buttons().size()), detail->view.content.lines.size());
    QPushButton *why = buttons().constFirst();
    auto *explanation = why->parentWidget()->findChild<QWidget *>(QStringLiteral("explanation"));
    QVERIFY(explanation != nullptr && !explanation->isVisible());
    why->setFocus();
    QTest::keyClick(why, Qt::Key_Space);
    QTRY_VERIFY(explanation->isVisible());
    QString said;
    for (const QLabel *label : explanation->findChildren<QLabel *>())
        said += label->text() + QLatin1Char('\n');
    const billing::DraftLine &line = detail->view.content.lines.front();
    QVERIFY2(said.contains(QString::fromStdString(line.itemName)), qPrintable(said));
    QVERIFY2(said.contains(wording::days(line.interval, gui.session->locale())),
             qPrintable(said));
    QTest::keyClick(why, Qt::Key_Space);
    QTRY_VERIFY(!explanation->isVisible());
}

void TestInvoices::issuingLeavesNoGap()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    constexpr std::int64_t kDayMs = 86'400'000;
    gui.clock.advanceMs(31 * kDayMs); // every draft has come due
    const std::size_t before = issued(gui).size();
    gui.prompter->confirmations = {true};
    QVERIFY(trigger(gui, "invoices.issue"));
    QTRY_VERIFY(!message(gui).isEmpty());
    QCOMPARE(gui.prompter->asked.size(), std::size_t{1});
    QVERIFY(gui.prompter->asked.front().text.contains(QStringLiteral("cannot be undone"))); // N8
    const auto after = issued(gui);
    const auto made = after.size() - before;
    QVERIFY(made > 0);
    QVERIFY2(gui.prompter->asked.front().title.contains(QString::number(made)),
             qPrintable(gui.prompter->asked.front().title));
    std::map<QString, std::set<int>> numbers; // by series and year: INV-2026-0001
    for (const InvoiceView &view : after) {
        const QStringList parts = QString::fromStdString(view.number).split(QLatin1Char('-'));
        QCOMPARE(parts.size(), 3);
        QVERIFY(numbers[parts[0] + parts[1]].insert(parts[2].toInt()).second);
    }
    for (const auto &[year, used] : numbers) {
        QCOMPARE(*used.begin(), 1);
        QCOMPARE(*used.rbegin(), static_cast<int>(used.size())); // gapless
    }
    QVERIFY(message(gui).contains(QString::fromStdString(after.back().number)));
}

void TestInvoices::exportedPdfHasTheTotal()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const int row = rowWith(gui, QStringLiteral("paid"));
    QVERIFY(row >= 0);
    table(gui)->selectRow(row);
    const QString number = cell(gui, row, InvoiceColumn::Number);
    QTemporaryDir folder;
    gui.prompter->files = {folder.path()};
    QVERIFY(trigger(gui, "invoices.export"));
    QTRY_VERIFY(message(gui).contains(folder.path()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             QStringList{number + QStringLiteral(".pdf")});
    const QString text = textOf(folder.filePath(number + QStringLiteral(".pdf")));
    QVERIFY2(text.contains(number), qPrintable(text));
    for (const InvoiceView &view : issued(gui)) {
        if (QString::fromStdString(view.number) != number)
            continue;
        const Money payable{view.content.payableMinor, view.content.currency};
        QVERIFY2(text.contains(wording::amount(payable)), qPrintable(text));
    }
    QVERIFY(gui.shell->messages().actionButton()->isVisible());
}

void TestInvoices::filesThatAreThereStay()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const int row = rowWith(gui, QStringLiteral("paid"));
    table(gui)->selectRow(row);
    QTemporaryDir folder;
    QFile mine(folder.filePath(cell(gui, row, InvoiceColumn::Number) + QStringLiteral(".pdf")));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    gui.prompter->files = {folder.path(), folder.path()};
    gui.prompter->confirmations = {false, true};
    QVERIFY(trigger(gui, "invoices.export"));
    QTRY_COMPARE(gui.prompter->asked.size(), std::size_t{1});
    QVERIFY(gui.prompter->asked.front().dangerous);
    QTest::qWait(50);
    QCOMPARE(mine.size(), qint64{4});
    QVERIFY(trigger(gui, "invoices.export"));
    QTRY_VERIFY(QFileInfo(mine.fileName()).size() > 1000);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestInvoices::cancelledExportLeavesWholeFiles()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    Q_EMIT gui.find<widgets::ListTable>(QStringLiteral("invoicesTableView"))->tickAllAsked(true);
    const int all = table(gui)->model()->rowCount();
    QTemporaryDir folder;
    gui.prompter->files = {folder.path()};
    QVERIFY(trigger(gui, "invoices.export"));
    QTRY_VERIFY(jobs(gui).count() == 1);
    const auto files = [&] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); };
    QTRY_VERIFY(!files().isEmpty());
    auto *cancel = jobs(gui).findChild<QPushButton *>();
    QVERIFY(cancel != nullptr);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(jobs(gui).count(), 0);
    QVERIFY(files().size() < all);
    for (const QString &name : files()) {
        QVERIFY2(name.endsWith(QLatin1String(".pdf")), qPrintable(name));
        QVERIFY2(!textOf(folder.filePath(name)).isEmpty(), qPrintable(name));
    }
    const auto left = files().size();
    QTest::qWait(100);
    QCOMPARE(files().size(), left); // nothing goes on behind
    QVERIFY(message(gui).contains(QStringLiteral("cancelled")));
}

void TestInvoices::printedPagesHaveTheNumber()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const int row = rowWith(gui, QStringLiteral("paid"));
    table(gui)->selectRow(row);
    const QString paper = gui.folder.filePath(QStringLiteral("printed.pdf"));
    gui.prompter->printedFiles = {paper};
    QVERIFY(trigger(gui, "invoices.print"));
    QTRY_VERIFY(!message(gui).isEmpty());
    const QString text = textOf(paper);
    QVERIFY2(text.contains(cell(gui, row, InvoiceColumn::Number)), qPrintable(text));
}

void TestInvoices::previewShowsThePage()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const int row = rowWith(gui, QStringLiteral("paid"));
    table(gui)->selectRow(row);
    const QString number = cell(gui, row, InvoiceColumn::Number);
    QVERIFY(trigger(gui, "invoices.preview"));
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *view = gui.dialog()->findChild<gui::PdfView *>();
    QVERIFY(view != nullptr);
    QTRY_VERIFY(view->pageCount() >= 1 && view->isPainted(0));
    QVERIFY(view->accessibleName().contains(number));
    QVERIFY2(view->accessibleDescription().contains(number),
             qPrintable(view->accessibleDescription()));
    const double before = view->zoom();
    QTest::keyClick(view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(view->zoom() > before);
    QTRY_VERIFY(view->isPainted(view->currentPage()));
    QTest::keyClick(view, Qt::Key_Escape);
    QTRY_VERIFY(gui.dialog() == nullptr);
}

void TestInvoices::clientsSeeTheirOwnOnly()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const int row = rowWith(gui, QStringLiteral("paid"));
    const AccountId own = keyOf(gui, row).first;
    InvoiceKey foreign;
    for (const InvoiceView &view : issued(gui)) {
        if (view.client != own)
            foreign = {view.client, view.id};
    }
    QVERIFY(!foreign.second.isNull());
    std::optional<Status> answered;
    gui.session->logIn(own, false, gui.shell.get(), [&](const Status &s) { answered = s; });
    QTRY_VERIFY(answered && gui.session->inClientContext());
    gui.shell->showPage(QStringLiteral("invoices"));
    QTRY_VERIFY(table(gui) != nullptr && table(gui)->model() != nullptr
                && table(gui)->model()->rowCount() > 0);
    for (int i = 0; i < table(gui)->model()->rowCount(); ++i)
        QCOMPARE(keyOf(gui, i).first, own); // IM.21
    QVERIFY(gui.shell->actions().find(QStringLiteral("invoices.issue")) == nullptr);
    const auto reader = gui.session->reader();
    QVERIFY(reader.ok());
    const auto detail = InvoiceReading(**reader).detail(foreign);
    QVERIFY(!detail.ok());
    QCOMPARE(detail.failure().code, FailureCode::NotFound);
}

/// Chooses a row of that status and opens the dialog of an action on it.
void TestInvoices::openDialog(GuiHarness &gui, const char *status, const char *action)
{
    QVERIFY(open(gui));
    const int row = rowWith(gui, QString::fromLatin1(status));
    QVERIFY(row >= 0);
    table(gui)->selectRow(row);
    const QString number = cell(gui, row, InvoiceColumn::Number);
    auto *panel = gui.find<QWidget>(QStringLiteral("invoiceDetail"));
    QTRY_VERIFY(panel->accessibleName().contains(number));
    QVERIFY(trigger(gui, action));
    QTRY_VERIFY(gui.dialog() != nullptr);
    // what the gateway would do stands below the fields before anything is confirmed
    if (auto *reason = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("reasonLineEdit")))
        QTest::keyClicks(reason, QStringLiteral("Two days of outage"));
    auto *effect = gui.dialog()->findChild<QWidget *>(QStringLiteral("moneyEffect"));
    QVERIFY(effect != nullptr);
    QTRY_VERIFY(effect->isVisible());
}

void TestInvoices::recordsAPayment()
{
    GuiHarness gui;
    openDialog(gui, "open", "invoices.pay");
    if (QTest::currentTestFailed())
        return;
    const InvoiceKey key = keyOf(gui, table(gui)->currentIndex().row());
    auto *amount = gui.dialog()->findChild<QLineEdit *>(QStringLiteral("amountLineEdit"));
    amount->clear();
    QTest::keyClicks(amount, QStringLiteral("10"));
    QTest::keyClick(amount, Qt::Key_Return);
    QTRY_VERIFY(gui.dialog() == nullptr);
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    QVERIFY(reader.ok());
    const auto detail = InvoiceReading(**reader).detail(key);
    QVERIFY(detail.ok());
    QCOMPARE(detail->view.settlements.size(), std::size_t{1});
    QCOMPARE(detail->view.settlements[0].amountMinor, 1000);
    QCOMPARE(detail->view.openMinor, detail->view.content.payableMinor - 1000);
    QTRY_VERIFY(rowWith(gui, QStringLiteral("part_paid")) >= 0);
    QVERIFY(gui.shell->messages().actionButton()->isVisible()); // Undo
    QTest::mouseClick(gui.shell->messages().actionButton(), Qt::LeftButton);
    QTRY_COMPARE(InvoiceReading(**reader).byKey(key)->openMinor,
                 detail->view.content.payableMinor);
}

void TestInvoices::creditsPartOfALine()
{
    GuiHarness gui;
    openDialog(gui, "open", "invoices.credit");
    if (QTest::currentTestFailed())
        return;
    const InvoiceKey key = keyOf(gui, table(gui)->currentIndex().row());
    gui.dialog()->findChild<QComboBox *>(QStringLiteral("whatComboBox"))->setCurrentIndex(1);
    const auto lines = gui.dialog()->findChildren<QLineEdit *>(
        QRegularExpression(QStringLiteral("^line\\d+LineEdit$")));
    QVERIFY(!lines.isEmpty());
    for (QLineEdit *line : lines) {
        line->clear();
        QTest::keyClicks(line, line == lines.first() ? QStringLiteral("8") : QStringLiteral("0"));
    }
    QTest::keyClick(lines.first(), Qt::Key_Return);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QTRY_VERIFY(message(gui).contains(QStringLiteral("CN-")));
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    QVERIFY(reader.ok());
    const auto view = InvoiceReading(**reader).byKey(key);
    QVERIFY(view.ok());
    QCOMPARE(view->settlements.at(0).amountMinor, 1000); // 8.00 and 25 % tax
}

void TestInvoices::voidsAndReissues()
{
    GuiHarness gui;
    openDialog(gui, "open", "invoices.void");
    if (QTest::currentTestFailed())
        return;
    QTest::keyClick(gui.dialog()->findChild<QLineEdit *>(QStringLiteral("reasonLineEdit")),
                    Qt::Key_Return);
    QTRY_VERIFY(gui.dialog() == nullptr);
    QTRY_VERIFY(message(gui).contains(QStringLiteral("CN-"))
                && message(gui).contains(QStringLiteral("INV-")));
    QTRY_VERIFY(rowWith(gui, QStringLiteral("voided")) >= 0);
}

void TestInvoices::holdsADraft()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const int row = rowWith(gui, QStringLiteral("draft"));
    QVERIFY(row >= 0);
    table(gui)->selectRow(row);
    const InvoiceKey key = keyOf(gui, row);
    gui.prompter->texts = {QStringLiteral("Waits for an order number")};
    QVERIFY(trigger(gui, "invoices.hold"));
    QTRY_VERIFY(rowWith(gui, QStringLiteral("held")) >= 0);
    const auto reader = gui.desk->reader({}, gui.session->scope().actor);
    QVERIFY(reader.ok());
    QCOMPARE(InvoiceReading(**reader).detail(key)->heldReason,
             std::string("Waits for an order number"));
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestInvoices)
#include "tst_invoices.moc"
