// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include "utf8.h"

#include <algorithm>

namespace clientele::interchange {
namespace {

/// Values that belong to one row by their nature.
constexpr std::string_view kNoDefault[] = {"name",  "number",    "externalReference",
                                           "email", "firstName", "lastName"};

} // namespace

TableReader::TableReader(ByteSource &source, RecordKind kind, const ImportSettings &settings)
    : m_reader(source, settings.format, settings.limits, settings.cancelled), m_kind(kind),
      m_columnOf(fieldNames(kind).size(), -1), m_defaults(fieldNames(kind).size())
{
}

Failure TableReader::columnFailure(std::vector<FieldFailure> problems) const
{
    Failure failure = invalid(std::move(problems));
    failure.rule = "columns";
    for (const ColumnUse &use : m_columns)
        failure.parameters.push_back(use.header);
    return failure;
}

Status TableReader::open(const ImportSettings &settings)
{
    CLIENTELE_ASSIGN(const bool any, m_reader.next(m_row));
    if (!any)
        return fail(FailureCode::Malformed, "csv", {"1", "empty", ""});

    std::vector<std::string> headers;
    m_quotedNull = true;
    for (const CsvField &field : m_row.fields) {
        headers.emplace_back(field.text);
        m_quotedNull = m_quotedNull && field.quoted;
    }
    CLIENTELE_ASSIGN(m_columns, recogniseColumns(m_kind, headers, settings.mappings));
    const auto names = fieldNames(m_kind);
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].field.empty())
            continue;
        const auto name = std::find(names.begin(), names.end(), m_columns[column].field);
        m_columnOf[static_cast<std::size_t>(name - names.begin())] =
            static_cast<std::ptrdiff_t>(column);
    }
    CLIENTELE_TRY(takeDefaults(settings.defaults));
    for (std::size_t field = 0; field < names.size(); ++field) {
        if (has(field))
            m_fields.push_back(field);
    }
    return {};
}

Status TableReader::takeDefaults(const std::vector<FieldDefault> &defaults)
{
    std::vector<FieldFailure> problems;
    const auto names = fieldNames(m_kind);
    for (const FieldDefault &wanted : defaults) {
        const auto name = std::find_if(names.begin(), names.end(), [&](std::string_view candidate) {
            return folded(candidate) == folded(wanted.field);
        });
        bool sawSequence = false;
        if (name == names.end())
            problems.push_back({wanted.field, "unknownField", wanted.value});
        else if (std::find(std::begin(kNoDefault), std::end(kNoDefault), *name)
                 != std::end(kNoDefault))
            problems.push_back({std::string(*name), "noDefault", wanted.value});
        else if (cleanPrefix(wanted.value, sawSequence) != wanted.value.size())
            problems.push_back({std::string(*name), "notUtf8", {}});
        else
            m_defaults[static_cast<std::size_t>(name - names.begin())] = trimmed(wanted.value);
    }
    if (!problems.empty())
        return columnFailure(std::move(problems));
    return {};
}

bool TableReader::isBlank() const noexcept
{
    return std::all_of(m_row.fields.begin(), m_row.fields.end(), [](const CsvField &field) {
        return trimmed(field.text).empty();
    });
}

/// decisions.md 8: "comma followed by a space" is read as text; true when the count then fits.
/// Text cannot stand behind a closing quote, so a row that would have some stays bad.
bool TableReader::repair()
{
    if (m_reader.delimiter() != ',')
        return false;
    m_joined.clear();
    m_repairedFields.clear();
    for (const CsvField &field : m_row.fields) {
        const bool joins = !m_joined.empty() && !field.quoted && field.text.starts_with(' ');
        if (joins && m_repairedFields.back().quoted)
            return false;
        if (joins) {
            m_joined.back() += ',';
            m_joined.back() += field.text;
        } else {
            m_joined.emplace_back(field.text);
            m_repairedFields.push_back({{}, field.quoted});
        }
    }
    if (m_joined.size() != m_columns.size())
        return false;
    for (std::size_t i = 0; i < m_joined.size(); ++i)
        m_repairedFields[i].text = m_joined[i];
    return true;
}

Result<bool> TableReader::next()
{
    for (;;) {
        CLIENTELE_ASSIGN(const bool any, m_reader.next(m_row));
        if (!any)
            return false;
        if (!isBlank())
            break;
        ++m_blankRows;
    }
    m_repaired = false;
    m_problem.reset();
    const std::size_t count = m_row.fields.size();
    const auto refuse = [this, count](const char *reason) {
        m_problem = RowProblem{{{}, reason, std::to_string(count)}, 0};
    };
    if (m_row.textAfterQuote) {
        refuse("textAfterQuote");
    } else if (count < m_columns.size()) {
        refuse("tooFewFields");
    } else if (count > m_columns.size()) {
        m_repaired = repair();
        if (m_repaired)
            m_row.fields = m_repairedFields;
        else
            refuse("tooManyFields");
    }
    return true;
}

bool TableReader::has(std::size_t field) const noexcept
{
    return m_columnOf[field] >= 0 || !m_defaults[field].empty();
}

std::string_view TableReader::defaultOf(std::size_t field) const noexcept
{
    return m_defaults[field];
}

std::string_view TableReader::cell(std::size_t field) const noexcept
{
    if (m_columnOf[field] >= 0) {
        const CsvField &raw = m_row.fields[static_cast<std::size_t>(m_columnOf[field])];
        const std::string_view text = trimmed(raw.text);
        const bool nothing = text.empty() || (text == "NULL" && (!raw.quoted || m_quotedNull));
        if (!nothing)
            return text;
    }
    return m_defaults[field];
}

} // namespace clientele::interchange
