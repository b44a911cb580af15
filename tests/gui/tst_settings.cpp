// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/accountreading.h"
#include "application/billingrun.h"
#include "peopletools.h"
#include "settings/invoicethumb.h"
#include "settings/logoview.h"
#include "settings/savesettingsdialog.h"
#include "settings/settingspage.h"
#include "shell/logobadge.h"
#include "shell/typedfigures.h"
#include "widgets/fields.h"
#include "widgets/navigation.h"
#include "widgets/notices.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace clientele::testing {

/// Administration → Settings, through the window.
class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatIsStored();
    void savesAfterShowingWhatChanges();
    void newTaxReachesTheDraftsInTheBackground();
    void refusedValuesStayBesideTheirReason();
    void logoIsAPicture();
    void whatSomebodyElseSavesIsNotLost();
    void onlyWhoMaySeesIt();
    void figuresAreReadAsTyped_data();
    void figuresAreReadAsTyped();
    void ratesAreReadAsTyped();

private:
    static domain::AgencyProfile stored(GuiHarness &gui);
    static QLineEdit *line(GuiHarness &gui, const char *name);
    static widgets::FormField *field(GuiHarness &gui, const char *name);
    static void type(GuiHarness &gui, const char *editor, const QString &text);
    static void click(GuiHarness &gui, const char *action);
    static void confirm(GuiHarness &gui);
    static bool open(GuiHarness &gui);
};

domain::AgencyProfile TestSettings::stored(GuiHarness &gui)
{
    std::optional<domain::AgencyProfile> profile;
    gui.session->read<domain::AgencyProfile>(
        [](storage::Reader &reader) { return application::AccountReading(reader).agency(); },
        gui.shell.get(), [&](const Result<domain::AgencyProfile> &read) {
            profile = read ? *read : domain::AgencyProfile();
        });
    while (!profile)
        QCoreApplication::processEvents();
    return *profile;
}

QLineEdit *TestSettings::line(GuiHarness &gui, const char *name)
{
    return gui.find<QLineEdit>(QString::fromLatin1(name));
}

widgets::FormField *TestSettings::field(GuiHarness &gui, const char *name)
{
    return gui.find<widgets::FormField>(QString::fromLatin1(name));
}

