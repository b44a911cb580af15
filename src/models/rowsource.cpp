// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsource.h"

#include "domaintablemodel.h"
#include "kernel/date.h"
#include "sqlfailure.h"
#include "storage/access.h"
#include "storage/fold.h"

#include <QDate>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>

namespace clientele::models {

namespace {

constexpr int kMarkStepRows = DomainTableModel::kPageRows;
constexpr int kSearchedAtOnceRows = 20 * kMarkStepRows;

Result<QString> resourceText(const char *name)
{
    QFile file(QStringLiteral(":/sql/%1.sql").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::Internal, "sqlResource", {}, name);
    return QString::fromUtf8(file.readAll());
}

QVariant normalised(const QVariant &value, ColumnKind kind)
{
    if (value.isNull())
        return {};
    switch (kind) {
    case ColumnKind::Tick:
    case ColumnKind::Button: return {};
    case ColumnKind::Text:
    case ColumnKind::Word: return value.toString();
    case ColumnKind::Integer:
    case ColumnKind::Money:
    case ColumnKind::Instant: return value.toLongLong();
    case ColumnKind::YesNo: return value.toBool();
    case ColumnKind::Day: break;
    }
    const QDate day = value.typeId() == QMetaType::QDate
                          ? value.toDate()
                          : QDate::fromString(value.toString(), Qt::ISODate);
    // the summaries' "never"
    return day.isValid() && day != QDate(9999, 12, 31) ? QVariant(day) : QVariant();
}

Uuid uuidOf(const QVariant &value)
{
    return Uuid::parse(value.toString().toStdString()).value_or(Uuid{});
}

QVariant textOf(const Uuid &key)
{
    return QString::fromStdString(key.toString());
}

/// The value of a filter as the column's type; nothing when it is of another.
std::optional<QVariant> converted(const QVariant &value, ColumnKind kind)
{
    bool ok = true;
    QVariant made;
    switch (kind) {
    case ColumnKind::Tick:
    case ColumnKind::Button: ok = false; break;
    case ColumnKind::Text:
    case ColumnKind::Word:
        ok = value.typeId() == QMetaType::QString;
        made = value;
        break;
    case ColumnKind::Integer:
    case ColumnKind::Money:
    case ColumnKind::Instant: made = value.toLongLong(&ok); break;
    case ColumnKind::YesNo:
        ok = value.typeId() == QMetaType::Bool;
        made = value;
        break;
    case ColumnKind::Day:
        ok = Date::parse(value.toString().toStdString()).has_value();
        made = value.toString();
        break;
    }
    return ok ? std::optional(made) : std::nullopt;
}

} // namespace

RowSource::RowSource(std::shared_ptr<storage::Reader> reader, const ListSpec &spec,
                     ListFilter fixed)
    : m_reader(std::move(reader)), m_spec(spec), m_fixed(std::move(fixed))
{
    show({{}, {}, m_spec.defaultSort, m_spec.defaultOrder});
    if (Status prepared = prepare(); !prepared.ok())
        m_unprepared = std::move(prepared).failure();
}

RowSource::~RowSource() = default;

Status RowSource::prepare()
{
    CLIENTELE_ASSIGN(const QString source, resourceText(m_spec.name));
    CLIENTELE_ASSIGN(m_pageText, resourceText("lists/page"));
    CLIENTELE_ASSIGN(m_countText, resourceText("lists/count"));
    CLIENTELE_ASSIGN(m_keysText, resourceText("lists/keys"));
    CLIENTELE_ASSIGN(m_orderedText, resourceText("lists/ordered"));
    CLIENTELE_ASSIGN(m_marksText, resourceText("lists/marks"));
    CLIENTELE_ASSIGN(const std::string expanded, m_reader->expand(source.toStdString()));
    m_source = QString::fromStdString(expanded);
    return check(m_fixed);
}

QSqlDatabase &RowSource::database() const
{
    return m_reader->database();
}

FilterBuilder RowSource::builder() const
{
    return FilterBuilder(*database().driver());
}

void RowSource::show(const RowView &view)
{
    m_view = view;
    m_search = view.search.trimmed();
    if (m_search.isValidUtf16()) // else nothing fits, and FilterBuilder says so
        m_search = QString::fromStdString(storage::folded(m_search.toStdString()));
    m_descending = view.order == Qt::DescendingOrder;
    const ColumnSpec &spec = m_spec.columns[static_cast<std::size_t>(view.column)];
    m_order.assign(spec.order.begin(), spec.order.end());
    m_order.push_back("id");
    m_finding.clear();
    m_keys.reset();
    forgetMarks();
}

void RowSource::show(const RowView &view, FoundRows found)
{
    show(view);
    m_keys = std::move(found.keys);
    m_finding = std::move(found.finding);
    m_found = found.count;
}

Status RowSource::check(const ListFilter &filter) const
{
    FilterBuilder check = builder();
    return addTerms(check, filter);
}

bool RowSource::isIndexed(const RowView &view) const
{
    const auto isServed = [this](const FilterTerm &term) {
        return term.relation == FilterRelation::Is
               && std::find(m_spec.indexedFields.begin(), m_spec.indexedFields.end(), term.field)
                      != m_spec.indexedFields.end();
    };
    return view.search.trimmed().isEmpty()
           && m_spec.columns[static_cast<std::size_t>(view.column)].indexed
           && std::all_of(view.filter.terms.begin(), view.filter.terms.end(), isServed);
}

Status RowSource::addTerms(FilterBuilder &into, const ListFilter &filter) const
{
    for (const FilterTerm &term : filter.terms) {
        const FieldSpec *field = nullptr;
        for (const FieldSpec &each : m_spec.fields) {
            if (each.name == term.field)
                field = &each;
        }
        if (field == nullptr)
            return invalid({{term.field, "unknownField", {}}});
        if (term.relation != FilterRelation::OneOf && term.values.size() != 1)
            return invalid({{term.field, "oneValue", {}}});
        std::vector<QVariant> values;
        for (const QVariant &value : term.values) {
            const auto made = converted(value, field->kind);
            if (!made)
                return invalid({{term.field, "wrongType", value.toString().toStdString()}});
            values.push_back(*made);
        }
        switch (term.relation) {
        case FilterRelation::Is: into.compare(field->name, Relation::Equal, values[0]); break;
        case FilterRelation::IsNot: into.compare(field->name, Relation::NotEqual, values[0]); break;
        case FilterRelation::AtLeast:
            into.compare(field->name, Relation::GreaterOrEqual, values[0]);
            break;
        case FilterRelation::AtMost:
            into.compare(field->name, Relation::LessOrEqual, values[0]);
            break;
        case FilterRelation::OneOf: into.oneOf(field->name, values); break;
        }
    }
    return {};
}

FilterBuilder RowSource::narrowed() const
{
    FilterBuilder built = builder();
    (void)addTerms(built, m_fixed).ok(); // both were checked when they were set
    (void)addTerms(built, m_view.filter).ok();
    return built;
}

FilterBuilder RowSource::shown() const
{
    FilterBuilder built = narrowed();
    addSearch(built);
    return built;
}

FilterBuilder RowSource::shownByAny() const
{
    FilterBuilder built = narrowed();
    built.prefix(searchedColumns(), m_search);
    return built;
}

QString RowSource::orderText(bool backwards) const
{
    const char *direction = m_descending == backwards ? "" : " DESC";
    QString text;
    for (const char *column : m_order) {
        if (!text.isEmpty())
            text += QLatin1String(", ");
        text += QLatin1String(column) + QLatin1String(direction);
    }
    return text;
}

/// Of the rows that stand from a mark on, or before it.
Relation RowSource::relation(bool backwards, bool inclusive) const
{
    const bool greater = m_descending == backwards;
    if (greater)
        return inclusive ? Relation::GreaterOrEqual : Relation::Greater;
    return inclusive ? Relation::LessOrEqual : Relation::Less;
}

Result<std::vector<QVariantList>> RowSource::read(const QString &text) const
{
    if (m_unprepared)
        return *m_unprepared;
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(text))
        return failureOf(query.lastError(), database());
    const int columns = query.record().count();
    std::vector<QVariantList> rows;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < columns; ++i)
            row.append(query.value(i));
        rows.push_back(std::move(row));
    }
    if (query.lastError().isValid())
        return failureOf(query.lastError(), database());
    return rows;
}

