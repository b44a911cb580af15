// SPDX-License-Identifier: GPL-3.0-or-later
// How a list follows what commands change: row by row, without a reset, with selection, current
// index and ticks staying with their rows.
#include "listdata.h"
#include "listprobe.h"
#include "models/auditlist.h"
#include "models/clientlist.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSqlDatabase>
#include <QTest>

#include <algorithm>
#include <set>

using namespace clientele;
using namespace clientele::models;
using namespace clientele::testing;
using domain::ChangeKind;
using domain::ChangeSet;
using domain::ClientSummary;
using domain::Entity;
using storage::Dialect;

class ListChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangedRowIsRepaintedInPlace_data() { onBothDatabases(); }
    void aChangedRowIsRepaintedInPlace();
    void aRenamedRowMoves_data() { onBothDatabases(); }
    void aRenamedRowMoves();
    void aDeletedRowVanishesWithItsTick_data() { onBothDatabases(); }
    void aDeletedRowVanishesWithItsTick();
    void aNewRowAppearsAtItsPlace_data() { onBothDatabases(); }
    void aNewRowAppearsAtItsPlace();
    void aRowThatNoLongerFitsTheFilterLeaves_data() { onBothDatabases(); }
    void aRowThatNoLongerFitsTheFilterLeaves();
    void manyChangesKeepSelectionAndCurrent_data() { onBothDatabases(); }
    void manyChangesKeepSelectionAndCurrent();
    void sortingKeepsSelectionAndCurrent_data() { onBothDatabases(); }
    void sortingKeepsSelectionAndCurrent();
    void anyMixOfChangesEndsLikeAFreshList_data() { onBothDatabases(); }
    void anyMixOfChangesEndsLikeAFreshList();
    void ticksAreNotTheSelection_data() { onBothDatabases(); }
    void ticksAreNotTheSelection();
    void pendingTextShowsUntilTheRowChanges();
    void aCommandAddsToTheAudit();
    void aLostTableIsSaidOnce();
};

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
constexpr int kName = static_cast<int>(ClientColumn::Name);

domain::Change changeOf(const ClientSummary &summary, ChangeKind kind = ChangeKind::Changed)
{
    return {Entity::Summary, kind, summary.client, summary.client.uuid};
}

/// An agency with clients, the list that shows them, and a selection on it.
class Shown
{
public:
    Shown(Dialect dialect, int rows, std::uint64_t seedValue) : agency(dialect)
    {
        if (!agency.ok()) {
            why = agency.why();
            return;
        }
        auto filled = fillLists(agency, rows, seedValue);
        if (!filled.ok()) {
            why = describe(filled.failure());
            return;
        }
        data = *std::move(filled);
        reader = readerOf(agency);
        list = makeClientList(reader, Display());
        tester = std::make_unique<QAbstractItemModelTester>(list->model(), kFatal);
        selection = std::make_unique<QItemSelectionModel>(list->model());
        spies = std::make_unique<ModelSpies>(*list);
    }

    ClientSummary &client(const Uuid &key)
    {
        return *std::find_if(data.clients.begin(), data.clients.end(),
                             [&](const ClientSummary &each) { return each.client.uuid == key; });
    }
    ClientSummary &clientAt(int row) { return client(list->keyAt(row)); }
    void select(int row)
    {
        const QModelIndex index = list->model()->index(row, kName);
        selection->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void setCurrent(int row)
    {
        selection->setCurrentIndex(list->model()->index(row, kName), QItemSelectionModel::NoUpdate);
    }
    [[nodiscard]] std::set<Uuid> selected() const
    {
        std::set<Uuid> all;
        for (const QModelIndex &index : selection->selectedRows())
            all.insert(list->keyAt(index.row()));
        return all;
    }
    [[nodiscard]] Uuid current() const { return list->keyAt(selection->currentIndex().row()); }
    /// By name, without the deleted ones: what the list has to be.
    [[nodiscard]] std::vector<Uuid> expected(bool descending = false) const
    {
        std::vector<std::pair<std::string, Uuid>> all;
        for (const ClientSummary &each : data.clients) {
            if (each.status != "deleted")
                all.emplace_back(casefolded(each.name), each.client.uuid);
        }
        std::sort(all.begin(), all.end());
        if (descending)
            std::reverse(all.begin(), all.end());
        std::vector<Uuid> ids;
        for (const auto &[name, id] : all)
            ids.push_back(id);
        return ids;
    }

    TempStore agency;
    QByteArray why;
    ListData data;
    std::shared_ptr<storage::Reader> reader;
    std::unique_ptr<ListModel> list;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<QItemSelectionModel> selection;
    std::unique_ptr<ModelSpies> spies;
};

} // namespace

