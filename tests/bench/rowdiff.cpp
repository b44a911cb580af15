// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowdiff.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>

namespace clientele::bench {
namespace {

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

sqlite3 *open(const std::string &file)
{
    sqlite3 *db = nullptr;
    check(sqlite3_open(file.c_str(), &db) == SQLITE_OK, db, "open");
    return db;
}

/// With the settings of the program's own connections.
sqlite3 *openFloor(const std::string &file)
{
    sqlite3 *db = open(file);
    execute(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                "PRAGMA recursive_triggers=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768");
    return db;
}

struct Finalizer {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;

Prepared prepare(sqlite3 *db, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(db, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
              == SQLITE_OK,
          db, sql);
    return Prepared(statement);
}

Value valueAt(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, column)};
    default: break;
    }
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

std::vector<Row> rowsOf(sqlite3 *db, const std::string &sql)
{
    const Prepared statement = prepare(db, sql);
    std::vector<Row> rows;
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        Row row;
        const int columns = sqlite3_column_count(statement.get());
        row.reserve(static_cast<std::size_t>(columns));
        for (int i = 0; i < columns; ++i)
            row.push_back(valueAt(statement.get(), i));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string joined(const std::vector<std::string> &parts, const std::string &between)
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : between) + part;
    return text;
}

/// Steps through all rows and touches every column; gives their number.
std::int64_t touchRows(sqlite3_stmt *statement)
{
    std::int64_t rows = 0;
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
                (void)sqlite3_column_int64(statement, i);
            else
                (void)sqlite3_column_text(statement, i);
        }
        ++rows;
    }
    sqlite3_reset(statement);
    return rows;
}

void bindRow(sqlite3_stmt *statement, const Row &row, std::size_t after = 0)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int at = static_cast<int>(after + i) + 1;
        if (const auto *number = std::get_if<std::int64_t>(&row[i]))
            sqlite3_bind_int64(statement, at, *number);
        else if (const auto *text = std::get_if<std::string>(&row[i]))
            sqlite3_bind_text(statement, at, text->data(), static_cast<int>(text->size()),
                              SQLITE_STATIC);
        else
            sqlite3_bind_null(statement, at);
    }
}

std::int64_t countFields(const std::string &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> buffer(1U << 16U);
    std::int64_t fields = 0;
    while (stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()))
           || stream.gcount() > 0) {
        const auto end = buffer.begin() + stream.gcount();
        fields += std::count_if(buffer.begin(), end,
                                [](char c) { return c == ',' || c == '\n' || c == '"'; });
    }
    return fields;
}

/// The statements that write one table's part of a difference.
class TableWriter
{
public:
    TableWriter(sqlite3 *db, const TableDiff &diff) : m_db(db)
    {
        std::vector<std::string> keys;
        for (const std::size_t key : diff.keys)
            keys.push_back(diff.columns[key] + " = ?");
        const std::string where = " WHERE " + joined(keys, " AND ");
        m_delete = prepare(db, "DELETE FROM " + diff.table + where);
        const std::vector<std::string> marks(diff.columns.size(), "?");
        m_insert
            = prepare(db, "INSERT INTO " + diff.table + " VALUES (" + joined(marks, ", ") + ")");
        for (const RowUpdate &update : diff.updated) {
            Prepared &statement = m_updates[update.columns];
            std::vector<std::string> sets;
            for (const std::size_t column : update.columns)
                sets.push_back(diff.columns[column] + " = ?");
            if (!statement)
                statement
                    = prepare(db, "UPDATE " + diff.table + " SET " + joined(sets, ", ") + where);
        }
    }

    std::int64_t remove(const TableDiff &diff) { return run(m_delete, diff.deleted); }
    std::int64_t insert(const TableDiff &diff) { return run(m_insert, diff.inserted); }
    std::int64_t update(const TableDiff &diff)
    {
        for (const RowUpdate &update : diff.updated) {
            sqlite3_stmt *statement = m_updates.at(update.columns).get();
            bindRow(statement, update.values);
            bindRow(statement, update.keys, update.values.size());
            step(statement);
        }
        return static_cast<std::int64_t>(diff.updated.size());
    }

private:
    std::int64_t run(const Prepared &statement, const std::vector<Row> &rows)
    {
        for (const Row &row : rows) {
            bindRow(statement.get(), row);
            step(statement.get());
        }
        return static_cast<std::int64_t>(rows.size());
    }

