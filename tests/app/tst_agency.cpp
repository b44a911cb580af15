// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>
#include <sqlite3.h>

using namespace clientele;
using testing::Program;
using testing::Ran;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// A file with the header of SQLite and these two numbers of its header set.
QByteArray sqliteFile(const QString &path, int applicationId, int userVersion)
{
    sqlite3 *connection = nullptr;
    sqlite3_open(path.toUtf8().constData(), &connection);
    const QByteArray sql = "PRAGMA application_id=" + QByteArray::number(applicationId)
                           + "; PRAGMA user_version=" + QByteArray::number(userVersion)
                           + "; CREATE TABLE t(x);";
    sqlite3_exec(connection, sql.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(connection);
    return contentOf(path);
}

QStringList initArguments(const QStringList &more = {})
{
    return QStringList{"init", "--name", "Nord Agency", "--owner-email", testing::kOwnerEmail}
           + more;
}

} // namespace

/// product.md: init, signing in, verify and backup, and files that are no agencies.
class TestAgency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void initTakesThePasswordThreeWays();
    void initInTheDataFolder();
    void initRefusals_data();
    void initRefusals();
    void initLeavesAFileAlone();
    void wrongPasswords();
    void severalStaff();
    void drawnAccountsAreDisabledAndPaidFor();
    void passwordIsNowhereToBeSeen();
    void refusedFilesStayAsTheyAre_data();
    void refusedFilesStayAsTheyAre();
    void openElsewhere();
    void backup();
    void backupRefusals();
    void verifyFindsWhatWasChanged();
};

void TestAgency::init()
{
    Program program;
    const QString file = program.path("nord.clientele");
    const Ran ran = program.run(
        initArguments({"--agency", file, "--owner-name", "Eva Berg", "--currency", "SEK",
                       "--country", "SE", "--programme", "agency", "--programme", "managed",
                       "--tax-rate", "25", "--time-zone", "Europe/Stockholm", "--json"}),
        "a long enough password\n");
    QVERIFY2(ran.exitStatus == 0 && ran.err.isEmpty(), ran.all());
    const QJsonObject json = ran.json();
    QCOMPARE(json["agency"].toString(), file);
    QCOMPARE(json["currency"].toString(), "SEK");
    QCOMPARE(json["timeZone"].toString(), "Europe/Stockholm");
    QCOMPARE(json["programmes"].toArray().size(), 2);
    // nothing but the agency is left, and only its owner may read it
    QCOMPARE(QDir(program.folder()).entryList(QDir::Files | QDir::Hidden),
             QStringList{"nord.clientele"});
    QVERIFY(!(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    const Ran verified = program.run({"verify", "--agency", file, "--json"});
    QVERIFY2(verified.exitStatus == 0 && verified.json()["ok"].toBool(), verified.all());
    const Ran billed = program.run({"bill", "--agency", file}, "a long enough password");
    QVERIFY2(billed.exitStatus == 0, billed.all());
}

void TestAgency::initTakesThePasswordThreeWays()
{
    Program program;
    const QByteArray password = "correct horse\r\nsecond line";
    const QString file = program.file("password", password);
    QVERIFY(program.run(initArguments({"--agency", "a", "--password-file", file})).exitStatus == 0);
    QVERIFY(program.run(initArguments({"--agency", "b", "--password-file", "-"}), password)
                .exitStatus == 0);
    QVERIFY(program.run(initArguments({"--agency", "c"}), password).exitStatus == 0);
    for (const char *agency : {"a", "b", "c"}) {
        const Ran ran = program.run({"bill", "--agency", agency}, "correct horse\n");
        QVERIFY2(ran.exitStatus == 0, ran.all());
    }
}

void TestAgency::initInTheDataFolder()
{
    Program program;
    const Ran ran = program.run(initArguments(), testing::kOwnerPassword);
    QVERIFY2(ran.exitStatus == 0, ran.all());
    QVERIFY(QFile::exists(program.path(".local/share/clientele/agency.clientele")));
    QCOMPARE(program.run({"verify"}).exitStatus, 0);
    Program other;
    other.setVariable("XDG_DATA_HOME", other.path("elsewhere"));
    QCOMPARE(other.run(initArguments(), testing::kOwnerPassword).exitStatus, 0);
    QVERIFY(QFile::exists(other.path("elsewhere/clientele/agency.clientele")));
}

void TestAgency::initRefusals_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *tag, const QStringList &more, const char *password,
                        const char *says) {
        QTest::newRow(tag) << more << QByteArray(password) << QString::fromUtf8(says);
    };
    row("short password", {}, "short\n", "at least 8 characters");
    row("no password", {}, "", "--password-file");
    row("password file missing", {"--password-file", "nowhere"}, "", "nowhere");
    row("currency", {"--currency", "EURO"}, "a long password", "EURO");
    row("country", {"--country", "Sweden"}, "a long password", "Sweden");
    row("no such country", {"--country", "ZZ"}, "a long password", "ZZ");
    row("programme", {"--programme", "circus"}, "a long password", "circus");
    row("time zone", {"--time-zone", "Europe/Atlantis"}, "a long password", "Europe/Atlantis");
    row("e-mail", {"--owner-name", "E"}, "a long password", "");
    row("name", {"--country", "se"}, "a long password", "se");
    row("folder", {}, "a long password", "");
}

