// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/computerrepo.h"

#include "rows/rowquery.h"
#include "storage/fold.h"

namespace clientele::storage {

using domain::Computer;

namespace {

Result<std::optional<Computer>> readComputer(RowQuery &query)
{
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<Computer>();
    Statement &row = query.row();
    Computer computer;
    computer.version = row.int64(0);
    computer.id = row.id<ComputerId>(1);
    computer.client = row.id<AccountId>(2);
    computer.name = row.text(3);
    computer.serial = row.text(4);
    computer.active = row.boolean(5);
    computer.createdAt = row.instant(6);
    return std::optional<Computer>(std::move(computer));
}

} // namespace

Result<std::optional<Computer>> ComputerRepo::bySerial(std::string_view serial)
{
    RowQuery query(m_session, "computer/by_serial", serial);
    return readComputer(query);
}

Result<std::optional<Computer>> ComputerRepo::byName(AccountId client, std::string_view name)
{
    RowQuery query(m_session, "computer/by_name", client, folded(name));
    return readComputer(query);
}

Result<std::int64_t> ComputerRepo::countActive(AccountId client)
{
    RowQuery query(m_session, "computer/count_active", client);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? Result<std::int64_t>(query.row().int64(0))
                 : Result<std::int64_t>(fail(FailureCode::Internal, "count"));
}

Status ComputerRepo::insert(const Computer &computer)
{
    RowQuery query(m_session, "computer/insert", computer.id, computer.client, computer.name,
                   folded(computer.name), computer.serial, computer.active, computer.createdAt);
    return query.run();
}

Status ComputerRepo::deactivate(const Computer &computer)
{
    RowQuery query(m_session, "computer/deactivate", computer.client, computer.id,
                   computer.version);
    return query.runReturningOne(fail(FailureCode::Conflict, "computer", {computer.name}));
}

} // namespace clientele::storage
