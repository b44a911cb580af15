// SPDX-License-Identifier: GPL-3.0-or-later
// Proof files (N5): what the stored engine run issued is what a simulation makes of the events and
// rules in the file, without the agency; and nobody can change a byte of it.
#include "application/proofs.h"
#include "application/sample.h"
#include "moneyclient.h"
#include "proofseal.h"
#include "randomclient.h"
#include "simulation/proof.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>
#include <cctype>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::InvoiceProof;
using application::verifyProof;
using simulation::ProofReport;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

Result<std::vector<InvoiceProof>> proofsOf(storage::Store &store, const Clock &clock)
{
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency()));
    CLIENTELE_ASSIGN(const auto reader, store.reader(storage::Context::agency()));
    application::InvoiceProofs proofs(*reader, clock);
    CLIENTELE_TRY(proofs.begin());
    std::vector<InvoiceProof> all;
    CLIENTELE_TRY(proofs.forEach([&all](const InvoiceProof &proof) -> Status {
        all.push_back(proof);
        return {};
    }));
    return all;
}

QByteArray firstDifference(const Result<ProofReport> &report)
{
    if (!report)
        return describe(report.failure());
    if (report->differences.empty())
        return {};
    const auto &each = report->differences.front();
    return QByteArray::fromStdString(report->number + ": " + each.path + " claimed " + each.claimed
                                     + ", computed " + each.computed);
}

/// A key that is not the agency's.
const application::ProofKey &otherKey()
{
    static const application::ProofKey kKey({"somebody else's secret", "and salt"});
    return kKey;
}

QJsonObject contentOf(const std::string &proof)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(proof))
        .object()
        .value(QLatin1StringView("content"))
        .toObject();
}

std::string compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// The content with another amount on its first line, and nothing else.
std::string withOtherAmount(const std::string &proof)
{
    QJsonObject content = contentOf(proof);
    QJsonObject result = content[QLatin1StringView("result")].toObject();
    QJsonArray lines = result[QLatin1StringView("lines")].toArray();
    QJsonObject line = lines[0].toObject();
    line[QLatin1StringView("amount")] = QStringLiteral("28.99");
    lines[0] = line;
    result[QLatin1StringView("lines")] = lines;
    content[QLatin1StringView("result")] = result;
    return compact(content);
}

} // namespace

class TestProofs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleProves_data() { onBothDatabases(); }
    void sampleProves();
    void randomHistoriesProve_data() { onBothDatabases(); }
    void randomHistoriesProve();
    void isOfItsMoment_data() { onBothDatabases(); }
    void isOfItsMoment();
    void creditNotesHaveNone_data() { onBothDatabases(); }
    void creditNotesHaveNone();
    void oneKey_data() { onBothDatabases(); }
    void oneKey();
    void changedByte();
    void alteredAndSigned();
    void hostile_data();
    void hostile();

private:
    /// One invoice of a Starter plan, 29.00 and 25 % tax.
    std::string small();
};

