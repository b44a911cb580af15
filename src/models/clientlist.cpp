// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clientlist.h"

#include "makelist.h"

#include <QCoreApplication>

#include <array>

namespace clientele::models {

namespace {

using Kind = ColumnKind;

constexpr std::array kByNumber = {"number"};
constexpr std::array kByName = {"name_folded"};
constexpr std::array kByProgramme = {"programme"};
constexpr std::array kByStatus = {"status", "name_folded"};
constexpr std::array kByPlan = {"plan_name"};
constexpr std::array kByUsers = {"active_users"};
constexpr std::array kByNextDate = {"next_on"};
constexpr std::array kByNextAmount = {"next_minor"};
constexpr std::array kByBalance = {"balance_minor"};
constexpr std::array kByEmail = {"email"};

constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto kRight = Qt::AlignRight | Qt::AlignVCenter;

// in the order of ClientColumn
constexpr std::array kColumns = {
    ColumnSpec{"", QT_TRANSLATE_NOOP("models", "Selected"), 3, Qt::AlignCenter, Kind::Tick, {}},
    ColumnSpec{"number", QT_TRANSLATE_NOOP("models", "Number"), 10, kLeft, Kind::Text, kByNumber,
               false, true},
    ColumnSpec{"name", QT_TRANSLATE_NOOP("models", "Name"), 30, kLeft, Kind::Text, kByName, false,
               true},
    ColumnSpec{"programme_name", QT_TRANSLATE_NOOP("models", "Programme"), 14, kLeft, Kind::Text,
               kByProgramme, false, true},
    ColumnSpec{"status", QT_TRANSLATE_NOOP("models", "Status"), 10, kLeft, Kind::Word, kByStatus,
               false, true},
    ColumnSpec{"plan_name", QT_TRANSLATE_NOOP("models", "Plan"), 14, kLeft, Kind::Text, kByPlan,
               false, true},
    ColumnSpec{"active_users", QT_TRANSLATE_NOOP("models", "Active Users"), 8, kRight,
               Kind::Integer, kByUsers, false, true},
    ColumnSpec{"next_on", QT_TRANSLATE_NOOP("models", "Next invoice"), 12, kRight, Kind::Day,
               kByNextDate, false, true},
    ColumnSpec{"next_minor", QT_TRANSLATE_NOOP("models", "Next amount"), 14, kRight, Kind::Money,
               kByNextAmount, false, true},
    ColumnSpec{"balance_minor", QT_TRANSLATE_NOOP("models", "Balance"), 14, kRight, Kind::Money,
               kByBalance, false, true},
    ColumnSpec{"email", QT_TRANSLATE_NOOP("models", "Email"), 26, kLeft, Kind::Text, kByEmail,
               false, true},
    ColumnSpec{"trial_ends_on", QT_TRANSLATE_NOOP("models", "Trial ends"), 12, kRight, Kind::Day,
               {}},
    ColumnSpec{"", QT_TRANSLATE_NOOP("models", "Login"), 8, Qt::AlignCenter, Kind::Button, {}},
};

constexpr std::array kFields = {
    FieldSpec{"client_id", Kind::Text},       FieldSpec{"status", Kind::Word},
    FieldSpec{"programme", Kind::Text},       FieldSpec{"plan_name", Kind::Text},
    FieldSpec{"account_manager", Kind::Text}, FieldSpec{"currency", Kind::Text},
    FieldSpec{"active_users", Kind::Integer}, FieldSpec{"next_on", Kind::Day},
    FieldSpec{"next_minor", Kind::Money},     FieldSpec{"balance_minor", Kind::Money},
    FieldSpec{"trial_ends_on", Kind::Day},    FieldSpec{"parked_rule", Kind::Text},
    FieldSpec{"email", Kind::Text},
};

constexpr std::array kWithDigit = {"number"};
constexpr std::array kWithAt = {"email"};
constexpr std::array kNaming = {static_cast<int>(ClientColumn::Name),
                                static_cast<int>(ClientColumn::Number)};
constexpr std::array kSameKey = {domain::Entity::Account};

constexpr ListSpec kSpec = {
    .name = "lists/client",
    .table = "client_summary",
    .columns = kColumns,
    .fields = kFields,
    .search = kByName,
    .searchWithDigit = kWithDigit,
    .searchWithAt = kWithAt,
    .indexedFields = {},
    .defaultSort = static_cast<int>(ClientColumn::Name),
    .defaultOrder = Qt::AscendingOrder,
    .naming = kNaming,
    .entity = domain::Entity::Summary,
    .sameKey = kSameKey,
    .related = {},
};

} // namespace

std::unique_ptr<ListModel> makeClientList(std::shared_ptr<storage::Reader> reader,
                                          const Display &display)
{
    return makeList(std::move(reader), kSpec, {}, display);
}

} // namespace clientele::models
