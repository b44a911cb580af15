// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/log.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLoggingCategory>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>
#include <thread>
#include <vector>

using namespace clientele;

Q_LOGGING_CATEGORY(lcTest, "clientele.test")

namespace {

class FixedClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant{1700000000123}; }
    [[nodiscard]] Date dayOf(Instant, std::string_view) const override { return {}; }
};

QByteArray content(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Log> m_log;

    [[nodiscard]] QJsonObject lastLine() const
    {
        const QByteArrayList lines = content(m_log->fileName()).split('\n');
        return QJsonDocument::fromJson(lines.at(lines.size() - 2)).object();
    }
    [[nodiscard]] QString logged(const QString &text) const
    {
        qCWarning(lcTest, "%s", qUtf8Printable(text));
        return lastLine()[QStringLiteral("text")].toString();
    }

private Q_SLOTS:
    void init()
    {
        auto opened = Log::open(m_folder.filePath(QStringLiteral("state")), m_clock);
        QVERIFY(opened.ok());
        m_log = std::move(opened).value();
    }

    void cleanup()
    {
        m_log.reset();
    }

    void oneObjectALine()
    {
        qCWarning(lcTest, "The disk is nearly full: %d MB", 12);
        const QJsonObject line = lastLine();
        QCOMPARE(line[QStringLiteral("at")].toString(),
                 QStringLiteral("2023-11-14T22:13:20.123Z"));
        QCOMPARE(line[QStringLiteral("level")].toString(), QStringLiteral("warning"));
        QCOMPARE(line[QStringLiteral("category")].toString(), QStringLiteral("clientele.test"));
        QCOMPARE(line[QStringLiteral("text")].toString(),
                 QStringLiteral("The disk is nearly full: 12 MB"));
        QCOMPARE(line.size(), 4);
    }

    void onlyTheOwnerReadsIt()
    {
        const auto all = QFile::permissions(m_log->fileName());
        QVERIFY(all & QFile::ReadOwner);
        QVERIFY(!(all & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void secretsAreNotWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("address", "cannot open postgresql://eva:CANARY@db.example/agency?x=1",
            "cannot open postgresql://eva:***@db.example/agency?x=1");
        row("address, odd password", "postgresql://eva:CAN/A:RY@db/x", "postgresql://eva:***@db/x");
        row("no password", "postgresql://eva@db.example/x", "postgresql://eva@db.example/x");
        row("libpq", "host=db password=CANARY user=eva", "host=db password=*** user=eva");
        row("libpq quoted", "password='CANARY and more' user=eva", "password=*** user=eva");
        row("json", "{\"password\":\"CANARY\",\"name\":\"Eva\"}",
            "{\"password\":***,\"name\":\"Eva\"}");
        row("token", "access_token=CANARY&x=1", "access_token=***&x=1");
        row("header", "Authorization: Bearer CANARY", "Authorization: ***");
        row("hash", "stored $argon2id$v=19$m=65536,t=2,p=1$c2FsdA$CANARY", "stored ***");
        row("key", "-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----",
            "*** PRIVATE KEY-----");
        row("plain talk", "the password of Eva was changed", "the password of Eva was changed");
    }

    void secretsAreNotWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(logged(text), expected);
        QVERIFY(!content(m_log->fileName()).contains("CANARY"));
    }

    void controlCharactersAreShown()
    {
        QCOMPARE(logged(QStringLiteral("a\nb\x1b[31mred")),
                 QStringLiteral("a\\u{000a}b\\u{001b}[31mred"));
        // right-to-left override, zero width space, line separator
        QCOMPARE(logged(QStringLiteral("invoice\u202Egnp.exe\u200B\u2028")),
                 QStringLiteral("invoice\\u{202e}gnp.exe\\u{200b}\\u{2028}"));
        QCOMPARE(logged(QStringLiteral("Bäckerei Müller, 東京, 🙂")),
                 QStringLiteral("Bäckerei Müller, 東京, 🙂"));
        QCOMPARE(content(m_log->fileName()).count('\x1b'), 0);
    }

    void longTextsAreCut()
    {
        const QString text = logged(QString(100'000, QLatin1Char('x')));
        QCOMPARE(text.size(), 4001);
        QVERIFY(text.endsWith(QChar(0x2026)));
    }

    void fullFilesAreSetAside()
    {
        m_log.reset();
        const QTemporaryDir folder;
        auto small = Log::open(folder.path(), m_clock, 2000);
        QVERIFY(small.ok());
        for (int i = 0; i < 100; ++i)
            qCWarning(lcTest, "line %d with some text to fill the file", i);
        const QString name = small.value()->fileName();
        for (const char *end : {"", ".1", ".2", ".3"}) {
            const qint64 size = QFileInfo(name + QString::fromLatin1(end)).size();
            QVERIFY2(size > 0 && size <= 2000, end);
        }
        QVERIFY(!QFile::exists(name + QStringLiteral(".4")));
        QVERIFY(content(name).contains("line 99 "));
    }

    void threadsDoNotMixTheirLines()
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([] {
                for (int line = 0; line < 200; ++line)
                    qCInfo(lcTest, "from a thread");
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        int found = 0;
        for (const QByteArray &line : content(m_log->fileName()).split('\n')) {
            if (line.contains("from a thread")) {
                QVERIFY(!QJsonDocument::fromJson(line).isNull());
                ++found;
            }
        }
        QCOMPARE(found, 800);
    }

    void afterwardsQtHasItsHandlerBack()
    {
        const QString name = m_log->fileName();
        m_log.reset();
        const qint64 before = QFileInfo(name).size();
        qCInfo(lcTest, "not for the file");
        QCOMPARE(QFileInfo(name).size(), before);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        m_log.reset();
        const auto opened = Log::open(QStringLiteral("/proc/clientele"), m_clock);
        QVERIFY(!opened.ok());
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
