// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/listtable.h"
#include "widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QStandardItemModel>
#include <QtTest/QtTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace clientele::widgets {

namespace {

enum Column : int { Tick, Name, State, Amount, Login, ColumnCount };
constexpr int kRows = 200;
constexpr int kRawRole = Qt::UserRole + 1;

QString nameOfRow(int row)
{
    return QStringLiteral("<b>Client</b> %1").arg(row);
}

/// A list with what the models of the program give: check states, and names for screen readers.
std::unique_ptr<QStandardItemModel> makeModel()
{
    auto model = std::make_unique<QStandardItemModel>(kRows, ColumnCount);
    for (int row = 0; row < kRows; ++row) {
        model->setData(model->index(row, Tick), Qt::Unchecked, Qt::CheckStateRole);
        model->setData(model->index(row, Tick),
                       QStringLiteral("Not selected: %1").arg(nameOfRow(row)),
                       Qt::AccessibleTextRole);
        model->setData(model->index(row, Name), nameOfRow(row));
        model->setData(model->index(row, State), QStringLiteral("Active"));
        model->setData(model->index(row, Amount), QStringLiteral("10.00"));
        model->setData(model->index(row, Amount), row % 2 == 0 ? 0 : 1000, kRawRole);
        model->setData(model->index(row, Login), nameOfRow(row), Qt::AccessibleDescriptionRole);
    }
    return model;
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, {}).choose(ThemeChoice::Light); }
    void init();
    void cleanup();
    void ticksByMouseAndByKeyboard();
    void highlightAndTickAreTwoThings();
    void enterAndDoubleClickActivate();
    void cellsHaveNamesForScreenReaders();
    void headerTicksAllAndSorts();
    void rowsHaveRealButtons();
    void buttonsFollowTheScrolling();
    void pillsShowTheWordInItsColours();
    void nothingIsADashAndDebtIsRed();
    void theFocusOfARowCanBeSeen();
    void headerIsRememberedForTheSameColumns();

private:
    [[nodiscard]] QRect cell(int row, int column) const
    {
        return m_table->visualRect(m_model->index(row, column));
    }
    [[nodiscard]] bool isTicked(int row) const
    {
        return m_model->index(row, Tick).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    /// How many pixels of the cell have that colour.
    [[nodiscard]] int pixels(int row, int column, Meaning meaning) const;

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<ListTable> m_table;
};

void TestTable::init()
{
    m_model = makeModel();
    m_table = std::make_unique<ListTable>();
    m_table->setAccessibleName(QStringLiteral("Clients"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model.get());
    m_table->setTickColumn(Tick);
    m_table->setItemDelegateForColumn(Tick, new TickDelegate(m_table.get()));
    m_table->resize(700, 400);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
}

void TestTable::cleanup()
{
    m_table.reset();
    m_model.reset();
}

int TestTable::pixels(int row, int column, Meaning meaning) const
{
    const QImage picture = m_table->viewport()->grab(cell(row, column)).toImage();
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            found += picture.pixelColor(x, y) == colour(meaning) ? 1 : 0;
    }
    return found;
}

void TestTable::ticksByMouseAndByKeyboard()
{
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(1, Tick).center());
    QVERIFY(isTicked(1));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      cell(1, Tick).topLeft() + QPoint(3, 3)); // anywhere in the cell
    QVERIFY(!isTicked(1));
    m_table->setCurrentIndex(m_model->index(2, Name));
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QVERIFY(isTicked(2));
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QVERIFY(isTicked(2) && isTicked(3));
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QVERIFY(isTicked(2) && !isTicked(3));
}

void TestTable::highlightAndTickAreTwoThings()
{
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(4, Name).center());
    QCOMPARE(m_table->currentIndex().row(), 4);
    QVERIFY(!isTicked(4));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(4, Tick).center());
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(0, Name).center());
    QVERIFY(isTicked(4));
}

void TestTable::enterAndDoubleClickActivate()
{
    QSignalSpy activated(m_table.get(), &QAbstractItemView::activated);
    m_table->setCurrentIndex(m_model->index(5, Name));
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.takeFirst().at(0).toModelIndex().row(), 5);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(6, Name).center());
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, cell(6, Name).center());
    QTRY_VERIFY(!activated.isEmpty());
    QCOMPARE(activated.last().at(0).toModelIndex().row(), 6);
}

void TestTable::cellsHaveNamesForScreenReaders()
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(m_table.get());
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Clients"));
    QAccessibleTableInterface *table = face->tableInterface();
    QVERIFY(table != nullptr);
    QCOMPARE(table->rowCount(), kRows);
    QAccessibleInterface *box = table->cellAt(1, Tick);
    QCOMPARE(box->text(QAccessible::Name), QStringLiteral("Not selected: <b>Client</b> 1"));
    QVERIFY(!box->state().checked);
    m_model->setData(m_model->index(1, Tick), Qt::Checked, Qt::CheckStateRole);
    QVERIFY(table->cellAt(1, Tick)->state().checked);
    QCOMPARE(table->cellAt(1, Name)->text(QAccessible::Name), nameOfRow(1));
}

