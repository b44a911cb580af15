// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/signingkeyrepo.h"

#include "rows/rowquery.h"

namespace clientele::storage {

Result<std::optional<SigningMaterial>> SigningKeyRepo::material(std::string_view purpose)
{
    RowQuery query(m_session, "signing_key/by_purpose", purpose);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<SigningMaterial>();
    return std::optional(
        SigningMaterial{std::string(query.row().text(0)), std::string(query.row().text(1))});
}

Status SigningKeyRepo::insert(std::string_view purpose, std::string_view salt, Instant at)
{
    RowQuery query(m_session, "signing_key/insert", purpose, salt, at);
    return query.run();
}

} // namespace clientele::storage
