// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/link.h"
#include "program.h"
#include "singleinstance.h"

#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QThread>
#include <QtGui/QImage>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>
#include <cstring>
#include <memory>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

using namespace clientele;
using app::SingleInstance;
using testing::Program;
using testing::Ran;

namespace {

/// The settings have the agency from when it is open.
bool hasOpened(const Program &program, const char *agency)
{
    QFile settings(program.path(".config/clientele/window.ini"));
    return settings.open(QFile::ReadOnly) && settings.readAll().contains(agency);
}

} // namespace

/// The window as a process: pictures of it, and how it ends (product.md, "Outside face").
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void picturesOfAClientLeaveTheClient();
    void pictureOfWhatIsNotThereSaysSo_data();
    void pictureOfWhatIsNotThereSaysSo();
    void terminatedPolitely_data();
    void terminatedPolitely();
    void linksAreReadStrictly_data();
    void linksAreReadStrictly();
    void secondStartRaisesTheFirst();
    void everyAgencyHasItsOwn();
    void whatIsLeftByAKilledProgramIsTakenOver();
    void othersFolderIsNotUsed();
    void hostilePeersDoNothing_data();
    void hostilePeersDoNothing();
    void secondProgramEnds();

private:
    Program m_program;
    QString m_sample;
    QString m_client; ///< number of one
};

void TestWindow::initTestCase()
{
    m_program.setVariable("QT_QPA_PLATFORM", "offscreen");
    m_sample = m_program.path("sample.clientele");
    const Ran made
        = m_program.run({"sample", "--agency", m_sample, "--size", "3", "--months", "1"});
    QVERIFY2(made.exitStatus == 0, made.all());
    const Ran exported = m_program.run({"export", "clients", "--agency", m_sample, "--format",
                                        "csv", "--out", m_program.path("out")});
    QVERIFY2(exported.exitStatus == 0, exported.all());
    QFile clients(m_program.path("out/clients.csv"));
    QVERIFY(clients.open(QFile::ReadOnly));
    const QByteArrayList lines = clients.readAll().split('\n');
    QVERIFY2(lines.value(0).contains("number,name,"), lines.value(0));
    m_client = QString::fromUtf8(lines.value(1).split(',').value(0));
    QVERIFY2(m_client.startsWith("10-"), qPrintable(m_client));
}

/// The lease of the first picture would keep the second one out for an hour.
void TestWindow::picturesOfAClientLeaveTheClient()
{
    for (const char *name : {"first.png", "second.png"}) {
        const QString file = m_program.path(name);
        const Ran ran = m_program.run({"--agency", m_sample, "--picture", file, "--page", "users",
                                       "--login", m_client});
        QVERIFY2(ran.exitStatus == 0 && ran.err.isEmpty(), ran.all());
        QVERIFY(QImage(file).width() > 800);
    }
    const QString folder = m_program.path("audit");
    const Ran exported = m_program.run({"export", "audit", "--agency", m_sample, "--format", "csv",
                                        "--out", folder});
    QVERIFY2(exported.exitStatus == 0, exported.all());
    QFile audit(folder + "/audit.csv");
    QVERIFY(audit.open(QFile::ReadOnly));
    const QByteArray rows = audit.readAll();
    QVERIFY2(rows.count("log_in_as_client") == 2 && rows.count("signed_out") == 2
                 && !rows.contains("abandoned"),
             rows.right(2000));
}

void TestWindow::pictureOfWhatIsNotThereSaysSo_data()
{
    QTest::addColumn<QStringList>("order");
    QTest::addColumn<QString>("word");
    QTest::newRow("client") << QStringList{"--agency", m_sample, "--login", "10-9999999"}
                            << "client";
    QTest::newRow("page") << QStringList{"--agency", m_sample, "--page", "nonsense"}
                          << "nonsense";
    QTest::newRow("agency") << QStringList{"--agency", m_program.path("no.clientele")}
                            << "no.clientele";
    QTest::newRow("nobody signed in") << QStringList{"--page", "clients"} << "signed in";
    QTest::newRow("folder") << QStringList{"--agency", m_sample, "--picture",
                                           m_program.path("no/such/folder.png")}
                            << "folder.png";
}

void TestWindow::pictureOfWhatIsNotThereSaysSo()
{
    QFETCH(QStringList, order);
    QFETCH(QString, word);
    if (!order.contains("--picture"))
        order += {"--picture", m_program.path("none.png")};
    const Ran ran = m_program.run(order);
    QCOMPARE(ran.exitStatus, 1);
    QVERIFY2(ran.errText().contains(word) && ran.err.count('\n') == 1, ran.all());
    QVERIFY(!QFile::exists(m_program.path("none.png")));
}

