// SPDX-License-Identifier: GPL-3.0-or-later
// The order of every list by every column, against a plain sort of what the test put in, pages far
// down against reading from the top, and what another thread finds against what is read at once.
#include "listprobe.h"
#include "manylists.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace clientele;
using namespace clientele::models;
using namespace clientele::testing;
using domain::AccountUser;
using domain::ClientSummary;
using storage::Dialect;
using storage::StoredInvoice;

class ListOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clientsSortByEveryColumn_data() { onBothDatabases(); }
    void clientsSortByEveryColumn();
    void usersSortByEveryColumn_data() { onBothDatabases(); }
    void usersSortByEveryColumn();
    void invoicesSortByEveryColumn_data() { onBothDatabases(); }
    void invoicesSortByEveryColumn();
    void subscriptionsSortByEveryColumn_data() { onBothDatabases(); }
    void subscriptionsSortByEveryColumn();
    void auditSortsByTimeOnly_data() { onBothDatabases(); }
    void auditSortsByTimeOnly();
    void pagesFarDownAreTheSame_data() { onBothDatabases(); }
    void pagesFarDownAreTheSame();
    void foundBesideIsTheSame_data() { onBothDatabases(); }
    void foundBesideIsTheSame();
    void onlyTheLastThatIsWantedIsShown();
    void ticksOfALongList_data() { onBothDatabases(); }
    void ticksOfALongList();
    void changesOfRowsFoundBeside_data() { onBothDatabases(); }
    void changesOfRowsFoundBeside();
};

namespace {

Uuid idOf(const ClientSummary &row)
{
    return row.client.uuid;
}
Uuid idOf(const AccountUser &row)
{
    return row.id.uuid;
}
Uuid idOf(const StoredInvoice &row)
{
    return row.id.uuid;
}
Uuid idOf(const domain::Subscription &row)
{
    return row.id.uuid;
}
Uuid idOf(const domain::AuditEntry &row)
{
    return row.id.uuid;
}

std::int64_t dayNumber(const std::optional<Date> &day)
{
    return day ? day->days() : ClientSummary::kNeverDays;
}

/// Sorts the list by the column both ways and compares with a plain sort by `keyOf`, then by key.
template<typename Row, typename KeyOf>
void compareSorting(ListModel &list, const std::vector<Row> &rows, int column, const KeyOf &keyOf)
{
    QVERIFY(list.isSortable(column));
    std::vector<std::pair<PlainKey, Uuid>> sorted;
    for (const Row &row : rows)
        sorted.emplace_back(keyOf(row), idOf(row));
    std::sort(sorted.begin(), sorted.end());
    std::vector<Uuid> expected;
    for (const auto &[key, id] : sorted)
        expected.push_back(id);
    list.setSort(column, Qt::AscendingOrder);
    QVERIFY2(keys(list) == expected, qPrintable(QString::number(column)));
    std::reverse(expected.begin(), expected.end());
    list.setSort(column, Qt::DescendingOrder);
    QVERIFY2(keys(list) == expected, qPrintable(QString::number(column)));
}

std::string foldedName(const AccountUser &user)
{
    return casefolded(user.lastName + ' ' + user.firstName);
}

} // namespace

void ListOrderTest::clientsSortByEveryColumn()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 450, testing::seed(12));
    CLIENTELE_FILLED(filled);
    const auto list = makeClientList(filled.reader, Display());
    const auto by = [&](ClientColumn column, PlainKey (*keyOf)(const ClientSummary &)) {
        compareSorting(*list, filled.data.clients, static_cast<int>(column), keyOf);
    };
    using C = const ClientSummary &;
    by(ClientColumn::Number, [](C c) { return PlainKey{c.number}; });
    by(ClientColumn::Name, [](C c) { return PlainKey{casefolded(c.name)}; });
    by(ClientColumn::Programme, [](C c) { return PlainKey{c.programme}; });
    by(ClientColumn::Status, [](C c) { return PlainKey{c.status, casefolded(c.name)}; });
    by(ClientColumn::Plan, [](C c) { return PlainKey{c.planName}; });
    by(ClientColumn::ActiveUsers, [](C c) { return PlainKey{c.activeUsers}; });
    by(ClientColumn::NextDate, [](C c) { return PlainKey{std::int64_t{c.nextOn.days()}}; });
    by(ClientColumn::NextAmount, [](C c) { return PlainKey{c.nextMinor}; });
    by(ClientColumn::Balance, [](C c) { return PlainKey{c.balanceMinor}; });
    by(ClientColumn::Email, [](C c) { return PlainKey{c.email}; });
    QVERIFY(!list->isSortable(static_cast<int>(ClientColumn::Tick)));
}

