// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace clientele;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (const char *name : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"})
            qunsetenv(name);
        qputenv("HOME", "/home-of-eva");
    }

    void withoutVariablesTheDefaultsHold() // XDG base directory specification 0.8
    {
        QCOMPARE(dataFolder(), QStringLiteral("/home-of-eva/.local/share/clientele"));
        QCOMPARE(stateFolder(), QStringLiteral("/home-of-eva/.local/state/clientele"));
        QCOMPARE(configFolder(), QStringLiteral("/home-of-eva/.config/clientele"));
        QCOMPARE(defaultAgencyFile(),
                 QStringLiteral("/home-of-eva/.local/share/clientele/agency.clientele"));
    }

    void variablesWinWhenTheyAreAbsolute()
    {
        qputenv("XDG_DATA_HOME", "/data/");
        qputenv("XDG_STATE_HOME", "relative/folder"); // to be ignored, says the specification
        qputenv("XDG_CONFIG_HOME", "");
        QCOMPARE(dataFolder(), QStringLiteral("/data/clientele"));
        QCOMPARE(stateFolder(), QStringLiteral("/home-of-eva/.local/state/clientele"));
        QCOMPARE(configFolder(), QStringLiteral("/home-of-eva/.config/clientele"));
    }

    void newFoldersAreTheOwnersAlone()
    {
        const QTemporaryDir temporary;
        const QString folder = temporary.filePath(QStringLiteral("a/b ü/c"));
        const mode_t before = ::umask(0);
        const Status made = ensureFolder(folder);
        ::umask(before);
        QVERIFY(made.ok());
        for (const char *part : {"a", "a/b ü", "a/b ü/c"}) {
            struct stat found {};
            const QByteArray path = QFile::encodeName(temporary.filePath(QString::fromUtf8(part)));
            QCOMPARE(::stat(path.constData(), &found), 0);
            QCOMPARE(found.st_mode & 0777U, 0700U);
        }
        QVERIFY(ensureFolder(folder).ok()); // once more is fine
    }

    void aFileInTheWayIsSaid()
    {
        const QTemporaryDir temporary;
        QFile file(temporary.filePath(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Status inside = ensureFolder(temporary.filePath(QStringLiteral("a/b")));
        QVERIFY(!inside.ok());
        QCOMPARE(inside.failure().code, FailureCode::Io);
        QCOMPARE(inside.failure().parameters.size(), std::size_t{1});
        QVERIFY(!ensureFolder(temporary.filePath(QStringLiteral("a"))).ok());
    }
};

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
