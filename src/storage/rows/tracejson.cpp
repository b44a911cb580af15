// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/names.h"
#include "storage/invoicerepo.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <charconv>

namespace clientele::storage {
namespace {

void appendNumber(std::string &json, std::string_view key, std::int64_t value)
{
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
    json.append(",\"").append(key).append("\":\"").append(std::begin(digits), end).append("\"");
}

void appendText(std::string &json, std::string_view key, std::string_view value)
{
    static constexpr char kHex[] = "0123456789abcdef";
    json.append(",\"").append(key).append("\":\"");
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            json.append(1, '\\').append(1, c);
        else if (byte < 0x20)
            json.append("\\u00").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 0x0FU]);
        else
            json.append(1, c);
    }
    json.append("\"");
}

/// Numbers are strings in JSON, because a JSON number is a double to most readers.
std::int64_t number(const QJsonObject &object, const char *key, std::int64_t standard = 0)
{
    const QJsonValue value = object.value(QLatin1StringView(key));
    return value.isString() ? value.toString().toLongLong() : standard;
}

} // namespace

std::string traceToJson(const billing::Trace &trace)
{
    std::string json;
    json.reserve(256);
    json.append("{\"rule\":\"").append(billing::nameOf(trace.rule)).append("\",\"events\":[");
    for (std::size_t i = 0; i < trace.events.size(); ++i)
        json.append(i == 0 ? "\"" : ",\"").append(trace.events[i].toString()).append("\"");
    json.append("]");
    // what is at its default is left out; every other field is there, whatever the rule
    const auto put = [&json](std::string_view key, std::int64_t value, std::int64_t standard = 0) {
        if (value != standard)
            appendNumber(json, key, value);
    };
    put("numeratorDays", trace.numeratorDays);
    put("denominatorDays", trace.denominatorDays);
    if (trace.snapshotDay)
        appendText(json, "snapshotDay", trace.snapshotDay->toString());
    put("countedUnits", trace.countedUnits);
    put("includedUnits", trace.includedUnits);
    put("unroundedNumerator", trace.unroundedNumerator);
    put("unroundedDenominator", trace.unroundedDenominator, 1);
    appendText(json, "rounding", billing::nameOf(trace.rounding));
    put("billedMinor", trace.billedMinor);
    put("keptMinor", trace.keptMinor);
    put("unitDays", trace.unitDays);
    put("baseMinor", trace.baseMinor);
    put("ratePpm", trace.ratePpm);
    if (!trace.creditedInvoice.empty())
        appendText(json, "creditedInvoice", trace.creditedInvoice);
    return json.append("}");
}

Result<billing::Trace> traceFromJson(std::string_view json)
{
    const QJsonObject object
        = QJsonDocument::fromJson(
              QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
              .object();
    billing::Trace trace;
    const auto rule = billing::fromName<billing::TraceRule>(
        object.value(QLatin1StringView("rule")).toString().toStdString());
    const auto rounding = billing::fromName<Rounding>(
        object.value(QLatin1StringView("rounding")).toString().toStdString());
    if (!rule || !rounding)
        return fail(FailureCode::Damaged, "trace");
    trace.rule = *rule;
    trace.rounding = *rounding;
    const QJsonArray events = object.value(QLatin1StringView("events")).toArray();
    for (const QJsonValue &event : events) {
        const auto id = TimelineEventId::parse(event.toString().toStdString());
        if (!id)
            return fail(FailureCode::Damaged, "trace");
        trace.events.push_back(*id);
    }
    trace.numeratorDays = number(object, "numeratorDays");
    trace.denominatorDays = number(object, "denominatorDays");
    const QString day = object.value(QLatin1StringView("snapshotDay")).toString();
    if (!day.isEmpty())
        trace.snapshotDay = Date::parse(day.toStdString());
    trace.countedUnits = number(object, "countedUnits");
    trace.includedUnits = number(object, "includedUnits");
    trace.unroundedNumerator = number(object, "unroundedNumerator");
    trace.unroundedDenominator = number(object, "unroundedDenominator", 1);
    trace.billedMinor = number(object, "billedMinor");
    trace.keptMinor = number(object, "keptMinor");
    trace.unitDays = number(object, "unitDays");
    trace.baseMinor = number(object, "baseMinor");
    trace.ratePpm = static_cast<std::int32_t>(number(object, "ratePpm"));
    trace.creditedInvoice
        = object.value(QLatin1StringView("creditedInvoice")).toString().toStdString();
    return trace;
}

Result<billing::DraftLine> draftLineOf(const StoredLine &stored)
{
    billing::DraftLine line = stored.line;
    CLIENTELE_ASSIGN(line.trace, traceFromJson(stored.trace));
    return line;
}

} // namespace clientele::storage
