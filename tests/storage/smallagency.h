// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "session.h"
#include "testsupport/tempstore.h"

#include <QString>

#include <vector>

namespace clientele::testing {

/// Resource folders of tests/storage/sql: a schema of four tables, one of each class.
inline std::vector<QString> smallAgency(const std::vector<const char *> &folders = {"base"})
{
    std::vector<QString> roots;
    for (const char *folder : folders)
        roots.push_back(QStringLiteral(":/test/") + QString::fromLatin1(folder));
    return roots;
}

/// A key made of one small number, the same every time.
inline Uuid numbered(int number)
{
    Uuid id;
    id.bytes[6] = 0x70;
    id.bytes[8] = 0x80;
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

inline Status insertThing(storage::Session &session, const Uuid &client, const Uuid &id,
                          std::string_view name)
{
    CLIENTELE_ASSIGN(storage::Statement *const insert, session.statement("thing/insert"));
    return insert
        ->bindAll(id, client, name, nullptr, 0, true, nullptr, nullptr, nullptr)
        .run();
}

} // namespace clientele::testing
