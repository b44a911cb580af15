// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/columns.h"
#include "interchange/countries.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <map>
#include <set>
#include <string>

using namespace clientele;
using namespace clientele::interchange;

namespace {

using Headers = std::vector<std::string>;

/// "header>field" of every column, "-" for one without.
std::vector<std::string> outcome(RecordKind kind, const Headers &headers,
                                 const std::vector<ColumnMapping> &mappings = {})
{
    const Result<ColumnReport> report = recogniseColumns(kind, headers, mappings);
    if (!report.ok())
        return {"refused"};
    std::vector<std::string> result;
    for (const ColumnUse &use : report.value())
        result.push_back(use.field.empty() ? "-" : use.field);
    return result;
}

std::vector<FieldFailure> problems(RecordKind kind, const Headers &headers,
                                   const std::vector<ColumnMapping> &mappings = {})
{
    const Result<ColumnReport> report = recogniseColumns(kind, headers, mappings);
    return report.ok() ? std::vector<FieldFailure>{} : report.failure().fields;
}

constexpr RecordKind kKinds[] = {RecordKind::Clients, RecordKind::Users,
                                 RecordKind::Computers, RecordKind::Subscriptions,
                                 RecordKind::Invoices};

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsRecognisedByItsOwnName()
    {
        for (const RecordKind kind : kKinds) {
            for (const std::string_view field : fieldNames(kind)) {
                QVERIFY2(outcome(kind, {std::string(field)})
                             == std::vector<std::string>{std::string(field)},
                         std::string(field).c_str());
            }
            // and all of them together, as our own export has them
            const auto names = fieldNames(kind);
            const Headers all(names.begin(), names.end());
            QVERIFY(outcome(kind, all) == all);
        }
    }

