// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"
#include "program.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace clientele;
using testing::Program;
using testing::Ran;

/// product.md, "Outside face" and "Headless commands": what needs no agency.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsage_data();
    void wrongUsage();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void version();
    void withoutCommand();
    void percentages_data();
    void percentages();
    void simulateNeedsNoAgency();
    void simulateComparesWithWhatIsExpected();
    void simulateRefusesBadFiles_data();
    void simulateRefusesBadFiles();
};

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names"); // what the line must name
    const auto row = [](const char *tag, const QStringList &arguments, const char *names) {
        QTest::newRow(tag) << arguments << QString::fromLatin1(names);
    };
    row("unknown command", {"bil"}, "bil");
    row("unknown option of the program", {"--colour"}, "--colour");
    row("unknown option", {"bill", "--frobnicate"}, "--frobnicate");
    row("short option", {"bill", "-x"}, "-x");
    row("misspelled option", {"bill", "--trough", "2026-01-01"}, "--through");
    row("option without value", {"bill", "--through"}, "--through");
    row("empty value", {"bill", "--agency", ""}, "--agency");
    row("switch with value", {"bill", "--dry-run=yes"}, "--dry-run");
    row("no day", {"bill", "--through", "tomorrow"}, "--through");
    row("no such day", {"bill", "--through", "2026-02-30"}, "--through");
    row("given twice", {"bill", "--as", "a@b.example", "--as", "c@d.example"}, "--as");
    row("word too many", {"bill", "now"}, "now");
    row("init without name", {"init", "--owner-email", "a@b.example"}, "--name");
    row("init without owner", {"init", "--name", "Nord"}, "--owner-email");
    row("tax rate", {"init", "--name", "N", "--owner-email", "a@b.example", "--tax-rate", "25,5"},
        "--tax-rate");
    row("export without what", {"export", "--format", "pdf", "--out", "o"}, "WHAT");
    row("export of something else", {"export", "users", "--format", "csv", "--out", "o"}, "users");
    row("unknown format", {"export", "invoices", "--format", "docx", "--out", "o"}, "docx");
    row("export without folder", {"export", "invoices", "--format", "pdf"}, "--out");
    row("backup without file", {"backup"}, "--out");
    row("simulate without file", {"simulate"}, "FILE.json");
    row("import without file", {"import", "clients"}, "FILE.csv");
    row("import of something else", {"import", "dogs", "f.csv"}, "dogs");
    row("mapping", {"import", "clients", "f.csv", "--map", "name"}, "--map");
    row("size", {"sample", "--agency", "s", "--size", "0"}, "--size");
    row("password in the address",
        {"bill", "--agency", "postgresql://eva:secret-word@localhost/nord"}, "~/.pgpass");
    row("control characters", {"\x1b[2Jbill"}, "\\x1b");
}

void TestCommandLine::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, names);
    const Ran ran = Program().run(arguments);
    QVERIFY2(ran.exitStatus == 2, ran.all());
    QVERIFY2(ran.out.isEmpty(), ran.all());
    QVERIFY2(ran.err.count('\n') == 1 && ran.err.endsWith('\n'), ran.all());
    QVERIFY2(ran.errText().contains(names) || names == QStringLiteral("\\x1b"), ran.all());
    QVERIFY2(ran.err.contains("--help"), ran.all());
    QVERIFY2(!ran.err.contains('\x1b') && !ran.err.contains("secret-word"), ran.all());
}

/// The options are those of product.md.
void TestCommandLine::everyCommandHasHelp_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("options");
    const QStringList signedIn{"--agency", "--as", "--password-file", "--json", "--help"};
    QTest::newRow("init") << "init"
                          << signedIn.mid(2)
                                 + QStringList{"--agency", "--name", "--owner-email",
                                               "--owner-name", "--currency", "--country",
                                               "--programme", "--tax-rate", "--time-zone"};
    QTest::newRow("import") << "import" << signedIn + QStringList{"--map", "--set", "--dry-run"};
    QTest::newRow("bill") << "bill" << signedIn + QStringList{"--through", "--dry-run"};
    QTest::newRow("export") << "export"
                            << signedIn + QStringList{"--format", "--out", "--invoice"};
    QTest::newRow("simulate") << "simulate" << QStringList{"--profile", "--json", "--help"};
    QTest::newRow("verify") << "verify" << signedIn;
    QTest::newRow("backup") << "backup" << signedIn + QStringList{"--out"};
    QTest::newRow("sample") << "sample"
                            << QStringList{"--agency", "--size", "--months", "--as-of"};
}