void ListChangesTest::aChangedRowIsRepaintedInPlace()
{
    QFETCH(Dialect, dialect);
    Shown shown(dialect, 450, testing::seed(21));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    shown.select(230);
    shown.setCurrent(231);
    const std::vector<Uuid> before = keys(*shown.list);
    ClientSummary &client = shown.clientAt(230);
    client.planName = "Enterprise";
    client.activeUsers = 99;
    CLIENTELE_VERIFY(changeClient(shown.agency, client));
    shown.spies->clear();
    shown.list->applyChange({{changeOf(client)}, false});
    QCOMPARE(shown.spies->structure(), QStringLiteral("0 0 0 0 0"));
    QCOMPARE(shown.spies->data.count(), 1);
    QCOMPARE(shown.spies->data[0][0].toModelIndex().row(), 230);
    QCOMPARE(shown.spies->data[0][1].toModelIndex().row(), 230);
    QCOMPARE(texts(*shown.list, static_cast<int>(ClientColumn::Plan)).at(230),
             QStringLiteral("Enterprise"));
    QCOMPARE(shown.list->versionAt(230), 2);
    QVERIFY(keys(*shown.list) == before);
    QCOMPARE(shown.selected(), std::set<Uuid>{before[230]});
    QCOMPARE(shown.current(), before[231]);
    // nothing changed: nothing is said
    shown.spies->clear();
    shown.list->applyChange({{changeOf(client)}, false});
    shown.list->applyChange({{{Entity::Person, ChangeKind::Changed, {}, Uuid{{3}}}}, false});
    QCOMPARE(shown.spies->structure(), QStringLiteral("0 0 0 0 0"));
    QCOMPARE(shown.spies->data.count(), 0);
}

void ListChangesTest::aRenamedRowMoves()
{
    QFETCH(Dialect, dialect);
    Shown shown(dialect, 450, testing::seed(22));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    for (const char *name : {"aaaa", "zzzz", "nord x", "\U0010FFFF last", "!first"}) {
        ClientSummary &client = shown.clientAt(210);
        shown.selection->clearSelection();
        shown.select(210);
        shown.setCurrent(210);
        client.name = name;
        CLIENTELE_VERIFY(changeClient(shown.agency, client));
        shown.spies->clear();
        shown.list->applyChange({{changeOf(client)}, false});
        QCOMPARE(shown.spies->structure(), QStringLiteral("0 0 0 0 1"));
        QVERIFY(keys(*shown.list) == shown.expected());
        QCOMPARE(shown.selected(), std::set<Uuid>{client.client.uuid});
        QCOMPARE(shown.current(), client.client.uuid);
        QCOMPARE(shown.selection->currentIndex().data().toString(), QString::fromUtf8(name));
    }
}

void ListChangesTest::aDeletedRowVanishesWithItsTick()
{
    QFETCH(Dialect, dialect);
    Shown shown(dialect, 403, testing::seed(23));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    const std::vector<Uuid> before = keys(*shown.list);
    shown.list->setTicked(before[200], true);
    shown.list->setTicked(before[300], true);
    shown.select(201);
    shown.setCurrent(200);
    QSignalSpy counts(shown.list.get(), &ListModel::rowCountChanged);
    ClientSummary &client = shown.client(before[200]);
    client.status = "deleted";
    CLIENTELE_VERIFY(changeClient(shown.agency, client));
    shown.spies->clear();
    shown.list->applyChange({{changeOf(client, ChangeKind::Removed)}, false});
    QCOMPARE(shown.spies->structure(), QStringLiteral("0 0 0 1 0"));
    QCOMPARE(shown.list->rowCount(), 402);
    QCOMPARE(counts.count(), 1);
    QVERIFY(keys(*shown.list) == shown.expected());
    QCOMPARE(shown.list->rowOf(before[200]), -1);
    QCOMPARE(shown.selected(), std::set<Uuid>{before[201]});
    QVERIFY(!shown.current().isNull()); // a neighbour
    QCOMPARE(shown.list->tickedKeys(), std::vector<Uuid>{before[300]});
}

