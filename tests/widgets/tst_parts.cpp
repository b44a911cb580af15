// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields.h"
#include "widgets/navigation.h"
#include "widgets/notices.h"
#include "widgets/pageparts.h"
#include "widgets/sheet.h"
#include "widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace clientele::widgets {

namespace {

QString nameOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

void doByAccessibility(QWidget *widget, const QString &action)
{
    QAccessible::queryAccessibleInterface(widget)->actionInterface()->doAction(action);
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, {}); }
    void labelsShowTextAndNeverMarkup();
    void tooltipsShowTextAndNeverMarkup();
    void elidedLabelsGiveTheWholeTextAsTooltip();
    void fieldSaysItsNameAndProblem();
    void searchWaitsForAPause();
    void undoIsOfferedForTenSeconds();
    void problemsStay();
    void actionOfAMessageIsDoneOnce();
    void jobsHaveNamesAndCanBeCancelled();
    void bannerSaysWhoAndTheWayOut();
    void navigationSkipsHeadings();
    void currentPageHasAnAccentBar();
    void chipsAreChosenByMouseKeyboardAndAccessibility();
    void sheetKeepsTheFocus();
    void sheetGoesWithTheFocusInIt();
    void scrollBarsThatHaveGoneAreNotFound();
};

/// A screen reader asks for a part that it was told of a moment ago.
void TestParts::scrollBarsThatHaveGoneAreNotFound()
{
    QScrollArea area;
    auto *content = new QWidget;
    content->setFixedSize(100, 2000);
    area.setWidget(content);
    area.resize(200, 200);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(face->childCount() >= 2);
    QCOMPARE(face->child(0)->object(), area.viewport());
    content->setFixedSize(100, 100);
    QVERIFY(QTest::qWaitFor([&] { return !area.verticalScrollBar()->isVisible(); }));
    for (int index = 0; index < face->childCount(); ++index) {
        QVERIFY(face->child(index) != nullptr);
        QCOMPARE(face->indexOfChild(face->child(index)), index);
    }
    for (int index = face->childCount(); index < 100; ++index)
        QVERIFY(face->child(index) == nullptr);
}

void TestParts::labelsShowTextAndNeverMarkup()
{
    PlainLabel plainText(QStringLiteral("<b>bold</b>"));
    PlainLabel sameWidth(QStringLiteral("xbx"));
    QCOMPARE(plainText.textFormat(), Qt::PlainText);
    QCOMPARE(nameOf(&plainText), QStringLiteral("<b>bold</b>"));
    // as wide as the letters, not as what they would make
    QVERIFY(plainText.sizeHint().width() > 2 * sameWidth.sizeHint().width());
}

void TestParts::tooltipsShowTextAndNeverMarkup()
{
    for (const char *text : {"<b>bold</b>", "a & b", "<img src=x>", "\"&amp;\"", "two\nlines"}) {
        const QString asked = QString::fromLatin1(text);
        QTextDocument document;
        document.setHtml(plain(asked));
        QCOMPARE(document.toPlainText(), asked);
    }
    QVERIFY(plain({}).isEmpty());
}

void TestParts::elidedLabelsGiveTheWholeTextAsTooltip()
{
    PlainLabel label(QStringLiteral("<i>A name that is longer than its place</i>"));
    label.setElided(true);
    label.show();
    label.resize(60, 30);
    QTRY_COMPARE(label.toolTip(), plain(label.text()));
    label.resize(900, 30);
    QTRY_VERIFY(label.toolTip().isEmpty());
}

void TestParts::fieldSaysItsNameAndProblem()
{
    QWidget form; // as uic makes it
    auto *row = new QVBoxLayout(&form);
    auto *made = new FormField;
    row->addWidget(made);
    FormField &field = *made;
    field.setObjectName(QStringLiteral("ownerEmailField"));
    auto *column = new QVBoxLayout(&field);
    auto *editor = new QLineEdit;
    column->addWidget(editor);
    field.setProperty("title", QStringLiteral("Email address"));
    field.setProperty("hint", QStringLiteral("A hint"));
    field.setProperty("mandatory", true);
    finishForm(form);
    QCOMPARE(field.name(), QStringLiteral("ownerEmail"));
    QCOMPARE(field.editor(), editor);
    const auto labels = field.findChildren<PlainLabel *>();
    const auto label = std::find_if(
        labels.begin(), labels.end(),
        [&](const PlainLabel *each) { return each->buddy() == editor; });
    QVERIFY(label != labels.end());
    QCOMPARE((*label)->text(), QStringLiteral("Email address*"));
    QCOMPARE(nameOf(editor), QStringLiteral("Email address"));
    QCOMPARE(editor->accessibleDescription(), QStringLiteral("A hint"));
    field.setProblem(QStringLiteral("It is <not> complete."));
    QCOMPARE(editor->accessibleDescription(), QStringLiteral("It is <not> complete."));
    field.setProblem({});
    QCOMPARE(editor->accessibleDescription(), QStringLiteral("A hint"));
}

