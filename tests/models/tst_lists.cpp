// SPDX-License-Identifier: GPL-3.0-or-later
// Every list on both databases: what it shows and what it cannot do.
#include "domaintablemodel.h"
#include "listprobe.h"
#include "manylists.h"

#include <QAbstractItemModelTester>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlTableModel>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace clientele;
using namespace clientele::models;
using namespace clientele::testing;
using storage::Context;
using storage::Dialect;

class ListsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyListHasAllItsRows_data();
    void everyListHasAllItsRows();
    void searchFindsWhatBeginsWithTheText_data() { onBothDatabases(); }
    void searchFindsWhatBeginsWithTheText();
    void filtersNarrow_data() { onBothDatabases(); }
    void filtersNarrow();
    void wrongFiltersAreRefused_data() { onBothDatabases(); }
    void wrongFiltersAreRefused();
    void cellsSayWhatTheRowsHold_data() { onBothDatabases(); }
    void cellsSayWhatTheRowsHold();
    void cellsOfUsersAndAudit_data() { onBothDatabases(); }
    void cellsOfUsersAndAudit();
    void aClientContextShowsItsOwnRowsOnly_data();
    void aClientContextShowsItsOwnRowsOnly();
    void aClientContextCannotAskForOthers();
    void postgresqlHasNoClientContextYet();
    void noCursorStaysOpen_data() { onBothDatabases(); }
    void noCursorStaysOpen();
    void theDatabaseRefusesToWrite_data() { onBothDatabases(); }
    void theDatabaseRefusesToWrite();
};

namespace {

QVariant textOf(const Uuid &key)
{
    return QString::fromStdString(key.toString());
}

} // namespace

void ListsTest::everyListHasAllItsRows_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("rows");
    for (const int rows : {0, 1, 199, 200, 201, 5'000}) {
        QTest::addRow("sqlite, %d", rows) << Dialect::Sqlite << rows;
        QTest::addRow("postgresql, %d", rows) << Dialect::Postgresql << rows;
    }
}

void ListsTest::everyListHasAllItsRows()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, rows);
    FilledAgency filled(dialect, rows, testing::seed(11));
    CLIENTELE_FILLED(filled);
    const ListData &data = filled.data;
    const auto &reader = filled.reader;
    for (NamedList &each : allLists(reader, data)) {
        const QAbstractItemModelTester tester(
            each.list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY2(!each.list->failure(), each.name.c_str());
        QCOMPARE(each.list->rowCount(), static_cast<int>(each.expected.size()));
        QCOMPARE(each.list->model()->rowCount(), each.list->rowCount());
        std::vector<Uuid> found = keys(*each.list);
        std::sort(found.begin(), found.end());
        std::sort(each.expected.begin(), each.expected.end());
        QVERIFY2(found == each.expected, each.name.c_str());
        QVERIFY(each.list->keyAt(-1).isNull());
        QVERIFY(each.list->keyAt(each.list->rowCount()).isNull());
        QCOMPARE(each.list->rowOf(Uuid{{9, 9}}), -1);
        for (const int row : {0, rows / 2, rows - 1}) {
            if (const Uuid key = each.list->keyAt(row); !key.isNull())
                QCOMPARE(each.list->rowOf(key), row);
        }
    }
}

void ListsTest::searchFindsWhatBeginsWithTheText()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 300, testing::seed(14));
    CLIENTELE_FILLED(filled);
    const ListData &data = filled.data;
    const auto &reader = filled.reader;
    const auto list = makeClientList(reader, Display());
    std::vector<QString> searches = {QStringLiteral("BERG"),
                                     QStringLiteral(" nord "),
                                     QStringLiteral("10-1"),
                                     QStringLiteral("1"), // of numbers and of names
                                     QStringLiteral("info@"),
                                     QStringLiteral("berg@"),
                                     QStringLiteral("İNCİ"),
                                     QStringLiteral("σίγμα"),
                                     QStringLiteral("%"),
                                     QStringLiteral("_"),
                                     QString(QChar(0)),
                                     QStringLiteral("O'\0x") + QChar(0xd800),
                                     QString()};
    for (const std::string &name : hostileNames())
        searches.push_back(QString::fromStdString(name).left(12));
    for (const QString &search : searches) {
        list->setSearch(search);
        const QString folded = foldedText(search.trimmed());
        const bool digit =
            std::any_of(folded.begin(), folded.end(), [](QChar c) { return c.isDigit(); });
        std::vector<Uuid> expected;
        for (const domain::ClientSummary &client : data.clients) {
            const auto begins = [&](const std::string &text) {
                return QString::fromStdString(text).startsWith(folded);
            };
            if (begins(casefolded(client.name)) || (digit && begins(client.number))
                || (folded.contains(u'@') && begins(client.email)))
                expected.push_back(client.client.uuid);
        }
        std::vector<Uuid> found = keys(*list);
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        QVERIFY2(found == expected, qPrintable(search));
        QVERIFY(!list->failure());
    }
}

