// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "storage/store.h"
#include "testsupport/fakeclock.h"

#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

Q_DECLARE_METATYPE(clientele::storage::Dialect)

namespace clientele::testing {

/// Rows "sqlite" and "postgresql" with the column `dialect`: call it in the _data function of a
/// test that is to run on both.
inline void onBothDatabases()
{
    QTest::addColumn<storage::Dialect>("dialect");
    QTest::newRow("sqlite") << storage::Dialect::Sqlite;
    QTest::newRow("postgresql") << storage::Dialect::Postgresql;
}

/// A fresh agency database that goes away with this object. PostgreSQL: a database of its own in
/// the cluster that CLIENTELE_TEST_POSTGRESQL names (tests/support/postgresql-cluster starts one);
/// without that variable store() is not there and why() says so, which must fail the test.
class TempStore
{
public:
    explicit TempStore(storage::Dialect dialect, std::vector<QString> sqlRoots = {});
    ~TempStore();
    TempStore(const TempStore &) = delete;
    TempStore &operator=(const TempStore &) = delete;

    [[nodiscard]] bool ok() const { return m_store != nullptr; }
    [[nodiscard]] const char *why() const { return m_why.constData(); }
    [[nodiscard]] storage::Store &store() { return *m_store; }
    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] QString folder() const { return m_folder.path(); } ///< for files of the test
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] IdSource &ids() { return m_ids; }
    /// What the store was opened with; allows client contexts on PostgreSQL.
    [[nodiscard]] storage::StoreOptions options();

    void close() { m_store.reset(); }
    [[nodiscard]] Status reopen();
    /// After close() and the death of other clients: waits until the server has noticed, so that
    /// nothing they sent is still being carried out. False after twenty seconds.
    [[nodiscard]] bool waitUntilAlone() const;

private:
    [[nodiscard]] QByteArray makeDatabase();

    QTemporaryDir m_folder;
    storage::Dialect m_dialect;
    std::vector<QString> m_sqlRoots;
    FakeClock m_clock;
    SeededIdSource m_ids{20'260'302};
    QString m_address;
    QByteArray m_database; ///< PostgreSQL
    QByteArray m_why;
    std::unique_ptr<storage::Store> m_store;
};

/// "Busy rule [parameters] detail", for messages of tests.
[[nodiscard]] QByteArray describe(const Failure &failure);

} // namespace clientele::testing

/// Fails the test with the failure when the status or result is one.
#define CLIENTELE_VERIFY(expression)                                                               \
    do {                                                                                           \
        const auto &clienteleVerified = (expression);                                              \
        QVERIFY2(clienteleVerified.ok(),                                                           \
                 clienteleVerified.ok()                                                            \
                     ? ""                                                                          \
                     : clientele::testing::describe(clienteleVerified.failure()).constData());     \
    } while (false)

/// Fails the test unless the status or result is a failure with this code.
#define CLIENTELE_FAILS(expression, expectedCode)                                                  \
    do {                                                                                           \
        const auto &clienteleVerified = (expression);                                              \
        QVERIFY2(!clienteleVerified.ok(), "succeeded: " #expression);                              \
        QVERIFY2(clienteleVerified.failure().code == (expectedCode),                               \
                 clientele::testing::describe(clienteleVerified.failure()).constData());           \
    } while (false)