void TestSettings::type(GuiHarness &gui, const char *editor, const QString &text)
{
    gui.shell->activateWindow(); // or nothing has the focus, and nothing is left
    QVERIFY(QTest::qWaitForWindowActive(gui.shell.get()));
    QLineEdit *edit = line(gui, editor);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void TestSettings::click(GuiHarness &gui, const char *action)
{
    QAction *found = gui.shell->actions().find(QString::fromLatin1(action));
    QVERIFY(found != nullptr);
    QVERIFY2(found->isEnabled(), qPrintable(found->statusTip()));
    found->trigger();
}

/// Save, and Save again in the dialog that says what will change.
void TestSettings::confirm(GuiHarness &gui)
{
    click(gui, "settings.save");
    QTRY_VERIFY(gui.dialog() != nullptr);
    auto *button = gui.dialog()->findChild<QPushButton *>(QStringLiteral("confirmButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
}

bool TestSettings::open(GuiHarness &gui)
{
    if (!gui.begin())
        return false;
    gui.shell->showPage(QStringLiteral("settings"));
    return QTest::qWaitFor([&] {
        return line(gui, "agencyNameLineEdit") != nullptr
               && !line(gui, "agencyNameLineEdit")->text().isEmpty();
    });
}

void TestSettings::showsWhatIsStored()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    QCOMPARE(line(gui, "agencyNameLineEdit")->text(), QStringLiteral("Northwind Agency"));
    QCOMPARE(line(gui, "countryLineEdit")->text(), QStringLiteral("Sweden"));
    QCOMPARE(line(gui, "taxRateLineEdit")->text(), QStringLiteral("25"));
    QCOMPARE(line(gui, "dunningLineEdit")->text(), QStringLiteral("7, 14, 30"));
    QVERIFY(field(gui, "numberingField")->hint().contains(QStringLiteral("INV-2026-")));
    QVERIFY(!gui.shell->actions().find(QStringLiteral("settings.save"))->isEnabled());
    QVERIFY(gui.find<gui::SettingsPage>(QStringLiteral("settingsPage"))->statusText().isEmpty());
    // the sample agency has a logo, here and in the sidebar, and on the example
    auto *view = gui.find<gui::LogoView>(QStringLiteral("logoView"));
    QTRY_VERIFY(view->hasPicture());
    QTRY_VERIFY(gui.shell->findChild<gui::LogoBadge *>()->hasPicture());
    auto *thumb = gui.find<gui::InvoiceThumb>(QStringLiteral("invoiceThumb"));
    QTRY_VERIFY(thumb->isUpToDate() && !thumb->image().isNull());
}

void TestSettings::savesAfterShowingWhatChanges()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const domain::AgencyProfile before = stored(gui);
    type(gui, "agencyNameLineEdit", QStringLiteral("Nordwind <b>"));
    type(gui, "countryLineEdit", QStringLiteral("Deutschland"));
    type(gui, "dunningLineEdit", QStringLiteral("5; 10"));
    gui.find<QComboBox>(QStringLiteral("numberingComboBox"))->setCurrentIndex(1);
    click(gui, "settings.save");
    QTRY_VERIFY(gui.dialog() != nullptr);
    const QString texts = textsIn(*gui.dialog());
    for (const char *text : {"Nordwind <b>", "7, 14, 30", "5, 10", "INV-10-0001-2026-0001"})
        QVERIFY2(texts.contains(QString::fromLatin1(text)), qPrintable(texts));
    QCOMPARE(stored(gui), before); // only shown
    QTest::mouseClick(gui.dialog()->findChild<QPushButton *>(QStringLiteral("confirmButton")),
                      Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    domain::AgencyProfile after = stored(gui);
    QCOMPARE(after.name, std::string("Nordwind <b>"));
    QCOMPARE(after.contact.country, std::string("DE"));
    QCOMPARE(after.dunningDays, (std::vector<int>{5, 10}));
    QCOMPARE(after.numbering, std::string("client"));
    QTRY_VERIFY(textsIn(*gui.shell).contains(QStringLiteral("Nordwind <b>"))); // the sidebar
    QVERIFY(!gui.shell->actions().find(QStringLiteral("settings.save"))->isEnabled());
    QPushButton *undo = gui.shell->messages().actionButton();
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(line(gui, "agencyNameLineEdit")->text(), QStringLiteral("Northwind Agency"));
    after = stored(gui);
    after.version = before.version;
    QCOMPARE(after, before);
}

void TestSettings::newTaxReachesTheDraftsInTheBackground()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    type(gui, "taxRateLineEdit", QStringLiteral("0"));
    click(gui, "settings.save");
    QTRY_VERIFY(gui.dialog() != nullptr);
    const auto *dialog = qobject_cast<gui::SaveSettingsDialog *>(gui.dialog());
    QTRY_VERIFY(dialog->isComplete());
    const QString effect
        = dialog->findChild<QLabel *>(QStringLiteral("effectLabel"))->text();
    QVERIFY2(effect.contains(QChar(0x2192)), qPrintable(effect));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("confirmButton")),
                      Qt::LeftButton);
    const auto stale = [&gui] {
        std::optional<std::int64_t> count;
        gui.session->read<std::int64_t>(
            [](storage::Reader &reader) { return application::countStaleDrafts(reader); },
            gui.shell.get(), [&](const Result<std::int64_t> &read) { count = read ? *read : -1; });
        while (!count)
            QCoreApplication::processEvents();
        return *count;
    };
    QTRY_COMPARE(stored(gui).taxRatePpm, 0);
    QTRY_COMPARE(stale(), std::int64_t{0}); // nobody asked for it
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("subscription")));
    const auto drafts = storedDrafts(gui);
    QVERIFY(!drafts.empty());
    for (const billing::InvoiceDraft &draft : drafts)
        QCOMPARE(draft.totalMinor, draft.netMinor);
}