void ListsTest::filtersNarrow()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 260, testing::seed(15));
    CLIENTELE_FILLED(filled);
    const ListData &data = filled.data;
    const auto &reader = filled.reader;
    const auto list = makeClientList(reader, Display());
    using Client = domain::ClientSummary;
    const auto expect = [&](const ListFilter &filter,
                            const std::function<bool(const Client &)> &fits) {
        const auto number =
            static_cast<int>(std::count_if(data.clients.begin(), data.clients.end(), fits));
        const auto counted = list->countMatching(filter);
        CLIENTELE_VERIFY(counted);
        QCOMPARE(*counted, number);
        CLIENTELE_VERIFY(list->applyFilter(filter));
        QCOMPARE(list->rowCount(), number);
        QVERIFY(number > 0 && number < 260);
    };
    const QString day = QStringLiteral("2026-03-01");
    expect({{{"status", FilterRelation::Is, {QStringLiteral("trial")}}}},
           [](const Client &c) { return c.status == "trial"; });
    expect({{{"status", FilterRelation::OneOf, {QStringLiteral("trial"), QStringLiteral("paused")}},
             {"active_users", FilterRelation::AtLeast, {2}}}},
           [](const Client &c) {
               return (c.status == "trial" || c.status == "paused") && c.activeUsers >= 2;
           });
    expect({{{"next_on", FilterRelation::AtMost, {day}}}},
           [](const Client &c) { return c.nextOn <= *Date::parse("2026-03-01"); });
    expect({{{"balance_minor", FilterRelation::IsNot, {0}},
             {"currency", FilterRelation::Is, {QStringLiteral("EUR")}}}},
           [](const Client &c) { return c.balanceMinor != 0 && c.currency.code() == "EUR"; });
    expect({{{"email", FilterRelation::Is, {QStringLiteral("Berg@berg.example")}}}},
           [](const Client &c) { return c.email == "Berg@berg.example"; });

    CLIENTELE_VERIFY(list->applyFilter({}));
    QCOMPARE(list->rowCount(), 260);

    const auto users = makeUserList(reader, data.clients[0].client, Display());
    const auto active = users->countMatching({{{"active", FilterRelation::Is, {true}}}});
    CLIENTELE_VERIFY(active); // the total above the table (S2.5)
    QCOMPARE(*active, static_cast<int>(std::count_if(data.users.begin(), data.users.end(),
                                                     [](const auto &u) { return u.active; })));
}

void ListsTest::wrongFiltersAreRefused()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 30, testing::seed(15));
    CLIENTELE_FILLED(filled);
    const auto list = makeClientList(filled.reader, Display());
    const int shown = list->rowCount();
    using Terms = std::vector<FilterTerm>;
    for (const Terms &wrong :
         {Terms{{"name; DROP", FilterRelation::Is, {QStringLiteral("x")}}},
          Terms{{"password_hash", FilterRelation::Is, {QStringLiteral("x")}}},
          Terms{{"status", FilterRelation::Is, {}}},
          Terms{{"status", FilterRelation::Is, {QStringLiteral("a"), QStringLiteral("b")}}},
          Terms{{"active_users", FilterRelation::Is, {QStringLiteral("many")}}},
          Terms{{"next_on", FilterRelation::Is, {QStringLiteral("2026-02-30")}}},
          Terms{{"status", FilterRelation::Is, {true}}}}) {
        CLIENTELE_FAILS(list->applyFilter({wrong}), FailureCode::Invalid);
        CLIENTELE_FAILS(list->countMatching({wrong}), FailureCode::Invalid);
        QCOMPARE(list->rowCount(), shown);
    }
}

