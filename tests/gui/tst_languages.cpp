// SPDX-License-Identifier: GPL-3.0-or-later
// The window in other languages: German; one that is longer than any; one from right to left.
#include "clients/clienttexts.h"
#include "guiharness.h"
#include "platform/language.h"
#include "shell/shelltexts.h"
#include "testsupport/askedtexts.h"
#include "testsupport/pseudolanguage.h"
#include "testsupport/widgettexts.h"
#include "widgets/navigation.h"

#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QTableView>

namespace clientele::testing {

using testsupport::Pseudo;
using testsupport::PseudoLanguage;

class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speaksGerman();
    void everyTextIsTranslated();
    void everyTextIsAskedForAsItWasFound();
    void roomForLongTexts_data();
    void roomForLongTexts();
    void fromRightToLeft();

private:
    static bool logIn(GuiHarness &gui);
    static QStringList dataOf(const GuiHarness &gui);
};

bool TestLanguages::logIn(GuiHarness &gui)
{
    auto *table = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    const QString key = table->model()->index(0, 0).data(Qt::UserRole + 3).toString();
    std::optional<Status> answered;
    gui.session->logIn(AccountId::parse(key.toStdString()).value_or(AccountId{}), false,
                       gui.shell.get(), [&](const Status &status) { answered = status; });
    return QTest::qWaitFor([&] { return answered && gui.session->inClientContext(); })
           && answered->ok();
}

/// What the window shows of the sample agency: names, places and days.
QStringList TestLanguages::dataOf(const GuiHarness &gui)
{
    const QString actor = QString::fromStdString(gui.session->scope().actorName);
    QStringList data{actor, gui.session->clientName()};
    for (const QString &name : QStringList(data))
        data.append(gui::initialsOf(name, 2));
    data += QString::fromLatin1("Northwind Agency,sample.clientele,Tom Lindqvist,"
                                "Germany,Europe/Stockholm,Berlin,EUR").split(QLatin1Char(','));
    for (int month = 1; month <= 12; ++month) {
        data.append(QLocale().monthName(month));
        data.append(QLocale().monthName(month, QLocale::ShortFormat));
    }
    if (const auto *table = gui.find<QTableView>(QStringLiteral("clientsTableView"))) {
        for (int column = 0; column < table->model()->columnCount(); ++column)
            data.append(table->model()->index(0, column).data().toString());
    }
    data.removeAll(QString());
    return data;
}

void TestLanguages::speaksGerman()
{
    const Language german(QLocale(QStringLiteral("de_DE")));
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(gui.named(QStringLiteral("Anmelden")) != nullptr);
    QVERIFY(gui.named(QStringLiteral("Benutzermenü")) != nullptr);
    QVERIFY(gui.shell->windowTitle().contains(QStringLiteral("Kunden")));
    QCOMPARE(gui::shortDay(QDate(2026, 11, 9), *gui.session), QStringLiteral("9. Nov."));
    QCOMPARE(gui::shortDay(QDate(2027, 1, 5), *gui.session), QStringLiteral("5. Jan. 27"));
    QVERIFY(logIn(gui));
    QTRY_VERIFY(gui.shell->windowTitle().startsWith(QStringLiteral("Angemeldet als ")));
}

void TestLanguages::everyTextIsTranslated()
{
    const PseudoLanguage language(Pseudo::Longer);
    QVERIFY(language.isLoaded());
    GuiHarness gui;
    QVERIFY(gui.begin());

    QCOMPARE(testsupport::untranslatedTexts(*gui.shell, dataOf(gui)).join(u'\n'), QString());
    QVERIFY(logIn(gui));
    QCOMPARE(testsupport::untranslatedTexts(*gui.shell, dataOf(gui)).join(u'\n'), QString());
}

void TestLanguages::everyTextIsAskedForAsItWasFound()
{
    testsupport::AskedTexts asked;
    QCoreApplication::installTranslator(&asked);
    {
        GuiHarness gui;
        QVERIFY(gui.begin());
        QVERIFY(logIn(gui));
        QTest::qWait(50);
    }
    QCoreApplication::removeTranslator(&asked);
    QCOMPARE(asked.unknown(), QStringList());
    QVERIFY(asked.count() > 50);
}

void TestLanguages::roomForLongTexts_data()
{
    QTest::addColumn<bool>("german");
    QTest::newRow("German") << true;
    QTest::newRow("40 % longer than English") << false;
}

void TestLanguages::roomForLongTexts()
{
    QFETCH(bool, german);
    std::unique_ptr<Language> real;
    std::unique_ptr<PseudoLanguage> pseudo;
    if (german)
        real = std::make_unique<Language>(QLocale(QStringLiteral("de_DE")));
    else
        pseudo = std::make_unique<PseudoLanguage>(Pseudo::Longer);
    GuiHarness gui;
    QVERIFY(gui.begin());
    gui.shell->resize(1280, 800);
    QTRY_COMPARE(testsupport::clippedTexts(*gui.shell).join(u'\n'), QString());
    QVERIFY(logIn(gui));
    QTRY_COMPARE(testsupport::clippedTexts(*gui.shell).join(u'\n'), QString());
}

void TestLanguages::fromRightToLeft()
{
    const PseudoLanguage language(Pseudo::Mirrored);
    GuiHarness gui;
    QVERIFY(gui.begin());
    QTest::qWait(50);
    QCOMPARE(gui.shell->layoutDirection(), Qt::RightToLeft);
    const auto *navigation = gui.shell->findChild<widgets::Navigation *>();
    QVERIFY(navigation != nullptr);
    const int left = navigation->mapTo(gui.shell.get(), QPoint(0, 0)).x();
    QVERIFY2(left > gui.shell->width() / 2, qPrintable(QString::number(left)));
    QVERIFY(logIn(gui));
    QTRY_COMPARE(testsupport::clippedTexts(*gui.shell).join(u'\n'), QString());
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestLanguages)
#include "tst_languages.moc"
