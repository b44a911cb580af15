// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallagency.h"
#include "sqlerror.h"

#include <QTest>

#include <cerrno>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

/// The same mistake means the same on both databases; the codes are those of
/// sqlite.org/rescode.html and of PostgreSQL's appendix A.
class TestSqlError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheDatabase_data();
    void fromTheDatabase();
    void sqliteCodes_data();
    void sqliteCodes();
    void postgresqlStates_data();
    void postgresqlStates();
    void systemErrors();
    void detailKeepsNoValue_data() { onBothDatabases(); }
    void detailKeepsNoValue();
};

void TestSqlError::fromTheDatabase_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("rule");
    const std::string a = "'" + numbered(1).toString() + "'";
    const std::string b = "'" + numbered(2).toString() + "'";
    const std::string missing = "'" + numbered(77).toString() + "'";
    const std::vector<std::tuple<const char *, std::string, FailureCode, const char *>> cases = {
        {"unique index",
         "INSERT INTO thing_ (id, client_id, name) VALUES (" + b + ", " + a + ", 'frozen')",
         FailureCode::AlreadyExists, ""},
        {"primary key",
         "INSERT INTO thing_ (id, client_id, name) VALUES (" + a + ", " + a + ", 'other')",
         FailureCode::AlreadyExists, ""},
        {"foreign key",
         "INSERT INTO note_ (id, client_id, thing_id) VALUES (" + b + ", " + a + ", " + missing
             + ")",
         FailureCode::Refused, "foreignKey"},
        {"referenced row", "DELETE FROM thing_", FailureCode::Refused, "foreignKey"},
        {"not null", "INSERT INTO thing_ (id, client_id) VALUES (" + b + ", " + a + ")",
         FailureCode::Refused, "required"},
        {"check", "INSERT INTO rate_ (id, price_minor) VALUES (" + a + ", -1)",
         FailureCode::Refused, "check"},
        {"immutable", "UPDATE note_ SET body = 'x'", FailureCode::Immutable, "note"},
        {"syntax", "SELEKT 1", FailureCode::Internal, ""},
        {"no such table", "SELECT 1 FROM nowhere", FailureCode::Internal, ""},
    };
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgresql}) {
        for (const auto &[name, sql, code, rule] : cases)
            QTest::addRow("%s, %s", dialectName(dialect), name)
                << dialect << QByteArray::fromStdString(sql) << static_cast<int>(code)
                << QByteArray(rule);
    }
}

void TestSqlError::fromTheDatabase()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, sql);
    QFETCH(int, code);
    QFETCH(QByteArray, rule);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    CLIENTELE_VERIFY(insertThing(session, numbered(1), numbered(1), "frozen"));
    CLIENTELE_VERIFY(session.execute("UPDATE thing_ SET active = "
                                     + std::string(dialect == Dialect::Sqlite ? "0" : "false")));
    CLIENTELE_VERIFY(session.execute("INSERT INTO note_ (id, client_id, thing_id) VALUES ('"
                                     + numbered(1).toString() + "', '" + numbered(1).toString()
                                     + "', '" + numbered(1).toString() + "')"));
    for (const Status &status : {session.execute(sql.toStdString()), [&]() -> Status {
                                     auto statement = session.adHoc(sql.toStdString());
                                     return statement.ok() ? (*statement)->run()
                                                           : Status(statement.failure());
                                 }()}) {
        QVERIFY(!status.ok());
        QVERIFY2(static_cast<int>(status.failure().code) == code,
                 describe(status.failure()).constData());
        QCOMPARE_EQ(status.failure().rule, rule.toStdString());
    }
}

void TestSqlError::sqliteCodes_data()
{
    QTest::addColumn<int>("native");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, int native, FailureCode code) {
        QTest::newRow(name) << native << static_cast<int>(code);
    };
    row("BUSY", 5, FailureCode::Busy);
    row("BUSY_SNAPSHOT", 517, FailureCode::Busy);
    row("LOCKED", 6, FailureCode::Busy);
    row("READONLY", 8, FailureCode::ReadOnly);
    row("READONLY_DBMOVED", 1032, FailureCode::ReadOnly);
    row("INTERRUPT", 9, FailureCode::Cancelled);
    row("IOERR", 10, FailureCode::Io);
    row("IOERR_FSYNC", 1034, FailureCode::Io);
    row("CORRUPT", 11, FailureCode::Damaged);
    row("CORRUPT_INDEX", 779, FailureCode::Damaged);
    row("FULL", 13, FailureCode::DiskFull);
    row("CANTOPEN", 14, FailureCode::Io);
    row("TOOBIG", 18, FailureCode::Malformed);
    row("CONSTRAINT_UNIQUE", 2067, FailureCode::AlreadyExists);
    row("CONSTRAINT_PRIMARYKEY", 1555, FailureCode::AlreadyExists);
    row("CONSTRAINT_ROWID", 2579, FailureCode::AlreadyExists);
    row("CONSTRAINT_NOTNULL", 1299, FailureCode::Refused);
    row("CONSTRAINT_DATATYPE", 3091, FailureCode::Refused);
    row("MISUSE", 21, FailureCode::Internal);
    row("AUTH", 23, FailureCode::Confined);
    row("NOTADB", 26, FailureCode::NotAnAgency);
}