    void step(sqlite3_stmt *statement)
    {
        check(sqlite3_step(statement) == SQLITE_DONE, m_db, sqlite3_sql(statement));
        sqlite3_reset(statement);
    }

    sqlite3 *m_db;
    Prepared m_delete;
    Prepared m_insert;
    std::map<std::vector<std::size_t>, Prepared> m_updates; ///< by the columns they set
};

using Writers = std::vector<TableWriter>;

Writers writersOf(sqlite3 *db, const std::vector<TableDiff> &diff)
{
    Writers writers;
    for (const TableDiff &table : diff)
        writers.emplace_back(db, table);
    return writers;
}

/// Tables come in the order in which they were created: those that others refer to first.
std::int64_t writeAll(Writers &writers, const std::vector<TableDiff> &diff)
{
    std::int64_t rows = 0;
    for (std::size_t i = diff.size(); i-- > 0;)
        rows += writers[i].remove(diff[i]);
    for (std::size_t i = 0; i < diff.size(); ++i)
        rows += writers[i].insert(diff[i]) + writers[i].update(diff[i]);
    return rows;
}

/// Invoices after their lines: an issued one takes no more.
void putInvoicesLast(std::vector<TableDiff> &diff)
{
    std::stable_partition(diff.begin(), diff.end(),
                          [](const TableDiff &table) { return table.table != "invoice_"; });
}

TableDiff describe(sqlite3 *db, const std::string &name)
{
    TableDiff table;
    table.table = name;
    for (const Row &column : rowsOf(db, "PRAGMA table_info(" + name + ")")) {
        if (std::get<std::int64_t>(column[5]) != 0)
            table.keys.push_back(table.columns.size());
        table.columns.push_back(std::get<std::string>(column[1]));
    }
    return table;
}

std::string keysEqual(const TableDiff &table, const char *other)
{
    std::vector<std::string> parts;
    for (const std::size_t key : table.keys)
        parts.push_back("o." + table.columns[key] + " = " + other + "." + table.columns[key]);
    return joined(parts, " AND ");
}

std::string clientOf(const std::vector<std::string> &columns, const Row &row)
{
    const auto at = std::find(columns.begin(), columns.end(), "client_id");
    const auto index = static_cast<std::size_t>(at - columns.begin());
    const auto *text = index < row.size() ? std::get_if<std::string>(&row[index]) : nullptr;
    return text == nullptr ? std::string() : *text;
}

/// From a row as it is and as it was, side by side.
RowUpdate updateOf(const TableDiff &table, const Row &both)
{
    RowUpdate update;
    for (const std::size_t key : table.keys)
        update.keys.push_back(both[key]);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (both[i] == both[i + table.columns.size()])
            continue;
        update.columns.push_back(i);
        update.values.push_back(both[i]);
    }
    return update;
}

/// The column that finds a client's rows by key.
std::string clientKeyOf(const TableDiff &table)
{
    for (const std::size_t key : table.keys) {
        if (table.columns[key] == "client_id")
            return "client_id";
    }
    return "id"; // one row a client: its own key
}

/// The rows of one client's change, cut out of the whole difference.
std::map<std::string, std::vector<TableDiff>> byClient(const std::vector<TableDiff> &diff,
                                                       const std::vector<std::string> &clients)
{
    std::map<std::string, std::vector<TableDiff>> parts;
    for (const std::string &client : clients) {
        for (const TableDiff &table : diff)
            parts[client].push_back({table.table, table.columns, table.keys, {}, {}, {}});
    }
    for (std::size_t i = 0; i < diff.size(); ++i) {
        const TableDiff &table = diff[i];
        std::vector<std::string> keys;
        for (const std::size_t key : table.keys)
            keys.push_back(table.columns[key]);
        const auto partOf = [&](const std::vector<std::string> &columns,
                                const Row &row) -> TableDiff & {
            const auto part = parts.find(clientOf(columns, row));
            check(part != parts.end(), nullptr, "a row of " + table.table + " is of no client");
            return part->second[i];
        };
        for (const Row &row : table.inserted)
            partOf(table.columns, row).inserted.push_back(row);
        for (const RowUpdate &update : table.updated) { // of one row a client the key is its own
            const bool ownKey = clientKeyOf(table) == "id";
            partOf(ownKey ? std::vector<std::string>{"client_id"} : keys, update.keys)
                .updated.push_back(update);
        }
        for (const Row &row : table.deleted)
            partOf(keys, row).deleted.push_back(row);
    }
    return parts;
}

} // namespace

