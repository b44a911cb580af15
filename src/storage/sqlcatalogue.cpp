// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlcatalogue.h"

#include "sqltext.h"

#include <QDirIterator>

#include <algorithm>

namespace clientele::storage {

namespace {

Failure bad(std::string_view query, std::string_view what)
{
    return fail(FailureCode::Internal, "sqlCatalogue", {},
                std::string(query) + ": " + std::string(what));
}

bool endsWith(std::string_view text, std::string_view tail)
{
    return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

void addOnce(std::vector<std::string> &list, std::string_view name)
{
    if (std::find(list.begin(), list.end(), name) == list.end())
        list.emplace_back(name);
}

bool isBraced(const std::string &word)
{
    return word.size() > 2 && word.front() == '{';
}

std::string inside(const std::string &word)
{
    return word.substr(1, word.size() - 2);
}

/// What the text names and writes; rules that hold for every file are checked here.
Status inspect(SqlFile &query, const std::string &sql, const TableList &tables)
{
    const std::vector<std::string> words = sqlWords(sqlSkeleton(sql));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (!isBraced(word)) {
            if (endsWith(word, "_") && tables.table(word.substr(0, word.size() - 1)))
                return bad(query.name, word + " is written without braces");
            continue;
        }
        const std::string name = inside(word);
        addOnce(query.tables, name);
        const std::string before = i > 0 ? words[i - 1] : std::string();
        const std::string earlier = i > 1 ? words[i - 2] : std::string();
        // "FOR UPDATE OF {x}" locks, it does not write
        if (before == "into" || (before == "update" && earlier != "for")
            || (before == "from" && earlier == "delete"))
            addOnce(query.writes, name);
        const Table *table = tables.table(name);
        if (table && table->tableClass == TableClass::Agency)
            query.usableByClients = false;
    }
    const auto conflict = std::adjacent_find(words.begin(), words.end(), [](auto &a, auto &b) {
        return a == "on" && b == "conflict";
    });
    for (const std::string &name : query.writes) {
        const Table *table = tables.table(name);
        if (!table)
            return bad(query.name, "writes the view " + name);
        if (table->tableClass != TableClass::Client)
            query.usableByClients = false;
        else if (conflict != words.end())
            return bad(query.name, "uses ON CONFLICT on the client table " + name);
    }
    return {};
}

} // namespace

const char *dialectName(Dialect dialect) noexcept
{
    return dialect == Dialect::Sqlite ? "sqlite" : "postgresql";
}

std::string expandedName(const TableList &tables, std::string_view name, Dialect dialect,
                         ContextKind kind)
{
    if (tables.view(name))
        return std::string(name);
    const Table *table = tables.table(name);
    if (!table)
        return {};
    // PostgreSQL confines by policies on the base tables (decisions.md 5)
    if (dialect == Dialect::Postgresql || kind == ContextKind::Agency)
        return table->baseName();
    return table->tableClass == TableClass::Agency ? std::string() : table->name;
}

Result<SqlCatalogue> SqlCatalogue::load(const std::vector<QString> &roots, Dialect dialect,
                                        const TableList &tables)
{
    // plain file first, so that the dialect's own one replaces it
    std::map<std::string, QString> files;
    std::map<std::string, QString> own;
    const std::string mine = std::string(".") + dialectName(dialect);
    const std::string other = std::string(".")
        + dialectName(dialect == Dialect::Sqlite ? Dialect::Postgresql : Dialect::Sqlite);
    for (const QString &root : roots) {
        const QString folder = root + QStringLiteral("/queries/");
        QDirIterator it(folder, {QStringLiteral("*.sql")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            std::string name = path.mid(folder.size()).chopped(4).toStdString();
            if (endsWith(name, other))
                continue;
            const bool special = endsWith(name, mine);
            if (special)
                name.resize(name.size() - mine.size());
            if (!(special ? own : files).emplace(name, path).second)
                return bad(name, "lies in two resource folders");
        }
    }
    for (auto &[name, path] : own)
        files[name] = path;
    SqlCatalogue catalogue;
    for (const auto &[name, path] : files) {
        CLIENTELE_ASSIGN(const std::string sql, readResource(path));
        CLIENTELE_TRY(catalogue.add(name, sql, dialect, tables));
    }
    return catalogue;
}

Status SqlCatalogue::add(std::string name, const std::string &sql, Dialect dialect,
                         const TableList &tables)
{
    SqlFile query;
    query.name = name;
    CLIENTELE_TRY(inspect(query, sql, tables));
    for (const ContextKind kind : {ContextKind::Agency, ContextKind::Client}) {
        const NameExpander expand = [&](std::string_view table) -> Result<std::string> {
            if (!tables.table(table) && !tables.view(table))
                return bad(name, "unknown table {" + std::string(table) + "}");
            std::string expanded = expandedName(tables, table, dialect, kind);
            // never prepared: statement() refuses it before
            return expanded.empty() ? std::string(table) : std::move(expanded);
        };
        auto rewritten = rewriteSql(sql, expand, dialect == Dialect::Sqlite);
        if (!rewritten.ok())
            return bad(name, rewritten.failure().detail);
        query.text[static_cast<std::size_t>(kind)] = std::move(rewritten->text);
        query.parameters = rewritten->parameters;
    }
    m_queries.emplace(std::move(name), std::move(query));
    return {};
}

const SqlFile *SqlCatalogue::find(std::string_view name) const noexcept
{
    const auto it = m_queries.find(name);
    return it == m_queries.end() ? nullptr : &it->second;
}

} // namespace clientele::storage
