// SPDX-License-Identifier: GPL-3.0-or-later
// The summary invoice of a payer (issue 4): one line for each client, what they ask for together to
// the cent, paid once.
#include "application/billingrun.h"
#include "moneyclient.h"

#include <random>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;
using storage::StoredInvoice;

namespace {

/// "Kestrel Group" and clients that it pays for. Starter is 29.00 a month, tax is 25 %.
struct Family {
    AgencyFixture &agency;
    MoneyClient payer;
    std::vector<MoneyClient> clients;

    explicit Family(AgencyFixture &in, int count = 3) : agency(in), payer(in, "Kestrel Group")
    {
        for (int i = 0; i < count; ++i) {
            clients.emplace_back(in, "Branch " + std::to_string(i + 1));
            if (!in.run(SetPayer{clients.back().id, payer.id}).ok())
                qFatal("no payer");
        }
    }

    application::BillingRunResult bill(bool dryRun = false) const
    {
        application::BillingRunOptions options;
        options.dryRun = dryRun;
        options.clientsPerCommand = 2; // a family lies in several commands
        auto result = application::runBilling(agency.store(), agency.clock(),
                                              agency.temporary().ids(), agency.owner(), options);
        if (!result.ok())
            qFatal("%s", describe(result.failure()).constData());
        return *std::move(result);
    }
    [[nodiscard]] std::vector<StoredInvoice> summaries() const
    {
        auto all = payer.documents();
        std::erase_if(all, [](const StoredInvoice &each) { return !each.isSummary(); });
        return all;
    }
    /// A charge on the next bill day, in minor units.
    void charge(std::size_t client, std::int64_t minor) const
    {
        ChargeOnce command{clients[client].id, clients[client].plan, {}, minor < 0 ? -1 : 1,
                           minor < 0 ? -minor : minor};
        if (const Outcome outcome = agency.run(command); !outcome.ok())
            qFatal("%s", describe(outcome.failure()).constData());
    }
};

/// What a document leaves to be paid; what it gives is below 0.
std::int64_t asked(const StoredInvoice &document)
{
    const billing::InvoiceDraft &content = document.content;
    return content.payableMinor - content.creditMadeMinor - content.refundMinor;
}

/// The number of a document is not known before.
std::vector<billing::InvoiceDraft> withoutNumbers(std::vector<billing::InvoiceDraft> drafts)
{
    for (billing::InvoiceDraft &draft : drafts) {
        for (billing::DraftLine &line : draft.lines)
            line.trace.creditedInvoice.clear();
    }
    return drafts;
}

billing::InvoiceDraft contentOf(const StoredInvoice &stored)
{
    billing::InvoiceDraft content = stored.content;
    for (const storage::StoredLine &line : stored.lines)
        content.lines.push_back(*storage::draftLineOf(line));
    return content;
}

} // namespace

class TestSummaryInvoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineForEachClient_data() { onBothDatabases(); }
    void oneLineForEachClient();
    void previewEqualsWhatIsIssued_data() { onBothDatabases(); }
    void previewEqualsWhatIsIssued();
    void isPaidOnce_data() { onBothDatabases(); }
    void isPaidOnce();
    void followsACreditNote_data() { onBothDatabases(); }
    void followsACreditNote();
    void followsAVoidedDocument_data() { onBothDatabases(); }
    void followsAVoidedDocument();
    void keepsRatesApart_data() { onBothDatabases(); }
    void keepsRatesApart();
    void equalsItsDocuments_data() { onBothDatabases(); }
    void equalsItsDocuments();
    void refusesWrongPayers_data() { onBothDatabases(); }
    void refusesWrongPayers();
};