void ListOrderTest::usersSortByEveryColumn()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 450, testing::seed(12));
    CLIENTELE_FILLED(filled);
    const auto list = makeUserList(filled.reader, filled.data.clients[0].client, Display());
    const auto by = [&](UserColumn column, PlainKey (*keyOf)(const AccountUser &)) {
        compareSorting(*list, filled.data.users, static_cast<int>(column), keyOf);
    };
    using U = const AccountUser &;
    by(UserColumn::FirstName, [](U u) { return PlainKey{asciiLower(u.firstName)}; });
    by(UserColumn::LastName, [](U u) { return PlainKey{foldedName(u)}; });
    by(UserColumn::Email, [](U u) { return PlainKey{casefolded(u.email)}; });
    by(UserColumn::Active, [](U u) { return PlainKey{std::int64_t{u.active}, foldedName(u)}; });
    by(UserColumn::Roles, [](U u) {
        std::string roles = u.administrator ? "administrator" : "";
        roles += (u.administrator && !u.role.empty() ? "," : "") + u.role;
        return PlainKey{roles, foldedName(u)};
    });
}

void ListOrderTest::invoicesSortByEveryColumn()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 450, testing::seed(12));
    CLIENTELE_FILLED(filled);
    const auto list = makeInvoiceList(filled.reader, InvoiceShelf::All, {}, Display());
    std::map<AccountId, std::string> names;
    for (const ClientSummary &client : filled.data.clients)
        names[client.client] = casefolded(client.name);
    const auto by = [&](InvoiceColumn column, const auto &keyOf) {
        compareSorting(*list, filled.data.invoices, static_cast<int>(column), keyOf);
    };
    using I = const StoredInvoice &;
    const auto billed = [](I i) { return std::int64_t{i.content.billDate.days()}; };
    by(InvoiceColumn::Number, [](I i) { return PlainKey{i.number}; });
    by(InvoiceColumn::Client, [&](I i) { return PlainKey{names[i.client], billed(i)}; });
    by(InvoiceColumn::Status, [&](I i) {
        return PlainKey{std::string(i.issued ? "issued" : "draft"), billed(i), i.client.toString()};
    });
    by(InvoiceColumn::BillDate, [&](I i) { return PlainKey{billed(i), i.client.toString()}; });
    by(InvoiceColumn::Issued, [](I i) { return PlainKey{dayNumber(i.issuedOn)}; });
    by(InvoiceColumn::Due, [](I i) { return PlainKey{dayNumber(i.dueOn)}; });
    by(InvoiceColumn::Total, [](I i) { return PlainKey{i.content.totalMinor}; });
    by(InvoiceColumn::Payable, [](I i) { return PlainKey{i.content.payableMinor}; });
    by(InvoiceColumn::Open, [](I i) { return PlainKey{i.issued ? i.content.payableMinor : 0}; });
}

void ListOrderTest::subscriptionsSortByEveryColumn()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 450, testing::seed(12));
    CLIENTELE_FILLED(filled);
    const auto list = makeSubscriptionList(filled.reader, filled.data.clients[0].client, Display());
    std::map<Uuid, std::string> items;
    for (std::size_t i = 0; i < filled.data.subscriptions.size(); ++i)
        items[idOf(filled.data.subscriptions[i])] = casefolded(filled.data.itemNames[i]);
    const auto by = [&](SubscriptionColumn column, const auto &keyOf) {
        compareSorting(*list, filled.data.subscriptions, static_cast<int>(column), keyOf);
    };
    using S = const domain::Subscription &;
    by(SubscriptionColumn::Item, [&](S s) { return PlainKey{items[s.id.uuid]}; });
    by(SubscriptionColumn::Kind, [&](S s) {
        return PlainKey{std::string(s.addOn ? "add_on" : "plan"), items[s.id.uuid]};
    });
    by(SubscriptionColumn::Quantity, [](S s) { return PlainKey{s.quantity}; });
    by(SubscriptionColumn::State, [&](S s) { return PlainKey{s.state, items[s.id.uuid]}; });
    by(SubscriptionColumn::Started, [](S s) { return PlainKey{dayNumber(s.startedOn)}; });
    by(SubscriptionColumn::TrialUntil, [](S s) { return PlainKey{dayNumber(s.trialUntil)}; });
    by(SubscriptionColumn::Ends, [](S s) { return PlainKey{dayNumber(s.endsOn)}; });
}

