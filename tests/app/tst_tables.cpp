// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>

using namespace clientele;
using testing::Program;
using testing::Ran;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// What pdftotext reads in it.
QString textOf(const QString &pdf)
{
    QProcess process;
    process.start("pdftotext", {pdf, "-"});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

/// The rows of a table without commas or quotes inside of its fields.
QList<QStringList> rowsOf(const QString &csv)
{
    QList<QStringList> rows;
    for (const QByteArray &line : contentOf(csv).split('\n')) {
        QString text = QString::fromUtf8(line).trimmed();
        text.remove(QChar::ByteOrderMark);
        if (!text.isEmpty())
            rows.append(text.split(','));
    }
    return rows;
}

/// The named columns of every row.
QList<QStringList> columnsOf(const QList<QStringList> &rows, const QStringList &names)
{
    QList<QStringList> result;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QStringList values;
        for (const QString &name : names)
            values.append(rows[i].value(rows[0].indexOf(name), "(no column)"));
        result.append(values);
    }
    return result;
}

constexpr const char *kClients = "Company,City,Country,Customer ID,E-mail\n"
                                 "Berglunds snabbköp,Luleå,Sweden,BERGS,maria@bergs.example\n"
                                 "Königlich Essen,Brandenburg,Germany,KOENE,\n"
                                 "Hanari Carnes,Rio de Janeiro,Brazil,HANAR,\n";
constexpr const char *kUsers = "First name,Last name,E-mail,Customer ID,Active\n"
                               "Ann,Berg,ann@bergs.example,BERGS,yes\n"
                               "Bo,Ek,bo@bergs.example,BERGS,no\n"
                               "Uwe,Koch,uwe@koene.example,KOENE,yes\n";

} // namespace

/// product.md: tables that come in and go out, by the program itself.
class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void imports();
    void importsComputers();
    void exportsInvoices();
    void provesInvoices();
    void migrates();
    void exportsTheRest();
    void exportsListsOnPaper();
    void refusesOptionsThatDoNothing();
    void anExportComesBack_data();
    void anExportComesBack();
    void sample();

private:
    /// A new agency with kClients and kUsers, billed; its file.
    static QString filled(const Program &program);
    static Ran ask(const Program &program, const QStringList &arguments);
};

Ran TestTables::ask(const Program &program, const QStringList &arguments)
{
    return program.run(arguments, testing::kOwnerPassword);
}

QString TestTables::filled(const Program &program)
{
    const QString agency = program.path("nord.clientele");
    if (!testing::prepareAgency(agency, {}).ok())
        return {};
    const QString clients = program.file("clients.csv", kClients);
    const QString users = program.file("users.csv", kUsers);
    for (const QStringList &arguments :
         {QStringList{"import", "clients", clients, "--set", "plan=Starter"},
          QStringList{"import", "users", users}, QStringList{"bill"}}) {
        const Ran ran = ask(program, arguments + QStringList{"--agency", agency});
        if (ran.exitStatus != 0) {
            qWarning("%s", ran.all().constData());
            return {};
        }
    }
    return agency;
}

void TestTables::imports()
{
    Program program;
    const QString agency = program.path("nord.clientele");
    QVERIFY(testing::prepareAgency(agency, {}).ok());
    const QString file = program.file("clients.csv", kClients);
    const QStringList import{"import", "clients",    file,     "--agency",
                             agency,   "--set", "plan=Starter", "--json"};
    const Ran dry = ask(program, import + QStringList{"--dry-run"});
    QVERIFY2(dry.exitStatus == 0 && dry.err.isEmpty(), dry.all());
    QCOMPARE(dry.json()["rows"].toInt(), 3);
    QCOMPARE(dry.json()["imported"].toInt(), 0);
    QCOMPARE(dry.json()["report"][2]["name"].toString(), "Hanari Carnes");
    const Ran ran = ask(program, import);
    QVERIFY2(ran.exitStatus == 0 && ran.err.isEmpty(), ran.all());
    QCOMPARE(ran.json()["imported"].toInt(), 3);
    QCOMPARE(ran.json()["bad"].toInt(), 0);
    const Ran again = ask(program, import); // each of them is there
    QVERIFY2(again.exitStatus == 1, again.all());
    QCOMPARE(again.json()["bad"].toInt(), 3);
    const QString users = program.file("users.csv", kUsers);
    const Ran people = ask(program, {"import", "users", users, "--agency", agency});
    QVERIFY2(people.exitStatus == 0, people.all());
    QVERIFY2(people.outText().contains("Imported 3 of 3 rows"), people.all());
    const Ran verified = program.run({"verify", "--agency", agency, "--json"});
    QVERIFY2(verified.exitStatus == 0 && verified.json()["ok"].toBool(), verified.all());
}

