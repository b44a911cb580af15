// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/systemclock.h"

#include "zonetable.h"

#include <QtCore/QByteArray>
#include <QtCore/QTimeZone>

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

namespace clientele {
namespace {

QTimeZone known(std::string_view name)
{
    const QByteArray id(name.data(), static_cast<qsizetype>(name.size()));
    return QTimeZone::isTimeZoneIdAvailable(id) ? QTimeZone(id) : QTimeZone();
}

} // namespace

class SystemClock::Zones
{
public:
    /// The table stays where it is for as long as the clock lives.
    const ZoneTable &of(std::string_view name)
    {
        {
            const std::shared_lock lock(m_mutex);
            if (const auto found = m_tables.find(name); found != m_tables.end())
                return *found->second;
        }
        const QTimeZone zone = known(name);
        if (!zone.isValid())
            return m_utc; // not kept: whoever invents names shall not fill the memory
        auto table = std::make_unique<ZoneTable>(zone);
        const std::unique_lock lock(m_mutex);
        return *m_tables.try_emplace(std::string(name), std::move(table)).first->second;
    }

private:
    std::shared_mutex m_mutex;
    std::map<std::string, std::unique_ptr<ZoneTable>, std::less<>> m_tables;
    const ZoneTable m_utc{QTimeZone::utc()};
};

SystemClock::SystemClock() : m_zones(std::make_unique<Zones>()) {}

SystemClock::~SystemClock() = default;

Instant SystemClock::now() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
}

Date SystemClock::dayOf(Instant at, std::string_view timeZone) const
{
    return m_zones->of(timeZone).dayOf(at);
}

bool isTimeZone(std::string_view name)
{
    return known(name).isValid();
}

} // namespace clientele
