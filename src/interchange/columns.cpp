// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/columns.h"

#include "dictionary.h"
#include "utf8.h"

#include <algorithm>

namespace clientele::interchange {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool holdsWord(std::string_view words, std::string_view word) noexcept
{
    for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
            return true;
    }
    return false;
}

/// Works out the report for one header; one object a call of recogniseColumns().
class Recogniser
{
public:
    Recogniser(RecordKind kind, std::span<const std::string> headers)
        : m_kind(kind), m_taken(fieldNames(kind).size(), false), m_done(headers.size(), false)
    {
        for (const std::string &header : headers) {
            m_report.push_back({std::string(trimmed(header)), {}, ColumnFate::Ignored});
            m_folded.push_back(folded(header));
        }
    }

    void apply(const ColumnMapping &mapping);
    void recognise(std::uint8_t rank);
    [[nodiscard]] Result<ColumnReport> finish();

private:
    [[nodiscard]] std::vector<std::size_t> columnsNamed(std::string_view name) const;
    [[nodiscard]] std::size_t fieldOf(const std::string &word, std::uint8_t rank) const;
    void assign(std::size_t column, std::size_t field, ColumnFate fate);
    void refuseTwo(std::size_t field, const std::vector<std::size_t> &columns);

    RecordKind m_kind;
    ColumnReport m_report;
    std::vector<std::string> m_folded;
    std::vector<bool> m_taken; ///< by field
    std::vector<bool> m_done;  ///< by column
    std::vector<FieldFailure> m_problems;
};

std::vector<std::size_t> Recogniser::columnsNamed(std::string_view name) const
{
    std::vector<std::size_t> exact;
    std::vector<std::size_t> similar;
    const std::string word = folded(name);
    for (std::size_t column = 0; column < m_report.size(); ++column) {
        if (m_report[column].header == trimmed(name))
            exact.push_back(column);
        if (!word.empty() && m_folded[column] == word)
            similar.push_back(column);
    }
    return exact.empty() ? similar : exact;
}

std::size_t Recogniser::fieldOf(const std::string &word, std::uint8_t rank) const
{
    for (const Spellings &spellings : spellingsOf(m_kind)) {
        if (spellings.rank == rank && holdsWord(spellings.words, word))
            return spellings.field;
    }
    return kNone;
}

void Recogniser::assign(std::size_t column, std::size_t field, ColumnFate fate)
{
    m_report[column].field = fieldNames(m_kind)[field];
    m_report[column].fate = fate;
    m_taken[field] = true;
    m_done[column] = true;
}

void Recogniser::refuseTwo(std::size_t field, const std::vector<std::size_t> &columns)
{
    std::string headers;
    for (const std::size_t column : columns) {
        headers += headers.empty() ? "" : ", ";
        headers += m_report[column].header;
        m_done[column] = true;
    }
    m_taken[field] = true;
    m_problems.push_back({std::string(fieldNames(m_kind)[field]), "twoColumns", headers});
}

void Recogniser::apply(const ColumnMapping &mapping)
{
    const std::vector<std::size_t> columns = columnsNamed(mapping.column);
    if (columns.empty()) {
        m_problems.push_back({mapping.field, "unknownColumn", mapping.column});
        return;
    }
    if (m_done[columns.front()]) {
        m_problems.push_back({mapping.field, "mappedTwice", mapping.column});
        return;
    }
    if (mapping.field.empty()) {
        for (const std::size_t column : columns) {
            m_report[column].fate = ColumnFate::LeftOut;
            m_done[column] = true;
        }
        return;
    }
    const auto names = fieldNames(m_kind);
    const auto name = std::find_if(names.begin(), names.end(), [&](std::string_view candidate) {
        return folded(candidate) == folded(mapping.field);
    });
    if (name == names.end()) {
        m_problems.push_back({mapping.field, "unknownField", mapping.column});
        return;
    }
    const auto field = static_cast<std::size_t>(name - names.begin());
    if (columns.size() > 1) {
        refuseTwo(field, columns);
    } else if (m_taken[field]) {
        const auto first =
            std::find_if(m_report.begin(), m_report.end(),
                         [name](const ColumnUse &use) { return use.field == *name; });
        refuseTwo(field, {static_cast<std::size_t>(first - m_report.begin()), columns.front()});
    } else {
        assign(columns.front(), field, ColumnFate::Mapped);
    }
}

void Recogniser::recognise(std::uint8_t rank)
{
    std::vector<std::vector<std::size_t>> claims(m_taken.size());
    for (std::size_t column = 0; column < m_report.size(); ++column) {
        if (m_done[column] || m_folded[column].empty())
            continue;
        const std::size_t field = fieldOf(m_folded[column], rank);
        if (field != kNone && !m_taken[field])
            claims[field].push_back(column);
    }
    for (std::size_t field = 0; field < claims.size(); ++field) {
        if (claims[field].size() == 1)
            assign(claims[field].front(), field, ColumnFate::Recognised);
        else if (!claims[field].empty())
            refuseTwo(field, claims[field]);
    }
}

Result<ColumnReport> Recogniser::finish()
{
    if (m_problems.empty())
        return std::move(m_report);
    Failure failure = invalid(std::move(m_problems));
    failure.rule = "columns";
    for (ColumnUse &use : m_report)
        failure.parameters.push_back(std::move(use.header));
    return failure;
}

} // namespace

std::optional<ColumnMapping> ColumnMapping::parse(std::string_view assignment)
{
    const std::size_t at = assignment.rfind('=');
    if (at == std::string_view::npos)
        return std::nullopt;
    return ColumnMapping{std::string(trimmed(assignment.substr(0, at))),
                         std::string(trimmed(assignment.substr(at + 1)))};
}

std::optional<FieldDefault> FieldDefault::parse(std::string_view assignment)
{
    const std::size_t at = assignment.find('=');
    if (at == std::string_view::npos)
        return std::nullopt;
    return FieldDefault{std::string(trimmed(assignment.substr(0, at))),
                        std::string(trimmed(assignment.substr(at + 1)))};
}

Result<ColumnReport> recogniseColumns(RecordKind kind, std::span<const std::string> headers,
                                      std::span<const ColumnMapping> mappings)
{
    Recogniser recogniser(kind, headers);
    for (const ColumnMapping &mapping : mappings)
        recogniser.apply(mapping);
    for (std::uint8_t rank = 0; rank < kRanks; ++rank)
        recogniser.recognise(rank);
    return recogniser.finish();
}

} // namespace clientele::interchange
