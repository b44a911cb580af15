// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowdiff.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace clientele::bench {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const char *const kNull = "\1";

double msSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

void check(bool ok, sqlite3 *db, const std::string &what)
{
    if (ok)
        return;
    std::fprintf(stderr, "%s: %s\n", what.c_str(), sqlite3_errmsg(db));
    std::exit(1);
}

void execute(sqlite3 *db, const std::string &sql)
{
    check(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, db, sql);
}

sqlite3_stmt *prepare(sqlite3 *db, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, db, sql);
    return statement;
}

Rows rowsOf(sqlite3 *db, const std::string &sql)
{
    sqlite3_stmt *statement = prepare(db, sql);
    Rows rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        std::vector<std::string> row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto *text
                = reinterpret_cast<const char *>(sqlite3_column_text(statement, i));
            row.emplace_back(text == nullptr ? kNull : text);
        }
        rows.push_back(std::move(row));
    }
    sqlite3_finalize(statement);
    return rows;
}

std::string joined(const std::vector<std::string> &parts, const std::string &between,
                   const std::string &after = {})
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : between) + part + after;
    return text;
}

std::string keysEqual(const TableDiff &table, const char *other)
{
    std::vector<std::string> parts;
    for (const std::string &key : table.keys)
        parts.push_back("o." + key + " = " + other + "." + key);
    return joined(parts, " AND ");
}

void bind(sqlite3_stmt *statement, int index, const std::string &value)
{
    if (value == kNull)
        sqlite3_bind_null(statement, index);
    else // STRICT columns take a number from its text
        sqlite3_bind_text(statement, index, value.data(), static_cast<int>(value.size()),
                          SQLITE_STATIC);
}

void writeAll(sqlite3 *db, const std::string &sql, const Rows &rows, FloorTimes &times)
{
    if (rows.empty())
        return;
    sqlite3_stmt *statement = prepare(db, sql);
    for (const std::vector<std::string> &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            bind(statement, static_cast<int>(i) + 1, row[i]);
        check(sqlite3_step(statement) == SQLITE_DONE, db, sql);
        sqlite3_reset(statement);
        ++times.rowsWritten;
    }
    sqlite3_finalize(statement);
}

/// Keys last, as the WHERE clause wants them; only the columns that are no key are set.
Rows forUpdate(const TableDiff &table)
{
    Rows rows;
    for (const auto &row : table.updated) {
        std::vector<std::string> values;
        std::vector<std::string> keys;
        for (std::size_t i = 0; i < row.size(); ++i) {
            bool isKey = false;
            for (const std::string &key : table.keys)
                isKey = isKey || key == table.columns[i];
            (isKey ? keys : values).push_back(row[i]);
        }
        values.insert(values.end(), keys.begin(), keys.end());
        rows.push_back(std::move(values));
    }
    return rows;
}

std::string updateSql(const TableDiff &table)
{
    std::vector<std::string> values;
    std::vector<std::string> keys;
    for (const std::string &column : table.columns) {
        bool isKey = false;
        for (const std::string &key : table.keys)
            isKey = isKey || key == column;
        (isKey ? keys : values).push_back(column);
    }
    return "UPDATE " + table.table + " SET " + joined(values, ", ", " = ?") + " WHERE "
           + joined(keys, " AND ", " = ?");
}

} // namespace

std::vector<TableDiff> diffOf(const std::string &before, const std::string &after)
{
    sqlite3 *db = nullptr;
    check(sqlite3_open(after.c_str(), &db) == SQLITE_OK, db, "open");
    execute(db, "ATTACH '" + before + "' AS old");
    std::vector<TableDiff> diffs;
    for (const auto &name : rowsOf(db, "SELECT name FROM main.sqlite_schema WHERE type = 'table' "
                                       "AND name LIKE '%\\_' ESCAPE '\\' ORDER BY rowid")) {
        TableDiff table;
        table.table = name[0];
        for (const auto &column : rowsOf(db, "PRAGMA table_info(" + table.table + ")")) {
            table.columns.push_back(column[1]);
            if (column[5] != "0")
                table.keys.push_back(column[1]);
        }
        const std::string changed = "SELECT * FROM (SELECT * FROM main." + table.table
                                    + " EXCEPT SELECT * FROM old." + table.table + ") n WHERE ";
        const std::string known
            = "EXISTS (SELECT 1 FROM old." + table.table + " o WHERE " + keysEqual(table, "n")
              + ")";
        table.inserted = rowsOf(db, changed + "NOT " + known);
        table.updated = rowsOf(db, changed + known);
        table.deleted = rowsOf(db, "SELECT " + joined(table.keys, ", ") + " FROM old."
                                       + table.table + " n WHERE NOT EXISTS (SELECT 1 FROM main."
                                       + table.table + " o WHERE " + keysEqual(table, "n") + ")");
        diffs.push_back(std::move(table));
    }
    sqlite3_close(db);
    return diffs;
}

FloorTimes runFloor(const std::string &file, const std::vector<TableDiff> &diff,
                    const std::vector<std::string> &tablesRead)
{
    sqlite3 *db = nullptr;
    check(sqlite3_open(file.c_str(), &db) == SQLITE_OK, db, "open");
    execute(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                "PRAGMA recursive_triggers=ON; PRAGMA temp_store=MEMORY; BEGIN IMMEDIATE");
    FloorTimes times;
    auto start = std::chrono::steady_clock::now();
    std::int64_t bytes = 0;
    for (const std::string &table : tablesRead) {
        sqlite3_stmt *statement = prepare(db, "SELECT * FROM " + table);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                sqlite3_column_text(statement, i);
                bytes += sqlite3_column_bytes(statement, i);
            }
            ++times.rowsRead;
        }
        sqlite3_finalize(statement);
    }
    times.readMs = msSince(start);
    std::vector<Rows> updates;
    for (const TableDiff &table : diff)
        updates.push_back(forUpdate(table));
    start = std::chrono::steady_clock::now();
    execute(db, "PRAGMA defer_foreign_keys=ON");
    for (const TableDiff &table : diff) {
        writeAll(db, "DELETE FROM " + table.table + " WHERE "
                         + joined(table.keys, " AND ", " = ?"),
                 table.deleted, times);
    }
    for (const TableDiff &table : diff) {
        const std::string marks = joined(std::vector<std::string>(table.columns.size(), "?"), ", ");
        // lines before the header that closes them: an issued invoice takes no more
        if (table.table != "invoice_")
            writeAll(db, "INSERT INTO " + table.table + " VALUES (" + marks + ")", table.inserted,
                     times);
    }
    for (std::size_t i = 0; i < diff.size(); ++i) {
        if (diff[i].table == "invoice_") {
            const std::string marks
                = joined(std::vector<std::string>(diff[i].columns.size(), "?"), ", ");
            writeAll(db, "INSERT INTO invoice_ VALUES (" + marks + ")", diff[i].inserted, times);
        }
        writeAll(db, updateSql(diff[i]), updates[i], times);
    }
    execute(db, "COMMIT");
    times.writeMs = msSince(start);
    sqlite3_close(db);
    if (bytes < 0)
        std::exit(1); // keeps the reads from being optimised away
    return times;
}

} // namespace clientele::bench
