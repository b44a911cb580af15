// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallagency.h"
#include "sqltext.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFilePrepares_data() { onBothDatabases(); }
    void everyFilePrepares();
    void everyFilePreparesForClients();
    void dialectFileWins_data() { onBothDatabases(); }
    void dialectFileWins();
    void literalsStay_data() { onBothDatabases(); }
    void literalsStay();
    void rewrites_data();
    void rewrites();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void refusesBadLists_data();
    void refusesBadLists();
    void unknownNameIsRefused_data() { onBothDatabases(); }
    void unknownNameIsRefused();
};

void TestCatalogue::everyFilePrepares()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect);
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    const auto &queries = session.library().catalogue.queries();
    QVERIFY(queries.size() > 50);
    for (const auto &[name, query] : queries) {
        CLIENTELE_VERIFY(session.statement(name));
        // libpq compiles at first use only; PREPARE does it now
        if (dialect == Dialect::Postgresql) {
            CLIENTELE_VERIFY(session.execute("PREPARE looked_at AS " + query.text[0]));
            auto count = session.scalarInteger("SELECT cardinality(parameter_types) FROM"
                                               " pg_prepared_statements WHERE name = 'looked_at'");
            CLIENTELE_VERIFY(count);
            QVERIFY2(*count == query.parameters, name.c_str());
            CLIENTELE_VERIFY(session.execute("DEALLOCATE looked_at"));
        }
    }
    // one file of the folder, one statement of the catalogue
    const QDir folder(QStringLiteral(SQL_FOLDER "/queries"));
    int files = 0;
    for (const QString &area : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &file :
             QDir(folder.filePath(area)).entryList({QStringLiteral("*.sql")})) {
            const QString name = file.section(QLatin1Char('.'), 0, 0);
            QVERIFY(
                session.library().catalogue.find((area + QLatin1Char('/') + name).toStdString()));
            ++files;
        }
    }
    QVERIFY(files >= static_cast<int>(queries.size()));
}

void TestCatalogue::everyFilePreparesForClients()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    Writer &writer = temp.store().writer();
    CLIENTELE_VERIFY(writer.enter(Context::client(AccountId{numbered(1)})));
    int usable = 0;
    for (const auto &[name, query] : writer.session().library().catalogue.queries()) {
        bool clientOrShared = true;
        for (const std::string &named : query.tables) {
            const Table *table = writer.session().library().tables.table(named);
            clientOrShared = clientOrShared && (!table || table->tableClass != TableClass::Agency);
        }
        for (const std::string &written : query.writes)
            clientOrShared = clientOrShared
                             && writer.session().library().tables.table(written)->tableClass
                                    == TableClass::Client;
        QVERIFY2(query.usableByClients == clientOrShared, name.c_str());
        if (clientOrShared) {
            CLIENTELE_VERIFY(writer.session().statement(name));
            ++usable;
        } else {
            CLIENTELE_FAILS(writer.session().statement(name), FailureCode::Confined);
        }
    }
    QVERIFY(usable > 30);
}

void TestCatalogue::dialectFileWins()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    auto statement = temp.store().writer().session().statement("thing/dialect");
    CLIENTELE_VERIFY(statement);
    CLIENTELE_VERIFY((*statement)->step());
    QCOMPARE_EQ((*statement)->text(0), dialect == Dialect::Sqlite ? "common" : "own");
}

void TestCatalogue::literalsStay()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    CLIENTELE_VERIFY(insertThing(session, numbered(9), numbered(1), "a"));
    auto statement = session.statement("thing/names");
    CLIENTELE_VERIFY(statement);
    CLIENTELE_VERIFY((*statement)->step());
    QCOMPARE_EQ((*statement)->text(1), "{thing} $9");
}

void TestCatalogue::rewrites_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("expected"); // empty: refused
    QTest::addColumn<int>("parameters");
    QTest::newRow("names and parameters") << QByteArray("SELECT $1 FROM {a} WHERE x=$12")
                                          << QByteArray("SELECT ?1 FROM <a> WHERE x=?12") << 12;
    QTest::newRow("literal") << QByteArray("SELECT '{a} $1 it''s' FROM {a}")
                             << QByteArray("SELECT '{a} $1 it''s' FROM <a>") << 0;
    QTest::newRow("quoted name") << QByteArray("SELECT \"{a}\"\"$1\" FROM {a}")
                                 << QByteArray("SELECT \"{a}\"\"$1\" FROM <a>") << 0;
    QTest::newRow("comments") << QByteArray("-- {b} $9 '\nSELECT /* ' {b} $8 */ $1")
                              << QByteArray("-- {b} $9 '\nSELECT /* ' {b} $8 */ ?1") << 1;
    QTest::newRow("comment at the end")
        << QByteArray("SELECT 1 -- {b") << QByteArray("SELECT 1 -- {b") << 0;
    QTest::newRow("same one twice") << QByteArray("$2$2") << QByteArray("?2?2") << 2;
    QTest::newRow("open literal") << QByteArray("SELECT 'x") << QByteArray() << 0;
    QTest::newRow("open comment") << QByteArray("SELECT /* x") << QByteArray() << 0;
    QTest::newRow("open brace") << QByteArray("SELECT {a") << QByteArray() << 0;
    QTest::newRow("lone brace") << QByteArray("SELECT a}") << QByteArray() << 0;
    QTest::newRow("zero") << QByteArray("SELECT $0") << QByteArray() << 0;
    QTest::newRow("no number") << QByteArray("SELECT $x") << QByteArray() << 0;
    QTest::newRow("too large") << QByteArray("SELECT $1000") << QByteArray() << 0;
}

