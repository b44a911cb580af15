// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secretstore.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

#include <memory>
#include <string>
#include <utility>

using namespace clientele;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretMovesAndLeavesNothing()
    {
        for (const std::string &text : {std::string("short"), std::string(500, 'x')}) {
            Secret first(text);
            Secret second(std::move(first));
            QCOMPARE(std::string(second.bytes()), text);
            QVERIFY(first.isEmpty()); // NOLINT: what is left behind is what is tested
            Secret third("to be overwritten");
            third = std::move(second);
            QCOMPARE(std::string(third.bytes()), text);
            QVERIFY(second.isEmpty()); // NOLINT
        }
    }

    void wipingOverwrites()
    {
        char bytes[] = "hunter2";
        wipe(bytes, 7);
        for (int i = 0; i < 7; ++i)
            QCOMPARE(bytes[i], '\0');
        wipe(nullptr, 0);
    }

    void theSessionKeepsWhatItIsGiven()
    {
        SessionSecretStore store;
        const QString key = QStringLiteral("eva@example.org");
        QCOMPARE(readAndWait(store, key).failure().code, FailureCode::NotFound);
        QVERIFY(writeAndWait(store, key, Secret("first")).ok());
        QVERIFY(writeAndWait(store, key, Secret("second")).ok());
        QCOMPARE(std::string(readAndWait(store, key)->bytes()), std::string("second"));
        QVERIFY(!store.outlivesTheProgram());
        int answers = 0;
        store.remove(key, this, [&](Status status) { answers += status.ok() ? 1 : 0; });
        QCOMPARE(answers, 0); // later, never inside the call
        QTRY_COMPARE(answers, 1);
        QCOMPARE(readAndWait(store, key).failure().code, FailureCode::NotFound);
    }

    void nobodyIsAnsweredAfterTheEnd()
    {
        SessionSecretStore store;
        int answers = 0;
        auto page = std::make_unique<QObject>();
        store.read(QStringLiteral("a"), page.get(), [&](Result<Secret>) { ++answers; });
        store.read(QStringLiteral("a"), this, [&](Result<Secret>) { answers += 10; });
        page.reset();
        QTRY_COMPARE(answers, 10);
        QCoreApplication::processEvents();
        QCOMPARE(answers, 10);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
