// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"

#include "simulation/scenario.h"

#include <algorithm>
#include <cstring>

namespace clientele::simulation {
namespace {

constexpr std::size_t kShownBytes = 60;

/// What was found, short enough for one line of a message; cut between code points.
std::string shown(std::string text)
{
    if (text.size() <= kShownBytes)
        return text;
    std::size_t end = kShownBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text + "…";
}

bool isPlainKey(QStringView key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
}

std::string memberPath(const std::string &parent, const QString &key)
{
    if (isPlainKey(key))
        return parent + '.' + key.toStdString();
    QString quoted = key;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return parent + "['" + shown(quoted.toStdString()) + "']";
}

bool listed(const QString &key, std::initializer_list<const char *> keys)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&](const char *each) { return key == QLatin1StringView(each); });
}

/// Length in code points, as JSON Schema counts.
qsizetype codePoints(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

bool isDecimal(QStringView text, int decimals, bool mayBeNegative)
{
    if (mayBeNegative && text.startsWith(u'-'))
        text = text.mid(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView part = point < 0 ? QStringView() : text.mid(point + 1);
    const auto digits = [](QStringView each) {
        return std::all_of(each.begin(), each.end(),
                           [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    return !whole.isEmpty() && whole.size() <= 15 && digits(whole)
           && (point < 0 || (!part.isEmpty() && part.size() <= decimals && digits(part)));
}

} // namespace

void Complaint::make(std::string path, std::string_view reason, std::string found)
{
    if (!m_failure) {
        m_failure = fail(FailureCode::Malformed, "scenario",
                         {std::move(path), std::string(reason), shown(std::move(found))});
    }
}

std::string Node::path() const
{
    if (m_parent == nullptr)
        return "$";
    if (m_key != nullptr)
        return m_parent->path() + '.' + m_key;
    return m_parent->path() + '[' + std::to_string(m_index) + ']';
}

void Node::complain(std::string_view reason, std::string found) const
{
    if (!m_complaint->made())
        m_complaint->make(path(), reason, std::move(found));
}

void Node::object(std::initializer_list<const char *> required,
                  std::initializer_list<const char *> optional,
                  std::initializer_list<const char *> common) const
{
    if (!m_value.isObject())
        return complain("notAnObject");
    const QJsonObject members = m_value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (listed(member.key(), required) || listed(member.key(), optional)
            || listed(member.key(), common))
            continue;
        if (!m_complaint->made())
            m_complaint->make(memberPath(path(), member.key()), "unknownKey", {});
        return;
    }
    for (const char *key : required) {
        if (!has(key))
            return complain("missingKey", key);
    }
}

bool Node::has(const char *key) const
{
    return !m_value[QLatin1StringView(key)].isUndefined();
}

Node Node::child(const char *key) const
{
    return {m_value[QLatin1StringView(key)], *this, key, 0};
}

qsizetype Node::array(qsizetype least, qsizetype most) const
{
    if (!m_value.isArray()) {
        complain("notAnArray");
        return 0;
    }
    const qsizetype size = m_value.toArray().size();
    if (size < least || size > most) {
        complain(size < least ? "tooFew" : "tooMany", std::to_string(size));
        return 0;
    }
    return size;
}

Node Node::element(qsizetype index) const
{
    return {m_value[index], *this, nullptr, index};
}

std::string Node::name() const
{
    const QString text = m_value.toString();
    if (!m_value.isString())
        complain("notText");
    else if (text.isEmpty())
        complain("empty");
    else if (text.size() > kMaximumNameLength && codePoints(text) > kMaximumNameLength)
        complain("tooLong");
    return text.toStdString();
}

std::string Node::text() const
{
    if (!m_value.isString())
        complain("notText");
    return m_value.toString().toStdString();
}

bool Node::flag() const
{
    if (!m_value.isBool())
        complain("notABoolean");
    return m_value.toBool();
}

std::int64_t Node::integer(std::int64_t least, std::int64_t most) const
{
    // QJsonValue keeps whole numbers as such; whatever stays a double has a fraction or is too big
    const QVariant value = m_value.isDouble() ? m_value.toVariant() : QVariant();
    if (value.typeId() != QMetaType::LongLong) {
        complain("notAnInteger");
        return least;
    }
    const std::int64_t number = value.toLongLong();
    if (number < least || number > most) {
        complain("outOfRange", std::to_string(number));
        return least;
    }
    return number;
}

Date Node::date() const
{
    if (!m_value.isString()) {
        complain("notText");
        return {};
    }
    const std::string text = m_value.toString().toStdString();
    const auto date = Date::parse(text);
    if (!date)
        complain("notADate", text);
    else if (date->year() < 1900 || date->year() > 2200)
        complain("outOfRange", text);
    return date.value_or(Date());
}

std::string Node::decimal(int decimals, bool mayBeNegative) const
{
    QString text;
    if (m_value.isString()) {
        text = m_value.toString();
    } else if (m_value.isDouble() && m_value.toVariant().typeId() == QMetaType::LongLong) {
        text = QString::number(m_value.toVariant().toLongLong());
    } else {
        complain("notAnAmount");
        return "0";
    }
    if (!isDecimal(text, decimals, mayBeNegative)) {
        complain("notAnAmount", text.toStdString());
        return "0";
    }
    return text.toStdString();
}

} // namespace clientele::simulation