void TestWindow::terminatedPolitely_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestWindow::terminatedPolitely()
{
    QFETCH(int, number);
    Program program;
    program.setVariable("QT_QPA_PLATFORM", "offscreen");
    const QString copy = program.path("copy.clientele");
    QVERIFY(QFile::copy(m_sample, copy));
    QProcess process;
    program.start(process, {"--agency", copy});
    QTRY_VERIFY_WITH_TIMEOUT(hasOpened(program, "copy.clientele"), 60'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    const Ran verified = program.run({"verify", "--agency", copy}); // not held by anybody any more
    QVERIFY2(verified.exitStatus == 0, verified.all());
}

void TestWindow::linksAreReadStrictly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *text, bool good) {
        QTest::newRow(text) << QString::fromUtf8(text) << good;
    };
    row("clientele://client/10-0044", true);
    row("clientele://invoice/INV-2026-0001", true);
    row("clientele://client/", false);
    row("clientele://login/10-0044", false);
    row("clientele://client/10-0044/users", false);
    row("clientele://client/10-0044?login=1", false);
    row("clientele://client/..", false);
    row("clientele://client/10\n0044", false);
    row("clientele://client/\xd9\xa1\xd9\xa0", false); // digits, but not these
    row("CLIENTELE://client/10-0044", false);
    row(" clientele://client/10-0044", false);
    row("http://client/10-0044", false);
    QTest::newRow("long") << "clientele://client/" + QString(65, u'1') << false;
}

void TestWindow::linksAreReadStrictly()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto link = gui::parseLink(text);
    QCOMPARE(link.has_value(), good);
    if (good)
        QVERIFY(text.endsWith('/' + link->number));
}

namespace {

/// Asks from another thread, as another program would, and lets this one answer meanwhile.
SingleInstance::Claim claimElsewhere(const QString &folder, const QString &address,
                                     const QString &link = {})
{
    SingleInstance::Claim claim = SingleInstance::Claim::Unknown;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        SingleInstance second(folder);
        claim = second.claim(address, link, 60'000);
    }));
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
    return claim;
}

} // namespace

void TestWindow::secondStartRaisesTheFirst()
{
    QTemporaryDir folder;
    const QString agency = folder.filePath("a.clientele");
    SingleInstance first(folder.filePath("run"));
    QSignalSpy asked(&first, &SingleInstance::raiseAsked);
    QCOMPARE(first.claim(agency, {}), SingleInstance::Claim::First);
    QCOMPARE(first.claim(agency, {}), SingleInstance::Claim::First); // it is
    QCOMPARE(claimElsewhere(folder.filePath("run"), agency), SingleInstance::Claim::Second);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QString());
    const QString link = "clientele://client/10-0044";
    // the same file by another way
    const QString other = folder.filePath("./run/../a.clientele");
    QCOMPARE(claimElsewhere(folder.filePath("run"), other, link), SingleInstance::Claim::Second);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1][0].toString(), link);
    // for this person alone
    const QFileInfo run(folder.filePath("run"));
    QVERIFY(!(run.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
    QVERIFY(QFile::exists(first.socketOf(agency)));
}

void TestWindow::everyAgencyHasItsOwn()
{
    QTemporaryDir folder;
    const QString a = folder.filePath("a.clientele");
    const QString b = folder.filePath("b.clientele");
    SingleInstance first(folder.path());
    QCOMPARE(first.claim(a, {}), SingleInstance::Claim::First);
    QCOMPARE(claimElsewhere(folder.path(), b), SingleInstance::Claim::First);
    QCOMPARE(first.claim(b, {}), SingleInstance::Claim::First); // goes to another agency
    QCOMPARE(claimElsewhere(folder.path(), a), SingleInstance::Claim::First); // a is free
    QCOMPARE(claimElsewhere(folder.path(), b), SingleInstance::Claim::Second);
    QCOMPARE(claimElsewhere(folder.path(), "postgresql://eva:secret@localhost/x"),
             SingleInstance::Claim::First);
    for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::AllEntries | QDir::System))
        QVERIFY(!file.fileName().contains("secret"));
}