void ListsTest::cellsSayWhatTheRowsHold()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 3, testing::seed(16));
    CLIENTELE_FILLED(filled);
    domain::ClientSummary summary = filled.data.clients[0];
    summary.name = "Nord <b>GmbH</b>";
    summary.status = "trial";
    summary.planName = "Business";
    summary.currency = *Currency::fromCode("EUR");
    summary.activeUsers = 1234;
    summary.nextOn = *Date::parse("2026-04-01");
    summary.nextMinor = 123'450;
    summary.balanceMinor = -5;
    summary.client.uuid = filled.agency.ids().next(filled.agency.clock().now());
    summary.number = "10-4417";
    CLIENTELE_VERIFY(addClient(filled.agency, filled.data, summary));
    const Display display{QLocale(QStringLiteral("en_IE")), "Europe/Stockholm"};
    const auto list = makeClientList(filled.reader, display);
    const int row = list->rowOf(summary.client.uuid);
    const auto cell = [&](ClientColumn column, int role = Qt::DisplayRole) {
        return list->model()->index(row, static_cast<int>(column)).data(role);
    };
    QCOMPARE(cell(ClientColumn::Number).toString(), QStringLiteral("10-4417"));
    QCOMPARE(cell(ClientColumn::Name).toString(), QStringLiteral("Nord <b>GmbH</b>"));
    QCOMPARE(cell(ClientColumn::Programme).toString(), QStringLiteral("Agency accounts"));
    QCOMPARE(cell(ClientColumn::Status).toString(), QStringLiteral("Trial"));
    QCOMPARE(cell(ClientColumn::ActiveUsers).toString(), QStringLiteral("1,234"));
    QCOMPARE(cell(ClientColumn::NextDate).toString(), QStringLiteral("01/04/2026"));
    QCOMPARE(cell(ClientColumn::NextAmount).toString(), QStringLiteral("EUR\u00A01,234.50"));
    QCOMPARE(cell(ClientColumn::Balance).toString(), QStringLiteral("EUR\u00A0-0.05"));
    QCOMPARE(cell(ClientColumn::NextDate, RawRole), QVariant(QDate(2026, 4, 1)));
    QCOMPARE(cell(ClientColumn::Balance, RawRole), QVariant(qlonglong{-5}));
    QCOMPARE(cell(ClientColumn::Status, RawRole), QVariant(QStringLiteral("trial")));
    QCOMPARE(cell(ClientColumn::Balance, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Balance: EUR\u00A0-0.05"));
    QCOMPARE(cell(ClientColumn::Balance, Qt::AccessibleDescriptionRole).toString(),
             QStringLiteral("Nord <b>GmbH</b>, 10-4417"));
    QCOMPARE(cell(ClientColumn::Tick, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Not selected: Nord <b>GmbH</b>, 10-4417"));
    QCOMPARE(cell(ClientColumn::Name, KeyRole), textOf(summary.client.uuid));
    QCOMPARE(cell(ClientColumn::Name, ClientRole), textOf(summary.client.uuid));
    QCOMPARE(cell(ClientColumn::Name, VersionRole), QVariant(qlonglong{1}));
    QCOMPARE(list->versionAt(row), 1);
    QCOMPARE(list->clientAt(row), summary.client);
    const QAbstractItemModel &model = *list->model();
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("Name"));
    QVERIFY(!(model.flags(model.index(row, 2)) & Qt::ItemIsEditable));
    QVERIFY(!list->model()->setData(model.index(row, 2), QStringLiteral("x"), Qt::EditRole));
}

void ListsTest::cellsOfUsersAndAudit()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 40, testing::seed(16));
    CLIENTELE_FILLED(filled);
    const ListData &data = filled.data;
    const auto &reader = filled.reader;
    const Display display{QLocale(QStringLiteral("en_IE")), "Europe/Stockholm"};
    const auto users = makeUserList(reader, data.clients[0].client, display);
    for (int i = 0; i < users->rowCount(); ++i) {
        const auto user = std::find_if(data.users.begin(), data.users.end(),
                                       [&](const auto &u) { return u.id.uuid == users->keyAt(i); });
        const auto text = [&](UserColumn column) {
            return users->model()->index(i, static_cast<int>(column)).data().toString();
        };
        QVERIFY(user != data.users.end());
        QCOMPARE(text(UserColumn::FirstName).toStdString(), user->firstName);
        QCOMPARE(text(UserColumn::Active), QLatin1String(user->active ? "Yes" : "No"));
        QCOMPARE(text(UserColumn::Roles).contains(QLatin1String("Administrator")),
                 user->administrator);
    }
    const auto audit = makeAuditList(reader, {}, display);
    // the fake clock stands in March: Stockholm is one hour ahead
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(data.audits.back().at.utcMs, Qt::UTC);
    QCOMPARE(audit->model()->index(0, 0).data().toString(),
             at.addSecs(3600).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss")));
}

void ListsTest::aClientContextShowsItsOwnRowsOnly_data()
{
    QTest::addColumn<int>("which");
    for (const int which : {0, 5, 119})
        QTest::addRow("client %d", which) << which;
}

void ListsTest::aClientContextShowsItsOwnRowsOnly()
{
    QFETCH(int, which);
    FilledAgency filled(Dialect::Sqlite, 120, testing::seed(17));
    CLIENTELE_FILLED(filled);
    const AccountId client = filled.data.clients[static_cast<std::size_t>(which)].client;
    const auto reader = readerOf(filled.agency, Context::client(client));
    QVERIFY(reader);
    std::map<std::string, int> counts;
    for (const NamedList &each : allLists(reader, filled.data)) {
        const QAbstractItemModelTester tester(
            each.list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY2(!each.list->failure(), each.name.c_str());
        counts[each.name] = each.list->rowCount();
        for (int row = 0; row < each.list->rowCount(); ++row)
            QVERIFY2(each.list->clientAt(row) == client, each.name.c_str());
        each.list->setSort(1, Qt::DescendingOrder);
        QCOMPARE(each.list->rowCount(), counts[each.name]);
        QVERIFY2(!each.list->failure(), each.name.c_str());
    }
    QCOMPARE(counts["clients"], 1);
    QCOMPARE(counts["users"], which == 0 ? 120 : 0);
    QCOMPARE(counts["subscriptions"], which == 0 ? 120 : 0);
    QCOMPARE(counts["drafts"] + counts["issued"], 1);
    QCOMPARE(counts["invoices"], 1);
    QCOMPARE(counts["audit"], which % 3 > 0 ? 1 : 0);
}

void ListsTest::aClientContextCannotAskForOthers()
{
    FilledAgency filled(Dialect::Sqlite, 120, testing::seed(17));
    CLIENTELE_FILLED(filled);
    const AccountId client = filled.data.clients[5].client;
    const AccountId other = filled.data.clients[0].client; // the one with the users
    const auto reader = readerOf(filled.agency, Context::client(client));
    QVERIFY(reader);
    const auto clients = makeClientList(reader, Display());
    QCOMPARE(makeUserList(reader, other, {})->rowCount(), 0);
    QCOMPARE(makeSubscriptionList(reader, other, {})->rowCount(), 0);
    QCOMPARE(makeInvoiceList(reader, InvoiceShelf::All, other, {})->rowCount(), 0);
    QCOMPARE(makeAuditList(reader, other, {})->rowCount(), 0);
    QCOMPARE(clients->rowOf(other.uuid), -1);
    const auto counted =
        clients->countMatching({{{"client_id", FilterRelation::Is, {textOf(other.uuid)}}}});
    CLIENTELE_VERIFY(counted);
    QCOMPARE(*counted, 0);
    clients->setTicked(other.uuid, true);
    QVERIFY(clients->tickedKeys().empty());
    clients->tickAll();
    QCOMPARE(clients->tickedKeys(), std::vector<Uuid>{client.uuid});
    domain::ChangeSet changes;
    changes.changes.push_back(
        {domain::Entity::Summary, domain::ChangeKind::Added, other, other.uuid});
    clients->applyChange(changes);
    QCOMPARE(clients->rowCount(), 1);
    QCOMPARE(clients->keyAt(0), client.uuid);
}

/// Not built (decisions.md 5): then there must be no reader to make a list of.
void ListsTest::postgresqlHasNoClientContextYet()
{
    FilledAgency filled(Dialect::Postgresql, 2, testing::seed(17));
    CLIENTELE_FILLED(filled);
    storage::StoreOptions options = filled.agency.options();
    options.allowClientContextOnPostgresql = false;
    filled.reader.reset();
    filled.agency.close();
    const auto store = storage::Store::open(filled.agency.address(), std::move(options));
    CLIENTELE_VERIFY(store);
    CLIENTELE_FAILS((*store)->reader(Context::client(filled.data.clients[0].client)),
                    FailureCode::Unsupported);
}

void ListsTest::noCursorStaysOpen()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 700, testing::seed(18));
    CLIENTELE_FILLED(filled);
    const ListData &data = filled.data;
    const auto &reader = filled.reader;
    const auto lists = allLists(reader, data);
    for (const NamedList &each : lists) {
        QCOMPARE(texts(*each.list, 1).size(), each.list->rowCount());
        each.list->setSort(1, Qt::DescendingOrder);
        QVERIFY(!each.list->keyAt(each.list->rowCount() - 1).isNull());
    }
    domain::ClientSummary changed = data.clients[3];
    for (int round = 0; round < 3; ++round) {
        changed.planName = "Round " + std::to_string(round);
        CLIENTELE_VERIFY(changeClient(filled.agency, changed));
        CLIENTELE_VERIFY(filled.agency.store().checkpoint()); // Busy while anybody reads
    }
    if (dialect == Dialect::Postgresql) {
        QSqlQuery own(reader->database());
        QVERIFY(own.exec(QStringLiteral("SELECT pg_backend_pid()")) && own.next());
        const int process = own.value(0).toInt();
        own.finish();
        const auto other = readerOf(filled.agency);
        QVERIFY(other);
        QSqlQuery state(other->database());
        QVERIFY(state.exec(
            QStringLiteral("SELECT count(*) FROM pg_locks WHERE pid = %1").arg(process)));
        QVERIFY(state.next());
        QCOMPARE(state.value(0).toInt(), 0); // in no transaction, at no table
    }
    lists[0].list->refresh();
    const int row = lists[0].list->rowOf(changed.client.uuid);
    QCOMPARE(lists[0].list->model()->index(row, static_cast<int>(ClientColumn::Plan)).data(),
             QVariant(QStringLiteral("Round 2")));
}

