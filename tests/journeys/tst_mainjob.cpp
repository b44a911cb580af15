// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"
#include "application/billingrun.h"
#include "application/importing.h"
#include "application/invoiceview.h"
#include "application/verification.h"
#include "documents/pdfexport.h"
#include "judges.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;

/// The main job without a window, on both databases: import real clients, act inside one of them,
/// change users and plan, see the draft change, issue, read the invoice back.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeJob_data() { onBothDatabases(); }
    void theWholeJob()
    {
        CLIENTELE_AGENCY;
        importNorthwind(agency);
        if (QTest::currentTestFailed())
            return;
        const auto berglunds
            = storage::AccountRepo(agency.session()).byReference("BERGS");
        CLIENTELE_VERIFY(berglunds);
        QVERIFY(berglunds->has_value());
        const AccountId client = (*berglunds)->id;
        QCOMPARE((*berglunds)->name, std::string("Berglunds snabbköp"));
        QCOMPARE((*berglunds)->contact.country, std::string("SE"));

        // everything that is due today goes out: 91 first months of 29.00
        CLIENTELE_VERIFY(runBilling(agency));
        QCOMPARE(agency.issued().size(), std::size_t{91});

        agency.clock().advanceDays(10); // 12 March
        const auto inside = agency.logIn(client, agency.owner());
        CLIENTELE_VERIFY(inside);
        for (int i = 0; i < 4; ++i) {
            const Outcome added = agency.run(
                agency.newUser(client, "u" + std::to_string(i) + "@bergs.example"), *inside);
            CLIENTELE_VERIFY(added);
            // three are included in Starter, the fourth is 5.00
            QCOMPARE(added->effects.at(0).after.drafts.at(0).netMinor, i < 3 ? 2900 : 3400);
        }
        const auto subscriptions
            = storage::SubscriptionRepo(agency.session()).ofClient(client);
        CLIENTELE_VERIFY(subscriptions);
        const ChangePlan upgrade{client, subscriptions->at(0).id, agency.item("Growth"),
                                 When::Default, {}};
        const auto previewed
            = agency.gateway().preview(upgrade, agency.context(*inside));
        CLIENTELE_VERIFY(previewed);
        const Outcome upgraded = agency.run(upgrade, *inside);
        CLIENTELE_VERIFY(upgraded);
        QCOMPARE(withoutKeys(previewed->effects), withoutKeys(upgraded->effects));
        // from 12 March, 21 of 31 days: back 29.00 − 9.35 = 19.65, charged 53.52; April 79.00 with
        // ten users included
        const std::int64_t expectedNet = 7900 - 1965 + 5352;
        QCOMPARE(upgraded->effects.at(0).after.drafts.at(0).netMinor, expectedNet);
        const Outcome out = agency.run(LogOutOfClient{inside->lease, client, false}, *inside);
        CLIENTELE_VERIFY(out);

        agency.clock().setDay(*Date::parse("2026-04-02"));
        CLIENTELE_VERIFY(runBilling(agency));
        std::string number;
        readBack(agency, client, expectedNet, number);
        if (!QTest::currentTestFailed())
            exportAndRead(agency, number);
    }

