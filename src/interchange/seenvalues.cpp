// SPDX-License-Identifier: GPL-3.0-or-later
#include "seenvalues.h"

#include <functional>

namespace clientele::interchange {
namespace {

std::uint32_t upperHalf(std::size_t hash) noexcept
{
    return static_cast<std::uint32_t>(hash >> 32U);
}

} // namespace

std::size_t SeenValues::slotOf(std::string_view text, std::size_t hash) const noexcept
{
    const std::size_t mask = m_slots.size() - 1; // a power of two
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const Slot candidate = m_slots[slot];
        if (candidate.entry == 0)
            return slot;
        if (candidate.hash != upperHalf(hash))
            continue;
        const Entry &entry = m_entries[candidate.entry - 1];
        if (std::string_view(m_texts).substr(entry.begin, entry.length) == text)
            return slot;
    }
}

void SeenValues::grow()
{
    m_slots.assign(m_slots.empty() ? 1024 : m_slots.size() * 2, Slot{});
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        std::size_t slot = m_entries[index].hash & mask;
        while (m_slots[slot].entry != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = {static_cast<std::uint32_t>(index + 1), upperHalf(m_entries[index].hash)};
    }
}

std::uint64_t SeenValues::see(std::string_view text, std::uint64_t line)
{
    if (m_slots.size() < 2 * (m_entries.size() + 1))
        grow();
    const std::size_t hash = std::hash<std::string_view>{}(text);
    const std::size_t slot = slotOf(text, hash);
    if (m_slots[slot].entry != 0)
        return m_entries[m_slots[slot].entry - 1].line;
    m_entries.push_back({m_texts.size(), text.size(), hash, line});
    m_texts += text;
    m_slots[slot] = {static_cast<std::uint32_t>(m_entries.size()), upperHalf(hash)};
    return 0;
}

} // namespace clientele::interchange
