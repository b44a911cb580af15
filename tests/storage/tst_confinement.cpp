// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyrows.h"
#include "smallagency.h"
#include "storage/transaction.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlTableModel>
#include <QTest>
#include <sqlite3.h>

#include <set>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

/// Every table of the real schema, every verb (decisions.md 3, 4; IM.7, IM.23).
class TestConfinement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_temp.reset(); }
    void everyTableIsListed();
    void readsOnlyItsOwn_data() { everyTable(); }
    void readsOnlyItsOwn();
    void baseTableIsOutOfReach_data() { everyTable(); }
    void baseTableIsOutOfReach();
    void borrowedNamesDoNotHelp_data() { everyTable(); }
    void borrowedNamesDoNotHelp();
    void writesOnlyItsOwn_data() { everyTable(); }
    void writesOnlyItsOwn();
    void replaceDoesNotReachOthers_data() { everyTable(); }
    void replaceDoesNotReachOthers();
    void guardsHoldWithoutViews_data() { everyTable(); }
    void guardsHoldWithoutViews();
    void writesThroughTheViews();
    void foreignKeysStayInside();
    void cursorForbidsTheSwitch();
    void preparedBeforeTheSwitch();
    void transactionForbidsTheSwitch();
    void modelReadsTheView();
    void everyStatementStaysInside();
    void confinedViewKnowsActorAndClient();

private:
    static void everyTable();
    [[nodiscard]] Session &session() { return m_temp->store().writer().session(); }
    void enter(const Context &to) { CLIENTELE_VERIFY(m_temp->store().writer().enter(to)); }
    void enterClient() { enter(Context::client(m_own)); }
    void enterAgency() { enter(Context::agency()); }
    /// Nothing but rows of the own client may have changed.
    [[nodiscard]] bool othersUntouched() const
    {
        return withoutClient(dumpAll(m_temp->address()), m_own.uuid) == m_others;
    }

    const AccountId m_own{numbered(701)};
    const Uuid m_other = numbered(702);
    std::unique_ptr<TempStore> m_temp;
    Dump m_others;
};

void TestConfinement::everyTable()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("tableClass");
    const auto tables = TableList::load({QStringLiteral(":/sql")});
    CLIENTELE_VERIFY(tables);
    for (const Table &table : tables->tables())
        QTest::newRow(table.name.c_str())
            << QByteArray::fromStdString(table.name) << static_cast<int>(table.tableClass);
}

void TestConfinement::init()
{
    m_temp = std::make_unique<TempStore>(Dialect::Sqlite);
    QVERIFY2(m_temp->ok(), m_temp->why());
    CLIENTELE_VERIFY(fillAnyRows(session(), {m_own.uuid, m_other}));
    m_others = withoutClient(dumpAll(m_temp->address()), m_own.uuid);
}

void TestConfinement::everyTableIsListed()
{
    std::set<std::string> listed;
    for (const Table &table : session().library().tables.tables())
        listed.insert(table.baseName());
    std::set<std::string> present;
    for (const auto &[name, rows] : dumpAll(m_temp->address())) {
        if (name != "schema")
            present.insert(name);
    }
    QCOMPARE_EQ(listed, present);
    for (const Table &table : session().library().tables.tables()) {
        const auto columns = columnsOf(session(), table.baseName());
        const bool hasOwner =
            std::find(columns.begin(), columns.end(), "client_id") != columns.end();
        QVERIFY2(hasOwner == (table.tableClass == TableClass::Client), table.name.c_str());
    }
}

