// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablelist.h"

#include <QFile>

#include <algorithm>
#include <sstream>

namespace clientele::storage {

namespace {

Failure malformed(const QString &path, std::string_view what)
{
    return fail(FailureCode::Internal, "sqlResource", {},
                path.toStdString() + ": " + std::string(what));
}

bool isName(std::string_view text)
{
    return !text.empty() && text.back() != '_'
        && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n;");
    if (from == std::string_view::npos)
        return {};
    return std::string(text.substr(from, text.find_last_not_of(" \t\r\n;") - from + 1));
}

} // namespace

Result<std::string> readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::Internal, "sqlResource", {}, path.toStdString() + " is missing");
    return file.readAll().toStdString();
}

Result<TableList> TableList::load(const std::vector<QString> &roots)
{
    TableList list;
    for (const QString &root : roots) {
        if (const QString path = root + QStringLiteral("/tables.txt"); QFile::exists(path))
            CLIENTELE_TRY(list.readTables(path));
        if (const QString path = root + QStringLiteral("/confined_views.sql"); QFile::exists(path))
            CLIENTELE_TRY(list.readViews(path));
    }
    return list;
}

Status TableList::readTables(const QString &path)
{
    CLIENTELE_ASSIGN(const std::string text, readResource(path));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        line.resize(std::min(line.size(), line.find('#')));
        std::istringstream words(line);
        std::string name;
        std::string word;
        if (!(words >> name))
            continue;
        Table table{name, TableClass::Agency};
        words >> word;
        if (word == "client")
            table.tableClass = TableClass::Client;
        else if (word == "shared")
            table.tableClass = TableClass::Shared;
        else if (word != "agency")
            return malformed(path, "no class for " + name);
        if (!isName(name) || this->table(name))
            return malformed(path, "bad or second name " + name);
        if (words >> word)
            return malformed(path, "too many words for " + name);
        m_tables.push_back(std::move(table));
    }
    return {};
}

Status TableList::readViews(const QString &path)
{
    constexpr std::string_view kHead = "-- name:";
    CLIENTELE_ASSIGN(const std::string text, readResource(path));
    std::string name;
    std::string select;
    const auto flush = [&]() -> Status {
        select = trimmed(select);
        if (name.empty())
            return select.empty() ? Status() : Status(malformed(path, "a view without a name"));
        if (!isName(name) || table(name) || view(name) || select.empty())
            return malformed(path, "bad, second or empty view " + name);
        m_views.push_back({name, std::move(select)});
        select.clear();
        return {};
    };
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.compare(0, kHead.size(), kHead) == 0) {
            CLIENTELE_TRY(flush());
            name = trimmed(std::string_view(line).substr(kHead.size()));
        } else if (line.compare(0, 2, "--") != 0) {
            select += line + '\n';
        }
    }
    return flush();
}

const Table *TableList::table(std::string_view name) const noexcept
{
    const auto it = std::find_if(m_tables.begin(), m_tables.end(),
                                 [&](const Table &table) { return table.name == name; });
    return it == m_tables.end() ? nullptr : &*it;
}

const ConfinedView *TableList::view(std::string_view name) const noexcept
{
    const auto it = std::find_if(m_views.begin(), m_views.end(),
                                 [&](const ConfinedView &view) { return view.name == name; });
    return it == m_views.end() ? nullptr : &*it;
}

} // namespace clientele::storage
