// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtesting.h"

#include <QtTest/QTest>

#include <string>

using namespace clientele;
using namespace clientele::interchange;
using namespace clientele::testing;

class TestUserRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usersAreRead()
    {
        const auto result = users(
            "First name,Last name,Email,Active,Roles,Client,Active from,User ID,Phone\n"
            "Ann,Lee,ann@a.example,No,Administrator,Acme,2024-02-29,7,1\n"
            "Bo,Ek,bo@a.example,YES,Employee,Acme,,8,\n"
            "Cy,Da,cy@a.example,,,Acme,,9,\n"
            "Di,,di@a.example,maybe,,,yesterday,7,\n"
            ",Fo,fo,aktiv,ADMIN,Acme,,,\n");
        QVERIFY(!result.failure);
        const UserRecord ann{"Ann", "Lee", "ann@a.example", "1", "", "", "Acme", false, true,
                             "Administrator", Date::fromCivil(2024, 2, 29), "7"};
        QVERIFY(result.rows[0].record == ann);
        QVERIFY(result.rows[1].record.active && !result.rows[1].record.administrator);
        QVERIFY(result.rows[2].record.active && !result.rows[2].record.activeFrom);
        QVERIFY(result.rows[4].record.administrator);
        QVERIFY((result.problems()
                 == Strings{"5 active notABoolean maybe", "5 activeFrom notADate yesterday",
                            "5 lastName required ", "5 client required ",
                            "5 externalReference duplicate 7 as in 2", "6 email notAnEmail fo",
                            "6 firstName required "}));
    }

    void usersOfWholeNames()
    {
        const auto result = users("name,email,account number,customer id\n"
                                  "Maria Anders,a@b.example,10-1,ALFKI\n"
                                  "\"Anders, Maria\",b@b.example,10-1,\n"
                                  "Vincent van der Berg,c@b.example,,ALFKI\n"
                                  "Miguel Angel Paolino,d@b.example,10-1,\n"
                                  "van Gogh,e@b.example,10-1,\n"
                                  "Cher,f@b.example,10-1,\n"
                                  "Isabel de Castro,g@b.example,10-1,\n");
        QVERIFY(!result.failure);
        const auto name = [&result](std::size_t i) {
            return result.rows[i].record.firstName + "|" + result.rows[i].record.lastName;
        };
        QCOMPARE(name(0), std::string("Maria|Anders"));
        QCOMPARE(name(1), std::string("Maria|Anders"));
        QCOMPARE(name(2), std::string("Vincent|van der Berg"));
        QCOMPARE(name(3), std::string("Miguel Angel|Paolino"));
        QCOMPARE(name(4), std::string("van|Gogh"));
        QCOMPARE(name(6), std::string("Isabel|de Castro"));
        QVERIFY((result.problems() == Strings{"7 firstName required "}));
        QCOMPARE(result.rows[0].record.clientNumber, std::string("10-1"));
        QCOMPARE(result.rows[2].record.clientReference, std::string("ALFKI"));
        UserImportSettings relaxed;
        relaxed.firstNameRequired = false;
        relaxed.emailRequired = false;
        relaxed.clientRequired = false;
        const auto cher = users("name\nCher\n", relaxed);
        QVERIFY(!cher.failure);
        QVERIFY(cher.problems().empty());
        QCOMPARE(cher.rows[0].record.lastName, std::string("Cher"));
    }

    void sameEmailInTwoClients()
    {
        const std::string text = "name,email,client\n"
                                 "Ann Lee,a@b.example,Acme\n"
                                 "Ann Lee,A@b.example,Nord\n"
                                 "Ann Lee,a@b.example,Acme\n";
        QVERIFY((users(text).problems()
                 == Strings{"3 email duplicate A@b.example as in 2",
                            "4 email duplicate a@b.example as in 2"}));
        UserImportSettings perClient;
        perClient.emailUnique = false;
        QVERIFY((users(text, perClient).problems()
                 == Strings{"4 email duplicate a@b.example as in 2"}));
    }

    void computersAreCountedOnce() // S1.28
    {
        const auto result = computers("computer,client,serial\n"
                                      "PC-1,Acme,S1\n"
                                      "PC-1,Nord,S2\n"
                                      "PC-9,Nord,s1\n"
                                      "PC-2,Acme,\n"
                                      "pc-2,Acme,\n"
                                      "PC-2,Nord,\n"
                                      ",Nord,S9\n"
                                      "PC-3,,S8\n");
        QVERIFY(!result.failure);
        QVERIFY((result.problems()
                 == Strings{"4 externalReference duplicate s1 as in 2",
                            "6 name duplicate pc-2 as in 5", "8 name required ",
                            "9 client required "}));
        QVERIFY((result.rows[0].record == ComputerRecord{"PC-1", "", "", "Acme", "S1"}));
    }
};

QTEST_APPLESS_MAIN(TestUserRecords)
#include "tst_userrecords.moc"