void TestWindow::whatIsLeftByAKilledProgramIsTakenOver()
{
    QTemporaryDir folder;
    const QString agency = folder.filePath("a.clientele");
    QString socket;
    {
        SingleInstance gone(folder.path());
        QCOMPARE(gone.claim(agency, {}), SingleInstance::Claim::First);
        socket = gone.socketOf(agency);
    }
    // what kill -9 leaves: a socket on which nobody listens, and an empty lock file
    QFile::remove(socket);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, QFile::encodeName(socket).constData(),
                 sizeof address.sun_path - 1);
    QCOMPARE(::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(descriptor);
    QVERIFY(QFileInfo::exists(socket));
    SingleInstance next(folder.path());
    QCOMPARE(next.claim(agency, {}), SingleInstance::Claim::First);
    QCOMPARE(claimElsewhere(folder.path(), agency), SingleInstance::Claim::Second);
}

void TestWindow::othersFolderIsNotUsed()
{
    QTemporaryDir folder;
    const QString link = folder.filePath("link");
    QVERIFY(QDir().mkdir(folder.filePath("real")));
    QVERIFY(QFile::link(folder.filePath("real"), link));
    SingleInstance throughALink(link);
    QCOMPARE(throughALink.claim("a", {}), SingleInstance::Claim::Unknown);
    SingleInstance nowhere("/proc/clientele");
    QCOMPARE(nowhere.claim("a", {}), SingleInstance::Claim::Unknown);
}

void TestWindow::hostilePeersDoNothing_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("another word") << QByteArray("quit\n");
    QTest::newRow("two lines") << QByteArray("raise\nraise\n");
    QTest::newRow("too much") << QByteArray(100'000, 'x');
    QTest::newRow("too long a link") << "raise " + QByteArray(300, 'x') + '\n';
    QTest::newRow("bytes") << QByteArray("raise \x00\xff\n", 9);
    QTest::newRow("blank") << QByteArray("raise a b\n");
    QTest::newRow("no end") << QByteArray("raise");
}

void TestWindow::hostilePeersDoNothing()
{
    QFETCH(QByteArray, said);
    QTemporaryDir folder;
    SingleInstance first(folder.path());
    QSignalSpy asked(&first, &SingleInstance::raiseAsked);
    QCOMPARE(first.claim("agency", {}), SingleInstance::Claim::First);
    QLocalSocket peer;
    QSignalSpy ended(&peer, &QLocalSocket::disconnected);
    peer.connectToServer(first.socketOf("agency"));
    QVERIFY(peer.waitForConnected());
    peer.write(said);
    if (said != "raise") // that one may still go on; its time is limited
        QTRY_VERIFY(ended.size() == 1 || peer.state() == QLocalSocket::UnconnectedState);
    QCOMPARE(peer.readAll(), QByteArray());
    // more of them than are heard at once do not keep the person out
    std::vector<std::unique_ptr<QLocalSocket>> silent;
    for (int i = 0; i < SingleInstance::kMostPeers + 2; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(first.socketOf("agency"));
        QVERIFY(silent.back()->waitForConnected());
    }
    QTRY_VERIFY(silent.back()->state() == QLocalSocket::UnconnectedState);
    silent.clear();
    QCOMPARE(asked.size(), 0);
    QCOMPARE(claimElsewhere(folder.path(), "agency"), SingleInstance::Claim::Second);
    QCOMPARE(asked.size(), 1);
}

/// The real program: with the same agency it ends at once and leaves the first one open.
void TestWindow::secondProgramEnds()
{
    Program program;
    program.setVariable("QT_QPA_PLATFORM", "offscreen");
    const QString copy = program.path("copy.clientele");
    QVERIFY(QFile::copy(m_sample, copy));
    QProcess first;
    program.start(first, {"--agency", copy});
    QTRY_VERIFY_WITH_TIMEOUT(hasOpened(program, "copy.clientele"), 60'000);
    const Ran second = program.run({"--agency", copy, "--open", "clientele://client/" + m_client});
    QVERIFY2(second.exitStatus == 0 && second.err.isEmpty(), second.all());
    const Ran lastOne = program.run({}); // none named: the one of last time
    QVERIFY2(lastOne.exitStatus == 0 && lastOne.err.isEmpty(), lastOne.all());
    const Ran wrong = program.run({"--open", "clientele://nonsense"});
    QCOMPARE(wrong.exitStatus, 2);
    QCOMPARE(first.state(), QProcess::Running);
    QCOMPARE(::kill(static_cast<pid_t>(first.processId()), SIGTERM), 0);
    QVERIFY(first.waitForFinished(60'000));
    QCOMPARE(first.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