Result<int> RowSource::readCount(const QString &where) const
{
    const Replacement values[] = {{"source", m_source}, {"where", where}};
    CLIENTELE_ASSIGN(const auto rows, read(fillTemplate(m_countText, values)));
    return rows.empty() ? 0 : rows.front().value(0).toInt();
}

Result<int> RowSource::countMatching(const ListFilter &filter) const
{
    FilterBuilder built = builder();
    CLIENTELE_TRY(addTerms(built, m_fixed));
    CLIENTELE_TRY(addTerms(built, filter));
    return readCount(built.text());
}

Row RowSource::readRow(int number, const std::vector<int> &columns) const
{
    Row row;
    row.key = uuidOf(m_table->valueAt(number, columns[0]));
    row.client = AccountId{uuidOf(m_table->valueAt(number, columns[1]))};
    if (columns[2] >= 0)
        row.version = m_table->valueAt(number, columns[2]).toLongLong();
    if (columns[3] >= 0) {
        const std::string code = m_table->valueAt(number, columns[3]).toString().toStdString();
        row.currency = Currency::fromCode(code).value_or(Currency());
    }
    std::size_t next = 4;
    for (const ColumnSpec &column : m_spec.columns) {
        const int at = columns[next++];
        row.values.push_back(at < 0 ? QVariant()
                                    : normalised(m_table->valueAt(number, at), column.kind));
    }
    for (; next < columns.size(); ++next)
        row.sortKey.push_back(m_table->valueAt(number, columns[next]));
    return row;
}

