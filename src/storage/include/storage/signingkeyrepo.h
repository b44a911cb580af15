// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/instant.h"
#include "kernel/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace clientele::storage {

class Session;

/// What a key is made of. `secret` is made by the database and never sent to it; `salt` was.
struct SigningMaterial {
    std::string secret;
    std::string salt;
};

/// The keys with which the agency signs. Agency context; of the thread of its session.
class SigningKeyRepo
{
public:
    explicit SigningKeyRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Result<std::optional<SigningMaterial>> material(std::string_view purpose);
    /// Leaves a key alone that is there already.
    [[nodiscard]] Status insert(std::string_view purpose, std::string_view salt, Instant at);

private:
    Session &m_session;
};

} // namespace clientele::storage