void TestParts::searchWaitsForAPause()
{
    SearchField field;
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, QStringLiteral("abc"));
    QCOMPARE(searched.size(), 0);
    QTRY_COMPARE(searched.size(), 1); // once, for all three
    QCOMPARE(searched.takeFirst().at(0).toString(), QStringLiteral("abc"));
    QTest::keyClicks(&field, QStringLiteral("d"));
    QTest::keyClick(&field, Qt::Key_Return); // does not wait
    QCOMPARE(searched.size(), 1);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    for (QToolButton *button : field.findChildren<QToolButton *>())
        QVERIFY(!nameOf(button).isEmpty());
}

/// N8 says ten seconds; the test has a bar whose ten seconds are shorter.
void TestParts::undoIsOfferedForTenSeconds()
{
    QCOMPARE(MessageBar::kUndoMs, 10'000);
    constexpr int kShort = 300;
    MessageBar bar(nullptr, kShort);
    QElapsedTimer time;
    time.start();
    bar.show(Tone::Done, QStringLiteral("Deactivated: <b>Nina</b>."), QStringLiteral("Undo"),
             [] {});
    QVERIFY(bar.isVisible());
    QVERIFY(bar.actionButton()->isVisible());
    QCOMPARE(nameOf(bar.actionButton()), QStringLiteral("Undo"));
    QTRY_VERIFY(!bar.isVisible());
    QVERIFY2(time.elapsed() >= kShort * 9 / 10, qPrintable(QString::number(time.elapsed())));
}

void TestParts::problemsStay()
{
    MessageBar bar(nullptr, 1);
    bar.show(Tone::Done, QStringLiteral("Done."));
    bar.show(Tone::Problem, QStringLiteral("Not done.")); // stops the time of the one before
    QTest::qWait(50);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.accessibleName(), QStringLiteral("Not done."));
    QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("messageCloseButton")),
                      Qt::LeftButton);
    QVERIFY(!bar.isVisible());
}

void TestParts::actionOfAMessageIsDoneOnce()
{
    MessageBar bar;
    int done = 0;
    bar.show(Tone::Done, QStringLiteral("Done."), QStringLiteral("Undo"), [&] { ++done; });
    QPushButton *button = bar.actionButton();
    button->click();
    button->click();
    QCOMPARE(done, 1);
    QVERIFY(!bar.isVisible());
}

void TestParts::jobsHaveNamesAndCanBeCancelled()
{
    JobsPanel panel;
    bool cancelled = false;
    const int job = panel.begin(QStringLiteral("Exporting PDFs"), [&] { cancelled = true; });
    QVERIFY(panel.isVisible());
    panel.setProgress(job, 3, 10);
    auto *cancel = panel.findChild<QPushButton *>();
    QCOMPARE(cancel->accessibleDescription(), QStringLiteral("Exporting PDFs"));
    cancel->click();
    QVERIFY(cancelled);
    QVERIFY(!cancel->isEnabled()); // once
    panel.end(job);
    QVERIFY(!panel.isVisible());
    QCOMPARE(panel.count(), 0);
}

void TestParts::bannerSaysWhoAndTheWayOut()
{
    ScopeBanner banner;
    banner.begin(QStringLiteral("Fish & <b>Chips</b>"), QStringLiteral("Eva"),
                 QStringLiteral("Nord & Co"), QStringLiteral("14:05"));
    banner.show();
    QVERIFY(banner.accessibleName().contains(QStringLiteral("Fish & <b>Chips</b>"))); // S0.26
    QVERIFY(banner.accessibleName().contains(QStringLiteral("14:05")));
    QCOMPARE(nameOf(banner.signOutButton()), QStringLiteral("Sign out to Nord & Co"));
    QVERIFY(banner.signOutButton()->text().contains(QStringLiteral("&&"))); // no mnemonic
    auto *more = banner.findChild<QPushButton *>(QStringLiteral("anotherHourButton"));
    QVERIFY(!more->isVisible());
    banner.setTimeLeft(QStringLiteral("4 min left"), true);
    QVERIFY(more->isVisible());
    QSignalSpy out(&banner, &ScopeBanner::signOutClicked);
    QTest::keyClick(banner.signOutButton(), Qt::Key_Space);
    QCOMPARE(out.size(), 1);
}

