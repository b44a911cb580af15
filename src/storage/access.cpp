// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/access.h"

#include "session.h"

namespace clientele::storage {

Writer::Writer(std::unique_ptr<Session> session) : m_session(std::move(session)) {}
Writer::~Writer() = default;

Status Writer::enter(const Context &context)
{
    return m_session->enter(context);
}

const Context &Writer::context() const
{
    return m_session->context();
}

Reader::Reader(std::unique_ptr<Session> session) : m_session(std::move(session)) {}
Reader::~Reader() = default;

const Context &Reader::context() const
{
    return m_session->context();
}

QSqlDatabase &Reader::database()
{
    return m_session->database();
}

std::string Reader::tableName(std::string_view table) const
{
    return m_session->tableName(table);
}

Result<std::string> Reader::expand(std::string_view text) const
{
    return m_session->expand(text);
}

} // namespace clientele::storage
