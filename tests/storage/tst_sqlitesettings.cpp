// SPDX-License-Identifier: GPL-3.0-or-later
// How a SQLite file is used (reliability.md 1.3): settings of the sessions, tables, file systems.
#include "anyrows.h"
#include "smallagency.h"
#include "sqlitefile.h"

#include <QTest>
#include <sqlite3.h>

#include <utility>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

class TestSqliteSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networkFileSystems();
    void sessionSettings();
    void everyTableIsStrict();
};

void TestSqliteSettings::networkFileSystems()
{
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs",
                             "ceph", "fuse.glusterfs", "davfs", "fuse.rclone", "ncpfs"})
        QVERIFY2(isNetworkFileSystem(type), type);
    for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "vfat", "exfat", "fuseblk", "overlay",
                             "zfs", "ecryptfs", "fuse.gocryptfs", "f2fs", ""})
        QVERIFY2(!isNetworkFileSystem(type), type);
}

void TestSqliteSettings::sessionSettings()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    Session &writer = temp.store().writer().session();
    auto reader = temp.store().reader(Context::agency());
    CLIENTELE_VERIFY(reader);
    for (Session *session : {&writer, &(*reader)->session()}) {
        const bool reads = session != &writer;
        for (const auto &[pragma, value] :
             {std::pair{"foreign_keys", 1}, std::pair{"synchronous", 2},
              std::pair{"trusted_schema", 0}, std::pair{"cell_size_check", 1},
              std::pair{"recursive_triggers", 1}, std::pair{"temp_store", 2},
              std::pair{"busy_timeout", 500}, std::pair{"application_id", 0x436c6e74},
              std::pair{"user_version", temp.store().schemaVersion()}})
            QCOMPARE_EQ(session->scalarInteger(std::string("PRAGMA ") + pragma).valueOr(-1), value);
        QCOMPARE_EQ(session->scalarText("PRAGMA journal_mode").valueOr(""), "wal");
        QCOMPARE_EQ(session->scalarInteger("PRAGMA query_only").valueOr(-1), reads ? 1 : 0);
        QCOMPARE_EQ(session->scalarInteger("PRAGMA wal_autocheckpoint").valueOr(-1),
                    reads ? 0 : 1000);
        QVERIFY(session->scalarInteger("PRAGMA mmap_size").valueOr(0) == 0);
        int defensive = 0;
        sqlite3_db_config(session->sqlite(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
        QCOMPARE_EQ(defensive, 1);
        QCOMPARE_EQ(sqlite3_limit(session->sqlite(), SQLITE_LIMIT_ATTACHED, -1), reads ? 0 : 1);
        CLIENTELE_FAILS(session->execute("SELECT \"a typing error\""), FailureCode::Internal);
        CLIENTELE_FAILS(session->execute("SELECT load_extension('x')"), FailureCode::Internal);
    }
}

void TestSqliteSettings::everyTableIsStrict()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    QCOMPARE_EQ(
        temp.store()
            .writer()
            .session()
            .scalarText("SELECT coalesce(group_concat(name), '') FROM pragma_table_list WHERE"
                        " schema = 'main' AND type = 'table' AND NOT strict"
                        " AND name NOT LIKE 'sqlite%'")
            .valueOr("?"),
        "");
}

QTEST_GUILESS_MAIN(TestSqliteSettings)
#include "tst_sqlitesettings.moc"
