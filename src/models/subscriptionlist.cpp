// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/subscriptionlist.h"

#include "makelist.h"

#include <QCoreApplication>

#include <array>

namespace clientele::models {

namespace {

// ColumnKind is spelled out here: SubscriptionColumn has a Kind of its own
constexpr std::array kByItem = {"item_folded"};
constexpr std::array kByKind = {"kind", "item_folded"};
constexpr std::array kByQuantity = {"quantity"};
constexpr std::array kByState = {"state", "item_folded"};
constexpr std::array kByStarted = {"started_on"};
constexpr std::array kByTrial = {"trial_until"};
constexpr std::array kByEnds = {"ends_on"};

constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto kRight = Qt::AlignRight | Qt::AlignVCenter;

// in the order of SubscriptionColumn
constexpr std::array kColumns = {
    ColumnSpec{"item_name", QT_TRANSLATE_NOOP("models", "Plan or add-on"), 24, kLeft,
               ColumnKind::Text, kByItem},
    ColumnSpec{"kind", QT_TRANSLATE_NOOP("models", "Kind"), 8, kLeft, ColumnKind::Word, kByKind},
    ColumnSpec{"quantity", QT_TRANSLATE_NOOP("models", "Quantity"), 8, kRight, ColumnKind::Integer,
               kByQuantity},
    ColumnSpec{"state", QT_TRANSLATE_NOOP("models", "Status"), 10, kLeft, ColumnKind::Word,
               kByState},
    ColumnSpec{"started_on", QT_TRANSLATE_NOOP("models", "Started"), 12, kRight, ColumnKind::Day,
               kByStarted},
    ColumnSpec{"trial_until", QT_TRANSLATE_NOOP("models", "Trial until"), 12, kRight,
               ColumnKind::Day, kByTrial},
    ColumnSpec{"ends_on", QT_TRANSLATE_NOOP("models", "Ends"), 12, kRight, ColumnKind::Day,
               kByEnds},
};

constexpr std::array kFields = {
    FieldSpec{"client_id", ColumnKind::Text}, FieldSpec{"ledger", ColumnKind::Word},
    FieldSpec{"kind", ColumnKind::Word},      FieldSpec{"state", ColumnKind::Word},
    FieldSpec{"started_on", ColumnKind::Day}, FieldSpec{"ends_on", ColumnKind::Day},
};

constexpr std::array kNaming = {static_cast<int>(SubscriptionColumn::Item)};
constexpr std::array kRelated = {domain::Entity::Catalogue};

constexpr ListSpec kSpec = {
    .name = "lists/subscription",
    .table = "subscription",
    .columns = kColumns,
    .fields = kFields,
    .search = kByItem,
    .searchWithDigit = {},
    .searchWithAt = {},
    .indexedFields = {},
    .defaultSort = static_cast<int>(SubscriptionColumn::Started),
    .defaultOrder = Qt::DescendingOrder,
    .naming = kNaming,
    .entity = domain::Entity::Subscription,
    .sameKey = {},
    .related = kRelated,
};

} // namespace

std::unique_ptr<ListModel> makeSubscriptionList(std::shared_ptr<storage::Reader> reader,
                                                const AccountId &account, const Display &display)
{
    Q_ASSERT(!account.isNull());
    return makeList(std::move(reader), kSpec, ofClient(account), display);
}

} // namespace clientele::models
