// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invoicelist.h"

#include "makelist.h"

#include <QCoreApplication>

#include <array>

namespace clientele::models {

namespace {

using Kind = ColumnKind;

constexpr std::array kByNumber = {"number"};
constexpr std::array kByClient = {"client_folded", "bill_on"};
constexpr std::array kByStatus = {"status", "bill_on", "client_id"};
constexpr std::array kByBillDate = {"bill_on", "client_id"};
constexpr std::array kByIssued = {"issued_on"};
constexpr std::array kByDue = {"due_on"};
constexpr std::array kByTotal = {"total_minor"};
constexpr std::array kByPayable = {"payable_minor"};
constexpr std::array kByOpen = {"open_minor"};

constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto kRight = Qt::AlignRight | Qt::AlignVCenter;

/// In the order of InvoiceColumn. An index serves the bill date with a ledger and with a status.
constexpr std::array kColumns = {
    ColumnSpec{"", QT_TRANSLATE_NOOP("models", "Selected"), 3, Qt::AlignCenter, Kind::Tick, {}},
    ColumnSpec{"number", QT_TRANSLATE_NOOP("models", "Number"), 14, kLeft, Kind::Text,
               kByNumber},
    ColumnSpec{"client_name", QT_TRANSLATE_NOOP("models", "Client"), 30, kLeft, Kind::Text,
               kByClient},
    ColumnSpec{"settled", QT_TRANSLATE_NOOP("models", "Status"), 10, kLeft, Kind::Word,
               kByStatus, false, true},
    ColumnSpec{"bill_on", QT_TRANSLATE_NOOP("models", "Bill date"), 12, kRight, Kind::Day,
               kByBillDate, false, true},
    ColumnSpec{"issued_on", QT_TRANSLATE_NOOP("models", "Issued"), 12, kRight, Kind::Day,
               kByIssued},
    ColumnSpec{"due_on", QT_TRANSLATE_NOOP("models", "Due"), 12, kRight, Kind::Day, kByDue},
    ColumnSpec{"total_minor", QT_TRANSLATE_NOOP("models", "Total"), 14, kRight, Kind::Money,
               kByTotal},
    ColumnSpec{"payable_minor", QT_TRANSLATE_NOOP("models", "Payable"), 14, kRight, Kind::Money,
               kByPayable},
    ColumnSpec{"open_minor", QT_TRANSLATE_NOOP("models", "Open"), 14, kRight, Kind::Money,
               kByOpen},
};

constexpr std::array kFields = {
    FieldSpec{"client_id", Kind::Text},      FieldSpec{"status", Kind::Word},
    FieldSpec{"kind", Kind::Word},           FieldSpec{"ledger", Kind::Word},
    FieldSpec{"held", Kind::YesNo},          FieldSpec{"currency", Kind::Text},
    FieldSpec{"bill_on", Kind::Day},         FieldSpec{"issued_on", Kind::Day},
    FieldSpec{"due_on", Kind::Day},          FieldSpec{"total_minor", Kind::Money},
    FieldSpec{"payable_minor", Kind::Money}, FieldSpec{"open_minor", Kind::Money},
    FieldSpec{"settled", Kind::Word},        FieldSpec{"voided", Kind::YesNo},
};

constexpr std::array kSearch = {"client_folded", "number_folded"};
constexpr std::array kIndexedFields = {"ledger", "status"};
constexpr std::array kNaming = {static_cast<int>(InvoiceColumn::Number),
                                static_cast<int>(InvoiceColumn::Client),
                                static_cast<int>(InvoiceColumn::BillDate)};
constexpr std::array kRelated = {domain::Entity::Account};

constexpr ListSpec kSpec = {
    .name = "lists/invoice",
    .table = "invoice",
    .columns = kColumns,
    .fields = kFields,
    .search = kSearch,
    .searchWithDigit = {},
    .searchWithAt = {},
    .indexedFields = kIndexedFields,
    .defaultSort = static_cast<int>(InvoiceColumn::BillDate),
    .defaultOrder = Qt::DescendingOrder,
    .naming = kNaming,
    .entity = domain::Entity::Invoice,
    .sameKey = {},
    .related = kRelated,
};

} // namespace

std::unique_ptr<ListModel> makeInvoiceList(std::shared_ptr<storage::Reader> reader,
                                           InvoiceShelf shelf, const AccountId &client,
                                           const Display &display)
{
    ListFilter fixed = ofClient(client);
    if (shelf != InvoiceShelf::All) {
        const QString status =
            shelf == InvoiceShelf::Drafts ? QStringLiteral("draft") : QStringLiteral("issued");
        fixed.terms.push_back({"status", FilterRelation::Is, {status}});
    }
    return makeList(std::move(reader), kSpec, fixed, display);
}

} // namespace clientele::models
