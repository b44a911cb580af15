// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/exports.h"

#include <functional>
#include <string>
#include <string_view>

namespace clientele::documents {

/// Takes the fields of a row in the order of its columns.
class FieldSink
{
public:
    virtual ~FieldSink() = default;
    /// What people wrote.
    virtual void text(const char *name, const std::string &value) = 0;
    /// [-]digits[.digits], exact; as a string in JSON, so that nobody reads it as a double.
    virtual void decimal(const char *name, const std::string &value) = 0;
    virtual void integer(const char *name, std::int64_t value) = 0;
    virtual void flag(const char *name, bool value) = 0;
    /// ISO days and moments and our own codes.
    virtual void code(const char *name, const std::string &value) = 0;
    virtual void absent(const char *name) = 0;
    /// JSON text; as it is in JSON when it is well-formed.
    virtual void json(const char *name, const std::string &value) = 0;
    /// What tables leave out.
    virtual void list(const char *name, std::size_t count,
                      const std::function<void(std::size_t, FieldSink &)> &item) = 0;
};

/// "clientele-invoices"
template<typename Row>
[[nodiscard]] const char *exportName();

template<typename Row>
void describe(const Row &row, FieldSink &sink);

} // namespace clientele::documents