void ListOrderTest::auditSortsByTimeOnly()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 450, testing::seed(12));
    CLIENTELE_FILLED(filled);
    const auto list = makeAuditList(filled.reader, {}, Display());
    compareSorting(*list, filled.data.audits, static_cast<int>(AuditColumn::At),
                   [](const domain::AuditEntry &e) { return PlainKey{e.at.utcMs}; });
    const std::vector<Uuid> before = keys(*list);
    for (int column = 1; column < list->model()->columnCount(); ++column) {
        QVERIFY(!list->isSortable(column));
        list->setSort(column, Qt::AscendingOrder);
        QVERIFY(keys(*list) == before);
    }
}

void ListOrderTest::pagesFarDownAreTheSame()
{
    QFETCH(Dialect, dialect);
    TempStore agency(dialect);
    QVERIFY2(agency.ok(), agency.why());
    const std::uint64_t seed = testing::seed(13);
    const auto data = fillLists(agency, 5'000, seed);
    CLIENTELE_VERIFY(data);
    const auto reader = readerOf(agency);
    QVERIFY(reader);
    Random random(seed);
    for (NamedList &each : allLists(reader, *data)) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            each.list->setSort(1, order); // number, first name, kind … with and without an index
            const std::vector<Uuid> inOrder = keys(*each.list);
            each.list->refresh(); // forgets all that it had found
            for (int jump = 0; jump < 40; ++jump) {
                const int row = random.below(each.list->rowCount());
                QVERIFY2(each.list->keyAt(row) == inOrder[static_cast<std::size_t>(row)],
                         each.name.c_str());
                if (jump % 8 == 7) // lets the search for places to begin reading from go on
                    QCoreApplication::processEvents();
            }
            QCOMPARE(each.list->keyAt(each.list->rowCount() - 1), inOrder.back());
        }
    }
}

void ListOrderTest::foundBesideIsTheSame()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 450, testing::seed(14));
    CLIENTELE_FILLED(filled);
    Beside beside(readerOf(filled.agency));
    std::vector<NamedList> atOnce = allLists(filled.reader, filled.data);
    std::vector<NamedList> later = allLists(filled.reader, filled.data);
    for (std::size_t i = 0; i < later.size(); ++i) {
        ListModel &one = *atOnce[i].list;
        ListModel &other = *later[i].list;
        const QAbstractItemModelTester tester(
            other.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        beside.serve(other);
        for (const char *search : {"", "a", "1", "an", "nobody is called so"}) {
            for (ListModel *list : {&one, &other})
                list->setSearch(QString::fromLatin1(search));
            for (int column = 0; column < one.model()->columnCount(); ++column) {
                for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                    one.setSort(column, order);
                    other.setSort(column, order);
                    beside.answer();
                    QVERIFY(!other.isFinding());
                    QVERIFY2(keys(one) == keys(other), later[i].name.c_str());
                }
            }
        }
        QVERIFY2(beside.asked > 0 || i == later.size() - 1, later[i].name.c_str());
    }
}

void ListOrderTest::onlyTheLastThatIsWantedIsShown()
{
    FilledAgency filled(Dialect::Sqlite, 450, testing::seed(15));
    CLIENTELE_FILLED(filled);
    const auto list = makeClientList(filled.reader, Display());
    const auto expected = makeClientList(filled.reader, Display());
    Beside beside(readerOf(filled.agency));
    beside.serve(*list);
    const std::vector<Uuid> all = keys(*list);
    QSignalSpy finding(list.get(), &ListModel::findingChanged);
    for (const char *typed : {"a", "an", "ann"})
        list->setSearch(QString::fromLatin1(typed));
    QVERIFY(list->isFinding());
    QVERIFY(keys(*list) == all); // what was shown stays
    QCOMPARE(beside.asked, 1);
    beside.answer();
    QCOMPARE(beside.asked, 2); // nobody waits for "an" any more
    expected->setSearch(QStringLiteral("ann"));
    QVERIFY(keys(*list) == keys(*expected));
    QCOMPARE(finding.last().first().toBool(), false);

    list->setSearch(QStringLiteral("a"));
    list->setSearch({}); // is there at once, and stays
    QVERIFY(keys(*list) == all);
    beside.answer();
    QVERIFY(keys(*list) == all);
    QVERIFY(!list->isFinding());

    beside.failure = fail(FailureCode::ConnectionLost);
    list->setSearch(QStringLiteral("a"));
    beside.answer();
    QCOMPARE(list->failure()->code, FailureCode::ConnectionLost);
    beside.failure.reset();
    list->refresh();
    beside.answer();
    QVERIFY(!list->failure());
    expected->setSearch(QStringLiteral("a"));
    QVERIFY(keys(*list) == keys(*expected));
}