    void filesOfOtherPrograms_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("fields");
        const int clients = static_cast<int>(RecordKind::Clients);
        const int users = static_cast<int>(RecordKind::Users);
        const int computers = static_cast<int>(RecordKind::Computers);
        const auto row = [](const char *what, int kind, const char *headers, const char *fields) {
            QTest::newRow(what) << kind << QString::fromUtf8(headers) << QString::fromUtf8(fields);
        };
        row("Northwind", clients,
            "customerID|companyName|contactName|contactTitle|address|city|region|postalCode|"
            "country|phone|fax",
            "externalReference|name|contactName|contactTitle|street|city|region|postalCode|"
            "country|phone|fax");
        row("Command Center form (S4.9)", clients, "Customer's Organization Name|E-Mail|Plan",
            "name|email|plan");
        row("New Account form (S1.9)", clients, "Managing Account|Company name|Subdomain",
            "managingAccount|name|subdomain");
        row("case and punctuation", clients, "COMPANY_NAME|e.mail|Post-Code|bill day|TIME ZONE",
            "name|email|postalCode|billDay|timeZone");
        row("German", clients,
            "Kundennummer|Firma|Ansprechpartner|Straße|PLZ|Ort|Bundesland|Land|Telefon|E-Mail|"
            "Währung|Abrechnungstag|USt-IdNr.",
            "externalReference|name|contactName|street|postalCode|city|region|country|phone|email|"
            "currency|billDay|taxNumber");
        row("French", clients, "Société|Courriel|Adresse|Code postal|Ville|Pays|Téléphone",
            "name|email|street|postalCode|city|country|phone");
        row("Swedish", clients, "Företag|E-post|Postnummer|Postort|Kontaktperson",
            "name|email|postalCode|city|contactName");
        row("Name beside Company is the contact", clients, "Name|Company|Email|Notes",
            "contactName|name|email|-");
        row("Name alone is the client", clients, "id|name|email", "externalReference|name|email");
        row("Stripe's customers", clients, "id|Description|Email|Name|Created (UTC)|Currency",
            "externalReference|-|email|name|-|currency");
        row("two addresses", clients, "Company|Billing Address|Address|Billing City",
            "name|-|street|city");
        row("users (S2.9 to S2.11)", users, "First name|Last name|Email address|Active|Roles",
            "firstName|lastName|email|active|role");
        row("users, one name", users, "Full Name|E-mail|Administrator|Customer ID|Start Date",
            "name|email|administrator|clientReference|activeFrom");
        row("users, German", users, "Vorname|Nachname|E-Mail-Adresse|Rolle|Firma|Aktiv",
            "firstName|lastName|email|role|client|active");
        row("users by account number", users, "account number|surname|given name|mail",
            "clientNumber|lastName|firstName|email");
        row("computers", computers, "Hostname|Client|Serial Number|OS",
            "name|client|externalReference|-");
    }

    void filesOfOtherPrograms()
    {
        QFETCH(int, kind);
        QFETCH(QString, headers);
        QFETCH(QString, fields);
        Headers list;
        for (const QString &header : headers.split(u'|'))
            list.push_back(header.toStdString());
        QStringList found;
        for (const std::string &field : outcome(static_cast<RecordKind>(kind), list))
            found << QString::fromStdString(field);
        QCOMPARE(found.join(u'|'), fields);
    }

    void mappingsWinOverSpellings()
    {
        const Headers headers{"Company", "Firma 2", "Notes", "Email"};
        QVERIFY((outcome(RecordKind::Clients, headers, {{"Firma 2", "name"}, {"notes", "region"}})
                 == std::vector<std::string>{"-", "name", "region", "email"}));
        const auto report = recogniseColumns(RecordKind::Clients, headers,
                                             std::vector<ColumnMapping>{{"Email", ""}});
        QVERIFY(report.ok());
        QVERIFY(report.value()[3] == (ColumnUse{"Email", "", ColumnFate::LeftOut}));
        QVERIFY(report.value()[0] == (ColumnUse{"Company", "name", ColumnFate::Recognised}));
        QVERIFY(report.value()[2] == (ColumnUse{"Notes", "", ColumnFate::Ignored}));
        // spelled exactly wins over spelled alike
        QVERIFY((outcome(RecordKind::Clients, {"key", "KEY"}, {{"KEY", "name"}})
                 == std::vector<std::string>{"-", "name"}));
    }

    void mappingsAreChecked()
    {
        const Headers headers{"Company", "Email", "Email"};
        QVERIFY((problems(RecordKind::Clients, {"Company"}, {{"Firm", "name"}})
                 == std::vector<FieldFailure>{{"name", "unknownColumn", "Firm"}}));
        QVERIFY((problems(RecordKind::Clients, {"Company"}, {{"Company", "password"}})
                 == std::vector<FieldFailure>{{"password", "unknownField", "Company"}}));
        QVERIFY((problems(RecordKind::Clients, {"Company"},
                          {{"Company", "name"}, {"company", "city"}})
                 == std::vector<FieldFailure>{{"city", "mappedTwice", "company"}}));
        QVERIFY((problems(RecordKind::Clients, {"a", "b"}, {{"a", "name"}, {"b", "name"}})
                 == std::vector<FieldFailure>{{"name", "twoColumns", "a, b"}}));
        QVERIFY((problems(RecordKind::Clients, headers)
                 == std::vector<FieldFailure>{{"email", "twoColumns", "Email, Email"}}));
        QVERIFY((problems(RecordKind::Clients, headers, {{"Email", "region"}})
                 == std::vector<FieldFailure>{{"region", "twoColumns", "Email, Email"}}));
        QVERIFY(problems(RecordKind::Clients, headers, {{"Email", ""}}).empty());
        const auto failure = recogniseColumns(RecordKind::Clients, headers, {});
        QVERIFY(!failure.ok());
        QCOMPARE(failure.failure().code, FailureCode::Invalid);
        QVERIFY(failure.failure().parameters == headers);
    }

    void twoColumnsForOneField()
    {
        QVERIFY((problems(RecordKind::Clients, {"Company", "Organisation", "E-Mail", "email"})
                 == std::vector<FieldFailure>{{"name", "twoColumns", "Company, Organisation"},
                                              {"email", "twoColumns", "E-Mail, email"}}));
    }

    void assignmentsAreSplit()
    {
        const auto mapping = ColumnMapping::parse("a=b=name");
        QVERIFY(mapping && mapping->column == "a=b" && mapping->field == "name");
        QVERIFY(!ColumnMapping::parse("name"));
        const auto value = FieldDefault::parse(" plan = Starter=2 ");
        QVERIFY(value && value->field == "plan" && value->value == "Starter=2");
        QVERIFY(!FieldDefault::parse("plan"));
    }

    void countriesAreThoseOfTheSystemsLists()
    {
        // the time zone database names every country of ISO 3166-1
        QFile zones(QStringLiteral("/usr/share/zoneinfo/iso3166.tab"));
        QVERIFY(zones.open(QIODevice::ReadOnly));
        int count = 0;
        const QList<QByteArray> lines = zones.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const QList<QByteArray> parts = line.split('\t');
            ++count;
            const std::string code = parts[0].toStdString();
            QVERIFY2(countryCode(code) == code, line.constData());
            QVERIFY2(countryCode(parts[0].toLower().toStdString()) == code, line.constData());
            QVERIFY2(countryCode(parts[1].toStdString()) == code, line.constData());
            QVERIFY2(countryName(code).has_value(), line.constData());
            QVERIFY2(countryCode(*countryName(code)) == code, line.constData());
        }
        QCOMPARE(count, 249);
    }

    void countriesAreKnownByIsoNames()
    {
        QFile file(QStringLiteral("/usr/share/iso-codes/json/iso_3166-1.json"));
        QVERIFY2(file.open(QIODevice::ReadOnly), "package iso-codes");
        const QJsonArray all = QJsonDocument::fromJson(file.readAll())
                                   .object()[QStringLiteral("3166-1")].toArray();
        QCOMPARE(all.size(), 249);
        for (const QJsonValue &value : all) {
            const QJsonObject country = value.toObject();
            const std::string code = country[QStringLiteral("alpha_2")].toString().toStdString();
            for (const char *key : {"alpha_3", "name", "official_name", "common_name"}) {
                const std::string name =
                    country[QString::fromLatin1(key)].toString().toStdString();
                if (name.empty() || name == "Congo") // two countries go by that name
                    continue;
                QVERIFY2(countryCode(name) == code, name.c_str());
            }
        }
    }

    void countriesAsPeopleWriteThem()
    {
        const std::map<std::string, std::string> written{
            {"UK", "GB"}, {"U.K.", "GB"}, {"England", "GB"}, {"usa", "US"}, {"U.S.A.", "US"},
            {"United States of America", "US"}, {"Deutschland", "DE"}, {"ÖSTERREICH", "AT"},
            {"osterreich", "AT"}, {"España", "ES"}, {"espana", "ES"}, {"the Netherlands", "NL"},
            {"Holland", "NL"}, {"Czech Republic", "CZ"}, {"Russia", "RU"}, {"South Korea", "KR"},
            {"Ivory Coast", "CI"}, {"Côte d’Ivoire", "CI"}, {"EL", "GR"}, {"Sverige", "SE"},
            {"  Norge ", "NO"}, {"Türkiye", "TR"}, {"Turkey", "TR"}, {"Россия", "RU"},
            {"中国", "CN"}, {"Viet Nam", "VN"}, {"Bosnia-Herzegovina", "BA"}};
        for (const auto &[name, code] : written)
            QVERIFY2(countryCode(name) == code, name.c_str());
        for (const char *nothing : {"", " ", "N/A", "n.a.", "-", "Congo", "Korea", "Atlantis", "XX",
                                    "Scandinavia", "EU", "<b>UK</b>", "1", "UKUK"})
            QVERIFY2(!countryCode(nothing), nothing);
        QVERIFY(countryName("GB") == "United Kingdom");
        QVERIFY(countryName("SE") == "Sweden");
        QVERIFY(!countryName("gb"));
        QVERIFY(!countryName("ZZ"));
    }
};

QTEST_APPLESS_MAIN(TestColumns)
#include "tst_columns.moc"