Result<std::vector<Row>> RowSource::load(const QString &where, const QString &order, int limit,
                                         int offset)
{
    if (m_unprepared)
        return *m_unprepared;
    if (!m_table) {
        const QString name = QString::fromStdString(m_reader->tableName(m_spec.table));
        m_table = std::make_unique<DomainTableModel>(database(), name);
    }
    const Replacement values[] = {{"source", m_source},
                                  {"where", where},
                                  {"order", order},
                                  {"limit", QString::number(limit)},
                                  {"offset", QString::number(offset)}};
    CLIENTELE_TRY(m_table->load(fillTemplate(m_pageText, values)));
    std::vector<int> columns;
    for (const char *name : {"id", "client_id", "version", "currency"})
        columns.push_back(m_table->columnNumber(name));
    for (const ColumnSpec &column : m_spec.columns)
        columns.push_back(m_table->columnNumber(column.field));
    for (const char *name : m_order)
        columns.push_back(m_table->columnNumber(name));
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(m_table->rowCount()));
    for (int i = 0; i < m_table->rowCount(); ++i)
        rows.push_back(readRow(i, columns));
    return rows;
}

RowSource::Place RowSource::placeOf(int first, int number, int total) const
{
    Place forwards{m_marks.atOrBefore(first), first, false};
    if (forwards.mark)
        forwards.offset -= forwards.mark->row;
    Place backwards{m_marks.atOrAfter(first + number), total - first - number, true};
    if (backwards.mark)
        backwards.offset = backwards.mark->row - first - number;
    return backwards.offset < forwards.offset ? backwards : forwards;
}