void ListChangesTest::aNewRowAppearsAtItsPlace()
{
    QFETCH(Dialect, dialect);
    Shown shown(dialect, 399, testing::seed(24));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    shown.select(250);
    const std::set<Uuid> selected = shown.selected();
    int number = 0;
    for (const char *name : {"!first of all", "nord m", "\U0010FFFF last of all"}) {
        ClientSummary fresh = shown.data.clients[0];
        fresh.client.uuid = shown.agency.ids().next(shown.agency.clock().now());
        fresh.number = "20-" + std::to_string(++number);
        fresh.name = name;
        CLIENTELE_VERIFY(addClient(shown.agency, shown.data, fresh));
        shown.spies->clear();
        shown.list->applyChange({{changeOf(fresh, ChangeKind::Added)}, false});
        QCOMPARE(shown.spies->structure(), QStringLiteral("0 0 1 0 0"));
        QVERIFY(keys(*shown.list) == shown.expected());
        QCOMPARE(shown.selected(), selected);
    }
}

void ListChangesTest::aRowThatNoLongerFitsTheFilterLeaves()
{
    QFETCH(Dialect, dialect);
    Shown shown(dialect, 300, testing::seed(25));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    CLIENTELE_VERIFY(
        shown.list->applyFilter({{{"status", FilterRelation::Is, {QStringLiteral("trial")}}}}));
    const int before = shown.list->rowCount();
    QVERIFY(before > 10);
    ClientSummary &client = shown.clientAt(4);
    client.status = "active";
    CLIENTELE_VERIFY(changeClient(shown.agency, client));
    shown.spies->clear();
    shown.list->applyChange({{changeOf(client)}, false});
    QCOMPARE(shown.spies->structure(), QStringLiteral("0 0 0 1 0"));
    QCOMPARE(shown.list->rowCount(), before - 1);
    QCOMPARE(shown.list->rowOf(client.client.uuid), -1);
    // and comes back: it was not here, so everything is read again, without a reset
    client.status = "trial";
    CLIENTELE_VERIFY(changeClient(shown.agency, client));
    shown.list->applyChange({{changeOf(client)}, false});
    QCOMPARE(shown.list->rowCount(), before);
    QCOMPARE(shown.list->rowOf(client.client.uuid), 4);
    QCOMPARE(shown.spies->resets.count(), 0);
}