void ListsTest::theDatabaseRefusesToWrite()
{
    QFETCH(Dialect, dialect);
    FilledAgency filled(dialect, 5, testing::seed(19));
    CLIENTELE_FILLED(filled);
    const auto &reader = filled.reader;
    const QString table = QString::fromStdString(reader->tableName("client_summary"));
    DomainTableModel ours(reader->database(), table);
    CLIENTELE_VERIFY(
        ours.load(QStringLiteral("SELECT * FROM %1 ORDER BY id LIMIT 200").arg(table)));
    QCOMPARE(ours.rowCount(), 5);
    QVERIFY(!ours.setData(ours.index(0, 4), QStringLiteral("changed"), Qt::EditRole));
    QVERIFY(!ours.removeRows(0, 1, {}));
    QVERIFY(!ours.insertRows(0, 1, {}));

    // the same by a model that does not mind
    QSqlTableModel stray(nullptr, reader->database());
    stray.setEditStrategy(QSqlTableModel::OnManualSubmit);
    stray.setTable(table);
    QVERIFY(stray.select());
    const int name = stray.fieldIndex(QStringLiteral("name"));
    QVERIFY(stray.setData(stray.index(0, name), QStringLiteral("changed")));
    QVERIFY(!stray.submitAll());
    QCOMPARE(stray.lastError().nativeErrorCode(),
             dialect == Dialect::Sqlite ? QStringLiteral("8") : QStringLiteral("25006"));
    const auto list = makeClientList(reader, Display());
    QVERIFY(
        !texts(*list, static_cast<int>(ClientColumn::Name)).contains(QStringLiteral("changed")));
}

QTEST_GUILESS_MAIN(ListsTest)
#include "tst_lists.moc"