void TestConfinement::readsOnlyItsOwn()
{
    QFETCH(QByteArray, name);
    QFETCH(int, tableClass);
    enterClient();
    const std::string table = name.toStdString();
    const std::string seen = viaQt(session(), "SELECT * FROM " + table);
    switch (static_cast<TableClass>(tableClass)) {
    case TableClass::Client:
        QVERIFY2(seen.find(m_own.toString()) != std::string::npos, seen.c_str());
        QVERIFY2(seen.find("canary-1") == std::string::npos, seen.c_str());
        QVERIFY(seen.find(m_other.toString()) == std::string::npos);
        break;
    case TableClass::Shared:
        QVERIFY2(seen.find("error") == std::string::npos, seen.c_str());
        QCOMPARE_EQ(std::count(seen.begin(), seen.end(), '\n'), 2);
        break;
    case TableClass::Agency:
        QCOMPARE_EQ(seen, "error 1"); // no such table
        break;
    }
    auto reader = m_temp->store().reader(Context::client(m_own));
    CLIENTELE_VERIFY(reader);
    QCOMPARE_EQ(viaQt((*reader)->session(), "SELECT * FROM " + table), seen);
}

void TestConfinement::baseTableIsOutOfReach()
{
    QFETCH(QByteArray, name);
    enterClient();
    const std::string base = name.toStdString() + "_";
    const std::string column =
        columnsOf(m_temp->store().writer().session(), base).empty() ? "rowid" : "version";
    auto reader = m_temp->store().reader(Context::client(m_own));
    CLIENTELE_VERIFY(reader);
    for (const std::string &sql :
         {"SELECT * FROM " + base,
          "SELECT count(*) FROM " + base,
          "SELECT 1 FROM main." + base,
          "SELECT (SELECT count(*) FROM " + base + ")",
          "SELECT 1 WHERE EXISTS (SELECT 1 FROM " + base + ")",
          "SELECT * FROM account, " + base,
          "SELECT * FROM (SELECT * FROM " + base + ") AS account",
          "SELECT id FROM account UNION ALL SELECT 1 FROM " + base,
          "INSERT INTO " + base + " DEFAULT VALUES",
          "DELETE FROM " + base,
          "DELETE FROM main." + base,
          "REPLACE INTO " + base + " DEFAULT VALUES",
          "UPDATE account SET name = (SELECT count(*) FROM " + base + ")",
          "UPDATE account SET name = 'x' FROM " + base,
          "INSERT INTO account_user (id, client_id) SELECT 'x', 1 FROM " + base,
          "UPDATE account SET version = 9 RETURNING (SELECT count(*) FROM " + base + ")",
          "PRAGMA table_info(" + base + ")",
          "SELECT * FROM pragma_table_info('" + base + "')",
          "DROP TABLE " + base,
          "ALTER TABLE " + base + " RENAME TO y",
          "CREATE INDEX temp.i ON " + base + "(" + column + ")",
          "ANALYZE " + base,
          "EXPLAIN SELECT * FROM " + base}) {
        const std::string seen = viaQt(session(), sql);
        QVERIFY2(seen == "error 23" || seen == "error 1",
                 (sql + ": " + seen).substr(0, 300).c_str());
        const std::string read = viaQt((*reader)->session(), sql);
        QVERIFY2(read.find("error") == 0, (sql + ": " + read).c_str());
    }
    QVERIFY(othersUntouched());
}

/// The authorizer is told a common table expression's name where it is told a view's.
void TestConfinement::borrowedNamesDoNotHelp()
{
    QFETCH(QByteArray, name);
    std::vector<std::string> names = {"z", name.toStdString(), "account", "actor_grant", "main"};
    for (const char *schema : {"main.sqlite_schema", "temp.sqlite_schema"}) {
        auto list = session().adHoc(std::string("SELECT name FROM ") + schema
                                    + " WHERE type IN ('trigger', 'view')");
        CLIENTELE_VERIFY(list);
        while ((*list)->step().valueOr(false)) {
            if ((*list)->text(0).find(name.toStdString()) != std::string::npos)
                names.emplace_back((*list)->text(0));
        }
    }
    enterClient();
    const std::string base = name.toStdString() + "_";
    for (const std::string &borrowed : std::set<std::string>(names.begin(), names.end())) {
        for (const std::string &sql :
             {"WITH \"" + borrowed + "\" AS (SELECT * FROM " + base + ") SELECT * FROM \""
                  + borrowed + "\"",
              "WITH \"" + borrowed + "\" AS MATERIALIZED (SELECT * FROM " + base
                  + ") SELECT * FROM \"" + borrowed + "\" LIMIT 1",
              "WITH RECURSIVE \"" + borrowed + "\"(n) AS (SELECT version FROM " + base
                  + " UNION SELECT n FROM \"" + borrowed + "\") SELECT * FROM \"" + borrowed + "\"",
              "UPDATE account SET version = 9 RETURNING (WITH \"" + borrowed
                  + "\" AS (SELECT version FROM " + base + ") SELECT * FROM \"" + borrowed + "\")",
              "INSERT INTO account_user (id, client_id, first_name) SELECT 'x', '"
                  + m_own.toString() + "', x FROM (WITH \"" + borrowed
                  + "\" AS (SELECT version AS x FROM " + base + ") SELECT x FROM \"" + borrowed
                  + "\")"}) {
            const std::string seen = viaQt(session(), sql);
            QVERIFY2(seen.find("error") == 0, (sql + ": " + seen).substr(0, 300).c_str());
        }
    }
    QVERIFY(othersUntouched());
}

