// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallagency.h"
#include "storage/transaction.h"

#include <QElapsedTimer>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

class TestTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsWhatWasNotCommitted_data() { onBothDatabases(); }
    void dropsWhatWasNotCommitted();
    void nestsAsSavepoints_data() { onBothDatabases(); }
    void nestsAsSavepoints();
    void survivesARefusedStatementInside_data() { onBothDatabases(); }
    void survivesARefusedStatementInside();
    void takesTheWriteLockAtOnce();
    void readerSeesCommittedOnly_data() { onBothDatabases(); }
    void readerSeesCommittedOnly();
    void readerHoldsItsSnapshot_data() { onBothDatabases(); }
    void readerHoldsItsSnapshot();
    void readerCannotWrite_data() { onBothDatabases(); }
    void readerCannotWrite();
    void readersOfOtherThreads_data() { onBothDatabases(); }
    void readersOfOtherThreads();
};

namespace {

std::int64_t things(Session &session)
{
    return session.scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1);
}

} // namespace

void TestTransaction::dropsWhatWasNotCommitted()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    {
        auto transaction = Transaction::begin(session);
        CLIENTELE_VERIFY(transaction);
        CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(1), "one"));
        QCOMPARE_EQ(things(session), 1);
    }
    QCOMPARE_EQ(things(session), 0);
    QCOMPARE_EQ(session.depth(), 0);
    {
        auto transaction = Transaction::begin(session);
        CLIENTELE_VERIFY(transaction);
        CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(1), "one"));
        CLIENTELE_VERIFY(transaction->rollback());
    }
    QCOMPARE_EQ(things(session), 0);
}

void TestTransaction::nestsAsSavepoints()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    auto outer = Transaction::begin(session);
    CLIENTELE_VERIFY(outer);
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(1), "one"));
    {
        auto inner = Transaction::begin(session);
        CLIENTELE_VERIFY(inner);
        CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(2), "two"));
        {
            auto innermost = Transaction::begin(session);
            CLIENTELE_VERIFY(innermost);
            CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(3), "three"));
            CLIENTELE_VERIFY(innermost->commit());
        }
        QCOMPARE_EQ(things(session), 3);
    } // takes the committed innermost along
    QCOMPARE_EQ(things(session), 1);
    {
        auto inner = Transaction::begin(session);
        CLIENTELE_VERIFY(inner);
        CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(4), "four"));
        CLIENTELE_VERIFY(inner->commit());
    }
    CLIENTELE_VERIFY(outer->commit());
    QCOMPARE_EQ(things(session), 2);
}

void TestTransaction::survivesARefusedStatementInside()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    auto outer = Transaction::begin(session);
    CLIENTELE_VERIFY(outer);
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(1), "one"));
    {
        auto inner = Transaction::begin(session);
        CLIENTELE_VERIFY(inner);
        CLIENTELE_FAILS(insertThing(session, numbered(900), numbered(2), "one"),
                        FailureCode::AlreadyExists);
    }
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(3), "three"));
    CLIENTELE_VERIFY(outer->commit());
    QCOMPARE_EQ(things(session), 2);
}

void TestTransaction::takesTheWriteLockAtOnce()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    // a second writer, which only a test can have
    auto other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
    other.setDatabaseName(temp.address());
    other.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
    QVERIFY(other.open());
    {
        auto transaction = Transaction::begin(session); // has not written yet
        CLIENTELE_VERIFY(transaction);
        other.exec(QStringLiteral("BEGIN IMMEDIATE"));
        QCOMPARE_EQ(other.lastError().nativeErrorCode(), QStringLiteral("5"));
    }
    other.exec(QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(!other.lastError().isValid());
    QElapsedTimer waited;
    waited.start();
    CLIENTELE_FAILS(Transaction::begin(session), FailureCode::Busy);
    QCOMPARE_GE(waited.elapsed(), 400); // the whole busy time-out of TempStore, 500 ms
    other.close();
    other = QSqlDatabase();
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

void TestTransaction::readerSeesCommittedOnly()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &writer = temp.store().writer().session();
    auto reader = temp.store().reader(Context::agency());
    CLIENTELE_VERIFY(reader);
    auto transaction = Transaction::begin(writer);
    CLIENTELE_VERIFY(transaction);
    CLIENTELE_VERIFY(insertThing(writer, numbered(900), numbered(1), "one"));
    QCOMPARE_EQ(things((*reader)->session()), 0);
    CLIENTELE_VERIFY(transaction->commit());
    QCOMPARE_EQ(things((*reader)->session()), 1);
}

void TestTransaction::readerHoldsItsSnapshot()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &writer = temp.store().writer().session();
    auto reader = temp.store().reader(Context::agency());
    CLIENTELE_VERIFY(reader);
    auto snapshot = Transaction::begin((*reader)->session());
    CLIENTELE_VERIFY(snapshot);
    QCOMPARE_EQ(things((*reader)->session()), 0);
    for (int i = 1; i <= 100; ++i) { // the writer never waits for a reader
        QElapsedTimer took;
        took.start();
        CLIENTELE_VERIFY(insertThing(writer, numbered(900), numbered(i), std::to_string(i)));
        QCOMPARE_LT(took.elapsed(), 400);
    }
    QCOMPARE_EQ(things((*reader)->session()), 0);
    CLIENTELE_VERIFY(snapshot->commit());
    QCOMPARE_EQ(things((*reader)->session()), 100);
}

void TestTransaction::readerCannotWrite()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    const AccountId client{numbered(900)};
    for (const Context &context : {Context::agency(), Context::client(client)}) {
        auto reader = temp.store().reader(context);
        CLIENTELE_VERIFY(reader);
        Session &session = (*reader)->session();
        // a client's views carry no writes on a reader: the authorizer is there first
        const bool views = dialect == Dialect::Sqlite && context.isClient();
        const FailureCode expected = views ? FailureCode::Internal : FailureCode::ReadOnly;
        CLIENTELE_FAILS(insertThing(session, numbered(900), numbered(1), "x"), expected);
        (void)session.execute(dialect == Dialect::Sqlite
                                  ? "PRAGMA query_only=0"
                                  : "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
            .ok();
        CLIENTELE_FAILS(insertThing(session, numbered(900), numbered(1), "x"), expected);
    }
    QCOMPARE_EQ(things(temp.store().writer().session()), 0);
}

void TestTransaction::readersOfOtherThreads()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &writer = temp.store().writer().session();
    CLIENTELE_VERIFY(insertThing(writer, numbered(900), numbered(1), "one"));
    std::vector<std::thread> threads;
    std::array<std::int64_t, 6> seen{};
    const Store &store = temp.store();
    for (std::size_t i = 0; i < seen.size(); ++i) {
        threads.emplace_back([&store, &seen, i]() {
            const AccountId client{numbered(i % 2 == 0 ? 900 : 901)};
            auto reader = store.reader(Context::client(client));
            seen[i] = reader.ok() ? things((*reader)->session()) : -2;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (std::size_t i = 0; i < seen.size(); ++i) // PostgreSQL does not confine yet
        QCOMPARE_EQ(seen[i], i % 2 == 0 || dialect == Dialect::Postgresql ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
