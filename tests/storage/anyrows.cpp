// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyrows.h"

#include "smallagency.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>
#include <sqlite3.h>

namespace clientele::testing {

namespace {

using storage::Session;
using storage::Table;
using storage::TableClass;

std::vector<std::string> listOf(Session &agency, const std::string &sql)
{
    std::vector<std::string> values;
    auto list = agency.adHoc(sql);
    if (!list.ok())
        return values;
    while (true) {
        auto row = (*list)->step();
        if (!row.ok() || !*row)
            return values;
        values.emplace_back((*list)->text(0));
    }
}

std::string quote(const std::string &text)
{
    return "'" + text + "'";
}

/// One row of any table: numbers count up, text says whose it is, keys are keys.
std::string anyRow(Session &agency, const Table &table, const std::string &owner, int owned,
                   int row)
{
    std::string names;
    std::string values;
    const auto types =
        listOf(agency, "SELECT type FROM pragma_table_info('" + table.baseName() + "')");
    const auto columns = columnsOf(agency, table.baseName());
    static int last = 0;
    ++last;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string &name = columns[i];
        std::string value;
        const bool isAccount = table.name == "account" || table.name == "client_summary";
        if (name == "client_id" || (name == "id" && isAccount && row == 0))
            value = quote(owner);
        else if (types[i] == "INTEGER")
            value = name == "counts" || name.find("active") == 0 ? "1" : std::to_string(last);
        else if (types[i] == "BLOB")
            value = "x'00ff'";
        else if (name == "id" || (name.size() > 3 && name.substr(name.size() - 3) == "_id"))
            value = quote(numbered(10'000 + last).toString());
        else
            value = quote("canary-" + std::to_string(owned) + "-" + std::to_string(last) + name);
        names += (names.empty() ? "" : ", ") + name;
        values += (values.empty() ? "" : ", ") + value;
    }
    return "INSERT INTO " + table.baseName() + " (" + names + ") VALUES (" + values + ")";
}

} // namespace

std::vector<std::string> columnsOf(Session &agency, const std::string &table)
{
    return listOf(agency, "SELECT name FROM pragma_table_info('" + table + "')");
}

std::vector<std::string> keysOf(Session &agency, const std::string &table)
{
    return listOf(agency,
                  "SELECT name FROM pragma_table_info('" + table + "') WHERE pk > 0 ORDER BY pk");
}

Status fillAnyRows(Session &agency, const std::vector<Uuid> &clients)
{
    CLIENTELE_TRY(agency.execute("PRAGMA ignore_check_constraints=1; PRAGMA foreign_keys=0"));
    for (const Table &table : agency.library().tables.tables()) {
        if (table.name == "schema_migration")
            continue; // says which program may open the file; its rows are there
        const bool client = table.tableClass == TableClass::Client;
        for (std::size_t owner = 0; owner < (client ? clients.size() : 1); ++owner) {
            const std::string id = client ? clients[owner].toString() : std::string();
            for (int row = 0; row < 2; ++row) {
                const int owned = client ? static_cast<int>(owner) : 9;
                const bool single = table.name == "account" || table.name == "client_summary";
                if (row == 1 && single)
                    continue; // one row a client by its own key
                CLIENTELE_TRY(agency.execute(anyRow(agency, table, id, owned, row)));
            }
        }
    }
    return agency.execute("PRAGMA ignore_check_constraints=0; PRAGMA foreign_keys=1");
}

Dump dumpAll(const QString &file)
{
    Dump dump;
    sqlite3 *raw = nullptr;
    sqlite3_open_v2(file.toUtf8().constData(), &raw, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const auto rows = [raw](const std::string &sql) {
        std::vector<std::string> lines;
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(raw, sql.c_str(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            std::string line;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const unsigned char *text = sqlite3_column_text(statement, i);
                line += (i > 0 ? "|" : "")
                        + std::string(text ? reinterpret_cast<const char *>(text) : "NULL");
            }
            lines.push_back(line);
        }
        sqlite3_finalize(statement);
        return lines;
    };
    for (const std::string &table : rows("SELECT name FROM sqlite_schema WHERE type='table'"
                                         " AND name NOT LIKE 'sqlite%' ORDER BY name"))
        dump[table] = rows("SELECT * FROM \"" + table + "\" ORDER BY 1, 2");
    dump["schema"] = rows("SELECT type, name, sql FROM sqlite_schema ORDER BY name");
    sqlite3_close(raw);
    return dump;
}

Dump withoutClient(const Dump &dump, const Uuid &client)
{
    Dump rest;
    const std::string id = client.toString();
    for (const auto &[table, rows] : dump) {
        for (const std::string &row : rows) {
            if (row.find(id) == std::string::npos)
                rest[table].push_back(row);
        }
    }
    return rest;
}

std::string viaQt(Session &session, const std::string &sql)
{
    QSqlQuery query(session.database());
    if (!query.exec(QString::fromStdString(sql)))
        return "error " + query.lastError().nativeErrorCode().toStdString();
    std::string values;
    while (query.next()) {
        for (int i = 0; i < query.record().count(); ++i)
            values += query.value(i).toString().toStdString() + "|";
        values += "\n";
    }
    return query.lastError().isValid()
               ? "error " + query.lastError().nativeErrorCode().toStdString()
               : values;
}

} // namespace clientele::testing