/// Net 29.02 and tax 7.255 each: 7.26 on every document, 21.78 on three. The summary has 25 % of
/// 87.06, which is 21.765 and so 21.77, and a cent of rounding: 108.84 as three times 36.28.
void TestSummaryInvoice::oneLineForEachClient()
{
    CLIENTELE_AGENCY;
    const Family family(agency);
    family.bill(); // 2 March: four times 36.25
    for (std::size_t i = 0; i < 3; ++i)
        family.charge(i, 2);
    agency.clock().setDay(*Date::parse("2026-04-02"));
    const auto dry = family.bill(true);
    QCOMPARE(dry.issued.size(), std::size_t{5});
    const auto result = family.bill();
    QCOMPARE(result.issued.size(), std::size_t{5}); // three documents, the summary, the payer's own
    std::int64_t payable = 0;
    for (const auto &each : result.issued) {
        payable += each.payable.minor;
        QCOMPARE(each.payerName, each.number.starts_with("SUB-") ? "Kestrel Group" : "");
    }
    QCOMPARE(payable, 10884 + 3625);

    const auto summaries = family.summaries();
    QCOMPARE(summaries.size(), std::size_t{2});
    const StoredInvoice &summary = summaries.back();
    QVERIFY(summary.number.starts_with("INV-2026-"));
    QCOMPARE(summary.content.netMinor, 8706);
    QCOMPARE(summary.content.taxMinor, 2177);
    QCOMPARE(summary.content.roundingMinor, 1);
    QCOMPARE(summary.content.payableMinor, 10884);
    QCOMPARE(summary.openMinor, 10884);
    QCOMPARE(summary.lines.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        const billing::DraftLine line = *storage::draftLineOf(summary.lines[i]);
        QCOMPARE(line.itemName, "Branch " + std::to_string(i + 1));
        QCOMPARE(line.amountMinor, 2902);
        QCOMPARE(line.trace.rule, billing::TraceRule::ClientDocument);
        QCOMPARE(line.trace.keptMinor, 726);
        QCOMPARE(line.trace.billedMinor, 3628);
        const StoredInvoice document = family.clients[i].documents().at(1);
        QCOMPARE(line.trace.creditedInvoice, document.number);
        QCOMPARE(document.summary, summary.id);
        QCOMPARE(document.openMinor, 0);
        QCOMPARE(family.clients[i].balances().receivableMinor, 0);
        QCOMPARE(family.clients[i].summary().balanceMinor, 0);
    }
    QCOMPARE(family.payer.balances().receivableMinor, 4 * 3625 + 10884 + 3625);
    QVERIFY(family.bill().issued.empty()); // V1
    expectClean(agency);
}

void TestSummaryInvoice::previewEqualsWhatIsIssued() // V3
{
    CLIENTELE_AGENCY;
    Family family(agency, 2);
    MoneyClient late(agency, "Late Branch");
    const SetPayer set{late.id, family.payer.id};
    const auto would = agency.preview(set);
    CLIENTELE_VERIFY(would);
    QCOMPARE(would->effects.size(), std::size_t{1});
    QCOMPARE(would->effects[0].client, family.payer.id);
    QCOMPARE(would->effects[0].before.drafts.at(0).payableMinor, 2 * 3625);
    QCOMPARE(would->effects[0].after.drafts.at(0).payableMinor, 3 * 3625);
    const auto did = agency.run(set);
    CLIENTELE_VERIFY(did);
    QCOMPARE(did->effects, would->effects);
    family.bill();
    const auto summaries = family.summaries();
    QCOMPARE(summaries.size(), std::size_t{1});
    QCOMPARE(withoutNumbers({contentOf(summaries[0])}),
             withoutNumbers({would->effects[0].after.drafts[0]}));
    // and back again: the client pays for itself
    CLIENTELE_VERIFY(agency.run(*did->undo));
    late.nextMonth();
    QCOMPARE(late.balances().receivableMinor, 3625);
    QCOMPARE(family.summaries().size(), std::size_t{1}); // the others were not asked for
    expectClean(agency);
}