void TestTable::headerTicksAllAndSorts()
{
    QSignalSpy asked(m_table.get(), &ListTable::tickAllAsked);
    QHeaderView *header = m_table->horizontalHeader();
    const auto click = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column)
                                     + header->sectionSize(column) / 2,
                                 header->height() / 2));
    };
    click(Tick);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.takeFirst().at(0).toBool());
    m_table->setTickState(Qt::PartiallyChecked);
    click(Tick);
    QVERIFY(asked.takeFirst().at(0).toBool()); // some: the others too
    m_table->setTickState(Qt::Checked);
    click(Tick);
    QVERIFY(!asked.takeFirst().at(0).toBool());
    QSignalSpy clicked(header, &QHeaderView::sectionClicked);
    click(Name);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(asked.size(), 0);
}

void TestTable::rowsHaveRealButtons()
{
    auto *buttons = new RowButtons(*m_table, Login, QStringLiteral("Login"));
    QTRY_VERIFY(buttons->buttonOf(0) != nullptr);
    const auto made = m_table->findChildren<QPushButton *>();
    QVERIFY2(made.size() <= m_table->height() / px(38) + 1,
             qPrintable(QString::number(made.size()))); // for the rows in view only
    QPushButton *third = buttons->buttonOf(2);
    QCOMPARE(QAccessible::queryAccessibleInterface(third)->text(QAccessible::Name),
             QStringLiteral("Login"));
    QCOMPARE(third->accessibleDescription(), QStringLiteral("Login, %1").arg(nameOfRow(2)));
    QVERIFY(cell(2, Login).contains(third->geometry()));
    QSignalSpy clicked(buttons, &RowButtons::clicked);
    QTest::mouseClick(third, Qt::LeftButton);
    QCOMPARE(clicked.takeFirst().at(0).toInt(), 2);
    QAccessible::queryAccessibleInterface(third)->actionInterface()->doAction(
        QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(clicked.size(), 1); // it is shown pressed for a moment
    QCOMPARE(clicked.takeFirst().at(0).toInt(), 2);
}

void TestTable::buttonsFollowTheScrolling()
{
    auto *buttons = new RowButtons(*m_table, Login, QStringLiteral("Login"));
    QTRY_VERIFY(buttons->buttonOf(0) != nullptr);
    m_table->scrollTo(m_model->index(150, Name), QAbstractItemView::PositionAtTop);
    QTRY_VERIFY(buttons->buttonOf(150) != nullptr);
    QVERIFY(buttons->buttonOf(0) == nullptr);
    QCOMPARE(buttons->buttonOf(150)->accessibleDescription(),
             QStringLiteral("Login, %1").arg(nameOfRow(150)));
    QSignalSpy clicked(buttons, &RowButtons::clicked);
    buttons->buttonOf(151)->click();
    QCOMPARE(clicked.takeFirst().at(0).toInt(), 151);
    m_table->setColumnHidden(Login, true);
    QTRY_VERIFY(buttons->buttonOf(150) == nullptr);
}

void TestTable::pillsShowTheWordInItsColours()
{
    m_table->setItemDelegateForColumn(
        State, new PillDelegate([](const QModelIndex &index) {
            return Pill{index.data().toString(), Meaning::Paid, Meaning::PaidSoft};
        }, m_table.get()));
    m_table->setColumnWidth(State, 120);
    QVERIFY(pixels(1, State, Meaning::PaidSoft) > 200);
    QCOMPARE(pixels(1, Name, Meaning::PaidSoft), 0);
}

void TestTable::nothingIsADashAndDebtIsRed()
{
    m_table->setItemDelegateForColumn(
        Amount, new FigureDelegate(kRawRole, FigureDelegate::Zero::Dash, true, m_table.get()));
    const auto strength = [&](int row) { // pixels nearer to the ink than to the ground
        const QImage picture = m_table->viewport()->grab(cell(row, Amount)).toImage();
        int red = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor at = picture.pixelColor(x, y);
                red += at.red() - at.green() > 60 ? 1 : 0;
            }
        }
        return red;
    };
    QVERIFY(strength(1) > 10); // owed
    QCOMPARE(strength(2), 0);  // nothing
}

void TestTable::theFocusOfARowCanBeSeen()
{
    m_table->setCurrentIndex(m_model->index(1, Name));
    m_table->setFocus();
    QVERIFY(pixels(1, Name, Meaning::Accent) >= cell(1, Name).width());
    m_table->clearFocus();
    QCOMPARE(pixels(1, Name, Meaning::Accent), 0);
    QVERIFY(pixels(1, Name, Meaning::SelectedRow) > 100); // still chosen
}

void TestTable::headerIsRememberedForTheSameColumns()
{
    m_table->setColumnWidth(Name, 321);
    m_table->setColumnHidden(State, true);
    const QByteArray saved = m_table->saveHeader();
    ListTable other;
    other.setModel(m_model.get());
    QVERIFY(other.restoreHeader(saved));
    QCOMPARE(other.columnWidth(Name), 321);
    QVERIFY(other.isColumnHidden(State));
    QStandardItemModel fewer(1, 2);
    ListTable another;
    another.setModel(&fewer);
    QVERIFY(!another.restoreHeader(saved)); // of other columns
    QVERIFY(!another.restoreHeader(QByteArray("nonsense")));
}

} // namespace clientele::widgets

QTEST_MAIN(clientele::widgets::TestTable)
#include "tst_table.moc"
