// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listdata.h"
#include "models/auditlist.h"
#include "models/clientlist.h"
#include "models/invoicelist.h"
#include "models/subscriptionlist.h"
#include "models/userlist.h"

#include <string>
#include <vector>

namespace clientele::testing {

struct NamedList {
    std::string name;
    std::unique_ptr<models::ListModel> list;
    std::vector<Uuid> expected; ///< keys in any order
};

/// Every kind of list over the same agency, with what must be in it.
inline std::vector<NamedList> allLists(const std::shared_ptr<storage::Reader> &reader,
                                       const ListData &data)
{
    using namespace models;
    const Display display;
    const AccountId first = data.clients.empty() ? AccountId{Uuid{{1}}} : data.clients[0].client;
    std::vector<NamedList> lists;
    const auto add = [&](const char *name, std::unique_ptr<ListModel> list) {
        lists.push_back({name, std::move(list), {}});
        return &lists.back().expected;
    };
    lists.reserve(7);
    auto *clients = add("clients", makeClientList(reader, display));
    auto *users = add("users", makeUserList(reader, first, display));
    auto *subscriptions = add("subscriptions", makeSubscriptionList(reader, first, display));
    auto *drafts = add("drafts", makeInvoiceList(reader, InvoiceShelf::Drafts, {}, display));
    auto *issued = add("issued", makeInvoiceList(reader, InvoiceShelf::Issued, {}, display));
    auto *invoices = add("invoices", makeInvoiceList(reader, InvoiceShelf::All, {}, display));
    auto *audits = add("audit", makeAuditList(reader, {}, display));
    for (const auto &each : data.clients)
        clients->push_back(each.client.uuid);
    for (const auto &each : data.users)
        users->push_back(each.id.uuid);
    for (const auto &each : data.subscriptions)
        subscriptions->push_back(each.id.uuid);
    for (const auto &each : data.invoices) {
        (each.issued ? issued : drafts)->push_back(each.id.uuid);
        invoices->push_back(each.id.uuid);
    }
    for (const auto &each : data.audits)
        audits->push_back(each.id.uuid);
    return lists;
}

/// An agency with `rows` rows of everything, and a reader of it.
struct FilledAgency {
    FilledAgency(storage::Dialect dialect, int rows, std::uint64_t seedValue) : agency(dialect)
    {
        why = agency.ok() ? QByteArray() : QByteArray(agency.why());
        if (!why.isEmpty())
            return;
        auto filled = fillLists(agency, rows, seedValue);
        if (filled.ok())
            data = *std::move(filled);
        else
            why = describe(filled.failure());
        reader = readerOf(agency);
        if (!reader)
            why += "no reader";
    }

    TempStore agency;
    QByteArray why; ///< empty: everything is there
    ListData data;
    std::shared_ptr<storage::Reader> reader;
};

} // namespace clientele::testing

/// Fails the test unless the agency is there.
#define CLIENTELE_FILLED(filled) QVERIFY2((filled).why.isEmpty(), (filled).why.constData())