void TestCatalogue::rewrites()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, expected);
    QFETCH(int, parameters);
    const auto expand = [](std::string_view name) -> Result<std::string> {
        return '<' + std::string(name) + '>';
    };
    const auto rewritten = rewriteSql(sql.toStdString(), expand, true);
    if (expected.isEmpty()) {
        CLIENTELE_FAILS(rewritten, FailureCode::Malformed);
        return;
    }
    CLIENTELE_VERIFY(rewritten);
    QCOMPARE_EQ(rewritten->text, expected.toStdString());
    QCOMPARE_EQ(rewritten->parameters, parameters);
    const auto kept = rewriteSql(sql.toStdString(), expand, false);
    CLIENTELE_VERIFY(kept);
    QCOMPARE_EQ(kept->text, QByteArray(expected).replace("?", "$").toStdString());
}

void TestCatalogue::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("unknown table") << QByteArray("SELECT 1 FROM {nothing}");
    QTest::newRow("base table by hand") << QByteArray("SELECT 1 FROM thing_");
    QTest::newRow("base table in capitals") << QByteArray("SELECT 1 FROM THING_");
    QTest::newRow("upsert of a client table")
        << QByteArray("INSERT INTO {thing} (id) VALUES ($1) ON CONFLICT DO NOTHING");
    QTest::newRow("writes a view") << QByteArray("DELETE FROM {own_secret}");
    QTest::newRow("open literal") << QByteArray("SELECT 'x");
}

void TestCatalogue::refusesBadFiles()
{
    QFETCH(QByteArray, sql);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("queries/x")));
    QFile file(folder.filePath(QStringLiteral("queries/x/bad.sql")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size());
    file.close();
    auto roots = smallAgency();
    roots.push_back(folder.path());
    CLIENTELE_FAILS(SqlLibrary::load(roots, Dialect::Sqlite), FailureCode::Internal);
    // and the store does not open with it
    TempStore temp(Dialect::Sqlite, roots);
    QVERIFY(!temp.ok());
}

void TestCatalogue::refusesBadLists_data()
{
    QTest::addColumn<QByteArray>("tables");
    QTest::addColumn<QByteArray>("views");
    QTest::newRow("no class") << QByteArray("extra") << QByteArray();
    QTest::newRow("unknown class") << QByteArray("extra both") << QByteArray();
    QTest::newRow("twice") << QByteArray("thing client") << QByteArray();
    QTest::newRow("suffix") << QByteArray("extra_ client") << QByteArray();
    QTest::newRow("too many words") << QByteArray("extra client shared") << QByteArray();
    QTest::newRow("injection") << QByteArray("extra;drop client") << QByteArray();
    QTest::newRow("view without name") << QByteArray() << QByteArray("SELECT 1");
    QTest::newRow("view without text") << QByteArray() << QByteArray("-- name: x\n");
    QTest::newRow("view twice") << QByteArray() << QByteArray("-- name: own_secret\nSELECT 1");
    QTest::newRow("view like a table") << QByteArray() << QByteArray("-- name: thing\nSELECT 1");
}

void TestCatalogue::refusesBadLists()
{
    QFETCH(QByteArray, tables);
    QFETCH(QByteArray, views);
    QTemporaryDir folder;
    for (const auto &[name, text] :
         {std::pair{"tables.txt", tables}, std::pair{"confined_views.sql", views}}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    auto roots = smallAgency();
    roots.push_back(folder.path());
    CLIENTELE_FAILS(TableList::load(roots), FailureCode::Internal);
}

void TestCatalogue::unknownNameIsRefused()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    CLIENTELE_FAILS(session.statement("thing/nothing"), FailureCode::Internal);
    CLIENTELE_FAILS(session.adHoc("SELECT 1 FROM {nothing}"), FailureCode::Confined);
    QCOMPARE_EQ(session.tableName("thing"), "thing_");
    QCOMPARE_EQ(session.tableName("own_secret"), "own_secret");
    QCOMPARE_EQ(session.expand("SELECT '{thing}', $1 FROM {thing}").valueOr(""),
                "SELECT '{thing}', $1 FROM thing_");
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
