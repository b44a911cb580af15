// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyrows.h"
#include "smallagency.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QTest>
#include <sqlite3.h>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

/// Raw SQL by hand in a client context, by somebody who means harm and may run any text through the
/// writer's or a reader's connection: nothing of another client comes out, nothing of it changes,
/// and nothing is left that would help later (decisions.md 4).
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void statement_data();
    void statement();
    void joinsThatNobodyIsAskedAbout_data();
    void joinsThatNobodyIsAskedAbout();
    void onlyWordsAreVetted();
    void savepointsAndRollbacks();
    void functionsCannotBeReplaced();
    void nothingStaysBehind();
    void preparedInside();
    void backupDoesNotLoosenIt();
    void writesStillWorkAfterEverything();

private:
    [[nodiscard]] Session &session() { return m_temp->store().writer().session(); }

    const AccountId m_own{numbered(701)};
    const Uuid m_other = numbered(702);
    std::unique_ptr<TempStore> m_temp;
    Dump m_others;
};

void TestHostile::init()
{
    m_temp = std::make_unique<TempStore>(Dialect::Sqlite);
    QVERIFY2(m_temp->ok(), m_temp->why());
    CLIENTELE_VERIFY(fillAnyRows(session(), {m_own.uuid, m_other}));
    m_others = withoutClient(dumpAll(m_temp->address()), m_own.uuid);
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::client(m_own)));
}

void TestHostile::cleanup()
{
    m_temp.reset();
}

