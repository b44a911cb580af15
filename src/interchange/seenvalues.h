// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::interchange {

/// Remembers which texts were seen on which line: a hash table over one growing text, because a
/// million e-mails in a std::unordered_map take three times the room.
class SeenValues
{
public:
    /// The line on which the text was first seen, or 0 when this is the first time.
    std::uint64_t see(std::string_view text, std::uint64_t line);

private:
    struct Entry {
        std::size_t begin;
        std::size_t length;
        std::size_t hash;
        std::uint64_t line;
    };
    struct Slot {
        std::uint32_t entry = 0; ///< index into m_entries plus one; 0 is free
        std::uint32_t hash = 0;  ///< upper half, so that a strange entry is seldom looked at
    };
    void grow();
    [[nodiscard]] std::size_t slotOf(std::string_view text, std::size_t hash) const noexcept;

    std::string m_texts;
    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots;
};

} // namespace clientele::interchange