void TestAgency::initRefusals()
{
    QFETCH(const QStringList, more);
    QFETCH(const QByteArray, password);
    QFETCH(const QString, says);
    Program program;
    QStringList arguments = initArguments(QStringList{"--agency", "n.clientele"} + more);
    const QByteArray tag = QTest::currentDataTag();
    if (tag == "e-mail")
        arguments[arguments.indexOf(testing::kOwnerEmail)] = "eva at nord";
    if (tag == "folder")
        arguments[arguments.indexOf("n.clientele")] = "no/such/folder/n.clientele";
    const Ran ran = program.run(arguments, password);
    QVERIFY2(ran.exitStatus == 1 && ran.out.isEmpty() && ran.err.count('\n') == 1, ran.all());
    QVERIFY2(ran.errText().contains(says), ran.all());
    QVERIFY2(!ran.err.toLower().contains("error"), ran.all());
    // nothing half made
    QCOMPARE(QDir(program.folder()).entryList(QDir::Files), QStringList());
}

void TestAgency::initLeavesAFileAlone()
{
    Program program;
    const QString file = program.file("mine", "my own text");
    const Ran ran = program.run(initArguments({"--agency", file}), "a long enough password");
    QVERIFY2(ran.exitStatus == 1 && ran.err.contains("already"), ran.all());
    QCOMPARE(contentOf(file), QByteArray("my own text"));
}

void TestAgency::wrongPasswords()
{
    Program program;
    const QString file = program.path("n.clientele");
    QVERIFY(testing::prepareAgency(file, {}).ok());
    const QStringList bill{"bill", "--agency", file, "--as", testing::kOwnerEmail};
    const Ran nobody = program.run({"bill", "--agency", file, "--as", "who@nord.example"}, "x");
    const Ran wrong = program.run(bill, "not the password");
    QVERIFY2(wrong.exitStatus == 1 && wrong.out.isEmpty(), wrong.all());
    QCOMPARE(nobody.err, wrong.err); // which of the two it is, nobody learns
    QVERIFY2(program.run(bill).err.contains("--password-file"), program.run(bill).all());
    QCOMPARE(program.run(bill, testing::kOwnerPassword).exitStatus, 0);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(program.run(bill, "guess").exitStatus, 1);
    const Ran paused = program.run(bill, testing::kOwnerPassword);
    QVERIFY2(paused.exitStatus == 1 && paused.err.contains("paused until"), paused.all());
}

void TestAgency::severalStaff()
{
    Program program;
    const QString file = program.path("n.clientele");
    QVERIFY(testing::prepareAgency(file, {{}, {}, true}).ok());
    const Ran who = program.run({"bill", "--agency", file}, testing::kOwnerPassword);
    QVERIFY2(who.exitStatus == 1 && who.err.contains("--as"), who.all());
    const QStringList support{"--agency", file, "--as", "support@nord.example"};
    for (const QStringList &command :
         {QStringList{"bill"}, QStringList{"backup", "--out", "b"},
          QStringList{"export", "audit", "--format", "csv", "--out", "o"},
          QStringList{"export", "clients", "--format", "csv", "--out", "o"}}) {
        const Ran ran = program.run(command + support, testing::kOwnerPassword);
        QVERIFY2(ran.exitStatus == 1 && ran.err.contains("You do not have the right to"),
                 ran.all());
    }
    QVERIFY(!QFile::exists(program.path("b")) && !QFile::exists(program.path("o")));
}