void TestHostile::statement_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("refused"); // else it may run, but must give and change nothing foreign
    const std::vector<const char *> refused = {
        "SELECT sum(ncell) FROM dbstat",
        "SELECT * FROM sqlite_dbpage",
        "SELECT * FROM sqlite_schema",
        "SELECT * FROM sqlite_master",
        "SELECT * FROM main.sqlite_schema",
        "SELECT * FROM sqlite_temp_schema",
        "SELECT * FROM temp.sqlite_master",
        "WITH account AS (SELECT * FROM temp.sqlite_schema) SELECT * FROM account",
        "SELECT * FROM sqlite_sequence",
        "SELECT * FROM sqlite_stat1",
        "SELECT * FROM sqlite_stmt",
        "SELECT * FROM bytecode('SELECT 1')",
        "SELECT * FROM tables_used('SELECT * FROM account')",
        "SELECT * FROM pragma_table_info('account_')",
        "SELECT * FROM pragma_table_list",
        "SELECT * FROM pragma_database_list",
        "SELECT * FROM pragma_function_list",
        "SELECT * FROM pragma_compile_options",
        "SELECT * FROM json_each('[1]')",
        "SELECT * FROM json_tree('{}')",
        "SELECT * FROM generate_series(1, 2)",
        "SELECT * FROM fsdir('/')",
        "SELECT readfile('/etc/passwd')",
        "SELECT writefile('/tmp/x', 'x')",
        "SELECT load_extension('x')",
        "SELECT fts3_tokenizer('x')",
        "SELECT sqlite_compileoption_get(1)",
        "SELECT randomblob(1000000000)",
        "SELECT zeroblob(1000000000)",
        "SELECT printf('%.*c', 100000000, 'x')",
        "ATTACH ':memory:' AS x",
        "ATTACH 'x.db' AS x",
        "DETACH main",
        "VACUUM",
        "VACUUM INTO 'stolen.db'",
        "PRAGMA query_only=0",
        "PRAGMA query_only",
        "PRAGMA foreign_keys=0",
        "PRAGMA recursive_triggers=0",
        "PRAGMA ignore_check_constraints=1",
        "PRAGMA writable_schema=1",
        "PRAGMA trusted_schema=1",
        "PRAGMA journal_mode=DELETE",
        "PRAGMA user_version=99",
        "PRAGMA application_id=1",
        "PRAGMA table_info(account_)",
        "PRAGMA main.table_info(person_)",
        "PRAGMA table_xinfo(person_)",
        "PRAGMA index_list(account_)",
        "PRAGMA foreign_key_check",
        "PRAGMA foreign_key_list(invoice_)",
        "PRAGMA integrity_check",
        "PRAGMA wal_checkpoint(TRUNCATE)",
        "PRAGMA temp_store_directory='/tmp'",
        "PRAGMA database_list",
        "CREATE TABLE t(a)",
        "CREATE TEMP TABLE t(a)",
        "CREATE TEMP TABLE account_user_(id, client_id, name)",
        "CREATE TABLE temp.account_ AS SELECT * FROM account_",
        "CREATE TEMP TABLE t AS SELECT * FROM account_",
        "CREATE VIRTUAL TABLE temp.t USING fts5(a)",
        "CREATE VIRTUAL TABLE temp.t USING dbstat(main)",
        "CREATE VIEW v AS SELECT * FROM account_",
        "CREATE TEMP VIEW v AS SELECT * FROM account_",
        "CREATE TEMP VIEW IF NOT EXISTS account AS SELECT * FROM account_",
        "DROP VIEW account_user",
        "DROP VIEW temp.account_user",
        "DROP VIEW IF EXISTS account",
        "DROP TABLE account_",
        "DROP TRIGGER guard_UPDATE_account",
        "DROP TRIGGER temp.guard_DELETE_account",
        "DROP TRIGGER audit_update_",
        "DROP INDEX account_by_name_",
        "CREATE TRIGGER t AFTER UPDATE ON account_ BEGIN DELETE FROM audit_; END",
        "CREATE TEMP TRIGGER t AFTER UPDATE ON account_ BEGIN DELETE FROM audit_; END",
        "CREATE TEMP TRIGGER t INSTEAD OF UPDATE ON account BEGIN DELETE FROM person_; END",
        "CREATE TEMP TRIGGER t AFTER INSERT ON main.account_user_ BEGIN SELECT 1; END",
        "CREATE INDEX i ON account_(name)",
        "CREATE UNIQUE INDEX main.i ON account_user_(email)",
        "ALTER TABLE account_ RENAME TO account_x",
        "ALTER TABLE account_ ADD COLUMN x",
        "ALTER TABLE account RENAME TO x",
        "REINDEX",
        "ANALYZE",
        "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 1, '')",
        "UPDATE sqlite_schema SET sql = ''",
        "DELETE FROM sqlite_sequence",
        "INSERT INTO account_user SELECT * FROM account_user_",
        "INSERT INTO account_user (id, client_id) VALUES ('x', current_client()) ON CONFLICT DO "
        "UPDATE"
        " SET client_id = 'y'",
        "UPDATE account SET name = (SELECT group_concat(name) FROM account_)",
        "UPDATE account SET name = p.name FROM person_ p",
        "DELETE FROM account_user WHERE id IN (SELECT id FROM account_user_)",
        "SELECT * FROM account NATURAL JOIN account_",
        "SELECT * FROM account NATURAL JOIN account", // any of them, to keep the rule simple
        "UPDATE account SET version = (SELECT count(*) FROM account_)",
        "UPDATE account SET version = (SELECT count(*) FROM person_) WHERE 0",
        "UPDATE account_user SET first_name = (SELECT group_concat(first_name) FROM account_user_)",
        "DELETE FROM account_user WHERE EXISTS (SELECT 1 FROM account_user_ b WHERE b.email = 'x')",
        "DELETE FROM account_user WHERE 0 RETURNING (SELECT max(email) FROM account_user_)",
        "SELECT * FROM account a LEFT JOIN account_ b ON 1",
        "SELECT (SELECT name FROM account_ LIMIT 1)",
        "SELECT max((SELECT count(*) FROM main.person_))",
        "SELECT count(*) FILTER (WHERE EXISTS (SELECT 1 FROM person_)) FROM account",
        "SELECT * FROM account ORDER BY (SELECT name FROM person_ LIMIT 1)",
        "SELECT * FROM account LIMIT (SELECT count(*) FROM person_)",
        "SELECT * FROM account GROUP BY (SELECT name FROM person_) HAVING 1",
        "SELECT row_number() OVER (ORDER BY (SELECT name FROM person_)) FROM account",
        "SELECT * FROM (VALUES ((SELECT name FROM person_)))",
        "SELECT 1 WHERE 'x' IN person_",
        "SELECT 1 WHERE ('x', 1, 'n') IN main.person_",
        "SELECT rowid FROM account_",
        "SELECT _rowid_ FROM main.person_",
        "SELECT name FROM \"account_\"",
        "SELECT name FROM [account_]",
        "SELECT name FROM `account_`",
        "SELECT name FROM ACCOUNT_",
        "SELECT name FROM main . /* x */ account_",
        "EXPLAIN SELECT * FROM account_",
        "EXPLAIN QUERY PLAN SELECT * FROM account_",
        "WITH account(a) AS (SELECT password_hash FROM person_) SELECT a FROM account",
        "WITH a AS (WITH b AS (SELECT * FROM person_) SELECT * FROM b) SELECT * FROM a",
        "SELECT * FROM account WHERE name IN (WITH account AS (SELECT name FROM account_) SELECT "
        "name"
        " FROM account)",
        "WITH RECURSIVE r(n) AS (SELECT name FROM account_ UNION ALL SELECT n FROM r) SELECT n "
        "FROM r",
        "INSERT INTO account_user (id, client_id, first_name) WITH account AS (SELECT name FROM"
        " account_) SELECT 'x', current_client(), name FROM account",
    };
    const std::vector<const char *> harmless = {
        "SELECT * FROM account",
        "SELECT * FROM account WHERE client_id <> current_client()",
        "SELECT * FROM account_user WHERE client_id = '00000000-0000-7000-8000-0000000002be'",
        "SELECT * FROM account_user WHERE 1 OR 1",
        "SELECT * FROM invoice UNION SELECT * FROM invoice",
        "SELECT current_client() FROM account_user",
        "UPDATE account_user SET version = 9 WHERE 1",
        "DELETE FROM account_user WHERE client_id = '00000000-0000-7000-8000-0000000002be'",
        "SELECT * FROM account a, account_user u, invoice i",
        "SELECT * FROM temp.account_user",
        "SELECT changes(), total_changes(), last_insert_rowid()",
    };
    for (const char *sql : refused)
        QTest::newRow(sql) << QByteArray(sql) << true;
    for (const char *sql : harmless)
        QTest::newRow(sql) << QByteArray(sql) << false;
}

