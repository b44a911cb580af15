// SPDX-License-Identifier: GPL-3.0-or-later
// Run by with-keyring, which names the state that the key ring is in: `tst_keychain present`.
#include "platform/secretstore.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <memory>
#include <string>

using namespace clientele;

namespace {

const QString kKey = QStringLiteral("eva@example.org in Nord & Süd");

/// Enough for a key ring that works, also under a sanitizer; the deadline of 8 s is not waited for.
constexpr int kDeadlineMs = 4000;

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private:
    KeychainSecretStore m_store{QStringLiteral("clientele-test"), kDeadlineMs};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("CLIENTELE_KEYRING"), "run this through with-keyring");
    }

    /// The key ring is there and open.
    void present()
    {
        QVERIFY(m_store.outlivesTheProgram());
        QCOMPARE(readAndWait(m_store, kKey).failure().code, FailureCode::NotFound);
        const std::string bytes("pass\0word\xff\xfe ü", 15); // any bytes, not only text
        QVERIFY(writeAndWait(m_store, kKey, Secret(bytes)).ok());
        QCOMPARE(std::string(readAndWait(m_store, kKey)->bytes()), bytes);

        KeychainSecretStore another(QStringLiteral("clientele-test"), kDeadlineMs);
        QCOMPARE(std::string(readAndWait(another, kKey)->bytes()), bytes);
        KeychainSecretStore stranger(QStringLiteral("somebody-else"), kDeadlineMs);
        QCOMPARE(readAndWait(stranger, kKey).failure().code, FailureCode::NotFound);

        for (int round = 0; round < 2; ++round) { // the second time there is nothing to remove
            int removed = 0;
            m_store.remove(kKey, this, [&](Status status) { removed = status.ok() ? 1 : -1; });
            QTRY_COMPARE_WITH_TIMEOUT(removed, 1, kDeadlineMs);
        }
        QCOMPARE(readAndWait(m_store, kKey).failure().code, FailureCode::NotFound);
    }

    /// Writes what `locked` must not be able to read, and `kept` must find again.
    void store()
    {
        QVERIFY(writeAndWait(m_store, kKey, Secret("kept")).ok());
    }

    /// The key ring is there, locked, and nobody answers its question.
    void locked()
    {
        const auto read = readAndWait(m_store, kKey);
        QVERIFY(!read.ok());
        const FailureCode code = read.failure().code;
        QVERIFY2(code == FailureCode::NotFound || code == FailureCode::Denied
                     || code == FailureCode::Busy || code == FailureCode::Unsupported,
                 failureCodeName(code));
        QVERIFY(!writeAndWait(m_store, kKey, Secret("overwritten")).ok());
    }

    void kept()
    {
        QCOMPARE(std::string(readAndWait(m_store, kKey)->bytes()), std::string("kept"));
    }

    /// There is no session bus.
    void absent()
    {
        QElapsedTimer timer;
        timer.start();
        const auto read = readAndWait(m_store, kKey);
        QVERIFY(!read.ok());
        QCOMPARE(read.failure().code, FailureCode::Unsupported);
        QCOMPARE(read.failure().rule, std::string("keychainAbsent"));
        const Status written = writeAndWait(m_store, kKey, Secret("secret"));
        QCOMPARE(written.failure().code, FailureCode::Unsupported);
        QVERIFY(timer.elapsed() < kDeadlineMs);
    }

    /// There is a bus that takes what it is sent and never says a word.
    void silent()
    {
        constexpr int kShortMs = 300;
        KeychainSecretStore store(QStringLiteral("clientele-test"), kShortMs);
        QElapsedTimer timer;
        timer.start();
        int answers = 0;
        FailureCode code = FailureCode::Internal;
        auto page = std::make_unique<QObject>();
        store.read(kKey, page.get(), [&](Result<Secret>) { answers += 100; });
        page.reset(); // nobody is answered after the end
        store.read(kKey, this, [&](Result<Secret> answer) {
            ++answers;
            code = answer.failure().code;
        });
        QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 10 * kShortMs);
        QCOMPARE(code, FailureCode::Busy);
        QVERIFY(timer.elapsed() >= kShortMs);

        timer.restart(); // the next one does not wait for what hangs already
        QCOMPARE(writeAndWait(store, kKey, Secret("secret")).failure().code, FailureCode::Busy);
        QVERIFY(timer.elapsed() < kShortMs);
        QTest::qWait(2 * kShortMs);
        QCOMPARE(answers, 1); // and no second answer comes
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
