// SPDX-License-Identifier: GPL-3.0-or-later
// The colours and their contrasts as look.md has them, in figures written down by hand.
#include "testsupport/contrast.h"
#include "widgets/theme.h"

#include <QtTest/QtTest>

namespace clientele::widgets {

using testsupport::contrast;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, {}).choose(ThemeChoice::Light); }
    void contrastIsThatOfWcag();
    void coloursAreThoseOfTheLook_data();
    void coloursAreThoseOfTheLook();
    void contrastsAreThoseOfTheLook_data();
    void contrastsAreThoseOfTheLook();
    void everyTextColourCanBeReadOnEverySurface();
    void tealIsTheClientContextAndNothingElse();
    void choosingChangesPaletteAndSheet();
};

/// Against figures of desktop.md 3.4, so that a wrong formula is noticed.
void TestTheme::contrastIsThatOfWcag()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(QColor(0x00, 0x80, 0x80), Qt::white) * 100), 477);
    QCOMPARE(qRound(contrast(QColor(0x20, 0xc9, 0x97), Qt::white) * 100), 213);
}

void TestTheme::coloursAreThoseOfTheLook_data()
{
    QTest::addColumn<int>("meaning");
    QTest::addColumn<QString>("light");
    QTest::addColumn<QString>("dark");
    const auto row = [](Meaning meaning, const char *light, const char *dark) {
        QTest::newRow(light) << static_cast<int>(meaning) << QString::fromLatin1(light)
                             << QString::fromLatin1(dark);
    };
    row(Meaning::Window, "#f6f7f8", "#1b1e20");
    row(Meaning::Surface, "#ffffff", "#232629");
    row(Meaning::Sidebar, "#eef0f2", "#1f2225");
    row(Meaning::Line, "#dde1e5", "#3a3f44");
    row(Meaning::Text, "#1b1f23", "#eceff1");
    row(Meaning::Muted, "#5b6470", "#a0a7ae");
    row(Meaning::Accent, "#3b4fb0", "#a9b4f5");
    row(Meaning::AccentSoft, "#e7eaf8", "#232a4a");
    row(Meaning::SelectedRow, "#e9ecf9", "#262c44");
    row(Meaning::Client, "#00695c", "#2dd4bf");
    row(Meaning::Paid, "#1b6e3c", "#7bd88f");
    row(Meaning::Trial, "#8a5a00", "#ffca28");
    row(Meaning::Danger, "#b3261e", "#ff8a80");
}

void TestTheme::coloursAreThoseOfTheLook()
{
    QFETCH(int, meaning);
    QFETCH(QString, light);
    QFETCH(QString, dark);
    const Theme &theme = Theme::current();
    QCOMPARE(theme.colourIn(static_cast<Meaning>(meaning), false).name(), light);
    QCOMPARE(theme.colourIn(static_cast<Meaning>(meaning), true).name(), dark);
}

void TestTheme::contrastsAreThoseOfTheLook_data()
{
    QTest::addColumn<int>("ink");
    QTest::addColumn<int>("ground");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    const auto row = [](const char *name, Meaning ink, Meaning ground, double light, double dark) {
        QTest::newRow(name) << static_cast<int>(ink) << static_cast<int>(ground) << light << dark;
    };
    row("text on accent", Meaning::OnAccent, Meaning::Accent, 7.2, 9.0);
    row("accent on its soft", Meaning::Accent, Meaning::AccentSoft, 6.0, 7.0);
    row("text on the banner", Meaning::OnClient, Meaning::Client, 6.6, 9.2);
    row("paid on its soft", Meaning::Paid, Meaning::PaidSoft, 5.5, 7.9);
    row("trial on its soft", Meaning::Trial, Meaning::TrialSoft, 5.4, 8.5);
    row("danger on its soft", Meaning::Danger, Meaning::DangerSoft, 5.6, 6.7);
}

void TestTheme::contrastsAreThoseOfTheLook()
{
    QFETCH(int, ink);
    QFETCH(int, ground);
    QFETCH(double, light);
    QFETCH(double, dark);
    for (const bool isDark : {false, true}) {
        const double is = contrast(Theme::current().colourIn(static_cast<Meaning>(ink), isDark),
                                   Theme::current().colourIn(static_cast<Meaning>(ground), isDark));
        const double said = isDark ? dark : light;
        QVERIFY2(std::abs(is - said) < 0.1, qPrintable(QString::number(is)));
    }
}

void TestTheme::everyTextColourCanBeReadOnEverySurface()
{
    const Theme &theme = Theme::current();
    for (const bool dark : {false, true}) {
        for (const Meaning ground : {Meaning::Window, Meaning::Surface, Meaning::Sidebar}) {
            const auto of = [&](Meaning ink) {
                return contrast(theme.colourIn(ink, dark), theme.colourIn(ground, dark));
            };
            QVERIFY(of(Meaning::Muted) >= 5.0); // look.md
            for (const Meaning ink : {Meaning::Text, Meaning::Accent, Meaning::Client,
                                      Meaning::Paid, Meaning::Trial, Meaning::Danger})
                QVERIFY2(of(ink) >= 4.5, qPrintable(theme.colourIn(ink, dark).name()));
        }
        QVERIFY(contrast(theme.colourIn(Meaning::Edge, dark),
                         theme.colourIn(Meaning::Surface, dark)) >= 3.0);
    }
}

void TestTheme::tealIsTheClientContextAndNothingElse()
{
    const auto isTeal = [](const QColor &colour) {
        return colour.hsvHue() >= 160 && colour.hsvHue() <= 185 && colour.hsvSaturation() > 40;
    };
    const Theme &theme = Theme::current();
    for (int i = 0; i < static_cast<int>(Meaning::Count); ++i) {
        const auto meaning = static_cast<Meaning>(i);
        const bool client = meaning == Meaning::Client || meaning == Meaning::ClientStrong
                            || meaning == Meaning::OnClient || meaning == Meaning::ClientSoft
                            || meaning == Meaning::ClientRow;
        for (const bool dark : {false, true})
            QVERIFY2(client || !isTeal(theme.colourIn(meaning, dark)),
                     qPrintable(QString::number(i)));
    }
    QVERIFY(isTeal(theme.colourIn(Meaning::Client, false)));
    Theme::current().setAccent(Accent::Client);
    QCOMPARE(colour(Meaning::Accent), colour(Meaning::Client));
    Theme::current().setAccent(Accent::Agency);
    QVERIFY(colour(Meaning::Accent) != colour(Meaning::Client));
}

void TestTheme::choosingChangesPaletteAndSheet()
{
    Theme &theme = Theme::current();
    QSignalSpy changed(&theme, &Theme::changed);
    theme.choose(ThemeChoice::Dark);
    QVERIFY(theme.isDark());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(qApp->palette().color(QPalette::Window), theme.colourIn(Meaning::Window, true));
    QVERIFY(qApp->styleSheet().contains(theme.colourIn(Meaning::Surface, true).name()));
    QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@'))); // every word was filled in
    theme.choose(ThemeChoice::Light);
    QVERIFY(!theme.isDark());
    QCOMPARE(qApp->palette().color(QPalette::Window), theme.colourIn(Meaning::Window, false));
}

} // namespace clientele::widgets

QTEST_MAIN(clientele::widgets::TestTheme)
#include "tst_theme.moc"