bool TableDiff::isKey(std::size_t column) const
{
    return std::find(keys.begin(), keys.end(), column) != keys.end();
}

std::vector<TableDiff> diffOf(const std::string &before, const std::string &after,
                              const std::string &clients)
{
    sqlite3 *db = open(after);
    execute(db, "ATTACH '" + before + "' AS old");
    std::vector<TableDiff> diffs;
    for (const Row &name : rowsOf(db, "SELECT name FROM main.sqlite_schema WHERE type = 'table' "
                                      "AND name LIKE '%\\_' ESCAPE '\\' ORDER BY rowid")) {
        TableDiff table = describe(db, std::get<std::string>(name[0]));
        const bool ofClients = std::find(table.columns.begin(), table.columns.end(), "client_id")
                               != table.columns.end();
        if (!clients.empty() && !ofClients)
            continue;
        const std::string some = clients.empty() ? " WHERE true"
                                                 : " WHERE client_id IN (" + clients + ")";
        const std::string changed = "SELECT * FROM main." + table.table + some
                                    + " EXCEPT SELECT * FROM old." + table.table + some;
        table.inserted = rowsOf(db, "SELECT * FROM (" + changed
                                        + ") n WHERE NOT EXISTS (SELECT 1 FROM old." + table.table
                                        + " o WHERE " + keysEqual(table, "n") + ")");
        for (const Row &both : rowsOf(db, "SELECT * FROM (" + changed + ") n JOIN old."
                                              + table.table + " o ON " + keysEqual(table, "n")))
            table.updated.push_back(updateOf(table, both));
        std::vector<std::string> keys;
        for (const std::size_t key : table.keys)
            keys.push_back(table.columns[key]);
        table.deleted = rowsOf(db, "SELECT " + joined(keys, ", ") + " FROM old." + table.table
                                       + " n" + some + " AND NOT EXISTS (SELECT 1 FROM main."
                                       + table.table + " o WHERE " + keysEqual(table, "n") + ")");
        diffs.push_back(std::move(table));
    }
    sqlite3_close(db);
    return diffs;
}

FloorTimes runFloor(const std::string &file, std::vector<TableDiff> diff, const FloorReads &reads)
{
    putInvoicesLast(diff);
    sqlite3 *db = openFloor(file);
    FloorTimes times;
    {
        Writers writers = writersOf(db, diff);
        const Stopwatch watch;
        const auto start = std::chrono::steady_clock::now();
        for (const std::string &name : reads.files)
            check(countFields(name) > 0, db, name);
        execute(db, "BEGIN IMMEDIATE");
        for (const std::string &table : reads.tables)
            times.rowsRead += touchRows(prepare(db, "SELECT * FROM " + table).get());
        times.readMs = msSince(start);
        execute(db, "PRAGMA defer_foreign_keys=ON");
        times.rowsWritten = writeAll(writers, diff);
        execute(db, "COMMIT");
        times.cost = watch.elapsed();
        times.writeMs = times.cost.wallMs - times.readMs;
    }
    sqlite3_close(db);
    return times;
}

std::vector<Cost> runChangesFloor(const std::string &file, const std::vector<TableDiff> &diff,
                                    const std::vector<std::string> &clients,
                                    const std::vector<std::string> &tables)
{
    sqlite3 *db = openFloor(file);
    const auto parts = byClient(diff, clients);
    std::vector<Cost> times;
    {
        std::vector<Prepared> lookups;
        for (const std::string &table : tables)
            lookups.push_back(prepare(db, "SELECT * FROM " + table + " WHERE "
                                              + clientKeyOf(describe(db, table)) + " = ?"));
        Writers writers = writersOf(db, diff);
        const Prepared begin = prepare(db, "BEGIN IMMEDIATE");
        const Prepared commit = prepare(db, "COMMIT");
        const auto run = [db](const Prepared &statement) {
            check(sqlite3_step(statement.get()) != SQLITE_ERROR, db, "transaction");
            sqlite3_reset(statement.get());
        };
        for (const std::string &client : clients) {
            const std::vector<TableDiff> &change = parts.at(client);
            const Stopwatch watch;
            run(begin);
            for (const Prepared &lookup : lookups) {
                sqlite3_bind_text(lookup.get(), 1, client.data(), static_cast<int>(client.size()),
                                  SQLITE_STATIC);
                touchRows(lookup.get());
            }
            writeAll(writers, change);
            run(commit);
            times.push_back(watch.elapsed());
        }
    }
    sqlite3_close(db);
    return times;
}

} // namespace clientele::bench