void TestTables::importsComputers()
{
    Program program;
    const QString agency = program.path("m.clientele");
    const Ran made = ask(program, {"init", "--agency", agency, "--name", "Nord", "--owner-email",
                                   testing::kOwnerEmail, "--programme", "managed"});
    QVERIFY2(made.exitStatus == 0, made.all());
    const QString clients = program.file("c.csv", "Company,Customer ID\nBerglunds,BERGS\n");
    const Ran ran = ask(program, {"import", "clients", clients, "--agency", agency, "--set",
                                  "plan=Managed account"});
    QVERIFY2(ran.exitStatus == 0, ran.all());
    const QString file
        = program.file("computers.csv", "Name,Customer ID\npc-1,BERGS\npc-2,BERGS\n");
    const QStringList import{"import", "computers", file, "--agency", agency, "--json"};
    const Ran computers = ask(program, import);
    QVERIFY2(computers.exitStatus == 0, computers.all());
    QCOMPARE(computers.json()["imported"].toInt(), 2);
    const Ran verified = program.run({"verify", "--agency", agency, "--json"});
    QVERIFY2(verified.exitStatus == 0 && verified.json()["ok"].toBool(), verified.all());
}

void TestTables::exportsInvoices()
{
    Program program;
    const QString agency = filled(program);
    QVERIFY(!agency.isEmpty());
    const QStringList from{"--agency", agency, "--json"};
    const Ran pdf = ask(program, QStringList{"export", "invoices", "--format", "pdf", "--out", "p"}
                                     + from);
    QVERIFY2(pdf.exitStatus == 0 && pdf.err.isEmpty(), pdf.all());
    const QStringList files = QDir(program.path("p")).entryList(QDir::Files);
    QCOMPARE(files.size(), 3);
    const QString year = QString::number(testing::todayUtc().year());
    QString all;
    for (int i = 0; i < 3; ++i) { // three users are in the price: 29.00 and 25 %
        const QString number = "INV-" + year + "-000" + QString::number(i + 1);
        QVERIFY2(files[i].startsWith(number), qPrintable(files[i]));
        const QString text = textOf(program.path("p/" + files[i]));
        QVERIFY2(text.contains(number) && text.contains("36.25") && text.contains("7.25"),
                 qPrintable(text));
        all += text;
    }
    for (const char *name : {"Berglunds snabbköp", "Königlich Essen", "Hanari Carnes"})
        QVERIFY2(all.contains(QString::fromUtf8(name)), name);
    const Ran one = ask(program, QStringList{"export", "invoices", "--format", "pdf", "--out",
                                             "one", "--invoice", "INV-" + year + "-0002"} + from);
    QVERIFY2(one.exitStatus == 0, one.all());
    QCOMPARE(QDir(program.path("one")).entryList(QDir::Files), QStringList{files[1]});
    const Ran csv = ask(program, QStringList{"export", "invoices", "--format", "csv", "--out", "c"}
                                     + from);
    QVERIFY2(csv.exitStatus == 0, csv.all());
    const auto rows = columnsOf(rowsOf(program.path("c/invoices.csv")), {"number", "net", "total"});
    QCOMPARE(rows.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rows[i], (QStringList{"INV-" + year + "-000" + QString::number(i + 1), "29.00",
                                       "36.25"}));
    const Ran json = ask(program, QStringList{"export", "invoices", "--format", "json", "--out",
                                              "j"} + from);
    QVERIFY2(json.exitStatus == 0, json.all());
    const QJsonDocument document
        = QJsonDocument::fromJson(contentOf(program.path("j/invoices.json")));
    QCOMPARE(document["format"].toString(), "clientele-invoices");
    QCOMPARE(document["rows"].toArray().size(), 3);
    QCOMPARE(document["rows"][0]["lines"].toArray().size(), 1);
}