void TestSummaryInvoice::isPaidOnce()
{
    CLIENTELE_AGENCY;
    Family family(agency, 2);
    family.bill();
    // the payer's own 36.25 and 72.50; 10.00 too much become its account credit
    CLIENTELE_VERIFY(agency.run(family.payer.payment(3625 + 7250 + 1000)));
    QCOMPARE(family.payer.balances().receivableMinor, 0);
    QCOMPARE(family.payer.balances().creditMinor, 1000);
    QCOMPARE(family.summaries().at(0).openMinor, 0);
    CLIENTELE_FAILS(agency.run(ApplyCredit{family.clients[0].id, {}}), FailureCode::Refused);
    // the own invoice uses the account credit first: 36.25 - 10.00
    agency.clock().setDay(*Date::parse("2026-04-02"));
    family.bill();
    QCOMPARE(family.summaries().at(1).content.payableMinor, 7250);
    QCOMPARE(family.payer.balances().receivableMinor, 2625 + 7250);
    expectClean(agency);
}

void TestSummaryInvoice::followsACreditNote()
{
    CLIENTELE_AGENCY;
    Family family(agency, 2);
    family.bill();
    const StoredInvoice summary = family.summaries().at(0);
    CLIENTELE_FAILS(agency.run(CreditInvoice{family.payer.id, summary.id,
                                             agency.newId<InvoiceId>(), {}, "Wrong"}),
                    FailureCode::Refused);
    const StoredInvoice document = family.clients[0].documents().at(0);
    const auto creditOf = [&](std::int64_t minor) {
        return CreditInvoice{family.clients[0].id, document.id, agency.newId<InvoiceId>(),
                             {{document.lines.at(0).id, minor}}, "Too much"};
    };
    // 8.00 and 2.00 of tax: the summary asks for that much less
    const auto first = agency.run(creditOf(800));
    CLIENTELE_VERIFY(first);
    QCOMPARE(family.summaries().at(0).openMinor, 7250 - 1000);
    QCOMPARE(family.clients[0].balances().receivableMinor, 0);
    QCOMPARE(family.clients[0].balances().creditMinor, 0);
    QCOMPARE(family.clients[0].documents(true).at(0).addressee, summary.addressee);
    expectClean(agency);
    // paid all but 5.00; 16.00 and 4.00 of tax: 5.00 of it are open, 15.00 come back to the payer
    RecordPayment payment = family.payer.payment(5750);
    payment.parts = {{summary.id, 5750}};
    CLIENTELE_VERIFY(agency.run(payment));
    CLIENTELE_VERIFY(agency.run(creditOf(1600)));
    QCOMPARE(family.summaries().at(0).openMinor, 0);
    QCOMPARE(family.payer.balances().creditMinor, 1500);
    QCOMPARE(family.clients[0].balances().creditMinor, 0);
    CLIENTELE_VERIFY(agency.run(family.payer.refund(1500)));
    expectClean(agency);
}

void TestSummaryInvoice::followsAVoidedDocument()
{
    CLIENTELE_AGENCY;
    Family family(agency, 2);
    family.bill();
    const StoredInvoice document = family.clients[0].documents().at(0);
    const auto done = agency.run(VoidInvoice{family.clients[0].id, document.id,
                                             agency.newId<InvoiceId>(), "Wrong address", true});
    CLIENTELE_VERIFY(done);
    const auto summaries = family.summaries();
    QCOMPARE(summaries.size(), std::size_t{2});
    QCOMPARE(summaries[0].openMinor, 3625); // the other client's
    QCOMPARE(summaries[1].openMinor, 3625);
    QCOMPARE(summaries[1].lines.size(), std::size_t{1});
    QCOMPARE(family.clients[0].documents().back().replacesInvoice, document.id);
    QCOMPARE(family.payer.balances().receivableMinor, 3 * 3625);
    QVERIFY(family.bill().issued.empty());
    expectClean(agency);
}