void TestHostile::statement()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, refused);
    auto reader = m_temp->store().reader(Context::client(m_own));
    CLIENTELE_VERIFY(reader);
    for (Session *through : {&session(), &(*reader)->session()}) {
        for (const std::string &text : {sql.toStdString(), " /* x */ " + sql.toStdString() + ";"}) {
            const std::string seen = viaQt(*through, text);
            QVERIFY2(!refused || seen.find("error") == 0, seen.substr(0, 200).c_str());
            QVERIFY2(seen.find("canary-1") == std::string::npos, seen.substr(0, 200).c_str());
            QVERIFY(seen.find("canary-9") == std::string::npos || !refused);
        }
        // several statements in one text, as only our own infrastructure could send them
        (void)through->execute("SELECT 1; " + sql.toStdString()).ok();
        QVERIFY(sqlite3_get_autocommit(through->sqlite()) != 0);
    }
    QVERIFY(withoutClient(dumpAll(m_temp->address()), m_own.uuid) == m_others);
    QVERIFY(!QFile::exists(QStringLiteral("stolen.db")) && !QFile::exists(QStringLiteral("x.db")));
}

/// Every column of every table, by joins that the authorizer is not asked about.
void TestHostile::joinsThatNobodyIsAskedAbout_data()
{
    QTest::addColumn<QByteArray>("join"); // %1: the table, %2: its columns
    for (const char *join :
         {"NATURAL JOIN %1", "NATURAL FULL JOIN %1", "NATURAL RIGHT JOIN %1",
          "NATURAL LEFT JOIN %1", "natural full outer join %1", "NATURAL/**/FULL JOIN %1",
          "JOIN %1 USING (%2)", "FULL JOIN %1 USING (%2)", "LEFT JOIN %1 USING (%2)",
          "RIGHT JOIN main.%1 UsInG(%2)", "CROSS JOIN (SELECT 2 AS q) NATURAL FULL JOIN %1",
          "AS [x'] NATURAL FULL JOIN %1", "AS `x'` NATURAL FULL JOIN %1",
          "AS \"x'\" NATURAL FULL JOIN %1", "AS \"x\"\"'\" NATURAL FULL JOIN %1",
          "/* ' */ NATURAL FULL JOIN %1", "-- '\nNATURAL FULL JOIN %1",
          "AS '' NATURAL FULL JOIN %1", "AS [/*] NATURAL FULL JOIN %1"})
        QTest::newRow(join) << QByteArray(join);
}

