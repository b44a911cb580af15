// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/gateway.h"
#include "domain/scope.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"
#include "storage/store.h"

#include <QtCore/QString>

#include <string>

namespace clientele::testing {

/// The workflows that faults and kills interrupt (issue, "How it is proved").
enum class Workflow { Import, Bill, Backup };

/// A fixed day, moved by days: interrupted and repeated runs live on the same day.
class DayClock final : public Clock
{
public:
    explicit DayClock(Date day) : m_day(day) {}
    void setDay(Date day) { m_day = day; }
    [[nodiscard]] Instant now() const override
    {
        return Instant{m_day.days() * 86'400'000LL + 36'000'000};
    }
    [[nodiscard]] Date dayOf(Instant at, std::string_view) const override
    {
        return Date::fromDays(static_cast<std::int32_t>(at.utcMs / 86'400'000));
    }

private:
    Date m_day;
};

/// A new agency in a SQLite file, with the clients of the Northwind file unless it is for Import.
[[nodiscard]] Status prepare(const QString &address, const Clock &clock, IdSource &ids,
                             const std::string &northwind, bool withClients);

/// Opens the agency and carries the workflow out as its owner. Import: the Northwind file. Bill:
/// everything due, few clients a command. Backup: into `address` + ".backup".
[[nodiscard]] Status carryOut(Workflow workflow, const QString &address, const Clock &clock,
                              IdSource &ids, const std::string &northwind);

/// What holds after any interruption: verify finds nothing; `before` says how many clients and
/// issued invoices there were. Returns them as they are now.
struct Standing {
    std::int64_t clients = 0;
    std::int64_t issued = 0;
};
[[nodiscard]] Result<Standing> standing(const QString &address, const Clock &clock, IdSource &ids);

} // namespace clientele::testing