void TestConfinement::writesOnlyItsOwn()
{
    QFETCH(QByteArray, name);
    QFETCH(int, tableClass);
    const std::string table = name.toStdString();
    const auto columns = columnsOf(session(), table + "_");
    enterClient();
    const std::string first = columns.front();
    if (static_cast<TableClass>(tableClass) != TableClass::Client) {
        for (const std::string &sql :
             {"INSERT INTO " + table + " (" + first + ") VALUES ('x')", "DELETE FROM " + table,
              "UPDATE " + table + " SET " + first + " = 'x'",
              "INSERT OR REPLACE INTO " + table + " (" + first + ") VALUES ('x')"}) {
            const std::string seen = viaQt(session(), sql);
            QVERIFY2(seen == "error 23" || seen == "error 1",
                     (sql + ": " + seen).substr(0, 300).c_str());
        }
        QVERIFY(othersUntouched());
        return;
    }
    const std::string other = "'" + m_other.toString() + "'";
    for (const char *conflict : {"", " OR REPLACE", " OR IGNORE", " OR FAIL", " OR ROLLBACK"}) {
        // a row for somebody else, and moving one's own there
        const std::string insert = std::string("INSERT") + conflict + " INTO " + table
                                   + " (client_id) VALUES (" + other + ")";
        QCOMPARE_EQ(viaQt(session(), insert), "error 1811");
        const std::string move =
            std::string("UPDATE") + conflict + " " + table + " SET client_id = " + other;
        QCOMPARE_EQ(viaQt(session(), move), "error 1811");
        const std::string null =
            std::string("UPDATE") + conflict + " " + table + " SET client_id = NULL";
        QCOMPARE_EQ(viaQt(session(), null), "error 1811");
        const std::string theirs = std::string("UPDATE") + conflict + " " + table
                                   + " SET client_id = client_id WHERE client_id = " + other
                                   + " RETURNING client_id";
        QCOMPARE_EQ(viaQt(session(), theirs), "");
    }
    QCOMPARE_EQ(viaQt(session(), "DELETE FROM " + table + " WHERE client_id = " + other), "");
    QVERIFY(othersUntouched());
}

