// SPDX-License-Identifier: GPL-3.0-or-later
#include "manyclients.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace clientele::bench {

void require(bool ok, const std::string &what)
{
    if (!ok) {
        std::fprintf(stderr, "bench: %s\n", what.c_str());
        std::exit(1);
    }
}

Raw::Raw(const std::string &file)
{
    require(sqlite3_open(file.c_str(), &m_connection) == SQLITE_OK, "cannot open " + file);
}

Raw::~Raw()
{
    sqlite3_close(m_connection);
}

void Raw::run(const std::string &sql)
{
    char *error = nullptr;
    const int code = sqlite3_exec(m_connection, sql.c_str(), nullptr, nullptr, &error);
    require(code == SQLITE_OK, error ? error : "sql");
}

template<typename Take>
void Raw::each(const std::string &sql, const std::vector<std::string> &values, Take take)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(m_connection, sql.c_str(), -1, &statement, nullptr);
    require(code == SQLITE_OK, sqlite3_errmsg(m_connection));
    for (std::size_t i = 0; i < values.size(); ++i)
        sqlite3_bind_text(statement, static_cast<int>(i) + 1, values[i].c_str(), -1,
                          SQLITE_TRANSIENT);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        std::vector<std::string> row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const unsigned char *text = sqlite3_column_text(statement, i);
            row.emplace_back(text ? reinterpret_cast<const char *>(text) : "");
        }
        take(std::move(row));
    }
    sqlite3_finalize(statement);
}

std::vector<std::vector<std::string>> Raw::rows(const std::string &sql,
                                                const std::vector<std::string> &values)
{
    std::vector<std::vector<std::string>> all;
    each(sql, values, [&](std::vector<std::string> row) { all.push_back(std::move(row)); });
    return all;
}

std::vector<std::string> Raw::read(const std::string &sql, const std::vector<std::string> &values)
{
    std::vector<std::string> last;
    each(sql, values, [&](std::vector<std::string> row) { last = std::move(row); });
    return last;
}

void fillWithClients(const std::string &file, int clients)
{
    Raw raw(file);
    raw.run("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; BEGIN;");
    raw.run(
        "CREATE TEMP TABLE word AS SELECT 0 AS n, 'kestrel' AS w UNION ALL SELECT 1, 'nord'"
        " UNION ALL SELECT 2, 'berg' UNION ALL SELECT 3, 'quiet' UNION ALL SELECT 4, 'zebra'"
        " UNION ALL SELECT 5, 'alpine' UNION ALL SELECT 6, 'copper' UNION ALL SELECT 7, 'ivory'");
    const std::string number = std::to_string(clients);
    raw.run(
        "INSERT INTO client_summary_ (id, client_id, number, name, name_folded, programme,"
        " status, plan_name, email, active_users, total_users, currency, next_on, next_minor,"
        " balance_minor) WITH RECURSIVE c(i, r) AS (SELECT 0, 12345 UNION ALL SELECT i + 1,"
        " (r * 1103515245 + 12345) & 2147483647 FROM c WHERE i + 1 < "
        + number
        + ")"
          " SELECT printf('%08x-0000-7000-8000-%012x', r, i), printf('%08x-0000-7000-8000-%012x',"
          " r, i), printf('10-%07d', i), w || ' ' || (r % 1000003), w || ' ' || (r % 1000003),"
          " 'agency', CASE (r >> 8) % 10 WHEN 0 THEN 'trial' WHEN 1 THEN 'deleted' ELSE 'active'"
          " END, 'Plan ' || (r % 5), 'info' || i || '@example.org', r % 50, r % 60, 'EUR',"
          " date('2026-01-01', '+' || (r % 60) || ' days'), r % 100000, (r >> 4) % 7 * 100"
          " FROM c JOIN word ON word.n = (r >> 16) % 8");
    raw.run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
}

} // namespace clientele::bench