Result<std::vector<Row>> RowSource::rows(int first, int number, int total)
{
    Q_ASSERT(number <= DomainTableModel::kPageRows && first + number <= total);
    if (m_keys)
        return rowsOfKeys(std::span(*m_keys).subspan(static_cast<std::size_t>(first),
                                                     static_cast<std::size_t>(number)));
    Place place = placeOf(first, number, total);
    if (!findsMarksByStep() && !m_allMarks && place.offset > kSearchedAtOnceRows) {
        CLIENTELE_TRY(findMoreMarks(total)); // one sorting instead of one for each page
        place = placeOf(first, number, total);
    }
    FilterBuilder where = shown();
    if (place.mark)
        where.compareRow(m_order, relation(place.backwards, !place.backwards), place.mark->key);
    CLIENTELE_ASSIGN(auto rows,
                     load(where.text(), orderText(place.backwards), number, place.offset));
    if (place.backwards)
        std::reverse(rows.begin(), rows.end());
    if (!rows.empty() && first > 0 && static_cast<int>(rows.size()) == number)
        m_marks.add(first, rows.front().sortKey);
    return rows;
}

Result<std::vector<Row>> RowSource::rowsByKey(std::span<const Uuid> keys)
{
    std::vector<QVariant> values;
    for (const Uuid &key : keys)
        values.push_back(textOf(key));
    FilterBuilder where = shownByAny();
    where.oneOf("id", values);
    return load(where.text(), orderText(false), DomainTableModel::kPageRows, 0);
}

Result<int> RowSource::rankOf(const Row &row) const
{
    if (m_keys)
        return static_cast<int>(std::find(m_keys->begin(), m_keys->end(), row.key)
                                - m_keys->begin());
    const Mark *mark = m_marks.notBehind(row.sortKey, m_descending);
    FilterBuilder where = shown();
    if (mark)
        where.compareRow(m_order, relation(false, true), mark->key);
    where.compareRow(m_order, relation(true, false), row.sortKey);
    CLIENTELE_ASSIGN(const int between, readCount(where.text()));
    return between + (mark ? mark->row : 0);
}

bool RowSource::findsMarksByStep() const
{
    return m_spec.columns[static_cast<std::size_t>(m_view.column)].indexed;
}

Result<bool> RowSource::findMoreMarks(int total)
{
    if (m_allMarks || m_keys)
        return false;
    const bool byStep = findsMarksByStep();
    const int limit = byStep ? kSearchedAtOnceRows + 1 : total + 1;
    FilterBuilder where = shown();
    if (!m_searched.key.empty())
        where.compareRow(m_order, relation(false, true), m_searched.key);
    QString key;
    for (const char *name : m_order)
        key += (key.isEmpty() ? QString() : QStringLiteral(", ")) + QLatin1String(name);
    const Replacement values[] = {{"source", m_source},
                                  {"where", where.text()},
                                  {"order", orderText(false)},
                                  {"key", key},
                                  {"limit", QString::number(limit)},
                                  {"step", QString::number(kMarkStepRows)}};
    CLIENTELE_ASSIGN(const auto rows, read(fillTemplate(m_marksText, values)));
    const int base = m_searched.row;
    for (const QVariantList &row : rows) {
        const auto parts = static_cast<qsizetype>(m_order.size());
        m_searched =
            Mark{base + row.value(parts).toInt() - 1, SortKey(row.begin(), row.begin() + parts)};
        m_marks.add(m_searched.row, m_searched.key);
    }
    m_allMarks = static_cast<int>(rows.size()) < kSearchedAtOnceRows / kMarkStepRows || !byStep;
    return !m_allMarks;
}

void RowSource::forgetMarks()
{
    m_marks.clear();
    m_searched = Mark();
    m_allMarks = false;
}

void RowSource::rowInserted(int row)
{
    m_marks.rowInserted(row);
    m_searched.row += !m_searched.key.empty() && m_searched.row >= row ? 1 : 0;
}

void RowSource::rowRemoved(int row)
{
    if (m_keys)
        m_keys->erase(m_keys->begin() + row);
    m_marks.rowRemoved(row);
    m_searched.row -= !m_searched.key.empty() && m_searched.row > row ? 1 : 0;
}

} // namespace clientele::models
