// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/exports.h"
#include "interchange/columns.h"
#include "judges.h"
#include "sampleinvoice.h"
#include "testsupport/hostilenames.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringDecoder>
#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::documents;
using namespace clientele::documents::test;

namespace {

template<typename Row>
Status writeRows(const QString &path, ExportFormat format, const std::vector<Row> &rows)
{
    return writeExport<Row>(path, format, [&rows](ExportWriter<Row> &writer) -> Status {
        for (const Row &row : rows)
            CLIENTELE_TRY(writer.add(row));
        return {};
    });
}

/// What Python read, or nothing and a warning.
QJsonObject readByPython(const QString &path, const QString &kind)
{
    const Answer answer = ask(QStringLiteral(CLIENTELE_PYTHON),
                              {QStringLiteral(CLIENTELE_READ_EXPORT), kind, path});
    if (!answer.ok)
        qWarning("%s", answer.errors.constData());
    return QJsonDocument::fromJson(answer.output).object();
}

/// With a byte order mark at the beginning, which QString::fromStdString() would drop.
QString wide(const std::string &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(text.data(), qsizetype(text.size())));
}

std::vector<ExportedClient> hostileClients()
{
    std::vector<ExportedClient> clients;
    for (const std::string &name : clientele::testing::hostileNames()) {
        ExportedClient client;
        client.number = "10-" + std::to_string(4'000 + clients.size());
        client.name = name;
        client.contactName = name;
        client.phone = "+46 920 12 34";
        client.country = "SE";
        client.status = "active";
        client.startDate = day("2024-02-29");
        client.activeUsers = 7;
        client.nextInvoice = Money{-5, euro()};
        client.balance = Money{-123'450, euro()};
        clients.push_back(client);
    }
    return clients;
}

ExportedInvoice sampleExport()
{
    const InvoiceDocument document = sampleInvoice(3);
    ExportedInvoice invoice;
    invoice.number = "INV-2026-0412";
    invoice.kind = "invoice";
    invoice.status = "issued";
    invoice.ledger = "retail";
    invoice.clientNumber = "10-4417";
    invoice.clientName = "Berglunds snabbköp";
    invoice.issuedOn = day("2026-11-01");
    invoice.servicePeriod = {day("2026-11-01"), day("2026-12-01")};
    invoice.net = document.totals.net;
    invoice.tax = document.totals.tax;
    invoice.total = invoice.payable = document.totals.total;
    invoice.prepaid = invoice.carriedForward = Money{0, euro()};
    invoice.taxes = document.totals.groups;
    invoice.lines = document.lines;
    invoice.lines[1].unitPrice = LineUnitPrice{25, 2};
    invoice.lines[2].quantity = {"", 1, 2};
    invoice.lines[2].taxRatePpm = 88'750;
    return invoice;
}

} // namespace

class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsReadAsTheyAre() // by Python's csv and json
    {
        const QTemporaryDir folder;
        const std::vector<ExportedClient> clients = hostileClients();
        const QString csv = folder.filePath(u"clients.csv"_qs);
        const QString json = folder.filePath(u"clients.json"_qs);
        QVERIFY(writeRows(csv, ExportFormat::CsvForReimport, clients).ok());
        QVERIFY(writeRows(json, ExportFormat::Json, clients).ok());
        const QJsonObject table = readByPython(csv, u"csv"_qs);
        const QJsonObject object = readByPython(json, u"json"_qs);
        QCOMPARE(object.value(u"format"_qs).toString(), u"clientele-clients"_qs);
        const QJsonArray rows = table.value(u"rows"_qs).toArray();
        QCOMPARE(rows.size(), qsizetype(clients.size()));
        QCOMPARE(object.value(u"rows"_qs).toArray(), rows); // both say the same
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const QJsonObject row = rows.at(qsizetype(i)).toObject();
            QCOMPARE(row.value(u"name"_qs).toString(), wide(clients[i].name));
            QCOMPARE(row.value(u"contactName"_qs).toString(), wide(clients[i].name));
            QCOMPARE(row.value(u"number"_qs).toString(), wide(clients[i].number));
            QCOMPARE(row.value(u"balance"_qs).toString(), u"-1234.50"_qs);
            QCOMPARE(row.value(u"nextInvoice"_qs).toString(), u"-0.05"_qs);
            QCOMPARE(row.value(u"nextInvoiceOn"_qs).toString(), QString());
            QCOMPARE(row.value(u"startDate"_qs).toString(), u"2024-02-29"_qs);
            QCOMPARE(row.value(u"currency"_qs).toString(), u"EUR"_qs);
            QCOMPARE(row.value(u"activeUsers"_qs).toString(), u"7"_qs);
        }
    }

    void spreadsheetsRunNothing() // ASVS 1.2.10
    {
        const QTemporaryDir folder;
        const std::vector<ExportedClient> clients = hostileClients();
        const QString path = folder.filePath(u"clients.csv"_qs);
        QVERIFY(writeRows(path, ExportFormat::CsvForSpreadsheets, clients).ok());
        const QJsonArray rows = readByPython(path, u"spreadsheet"_qs).value(u"rows"_qs).toArray();
        QCOMPARE(rows.size(), qsizetype(clients.size()));
        int quoted = 0;
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const QJsonObject row = rows.at(qsizetype(i)).toObject();
            const QString given = wide(clients[i].name);
            const QString name = row.value(u"name"_qs).toString();
            const bool dangerous =
                !given.isEmpty() && QStringLiteral("=+-@\t\r\n＝＋－＠").contains(given.front());
            QCOMPARE(name, dangerous ? u'\'' + given : given);
            quoted += dangerous ? 1 : 0;
            QCOMPARE(row.value(u"phone"_qs).toString(), u"'+46 920 12 34"_qs);
            QCOMPARE(row.value(u"balance"_qs).toString(), u"-1234.50"_qs); // a number stays one
        }
        QVERIFY(quoted > 10);
    }

    void clientColumnsCanBeImported()
    {
        // the names that the import knows by themselves, of the fields that both have
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"clients.csv"_qs);
        QVERIFY(writeRows(path, ExportFormat::CsvForReimport, hostileClients()).ok());
        std::vector<std::string> head;
        for (const QJsonValue name : readByPython(path, u"csv"_qs).value(u"head"_qs).toArray())
            head.push_back(name.toString().toStdString());
        const auto report =
            interchange::recogniseColumns(interchange::RecordKind::Clients, head, {});
        QVERIFY(report.ok());
        std::vector<std::string> known;
        for (const interchange::ColumnUse &use : *report) {
            QVERIFY2(use.field.empty() || use.field == use.header, use.header.c_str());
            known.push_back(use.field);
        }
        for (const char *expected : {"name", "number", "email", "contactName", "street", "city",
                                     "region", "postalCode", "country", "phone", "taxNumber",
                                     "externalReference", "programme", "plan", "startDate",
                                     "billDay", "timeZone", "currency", "accountManager"})
            QVERIFY2(std::find(known.begin(), known.end(), expected) != known.end(), expected);
    }

    void nothingIsWrittenOfABillDayThatIsNotFixed() // 0 is no day, and no import takes it
    {
        const QTemporaryDir folder;
        for (const auto format : {ExportFormat::CsvForSpreadsheets, ExportFormat::CsvForReimport,
                                  ExportFormat::Json}) {
            const QString path = folder.filePath(u"clients"_qs);
            std::vector<ExportedClient> clients = hostileClients();
            clients.resize(2);
            clients[0].billDay = 0;
            clients[1].billDay = 31;
            QVERIFY(writeRows(path, format, clients).ok());
            const auto rows = readByPython(path, format == ExportFormat::Json ? u"json"_qs
                                                                              : u"csv"_qs)
                                  .value(u"rows"_qs)
                                  .toArray();
            QCOMPARE(rows.at(0)[u"billDay"_qs].toVariant().toString(), QString());
            QCOMPARE(rows.at(1)[u"billDay"_qs].toVariant().toString(), u"31"_qs);
        }
    }

    void invoicesHoldTheirLines()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"invoices.json"_qs);
        QVERIFY(writeRows<ExportedInvoice>(path, ExportFormat::Json, {sampleExport()}).ok());
        const QJsonArray rows = readByPython(path, u"json"_qs).value(u"rows"_qs).toArray();
        const QJsonObject row = rows.at(0).toObject();
        // 12.50 + 25.00 + 37.50 and 25 % of it
        QCOMPARE(row.value(u"net"_qs).toString(), u"75.00"_qs);
        QCOMPARE(row.value(u"tax"_qs).toString(), u"18.75"_qs);
        QCOMPARE(row.value(u"payable"_qs).toString(), u"93.75"_qs);
        QCOMPARE(row.value(u"firstDay"_qs).toString(), u"2026-11-01"_qs);
        QCOMPARE(row.value(u"lastDay"_qs).toString(), u"2026-11-30"_qs);
        QCOMPARE(row.value(u"dueOn"_qs).toString(), QString());
        QCOMPARE(row.value(u"taxes"_qs).toString(),
                 uR"([{"category":"S","ratePercent":"25","tax":"18.75","taxable":"75.00"}])"_qs);
        const QJsonArray lines =
            QJsonDocument::fromJson(row.value(u"lines"_qs).toString().toUtf8()).array();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(1).toObject().value(u"unitPrice"_qs).toString(), u"0.0025"_qs);
        QCOMPARE(lines.at(2).toObject().value(u"quantity"_qs).toString(), u"0.5"_qs);
        QCOMPARE(lines.at(2).toObject().value(u"taxRatePercent"_qs).toString(), u"8.875"_qs);
        QCOMPARE(lines.at(2).toObject().value(u"amount"_qs).toString(), u"37.50"_qs);
    }

    void invoiceTablesSayTheSame()
    {
        const QTemporaryDir folder;
        const QString csv = folder.filePath(u"invoices.csv"_qs);
        QVERIFY(writeRows<ExportedInvoice>(csv, ExportFormat::CsvForReimport, {sampleExport()})
                    .ok());
        const QJsonObject row =
            readByPython(csv, u"csv"_qs).value(u"rows"_qs).toArray().at(0).toObject();
        QCOMPARE(row.value(u"number"_qs).toString(), u"INV-2026-0412"_qs);
        QCOMPARE(row.value(u"total"_qs).toString(), u"93.75"_qs);
        QVERIFY(!row.contains(u"lines"_qs));

        std::vector<ExportedInvoiceLine> lines;
        for (const InvoiceDocumentLine &line : sampleExport().lines)
            lines.push_back({"INV-2026-0412", std::int64_t(lines.size() + 1), "10-4417", line});
        const QString path = folder.filePath(u"lines.csv"_qs);
        QVERIFY(writeRows(path, ExportFormat::CsvForReimport, lines).ok());
        const QJsonArray rows = readByPython(path, u"csv"_qs).value(u"rows"_qs).toArray();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(2).toObject().value(u"position"_qs).toString(), u"3"_qs);
        QCOMPARE(rows.at(2).toObject().value(u"amount"_qs).toString(), u"37.50"_qs);
    }

    void statementAndAudit()
    {
        const QTemporaryDir folder;
        ExportedStatementLine statement{"", "10-4417", "Berglunds", sampleInvoice(1).lines[0]};
        ExportedAuditEntry entry;
        entry.id = "018c2f";
        entry.at = Instant{1'700'000'000'123};
        entry.actor = "Maria \"M\" Lindgren";
        entry.actingAsClient = true;
        entry.action = "ChangePlan";
        entry.outcome = "refused";
        entry.before = R"({"seats": 9007199254740993})";
        entry.after = "not json";
        for (const ExportFormat format : {ExportFormat::Json, ExportFormat::CsvForReimport}) {
            const QString kind = format == ExportFormat::Json ? u"json"_qs : u"csv"_qs;
            const QString path = folder.filePath(kind);
            QVERIFY(writeRows<ExportedStatementLine>(path, format, {statement}).ok());
            QJsonObject row =
                readByPython(path, kind).value(u"rows"_qs).toArray().at(0).toObject();
            QCOMPARE(row.value(u"amount"_qs).toString(), u"12.50"_qs);
            QVERIFY(writeRows<ExportedAuditEntry>(path, format, {entry}).ok());
            row = readByPython(path, kind).value(u"rows"_qs).toArray().at(0).toObject();
            QCOMPARE(row.value(u"at"_qs).toString(), u"2023-11-14T22:13:20.123Z"_qs);
            QCOMPARE(row.value(u"actor"_qs).toString(), u"Maria \"M\" Lindgren"_qs);
            QCOMPARE(row.value(u"actingAsClient"_qs).toString(), u"true"_qs);
            // exact beyond the integers that a double holds
            QVERIFY(row.value(u"before"_qs).toString().contains(u"9007199254740993"_qs));
            QCOMPARE(row.value(u"after"_qs).toString(), u"not json"_qs);
        }
    }

    void emptyTablesHaveTheirHead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_qs);
        QVERIFY(writeRows<ExportedInvoice>(path, ExportFormat::Json, {}).ok());
        QVERIFY(readByPython(path, u"json"_qs).value(u"rows"_qs).isArray());
        QVERIFY(writeRows<ExportedInvoice>(path, ExportFormat::CsvForReimport, {}).ok());
        QCOMPARE(readByPython(path, u"csv"_qs).value(u"head"_qs).toArray().at(0).toString(),
                 u"number"_qs);
    }

    void failsWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"clients.csv"_qs);
        const std::vector<ExportedClient> clients = hostileClients();
        QVERIFY(writeRows(path, ExportFormat::CsvForReimport, clients).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        const Status status = writeExport<ExportedClient>(
            path, ExportFormat::Json, [&](ExportWriter<ExportedClient> &writer) -> Status {
                CLIENTELE_TRY(writer.add(clients.front()));
                return fail(FailureCode::ConnectionLost);
            });
        QVERIFY(!status.ok());
        QCOMPARE(status.failure().code, FailureCode::ConnectionLost);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }
};

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
