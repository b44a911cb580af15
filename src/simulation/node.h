// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/failure.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::simulation {

/// The first thing that is wrong with a file; later ones are consequences and dropped.
class Complaint
{
public:
    [[nodiscard]] bool made() const { return m_failure.has_value(); }
    void make(std::string path, std::string_view reason, std::string found);
    [[nodiscard]] const Failure &failure() const { return *m_failure; }

private:
    std::optional<Failure> m_failure;
};

/// A value of the file together with where it lies. The readers never fail themselves: they note
/// the complaint and return something harmless, so that the code that reads stays a list of keys.
/// A node points at its parent, which must outlive it; the path is made only for a complaint.
class Node
{
public:
    Node(const QJsonValue &value, Complaint &complaint) : m_value(value), m_complaint(&complaint) {}

    [[nodiscard]] bool failed() const { return m_complaint->made(); }
    [[nodiscard]] std::string path() const;
    void complain(std::string_view reason, std::string found = {}) const;

    /// Complains unless this is an object with these keys only, and all of the first ones.
    void object(std::initializer_list<const char *> required,
                std::initializer_list<const char *> optional,
                std::initializer_list<const char *> common = {}) const;
    [[nodiscard]] bool has(const char *key) const;
    [[nodiscard]] Node child(const char *key) const;

    /// Number of elements; complains unless this is an array with a length between the two.
    [[nodiscard]] qsizetype array(qsizetype least, qsizetype most) const;
    [[nodiscard]] Node element(qsizetype index) const;

    [[nodiscard]] bool isObject() const { return m_value.isObject(); }
    [[nodiscard]] bool isText() const { return m_value.isString(); }
    [[nodiscard]] bool isArray() const { return m_value.isArray(); }
    [[nodiscard]] bool isNull() const { return m_value.isNull(); }
    /// A name: 1 to kMaximumNameLength code points.
    [[nodiscard]] std::string name() const;
    /// Any text, may be empty.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] std::int64_t integer(std::int64_t least, std::int64_t most) const;
    /// A day that exists, 1900-01-01 to 2200-12-31.
    [[nodiscard]] Date date() const;
    /// Digits with an optional point, at most `decimals` after it; or a whole number.
    [[nodiscard]] std::string decimal(int decimals, bool mayBeNegative) const;

private:
    Node(const QJsonValue &value, const Node &parent, const char *key, qsizetype index)
        : m_value(value), m_complaint(parent.m_complaint), m_parent(&parent), m_key(key),
          m_index(index) {}

    QJsonValue m_value;
    Complaint *m_complaint;
    const Node *m_parent = nullptr;
    const char *m_key = nullptr; ///< of the parent; none: an element of it
    qsizetype m_index = 0;
};

} // namespace clientele::simulation