/// All invoices of a sample, which knows changes of every kind.
void TestProofs::sampleProves()
{
    QFETCH(storage::Dialect, dialect);
    TempStore temporary(dialect);
    QVERIFY2(temporary.ok(), temporary.why());
    application::SampleOptions options;
    options.size = 25;
    options.months = 6;
    options.asOf = *Date::parse("2026-11-15");
    const auto sample = application::makeSample(temporary.store(), options);
    CLIENTELE_VERIFY(sample);
    application::CommandGateway gateway(temporary.store(), temporary.clock(), temporary.ids());
    temporary.clock().setDay(options.asOf);
    CLIENTELE_VERIFY(gateway.execute(MakeProofKey{},
                                     {CommandId{temporary.ids().next(temporary.clock().now())},
                                      sample->owner}));
    const auto proofs = proofsOf(temporary.store(), temporary.clock());
    CLIENTELE_VERIFY(proofs);
    QVERIFY(std::ssize(*proofs) >= 90);
    std::size_t bytes = 0;
    for (const InvoiceProof &proof : *proofs) {
        QVERIFY2(!proof.refusal, describe(proof.refusal.value_or(Failure())).constData());
        const auto report = verifyProof(proof.bytes);
        QCOMPARE(firstDifference(report), QByteArray());
        QCOMPARE(report->number, proof.number);
        bytes += proof.bytes.size();
    }
    QVERIFY2(bytes / proofs->size() < 20'000, "small");
    storage::InvoiceRepo invoices(temporary.store().writer().session());
    std::size_t issued = 0;
    CLIENTELE_VERIFY(invoices.forEachIssued([&](const storage::StoredInvoice &invoice) -> Status {
        issued += invoice.creditNote ? 0 : 1;
        return {};
    }));
    QCOMPARE(proofs->size(), issued);
}

/// Commands of all kinds at any hour, invoices that are issued, credited and voided between them.
void TestProofs::randomHistoriesProve()
{
    QFETCH(storage::Dialect, dialect);
    const std::uint64_t first = seed(20'261'122);
    int proved = 0;
    for (std::uint64_t run = 0; run < (dialect == storage::Dialect::Sqlite ? 5 : 2); ++run) {
        AgencyFixture agency(dialect);
        QVERIFY2(agency.ok(), agency.why());
        Random random(first + run);
        std::vector<RandomClient> clients;
        for (int i = 0; i < 3; ++i) {
            clients.emplace_back(agency, random, "Client " + std::to_string(i));
            CLIENTELE_VERIFY(agency.run(clients.back().create()));
        }
        for (int step = 0; step < 60; ++step) {
            RandomClient &client = clients[static_cast<std::size_t>(random.below(3))];
            const Command command = client.next();
            if (const auto outcome = agency.run(command))
                client.happened(command, *outcome);
            agency.clock().advanceMs(kHourMs / 2 * random.below(24 * 2 * 9));
            if (random.below(4) == 0)
                (void)agency.run(IssueInvoices{{client.id()}, {}});
            const auto issued = agency.issued();
            if (issued.empty() || random.below(8) != 0)
                continue;
            const auto &one = issued[static_cast<std::size_t>(
                random.below(static_cast<int>(issued.size())))];
            if (random.below(2) == 0)
                (void)agency.run(CreditInvoice{one.client, one.id, agency.newId<InvoiceId>(), {},
                                               "Outage"});
            else
                (void)agency.run(VoidInvoice{one.client, one.id, agency.newId<InvoiceId>(),
                                             "Wrong address", random.below(2) == 0});
        }
        CLIENTELE_VERIFY(agency.run(MakeProofKey{}));
        const auto proofs = proofsOf(agency.store(), agency.clock());
        CLIENTELE_VERIFY(proofs);
        for (const InvoiceProof &proof : *proofs) {
            QVERIFY2(!proof.refusal, describe(proof.refusal.value_or(Failure())).constData());
            QCOMPARE(firstDifference(verifyProof(proof.bytes)), QByteArray());
            ++proved;
        }
    }
    QVERIFY(proved >= 20);
}

/// What happens after an invoice was issued does not reach its proof.
void TestProofs::isOfItsMoment()
{
    CLIENTELE_AGENCY;
    const MoneyClient client(agency, "Berglunds snabbköp");
    client.issue();
    client.nextMonth();
    CLIENTELE_VERIFY(agency.run(MakeProofKey{}));
    const auto before = proofsOf(agency.store(), agency.clock());
    CLIENTELE_VERIFY(before);
    QCOMPARE(before->size(), std::size_t{2});

    ChangeAgencySettings settings;
    settings.seenVersion = agency.profile().version;
    settings.taxRatePpm = 190'000;
    CLIENTELE_VERIFY(agency.run(settings));
    CLIENTELE_VERIFY(agency.run(SetBillingProfile{client.id, "LAGO_DAY"}));
    ChangePlan change;
    change.client = client.id;
    change.subscription = client.plan;
    change.plan = agency.item("Growth");
    change.when = When::Now;
    CLIENTELE_VERIFY(agency.run(change));
    CLIENTELE_VERIFY(agency.run(client.credit(client.documents()[0])));
    client.nextMonth();

    const auto after = proofsOf(agency.store(), agency.clock());
    CLIENTELE_VERIFY(after);
    QCOMPARE(after->size(), std::size_t{3});
    for (std::size_t i = 0; i < before->size(); ++i)
        QCOMPARE((*after)[i].bytes, (*before)[i].bytes);
    const auto third = verifyProof(after->back().bytes);
    QCOMPARE(firstDifference(third), QByteArray());
    QCOMPARE(third->issuer, std::string("Northwind Agency"));
    QCOMPARE(third->account, std::string("Berglunds snabbköp"));
}

void TestProofs::creditNotesHaveNone()
{
    CLIENTELE_AGENCY;
    const MoneyClient client(agency, "Berglunds");
    client.issue();
    CLIENTELE_VERIFY(agency.run(client.credit(client.documents()[0])));
    CLIENTELE_VERIFY(agency.run(MakeProofKey{}));
    CLIENTELE_VERIFY(agency.store().writer().enter(storage::Context::agency()));
    const auto reader = agency.store().reader(storage::Context::agency());
    CLIENTELE_VERIFY(reader);
    application::InvoiceProofs proofs(**reader, agency.clock());
    CLIENTELE_VERIFY(proofs.begin());
    const auto note = proofs.byNumber("CN-2026-0001");
    CLIENTELE_VERIFY(note);
    QVERIFY(note->refusal && note->bytes.empty());
    QCOMPARE(note->refusal->rule, std::string("creditNoteNotProved"));
    const auto invoice = proofs.byNumber("INV-2026-0001");
    CLIENTELE_VERIFY(invoice);
    QCOMPARE(firstDifference(verifyProof(invoice->bytes)), QByteArray());
    CLIENTELE_FAILS(proofs.byNumber("INV-2026-0099"), FailureCode::NotFound);
}

/// Made once, by who may export; what it is made of is nowhere else.
void TestProofs::oneKey()
{
    CLIENTELE_AGENCY;
    CLIENTELE_VERIFY(agency.store().writer().enter(storage::Context::agency()));
    const auto none = proofsOf(agency.store(), agency.clock());
    CLIENTELE_FAILS(none, FailureCode::NotFound);
    QCOMPARE(none.failure().rule, std::string("proofKey"));
    CLIENTELE_VERIFY(agency.run(MakeProofKey{}));
    const auto material = storage::SigningKeyRepo(agency.session()).material("proof");
    CLIENTELE_VERIFY(material);
    CLIENTELE_VERIFY(agency.run(MakeProofKey{}));
    const auto again = storage::SigningKeyRepo(agency.session()).material("proof");
    CLIENTELE_VERIFY(again);
    QCOMPARE((*again)->secret, (*material)->secret);
    QCOMPARE((*again)->salt, (*material)->salt);
    QCOMPARE((*material)->secret.size(), std::size_t{96}); // 384 bits, hexadecimal
    for (const AuditEntry &entry : agency.audit())
        QVERIFY(entry.after.find((*material)->secret) == std::string::npos);
}

std::string TestProofs::small()
{
    AgencyFixture agency(storage::Dialect::Sqlite);
    if (!agency.ok())
        return agency.why();
    const MoneyClient client(agency, "Berglunds");
    client.issue();
    if (!agency.run(MakeProofKey{}).ok())
        return "no key";
    const auto proofs = proofsOf(agency.store(), agency.clock());
    return proofs && !proofs->empty() ? proofs->front().bytes : "no proof";
}

/// Each byte, changed in each of two ways; and a byte more or less.
void TestProofs::changedByte()
{
    const std::string right = small();
    QCOMPARE(firstDifference(verifyProof(right)), QByteArray());
    for (std::size_t i = 0; i < right.size(); ++i) {
        for (const char mask : {'\x01', '\x20'}) {
            std::string wrong = right;
            wrong[i] = static_cast<char>(wrong[i] ^ mask);
            const auto report = verifyProof(wrong);
            QVERIFY2(!report.ok(), QByteArray::number(static_cast<qint64>(i)));
            const Failure &failure = report.failure();
            QVERIFY2(failure.rule == "proofChanged"
                         || (failure.rule == "scenario" && failure.parameters.size() == 3),
                     describe(failure));
        }
    }
    CLIENTELE_FAILS(verifyProof(right + '\n'), FailureCode::Refused);
    CLIENTELE_FAILS(verifyProof(right + '\0'), FailureCode::Malformed);
    CLIENTELE_FAILS(verifyProof(right.substr(0, right.size() - 1)), FailureCode::Refused);
    for (std::size_t size = 0; size < right.size() - 1; size += 97)
        CLIENTELE_FAILS(verifyProof(right.substr(0, size)), FailureCode::Malformed);
}

/// Who has the key can sign anything; the rules find it all the same.
void TestProofs::alteredAndSigned()
{
    const std::string right = small();
    const auto report = verifyProof(right);
    CLIENTELE_VERIFY(report);
    QCOMPARE(report->payable, std::string("36.25"));
    QCOMPARE(report->currency, std::string("EUR"));
    CLIENTELE_VERIFY(verifyProof(right, report->fingerprint));
    std::string shouted = report->fingerprint;
    shouted.erase(std::remove(shouted.begin(), shouted.end(), ' '), shouted.end());
    std::transform(shouted.begin(), shouted.end(), shouted.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    CLIENTELE_VERIFY(verifyProof(right, shouted));

    // the same content signed by another key is a whole proof, but not the agency's
    const std::string foreign = otherKey().seal(compact(contentOf(right)));
    CLIENTELE_VERIFY(verifyProof(foreign));
    const auto other = verifyProof(foreign, report->fingerprint);
    CLIENTELE_FAILS(other, FailureCode::Refused);
    QCOMPARE(other.failure().rule, std::string("proofOtherKey"));

    const auto altered = verifyProof(otherKey().seal(withOtherAmount(right)));
    CLIENTELE_VERIFY(altered);
    QCOMPARE(altered->differences,
             (std::vector<simulation::ProofDifference>{
                 {"$.content.result.lines[0].amount", "28.99", "29.00"}}));

    // a price of the rules, and the figures do not follow any more
    QByteArray cheaper = QByteArray::fromStdString(compact(contentOf(right)));
    QVERIFY(cheaper.contains("\"amount\":\"29.00\",\"kind\":\"flat\""));
    cheaper.replace("\"amount\":\"29.00\",\"kind\":\"flat\"",
                    "\"amount\":\"19.00\",\"kind\":\"flat\"");
    const auto rules = verifyProof(otherKey().seal(cheaper.toStdString()));
    CLIENTELE_VERIFY(rules);
    QVERIFY(rules->differences.size() > 3);
}

void TestProofs::hostile_data()
{
    QTest::addColumn<QByteArray>("content"); ///< signed; or, without, the file itself
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray right = QByteArray::fromStdString(compact(contentOf(small())));
    const auto row = [](const char *name, const QByteArray &content, bool isSigned,
                        const char *path, const char *reason) {
        QTest::newRow(name) << content << isSigned << QByteArray(path) << QByteArray(reason);
    };
    row("nothing", "", false, "$", "notJson");
    row("binary", QByteArray("\x7f" "ELF\0\xff\xfe", 7), false, "$", "notJson");
    row("deep", QByteArray("{\"content\":") + QByteArray(200'000, '['), false, "$", "notJson");
    row("a list", "[]", false, "$", "notAnObject");
    row("no signature", "{\"content\":{}}", false, "$", "missingKey");
    row("a number", "{\"content\":1,\"signature\":1}", false, "$.signature", "notAnObject");
    row("other algorithm",
        "{\"content\":{},\"signature\":{\"algorithm\":\"none\",\"publicKey\":\"a\","
        "\"value\":\"b\"}}",
        false, "$.signature.algorithm", "notOneOf");
    row("key twice", "{\"content\":{},\"content\":{},\"signature\":{}}", false, "$.content",
        "duplicateKey");
    row("empty content", "{}", true, "$.content", "missingKey");
    QByteArray other = right;
    row("later version", other.replace("\"version\":1", "\"version\":2"), true,
        "$.content.version", "outOfRange");
    other = right;
    row("wrong type", other.replace("\"until\":\"", "\"until\":7,\"why\":\""), true,
        "$.content.scenario.until", "notText");
    other = right;
    row("wrong day", other.replace("\"effectiveOn\":\"2026-03-02\"", "\"effectiveOn\":\"soon\""),
        true, "$.content.scenario.accounts[0].events[0].effectiveOn", "notADate");
    other = right;
    row("many runs", other.replace("\"runs\":[", "\"runs\":[\"2026-01-01\","), true,
        "$.content.scenario.runs", "tooMany");
    other = right;
    row("surplus", other.replace("\"version\":1", "\"version\":1,\"x\":1"), true, "$.content.x",
        "unknownKey");
}

void TestProofs::hostile()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isSigned);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, reason);
    const std::string file
        = isSigned ? otherKey().seal(content.toStdString()) : content.toStdString();
    const auto report = verifyProof(file);
    CLIENTELE_FAILS(report, FailureCode::Malformed);
    QCOMPARE(QByteArray::fromStdString(report.failure().parameters.at(0)), path);
    QCOMPARE(QByteArray::fromStdString(report.failure().parameters.at(1)), reason);
}

QTEST_GUILESS_MAIN(TestProofs)
#include "tst_proofs.moc"