void TestHostile::joinsThatNobodyIsAskedAbout()
{
    QFETCH(QByteArray, join);
    std::vector<std::pair<std::string, std::vector<std::string>>> targets = {
        {"sqlite_schema", {"type", "name", "tbl_name", "rootpage", "sql"}},
        {"sqlite_master", {"type", "name", "tbl_name", "rootpage", "sql"}},
        {"dbstat", {"name", "path", "pageno", "pagetype", "ncell"}},
    };
    auto reader = m_temp->store().reader(Context::client(m_own));
    CLIENTELE_VERIFY(reader);
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::agency()));
    for (const Table &table : session().library().tables.tables())
        targets.emplace_back(table.baseName(), columnsOf(session(), table.baseName()));
    for (const bool confined : {false, true}) {
        int gave = 0;
        for (const auto &[target, columns] : targets) {
            std::string left;
            std::string names;
            for (const std::string &column : columns) {
                left += (left.empty() ? "SELECT 1 AS " : ", 1 AS ") + column;
                names += (names.empty() ? "" : ", ") + column;
            }
            const std::string text =
                QString::fromUtf8(join)
                    .replace(QStringLiteral("%1"), QString::fromStdString(target))
                    .replace(QStringLiteral("%2"), QString::fromStdString(names))
                    .toStdString();
            for (const std::string &wanted :
                 {std::string("*"), std::string("count(*)"), columns.back()}) {
                const std::string sql = "SELECT " + wanted + " FROM (" + left + ") " + text;
                const std::string seen = viaQt(session(), sql);
                gave += seen.find("error") == 0 ? 0 : 1;
                if (!confined)
                    continue;
                QVERIFY2(seen.find("error") == 0, (sql + "\n" + seen).substr(0, 900).c_str());
                const std::string read = viaQt((*reader)->session(), sql);
                QVERIFY2(read.find("error") == 0, (sql + "\n" + read).substr(0, 900).c_str());
            }
        }
        // the same text is good SQL for the agency, else it would prove nothing
        QVERIFY(confined || gave > 50);
        CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::client(m_own)));
    }
}

void TestHostile::savepointsAndRollbacks()
{
    for (const char *sql : {"SAVEPOINT a", "DELETE FROM account_user", "ROLLBACK TO a", "RELEASE a",
                            "BEGIN", "COMMIT", "BEGIN EXCLUSIVE", "ROLLBACK"})
        QVERIFY2(viaQt(session(), sql).empty(), sql);
    // a transaction left open by hand keeps the writer where it is
    QVERIFY(viaQt(session(), "BEGIN").empty());
    CLIENTELE_FAILS(m_temp->store().writer().enter(Context::agency()), FailureCode::Internal);
    QCOMPARE_EQ(viaQt(session(), "SELECT count(*) FROM account_"), "error 23");
    QVERIFY(viaQt(session(), "ROLLBACK").empty());
    // ON CONFLICT ROLLBACK ends the transaction, not the confinement
    QVERIFY(viaQt(session(), "BEGIN").empty());
    (void)viaQt(session(), "INSERT OR ROLLBACK INTO account_user (id, client_id) VALUES (1, 2)");
    QCOMPARE_EQ(viaQt(session(), "SELECT count(*) FROM account_"), "error 23");
    QVERIFY(withoutClient(dumpAll(m_temp->address()), m_own.uuid) == m_others);
}

void TestHostile::functionsCannotBeReplaced()
{
    // there is no SQL that defines a function; the value follows the context alone
    QCOMPARE_EQ(viaQt(session(), "SELECT current_client()"), m_own.toString() + "|\n");
    QCOMPARE_EQ(viaQt(session(), "SELECT current_client('x')"), "error 1");
    QCOMPARE_EQ(viaQt(session(), "SELECT CURRENT_CLIENT() IS NULL"), "0|\n");
}

void TestHostile::nothingStaysBehind()
{
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::agency()));
    auto before = session().scalarText("SELECT group_concat(name) FROM temp.sqlite_schema");
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::client(m_own)));
    for (const char *sql :
         {"CREATE TEMP TABLE account_ (id)", "CREATE TEMP VIEW v AS SELECT 1",
          "CREATE TEMP TRIGGER t AFTER INSERT ON main.account_ BEGIN SELECT 1; END"})
        QCOMPARE_EQ(viaQt(session(), sql), "error 23");
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::agency()));
    QCOMPARE_EQ(
        session().scalarText("SELECT group_concat(name) FROM temp.sqlite_schema").valueOr(""),
        before.valueOr("?"));
}