/// A credit repeats the 25 % that were charged, what is new has 20 %.
void TestSummaryInvoice::keepsRatesApart()
{
    CLIENTELE_AGENCY;
    Family family(agency, 1);
    family.bill();
    ChangeAgencySettings settings;
    settings.taxRatePpm = 200'000;
    CLIENTELE_VERIFY(agency.run(settings));
    agency.clock().setDay(*Date::parse("2026-03-18"));
    CLIENTELE_VERIFY(agency.run(ChangePlan{family.clients[0].id, family.clients[0].plan,
                                           agency.item("Growth"), When::Now, {}}));
    agency.clock().setDay(*Date::parse("2026-04-02"));
    family.bill();
    const auto summaries = family.summaries();
    QCOMPARE(summaries.size(), std::size_t{2});
    const StoredInvoice document = family.clients[0].documents().back();
    QCOMPARE(document.content.taxes.size(), std::size_t{2});
    QCOMPARE(summaries[1].lines.size(), std::size_t{2});
    QCOMPARE(summaries[1].content.taxes, document.content.taxes);
    QCOMPARE(summaries[1].content.payableMinor, document.content.payableMinor);
    expectClean(agency);
}

/// Over months of random charges and credits, with payments of any size.
void TestSummaryInvoice::equalsItsDocuments()
{
    CLIENTELE_AGENCY;
    constexpr unsigned kSeed = 20'261'122;
    qInfo("seed %u", kSeed);
    std::mt19937 random(kSeed);
    const auto below = [&random](int limit) {
        return std::uniform_int_distribution<int>(0, limit - 1)(random);
    };
    Family family(agency, 4);
    for (int month = 0; month < 6; ++month) {
        for (std::size_t i = 0; i < family.clients.size(); ++i) {
            for (int charges = below(3); charges > 0; --charges)
                family.charge(i, below(2) == 0 ? -below(6000) - 1 : below(6000) + 1);
        }
        family.bill();
        if (below(2) == 0)
            CLIENTELE_VERIFY(agency.run(family.payer.payment(1 + below(30'000))));
        agency.clock().setDay(agency.clock().today("Europe/Stockholm").addMonths(1, 2));
    }
    std::map<InvoiceId, std::pair<std::int64_t, std::int64_t>> documents; // net, asked
    for (const MoneyClient &client : family.clients) {
        for (const StoredInvoice &each : client.documents()) {
            documents[each.summary].first += each.content.netMinor;
            documents[each.summary].second += asked(each);
            QCOMPARE(each.openMinor, 0);
        }
        QCOMPARE(client.balances().creditMinor, 0);
    }
    const auto summaries = family.summaries();
    QCOMPARE(summaries.size(), std::size_t{6});
    for (const StoredInvoice &summary : summaries) {
        const billing::InvoiceDraft &content = summary.content;
        QCOMPARE(content.netMinor, documents[summary.id].first);
        QCOMPARE(asked(summary) + content.creditUsedMinor, documents[summary.id].second);
        QVERIFY(std::abs(content.roundingMinor) <= 2); // half a cent for each of four
    }
    expectClean(agency);
}

void TestSummaryInvoice::refusesWrongPayers()
{
    CLIENTELE_AGENCY;
    Family family(agency, 1);
    const MoneyClient other(agency, "Other");
    const AccountId branch = family.clients[0].id;
    const auto refused = [&](AccountId client, AccountId payer) {
        const Outcome outcome = agency.run(SetPayer{client, payer});
        return outcome.ok() || outcome.failure().fields.empty()
                   ? std::string()
                   : outcome.failure().fields.front().reason;
    };
    QCOMPARE(refused(other.id, other.id), std::string("itself"));
    QCOMPARE(refused(other.id, branch), std::string("isPaidFor"));
    QCOMPARE(refused(family.payer.id, other.id), std::string("paysForOthers"));
    CLIENTELE_FAILS(agency.run(SetPayer{other.id, agency.newId<AccountId>()}),
                    FailureCode::NotFound);
    QCOMPARE(refused(other.id, agency.profile().account), std::string("unknown"));
    CLIENTELE_FAILS(agency.run(DeleteClient{family.payer.id, 0}), FailureCode::Refused);
    const auto inside = agency.logIn(branch, agency.owner());
    CLIENTELE_VERIFY(inside);
    CLIENTELE_FAILS(agency.run(SetPayer{branch, {}}, *inside), FailureCode::Denied);
}

QTEST_GUILESS_MAIN(TestSummaryInvoice)
#include "tst_summaryinvoice.moc"
