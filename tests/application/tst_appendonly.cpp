// SPDX-License-Identifier: GPL-3.0-or-later
// What was written once stays, on both databases, also against SQL by hand (IM.13, V7).
#include "agencyfixture.h"
#include "application/verification.h"
#include "plainconnection.h"

#include <QtTest/QTest>

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using storage::Dialect;

namespace {

/// A table of rows that nobody may change: all of them, or those of issued invoices.
struct Kept {
    const char *table;
    const char *key;
    const char *text; ///< a column that could hold anything
    const char *which = "true";
};
constexpr const char *kOfIssued
    = "invoice_id IN (SELECT id FROM invoice_ WHERE status = 'issued')";
constexpr Kept kKept[]{{"audit_", "id", "actor_name"},
                       {"command_log_", "id", "receipt"},
                       {"invoice_", "client_id, id", "issued_by", "status = 'issued'"},
                       {"invoice_line_", "client_id, id", "item_name", kOfIssued},
                       {"invoice_tax_", "client_id, invoice_id, position", "category", kOfIssued},
                       {"account_entry_", "client_id, id", "currency"},
                       {"timeline_event_", "client_id, id", "actor_name"},
                       {"unit_event_", "client_id, sequence", "actor_name"}};

/// What payments, credit notes and write-offs change of an issued invoice afterwards.
const std::set<std::string> kSettles{"version", "voided", "paid_minor", "credited_minor",
                                     "written_off_minor", "open_minor"};

std::vector<std::string> columnsOf(PlainConnection &plain, Dialect dialect,
                                   const std::string &table)
{
    std::vector<std::string> names = plain.rows(
        dialect == Dialect::Sqlite
            ? "SELECT name FROM pragma_table_info('" + table + "')"
            : "SELECT column_name FROM information_schema.columns WHERE table_schema = 'clientele'"
              " AND table_name = '" + table + "' ORDER BY ordinal_position");
    for (std::string &name : names)
        name.pop_back();
    return names;
}

/// The rows once more, some columns with another value: as a SELECT list.
std::string copyWith(const std::vector<std::string> &columns,
                     const std::map<std::string, std::string> &other)
{
    std::string list;
    for (const std::string &column : columns) {
        const auto found = other.find(column);
        list += (list.empty() ? "" : ", ") + (found == other.end() ? column : found->second);
    }
    return list;
}

/// What could take the place of a row or take it away, beside UPDATE.
std::vector<std::string> replacements(const Kept &kept, Dialect dialect,
                                      const std::vector<std::string> &columns)
{
    const std::string table = kept.table;
    const std::string changed = copyWith(columns, {{kept.text, "'EUR'"}});
    const std::string from = " FROM " + table + " WHERE " + kept.which;
    if (dialect == Dialect::Postgresql)
        return {"TRUNCATE " + table + " CASCADE",
                "INSERT INTO " + table + " SELECT " + changed + from + " ON CONFLICT (" + kept.key
                    + ") DO UPDATE SET " + kept.text + " = 'EUR'"};
    std::vector<std::string> statements{
        "INSERT OR REPLACE INTO " + table + " SELECT *" + from,
        "INSERT OR REPLACE INTO " + table + " SELECT " + changed + from,
        "REPLACE INTO " + table + " SELECT " + changed + from,
        "INSERT INTO " + table + " SELECT " + changed + from + " ON CONFLICT (" + kept.key
            + ") DO UPDATE SET " + kept.text + " = 'EUR'"};
    const std::string draft = "(SELECT id FROM invoice_ WHERE status = 'draft')";
    if (table == "invoice_") { // the number of an issued one; a draft in its place
        statements.push_back("INSERT OR REPLACE INTO invoice_ SELECT "
                             + copyWith(columns, {{"id", "'another'"}}) + from);
        statements.push_back("INSERT OR REPLACE INTO invoice_ SELECT "
                             + copyWith(columns, {{"status", "'draft'"}, {"number", "NULL"}})
                             + from);
        statements.emplace_back("UPDATE OR REPLACE invoice_ SET id = (SELECT id FROM invoice_"
                                " WHERE status = 'issued') WHERE status = 'draft'");
        statements.emplace_back("UPDATE OR REPLACE invoice_ SET status = 'issued', number ="
                                " (SELECT number FROM invoice_ WHERE status = 'issued')"
                                " WHERE status = 'draft'");
    }
    if (table == "invoice_line_") { // out of the issued invoice into a draft, by either key
        statements.push_back("INSERT OR REPLACE INTO invoice_line_ SELECT "
                             + copyWith(columns, {{"invoice_id", draft}, {"position", "99"}})
                             + from);
        statements.push_back("INSERT OR REPLACE INTO invoice_line_ SELECT "
                             + copyWith(columns, {{"id", "'another'"}, {"invoice_id", draft},
                                                  {"position", "99"}})
                             + from);
        statements.emplace_back("UPDATE OR REPLACE invoice_line_ SET id = (SELECT id FROM"
                                " invoice_line_ WHERE " + std::string(kOfIssued)
                                + " LIMIT 1) WHERE NOT " + kOfIssued);
    }
    return statements;
}

} // namespace

class TestAppendOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenStays_data() { onBothDatabases(); }
    void whatIsWrittenStays();

private:
    static void refuses(PlainConnection &plain, const std::string &sql, const std::string &rows,
                        const std::vector<std::string> &before);
};

void TestAppendOnly::refuses(PlainConnection &plain, const std::string &sql,
                              const std::string &rows, const std::vector<std::string> &before)
{
    const QByteArray error = plain.run(sql);
    QVERIFY2(error.contains("immutable: "), (sql + ": " + error.toStdString()).c_str());
    QVERIFY2(plain.rows(rows) == before, sql.c_str());
}

/// Append-only is what the database says, to whoever asks it and with whatever settings.
void TestAppendOnly::whatIsWrittenStays()
{
    CLIENTELE_AGENCY;
    const CreateClient client = agency.newClient("Berglunds");
    CLIENTELE_VERIFY(agency.run(client));
    CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, "a@b.example")));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
    QCOMPARE(agency.drafts(client.client).size(), std::size_t{1});
    PlainConnection plain(agency.temporary().address());
    QVERIFY2(plain.why().isEmpty(), plain.why().constData());
    for (const Kept &kept : kKept) {
        const std::string table = kept.table;
        const std::string rows = "SELECT * FROM " + table + " ORDER BY " + kept.key;
        const auto before = plain.rows(rows);
        QVERIFY2(!before.empty() && before[0].back() == '|', kept.table);
        const auto columns = columnsOf(plain, dialect, table);
        QVERIFY(columns.size() > 5);
        const std::string where = std::string(" WHERE ") + kept.which;
        std::vector<std::string> statements = replacements(kept, dialect, columns);
        for (const std::string &column : columns) { // even to what it is
            if (table != "invoice_" || !kSettles.contains(column))
                statements.push_back("UPDATE " + table + " SET " + column + " = " + column + where);
        }
        statements.push_back("DELETE FROM " + table + where);
        for (const std::string &sql : statements) {
            refuses(plain, sql, rows, before);
            if (QTest::currentTestFailed())
                return;
        }
    }
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}})); // and it goes on
    const auto report = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(report);
    QVERIFY(report->findings.empty());
}

constexpr int kProcesses = 8;
constexpr int kCrowd = 16;

QTEST_GUILESS_MAIN(TestAppendOnly)
#include "tst_appendonly.moc"