/// IM.21: what was prepared in a client context says nothing of that client afterwards, neither to
/// the agency's context nor to the next client's.
void TestHostile::preparedInside()
{
    QSqlQuery query(session().database());
    QVERIFY(query.prepare(QStringLiteral("SELECT client_id FROM account_user")));
    auto statement = session().adHoc("SELECT client_id FROM {account_user}");
    CLIENTELE_VERIFY(statement);
    QVERIFY(query.exec() && query.next());
    QCOMPARE(query.value(0).toString().toStdString(), m_own.toString());
    query.finish();
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::agency()));
    QVERIFY(!query.exec() || !query.next());
    query.finish();
    QVERIFY(!(*statement)->step().valueOr(false));
    (*statement)->reset();
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::client(AccountId{m_other})));
    for (bool more = query.exec() && query.next(); more; more = query.next())
        QCOMPARE(query.value(0).toString().toStdString(), m_other.toString());
    query.finish();
    while ((*statement)->step().valueOr(false))
        QCOMPARE(std::string((*statement)->text(0)), m_other.toString());
}

void TestHostile::backupDoesNotLoosenIt()
{
    // VACUUM INTO makes SQLite read the schema again
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::agency()));
    CLIENTELE_VERIFY(m_temp->store().backup(m_temp->folder() + QStringLiteral("/copy.clientele")));
    CLIENTELE_VERIFY(m_temp->store().writer().enter(Context::client(m_own)));
    QCOMPARE_EQ(viaQt(session(), "SELECT count(*) FROM account_"), "error 23");
    const std::string insert = "INSERT INTO account_user (id, client_id, first_name, last_name,"
                               " name_folded, email, email_folded, created_at) VALUES ('x', ";
    QCOMPARE_EQ(viaQt(session(), insert + "'" + m_other.toString() + "', 1, 1, 1, 1, 1, 1)"),
                "error 1811");
    QCOMPARE_EQ(viaQt(session(), insert + "current_client(), 'a', 'b', 'c', 'd', 'e', 1)"), "");
    CLIENTELE_FAILS(m_temp->store().backup(m_temp->folder() + QStringLiteral("/inside.clientele")),
                    FailureCode::Internal);
    QVERIFY(withoutClient(dumpAll(m_temp->address()), m_own.uuid) == m_others);
}

void TestHostile::writesStillWorkAfterEverything()
{
    for (const char *sql :
         {"SELECT * FROM person_", "DROP VIEW account",
          "WITH guard_UPDATE_account_user AS (SELECT * FROM person_) SELECT * FROM"
          " guard_UPDATE_account_user"})
        QVERIFY(viaQt(session(), sql).find("error") == 0);
    const std::string id = "'00000000-0000-7000-8000-000000000001'";
    QCOMPARE_EQ(
        viaQt(session(), "INSERT INTO computer (id, client_id, name, name_folded, created_at)"
                         " VALUES ("
                             + id + ", current_client(), 'a', 'a', 1)"),
        "");
    QCOMPARE_EQ(viaQt(session(), "UPDATE computer SET version = 2, name = 'b' WHERE id = " + id
                                     + " RETURNING version"),
                "2|\n");
    QCOMPARE_EQ(viaQt(session(), "DELETE FROM computer WHERE id = " + id), "");
    QVERIFY(withoutClient(dumpAll(m_temp->address()), m_own.uuid) == m_others);
}

void TestHostile::onlyWordsAreVetted()
{
    for (const char *good :
         {"SELECT 'with natural using'", "SELECT \"using\" FROM x", "SELECT [natural] -- with",
          "SELECT withal, confusing, naturally, with_,"
          " _with, $with, using1 /* using */",
          "SELECT `with`", ""})
        QVERIFY2(Confinement::vet(good), good);
    for (const char *bad : {"with", "WITH x", " \nWiTh x", "a natural b", "'x'natural", "?1using",
                            "x'00'with", ")with", "[x']with[']", "/**/with", "--\nwith", "''''with",
                            "\"\"\"\"with", ".with", ";with", "/*/ */with", "'[' with ']'"})
        QVERIFY2(!Confinement::vet(bad), bad);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
