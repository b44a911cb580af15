// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtCore/QLibraryInfo>
#include <QtTest/QTest>

using namespace clientele;

namespace {

QString translated(const char *context, const char *text, int count = -1)
{
    return QCoreApplication::translate(context, text, nullptr, count);
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramHasEnglishAndGerman()
    {
        QCOMPARE(languages(), QStringList({QStringLiteral("de"), QStringLiteral("en")}));
    }

    void chosen_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("desktop");
        QTest::addColumn<QLocale::Territory>("territory");
        QTest::addColumn<QString>("locale");
        const auto list = [](const char *names) {
            return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        const auto none = QLocale::AnyTerritory;
        QTest::newRow("desktop") << "" << list("de-AT de") << QLocale::Austria << "de_AT";
        QTest::newRow("wanted wins") << "de" << list("en-US en") << none << "de_DE";
        QTest::newRow("wanted, figures of there")
            << "de" << list("de-CH") << QLocale::Switzerland << "de_CH";
        QTest::newRow("no German there") << "de" << list("sv") << QLocale::Sweden << "de_DE";
        QTest::newRow("English in Germany")
            << "en" << list("de-DE de") << QLocale::Germany << "en_DE";
        QTest::newRow("second choice") << "" << list("sv-SE de-DE") << none << "de_DE";
        QTest::newRow("none of ours") << "" << list("fr-FR fr") << none << "en_GB";
        QTest::newRow("unknown wanted") << "tlh" << list("de") << none << "de_DE";
        QTest::newRow("machine without a language") << "" << list("C") << none << "en_GB";
        QTest::newRow("United States")
            << "" << list("en-US en") << QLocale::UnitedStates << "en_US";
    }
    void chosen()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, desktop);
        QFETCH(QLocale::Territory, territory);
        QTEST(chooseLocale(wanted, desktop, territory).name(), "locale");
    }

    void readsTheEnvironment_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<QString>("locale");
        // Qt reads the territory once in a program, the languages each time
        QTest::newRow("tests") << QByteArray() << QByteArray("C.UTF-8") << "en_GB";
        QTest::newRow("LANGUAGE wins")
            << QByteArray("sv:de") << QByteArray("en_US.UTF-8") << "de_DE";
    }
    void readsTheEnvironment()
    {
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, all);
        const QByteArray before = qgetenv("LC_ALL");
        qputenv("LC_ALL", all);
        qputenv("LANGUAGE", language);
        const QString name = localeOfDesktop().name();
        const QString wanted = localeOfDesktop(QStringLiteral("de")).name().left(2);
        qunsetenv("LANGUAGE");
        qputenv("LC_ALL", before);
        QTEST(name, "locale");
        QCOMPARE(wanted, QStringLiteral("de"));
    }

    void speaksGermanWhileItLives()
    {
        const QLocale before;
        const QString english = translated("models", "Credit note");
        QCOMPARE(english, QStringLiteral("Credit note"));
        {
            const Language german(QLocale(QStringLiteral("de_AT")));
            QVERIFY(german.isComplete());
            QCOMPARE(translated("models", "Credit note"), QStringLiteral("Gutschrift"));
            QCOMPARE(translated("Reason", "%n active users", 1),
                     QStringLiteral("1 aktiver Benutzer"));
            QCOMPARE(translated("Reason", "%n active users", 2),
                     QStringLiteral("2 aktive Benutzer"));
            QCOMPARE(QLocale().name(), QStringLiteral("de_AT"));
        }
        QCOMPARE(translated("models", "Credit note"), english);
        QCOMPARE(QLocale(), before);
    }

    void countsInEnglish() // architecture.md 5.8: "2 client(s)" without an English file
    {
        const Language english(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(english.isComplete());
        QCOMPARE(translated("Reason", "%n client accounts", 1),
                 QStringLiteral("1 client account"));
        QCOMPARE(translated("Reason", "%n client accounts", 2),
                 QStringLiteral("2 client accounts"));
        QCOMPARE(translated("models", "Credit note"), QStringLiteral("Credit note"));
    }

    void whatItHasNoWordsForIsEnglish()
    {
        const Language swedish(QLocale(QStringLiteral("sv")));
        QVERIFY(!swedish.isComplete());
        QCOMPARE(translated("models", "Credit note"), QStringLiteral("Credit note"));
    }

    void qtSpeaksItToo() // packaging/packages-run.txt has Qt's translations
    {
        QVERIFY(QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath)
                              + QStringLiteral("/qtbase_de.qm")));
        const Language german(QLocale(QStringLiteral("de")));
        QCOMPARE(translated("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
    }

    void widgetsAreTold()
    {
        class Watch : public QObject
        {
        public:
            int changes = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                changes += event->type() == QEvent::LanguageChange ? 1 : 0;
                return false;
            }
        } watch;
        QCoreApplication::instance()->installEventFilter(&watch);
        const Language german(QLocale(QStringLiteral("de")));
        QCoreApplication::sendPostedEvents();
        QVERIFY(watch.changes > 0);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
