// SPDX-License-Identifier: GPL-3.0-or-later
// V7 of billing.md 6 with a crowd: eight programs issue and credit the invoices of the same clients
// at once on PostgreSQL, and one command in five is taken back at its end.
#include "agencyfixture.h"
#include "application/verification.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;
using storage::Dialect;

class TestIssueCrowd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eightProcesses();
};

constexpr int kProcesses = 8;
constexpr int kCrowd = 16;

void TestIssueCrowd::eightProcesses()
{
    AgencyFixture agency(Dialect::Postgresql);
    QVERIFY2(agency.ok(), agency.why());
    for (int i = 0; i < kCrowd; ++i)
        CLIENTELE_VERIFY(agency.run(agency.newClient("Client " + std::to_string(i))));
    std::array<QProcess, kProcesses> issuers;
    for (int i = 0; i < kProcesses; ++i) {
        QProcess &issuer = issuers.at(static_cast<std::size_t>(i));
        issuer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        issuer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--issuer"), agency.temporary().address(),
                      agency.temporary().folder() + QStringLiteral("/state"),
                      QString::fromStdString(agency.owner().actor.toString()),
                      QString::number(i)});
    }
    int undone = 0;
    for (QProcess &issuer : issuers) {
        QVERIFY(issuer.waitForFinished(120'000));
        QCOMPARE(issuer.exitStatus(), QProcess::NormalExit);
        QCOMPARE(issuer.exitCode(), 0);
        undone += issuer.readAllStandardOutput().trimmed().toInt();
    }
    const auto documents = agency.issued();
    QCOMPARE(documents.size(), std::size_t{2 * kCrowd}); // each once, none forgotten
    std::map<std::string, std::set<std::string>> numbers;
    for (const storage::StoredInvoice &each : documents)
        numbers[each.creditNote ? "CN" : "INV"].insert(each.number);
    for (const auto &[kind, given] : numbers) {
        QCOMPARE(given.size(), std::size_t{kCrowd});
        QCOMPARE(*given.begin(), kind + "-2026-0001");
        QCOMPARE(*given.rbegin(), kind + "-2026-00" + std::to_string(kCrowd)); // no gap
    }
    const auto report = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(report);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : report->findings[0].rule.c_str());
    qInfo("%d commands were taken back", undone);
    QVERIFY(undone > kCrowd / 2);
}

namespace {

/// One of the eight programs: address, folder, owner, number. Prints how often it was undone.
int issueAll(const QStringList &arguments)
{
    const int number = arguments[5].toInt();
    FakeClock clock;
    SeededIdSource ids(static_cast<std::uint64_t>(1'000 + number));
    storage::StoreOptions options{clock, ids, "issuer", arguments[3]};
    auto store = storage::Store::open(arguments[2], options);
    if (!store || !(*store)->writer().enter(storage::Context::agency()).ok())
        return 2;
    auto clients = storage::AccountRepo((*store)->writer().session()).clients();
    if (!clients)
        return 3;
    std::rotate(clients->begin(), clients->begin() + number * kCrowd / kProcesses, clients->end());
    int commands = 0;
    int undone = 0;
    application::GatewayOptions gatewayOptions;
    gatewayOptions.afterHandler = [&commands](storage::Session &, const Command &) -> Status {
        return ++commands % 5 == 0 ? Status(fail(FailureCode::Internal, "undone")) : Status();
    };
    application::CommandGateway gateway(**store, clock, ids, gatewayOptions);
    Scope owner;
    owner.actor = PersonId::parse(arguments[4].toStdString()).value_or(PersonId{});
    owner.actorName = "Eva Berg";
    const auto insist = [&](const Command &command) {
        while (true) {
            Outcome outcome =
                gateway.execute(command, {CommandId{ids.next(clock.now())}, owner});
            if (outcome || outcome.failure().rule != "undone")
                return outcome;
            ++undone;
        }
    };
    for (const AccountId client : *clients) {
        const Outcome issued = insist(IssueInvoices{{client}, {}});
        if (!issued)
            return 4;
        if (issued->issued.empty())
            continue; // somebody else was faster
        const CreditInvoice credit{client, issued->issued[0].invoice,
                                   InvoiceId{ids.next(clock.now())}, {}, "All of it"};
        if (!insist(credit).ok())
            return 5;
    }
    std::printf("%d\n", undone);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 6 && std::string(argv[1]) == "--issuer")
        return issueAll(QCoreApplication::arguments());
    TestIssueCrowd test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_issuecrowd.moc"