/// Proof files, checked where no agency is.
void TestTables::provesInvoices()
{
    Program program;
    const QString agency = filled(program);
    QVERIFY(!agency.isEmpty());
    const Ran out = ask(program, {"export", "invoices", "--format", "proof", "--out", "p",
                                  "--agency", agency, "--json"});
    QVERIFY2(out.exitStatus == 0 && out.err.isEmpty(), out.all());
    const QString fingerprint = out.json()["fingerprint"].toString();
    const QStringList files = QDir(program.path("p")).entryList(QDir::Files);
    QCOMPARE(files.size(), 3);
    QVERIFY(QFile::remove(agency));
    const QString file = program.path("p/" + files[0]);
    QVERIFY(file.endsWith("-0001.proof"));
    const QStringList verify{"verify", "--json", "--proof"};
    const Ran right = program.run(verify + QStringList{file, "--fingerprint", fingerprint});
    QVERIFY2(right.exitStatus == 0 && right.err.isEmpty(), right.all());
    QCOMPARE(right.json()["payable"].toString(), "36.25");
    QCOMPARE(right.json()["fingerprint"].toString(), fingerprint);
    QVERIFY(right.json()["differences"].toArray().isEmpty());
    const Ran other = program.run(verify + QStringList{file, "--fingerprint", "0000"});
    QVERIFY2(other.exitStatus == 1 && other.err.contains("another key") == false
                 && other.err.contains("signed by the key"), other.all());
    QByteArray changed = contentOf(file);
    changed.replace("36.25", "36.20");
    const Ran wrong = program.run(verify + QStringList{program.file("x.proof", changed)});
    QVERIFY2(wrong.exitStatus == 1 && wrong.err.contains("not as it was signed"), wrong.all());
    const Ran binary = program.run(verify + QStringList{program.file("y.proof", "\x7f" "ELF")});
    QVERIFY2(binary.exitStatus == 1 && binary.err.contains("not JSON"), binary.all());
    const Ran both = program.run({"verify", "--proof", file, "--agency", "a.clientele"});
    QVERIFY2(both.exitStatus == 2, both.all());
    const Ran alone = program.run({"verify", "--fingerprint", "0000"});
    QVERIFY2(alone.exitStatus == 2, alone.all());
    const Ran none = program.run(verify + QStringList{program.path("none.proof")});
    QVERIFY2(none.exitStatus == 1, none.all());
}

/// The files of tests/data/migration, which show how to move from another system.
void TestTables::migrates()
{
    Program program;
    const QString agency = program.path("nord.clientele");
    QVERIFY(testing::prepareAgency(agency, {}).ok());
    const auto import = [&](const char *what, const QStringList &how = {}) {
        const QString file = QStringLiteral(CLIENTELE_MIGRATION) + '/' + what + ".csv";
        return ask(program, QStringList{"import", what, file, "--agency", agency, "--json"} + how);
    };
    const Ran clients = import("clients", {"--set", "plan=none"});
    QVERIFY2(clients.exitStatus == 0 && clients.json()["imported"].toInt() == 3, clients.all());
    const Ran dry = import("subscriptions", {"--dry-run"});
    QVERIFY2(dry.exitStatus == 0 && dry.err.isEmpty(), dry.all());
    QCOMPARE(dry.json()["imported"].toInt(), 0);
    QMap<QString, QJsonObject> first;
    for (const QJsonValue &each : dry.json()["next"].toArray()) {
        const QString number = each["clientNumber"].toString();
        if (!first.contains(number))
            first.insert(number, each.toObject());
    }
    QCOMPARE(first.keys(), (QStringList{"10-0001", "10-0002", "10-0003"}));
    // 29.00 and 2 times 25.00 for 40.00 agreed; 79.00 less 10 %; 29.00 after the trial
    const auto check = [&](const char *number, const char *day, const char *payable) {
        const QJsonObject next = first.value(number);
        QVERIFY2(next["date"].toString() == day && next["payable"].toString() == payable,
                 dry.all());
    };
    check("10-0001", "2026-05-15", "86.25");
    check("10-0002", "2026-05-01", "88.88");
    check("10-0003", "2026-05-10", "36.25");
    const Ran subscriptions = import("subscriptions");
    QVERIFY2(subscriptions.exitStatus == 0 && subscriptions.json()["imported"].toInt() == 4,
             subscriptions.all());
    const Ran invoices = import("invoices");
    QVERIFY2(invoices.exitStatus == 0 && invoices.json()["imported"].toInt() == 3, invoices.all());
    const Ran again = import("invoices");
    QVERIFY2(again.exitStatus == 1 && again.err.contains("lines 2, 3, 4"), again.all());
    const Ran verified = program.run({"verify", "--agency", agency, "--json"});
    QVERIFY2(verified.exitStatus == 0 && verified.json()["ok"].toBool(), verified.all());

    const Ran csv = ask(program, {"export", "invoices", "--format", "csv", "--out", "c",
                                  "--agency", agency});
    QVERIFY2(csv.exitStatus == 0, csv.all());
    const auto rows = columnsOf(rowsOf(program.path("c/invoices.csv")),
                                {"number", "status", "total", "open"});
    QVERIFY(rows.contains(QStringList{"OLD-4570", "imported", "86.25", "0.00"}));
    QVERIFY(rows.contains(QStringList{"OLD-4511", "imported", "88.88", "88.88"}));
    QVERIFY(rows.contains(QStringList{"OLD-4711", "imported", "86.25", "0.00"}));
    const Ran pdf = ask(program, {"export", "invoices", "--format", "pdf", "--out", "p",
                                  "--agency", agency, "--invoice", "OLD-4511"});
    QVERIFY2(pdf.exitStatus == 1 && pdf.err.contains("another system"), pdf.all());
    const Ran all = ask(program, {"export", "invoices", "--format", "pdf", "--out", "p",
                                  "--agency", agency});
    QVERIFY2(all.exitStatus == 0, all.all());
}

