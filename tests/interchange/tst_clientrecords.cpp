// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/clientrecords.h"
#include "interchange/csvwriter.h"
#include "recordtesting.h"
#include "testsupport/hostilenames.h"

#include <QtTest/QTest>

#include <map>
#include <set>
#include <string>

using namespace clientele;
using namespace clientele::interchange;
using namespace clientele::testing;

class TestClientRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void northwindNeedsNoEditing()
    {
        const auto source = FileSource::open(CLIENTELE_NORTHWIND);
        QVERIFY(source.ok());
        const auto result = import<ClientRecord>(*source.value(), ClientImportSettings{});
        QVERIFY(!result.failure);
        QCOMPARE(result.counts.rows, std::uint64_t{91});
        QCOMPARE(result.counts.good(), std::uint64_t{91});
        QCOMPARE(result.counts.repaired, std::uint64_t{24});
        QVERIFY(result.problems().empty());

        // awk -F, 'NF != 11 {print FNR}' on the same file
        const std::set<std::uint64_t> repaired{8,  9,  10, 16, 19, 22, 23, 24, 27, 30, 31, 32,
                                               35, 41, 58, 62, 63, 68, 70, 75, 77, 82, 85, 89};
        std::map<std::string, int> countries;
        int noRegion = 0;
        int noFax = 0;
        int noPostalCode = 0;
        for (std::size_t i = 0; i < result.rows.size(); ++i) {
            const ClientRow &row = result.rows[i];
            QCOMPARE(row.line, static_cast<std::uint64_t>(i + 2));
            QCOMPARE(row.repaired, repaired.contains(row.line));
            QVERIFY(row.record.email.empty()); // S0.6, S0.7
            QVERIFY(!row.record.name.empty() && !row.record.street.empty());
            QCOMPARE(row.record.externalReference.size(), std::size_t{5});
            ++countries[row.record.country];
            noRegion += row.record.region.empty() ? 1 : 0;
            noFax += row.record.fax.empty() ? 1 : 0;
            noPostalCode += row.record.postalCode.empty() ? 1 : 0;
        }
        // counted with awk from the end of the line, where no comma is missing its quotes
        QCOMPARE(noRegion, 60);
        QCOMPARE(noFax, 22);
        QCOMPARE(noPostalCode, 1);
        const std::map<std::string, int> counted{
            {"AR", 3}, {"AT", 2}, {"BE", 2}, {"BR", 9}, {"CA", 3}, {"DK", 2}, {"FI", 2},
            {"FR", 11}, {"DE", 11}, {"IE", 1}, {"IT", 3}, {"MX", 5}, {"NO", 1}, {"PL", 1},
            {"PT", 2}, {"ES", 5}, {"SE", 2}, {"CH", 2}, {"GB", 7}, {"US", 13}, {"VE", 4}};
        QVERIFY(countries == counted);
    }

    void northwindRowsByHand()
    {
        const auto source = FileSource::open(CLIENTELE_NORTHWIND);
        QVERIFY(source.ok());
        const auto result = import<ClientRecord>(*source.value(), ClientImportSettings{});
        ClientRecord blonp;
        blonp.name = "Blondesddsl père et fils";
        blonp.externalReference = "BLONP";
        blonp.contactName = "Frédérique Citeaux";
        blonp.contactTitle = "Marketing Manager";
        blonp.street = "24, place Kléber";
        blonp.city = "Strasbourg";
        blonp.postalCode = "67000";
        blonp.country = "FR";
        blonp.phone = "88.60.15.31";
        blonp.fax = "88.60.15.32";
        QVERIFY(result.rows.at(6).record == blonp);
        QCOMPARE(result.rows.at(7).record.street, std::string("C/ Araquil, 67"));
        QCOMPARE(result.rows.at(8).record.name, std::string("Bon app'"));
        QCOMPARE(result.rows.at(90).record.name, std::string("Wolski  Zajazd"));
        QCOMPARE(result.rows.at(30).record.region, std::string("SP"));
    }

    void repairIsExactlyTheRule() // decisions.md 8
    {
        const auto result = clients("name,street,city\n"
                                    "A,1, Main St,Bern\n"      // fits when ", " is text
                                    "B,1,Main St,Bern\n"       // no blank: bad
                                    "C, Ltd,1, Main St,Bern\n" // both commas are text, then it fits
                                    "D, x,Bern, y\n"           // joined once too often: bad
                                    "E, Main St,Bern\n"        // fits as it is: never touched
                                    "\"F\", Ltd,1,Bern\n"     // no text behind a quote: bad
                                    "G,\"1, Main St\",Bern\n"
                                    "H,Bern\n");
        QVERIFY(!result.failure);
        QVERIFY((result.problems()
                 == Strings{"3  tooManyFields 4", "5  tooManyFields 4", "7  tooManyFields 4",
                            "9  tooFewFields 2"}));
        QCOMPARE(result.counts.repaired, std::uint64_t{2});
        QCOMPARE(result.rows[0].record.street, std::string("1, Main St"));
        QVERIFY(result.rows[0].repaired);
        QCOMPARE(result.rows[2].record.name, std::string("C, Ltd"));
        QCOMPARE(result.rows[4].record.street, std::string("Main St"));
        QVERIFY(!result.rows[4].repaired);
        QCOMPARE(result.rows[6].record.street, std::string("1, Main St"));
        QVERIFY(!result.rows[6].repaired);
    }

    void wordNullIsNothing()
    {
        const auto plain = clients("name,city,region\nA,NULL, NULL \nNull,null,\"NULL\"\n");
        QVERIFY(!plain.failure);
        QCOMPARE(plain.rows[0].record.city, std::string());
        QCOMPARE(plain.rows[0].record.region, std::string());
        QCOMPARE(plain.rows[1].record.name, std::string("Null")); // somebody's name
        QCOMPARE(plain.rows[1].record.city, std::string("null"));
        QCOMPARE(plain.rows[1].record.region, std::string("NULL")); // quoted on purpose
        const auto quoted = clients("\"name\",\"city\"\n\"A\",\"NULL\"\n"); // all is quoted
        QCOMPARE(quoted.rows[0].record.city, std::string());
        QVERIFY((clients("name,city\nNULL,Bern\n").problems() == Strings{"2 name required "}));
    }

    void everyFieldOfAClient()
    {
        const auto result = clients(
            "name,number,external reference,email,contact name,contact title,street,street 2,city,"
            "region,postal code,country,phone,fax,website,tax number,programme,plan,add-ons,"
            "start date,bill day,time zone,currency,managing account,account manager,deputy,"
            "subdomain\n"
            "Acme,10-4417,A1,info@müller.example,Ann,Boss,Main St 1,2nd floor,Bern,BE,3000,"
            "Switzerland,+41 31 1,+41 31 2,https://acme.example,CHE-1,agency,Starter,"
            "\"SMS; Backup, Fax|\",2024-02-29,31,Europe/Zurich,chf,MSP,eve@a.example,tom@a.example,"
            "Acme-1\n");
        QVERIFY(!result.failure);
        QVERIFY(result.problems().empty());
        ClientRecord expected{
            "Acme", "10-4417", "A1", "info@müller.example", "Ann", "Boss", "Main St 1",
            "2nd floor", "Bern", "BE", "3000", "CH", "+41 31 1", "+41 31 2",
            "https://acme.example", "CHE-1", "agency", "Starter", {"SMS", "Backup", "Fax"},
            Date::fromCivil(2024, 2, 29), 31, "Europe/Zurich", "CHF", "MSP", "eve@a.example",
            "tom@a.example", "acme-1", 0};
        QVERIFY(result.rows.at(0).record == expected);
    }

    void badValuesAreNamed()
    {
        const auto result = clients(
            "name,email,start date,bill day,currency,country,time zone,subdomain\n"
            ",,,,,,,\n"
            " \xE2\x80\x8B,,,,,,,x\n"
            "A,nobody,2024-02-30,32,EURO,Atlantis,Europe Berlin,-a\n"
            "B,a@b,03/04/2025,0,XXY,N/A,<tz>,ä\n"
            "C,a@b.example,2024-01-31,1,EUR,de,UTC,c\n"
            "D,,20240131,+5,,,,\n"
            "\"E\"x,,,,,,,\n");
        QVERIFY(!result.failure);
        QCOMPARE(result.counts.blank, std::uint64_t{1});
        QCOMPARE(result.counts.rows, std::uint64_t{6});
        QCOMPARE(result.counts.bad, std::uint64_t{5});
        const Strings expected{
            "3 name required \xE2\x80\x8B", "4 email notAnEmail nobody",
            "4 country unknownCountry Atlantis", "4 startDate notADate 2024-02-30",
            "4 billDay notABillDay 32", "4 timeZone notATimeZone Europe Berlin",
            "4 currency unknownCurrency EURO", "4 subdomain notASubdomain -a",
            "5 email notAnEmail a@b", "5 country unknownCountry N/A",
            "5 startDate notADate 03/04/2025", "5 billDay notABillDay 0",
            "5 timeZone notATimeZone <tz>", "5 currency unknownCurrency XXY",
            "5 subdomain notASubdomain ä", "7 startDate notADate 20240131",
            "7 billDay notABillDay +5", "8  textAfterQuote 8"};
        QVERIFY(result.problems() == expected);
    }

    void emails() // RFC 5321, 4.1.2 and 4.5.3.1; RFC 1035, 2.3.1
    {
        const std::string local64(64, 'l');
        const std::string label63(63, 'd');
        const Strings good{
            "a@b.example", "first.last+tag@sub.b.example", "o'brien@b.example",
            "!#$%&'*+-/=?^_`{|}~@b.example", "a@xn--mller-kva.example", "a@müller.example",
            "1@2.example", "A@B.EXAMPLE", local64 + "@b.example", "a@" + label63 + ".example"};
        const Strings bad{
            "a", "@b.example", "a@", "a@b", "a b@b.example", "a@b .example", ".a@b.example",
            "a.@b.example", "a..b@b.example", "a@.b.example", "a@b..example", "a@b.example.",
            "a@-b.example", "a@b-.example", "a@b_c.example", "a@b@c.example", "a@127.0.0.1",
            "a@[127.0.0.1]", "Ann <a@b.example>", "mailto:a@b.example", "a;b@b.example",
            "a@b.example;c@d.example", local64 + "l@b.example", "a@d" + label63 + ".example",
            "a@" + label63 + "." + label63 + "." + label63 + "." + label63 + ".example",
            "ä@b.example", "a@b.example\nBcc: x@y.example"};
        Strings all = good;
        all.insert(all.end(), bad.begin(), bad.end());
        CsvWriter writer(CsvPurpose::ForReimport);
        writer.text("name");
        writer.text("email");
        writer.endRow();
        for (const std::string &email : all) {
            writer.text("A");
            writer.text(email);
            writer.endRow();
        }
        const auto result = clients(writer.take());
        QCOMPARE(result.rows.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const ClientRow &row = result.rows[i];
            QVERIFY2(row.good() == (i < good.size()), all[i].c_str());
            if (row.good())
                QCOMPARE(row.record.email, all[i]);
            else
                QCOMPARE(row.problems[0].failure.reason, std::string("notAnEmail"));
        }
    }

    void lengthsAreCountedInCharacters()
    {
        const auto name = [](int count, const char *unit) {
            std::string text;
            for (int i = 0; i < count; ++i)
                text += unit;
            return text;
        };
        for (const char *unit : {"x", "é", "中", "😀"}) {
            QVERIFY(clients("name\n" + name(10000, unit) + "\n").problems().empty());
            const auto result = clients("name\n" + name(10001, unit) + "\n");
            QCOMPARE(result.rows.size(), std::size_t{1});
            QCOMPARE(result.rows[0].problems.size(), std::size_t{1});
            QCOMPARE(result.rows[0].problems[0].failure.reason, std::string("tooLong"));
            QCOMPARE(result.rows[0].problems[0].failure.value, name(200, unit) + "…");
        }
        QCOMPARE(clients("name,plan\nA," + name(201, "x") + "\n").counts.bad, std::uint64_t{1});
        QCOMPARE(clients("name,plan\nA," + name(200, "é") + "\n").counts.bad, std::uint64_t{0});
    }

    void hostileNamesAreNames()
    {
        const std::vector<std::string> names = hostileNames();
        CsvWriter writer(CsvPurpose::ForReimport);
        writer.text("name");
        writer.text("contact");
        writer.endRow();
        for (const std::string &name : names) {
            writer.text(name);
            writer.text(name);
            writer.endRow();
        }
        const auto result = clients(writer.take());
        QVERIFY(!result.failure);
        QVERIFY2(result.problems().empty(), result.problems().empty()
                                                ? ""
                                                : result.problems().front().c_str());
        QCOMPARE(result.rows.size(), names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            // Qt's idea of white space agrees with Unicode's for what the list holds
            const QString expected = QString::fromStdString(names[i]).trimmed();
            QCOMPARE(QString::fromStdString(result.rows[i].record.name), expected);
        }
    }

    void duplicatesAreOnTheLaterRow()
    {
        const std::string text = "name,number,reference,email\n"
                                 "A,1,x,a@b.example\n"
                                 "B,1,y,A@B.example\n"
                                 "A,2,X,c@b.example\n"
                                 "C,3,,\n"
                                 "D,4,,\n"
                                 "ä,5,,\n";
        QVERIFY((clients(text).problems()
                 == Strings{"3 number duplicate 1 as in 2",
                            "4 externalReference duplicate X as in 2"}));
        ClientImportSettings unique;
        unique.emailUnique = true;
        QVERIFY((clients(text, unique).problems()
                 == Strings{"3 number duplicate 1 as in 2", "3 email duplicate A@B.example as in 2",
                            "4 externalReference duplicate X as in 2"}));
        unique.emailRequired = true;
        QCOMPARE(clients(text, unique).counts.bad, std::uint64_t{5});
        // the same name is allowed and told (S4.10)
        QCOMPARE(clients(text).rows[2].record.sameNameLine, std::uint64_t{2});
        QCOMPARE(clients(text).rows[1].record.sameNameLine, std::uint64_t{0});
        QCOMPARE(clients(text).rows[5].record.sameNameLine, std::uint64_t{2});
    }

    void manyValuesAreRemembered() // the table behind it grows and meets equal slots
    {
        std::string text = "name,number\n";
        for (int i = 0; i < 30000; ++i)
            text += "n" + std::to_string(i) + "," + std::to_string(i) + "\n";
        for (int i = 0; i < 30000; i += 1000)
            text += "m" + std::to_string(i) + "," + std::to_string(i) + "\n";
        const auto result = clients(text);
        QCOMPARE(result.counts.bad, std::uint64_t{30});
        const Strings problems = result.problems();
        for (std::size_t i = 0; i < problems.size(); ++i) {
            const std::string number = std::to_string(i * 1000);
            QCOMPARE(problems[i], std::to_string(30002 + i) + " number duplicate " + number
                                      + " as in " + std::to_string(i * 1000 + 2));
        }
    }

    void defaultsFillWhatIsEmpty()
    {
        ClientImportSettings settings;
        settings.defaults = {{"plan", "Starter"}, {"Bill Day", "15"}, {"timeZone", "Europe/Oslo"},
                             {"add-ons", "SMS"}};
        const auto result = clients("name,plan\nA,\nB,Scale\nC,NULL\n", settings);
        QVERIFY(!result.failure);
        QCOMPARE(result.rows[0].record.plan, std::string("Starter"));
        QCOMPARE(result.rows[1].record.plan, std::string("Scale"));
        QCOMPARE(result.rows[2].record.plan, std::string("Starter"));
        QVERIFY(result.rows[1].record.billDay == 15);
        QCOMPARE(result.rows[1].record.timeZone, std::string("Europe/Oslo"));
        QVERIFY(result.rows[2].record.addOns == Strings{"SMS"});

        settings.defaults = {{"billDay", "32"}, {"number", "1"}, {"colour", "red"},
                             {"plan", "\xFF"}, {"name", "x"}};
        const auto wrong = clients("name\nA\n", settings);
        QVERIFY(wrong.failure);
        QCOMPARE(wrong.failure->code, FailureCode::Invalid);
        QVERIFY((fieldsOf(wrong.failure)
                 == std::vector<FieldFailure>{{"number", "noDefault", "1"},
                                              {"colour", "unknownField", "red"},
                                              {"plan", "notUtf8", ""},
                                              {"name", "noDefault", "x"}}));
        settings.defaults = {{"billDay", "32"}};
        QVERIFY((fieldsOf(clients("name\nA\n", settings).failure)
                 == std::vector<FieldFailure>{{"billDay", "notABillDay", "32"}}));
    }

    void columnsThatMustBeThere()
    {
        QVERIFY((fieldsOf(clients("city,phone\nBern,1\n").failure)
                 == std::vector<FieldFailure>{{"name", "columnMissing", ""}}));
        QVERIFY((clients("city,phone\nBern,1\n").failure->parameters == Strings{"city", "phone"}));
        QVERIFY((fieldsOf(users("phone\n1\n").failure)
                 == std::vector<FieldFailure>{{"firstName", "columnMissing", ""},
                                              {"lastName", "columnMissing", ""},
                                              {"email", "columnMissing", ""},
                                              {"client", "columnMissing", ""}}));
        UserImportSettings settings;
        settings.defaults = {{"client", "Acme"}};
        const auto byDefault = users("name,email\nAnn Lee,a@b.example\n", settings);
        QVERIFY(!byDefault.failure);
        QCOMPARE(byDefault.rows[0].record.client, std::string("Acme"));
        QVERIFY((fieldsOf(computers("serial\n1\n").failure)
                 == std::vector<FieldFailure>{{"name", "columnMissing", ""},
                                              {"client", "columnMissing", ""}}));
    }

    void emptyFiles()
    {
        for (const char *text : {"", "\n\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\r\n"}) {
            const auto result = clients(text);
            QVERIFY(result.failure);
            QCOMPARE(result.failure->code, FailureCode::Malformed);
            QVERIFY((result.failure->parameters == Strings{"1", "empty", ""}));
        }
        const auto headerOnly = clients("name,email\n");
        QVERIFY(!headerOnly.failure);
        QCOMPARE(headerOnly.counts.rows, std::uint64_t{0});
        QCOMPARE(headerOnly.columns.size(), std::size_t{2});
    }

    void wrongFilesStopTheImport()
    {
        const auto late = clients("name,city\nA,Bern\nB,K\xF6ln\n");
        QVERIFY(late.failure);
        QVERIFY((late.failure->parameters == Strings{"3", "latin1", ""}));
        QCOMPARE(clients("name;city\nA;Bern\n").failure->parameters[1],
                 std::string("delimiterNotComma"));
        ClientImportSettings semicolon;
        semicolon.format.rule = DelimiterRule::Detect;
        const auto detected = clients("name;city\nA, Ltd;Bern\nB;1; x\n", semicolon);
        QVERIFY(!detected.failure);
        QCOMPARE(detected.rows[0].record.name, std::string("A, Ltd"));
        QVERIFY(!detected.rows[1].good()); // the rule of repair is about commas
        ClientImportSettings cancelled;
        cancelled.cancelled = [] { return true; };
        QCOMPARE(clients("name\nA\n", cancelled).failure->code, FailureCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestClientRecords)
#include "tst_clientrecords.moc"