void TestConfinement::replaceDoesNotReachOthers()
{
    QFETCH(QByteArray, name);
    QFETCH(int, tableClass);
    if (static_cast<TableClass>(tableClass) != TableClass::Client)
        return;
    const std::string base = name.toStdString() + "_";
    const auto columns = columnsOf(session(), base);
    // every column of a row of the other client, under the own client's name: whatever key or
    // unique index it collides with, the other row must stay
    std::string names;
    std::string values;
    for (const std::string &column : columns) {
        auto value =
            session().scalarText("SELECT quote(" + column + ") FROM " + base
                                 + " WHERE client_id = '" + m_other.toString() + "' LIMIT 1");
        CLIENTELE_VERIFY(value);
        names += (names.empty() ? "" : ", ") + column;
        values += (values.empty() ? "" : ", ")
                  + (column == "client_id" ? "'" + m_own.toString() + "'" : *value);
    }
    CLIENTELE_VERIFY(session().execute("PRAGMA ignore_check_constraints=1; PRAGMA foreign_keys=0"));
    enterClient();
    for (const char *verb : {"INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE", "REPLACE"}) {
        (void)viaQt(session(), std::string(verb) + " INTO " + name.toStdString() + " (" + names
                                   + ") VALUES (" + values + ")");
        QVERIFY2(othersUntouched(), verb);
    }
    for (const std::string &column : columns) {
        (void)viaQt(session(), "UPDATE OR REPLACE " + name.toStdString() + " SET " + column + " = '"
                                   + m_other.toString() + "'");
        QVERIFY2(othersUntouched(), column.c_str());
    }
}

/// The second wall by itself: as if something had slipped past the authorizer.
void TestConfinement::guardsHoldWithoutViews()
{
    QFETCH(QByteArray, name);
    QFETCH(int, tableClass);
    const std::string base = name.toStdString() + "_";
    const auto columns = columnsOf(session(), base);
    CLIENTELE_VERIFY(session().execute("PRAGMA ignore_check_constraints=1; PRAGMA foreign_keys=0"));
    enterClient();
    sqlite3_set_authorizer(session().sqlite(), nullptr, nullptr);
    const bool client = static_cast<TableClass>(tableClass) == TableClass::Client;
    const std::string where = client ? " WHERE client_id = '" + m_other.toString() + "'" : "";
    std::string names;
    for (const std::string &column : columns)
        names += (names.empty() ? "" : ", ") + column;
    for (const std::string &sql :
         {"DELETE FROM " + base + where,
          "UPDATE " + base + " SET " + columns.back() + " = " + columns.back() + where,
          "UPDATE OR REPLACE " + base + " SET " + columns.back() + " = " + columns.back() + where,
          "INSERT INTO " + base + " (" + names + ") SELECT " + names + " FROM " + base + where,
          "INSERT OR REPLACE INTO " + base + " (" + names + ") SELECT " + names + " FROM " + base
              + where,
          "INSERT OR IGNORE INTO " + base + " (" + names + ") SELECT " + names + " FROM " + base
              + where}) {
        const std::string seen = viaQt(session(), sql);
        QVERIFY2(seen == "error 1811", (sql + ": " + seen).substr(0, 300).c_str());
        QVERIFY2(othersUntouched(), sql.c_str());
    }
    if (client) {
        const std::string moved = "UPDATE " + base + " SET client_id = '" + m_other.toString()
                                  + "' WHERE client_id = '" + m_own.toString() + "'";
        QCOMPARE_EQ(viaQt(session(), moved), "error 1811");
    }
}

void TestConfinement::writesThroughTheViews()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &writer = temp.store().writer().session();
    CLIENTELE_VERIFY(insertThing(writer, m_other, numbered(1), "theirs"));
    CLIENTELE_VERIFY(temp.store().writer().enter(Context::client(m_own)));
    CLIENTELE_VERIFY(insertThing(writer, m_own.uuid, numbered(2), "mine"));
    auto rename = writer.statement("thing/rename");
    CLIENTELE_VERIFY(rename);
    auto row = (*rename)->bindAll(m_own, numbered(2), "renamed").step();
    CLIENTELE_VERIFY(row);
    QVERIFY(*row);                       // exactly one returned row is success (decisions.md 4)
    QCOMPARE_EQ((*rename)->int64(0), 2); // the default of the column was applied on insert
    auto more = (*rename)->step();
    CLIENTELE_VERIFY(more);
    QVERIFY(!*more);
    auto none = (*rename)->bindAll(m_other, numbered(1), "stolen").step();
    CLIENTELE_VERIFY(none);
    QVERIFY(!*none);
    auto all = writer.statement("thing/names");
    CLIENTELE_VERIFY(all);
    QVERIFY((*all)->step().valueOr(false));
    QCOMPARE_EQ((*all)->text(0), "renamed");
    QVERIFY(!(*all)->step().valueOr(true));
    CLIENTELE_VERIFY(temp.store().writer().enter(Context::agency()));
    QCOMPARE_EQ(writer
                    .scalarText("SELECT group_concat(name || version) FROM (SELECT * FROM {thing}"
                                " ORDER BY name)")
                    .valueOr(""),
                "renamed2,theirs1");
}