void TestTables::exportsTheRest()
{
    Program program;
    const QString agency = filled(program);
    QVERIFY(!agency.isEmpty());
    for (const char *what : {"clients", "statement", "audit"}) {
        const QStringList asked{"export",   what,   "--out", "o", "--agency",
                                agency,     "--json", "--format"};
        const Ran csv = ask(program, asked + QStringList{"csv"});
        QVERIFY2(csv.exitStatus == 0 && csv.err.isEmpty(), csv.all());
        const Ran json = ask(program, asked + QStringList{"json"});
        QVERIFY2(json.exitStatus == 0 && json.err.isEmpty(), json.all());
        qsizetype rows = 0;
        for (const QJsonValue &name : json.json()["files"].toArray())
            rows += QJsonDocument::fromJson(contentOf(program.path("o/" + name.toString())))["rows"]
                        .toArray()
                        .size();
        QVERIFY(rows >= 3);
        QCOMPARE(rows, json.json()["rows"].toInt());
    }
    const auto clients = columnsOf(rowsOf(program.path("o/clients.csv")),
                                   {"name", "city", "country", "externalReference", "email",
                                    "plan", "activeUsers", "totalUsers", "balance"});
    QCOMPARE(clients.size(), 3);
    const QStringList berglunds{"Berglunds snabbköp", "Luleå", "SE", "BERGS", "maria@bergs.example",
                                "Starter", "1", "2", "36.25"};
    QVERIFY(clients.contains(berglunds));
    QVERIFY(contentOf(program.path("o/audit.csv")).contains("import"));
}

/// The grammar of product.md has every format for every table.
void TestTables::exportsListsOnPaper()
{
    Program program;
    const QString agency = filled(program);
    QVERIFY(!agency.isEmpty());
    const QStringList common{"--format", "pdf", "--out", "o", "--agency", agency, "--json"};
    const std::pair<const char *, QStringList> files[] = {
        {"clients", {"clients.pdf"}},
        {"statement",
         {"statement-invoices.pdf", "statement-balances.pdf", "statement-margin.pdf"}},
        {"audit", {"audit.pdf"}}};
    for (const auto &[what, names] : files) {
        const Ran ran = ask(program, QStringList{"export", what} + common);
        QVERIFY2(ran.exitStatus == 0 && ran.err.isEmpty(), ran.all());
        QCOMPARE(ran.json()["files"].toVariant().toStringList(), names);
        for (const QString &name : names) {
            QProcess check;
            check.start("qpdf", {"--check", program.path("o/" + name)});
            QVERIFY(check.waitForFinished() && check.exitCode() == 0);
        }
    }
    const QString clients = textOf(program.path("o/clients.pdf"));
    for (const char *text : {"Clients", "Nord Agency", "Berglunds snabbköp", "Starter",
                             "36.25", "Hanari Carnes", "Page 1"})
        QVERIFY2(clients.contains(QString::fromUtf8(text)), qPrintable(clients));
    QVERIFY(textOf(program.path("o/statement-invoices.pdf")).contains("INV-"));
    QVERIFY(textOf(program.path("o/audit.pdf")).contains("import clients"));
}

/// An option that would do nothing is wrong usage, and nothing is written.
void TestTables::refusesOptionsThatDoNothing()
{
    Program program;
    const QString agency = filled(program);
    QVERIFY(!agency.isEmpty());
    const QStringList common{"--out", "o", "--agency", agency};
    for (const QStringList &asked :
         {QStringList{"clients", "--format", "csv", "--invoice", "INV-2026-0001"},
          QStringList{"statement", "--format", "pdf", "--invoice", "INV-2026-0001"},
          QStringList{"audit", "--format", "json", "--invoice", "x"},
          QStringList{"clients", "--format", "json", "--for-import"},
          QStringList{"invoices", "--format", "pdf", "--for-import"},
          QStringList{"invoices", "--format", "proof", "--for-import"}}) {
        const Ran ran = ask(program, QStringList{"export"} + asked + common);
        QVERIFY2(ran.exitStatus == 2 && ran.out.isEmpty(), ran.all());
        QVERIFY2(ran.err.contains("Leave it out."), ran.all());
        QVERIFY(!QFile::exists(program.path("o")));
    }
}

