// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditlist.h"

#include "makelist.h"

#include <QCoreApplication>

#include <array>

namespace clientele::models {

namespace {

using Kind = ColumnKind;

constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;

// in the order of AuditColumn; keys are UUIDv7, so their order is that of time
constexpr std::array kColumns = {
    ColumnSpec{"at", QT_TRANSLATE_NOOP("models", "Time"), 20, kLeft, Kind::Instant, {}, true, true},
    ColumnSpec{"actor_name", QT_TRANSLATE_NOOP("models", "Who"), 22, kLeft, Kind::Text, {}},
    ColumnSpec{"acting_as_client",
               QT_TRANSLATE_NOOP("models", "As the client"),
               8,
               kLeft,
               Kind::YesNo,
               {}},
    ColumnSpec{"action", QT_TRANSLATE_NOOP("models", "Action"), 24, kLeft, Kind::Text, {}},
    ColumnSpec{"outcome", QT_TRANSLATE_NOOP("models", "Outcome"), 10, kLeft, Kind::Word, {}},
    ColumnSpec{"client_name", QT_TRANSLATE_NOOP("models", "Client"), 30, kLeft, Kind::Text, {}},
};

constexpr std::array kFields = {
    FieldSpec{"client_id", Kind::Text},         FieldSpec{"action", Kind::Text},
    FieldSpec{"outcome", Kind::Word},           FieldSpec{"actor_name", Kind::Text},
    FieldSpec{"acting_as_client", Kind::YesNo}, FieldSpec{"at", Kind::Instant},
};

constexpr std::array kNaming = {static_cast<int>(AuditColumn::Action),
                                static_cast<int>(AuditColumn::At)};

constexpr ListSpec kSpec = {
    .name = "lists/audit",
    .table = "audit",
    .columns = kColumns,
    .fields = kFields,
    .search = {},
    .searchWithDigit = {},
    .searchWithAt = {},
    .indexedFields = {},
    .defaultSort = static_cast<int>(AuditColumn::At),
    .defaultOrder = Qt::DescendingOrder,
    .naming = kNaming,
    .entity = domain::Entity::Lease, // never a row of it; see anyChange
    .sameKey = {},
    .related = {},
    .anyChange = true,
};

} // namespace

std::unique_ptr<ListModel> makeAuditList(std::shared_ptr<storage::Reader> reader,
                                         const AccountId &client, const Display &display)
{
    return makeList(std::move(reader), kSpec, ofClient(client), display);
}

} // namespace clientele::models