void TestConfinement::foreignKeysStayInside()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &writer = temp.store().writer().session();
    CLIENTELE_VERIFY(insertThing(writer, m_other, numbered(1), "theirs"));
    CLIENTELE_VERIFY(temp.store().writer().enter(Context::client(m_own)));
    CLIENTELE_VERIFY(insertThing(writer, m_own.uuid, numbered(2), "mine"));
    const auto note = [&](const Uuid &id, const Uuid &thing) {
        auto insert =
            writer.adHoc("INSERT INTO {note} (id, client_id, thing_id) VALUES ($1, $2, $3)");
        return insert.ok() ? (*insert)->bindAll(id, m_own, thing).run() : Status(insert.failure());
    };
    CLIENTELE_VERIFY(note(numbered(11), numbered(2)));
    CLIENTELE_FAILS(note(numbered(12), numbered(1)), FailureCode::Refused);
    auto repoint = writer.adHoc("UPDATE {note} SET version = version + 1, thing_id = $1");
    CLIENTELE_VERIFY(repoint);
    CLIENTELE_FAILS((*repoint)->bind(1, numbered(1)).run(), FailureCode::Refused);
    // deleting one's own row that others' rows do not point at is no way to reach them either
    CLIENTELE_FAILS(writer.execute("DELETE FROM thing"), FailureCode::Refused);
}

void TestConfinement::cursorForbidsTheSwitch()
{
    auto open = session().adHoc("SELECT id FROM {account}");
    CLIENTELE_VERIFY(open);
    QVERIFY((*open)->step().valueOr(false));
    CLIENTELE_FAILS(m_temp->store().writer().enter(Context::client(m_own)), FailureCode::Internal);
    (*open)->reset();
    QSqlQuery query(session().database());
    query.setForwardOnly(true);
    QVERIFY(query.exec(QStringLiteral("SELECT id FROM account_")) && query.next());
    CLIENTELE_FAILS(m_temp->store().writer().enter(Context::client(m_own)), FailureCode::Internal);
    query.finish();
    enterClient();
    auto inside = session().adHoc("SELECT id FROM {account_user}");
    CLIENTELE_VERIFY(inside);
    QVERIFY((*inside)->step().valueOr(false));
    CLIENTELE_FAILS(m_temp->store().writer().enter(Context::agency()), FailureCode::Internal);
    const Context third = Context::client(AccountId{m_other});
    CLIENTELE_FAILS(m_temp->store().writer().enter(third), FailureCode::Internal);
}

void TestConfinement::preparedBeforeTheSwitch()
{
    QSqlQuery reads(session().database());
    QVERIFY(reads.prepare(QStringLiteral("SELECT name FROM account_ WHERE id = ?")));
    QSqlQuery writes(session().database());
    QVERIFY(writes.prepare(QStringLiteral("UPDATE account_ SET version = 9 WHERE id = ?")));
    auto ours = session().adHoc("SELECT name FROM account_");
    CLIENTELE_VERIFY(ours);
    reads.bindValue(0, QString::fromStdString(m_other.toString()));
    writes.bindValue(0, QString::fromStdString(m_other.toString()));
    QVERIFY(reads.exec() && reads.next());
    reads.finish();
    for (int round = 0; round < 3; ++round) { // and again after the way back
        enterClient();
        QVERIFY(!reads.exec());
        QCOMPARE_EQ(reads.lastError().nativeErrorCode(), QStringLiteral("23"));
        QVERIFY(!writes.exec());
        QCOMPARE_EQ(writes.lastError().nativeErrorCode(), QStringLiteral("23"));
        CLIENTELE_FAILS((*ours)->step(), FailureCode::Confined);
        enterAgency();
        QVERIFY(reads.exec());
        reads.finish();
    }
    QVERIFY(othersUntouched());
}