void TestTables::anExportComesBack_data()
{
    QTest::addColumn<QStringList>("how");
    QTest::newRow("as for a spreadsheet") << QStringList();
    QTest::newRow("as stored") << QStringList{"--for-import"};
}

/// What went out of one agency goes into another, and out of that the same.
void TestTables::anExportComesBack()
{
    QFETCH(const QStringList, how);
    Program program;
    const QString agency = filled(program);
    QVERIFY(!agency.isEmpty());
    const Ran out = ask(program, QStringList{"export", "clients", "--format", "csv", "--out", "o",
                                             "--agency", agency} + how);
    QVERIFY2(out.exitStatus == 0, out.all());
    const QString other = program.path("other.clientele");
    QVERIFY(testing::prepareAgency(other, {}).ok());
    const QString file = program.path("o/clients.csv");
    const Ran in = ask(program, {"import", "clients", file, "--agency", other, "--json"});
    QVERIFY2(in.exitStatus == 0 && in.json()["imported"].toInt() == 3, in.all());
    const Ran again = ask(program, QStringList{"export", "clients", "--format", "csv", "--out",
                                               "again", "--agency", other} + how);
    QVERIFY2(again.exitStatus == 0, again.all());
    const QStringList kept{"number",     "name",   "email",   "contactName",
                           "street",     "street2", "postalCode", "city", "region",
                           "country",    "phone",  "taxNumber", "externalReference",
                           "programme",  "plan",   "timeZone", "billDay", "startDate", "currency"};
    const auto before = columnsOf(rowsOf(file), kept);
    QCOMPARE(before.size(), 3);
    QVERIFY(!before[0].contains("(no column)"));
    QCOMPARE(columnsOf(rowsOf(program.path("again/clients.csv")), kept), before);
}

void TestTables::sample()
{
    Program program;
    // not later than today: verify compares drafts with what they are today
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const QStringList arguments{"sample", "--size", "5", "--months", "3", "--as-of", today,
                                "--json", "--agency"};
    const Ran ran = program.run(arguments + QStringList{"one"});
    QVERIFY2(ran.exitStatus == 0 && ran.err.isEmpty(), ran.all());
    QCOMPARE(ran.json()["clients"].toInt(), 5);
    QVERIFY(ran.json()["users"].toInt() >= 5);
    QVERIFY(ran.json()["issued"].toInt() >= 5);
    const Ran verified = program.run({"verify", "--agency", "one", "--json"});
    QVERIFY2(verified.exitStatus == 0 && verified.json()["ok"].toBool(), verified.all());
    const Ran exported = program.run({"export", "invoices", "--format", "json", "--out", "o",
                                      "--agency", "one", "--json"}); // nobody is asked
    QVERIFY2(exported.exitStatus == 0, exported.all());
    const QJsonDocument file = QJsonDocument::fromJson(contentOf(program.path("o/invoices.json")));
    const QJsonArray rows = file.object()["rows"].toArray();
    const auto invoices = std::count_if(rows.begin(), rows.end(), [](const QJsonValue &row) {
        return row["number"].toString().startsWith("INV-");
    });
    QCOMPARE(int(invoices), ran.json()["issued"].toInt()); // beside them credit notes
    QCOMPARE(exported.json()["rows"].toInt(), int(rows.size()));
    // a second later, the same arguments make the same bytes
    QTest::qWait(1'100);
    QCOMPARE(program.run(arguments + QStringList{"two"}).exitStatus, 0);
    QCOMPARE(program.run(QStringList{"sample", "--size", "6", "--months", "3", "--as-of",
                                     "2026-11-30", "--agency", "three"}).exitStatus, 0);
    Program fresh;
    QCOMPARE(fresh.run(arguments + QStringList{"one"}).exitStatus, 0);
    const QByteArray bytes = contentOf(fresh.path("one"));
    QVERIFY(bytes.size() > 100'000);
    QVERIFY(bytes == contentOf(program.path("two")));
    QVERIFY(bytes != contentOf(program.path("three")));
    QCOMPARE(program.run(arguments + QStringList{"two"}).exitStatus, 1); // is there already
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
