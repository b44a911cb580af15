// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallagency.h"

#include <QDir>
#include <QTest>

#include <map>
#include <set>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

namespace {

using Lines = std::vector<std::string>;

/// All rows, columns joined by '|'.
Lines lines(Session &session, const std::string &sql)
{
    Lines result;
    auto statement = session.adHoc(sql);
    if (!statement.ok())
        return {"failed: " + statement.failure().detail};
    while (true) {
        auto row = (*statement)->step();
        if (!row.ok())
            return {"failed: " + row.failure().detail};
        if (!*row)
            return result;
        std::string line;
        for (int i = 0; i < (*statement)->columnCount(); ++i)
            line += (i > 0 ? "|" : "") + std::string((*statement)->text(i));
        result.push_back(line);
    }
}

/// What a column of SQLite is on PostgreSQL (architecture.md 4.7, resources/sql/README.md).
std::string expectedType(const std::string &column, const std::string &type, bool isBoolean)
{
    const auto endsWith = [&](std::string_view tail) {
        return column.size() >= tail.size()
               && column.compare(column.size() - tail.size(), tail.size(), tail) == 0;
    };
    if (type == "BLOB")
        return "bytea";
    if (type == "INTEGER")
        return isBoolean ? "boolean" : "bigint";
    if (column == "id" || endsWith("_id"))
        return "uuid";
    static const std::set<std::string> kDays = {"valid_from",  "interval_from", "interval_to",
                                                "period_from", "period_to",     "service_from",
                                                "service_to",  "trial_until",   "counted_from",
                                                "counted_until"};
    return endsWith("_on") || kDays.count(column) > 0 ? "date" : "text";
}

/// Defaults as both databases write them.
std::string plainDefault(std::string text, const std::string &type)
{
    text = text.substr(0, text.find("::")); // 'active'::text
    if (type == "boolean")
        return text == "1" || text == "true" ? "true" : text.empty() ? "" : "false";
    return text;
}

} // namespace

/// The two schemas are one: tables, columns in order, types, NULL, defaults, keys, foreign keys,
/// unique and other indexes (architecture.md 4.7, "Parity tests").
class TestParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void migrationsComeInPairs();
    void sameTables();
    void sameColumns();
    void sameKeys();
    void sameForeignKeys();
    void sameIndexes();
    void sameTextOrder();
    void sameChecks_data();
    void sameChecks();

private:
    [[nodiscard]] Session &sqlite() { return m_sqlite->store().writer().session(); }
    [[nodiscard]] Session &postgresql() { return m_postgresql->store().writer().session(); }
    [[nodiscard]] Lines tables(Session &session);

    std::unique_ptr<TempStore> m_sqlite;
    std::unique_ptr<TempStore> m_postgresql;
};

void TestParity::initTestCase()
{
    m_sqlite = std::make_unique<TempStore>(Dialect::Sqlite);
    QVERIFY2(m_sqlite->ok(), m_sqlite->why());
    m_postgresql = std::make_unique<TempStore>(Dialect::Postgresql);
    QVERIFY2(m_postgresql->ok(), m_postgresql->why());
}

void TestParity::cleanupTestCase()
{
    m_sqlite.reset();
    m_postgresql.reset();
}

Lines TestParity::tables(Session &session)
{
    return session.dialect() == Dialect::Sqlite
               ? lines(session, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                " AND name NOT LIKE 'sqlite%' ORDER BY name")
               : lines(session, "SELECT tablename FROM pg_tables WHERE schemaname = 'clientele'"
                                " ORDER BY tablename COLLATE \"C\"");
}

void TestParity::migrationsComeInPairs()
{
    const QDir folder(QStringLiteral(SQL_FOLDER "/migrations"));
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QCOMPARE_EQ(QDir(folder.filePath(name)).entryList(QDir::Files),
                    (QStringList{QStringLiteral("postgresql.sql"), QStringLiteral("sqlite.sql")}));
}

void TestParity::sameTables()
{
    QCOMPARE_EQ(tables(sqlite()), tables(postgresql()));
    QVERIFY(tables(sqlite()).size() > 20);
}