void ListOrderTest::ticksOfALongList()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 1'200, testing::seed(16));
    CLIENTELE_FILLED(filled);
    const auto list = makeClientList(filled.reader, Display());
    Beside beside(readerOf(filled.agency));
    beside.serve(*list);
    std::vector<Uuid> all = keys(*list);
    std::sort(all.begin(), all.end());
    list->tickAll();
    QCOMPARE(list->tickedCount(), 0);
    beside.answer();
    QVERIFY(list->tickedKeys() == all);
    QCOMPARE(list->tickState(), Qt::Checked);

    list->setSort(static_cast<int>(ClientColumn::Number), Qt::AscendingOrder); // keeps them all
    beside.answer();
    QVERIFY(list->tickedKeys() == all);
    list->setSearch(QStringLiteral("a")); // only what is shown stays ticked
    list->setTicked(list->keyAt(0), false); // while it is looked for
    beside.answer();
    std::vector<Uuid> shown = keys(*list);
    std::sort(shown.begin(), shown.end());
    QVERIFY(shown.size() < all.size());
    const std::vector<Uuid> kept = list->tickedKeys();
    QVERIFY(std::includes(shown.begin(), shown.end(), kept.begin(), kept.end()));
    QVERIFY(kept.size() + 1 >= shown.size()); // but for the one that was unticked

    list->tickAll();
    list->untickAll(); // nobody wants them any more
    beside.answer();
    QCOMPARE(list->tickedCount(), 0);
}

void ListOrderTest::changesOfRowsFoundBeside()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 450, testing::seed(17));
    CLIENTELE_FILLED(filled);
    const auto list = makeClientList(filled.reader, Display());
    Beside beside(readerOf(filled.agency));
    beside.serve(*list);
    const QAbstractItemModelTester tester(list->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CLIENTELE_VERIFY(
        list->applyFilter({{{"status", FilterRelation::IsNot, {QStringLiteral("trial")}}}}));
    beside.answer();
    const std::vector<Uuid> before = keys(*list);
    QVERIFY(before.size() > 10);
    const auto change = [&](std::size_t row, const auto &edit) {
        const auto client = std::find_if(
            filled.data.clients.begin(), filled.data.clients.end(),
            [&](const ClientSummary &each) { return each.client.uuid == before[row]; });
        edit(*client);
        QVERIFY(changeClient(filled.agency, *client).ok());
        list->applyChange({{{domain::Entity::Summary, domain::ChangeKind::Changed, client->client,
                             client->client.uuid}},
                           false});
    };
    ModelSpies spies(*list);
    change(3, [](ClientSummary &client) { client.email = "new@example.test"; });
    QCOMPARE(list->model()->index(3, static_cast<int>(ClientColumn::Email)).data().toString(),
             QStringLiteral("new@example.test"));
    change(5, [](ClientSummary &client) { client.status = "trial"; }); // fits no longer
    QCOMPARE(list->rowCount(), static_cast<int>(before.size()) - 1);
    QCOMPARE(list->rowOf(before[6]), 5);
    QCOMPARE(spies.structure(), QStringLiteral("0 0 0 1 0"));
    change(7, [](ClientSummary &client) { client.name = "0 the first one"; }); // stands elsewhere
    beside.answer();
    const auto expected = makeClientList(filled.reader, Display());
    CLIENTELE_VERIFY(
        expected->applyFilter({{{"status", FilterRelation::IsNot, {QStringLiteral("trial")}}}}));
    QCOMPARE(list->rowOf(before[7]), expected->rowOf(before[7]));
    QVERIFY(list->rowOf(before[7]) < 6); // it stood there, behind one that left
    QVERIFY(keys(*list) == keys(*expected));
}

QTEST_GUILESS_MAIN(ListOrderTest)
#include "tst_listorder.moc"