void TestCommandLine::everyCommandHasHelp()
{
    QFETCH(const QString, command);
    QFETCH(const QStringList, options);
    Program program;
    const Ran ran = program.run({command, "--help"});
    QVERIFY2(ran.exitStatus == 0 && ran.err.isEmpty(), ran.all());
    QVERIFY(ran.outText().startsWith(QStringLiteral("Usage: clientele ") + command));
    QVERIFY(ran.outText().contains(QStringLiteral("clientele ") + command + u' '));
    for (const QString &option : options) {
        const QRegularExpression line(QStringLiteral("^  %1( |$)").arg(option),
                                      QRegularExpression::MultilineOption);
        QVERIFY2(line.match(ran.outText()).hasMatch(), qPrintable(option));
    }
    QVERIFY2(program.run({}).exitStatus == 1, "no command");
    const QString usage = ran.outText().section(QStringLiteral("\n#"), 0, 0);
    for (const QString &line : usage.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
    QVERIFY(program.run({"--help"}).outText().contains(QStringLiteral("\n  ") + command));
    QVERIFY(program.run({command, "-h"}).out == ran.out);
}

void TestCommandLine::version()
{
    const Ran ran = Program().run({"--version"});
    QCOMPARE(ran.exitStatus, 0);
    static const QRegularExpression form(QStringLiteral("^clientele \\d+\\.\\d+\\.\\d+\n$"));
    QVERIFY2(form.match(ran.outText()).hasMatch(), ran.all());
}

void TestCommandLine::withoutCommand()
{
    for (const QStringList &arguments :
         {QStringList{}, QStringList{"--sample"}, QStringList{"--sample", "--sample-size", "10"}}) {
        const Ran ran = Program().run(arguments);
        QVERIFY2(ran.exitStatus == 1 && ran.out.isEmpty() && ran.err.count('\n') == 1, ran.all());
        QVERIFY2(ran.err.contains("window"), ran.all());
    }
    // ./start looks for it there to know whether there is a window
    QVERIFY(Program().run({"--help"}).out.contains("--sample"));
    QCOMPARE(Program().run({"--smaple"}).exitStatus, 2);
}

void TestCommandLine::percentages_data()
{
    QTest::addColumn<QString>("percent");
    QTest::addColumn<int>("ppm");
    QTest::newRow("0") << "0" << 0;
    QTest::newRow("25") << "25" << 250'000;
    QTest::newRow("25.5") << "25.5" << 255'000;
    QTest::newRow("8.875") << "8.875" << 88'750;
    QTest::newRow("0.0001") << "0.0001" << 1;
    QTest::newRow("100") << "100" << 1'000'000;
    for (const char *bad : {"", "25%", "25,5", "-1", "+1", "100.0001", "101", "1e2", ".5", "5.",
                            "0.00001", "٢٥", " 25", "1.2.3"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << -1;
}

void TestCommandLine::percentages()
{
    QFETCH(const QString, percent);
    QFETCH(const int, ppm);
    QCOMPARE(app::ppmFromPercent(percent).value_or(-1), ppm);
}

/// resources/help/simulate.md: 29.00 for 12 of 31 days is 11.2258, rounded 11.23.
void TestCommandLine::simulateNeedsNoAgency()
{
    Program program;
    const QString file = program.file(QStringLiteral("s.json"), R"({
        "currency": "EUR", "catalogue": [{ "item": "Starter", "price": "29.00" }],
        "accounts": [{ "account": "Nord GmbH", "events": [
            { "do": "start", "effectiveOn": "2026-01-20", "subscription": "hosting",
              "item": "Starter", "billDay": 1 }]}],
        "until": "2026-02-01" })");
    const Ran text = program.run({"simulate", file});
    QVERIFY2(text.exitStatus == 0 && text.err.isEmpty(), text.all());
    QVERIFY2(text.out.contains("11.23") && text.out.contains("12 of 31 days")
                 && text.out.contains("29.00"), text.all());
    const Ran json = program.run({"simulate", file, "--json"});
    QVERIFY2(json.exitStatus == 0 && !json.json().isEmpty(), json.all());
    QCOMPARE(json.json()["invoices"].toArray().size(), 2);
    // by another set of rules: the default one, named
    const Ran named = program.run({"simulate", file, "--json", "--profile", "CLIENTELE_DAY"});
    QCOMPARE(named.json()["profiles"].toObject()["CLIENTELE_DAY"].toObject(), json.json());
    QCOMPARE(program.run({"simulate", file, "--profile", "NOBODYS"}).exitStatus, 1);
}

void TestCommandLine::simulateComparesWithWhatIsExpected()
{
    Program program;
    const QByteArray scenario = R"({
        "currency": "EUR", "catalogue": [{ "item": "Starter", "price": "29.00" }],
        "accounts": [{ "account": "Nord", "events": [
            { "do": "start", "effectiveOn": "2026-01-01", "subscription": "h",
              "item": "Starter" }]}],
        "until": "2026-01-01", "expect": { "invoices": [{ "total": "AMOUNT" }] } })";
    const QString right = program.file("r.json", QByteArray(scenario).replace("AMOUNT", "29.00"));
    const auto simulated = program.run({"simulate", right});
    QVERIFY2(simulated.exitStatus == 0, simulated.all());
    const QString wrong = program.file("w.json", QByteArray(scenario).replace("AMOUNT", "28.00"));
    const Ran ran = program.run({"simulate", wrong});
    QVERIFY2(ran.exitStatus == 1 && ran.err.count('\n') == 1, ran.all());
    QVERIFY2(ran.out.contains("28.00") && ran.out.contains("$.expect.invoices[0]"), ran.all());
    const Ran json = program.run({"simulate", wrong, "--json"});
    QCOMPARE(json.json()["differences"].toArray().size(), 1);
}

void TestCommandLine::simulateRefusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("binary") << QByteArray("\x7f" "ELF\0\0\0", 7);
    QTest::newRow("unknown key") << QByteArray(R"({"curency":"EUR"})");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("escape") << QByteArray(R"({"\u001b[2J":1})");
}

void TestCommandLine::simulateRefusesBadFiles()
{
    QFETCH(const QByteArray, content);
    Program program;
    const Ran ran = program.run({"simulate", program.file("bad.json", content)});
    QVERIFY2(ran.exitStatus == 1 && ran.out.isEmpty(), ran.all());
    QVERIFY2(ran.err.count('\n') == 1 && !ran.err.contains('\x1b'), ran.all());
    QCOMPARE(program.run({"simulate", "nowhere.json"}).exitStatus, 1);
    QCOMPARE(program.run({"simulate", program.folder()}).exitStatus, 1);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