void TestSqlError::sqliteCodes()
{
    QFETCH(int, native);
    QFETCH(int, code);
    QCOMPARE_EQ(static_cast<int>(sqliteFailure(native, "x").code), code);
    // texts of our triggers count only where a trigger can have said them
    QCOMPARE_EQ(static_cast<int>(sqliteFailure(1811, "confined: INSERT").code),
                static_cast<int>(FailureCode::Confined));
    QCOMPARE_EQ(sqliteFailure(1811, "immutable: invoice line").rule, "invoice line");
    QCOMPARE_EQ(static_cast<int>(sqliteFailure(1, "immutable: x").code),
                static_cast<int>(FailureCode::Internal));
}

void TestSqlError::postgresqlStates_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("connectionBad");
    QTest::addColumn<int>("code");
    const auto row = [](const char *state, FailureCode code, bool bad = false) {
        QTest::addRow("%s%s", state, bad ? " bad" : "")
            << QByteArray(state) << bad << static_cast<int>(code);
    };
    row("40001", FailureCode::Busy);
    row("40P01", FailureCode::Busy);
    row("55P03", FailureCode::Busy);
    row("57014", FailureCode::Busy);
    row("57P01", FailureCode::ConnectionLost);
    row("57P03", FailureCode::ConnectionLost);
    row("08006", FailureCode::ConnectionLost);
    row("25P03", FailureCode::ConnectionLost);
    row("", FailureCode::ConnectionLost, true); // the second error has an empty code
    row("23505", FailureCode::AlreadyExists);
    row("23503", FailureCode::Refused);
    row("25006", FailureCode::ReadOnly);
    row("42501", FailureCode::Denied);
    row("53100", FailureCode::DiskFull);
    row("53300", FailureCode::Busy);
    row("58030", FailureCode::Io);
    row("XX001", FailureCode::Damaged);
    row("22021", FailureCode::Malformed);
    row("3D000", FailureCode::NotFound);
    row("28P01", FailureCode::SignInFailed);
    row("42601", FailureCode::Internal);
    row("25P02", FailureCode::Internal);
}

void TestSqlError::postgresqlStates()
{
    QFETCH(QByteArray, state);
    QFETCH(bool, connectionBad);
    QFETCH(int, code);
    const Failure failure = postgresqlFailure(state.toStdString(), "x", connectionBad);
    QVERIFY2(static_cast<int>(failure.code) == code, describe(failure).constData());
}

void TestSqlError::systemErrors()
{
    QCOMPARE_EQ(systemFailure(ENOSPC, "x").code, FailureCode::DiskFull);
    QCOMPARE_EQ(systemFailure(EDQUOT, "x").code, FailureCode::DiskFull);
    QCOMPARE_EQ(systemFailure(EROFS, "x").code, FailureCode::ReadOnly);
    QCOMPARE_EQ(systemFailure(EACCES, "x").code, FailureCode::ReadOnly);
    QCOMPARE_EQ(systemFailure(EEXIST, "x").code, FailureCode::AlreadyExists);
    QCOMPARE_EQ(systemFailure(EIO, "x").code, FailureCode::Io);
}

/// The detail goes to a log: what a person typed must not (reliability.md 2.8).
void TestSqlError::detailKeepsNoValue()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    CLIENTELE_VERIFY(insertThing(session, numbered(1), numbered(1), "canary-secret"));
    const Status again = insertThing(session, numbered(1), numbered(2), "canary-secret");
    CLIENTELE_FAILS(again, FailureCode::AlreadyExists);
    QVERIFY2(again.failure().detail.find("canary") == std::string::npos,
             again.failure().detail.c_str());
    const Status bad = insertThing(session, numbered(1), numbered(3), "canary\xff");
    QVERIFY(bad.failure().detail.find("canary") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestSqlError)
#include "tst_sqlerror.moc"
