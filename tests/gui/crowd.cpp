// SPDX-License-Identifier: GPL-3.0-or-later
#include "crowd.h"

#include <QtCore/QDebug>
#include <sqlite3.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::testing {
namespace {

constexpr std::array kTables = {
    "account_", "account_user_", "computer_", "monitored_user_", "subscription_",
    "timeline_event_", "discount_", "discount_tier_", "discount_item_", "unit_event_", "invoice_",
    "invoice_line_", "invoice_tax_", "account_entry_", "payment_", "settlement_",
    "client_summary_", "audit_"};

/// They name rows of the same client.
constexpr std::array kOwnIds = {
    "id", "client_id", "subscription_id", "target_id", "event_id", "unit_id", "invoice_id",
    "credits_invoice_id", "replaces_invoice_id", "payment_id", "credit_note_id",
    "credits_line_id", "discount_event_id", "reverses_id", "user_id"};

template<std::size_t N>
bool among(const std::array<const char *, N> &names, std::string_view name)
{
    for (const char *each : names) {
        if (name == each)
            return true;
    }
    return false;
}

/// What a copy has in that column.
std::string copied(std::string_view table, const std::string &column)
{
    const bool client = table == "account_" || table == "client_summary_";
    if (among(kOwnIds, column)) // the first 32 bits are the time, which nothing reads from an id
        return "CASE WHEN " + column + " IS NULL THEN NULL ELSE printf('%08x', k) || substr("
               + column + ", 9) END";
    if ((client || table == "invoice_") && column == "number")
        return "number || '-' || k"; // NULL stays NULL
    if (client && (column == "name" || column == "name_folded"))
        return column + " || ' ' || k";
    if (client && (column == "email" || column == "email_folded"))
        return "CASE WHEN coalesce(" + column + ", '') = '' THEN " + column + " ELSE k || '.' || "
               + column + " END";
    if (column == "external_reference" || column == "serial")
        return column + " || '-' || k";
    return column;
}

class Connection
{
public:
    explicit Connection(const QString &file)
    {
        m_open = sqlite3_open(file.toUtf8().constData(), &m_database) == SQLITE_OK;
        // immutable once issued, but for whoever writes the file
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    }
    ~Connection() { sqlite3_close(m_database); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    bool run(const std::string &sql)
    {
        char *error = nullptr;
        const bool ok = m_open
                        && sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &error)
                               == SQLITE_OK;
        if (!ok)
            qWarning("%s: %s", sql.c_str(), error ? error : "cannot be opened");
        sqlite3_free(error);
        return ok;
    }
    std::vector<std::string> columns(const std::string &table)
    {
        std::vector<std::string> names;
        const auto take = [](void *into, int, char **values, char **) {
            static_cast<std::vector<std::string> *>(into)->emplace_back(values[0]);
            return 0;
        };
        sqlite3_exec(m_database, ("SELECT name FROM pragma_table_info('" + table + "')").c_str(),
                     take, &names, nullptr);
        return names;
    }

private:
    sqlite3 *m_database = nullptr;
    bool m_open = false;
};

} // namespace

bool multiplyClients(const QString &file, int copies)
{
    Connection database(file);
    bool ok = database.run(
        "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; BEGIN;"
        "CREATE TEMP TABLE original AS SELECT id FROM account_"
        " WHERE kind = 'client' AND status <> 'deleted';"
        "CREATE TEMP TABLE copy(k INTEGER PRIMARY KEY);"
        "WITH RECURSIVE c(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM c WHERE k < "
        + std::to_string(copies) + ") INSERT INTO copy SELECT k FROM c;");
    for (const char *table : kTables) {
        std::string into;
        std::string from;
        for (const std::string &column : database.columns(table)) {
            into += (into.empty() ? "" : ", ") + column;
            from += (from.empty() ? "" : ", ") + copied(table, column);
        }
        ok = ok && !into.empty()
             && database.run(std::string("INSERT INTO ") + table + " (" + into + ") SELECT " + from
                             + " FROM copy CROSS JOIN " + table
                             + " WHERE client_id IN (SELECT id FROM original)");
    }
    return ok && database.run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
}

} // namespace clientele::testing
