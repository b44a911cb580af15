// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/exports.h"

#include "documents/savefile.h"
#include "exportrows.h"
#include "interchange/csvwriter.h"
#include "tablepdf.h"

#include <QtCore/QIODevice>
#include <QtCore/QJsonDocument>
#include <QtCore/QString>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <map>
#include <string_view>

namespace clientele::documents {

namespace {

/// A JSON string of any bytes; what is not UTF-8 becomes U+FFFD.
std::string quoted(const std::string &text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    // unlike QString::fromUtf8() this keeps a byte order mark at the beginning
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decoder(QByteArrayView(text.data(), qsizetype(text.size())));
    const QByteArray utf8 = decoded.toUtf8();
    std::string result = "\"";
    for (const char byte : utf8) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            result += '\\';
            result += byte;
        } else if (byte == '\n') {
            result += "\\n";
        } else if (code < 0x20 || code == 0x7F) {
            result += "\\u00";
            result += kHex[code >> 4];
            result += kHex[code & 0xF];
        } else {
            result += byte;
        }
    }
    return result + '"';
}

class JsonSink final : public FieldSink
{
public:
    std::string take() { return std::move(m_object) + '}'; }

    void text(const char *name, const std::string &value) override { add(name, quoted(value)); }
    void decimal(const char *name, const std::string &value) override { add(name, quoted(value)); }
    void code(const char *name, const std::string &value) override { add(name, quoted(value)); }
    void integer(const char *name, std::int64_t value) override
    {
        add(name, std::to_string(value));
    }
    void flag(const char *name, bool value) override { add(name, value ? "true" : "false"); }
    void absent(const char *name) override { add(name, "null"); }
    void json(const char *name, const std::string &value) override
    {
        if (value.empty())
            return absent(name);
        // Qt writes it anew: one line, and nothing that only a lenient reader would take
        const auto document =
            QJsonDocument::fromJson(QByteArray::fromStdString(value));
        add(name, document.isNull() ? quoted(value)
                                    : document.toJson(QJsonDocument::Compact).toStdString());
    }
    void list(const char *name, std::size_t count,
              const std::function<void(std::size_t, FieldSink &)> &item) override
    {
        std::string items = "[";
        for (std::size_t i = 0; i < count; ++i) {
            JsonSink sink;
            item(i, sink);
            items += (i > 0 ? "," : "") + sink.take();
        }
        add(name, items + ']');
    }

private:
    void add(const char *name, const std::string &value)
    {
        m_object += m_object.size() > 1 ? ",\"" : "\"";
        m_object += name;
        m_object += "\":";
        m_object += value;
    }

    std::string m_object = "{";
};

class CsvSink final : public FieldSink
{
public:
    explicit CsvSink(interchange::CsvWriter &writer) : m_writer(writer) {}

    void text(const char *, const std::string &value) override { m_writer.text(value); }
    void decimal(const char *, const std::string &value) override { m_writer.number(value); }
    void code(const char *, const std::string &value) override { m_writer.text(value); }
    void integer(const char *, std::int64_t value) override
    {
        m_writer.number(std::to_string(value));
    }
    void flag(const char *, bool value) override { m_writer.text(value ? "true" : "false"); }
    void absent(const char *) override { m_writer.text({}); }
    void json(const char *, const std::string &value) override { m_writer.text(value); }
    void list(const char *, std::size_t,
              const std::function<void(std::size_t, FieldSink &)> &) override
    {
    }

private:
    interchange::CsvWriter &m_writer;
};

/// Writes the names of the columns.
class HeadSink final : public FieldSink
{
public:
    explicit HeadSink(interchange::CsvWriter &writer) : m_writer(writer) {}

    void text(const char *name, const std::string &) override { m_writer.text(name); }
    void decimal(const char *name, const std::string &) override { m_writer.text(name); }
    void code(const char *name, const std::string &) override { m_writer.text(name); }
    void integer(const char *name, std::int64_t) override { m_writer.text(name); }
    void flag(const char *name, bool) override { m_writer.text(name); }
    void absent(const char *name) override { m_writer.text(name); }
    void json(const char *name, const std::string &) override { m_writer.text(name); }
    void list(const char *, std::size_t,
              const std::function<void(std::size_t, FieldSink &)> &) override
    {
    }

private:
    interchange::CsvWriter &m_writer;
};

/// "1234.50" as people read it: "1,234.50".
std::string grouped(const std::string &decimal)
{
    const std::size_t digits = decimal.find_first_of("0123456789");
    std::size_t point = std::min(decimal.find('.'), decimal.size());
    std::string text = decimal;
    while (digits != std::string::npos && point > digits + 3) {
        point -= 3;
        text.insert(point, ",");
    }
    return text;
}

/// Fields by their names, as they stand in a table on paper.
class CellSink final : public FieldSink
{
public:
    std::vector<std::string> cells(const std::vector<TableColumn> &columns)
    {
        std::vector<std::string> cells;
        for (const TableColumn &column : columns)
            cells.push_back(m_fields[column.field]);
        return cells;
    }