/// S3.30–S3.32: two of four accounts in the package, 5.00 for each of the others.
void TestAgency::drawnAccountsAreDisabledAndPaidFor()
{
    Program program;
    const QString file = program.path("n.clientele");
    QVERIFY(testing::prepareAgency(file, {{"One", "Two", "Three", "Four"},
                                          testing::todayUtc().addMonths(-2, 1)}).ok());
    sqlite3 *raw = nullptr;
    QCOMPARE(sqlite3_open(file.toUtf8().constData(), &raw), SQLITE_OK);
    QCOMPARE(sqlite3_exec(raw,
                          "UPDATE programme_ SET settings = '{\"packageLimit\": 2,"
                          " \"excessAmount\": \"5\", \"noticeDays\": 0}'",
                          nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(raw);
    const auto bill = [&](const QStringList &more) {
        return program.run(QStringList{"bill", "--agency", file, "--json"} + more,
                           testing::kOwnerPassword);
    };
    const auto numbers = [](const Ran &ran, const char *which) {
        QStringList found;
        const QJsonArray accounts = ran.json()["excess"][0]["accounts"].toArray();
        for (const QJsonValue &each : accounts) {
            if (each[QLatin1StringView(which)].toBool())
                found.append(each["number"].toString());
        }
        return found;
    };
    const Ran would = bill({"--dry-run", "--disable-drawn"});
    QVERIFY2(would.exitStatus == 0, would.all());
    QCOMPARE(would.json()["excess"][0]["unpaid"].toInt(), 2);
    QCOMPARE(would.json()["excess"][0]["amount"].toString(), QString("10.00"));
    QCOMPARE(numbers(would, "drawn").size(), 2);
    QVERIFY(numbers(bill({}), "disabled").isEmpty()); // nobody asked for it
    const Ran done = bill({"--disable-drawn"});
    QVERIFY2(done.exitStatus == 0, done.all());
    QCOMPARE(numbers(done, "disabled"), numbers(would, "drawn")); // as it was foretold
    const Ran tooMuch = bill({"--pay-excess", "agency=10.01"});
    QVERIFY2(tooMuch.exitStatus == 1 && tooMuch.err.contains("more than is open"), tooMuch.all());
    const Ran paid = bill({"--pay-excess", "agency=10", "--rate", "CHF=1.05"});
    QVERIFY2(paid.exitStatus == 0, paid.all());
    QVERIFY(numbers(paid, "disabled").isEmpty());
    QCOMPARE(paid.json()["excess"][0]["unpaid"].toInt(), 0);
}

/// Neither in the arguments nor in the environment of the process, the log or the agency.
void TestAgency::passwordIsNowhereToBeSeen()
{
    Program program;
    const QByteArray secret = "canary-5f1c9a-password";
    QVERIFY(program.run(initArguments({"--agency", "n"}), secret).exitStatus == 0);
    QProcess process;
    program.start(process, {"bill", "--agency", "n", "--password-file", "-"});
    const QString self = QStringLiteral("/proc/%1/").arg(process.processId());
    QByteArray seen;
    for (int i = 0; i < 20; ++i) { // while it waits for the password, and while it checks it
        if (i == 5)
            process.write(secret + '\n');
        seen += contentOf(self + "cmdline") + contentOf(self + "environ");
        QTest::qWait(20);
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(seen.contains("bill"));
    QVERIFY(!seen.contains(secret));
    QVERIFY(program.run({"bill", "--agency", "n"}, secret + "-wrong").exitStatus > 0);
    QVERIFY(!contentOf(program.path("n")).contains(secret));
    QVERIFY(!contentOf(program.path(".local/state/clientele/clientele.log")).contains(secret));
    QVERIFY(QFile::exists(program.path(".local/state/clientele/clientele.log")));
}

void TestAgency::refusedFilesStayAsTheyAre_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"empty", "text", "foreign database", "no agency's number", "newer",
                             "truncated", "damaged"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestAgency::refusedFilesStayAsTheyAre()
{
    QFETCH(const QString, kind);
    Program program;
    const QString file = program.path("x.clientele");
    constexpr int kAgencyId = 0x436c6e74; // of the file command; see the header of a fresh agency
    if (kind == "empty") {
        QVERIFY(!program.file("x.clientele", {}).isEmpty());
    } else if (kind == "text") {
        QVERIFY(!program.file("x.clientele", QByteArray(5'000, 'x')).isEmpty());
    } else if (kind == "foreign database") {
        QVERIFY(!sqliteFile(file, 0, 0).isEmpty());
    } else if (kind == "no agency's number") {
        QVERIFY(!sqliteFile(file, kAgencyId + 1, 1).isEmpty());
    } else {
        QVERIFY(testing::prepareAgency(file, {}).ok());
        QFile agency(file);
        QVERIFY(agency.open(QFile::ReadWrite));
        if (kind == "newer") {
            agency.seek(60); // user_version, sqlite.org/fileformat2.html
            agency.write(QByteArray::fromHex("7fffffff"));
        } else if (kind == "truncated") {
            agency.resize(agency.size() / 2);
        } else {
            agency.seek(agency.size() / 2);
            agency.write(QByteArray(20'000, '\xA5'));
        }
    }
    const QByteArray before = contentOf(file);
    const QDateTime changed = QFileInfo(file).lastModified();
    for (const QStringList &command :
         {QStringList{"bill"}, QStringList{"verify"}, QStringList{"backup", "--out", "copy"}}) {
        const Ran ran = program.run(command + QStringList{"--agency", file},
                                    testing::kOwnerPassword);
        QVERIFY2(ran.exitStatus == 1 && ran.out.isEmpty() && ran.err.count('\n') == 1, ran.all());
        QCOMPARE(contentOf(file), before);
        QCOMPARE(QFileInfo(file).lastModified(), changed);
    }
    QCOMPARE(QDir(program.folder()).entryList(QDir::Files), QStringList{"x.clientele"});
}

void TestAgency::openElsewhere()
{
    Program program;
    QVERIFY(testing::prepareAgency(program.path("n"), {}).ok());
    QProcess holder;
    program.start(holder, {"bill", "--agency", "n", "--password-file", "-"}); // waits for it
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program.path("n.lock")), 20'000);
    const Ran ran = program.run({"verify", "--agency", "n"});
    holder.write(testing::kOwnerPassword);
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished(60'000));
    QVERIFY2(ran.exitStatus == 1 && ran.err.contains("open elsewhere"), ran.all());
    QVERIFY2(ran.err.contains("clientele bill"), ran.all()); // who holds it
    QCOMPARE(holder.exitCode(), 0);
    QCOMPARE(program.run({"verify", "--agency", "n"}).exitStatus, 0);
}

void TestAgency::backup()
{
    Program program;
    QVERIFY(testing::prepareAgency(program.path("n"), {}).ok());
    QVERIFY(!program.file("copy.clientele", "older file of that name").isEmpty());
    const Ran ran = program.run({"backup", "--agency", "n", "--out", "copy.clientele", "--json"},
                                testing::kOwnerPassword);
    QVERIFY2(ran.exitStatus == 0, ran.all());
    QCOMPARE(ran.json()["file"].toString(), program.path("copy.clientele"));
    QCOMPARE(qint64(ran.json()["bytes"].toDouble()),
             QFileInfo(program.path("copy.clientele")).size());
    // the copy is an agency in which the same people work
    QCOMPARE(program.run({"verify", "--agency", "copy.clientele"}).exitStatus, 0);
    QCOMPARE(program.run({"bill", "--agency", "copy.clientele"}, testing::kOwnerPassword)
                 .exitStatus, 0);
}

void TestAgency::backupRefusals()
{
    Program program;
    QVERIFY(testing::prepareAgency(program.path("n"), {}).ok());
    for (const char *out : {"n", ".", "no/such/folder/copy"}) {
        const Ran ran = program.run({"backup", "--agency", "n", "--out", out},
                                    testing::kOwnerPassword);
        QVERIFY2(ran.exitStatus == 1 && ran.err.count('\n') == 1, ran.all());
    }
    QCOMPARE(program.run({"verify", "--agency", "n"}).exitStatus, 0);
}

/// Whoever can write to the file can change an invoice; verify says which (I6).
void TestAgency::verifyFindsWhatWasChanged()
{
    Program program;
    const QString file = program.path("n");
    QVERIFY(testing::prepareAgency(file, {{"Berglunds"}, testing::todayUtc(), false}).ok());
    const Ran billed = program.run({"bill", "--agency", "n", "--json"}, testing::kOwnerPassword);
    const QString number = billed.json()["issued"].toArray()[0].toObject()["number"].toString();
    QVERIFY2(!number.isEmpty(), billed.all());
    QCOMPARE(program.run({"verify", "--agency", "n"}).exitStatus, 0);
    sqlite3 *connection = nullptr;
    QCOMPARE(sqlite3_open(file.toUtf8().constData(), &connection), SQLITE_OK);
    const char *sql = "DROP TRIGGER invoice_line_issued_update_;"
                      "UPDATE invoice_line_ SET amount_minor = amount_minor + 1;";
    char *problem = nullptr;
    QVERIFY2(sqlite3_exec(connection, sql, nullptr, nullptr, &problem) == SQLITE_OK, problem);
    QVERIFY(sqlite3_changes(connection) > 0);
    sqlite3_close(connection);
    const Ran ran = program.run({"verify", "--agency", "n", "--json"});
    QVERIFY2(ran.exitStatus == 1 && ran.err.count('\n') == 1, ran.all());
    QVERIFY2(!ran.json()["ok"].toBool(), ran.all());
    const QJsonArray findings = ran.json()["findings"].toArray();
    QVERIFY2(!findings.isEmpty(), ran.all());
    QCOMPARE(findings[0].toObject()["row"].toString(), number);
    const Ran text = program.run({"verify", "--agency", "n"});
    QVERIFY2(text.outText().contains(number), text.all());
}

QTEST_GUILESS_MAIN(TestAgency)
#include "tst_agency.moc"
