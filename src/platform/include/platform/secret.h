// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clientele {

/// A password or another secret, as bytes. Overwritten when it goes away; can be moved but not
/// copied, so that there is one place to overwrite. Not for printing: there is no operator<<.
/// Thread: a plain value.
class Secret
{
public:
    Secret() = default;
    /// Copies the bytes; the caller's copy is the caller's to wipe().
    explicit Secret(std::string_view bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes.empty(); }
    /// Valid as long as this object is neither moved from nor destroyed.
    [[nodiscard]] std::string_view bytes() const noexcept { return m_bytes; }

private:
    std::string m_bytes;
};

/// Overwrites memory in a way that the compiler does not leave out.
void wipe(void *memory, std::size_t size) noexcept;

} // namespace clientele