void TestParity::sameColumns()
{
    for (const std::string &table : tables(sqlite())) {
        const std::string sql =
            sqlite()
                .scalarText("SELECT sql FROM sqlite_schema WHERE name = '" + table + "'")
                .valueOr("");
        Lines expected;
        for (const std::string &line : lines(sqlite(), "SELECT name, type, \"notnull\","
                                                       " coalesce(dflt_value, '') FROM"
                                                       " pragma_table_info('"
                                                           + table + "')")) {
            const QStringList parts = QString::fromStdString(line).split(QLatin1Char('|'));
            const std::string name = parts[0].toStdString();
            const bool isBoolean = sql.find("CHECK (" + name + " IN (0, 1))") != std::string::npos;
            const std::string type = expectedType(name, parts[1].toStdString(), isBoolean);
            expected.push_back(name + '|' + type + '|'
                               + (parts[2] == QStringLiteral("1") ? "NO" : "YES") + '|'
                               + plainDefault(parts[3].toStdString(), type));
        }
        Lines found;
        for (const std::string &line :
             lines(postgresql(),
                   "SELECT column_name, data_type, is_nullable, coalesce(column_default,"
                   " '') FROM information_schema.columns WHERE table_schema ="
                   " 'clientele' AND table_name = '"
                       + table + "' ORDER BY ordinal_position")) {
            const QStringList parts = QString::fromStdString(line).split(QLatin1Char('|'));
            found.push_back(parts[0].toStdString() + '|' + parts[1].toStdString() + '|'
                            + parts[2].toStdString() + '|'
                            + plainDefault(parts[3].toStdString(), parts[1].toStdString()));
        }
        QCOMPARE_EQ(found, expected);
    }
}

void TestParity::sameKeys()
{
    for (const std::string &table : tables(sqlite())) {
        const Lines expected = lines(sqlite(), "SELECT name FROM pragma_table_info('" + table
                                                   + "') WHERE pk > 0 ORDER BY pk");
        const Lines found =
            lines(postgresql(), "SELECT a.attname FROM pg_index i CROSS JOIN LATERAL"
                                " unnest(i.indkey) WITH ORDINALITY AS k(number, place)"
                                " JOIN pg_attribute a ON a.attrelid = i.indrelid AND"
                                " a.attnum = k.number WHERE i.indisprimary AND"
                                " i.indrelid = '"
                                    + table
                                    + "'::regclass"
                                      " ORDER BY k.place");
        QVERIFY2(!expected.empty(), table.c_str());
        QCOMPARE_EQ(found, expected);
    }
}

void TestParity::sameForeignKeys()
{
    int foreignKeys = 0;
    for (const std::string &table : tables(sqlite())) {
        std::map<std::string, std::string> bySqlite;
        for (const std::string &line :
             lines(sqlite(), "SELECT id, \"table\", \"from\", \"to\", on_update, on_delete FROM"
                             " pragma_foreign_key_list('"
                                 + table + "') ORDER BY id, seq")) {
            const QStringList parts = QString::fromStdString(line).split(QLatin1Char('|'));
            std::string &text = bySqlite[parts[0].toStdString()];
            text += (text.empty() ? parts[1].toStdString() + ":" : " ") + parts[2].toStdString()
                    + ">" + parts[3].toStdString();
            QCOMPARE_EQ(parts[4] + parts[5],
                        QStringLiteral("NO ACTIONNO ACTION")); // decisions.md 4
        }
        std::multiset<std::string> expected;
        for (const auto &[id, text] : bySqlite)
            expected.insert(text);
        std::multiset<std::string> found;
        for (const std::string &line :
             lines(postgresql(),
                   "SELECT c.confrelid::regclass::text || ':' || string_agg(a.attname ||"
                   " '>' || b.attname, ' ' ORDER BY k.place) FROM pg_constraint c CROSS"
                   " JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS"
                   " k(here, there, place) JOIN pg_attribute a ON a.attrelid = c.conrelid"
                   " AND a.attnum = k.here JOIN pg_attribute b ON b.attrelid ="
                   " c.confrelid AND b.attnum = k.there WHERE c.contype = 'f' AND"
                   " c.confdeltype = 'a' AND c.conrelid = '"
                       + table
                       + "'::regclass"
                         " GROUP BY c.oid, c.confrelid"))
            found.insert(line);
        QCOMPARE_EQ(found, expected);
        foreignKeys += static_cast<int>(expected.size());
    }
    QVERIFY(foreignKeys > 20);
}

