// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/filenames.h"
#include "documents/invoicerenderer.h"
#include "documents/savefile.h"
#include "judges.h"
#include "sampleinvoice.h"
#include "testsupport/hostilenames.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace clientele;
using namespace clientele::documents;
using namespace clientele::documents::test;

namespace {

/// How many bytes the disk of this test still takes; negative: as many as there are.
thread_local qint64 roomBytes = -1;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

} // namespace

/// Stands before the one of the C library, Qt's writes included: a disk that fills up.
extern "C" ssize_t write(int file, const void *bytes, size_t count)
{
    if (roomBytes >= 0 && file > 2) {
        if (roomBytes == 0) {
            errno = ENOSPC;
            return -1;
        }
        count = std::min(count, size_t(roomBytes));
        roomBytes -= qint64(count);
    }
    return ssize_t(syscall(SYS_write, file, bytes, count));
}

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullDiskKeepsTheOldFile_data() // F5
    {
        QTest::addColumn<qint64>("room");
        for (const qint64 room : {0, 1, 4'096, 10'000, 16'384, 20'000})
            QTest::addRow("%lld bytes", room) << room;
    }

    void fullDiskKeepsTheOldFile()
    {
        QFETCH(qint64, room);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"INV-2026-0412.pdf"_qs);
        QVERIFY(writeFileSafely(path, QByteArray("the old invoice")).ok());
        roomBytes = room;
        const Result<WrittenInvoice> written = writeInvoicePdf(sampleInvoice(5), path);
        roomBytes = -1;
        QVERIFY(!written.ok());
        QCOMPARE(written.failure().code, FailureCode::DiskFull);
        QCOMPARE(written.failure().parameters.size(), std::size_t(3));
        QCOMPARE(QString::fromStdString(written.failure().parameters[0]), path);
        QVERIFY(std::stoll(written.failure().parameters[1]) > 15'000); // needed
        QVERIFY(std::stoll(written.failure().parameters[2]) > 0);      // free, of the real disk
        QCOMPARE(contents(path), QByteArray("the old invoice"));
        QCOMPARE(namesIn(folder.path()), QStringList{u"INV-2026-0412.pdf"_qs}); // no litter

        QVERIFY(writeInvoicePdf(sampleInvoice(5), path).ok()); // and there is room again
        QCOMPARE(Judge(contents(path)).complaint(), QString());
    }

    void limitOfTheFileSizeKeepsTheOldFile() // the kernel itself refuses
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"invoice.pdf"_qs);
        QVERIFY(writeFileSafely(path, QByteArray("the old invoice")).ok());
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit limited = before;
        limited.rlim_cur = 8'192;
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limited), 0);
        const Result<WrittenInvoice> written = writeInvoicePdf(sampleInvoice(5), path);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written.ok());
        QCOMPARE(written.failure().code, FailureCode::Io);
        QCOMPARE(contents(path), QByteArray("the old invoice"));
        QCOMPARE(namesIn(folder.path()), QStringList{u"invoice.pdf"_qs});
    }

    void saysWhatIsWrongWithThePlace()
    {
        const QTemporaryDir folder;
        const Status missing = writeFileSafely(folder.filePath(u"no/such/a.pdf"_qs), QByteArray());
        QVERIFY(!missing.ok());
        QCOMPARE(missing.failure().code, FailureCode::NotFound);
        QVERIFY(QDir(folder.path()).mkdir(u"a.pdf"_qs));
        const Status directory = writeFileSafely(folder.filePath(u"a.pdf"_qs), QByteArray("x"));
        QVERIFY(!directory.ok());
        QVERIFY(QFileInfo(folder.filePath(u"a.pdf"_qs)).isDir());
    }

    void saysThatAFolderIsReadOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_qs);
        QVERIFY(writeFileSafely(path, QByteArray("old")).ok());
        QVERIFY(QFile(folder.path()).setPermissions(QFile::ReadOwner | QFile::ExeOwner
                                                    | QFile::ReadOther | QFile::ExeOther));
        const bool root = geteuid() == 0; // who may write everywhere, so the test is nobody then
        QVERIFY(!root || setresuid(65'534, 65'534, 0) == 0);
        const Status written = writeFileSafely(path, QByteArray("new"));
        QVERIFY(!root || setresuid(0, 0, 0) == 0);
        QVERIFY(QFile(folder.path()).setPermissions(QFile::ReadOwner | QFile::WriteOwner
                                                    | QFile::ExeOwner));
        QVERIFY(!written.ok());
        QCOMPARE(written.failure().code, FailureCode::ReadOnly);
        QCOMPARE(contents(path), QByteArray("old"));
    }

    void passesOnWhyTheContentFailed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_qs);
        QVERIFY(writeFileSafely(path, QByteArray("old")).ok());
        const Status written = writeFileSafely(path, [](QIODevice &device) -> Status {
            device.write("half of it");
            return fail(FailureCode::Cancelled);
        });
        QVERIFY(!written.ok());
        QCOMPARE(written.failure().code, FailureCode::Cancelled);
        QCOMPARE(contents(path), QByteArray("old"));
        QCOMPARE(namesIn(folder.path()), QStringList{u"a.csv"_qs});
    }

    void namesFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QByteArray &text, const QString &expected) {
            QTest::newRow(text.left(30).toHex().constData()) << text << expected;
        };
        row("INV-2026-0001", u"INV-2026-0001.pdf"_qs);
        row("Berglunds snabbköp", u"Berglunds snabbköp.pdf"_qs);
        row("../../etc/passwd", u"etc-passwd.pdf"_qs);
        row("C:\\Windows\\x", u"C-Windows-x.pdf"_qs);
        row("a/b\\c:d*e?f\"g<h>i|j", u"a-b-c-d-e-f-g-h-i-j.pdf"_qs);
        row(".hidden", u"hidden.pdf"_qs);
        row("-rf ~", u"rf.pdf"_qs);
        row("ends. ", u"ends.pdf"_qs);
        row("CON", u"_CON.pdf"_qs);
        row("aux.txt", u"_aux.txt.pdf"_qs);
        row("lpt1", u"_lpt1.pdf"_qs);
        row("con­sole", u"con-sole.pdf"_qs); // a soft hyphen
        row("R&D  Ltd", u"R-D Ltd.pdf"_qs);
        row("$(reboot)`x`;", u"reboot-x.pdf"_qs);
        row(QByteArray("a\0b", 3), u"a-b.pdf"_qs);
        row("gnp\xE2\x80\xAE" "exe", u"gnp-exe.pdf"_qs);
        row("中文名称", u"中文名称.pdf"_qs);
        row("Bjo\xCC\x88rk", u"Björk.pdf"_qs);
        row("😀", u"client.pdf"_qs);
        row("...", u"client.pdf"_qs);
        row("", u"client.pdf"_qs);
        row("\n\r\t", u"client.pdf"_qs);
    }

    void namesFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(safeFileName(text.toStdString(), u".pdf"_qs, u"client"_qs), expected);
    }

    void everyNameCanBeAFile()
    {
        const QTemporaryDir folder;
        std::vector<std::string> names = clientele::testing::hostileNames();
        for (const char *piece : {"W", "中", "ب", "a\xCC\x81", "😀x", ". ", "/"}) {
            std::string longName;
            while (longName.size() < 10'000)
                longName += piece;
            names.push_back(longName);
        }
        for (const std::string &name : names) {
            const QString file = safeFileName(name, u".pdf"_qs, u"client"_qs);
            const QByteArray bytes = file.toUtf8();
            QVERIFY2(bytes.size() <= kMaxFileNameBytes, bytes.constData());
            QVERIFY2(bytes.endsWith(".pdf") && bytes.size() > 4, bytes.constData());
            QVERIFY2(!file.contains(u'/') && !file.contains(u'\\') && !file.startsWith(u'.'),
                     bytes.constData());
            for (const QChar c : file)
                QVERIFY2(c.isPrint() || c.isSurrogate(), bytes.toHex().constData());
            QVERIFY2(writeFileSafely(folder.filePath(file), QByteArray("x")).ok(),
                     bytes.constData());
            QVERIFY(namesIn(folder.path()).contains(file));
        }
    }

    void namesInvoices()
    {
        QCOMPARE(invoiceFileName("INV-2026-0412", "10-4417", u".pdf"_qs), u"INV-2026-0412.pdf"_qs);
        QCOMPARE(invoiceFileName("", "10-4417", u".pdf"_qs), u"draft-10-4417.pdf"_qs);
        QCOMPARE(invoiceFileName("2026/0412", "10-4417", u".json"_qs), u"2026-0412.json"_qs);
    }
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
