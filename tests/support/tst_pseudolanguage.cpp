// SPDX-License-Identifier: GPL-3.0-or-later
// The tools that look for untranslated and clipped texts find them, and nothing else.
#include "testsupport/pseudolanguage.h"
#include "testsupport/widgettexts.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace clientele;
using testsupport::Pseudo;
using testsupport::PseudoLanguage;

namespace {

QString translated(const char *text, int count = -1)
{
    return count < 0 ? QCoreApplication::translate("models", text)
                     : QCoreApplication::translate("Reason", text, nullptr, count);
}

} // namespace

class TestPseudoLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longerByFortyPercent_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"No", "Credit note", "Plan or add-on", "Not selected: %1"})
            QTest::newRow(text) << QByteArray(text);
    }
    void longerByFortyPercent()
    {
        QFETCH(QByteArray, text);
        const PseudoLanguage language(Pseudo::Longer);
        QVERIFY(language.isLoaded());
        const QString shown = translated(text.constData());
        QVERIFY2(testsupport::isPseudo(shown), qPrintable(shown));
        QVERIFY2(shown.size() * 10 >= text.size() * 14, qPrintable(shown));
        QCOMPARE(shown.count(QStringLiteral("%1")), text.count("%1"));
        QVERIFY2(shown != QString::fromLatin1(text), qPrintable(shown));
    }

    void countsAndPlaceholdersStay()
    {
        for (const Pseudo kind : {Pseudo::Longer, Pseudo::Mirrored}) {
            const PseudoLanguage language(kind);
            for (const int count : {0, 1, 2, 5, 11, 100}) { // each plural form of Arabic
                const QString text = translated("%n active users", count);
                QVERIFY2(text.contains(QString::number(count)), qPrintable(text));
                QVERIFY2(testsupport::isPseudo(text), qPrintable(text));
            }
        }
    }

    void mirroredTurnsTheWindow()
    {
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        {
            const PseudoLanguage language(Pseudo::Mirrored);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
            QVERIFY(translated("Name").isRightToLeft());
            QCOMPARE(QLocale().textDirection(), Qt::RightToLeft);
        }
        QCoreApplication::sendPostedEvents();
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(translated("Name"), QStringLiteral("Name"));
    }

    void findsWhatIsNotTranslated()
    {
        const PseudoLanguage language(Pseudo::Longer);
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        auto *button = new QPushButton(translated("Name"));
        layout->addWidget(button);
        layout->addWidget(new QPushButton(QStringLiteral("Berglunds")));
        layout->addWidget(new QPushButton(QStringLiteral("29.00")));
        QCOMPARE(testsupport::untranslatedTexts(page, {QStringLiteral("Berglunds")}),
                 QStringList());
        button->setToolTip(QStringLiteral("Forgotten"));
        page.setWindowTitle(QStringLiteral("Window"));
        QCOMPARE(testsupport::untranslatedTexts(page, {QStringLiteral("Berglunds")}),
                 QStringList({QStringLiteral("QWidget: Window"),
                              QStringLiteral("QPushButton: Forgotten")}));
    }

    void findsWhatIsClipped()
    {
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        auto *button = new QPushButton(QStringLiteral("A long text on a button"));
        layout->addWidget(button);
        page.show();
        QCOMPARE(testsupport::clippedTexts(page), QStringList());
        button->setFixedWidth(30);
        QTRY_COMPARE(testsupport::clippedTexts(page).size(), 1);
    }
};

QTEST_MAIN(TestPseudoLanguage)
#include "tst_pseudolanguage.moc"