void TestSettings::refusedValuesStayBesideTheirReason()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const domain::AgencyProfile before = stored(gui);
    type(gui, "taxRateLineEdit", QStringLiteral("lots"));
    QVERIFY(field(gui, "taxRatePpmField")->problem().isEmpty()); // still being typed
    auto *bank = gui.find<QPlainTextEdit>(QStringLiteral("bankDetailsTextEdit"));
    bank->setFocus();
    QVERIFY(!field(gui, "taxRatePpmField")->problem().isEmpty()); // left
    bank->setPlainText(QStringLiteral("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"));
    line(gui, "cityLineEdit")->setFocus();
    QTRY_VERIFY(field(gui, "bankDetailsField")->problem().contains(QStringLiteral("10")));
    type(gui, "agencyEmailLineEdit", QStringLiteral("nobody"));
    click(gui, "settings.save");
    QCOMPARE(gui.dialog(), nullptr);
    type(gui, "taxRateLineEdit", QStringLiteral("12,5"));
    click(gui, "settings.save");
    QTRY_VERIFY(!field(gui, "emailField")->problem().isEmpty());
    QCOMPARE(gui.dialog(), nullptr);
    QVERIFY(field(gui, "taxRatePpmField")->problem().isEmpty());
    QCOMPARE(line(gui, "agencyEmailLineEdit")->text(), QStringLiteral("nobody"));
    QVERIFY(bank->toPlainText().endsWith(QStringLiteral("11")));
    QCOMPARE(stored(gui), before);
    // another page and back: what was typed is still there
    gui.shell->showPage(QStringLiteral("clients"));
    gui.shell->showPage(QStringLiteral("settings"));
    QTest::qWait(50);
    QCOMPARE(line(gui, "agencyEmailLineEdit")->text(), QStringLiteral("nobody"));
    click(gui, "settings.discard");
    QCOMPARE(line(gui, "agencyEmailLineEdit")->text(), QString::fromStdString(before.email));
    QVERIFY(field(gui, "emailField")->problem().isEmpty());
}

void TestSettings::logoIsAPicture()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    const std::string before = stored(gui).logo;
    auto *view = gui.find<gui::LogoView>(QStringLiteral("logoView"));
    QTRY_VERIFY(view->hasPicture());
    const auto choose = [&gui](const QString &path) {
        gui.prompter->files.push_back(path);
        QTest::mouseClick(gui.find<QPushButton>(QStringLiteral("chooseLogoButton")),
                          Qt::LeftButton);
    };
    const auto path = [&gui](const char *name) {
        return gui.folder.filePath(QString::fromLatin1(name));
    };
    QFile text(path("not.png"));
    QVERIFY(text.open(QFile::WriteOnly) && text.write("no picture") > 0);
    text.close();
    QImage square(60, 60, QImage::Format_ARGB32);
    square.fill(Qt::red);
    QVERIFY(square.save(path("square.png")));
    QFile broken(path("broken.png"));
    QFile whole(path("square.png"));
    QVERIFY(whole.open(QFile::ReadOnly) && broken.open(QFile::WriteOnly));
    broken.write(whole.read(60)); // the head is right, the rest is missing
    broken.close();
    const std::pair<const char *, const char *> refused[] = {
        {"not.png", "not a picture"}, {"broken.png", "not a picture"}, {".", "cannot be read"}};
    for (const auto &[name, reason] : refused) {
        field(gui, "logoField")->setProblem({});
        choose(path(name));
        QTRY_VERIFY2(field(gui, "logoField")->problem().contains(QString::fromLatin1(reason)),
                     qPrintable(field(gui, "logoField")->problem()));
        QVERIFY(view->hasPicture()); // the one before
    }
    choose(path("square.png"));
    QTRY_VERIFY(field(gui, "logoField")->problem().isEmpty());
    QTRY_VERIFY(gui.shell->actions().find(QStringLiteral("settings.save"))->isEnabled());
    confirm(gui);
    QTRY_VERIFY(stored(gui).logo != before);
    auto *badge = gui.shell->findChild<gui::LogoBadge *>();
    QTRY_VERIFY(badge->hasPicture() && !badge->isWide());
    QTest::mouseClick(gui.find<QPushButton>(QStringLiteral("removeLogoButton")), Qt::LeftButton);
    confirm(gui);
    QTRY_VERIFY(stored(gui).logo.empty());
    QTRY_VERIFY(!badge->hasPicture());
}

void TestSettings::whatSomebodyElseSavesIsNotLost()
{
    GuiHarness gui;
    QVERIFY(open(gui));
    type(gui, "cityLineEdit", QStringLiteral("Umeå"));
    domain::ChangeAgencySettings other;
    other.invoiceFooter = "by somebody else";
    gui.session->post(other, gui.shell.get(), [](const Result<application::Receipt> &receipt) {
        QVERIFY(receipt.ok());
    });
    auto *footer = gui.find<QPlainTextEdit>(QStringLiteral("footerTextEdit"));
    QTRY_COMPARE(footer->toPlainText(), QStringLiteral("by somebody else"));
    QCOMPARE(line(gui, "cityLineEdit")->text(), QStringLiteral("Umeå"));
    confirm(gui);
    QTRY_COMPARE(stored(gui).contact.city, std::string("Umeå"));
    QCOMPARE(stored(gui).invoiceFooter, std::string("by somebody else"));
}

