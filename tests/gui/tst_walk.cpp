// SPDX-License-Identifier: GPL-3.0-or-later
// A walk over every page, dialog and menu, which fails on what somebody could not use: a control
// without a name, text that is too pale or cut, a focus that is not seen, an order of the tabulator
// that is not that of reading. It runs a second time at 150 % (CMakeLists.txt).
#include "guiharness.h"
#include "platform/language.h"
#include "testsupport/pseudolanguage.h"
#include "testsupport/widgettexts.h"
#include "textwatch.h"
#include "widgets/theme.h"
#include "windowchecks.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace clientele::testing {

using testsupport::Pseudo;
using testsupport::PseudoLanguage;
using widgets::Theme;
using widgets::ThemeChoice;

namespace {

/// For eyes: with CLIENTELE_PICTURES=FOLDER everything that is visited is also saved there.
void savePicture(const QString &row, int number, const QString &where, QWidget &front)
{
    const QString folder = qEnvironmentVariable("CLIENTELE_PICTURES");
    if (folder.isEmpty())
        return;
    const QString name = QStringLiteral("%1/%2-%3-%4.png")
                             .arg(folder, row).arg(number, 3, 10, QLatin1Char('0'))
                             .arg(QString(where).replace(QLatin1Char('/'), QLatin1Char('_')));
    (qobject_cast<QMenu *>(&front) != nullptr ? front : *front.window()).grab().save(name);
}

/// Each fault in a line of its own: QtTest cuts long reasons of a failure.
bool none(const QStringList &faults)
{
    for (const QString &fault : faults)
        qWarning("%s", qUtf8Printable(fault));
    return faults.isEmpty();
}

/// Parts of the window that were shown before they were in it, and so were windows for a moment:
/// they take the focus away from ours.
class StrayWindows : public QObject
{
public:
    StrayWindows() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Show ? qobject_cast<QWidget *>(object)
                                                           : nullptr;
        if (widget != nullptr && widget->windowType() == Qt::Widget && widget->isWindow()
            && widget->objectName() != QStringLiteral("shell"))
            m_found.append(QStringLiteral("a window of its own: ") + testsupport::placeOf(*widget));
        return false;
    }
    [[nodiscard]] const QStringList &found() const { return m_found; }

private:
    QStringList m_found;
};

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Theme::current().choose(ThemeChoice::Desktop); }
    void checksCanFail();
    void everyPageAndDialog_data();
    void everyPageAndDialog();
};

/// Each check on something bad, beside something good.
void TestWalk::checksCanFail()
{
    Theme::install(*qApp, {}).choose(ThemeChoice::Light);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *good = new QLabel(QStringLiteral("dark enough"));
    good->setStyleSheet(QStringLiteral("color: #595959; background: white"));
    auto *pale = new QLabel(QStringLiteral("too pale"));
    pale->setStyleSheet(QStringLiteral("color: #999999; background: white"));
    auto *cut = new QLabel(QStringLiteral("cut in the middle of its words"));
    cut->setFixedWidth(40);
    auto *nameless = new QPushButton;
    auto *named = new QPushButton(QStringLiteral("Named"));
    for (QWidget *widget : std::initializer_list<QWidget *>{good, pale, cut, nameless, named})
        column->addWidget(widget);
    auto *last = new QLineEdit;
    last->setAccessibleName(QStringLiteral("Last"));
    last->setStyleSheet(QStringLiteral("border: none")); // so that its focus is not seen
    column->addWidget(last);
    window.resize(300, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    const QString faults = paleTexts(paintedTexts(window)).join(u'\n');
    QVERIFY2(faults.contains(QStringLiteral("too pale")), qPrintable(faults));
    QVERIFY2(faults.contains(QStringLiteral("contrast 2.85")), qPrintable(faults)); // published
    QVERIFY2(!faults.contains(QStringLiteral("dark enough")), qPrintable(faults));
    const QString cuts = cutTexts(window, paintedTexts(window)).join(u'\n');
    QVERIFY2(cuts.contains(QStringLiteral("cut in the middle")), qPrintable(cuts));
    QCOMPARE(namelessControls(window).size(), 1);
    const QStringList keyboard = tabulatorFaults(window, window);
    QCOMPARE(keyboard.size(), 1);
    QVERIFY2(keyboard.front().contains(QStringLiteral("Last")), qPrintable(keyboard.front()));
    QWidget::setTabOrder(last, named); // last, named, nameless: back at one step only
    QWidget::setTabOrder(named, nameless);
    auto *middle = new QPushButton(QStringLiteral("Middle"));
    column->insertWidget(0, middle); // above all, and the last of the order
    QCoreApplication::processEvents();
    const QString order = tabulatorFaults(window, window).join(u'\n');
    QVERIFY2(order.contains(QStringLiteral("order of the tabulator")), qPrintable(order));
}

/// Between them the rows have each language, both themes, a small laptop, what a screen of
/// 1920 x 1080 leaves at 150 %, and the narrowest window; what costs much is not in all of them.
void TestWalk::everyPageAndDialog_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("keyboard");
    QTest::newRow("light") << QStringLiteral("en") << QSize(1366, 850) << false << true;
    QTest::newRow("German") << QStringLiteral("de") << QSize(1024, 700) << true << false;
    QTest::newRow("longer") << QStringLiteral("longer") << QSize(1280, 720) << false << false;
    QTest::newRow("mirrored") << QStringLiteral("mirrored") << QSize(1280, 720) << true << true;
}

void TestWalk::everyPageAndDialog()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(bool, keyboard);
    std::unique_ptr<Language> german;
    std::unique_ptr<PseudoLanguage> pseudo;
    if (language == QStringLiteral("de"))
        german = std::make_unique<Language>(QLocale(QStringLiteral("de_DE")));
    else if (language == QStringLiteral("longer"))
        pseudo = std::make_unique<PseudoLanguage>(Pseudo::Longer);
    else if (language == QStringLiteral("mirrored"))
        pseudo = std::make_unique<PseudoLanguage>(Pseudo::Mirrored);
    GuiHarness gui;
    QVERIFY(gui.begin());
    Theme::current().choose(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    gui.shell->resize(size);
    const StrayWindows strays;
    QStringList faults;
    int visited = 0;
    std::size_t texts = 0;
    const auto visit = [&](const QString &where, QWidget &front) {
        savePicture(QString::fromUtf8(QTest::currentDataTag()), ++visited, where, front);
        const bool menu = qobject_cast<QMenu *>(&front) != nullptr;
        const std::vector<PaintedText> painted = paintedTexts(front);
        texts += painted.size();
        QStringList found = namelessControls(front) + paleTexts(painted) + cutTexts(front, painted);
        if (keyboard && !menu)
            found += tabulatorFaults(*gui.shell, front);
        for (const QString &fault : found)
            faults.append(where + QStringLiteral(": ") + fault);
    };
    QString failed;
    QVERIFY2(walkEverything(gui, visit, failed), qPrintable(failed));
    QVERIFY(none(strays.found() + faults));
    QVERIFY2(visited > 30, qPrintable(QString::number(visited)));
    QVERIFY2(texts > 600, qPrintable(QString::number(texts)));
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestWalk)
#include "tst_walk.moc"