void TestParts::navigationSkipsHeadings()
{
    Navigation navigation;
    const QString icon = QStringLiteral("group");
    navigation.setEntries({{QStringLiteral("clients"), QStringLiteral("Clients"), icon},
                           {QString(), QStringLiteral("Administration"), QString()},
                           {QStringLiteral("users"), QStringLiteral("Users"), icon}});
    navigation.setCurrent(QStringLiteral("clients"));
    QSignalSpy chosen(&navigation, &Navigation::chosen);
    navigation.setCount(QStringLiteral("clients"), QStringLiteral("91"));
    QCOMPARE(navigation.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Clients, 91"));
    QCOMPARE(nameOf(&navigation), QStringLiteral("Navigation"));
    QCOMPARE(chosen.size(), 0); // nobody has chosen
    navigation.resize(200, 300);
    navigation.show();
    QTest::keyClick(&navigation, Qt::Key_Down);
    QTest::keyClick(&navigation, Qt::Key_Down);
    QTRY_COMPARE(navigation.current(), QStringLiteral("users"));
    QCOMPARE(chosen.last().at(0).toString(), QStringLiteral("users"));
    QCOMPARE(navigation.ids(), QStringList({QStringLiteral("clients"), QStringLiteral("users")}));
}

/// Three units wide at the side where reading begins, in both themes (look.md).
void TestParts::currentPageHasAnAccentBar()
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme::current().choose(choice);
        Navigation navigation;
        navigation.setEntries({{QStringLiteral("a"), QStringLiteral("A"), QString()},
                               {QStringLiteral("b"), QStringLiteral("B"), QString()}});
        navigation.resize(200, 120);
        navigation.setCurrent(QStringLiteral("b"));
        navigation.show();
        const QImage picture = navigation.grab().toImage();
        const auto bar = [&](int row) {
            const QRect place = navigation.visualRect(navigation.model()->index(row, 0))
                                    .translated(navigation.viewport()->pos());
            const int y = place.center().y();
            int width = 0;
            for (int x = 0; x < navigation.width() / 2; ++x)
                width += picture.pixelColor(x, y) == colour(Meaning::Accent) ? 1 : 0;
            return width;
        };
        QCOMPARE(bar(0), 0);
        QVERIFY2(std::abs(bar(1) - px(3)) <= 1, qPrintable(QString::number(bar(1))));
    }
    Theme::current().choose(ThemeChoice::Light);
}

void TestParts::chipsAreChosenByMouseKeyboardAndAccessibility()
{
    ChipBar bar;
    bar.setChips({{QStringLiteral("all"), QStringLiteral("All"), {}},
                  {QStringLiteral("mine"), QStringLiteral("R&D"), {}}});
    bar.setCurrent(QStringLiteral("all"));
    bar.show();
    QSignalSpy chosen(&bar, &ChipBar::chosen);
    auto *all = bar.findChild<QPushButton *>(QStringLiteral("chip_all"));
    auto *mine = bar.findChild<QPushButton *>(QStringLiteral("chip_mine"));
    QCOMPARE(nameOf(mine), QStringLiteral("R&D"));
    const auto last = [&] { return chosen.takeFirst().at(0).toString(); };
    QTest::mouseClick(mine, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(last(), QStringLiteral("mine"));
    QTest::keyClick(all, Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(last(), QStringLiteral("all"));
    QTest::mouseClick(all, Qt::LeftButton); // once more: what it stands for is shown again
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(last(), QStringLiteral("all"));
    doByAccessibility(mine, QAccessibleActionInterface::toggleAction());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(last(), QStringLiteral("mine"));
    QCOMPARE(bar.current(), QStringLiteral("mine"));
    bar.setCurrent(QStringLiteral("all"));
    QCOMPARE(chosen.size(), 0); // nobody has chosen
}

void TestParts::sheetGoesWithTheFocusInIt()
{
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto sheets = std::make_unique<SheetHost>(&window);
    auto *dialog = new QDialog;
    auto *rows = new QVBoxLayout(dialog);
    auto *field = new QLineEdit;
    rows->addWidget(field);
    sheets->present(dialog);
    field->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), field);
    sheets.reset(); // sanitizers look what happens to the focus
    QCOMPARE(QApplication::focusWidget(), nullptr);
}

void TestParts::sheetKeepsTheFocus()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *outside = new QPushButton(QStringLiteral("Outside"));
    column->addWidget(outside);
    window.resize(600, 400);
    SheetHost sheets(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    outside->setFocus();
    auto *dialog = new QDialog;
    auto *rows = new QVBoxLayout(dialog);
    auto *first = new QLineEdit;
    auto *second = new QPushButton(QStringLiteral("Second"));
    second->setAutoDefault(false);
    rows->addWidget(first);
    rows->addWidget(second);
    sheets.present(dialog);
    QTRY_COMPARE(QApplication::focusWidget(), first);
    for (QWidget *expected : {static_cast<QWidget *>(second), static_cast<QWidget *>(first)}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), expected); // and round again
    }
    QTest::keyClick(first, Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), second);
    outside->setFocus(); // from outside: it comes back
    QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!sheets.isBusy());
    QTRY_COMPARE(QApplication::focusWidget(), outside);
}

} // namespace clientele::widgets

QTEST_MAIN(clientele::widgets::TestParts)
#include "tst_parts.moc"
