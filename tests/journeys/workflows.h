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
enum class Workflow { Import, Bill, Backup, Migrate };

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

/// Where an agency is and with what it is worked on.
struct Place {
    QString address; ///< a SQLite file or a PostgreSQL database
    QString state;   ///< folder of the program's own state
    const Clock &clock;
    IdSource &ids;
    std::string northwind; ///< the file that Import reads
};

/// The schema that the program opens with: today's, or one with a migration more.
enum class Program { Today, Later };

/// A new agency in a SQLite file, with the clients of the Northwind file where wanted.
[[nodiscard]] Status prepare(const Place &place, bool withClients);
/// The same in an agency that was created already.
[[nodiscard]] Status furnish(storage::Store &store, const Place &place, bool withClients);

/// Where Backup writes to.
[[nodiscard]] QString backupOf(const Place &place);

/// Opens the agency and carries the workflow out as its owner. Import: the Northwind file. Bill:
/// everything due, few clients a command. Backup: into backupOf(). Migrate: opens it with the later
/// program.
[[nodiscard]] Status carryOut(Workflow workflow, const Place &place);

/// What holds after any interruption.
struct Standing {
    std::int64_t clients = 0;
    std::int64_t issued = 0;
    int schema = 0;
};
/// Opens the agency as that program does; fails as Damaged when verify finds anything.
[[nodiscard]] Result<Standing> standing(const Place &place, Program program = Program::Today);

} // namespace clientele::testing
