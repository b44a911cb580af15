// SPDX-License-Identifier: GPL-3.0-or-later
// Discounts, coupons, single charges, cancellations and the settling of changes: by hand.
#include "account.h"

#include <QtTest/QTest>

#include <limits>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

TimelineEvent &grant(TestAccount &account, const char *on, SubscriptionId subscription = {},
                     EventKind kind = EventKind::DiscountGranted)
{
    TimelineEvent &event = account.happens(subscription, kind, on);
    event.discount.name = kind == EventKind::DiscountGranted ? "Discount" : "Coupon";
    return event;
}

TimelineEvent &coupon(TestAccount &account, const char *on)
{
    return grant(account, on, {}, EventKind::CouponRedeemed);
}

TimelineEvent &charge(TestAccount &account, SubscriptionId subscription, const char *on,
                      CatalogueItemId item, std::int64_t amountMinor, std::int64_t quantity = 1)
{
    TimelineEvent &event = account.happens(subscription, EventKind::Charged, on);
    event.item = item;
    event.unit = UnitPrice{amountMinor, 0};
    event.quantity = quantity;
    return event;
}

} // namespace

class TestAllowances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discountsInTheOrderOfPrinting()
    {
        TestAccount account;
        const auto plan = account.start("2026-04-01", account.flat("Plan", 10'000));
        grant(account, "2026-04-01", plan).discount.ratePpm = 100'000;
        account.input.events.back().discount.position = 2;
        grant(account, "2026-04-01").discount.amountMinor = 1000;
        account.input.events.back().discount.position = 1;
        // 10.00 first, then 10 % of the 90.00 that are left
        const auto drafts = account.bill("2026-04-01");
        QCOMPARE(describe(drafts),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Plan x1 100.00; "
                             "2026-04-01..2026-05-01 Plan/Discount x-1 -10.00; "
                             "2026-04-01..2026-05-01 Plan/Discount x-1 -9.00"));
        QVERIFY(drafts[0].lines[1].trace.rule == TraceRule::DiscountAmount);
        const Trace &rate = drafts[0].lines[2].trace;
        QVERIFY(rate.rule == TraceRule::DiscountRate);
        QCOMPARE(rate.baseMinor, 9000);
        QCOMPARE(rate.ratePpm, 100'000);
        QCOMPARE(rate.unroundedNumerator, 900);
        QCOMPARE(rate.events.size(), 1U);
        // the cancellation keeps 10 of 30 days: 33.33, less 3.33, less 3.00
        account.happens(plan, EventKind::Cancelled, "2026-04-11");
        QCOMPARE(account.bill("2026-04-11").at(0).netMinor, (3333 - 333 - 300) - 8100);
        QVERIFY(account.recompute("2026-06-01").due.empty());
    }

    void discountsEndAndBegin()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        const auto other = account.flat("Other", 1000);
        TimelineEvent &half = grant(account, "2026-01-15", plan); // from the next term on
        half.discount.ratePpm = 500'000;
        const TimelineEventId id = half.id;
        grant(account, "2026-01-01").discount.ratePpm = 10'000; // not for this item
        account.input.events.back().discount.items = {other};
        account.happens(plan, EventKind::DiscountEnded, "2026-04-01").target = id;
        std::string amounts;
        for (const InvoiceDraft &draft : account.bill("2026-04-01"))
            amounts += ' ' + std::to_string(draft.netMinor);
        QCOMPARE(amounts, std::string(" 3100 1550 1550 3100"));
        // found out late: it should have ended in March already
        account.input.events.back().effective = day("2026-03-01");
        QCOMPARE(account.bill("2026-05-01").at(0).netMinor, 3100 + 1550);
    }

    void discountsOfSoManyTerms()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 1000), 0, "2026-02-01");
        TimelineEvent &first = grant(account, "2026-01-01", plan);
        first.discount.ratePpm = 1'000'000;
        first.discount.terms = 2;
        first.until = day("2027-01-01");
        std::string amounts;
        for (const InvoiceDraft &draft : account.bill("2026-04-01"))
            amounts += ' ' + std::to_string(draft.netMinor);
        QCOMPARE(amounts, std::string(" 0 0 1000"));
    }

    void discountsByTheNumberOfPlans()
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 1000));
        grant(account, "2026-01-01").discount.tiers = {{2, 100'000}, {10, 200'000}};
        account.input.planCounts = {{day("2026-02-01"), 3},
                                    {day("2025-12-01"), 2},
                                    {day("2026-03-10"), 11},
                                    {day("2026-04-20"), 1}};
        std::string amounts;
        for (const InvoiceDraft &draft : account.bill("2026-05-01"))
            amounts += ' ' + std::to_string(draft.netMinor);
        // two do not qualify; a term that has begun keeps what it had
        QCOMPARE(amounts, std::string(" 1000 900 900 800 1000"));
    }

    void tiersInAnyOrder() // the highest that is reached
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 1000));
        grant(account, "2026-01-01").discount.tiers = {{10, 200'000}, {2, 100'000}};
        QCOMPARE(account.recompute("2026-01-01").due.at(0).netMinor, 1000); // nobody has counted
        account.input.planCounts = {{day("2026-01-01"), 11}};
        QCOMPARE(account.recompute("2026-01-01").due.at(0).netMinor, 800);
    }

    void discountsOutOfRange()
    {
        // by the book a quarter has 90 days, and this one 92: more than the whole amount
        for (const char *const change : {"2026-07-02", "2026-09-30"}) {
            TestAccount account;
            account.input.profile.dayCount = DayCount::ActualOver30;
            const PeriodLength quarter{PeriodUnit::Month, 3};
            const auto plan = account.start("2026-07-01", account.flat("Low", 9000, quarter));
            grant(account, "2026-07-01").discount.amountMinor = kMost;
            QCOMPARE(account.recompute("2026-07-01").due.at(0).netMinor, 0); // all of it, no more
            account.changeItem(plan, change, account.flat("High", 9000, quarter));
            QCOMPARE(account.refusal("2026-10-01"), std::string("overflow"));
        }
        TestAccount stub; // 17 of 31 days of the amount cannot be written exactly
        stub.start("2026-01-15", stub.flat("Plan", 3100), 1);
        grant(stub, "2026-01-15").discount.amountMinor = kMost;
        QCOMPARE(stub.refusal("2026-01-15"), std::string("overflow"));
    }

    void couponsOutOfRange()
    {
        TestAccount account;
        account.input.bounds.maximumLineMinor = kMost;
        const auto plan = account.flat("Plan", kMost);
        account.start("2026-01-01", plan);
        coupon(account, "2026-01-01").discount.amountMinor = 500;
        QCOMPARE(account.recompute("2026-01-01").due.at(0).netMinor, kMost - 500);
        account.start("2026-01-01", plan); // of one rate
        QCOMPARE(account.refusal("2026-01-01"), std::string("overflow"));
        CatalogueItem other = *account.catalogue.item(plan);
        other.id = key<CatalogueItemId>(700);
        other.tax = TaxRule{"S", 70'000}; // of two
        account.catalogue.add(other);
        account.input.events.back().item = other.id;
        QCOMPARE(account.refusal("2026-01-01"), std::string("overflow"));
    }

    void couponsThatWereOverdrawn() // by whom or what ever: nothing is left
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 3000));
        coupon(account, "2026-01-01").discount.amountMinor = 500;
        account.bill("2026-01-01");
        for (const std::uint64_t id : {9001U, 9002U}) {
            BilledLine again = account.input.billed.back();
            QVERIFY(again.kind == LineKind::Coupon);
            again.id = key<InvoiceLineId>(id);
            again.amountMinor = -kMost;
            account.input.billed.push_back(again);
        }
        QCOMPARE(account.bill("2026-02-01").at(0).netMinor, 3000);
    }

    /// A discount stands below the line that it is taken from, corrected or not.
    void discountsOfWhatIsCorrected()
    {
        TestAccount account;
        const auto big = account.flat("Big", 6200);
        const auto plan = account.start("2026-03-01", account.flat("Small", 3100));
        grant(account, "2026-03-01").discount.ratePpm = 100'000;
        account.bill("2026-04-05");
        account.changeItem(plan, "2026-03-21", big);
        // 20 of 31 days of March stay; April is taken back as a whole
        QCOMPARE(next(account, "2026-04-05"),
                 std::string("2026-05-01: 2026-05-01..2026-06-01 Big x1 62.00; "
                             "2026-05-01..2026-06-01 Big/Discount x-1 -6.20; "
                             "2026-03-21..2026-04-01 Small x-1 -11.00; "
                             "2026-03-21..2026-04-01 Small/Discount x1 1.10; "
                             "2026-03-21..2026-04-01 Big x1 22.00; "
                             "2026-03-21..2026-04-01 Big/Discount x-1 -2.20; "
                             "2026-04-01..2026-05-01 Small x-1 -31.00; "
                             "2026-04-01..2026-05-01 Small/Discount x1 3.10; "
                             "2026-04-01..2026-05-01 Big x1 62.00; "
                             "2026-04-01..2026-05-01 Big/Discount x-1 -6.20"));
    }

    void anAmountIsGivenOnceATerm()
    {
        TestAccount account;
        const auto low = account.item("Low", {flatFee(3000), perUser(100)});
        const auto high = account.flat("High", 6000);
        const auto plan = account.start("2026-04-01", low);
        account.unit("2026-03-01", 1);
        grant(account, "2026-04-01", plan).discount.amountMinor = 300;
        account.changeItem(plan, "2026-04-16", high);
        // 30.00 - 3.00 + 1.00; then 15 of 30 days of each: 15.00 - 1.50 + 0.50 kept, 30.00 - 1.50
        QCOMPARE(account.bill("2026-04-01").at(0).netMinor, 3000 - 300 + 100);
        const std::int64_t renewal = 6000 - 300;
        QCOMPARE(account.bill("2026-05-01").at(0).netMinor,
                 (1500 - 150 + 50) - 2800 + (3000 - 150) + renewal);
    }

    void anAmountThatStaysWhole()
    {
        for (const bool prorate : {true, false}) {
            TestAccount account;
            const auto plan = account.start("2026-04-01", account.flat("Plan", 3000));
            Discount &discount = grant(account, "2026-04-01", plan).discount;
            discount.amountMinor = 900;
            discount.prorate = prorate;
            account.happens(plan, EventKind::Cancelled, "2026-04-11");
            account.bill("2026-04-01");
            // 10 of 30 days of 30.00 are kept, less a third of the 9.00 or all of them
            const auto drafts = account.bill("2026-04-11");
            QCOMPARE(drafts.at(0).netMinor, (1000 - (prorate ? 300 : 900)) - 2100);
        }
    }

    void couponsAreUsedUp()
    {
        TestAccount account;
        account.input.tax.ratePpm = 200'000;
        account.start("2026-01-01", account.flat("Plan", 3000));
        coupon(account, "2026-01-10").discount.amountMinor = 4000;
        TimelineEvent &tenth = coupon(account, "2026-01-10");
        tenth.discount.ratePpm = 100'000;
        tenth.discount.terms = 1;
        tenth.discount.position = 7;
        std::string amounts;
        for (const InvoiceDraft &draft : account.bill("2026-05-01"))
            amounts += ' ' + std::to_string(draft.netMinor) + '/' + std::to_string(draft.taxMinor);
        // 30.00 of February, 10.00 of March; the tenth of what March has left, 20.00
        QCOMPARE(amounts, std::string(" 3000/600 0/0 1800/360 3000/600 3000/600"));
        QVERIFY(account.recompute("2026-05-01").due.empty());
    }

    void couponsForSomeItemsOnly()
    {
        TestAccount account;
        const auto book = account.flat("Book", 1000);
        account.start("2026-01-01", book);
        account.start("2026-01-01", account.flat("Plan", 3000));
        TimelineEvent &half = coupon(account, "2026-01-01");
        half.discount.ratePpm = 500'000;
        half.discount.items = {book};
        half.until = day("2026-02-01");
        QCOMPARE(account.bill("2026-01-01").at(0).netMinor, 4000 - 500);
        QCOMPARE(account.bill("2026-02-01").at(0).netMinor, 4000);
    }

    void singleCharges()
    {
        TestAccount account;
        const auto item = account.flat("Set-up", 0);
        const auto plan = account.start("2026-01-01", account.flat("Plan", 1000));
        charge(account, plan, "2026-01-10", item, 2500, 2);
        charge(account, plan, "2026-01-20", item, 700, -1).atOnce = true;
        account.bill("2026-01-01");
        // the second is billed on its day and takes the first along; it gives back
        const auto drafts = account.bill("2026-01-31");
        QCOMPARE(describe(drafts),
                 std::string("2026-01-20: 2026-01-10..2026-01-11 Set-up x2 50.00; "
                             "2026-01-20..2026-01-21 Set-up x-1 -7.00"));
        QVERIFY(drafts[0].lines[0].kind == LineKind::OneTime);
        account.withdraw(account.input.events[1].id, "2026-01-25");
        QCOMPARE(account.bill("2026-02-01").at(0).netMinor, 1000 - 5000);
        QVERIFY(account.recompute("2026-02-01").due.empty());
    }

    void aChargeWithoutASubscription()
    {
        TestAccount account;
        charge(account, key<SubscriptionId>(900), "2026-01-10", account.flat("Work", 0), 1234);
        const Recalculation result = account.recompute("2026-01-10");
        QCOMPARE(result.due.at(0).netMinor, 1234); // nothing else will have a bill day
        QVERIFY(result.subscriptions.empty());
        charge(account, key<SubscriptionId>(900), "2026-01-10", key<CatalogueItemId>(999), 1);
        QCOMPARE(account.refusal("2026-01-10"), std::string("noPrice"));
    }

    void chargesThatCannotBe()
    {
        TestAccount account;
        const auto work = account.flat("Work", 0);
        charge(account, key<SubscriptionId>(900), "2026-01-10", work, -1);
        auto result = billing::recompute(account.input, day("2026-01-10"));
        QCOMPARE(result.failure().rule, std::string("invalidPrice"));
        const std::vector<std::string> where{"Work", "2026-01-10"}; // where the price was given
        QCOMPARE(result.failure().parameters, where);
        account.input.events.clear();
        charge(account, key<SubscriptionId>(900), "2026-01-10", work, kMost, 2);
        QCOMPARE(account.refusal("2026-01-10"), std::string("overflow"));
    }

    void discountsThatCannotBe()
    {
        for (int i = 0; i < 6; ++i) {
            TestAccount account;
            account.start("2026-01-01", account.flat("Plan", 1000));
            Discount &discount = grant(account, "2026-01-01").discount;
            if (i == 1)
                discount.ratePpm = 1'000'001;
            if (i == 2)
                discount.amountMinor = -1;
            if (i == 3)
                discount.tiers = {{1, -5}};
            if (i == 4)
                discount.ratePpm = 1, discount.amountMinor = 1;
            if (i == 5)
                discount.tiers = {{1, 1'000'001}, {2, 100'000}};
            QCOMPARE(account.refusal("2026-01-01"), std::string("invalidDiscount"));
        }
    }

    void whatBecomesOfTheRest()
    {
        // 31.00 for January, cancelled on the 11th: 10.00 stay
        struct Case {
            Cancellation rest;
            std::int64_t net, credit, refund;
        };
        for (const Case &each : {Case{Cancellation::Credit, -2100, 2520, 0},
                                 Case{Cancellation::Refund, -2100, 0, 2520},
                                 Case{Cancellation::Nothing, 0, 0, 0}}) {
            TestAccount account;
            account.input.tax.ratePpm = 200'000;
            const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
            account.bill("2026-01-01");
            account.happens(plan, EventKind::Cancelled, "2026-01-11").cancellation = each.rest;
            const auto drafts = account.bill("2026-03-01");
            QCOMPARE(net(drafts), each.net);
            QCOMPARE(drafts.empty(), each.rest == Cancellation::Nothing);
            if (drafts.empty())
                continue;
            QCOMPARE(drafts[0].creditMadeMinor, each.credit);
            QCOMPARE(drafts[0].refundMinor, each.refund);
            QCOMPARE(drafts[0].payableMinor, 0);
        }
    }

    void changesBilledAtOnce()
    {
        TestAccount account;
        const auto plan = account.start("2026-04-01", account.flat("Low", 3000));
        account.changeItem(plan, "2026-04-16", account.flat("High", 9000));
        account.input.events.back().atOnce = true;
        account.changeItem(plan, "2026-04-21", account.flat("Highest", 12'000));
        QCOMPARE(describe(account.bill("2026-05-01")),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Low x1 30.00\n"
                             "2026-04-16: 2026-04-16..2026-05-01 Low x-1 -15.00; "
                             "2026-04-16..2026-05-01 High x1 45.00\n"
                             "2026-05-01: 2026-05-01..2026-06-01 Highest x1 120.00; "
                             "2026-04-21..2026-05-01 High x-1 -30.00; "
                             "2026-04-21..2026-05-01 Highest x1 40.00"));
    }

    void downgradesWait()
    {
        TestAccount account;
        account.input.profile.downgrade = Downgrade::EndOfTerm;
        const auto low = account.flat("Low", 3000);
        const auto high = account.flat("High", 9000);
        const auto plan = account.start("2026-04-01", high);
        account.changeItem(plan, "2026-04-11", low);
        account.changeQuantity(plan, "2026-04-16", 2); // of the plan that still runs
        QCOMPARE(describe(account.bill("2026-05-01")),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 High x1 90.00\n"
                             "2026-05-01: 2026-05-01..2026-06-01 Low x2 60.00; "
                             "2026-04-16..2026-05-01 High x-1 -45.00; "
                             "2026-04-16..2026-05-01 High x2 90.00"));
    }

    void whatIsNoDowngrade()
    {
        const auto bill = [](std::int64_t amountMinor, const char *validFrom, PeriodLength period) {
            TestAccount account;
            account.input.profile.downgrade = Downgrade::EndOfTerm;
            const auto plan = account.start("2026-04-01", account.flat("High", 9000));
            CatalogueItem low;
            low.id = key<CatalogueItemId>(500);
            low.name = "Low";
            account.catalogue.add(low);
            account.changeItem(plan, "2026-04-16", low.id);
            if (amountMinor == 0)
                account.changeItem(plan, "2026-04-16", key<CatalogueItemId>(501)); // no item
            if (validFrom != nullptr)
                account.addPrice(low.id, day(validFrom), {flatFee(amountMinor)}, period);
            const auto result = billing::recompute(account.input, day("2026-05-01"));
            return result.ok() ? describe(result->due.back())
                               : result.failure().rule + ' ' + result.failure().parameters.back();
        };
        // a price that is newer than the term counts too
        QCOMPARE(bill(3000, "2026-04-10", {}),
                 std::string("2026-05-01..2026-06-01 Low x1 30.00"));
        // another rhythm begins at once, less or not: 15 of 365 days until the bill day
        QCOMPARE(bill(3650, "2026-04-10", {PeriodUnit::Year, 1}),
                 std::string("2026-05-01..2027-05-01 Low x1 36.50; "
                             "2026-04-16..2026-05-01 High x-1 -45.00; "
                             "2026-04-16..2026-05-01 Low x1 1.50"));
        TestAccount fewer; // of the same plan: at once
        fewer.input.profile.downgrade = Downgrade::EndOfTerm;
        const auto seats = fewer.start("2026-04-01", fewer.flat("Plan", 3000), 0, nullptr, 3);
        fewer.changeQuantity(seats, "2026-04-16", 1);
        QCOMPARE(net(fewer.bill("2026-04-30")), 9000);
        QCOMPARE(fewer.bill("2026-05-01").at(0).netMinor, 3000 - 4500 + 1500);
        QCOMPARE(bill(3000, nullptr, {}), std::string("noPrice 2026-04-16"));
        QCOMPARE(bill(0, nullptr, {}), std::string("noPrice 2026-04-16"));
        QCOMPARE(bill(-1, "2026-01-01", {}), std::string("invalidPrice 2026-01-01"));
    }

    void roundingStagesAndCreditRules()
    {
        const auto bill = [](const Profile &profile) {
            TestAccount account;
            account.input.profile = profile;
            const auto plan = account.start("2026-09-01", account.flat("Low", 1000));
            account.changeItem(plan, "2026-09-16", account.flat("High", 9900));
            const std::string text = describe(account.bill("2026-10-01").at(1));
            return text.substr(text.find("; ") + 2); // without the renewal
        };
        Profile daily;
        daily.roundingStage = RoundingStage::DailyRate;
        // 0.33 a day are kept for 15 days: 4.95; 3.30 a day
        QCOMPARE(bill(daily), std::string("2026-09-16..2026-10-01 Low x-1 -5.05; "
                                          "2026-09-16..2026-10-01 High x1 49.50"));
        daily.creditRule = CreditRule::UnusedPart;
        QCOMPARE(bill(daily), std::string("2026-09-16..2026-10-01 Low x-1 -4.95; "
                                          "2026-09-16..2026-10-01 High x1 49.50"));
    }
};

QTEST_APPLESS_MAIN(TestAllowances)
#include "tst_allowances.moc"