void TestConfinement::transactionForbidsTheSwitch()
{
    {
        auto transaction = Transaction::begin(session());
        CLIENTELE_VERIFY(transaction);
        CLIENTELE_FAILS(m_temp->store().writer().enter(Context::client(m_own)),
                        FailureCode::Internal);
    }
    CLIENTELE_VERIFY(session().execute("BEGIN")); // behind the back of Transaction
    CLIENTELE_FAILS(m_temp->store().writer().enter(Context::client(m_own)), FailureCode::Internal);
    CLIENTELE_VERIFY(session().execute("ROLLBACK"));
    enterClient();
}

void TestConfinement::modelReadsTheView()
{
    auto reader = m_temp->store().reader(Context::client(m_own));
    CLIENTELE_VERIFY(reader);
    QSqlTableModel model(nullptr, (*reader)->database());
    model.setTable(QString::fromStdString((*reader)->tableName("account_user")));
    QVERIFY2(model.select(), qPrintable(model.lastError().text()));
    QCOMPARE_EQ(model.rowCount(), 2);
    QVERIFY(model.columnCount() > 5);
    model.setEditStrategy(QSqlTableModel::OnFieldChange);
    QVERIFY(!model.setData(model.index(0, 3), QStringLiteral("hacked")));
    QCOMPARE_EQ((*reader)->tableName("person"), std::string());
    QCOMPARE_EQ((*reader)->tableName("no_such"), std::string());
    QVERIFY(othersUntouched());
}

void TestConfinement::everyStatementStaysInside()
{
    int prepared = 0;
    enterClient();
    for (const auto &[name, query] : session().library().catalogue.queries()) {
        auto statement = session().statement(name);
        if (!query.usableByClients) {
            CLIENTELE_FAILS(statement, FailureCode::Confined);
            continue;
        }
        CLIENTELE_VERIFY(statement);
        ++prepared;
        for (int i = 1; i <= query.parameters; ++i) // the other's key wherever one may stand
            (*statement)->bind(i, m_other);
        for (int row = 0; row < 5; ++row) {
            auto stepped = (*statement)->step();
            if (!stepped.ok() || !*stepped)
                break;
            for (int i = 0; i < (*statement)->columnCount(); ++i) {
                const std::string text((*statement)->text(i));
                QVERIFY2(text.find("canary-1") == std::string::npos, (name + ": " + text).c_str());
            }
        }
        (*statement)->reset();
        QVERIFY2(othersUntouched(), name.c_str());
    }
    QVERIFY(prepared > 20);
}

void TestConfinement::confinedViewKnowsActorAndClient()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Writer &writer = temp.store().writer();
    const std::string actor = numbered(5).toString();
    const std::string other = numbered(6).toString();
    CLIENTELE_VERIFY(writer.session().execute("INSERT INTO secret_ VALUES ('" + actor
                                              + "', 'mine'), ('" + other + "', 'theirs')"));
    CLIENTELE_VERIFY(writer.enter(Context::client(m_own, PersonId{numbered(5)})));
    QCOMPARE_EQ(viaQt(writer.session(), "SELECT word FROM own_secret"), "mine|\n");
    QCOMPARE_EQ(viaQt(writer.session(), "SELECT word FROM secret_"), "error 23");
    CLIENTELE_VERIFY(writer.enter(Context::client(m_own)));
    QCOMPARE_EQ(viaQt(writer.session(), "SELECT word FROM own_secret"), "");
    CLIENTELE_VERIFY(writer.enter(Context::agency(PersonId{numbered(6)})));
    QCOMPARE_EQ(viaQt(writer.session(), "SELECT word FROM own_secret"), "theirs|\n");
}

QTEST_GUILESS_MAIN(TestConfinement)
#include "tst_confinement.moc"