void TestParity::sameIndexes()
{
    for (const std::string &table : tables(sqlite())) {
        std::multiset<std::string> expected;
        for (const std::string &index :
             lines(sqlite(), "SELECT name || '|' || \"unique\" || '|' || partial FROM"
                             " pragma_index_list('"
                                 + table + "') WHERE origin <> 'pk'")) {
            const QStringList parts = QString::fromStdString(index).split(QLatin1Char('|'));
            std::string text = parts[1].toStdString() + parts[2].toStdString();
            for (const std::string &column :
                 lines(sqlite(), "SELECT name FROM pragma_index_info('" + parts[0].toStdString()
                                     + "') ORDER BY seqno"))
                text += " " + column;
            expected.insert(text);
        }
        std::multiset<std::string> found;
        for (const std::string &line :
             lines(postgresql(),
                   "SELECT (i.indisunique::int)::text || ((i.indpred IS NOT NULL)::int)"
                   "::text || ' ' || string_agg(a.attname, ' ' ORDER BY k.place) FROM"
                   " pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS"
                   " k(number, place) JOIN pg_attribute a ON a.attrelid = i.indrelid AND"
                   " a.attnum = k.number WHERE NOT i.indisprimary AND i.indrelid = '"
                       + table
                       + "'::regclass GROUP BY i.indexrelid, i.indisunique,"
                         " i.indpred IS NOT NULL"))
            found.insert(line);
        QCOMPARE_EQ(found, expected);
    }
}

/// 'a' < 'B' is false on SQLite; both must page through a list in the same order.
void TestParity::sameTextOrder()
{
    const std::string words =
        "('B'), ('a'), ('A'), ('b'), (''), ('Z'), ('_'), ('\xc3\xa4'), ('aa'),"
        " ('\xc3\x84'), ('10'), ('9'), (' '), ('-'), ('\xf0\x9f\x98\x80')";
    QCOMPARE_EQ(lines(sqlite(), "SELECT column1 FROM (VALUES " + words + ") ORDER BY 1"),
                lines(postgresql(), "SELECT column1 FROM (VALUES " + words
                                        + ") AS v ORDER BY column1 COLLATE \"C\""));
    QCOMPARE_EQ(lines(postgresql(),
                      "SELECT table_name || '.' || column_name FROM"
                      " information_schema.columns WHERE table_schema = 'clientele' AND"
                      " data_type = 'text' AND collation_name IS DISTINCT FROM 'C' AND"
                      " table_name NOT IN ('schema_migration_') AND table_name LIKE"
                      " '%\\_'"),
                Lines{});
}

void TestParity::sameChecks_data()
{
    QTest::addColumn<QByteArray>("sql");
    const std::string id = "'" + numbered(1).toString() + "'";
    const std::string other = "'" + numbered(2).toString() + "'";
    for (const std::string &sql :
         {"INSERT INTO number_series_ VALUES (" + id + ", 'nonsense', 2026, 1)",
          "INSERT INTO number_series_ VALUES (" + id + ", 'invoice', 2026, 0)",
          "INSERT INTO plan_count_ (id, active_plans) VALUES (" + id + ", -1)",
          "INSERT INTO account_ (id, client_id, kind, number, name, name_folded, currency, "
          "time_zone,"
          " created_at) VALUES ("
              + id + ", " + other + ", 'client', '1', 'n', 'n', 'EUR', 'UTC', 1)",
          "INSERT INTO account_ (id, client_id, kind, number, name, name_folded, currency, "
          "time_zone,"
          " created_at) VALUES ("
              + id + ", " + id + ", 'nonsense', '1', 'n', 'n', 'EUR', 'UTC', 1)",
          "INSERT INTO account_ (id, client_id, kind, number, name, name_folded, currency, "
          "time_zone,"
          " created_at, bill_day) VALUES ("
              + id + ", " + id
              + ", 'client', '1', 'n', 'n', 'EUR',"
                " 'UTC', 1, 32)",
          "INSERT INTO exchange_rate_ VALUES (" + id + ", 'EUR', 'SEK', '2026-01-01', 1, 0)"})
        QTest::newRow(sql.c_str()) << QByteArray::fromStdString(sql);
}

void TestParity::sameChecks()
{
    QFETCH(QByteArray, sql);
    for (Session *session : {&sqlite(), &postgresql()}) {
        const Status status = session->execute(sql.toStdString());
        CLIENTELE_FAILS(status, FailureCode::Refused);
        QCOMPARE_EQ(status.failure().rule, "check");
    }
}

QTEST_GUILESS_MAIN(TestParity)
#include "tst_parity.moc"