void ListChangesTest::manyChangesKeepSelectionAndCurrent()
{
    QFETCH(Dialect, dialect);
    const std::uint64_t seed = testing::seed(26);
    Shown shown(dialect, 2'600, seed); // thirteen pages: more than are kept
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    Random random(seed);
    for (const int row : {3, 700, 2'599})
        shown.select(row);
    shown.setCurrent(1'300);
    const std::set<Uuid> selected = shown.selected();
    const Uuid current = shown.current();
    QCOMPARE(selected.size(), std::size_t{3});
    const std::vector<Uuid> before = keys(*shown.list); // drops the pages of the selected rows
    ChangeSet changes;
    for (int i = 0; i < 60; ++i) {
        ClientSummary &client = shown.client(before[static_cast<std::size_t>(random.below(2'600))]);
        if (selected.count(client.client.uuid) > 0 || client.client.uuid == current)
            continue;
        client.status = i % 2 > 0 ? "deleted" : client.status;
        client.name = "moved " + std::to_string(i);
        CLIENTELE_VERIFY(changeClient(shown.agency, client));
        changes.changes.push_back(changeOf(client));
    }
    shown.spies->clear();
    shown.list->applyChange(changes);
    QCOMPARE(shown.spies->resets.count(), 0);
    QCOMPARE(shown.spies->layouts.count(), 1);
    QVERIFY(keys(*shown.list) == shown.expected());
    QCOMPARE(shown.selected(), selected);
    QCOMPARE(shown.current(), current);
    // growing, and everything at once
    for (int i = 0; i < 30; ++i) {
        ClientSummary fresh = shown.data.clients[0];
        fresh.client.uuid = shown.agency.ids().next(shown.agency.clock().now());
        fresh.number = "30-" + std::to_string(i);
        fresh.name = "berg " + std::to_string(i);
        fresh.status = "active";
        CLIENTELE_VERIFY(addClient(shown.agency, shown.data, fresh));
    }
    shown.list->applyChange({{}, true});
    QCOMPARE(shown.spies->resets.count(), 0);
    QVERIFY(keys(*shown.list) == shown.expected());
    QCOMPARE(shown.selected(), selected);
    QCOMPARE(shown.current(), current);
}

void ListChangesTest::sortingKeepsSelectionAndCurrent()
{
    QFETCH(Dialect, dialect);
    Shown shown(dialect, 1'000, testing::seed(27));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    for (int row = 10; row < 50; ++row) // more than are counted from the top one by one
        shown.select(row);
    shown.setCurrent(20);
    const std::set<Uuid> selected = shown.selected();
    const Uuid current = shown.current();
    shown.spies->clear();
    for (const int column : {kName, static_cast<int>(ClientColumn::Balance)}) {
        shown.list->setSort(column, Qt::DescendingOrder);
        QCOMPARE(shown.selected(), selected);
        QCOMPARE(shown.current(), current);
    }
    shown.list->setSort(kName, Qt::DescendingOrder);
    QVERIFY(keys(*shown.list) == shown.expected(true));
    QCOMPARE(shown.spies->structure(), QStringLiteral("0 3 0 0 0"));
}

void ListChangesTest::anyMixOfChangesEndsLikeAFreshList()
{
    QFETCH(Dialect, dialect);
    const std::uint64_t seed = testing::seed(28);
    Shown shown(dialect, 620, seed);
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    Random random(seed);
    bool descending = false;
    for (int step = 0; step < 60; ++step) {
        if (random.below(12) == 0) {
            descending = !descending;
            shown.list->setSort(kName, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        }
        for (int look = random.below(4); look > 0; --look) // some pages are here, some are not
            (void)shown.list->keyAt(random.below(shown.list->rowCount()));
        const int row = random.below(shown.list->rowCount());
        shown.selection->clearSelection();
        shown.select(row);
        shown.setCurrent(row);
        const Uuid held = shown.current();
        ChangeSet changes;
        bool heldGoes = false;
        for (int many = 1 + random.below(3); many > 0; --many) {
            const auto which =
                static_cast<std::size_t>(random.below(static_cast<int>(shown.data.clients.size())));
            ClientSummary &client = shown.data.clients[which];
            if (random.below(3) == 0) {
                ClientSummary fresh = client;
                fresh.client.uuid = shown.agency.ids().next(shown.agency.clock().now());
                fresh.number = "40-" + std::to_string(step) + '-' + std::to_string(many);
                fresh.status = "active";
                CLIENTELE_VERIFY(addClient(shown.agency, shown.data, fresh));
                changes.changes.push_back(changeOf(fresh, ChangeKind::Added));
                continue;
            }
            switch (random.below(3)) {
            case 0: client.name = "n" + std::to_string(random.below(1'000)); break;
            case 1: client.planName = "p" + std::to_string(step); break;
            default: client.status = client.status == "deleted" ? "active" : "deleted"; break;
            }
            heldGoes = heldGoes || (client.client.uuid == held && client.status == "deleted");
            CLIENTELE_VERIFY(changeClient(shown.agency, client));
            changes.changes.push_back(changeOf(client));
        }
        shown.list->applyChange(changes);
        QVERIFY2(keys(*shown.list) == shown.expected(descending),
                 qPrintable(QString::number(step)));
        if (!heldGoes && shown.client(held).status != "deleted") {
            QCOMPARE(shown.selected(), std::set<Uuid>{held});
            QCOMPARE(shown.current(), held);
        }
    }
    QCOMPARE(shown.spies->resets.count(), 0);
    QVERIFY(shown.spies->moved.count() > 0 && shown.spies->removed.count() > 0
            && shown.spies->inserted.count() > 0 && shown.spies->layouts.count() > 0);
}

void ListChangesTest::ticksAreNotTheSelection()
{
    QFETCH(Dialect, dialect);
    Shown shown(dialect, 230, testing::seed(29));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    QAbstractItemModel &model = *shown.list->model();
    QSignalSpy ticks(shown.list.get(), &ListModel::ticksChanged);
    const auto header = [&]() {
        return model.headerData(0, Qt::Horizontal, Qt::CheckStateRole).toInt();
    };
    QCOMPARE(header(), static_cast<int>(Qt::Unchecked));
    shown.select(5);
    QVERIFY(shown.list->tickedKeys().empty());
    QVERIFY(model.setData(model.index(210, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(210, 1), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(shown.list->tickedKeys(), std::vector<Uuid>{shown.list->keyAt(210)});
    QCOMPARE(shown.selected(), std::set<Uuid>{shown.list->keyAt(5)});
    QCOMPARE(header(), static_cast<int>(Qt::PartiallyChecked));
    QVERIFY(model.index(210, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QLatin1String("Selected: ")));
    QVERIFY(model.setHeaderData(0, Qt::Horizontal, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(shown.list->tickedKeys().size(), std::size_t{230});
    QCOMPARE(header(), static_cast<int>(Qt::Checked));
    // what a search hides is not deleted by accident
    shown.list->setSearch(QStringLiteral("berg"));
    QVERIFY(shown.list->rowCount() > 0 && shown.list->rowCount() < 230);
    std::vector<Uuid> visible = keys(*shown.list);
    std::sort(visible.begin(), visible.end());
    QCOMPARE(shown.list->tickedKeys(), visible);
    shown.list->setSearch(QString());
    QCOMPARE(shown.list->tickedKeys(), visible);
    QCOMPARE(header(), static_cast<int>(Qt::PartiallyChecked));
    QVERIFY(model.setData(model.index(shown.list->rowOf(visible[0]), 0), Qt::Unchecked,
                          Qt::CheckStateRole));
    QCOMPARE(ticks.last()[0].toInt(), static_cast<int>(visible.size()) - 1);
    shown.list->setSort(static_cast<int>(ClientColumn::Balance), Qt::DescendingOrder);
    QCOMPARE(shown.list->tickedKeys().size(), visible.size() - 1);
    shown.list->untickAll();
    QCOMPARE(header(), static_cast<int>(Qt::Unchecked));
}

void ListChangesTest::pendingTextShowsUntilTheRowChanges()
{
    Shown shown(Dialect::Sqlite, 20, testing::seed(30));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    const QModelIndex cell = shown.list->model()->index(7, kName);
    const QString stored = cell.data().toString();
    const Uuid key = shown.list->keyAt(7);
    shown.list->setPending(key, kName, QStringLiteral("New name"));
    QCOMPARE(cell.data().toString(), QStringLiteral("New name"));
    QCOMPARE(cell.data(PendingRole), QVariant(true));
    QCOMPARE(cell.data(RawRole).toString(), stored);
    shown.list->clearPending(key); // the command was refused
    QCOMPARE(cell.data().toString(), stored);
    QCOMPARE(cell.data(PendingRole), QVariant(false));
    shown.list->setPending(key, kName, QStringLiteral("New name"));
    shown.list->applyChange({{changeOf(shown.client(key))}, false});
    QCOMPARE(cell.data().toString(), stored);
}

void ListChangesTest::aCommandAddsToTheAudit()
{
    Shown shown(Dialect::Sqlite, 10, testing::seed(31));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    const auto audit = makeAuditList(shown.reader, {}, Display());
    const ModelSpies spies(*audit);
    QCOMPARE(audit->rowCount(), 10);
    audit->applyChange({{changeOf(shown.data.clients[0])}, false});
    QCOMPARE(spies.layouts.count(), 1);
    QCOMPARE(spies.resets.count(), 0);
}

void ListChangesTest::aLostTableIsSaidOnce()
{
    Shown shown(Dialect::Sqlite, 450, testing::seed(32));
    QVERIFY2(shown.why.isEmpty(), shown.why.constData());
    QSignalSpy failures(shown.list.get(), &ListModel::failureChanged);
    const QString first = shown.list->model()->index(0, kName).data().toString();
    shown.reader->database().close(); // as when a server goes away
    QVERIFY(!shown.list->model()->index(449, kName).data().isValid());
    QVERIFY(!shown.list->model()->index(250, kName).data().isValid());
    QVERIFY(shown.list->failure().has_value());
    QCOMPARE(failures.count(), 1);
    QCOMPARE(shown.list->rowCount(), 450);
    QCOMPARE(shown.list->model()->index(0, kName).data().toString(), first);
    shown.list->refresh();
    QCOMPARE(shown.list->rowCount(), 450);
}

QTEST_GUILESS_MAIN(ListChangesTest)
#include "tst_listchanges.moc"