void TestSettings::onlyWhoMaySeesIt()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    auto *navigation = gui.shell->findChild<widgets::Navigation *>();
    QVERIFY(navigation->ids().contains(QStringLiteral("settings")));
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    QVERIFY(!navigation->ids().contains(QStringLiteral("settings")));
    gui.shell->showPage(QStringLiteral("settings"));
    QVERIFY(gui.find<QWidget>(QStringLiteral("settingsPage")) == nullptr);
    const Status may = gui.session->may(domain::ChangeAgencySettings());
    QVERIFY(!may.ok() && may.failure().code == FailureCode::Denied);
}

/// What people type in the places they come from; a point that is no decimal point there must not
/// multiply money by a hundred.
void TestSettings::figuresAreReadAsTyped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAmount");
    QTest::addColumn<qlonglong>("minor");
    const auto row = [](const char *locale, const char *currency, const char *text,
                        std::optional<qlonglong> minor) {
        QTest::addRow("%s %s %s", locale, currency, text)
            << QString::fromLatin1(locale) << QString::fromLatin1(currency)
            << QString::fromUtf8(text) << minor.has_value() << minor.value_or(0);
    };
    row("en_US", "EUR", "29", 2900);
    row("en_US", "EUR", "29.00", 2900);
    row("en_US", "EUR", "1,234.5", 123450);
    row("en_US", "EUR", "-1.05", -105);
    row("en_US", "EUR", "\u22121.05", -105);
    row("en_US", "EUR", "29,00", std::nullopt);
    row("en_US", "EUR", "1234,567", std::nullopt);
    row("en_US", "EUR", "1.005", std::nullopt);
    row("en_US", "EUR", "1.2.3", std::nullopt);
    row("en_US", "EUR", "--1", std::nullopt);
    row("en_US", "EUR", "", std::nullopt);
    row("en_US", "EUR", "-", std::nullopt);
    row("en_US", "EUR", "92233720368547758.07", 9223372036854775807);
    row("en_US", "EUR", "92233720368547758.08", std::nullopt);
    row("en_US", "JPY", "1,200", 1200);
    row("en_US", "KWD", "1.005", 1005);
    row("de_DE", "EUR", "29,00", 2900);
    row("de_DE", "EUR", "1.234,50", 123450);
    row("de_DE", "EUR", "29.00", std::nullopt);
    row("sv_SE", "SEK", "1 234,50", 123450);
}

void TestSettings::figuresAreReadAsTyped()
{
    QFETCH(QString, locale);
    QFETCH(QString, currency);
    QFETCH(QString, text);
    QFETCH(bool, isAmount);
    QFETCH(qlonglong, minor);
    const QLocale place(locale);
    const auto in = Currency::fromCode(currency.toStdString());
    QVERIFY(in);
    const auto amount = gui::readAmount(text, *in, place);
    QCOMPARE(amount.has_value(), isAmount);
    if (!amount)
        return;
    QCOMPARE(*amount, minor);
    QCOMPARE(gui::readAmount(gui::typedAmount(Money{minor, *in}, place), *in, place), amount);
}

void TestSettings::ratesAreReadAsTyped()
{
    QCOMPARE(gui::readRate(QStringLiteral("25 %")).value_or(-1), 250'000);
    QCOMPARE(gui::readRate(QStringLiteral("8,875")).value_or(-1), 88'750);
    QCOMPARE(gui::readRate(QStringLiteral("8.875")).value_or(-1), 88'750);
    for (const char *text : {"100.0001", "-1", "", "1.23456", "1.2.3", "ten"})
        QVERIFY2(!gui::readRate(QString::fromLatin1(text)), text);
    QCOMPARE(gui::typedRate(88'750, QLocale(QStringLiteral("de_DE"))), QStringLiteral("8,875"));
    QCOMPARE(gui::typedRate(250'000, QLocale::c()), QStringLiteral("25"));
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestSettings)
#include "tst_settings.moc"