private:
    static Result<application::BillingRunResult> runBilling(AgencyFixture &agency)
    {
        return application::runBilling(agency.store(), agency.clock(), agency.temporary().ids(),
                                       agency.owner(), {});
    }

    static void importNorthwind(AgencyFixture &agency)
    {
        application::ImportOptions options;
        options.file = CLIENTELE_NORTHWIND;
        options.dryRun = true;
        const auto import = [&] {
            return application::importClients(agency.store(), agency.gateway(), agency.clock(),
                                              agency.temporary().ids(), agency.owner(), options);
        };
        const auto withoutPlan = import(); // S0.10: every row lacks its plan
        CLIENTELE_VERIFY(withoutPlan);
        QCOMPARE(withoutPlan->counts.bad, std::uint64_t{91});
        options.defaults = {{"plan", "Starter"}};
        const auto dry = import();
        CLIENTELE_VERIFY(dry);
        QCOMPARE(dry->rows.size(), std::size_t{91});
        QCOMPARE(dry->counts.bad, std::uint64_t{0});
        QCOMPARE(dry->counts.repaired, std::uint64_t{24}); // decisions.md 8
        QVERIFY(storage::AccountRepo(agency.session()).clients()->empty());
        options.dryRun = false;
        const auto done = import();
        CLIENTELE_VERIFY(done);
        QCOMPARE(done->imported, std::uint64_t{91});
        const auto again = import(); // the same file again: every reference is there
        CLIENTELE_VERIFY(again);
        QCOMPARE(again->imported, std::uint64_t{0});
        QCOMPARE(again->counts.bad, std::uint64_t{91});
        QCOMPARE(storage::AccountRepo(agency.session()).clients()->size(), std::size_t{91});
    }

    static void readBack(AgencyFixture &agency, AccountId client, std::int64_t expectedNet,
                         std::string &number)
    {
        const auto reader = agency.store().reader(storage::Context::agency());
        CLIENTELE_VERIFY(reader);
        application::InvoiceReading reading(**reader);
        int found = 0;
        CLIENTELE_VERIFY(reading.forEachIssued([&](const application::InvoiceView &view) -> Status {
            if (view.client != client || view.content.billDate != *Date::parse("2026-04-02"))
                return {};
            ++found;
            number = view.number;
            if (view.content.netMinor != expectedNet || view.content.lines.size() < 3
                || view.addressee.name != "Berglunds snabbköp"
                || view.issuer.name != "Northwind Agency")
                return fail(FailureCode::Internal, "view");
            return {};
        }));
        QCOMPARE(found, 1);
        CLIENTELE_VERIFY(reading.byNumber(number));
        CLIENTELE_FAILS(reading.byNumber("INV-1999-0001"), FailureCode::NotFound);
        const auto report = application::verify(agency.store(), agency.clock());
        CLIENTELE_VERIFY(report);
        QVERIFY(report->findings.empty());
        QCOMPARE(report->invoices, 182);
    }

    /// The PDF, as pdftotext reads it.
    static void exportAndRead(AgencyFixture &agency, const std::string &number)
    {
        const auto reader = agency.store().reader(storage::Context::agency());
        CLIENTELE_VERIFY(reader);
        application::InvoiceReading reading(**reader);
        const auto view = reading.byNumber(number);
        CLIENTELE_VERIFY(view);
        const QTemporaryDir folder;
        documents::PdfExporter exporter({documents::stationeryOf(agency.profile()), folder.path(),
                                         documents::ExistingFiles::Replace, {}, {}});
        CLIENTELE_VERIFY(exporter.give(*view));
        const auto written = exporter.finish();
        CLIENTELE_VERIFY(written);
        QCOMPARE(written->files.size(), 1);
        QVERIFY(written->invoicesWithMissingLetters.isEmpty());
        QFile file(folder.filePath(written->files.first()));
        QVERIFY(file.open(QFile::ReadOnly));
        const documents::test::Judge judge(file.readAll());
        QCOMPARE(judge.complaint(), QString());
        const QString text = documents::test::plain(judge.text());
        // 112.87 net, 25 % of it is 28.22 rounded up from 28.2175, together 141.09
        for (const QString &wanted :
             {QString::fromStdString(number), QStringLiteral("Berglunds snabbköp"),
              QStringLiteral("Berguvsvägen 8"), QStringLiteral("Luleå"),
              QStringLiteral("Northwind Agency"), QStringLiteral("112.87"), QStringLiteral("28.22"),
              QStringLiteral("141.09")})
            QVERIFY2(text.contains(wanted), qPrintable(wanted + QStringLiteral(": ") + text));
    }
};

QTEST_MAIN(TestMainJob) // fonts
#include "tst_mainjob.moc"