    void text(const char *name, const std::string &value) override { m_fields[name] = value; }
    void decimal(const char *name, const std::string &value) override
    {
        m_fields[name] = grouped(value);
    }
    /// Moments without their "T" and fractions; words of codes apart.
    void code(const char *name, const std::string &value) override
    {
        std::string shown = value.size() == 24 && value[10] == 'T'
                                ? value.substr(0, 10) + ' ' + value.substr(11, 8)
                                : value;
        std::replace(shown.begin(), shown.end(), '_', ' ');
        m_fields[name] = std::move(shown);
    }
    void integer(const char *name, std::int64_t value) override
    {
        m_fields[name] = grouped(std::to_string(value));
    }
    void flag(const char *name, bool value) override { m_fields[name] = value ? "yes" : ""; }
    void absent(const char *) override {}
    void json(const char *, const std::string &) override {}
    void list(const char *, std::size_t,
              const std::function<void(std::size_t, FieldSink &)> &) override
    {
    }

private:
    std::map<std::string_view, std::string> m_fields;
};

interchange::CsvPurpose purposeOf(ExportFormat format)
{
    return format == ExportFormat::CsvForSpreadsheets ? interchange::CsvPurpose::ForSpreadsheets
                                                      : interchange::CsvPurpose::ForReimport;
}

} // namespace

template<typename Row>
ExportWriter<Row>::ExportWriter(QIODevice &device, ExportFormat format,
                                const TableHeading &heading)
    : m_device(device), m_format(format)
{
    if (format == ExportFormat::Pdf) {
        m_table = std::make_unique<TablePdf>(device, heading, tableColumns<Row>());
        m_broken = !m_table->begin().ok();
        return;
    }
    std::string head;
    if (format == ExportFormat::Json) {
        head = std::string("{\"format\":\"") + exportName<Row>() + "\",\"version\":1,\"rows\":[";
    } else {
        interchange::CsvWriter writer(purposeOf(format));
        HeadSink sink(writer);
        describe(Row(), sink);
        writer.endRow();
        head = writer.take();
    }
    m_broken = !write(head).ok();
}

template<typename Row>
ExportWriter<Row>::~ExportWriter() = default;

template<typename Row>
Status ExportWriter<Row>::add(const Row &row)
{
    if (m_broken)
        return fail(FailureCode::Io, "notWritten");
    if (m_table) {
        CellSink sink;
        describe(row, sink);
        return m_table->add(sink.cells(tableColumns<Row>()));
    }
    if (m_format == ExportFormat::Json) {
        JsonSink sink;
        describe(row, sink);
        const std::string separator = m_first ? "\n" : ",\n";
        m_first = false;
        return write(separator + sink.take());
    }
    // every row in a writer of its own; only the first begins with a byte order mark
    interchange::CsvWriter writer(purposeOf(m_format));
    if (m_format == ExportFormat::CsvForSpreadsheets)
        (void)writer.take();
    CsvSink sink(writer);
    describe(row, sink);
    writer.endRow();
    return write(writer.take());
}

template<typename Row>
Status ExportWriter<Row>::finish()
{
    if (m_broken)
        return fail(FailureCode::Io, "notWritten");
    if (m_table)
        return m_table->finish();
    return m_format == ExportFormat::Json ? write("\n]}\n") : Status();
}

template<typename Row>
Status ExportWriter<Row>::write(const std::string &bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    if (m_device.write(bytes.data(), size) == size)
        return {};
    m_broken = true;
    return fail(FailureCode::Io, "notWritten", {}, m_device.errorString().toStdString());
}

template<typename Row>
Status writeExport(const QString &path, ExportFormat format,
                   const std::function<Status(ExportWriter<Row> &)> &fill,
                   const TableHeading &heading)
{
    return writeFileSafely(path, [&](QIODevice &device) -> Status {
        ExportWriter<Row> writer(device, format, heading);
        CLIENTELE_TRY(fill(writer));
        return writer.finish();
    });
}

#define CLIENTELE_INSTANTIATE(Row)                                                                 \
    template class ExportWriter<Row>;                                                              \
    template Status writeExport(const QString &, ExportFormat,                                     \
                                const std::function<Status(ExportWriter<Row> &)> &,            \
                                const TableHeading &);
CLIENTELE_INSTANTIATE(ExportedInvoice)
CLIENTELE_INSTANTIATE(ExportedInvoiceLine)
CLIENTELE_INSTANTIATE(ExportedClient)
CLIENTELE_INSTANTIATE(ExportedStatementLine)
CLIENTELE_INSTANTIATE(ExportedMargin)
CLIENTELE_INSTANTIATE(ExportedComparison)
CLIENTELE_INSTANTIATE(ExportedAuditEntry)
#undef CLIENTELE_INSTANTIATE

} // namespace clientele::documents
