// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secret.h"

#include <cstring>
#include <utility>

namespace clientele {

void wipe(void *memory, std::size_t size) noexcept
{
    if (memory && size > 0)
        explicit_bzero(memory, size);
}

Secret::Secret(std::string_view bytes) : m_bytes(bytes) {}

Secret::~Secret()
{
    wipe(m_bytes.data(), m_bytes.size());
}

Secret::Secret(Secret &&other) noexcept
{
    *this = std::move(other);
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes.data(), m_bytes.size());
        m_bytes.clear();
        m_bytes.swap(other.m_bytes); // short strings live in the object: both ends are swapped …
        wipe(other.m_bytes.data(), other.m_bytes.size()); // … and the other holds nothing
    }
    return *this;
}

} // namespace clientele
