// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/userlist.h"

#include "makelist.h"

#include <QCoreApplication>

#include <array>

namespace clientele::models {

namespace {

using Kind = ColumnKind;

constexpr std::array kByFirstName = {"first_folded"};
constexpr std::array kByLastName = {"name_folded"};
constexpr std::array kByEmail = {"email_folded"};
constexpr std::array kByActive = {"active", "name_folded"};
constexpr std::array kByRoles = {"roles", "name_folded"};

constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;

// in the order of UserColumn
constexpr std::array kColumns = {
    ColumnSpec{"", QT_TRANSLATE_NOOP("models", "Selected"), 3, Qt::AlignCenter, Kind::Tick, {}},
    ColumnSpec{"first_name", QT_TRANSLATE_NOOP("models", "First name"), 16, kLeft, Kind::Text,
               kByFirstName},
    ColumnSpec{"last_name", QT_TRANSLATE_NOOP("models", "Last name"), 20, kLeft, Kind::Text,
               kByLastName, false, true},
    ColumnSpec{"email", QT_TRANSLATE_NOOP("models", "Email address"), 28, kLeft, Kind::Text,
               kByEmail, false, true},
    ColumnSpec{"active", QT_TRANSLATE_NOOP("models", "Active"), 7, kLeft, Kind::YesNo, kByActive},
    ColumnSpec{"roles", QT_TRANSLATE_NOOP("models", "Roles"), 18, kLeft, Kind::Word, kByRoles},
};

constexpr std::array kFields = {
    FieldSpec{"client_id", Kind::Text},      FieldSpec{"active", Kind::YesNo},
    FieldSpec{"administrator", Kind::YesNo}, FieldSpec{"role", Kind::Text},
    FieldSpec{"email", Kind::Text},
};

constexpr std::array kSearch = {"name_folded", "first_folded", "email_folded"};
constexpr std::array kNaming = {static_cast<int>(UserColumn::FirstName),
                                static_cast<int>(UserColumn::LastName),
                                static_cast<int>(UserColumn::Email)};

constexpr ListSpec kSpec = {
    .name = "lists/user",
    .table = "account_user",
    .columns = kColumns,
    .fields = kFields,
    .search = kSearch,
    .searchWithDigit = {},
    .searchWithAt = {},
    .indexedFields = {},
    .defaultSort = static_cast<int>(UserColumn::LastName),
    .defaultOrder = Qt::AscendingOrder,
    .naming = kNaming,
    .entity = domain::Entity::AccountUser,
    .sameKey = {},
    .related = {},
};

} // namespace

std::unique_ptr<ListModel> makeUserList(std::shared_ptr<storage::Reader> reader,
                                        const AccountId &account, const Display &display)
{
    Q_ASSERT(!account.isNull());
    return makeList(std::move(reader), kSpec, ofClient(account), display);
}

} // namespace clientele::models
