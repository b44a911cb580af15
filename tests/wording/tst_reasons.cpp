// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/reasons.h"

#include <QtTest/QTest>

using namespace clientele;
using billing::DraftLine;
using billing::LineKind;
using billing::TraceRule;

namespace {

template<typename IdType>
IdType key(std::uint8_t number)
{
    IdType id;
    id.uuid.bytes[15] = number;
    return id;
}

Date november(int day)
{
    return *Date::fromCivil(2026, 11, day);
}

const DateRange kNovember{november(1), *Date::fromCivil(2026, 12, 1)};

std::string itemName(CatalogueItemId id)
{
    if (id == key<CatalogueItemId>(1))
        return "Starter";
    return id == key<CatalogueItemId>(2) ? "Growth" : "";
}

DraftLine planLine(std::uint8_t item, TraceRule rule)
{
    DraftLine line;
    line.subscription = key<SubscriptionId>(1);
    line.item = key<CatalogueItemId>(item);
    line.itemName = itemName(line.item);
    line.component = key<PriceComponentId>(item);
    line.interval = line.period = kNovember;
    line.amountMinor = 2900;
    line.trace.rule = rule;
    line.trace.numeratorDays = line.trace.denominatorDays = 30;
    return line;
}

/// The plan changes on 17 November: 14 of 30 days of the new one, 14 of the old one given back.
std::vector<DraftLine> upgrade()
{
    DraftLine credit = planLine(1, TraceRule::CreditUnusedPart);
    credit.kind = LineKind::Credit;
    credit.interval.from = november(17);
    credit.quantity = -1;
    credit.amountMinor = -1353;
    credit.trace.numeratorDays = 16; // stay
    credit.trace.billedMinor = 2900;
    credit.trace.keptMinor = 1547;
    credit.trace.unroundedNumerator = 4640; // 29.00 x 16 / 30
    credit.trace.unroundedDenominator = 3;
    credit.trace.creditedInvoice = "INV-2026-0001";
    DraftLine charge = planLine(2, TraceRule::ProrationAfterChange);
    charge.kind = LineKind::Proration;
    charge.interval.from = november(17);
    charge.amountMinor = 3687; // 79.00 x 14 / 30
    charge.trace.numeratorDays = 14;
    charge.trace.unroundedNumerator = 11060;
    charge.trace.unroundedDenominator = 3;
    return {credit, charge};
}

QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069)).replace(QChar(QChar::Nbsp), u' ');
}

QString brief(const DraftLine &line, std::span<const DraftLine> lines = {})
{
    wording::ReasonContext context;
    context.currency = *Currency::fromCode("EUR");
    context.lines = lines;
    return plain(wording::shortReason(line, context));
}

} // namespace

class TestReasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholePeriodNeedsNoReason();
    void countedUsers();
    void partsOfAPeriod();
    void changeOfPlan();
    void changeOfQuantity();
    void dayCountOfAnotherProfile();
    void lateEntry();
    void longForm();
    void whoDidIt();
    void namesStayNames();
};

void TestReasons::wholePeriodNeedsNoReason()
{
    QCOMPARE(brief(planLine(1, TraceRule::FullPeriod)), QString());
    QCOMPARE(brief(planLine(1, TraceRule::QuantityTimesPrice)), QString());
}

/// The snapshot at the start of the bill day (decisions.md 2).
void TestReasons::countedUsers()
{
    DraftLine line = planLine(1, TraceRule::UnitsAtSnapshot);
    line.componentName = "Active users";
    line.trace.snapshotDay = november(1);
    line.trace.countedUnits = 8;
    line.trace.includedUnits = 3;
    QCOMPARE(brief(line), QStringLiteral("8 active users on 1 November, 3 included"));
    line.trace.includedUnits = 0;
    QCOMPARE(brief(line), QStringLiteral("8 active users on 1 November"));
    line.trace.countedUnits = 1;
    QCOMPARE(brief(line), QStringLiteral("1 active user on 1 November"));
    line.trace.countedUnits = 12'345;
    QCOMPARE(brief(line), QStringLiteral("12,345 active users on 1 November"));
    line.componentName = "Phones";
    QCOMPARE(brief(line), QStringLiteral("12,345 counted on 1 November"));
}

void TestReasons::partsOfAPeriod()
{
    DraftLine line = planLine(1, TraceRule::Stub);
    line.interval.from = november(13);
    line.trace.numeratorDays = 18;
    QCOMPARE(brief(line), QStringLiteral("18 of 30 days"));
    line.trace.snapshotDay = november(13);
    line.trace.countedUnits = 8;
    line.componentName = "Active users";
    QCOMPARE(brief(line), QStringLiteral("18 of 30 days; 8 active users on 13 November"));
}

void TestReasons::changeOfPlan()
{
    const std::vector<DraftLine> lines = upgrade();
    QCOMPARE(brief(lines[1], lines), QStringLiteral("14 of 30 days: Starter → Growth on "
                                                    "17 November"));
    QCOMPARE(brief(lines[0], lines), QStringLiteral("14 of 30 days not used: Starter → Growth on "
                                                    "17 November, invoice INV-2026-0001"));
    // an add-on that begins within the period replaces nothing
    QCOMPARE(brief(lines[1]), QStringLiteral("14 of 30 days: from 17 November"));
}

void TestReasons::changeOfQuantity()
{
    std::vector<DraftLine> lines = upgrade();
    lines[1].item = lines[0].item;
    lines[1].component = lines[0].component;
    lines[0].quantity = -2;
    lines[1].quantity = 5;
    QCOMPARE(brief(lines[1], lines), QStringLiteral("14 of 30 days: quantity 2 → 5 on "
                                                    "17 November"));
}

/// ACT/30 counts otherwise than the calendar: the trace's figures are the ones that were used.
void TestReasons::dayCountOfAnotherProfile()
{
    DraftLine credit = upgrade()[0];
    credit.period = {*Date::fromCivil(2026, 10, 1), november(1)};
    credit.interval = {*Date::fromCivil(2026, 10, 17), november(1)};
    QVERIFY(brief(credit).startsWith(QStringLiteral("16 of 30 days used")));
}

void TestReasons::lateEntry()
{
    DraftLine line = planLine(1, TraceRule::LateEntry);
    line.trace.creditedInvoice = "INV-2026-0007";
    QCOMPARE(brief(line), QStringLiteral("Correction of invoice INV-2026-0007: entered after it "
                                         "had been billed"));
}

void TestReasons::longForm()
{
    const std::vector<DraftLine> lines = upgrade();
    wording::ReasonContext context;
    context.currency = *Currency::fromCode("EUR");
    context.lines = lines;
    QCOMPARE(plain(wording::longReason(lines[1], context)),
             QStringLiteral("Growth for the rest of the period, 17–30 November 2026: 14 of 30 "
                            "days, Starter → Growth on 17 November. Before rounding 36.86666666…, "
                            "rounded half up."));
    QCOMPARE(plain(wording::longReason(lines[0], context)),
             QStringLiteral("Credit for Starter, 17–30 November 2026: 14 of 30 days not used, "
                            "Starter → Growth on 17 November. Charged 29.00 EUR on invoice "
                            "INV-2026-0001, of which 15.47 EUR stays. Before rounding "
                            "15.46666666…, rounded half up."));
    DraftLine users = planLine(1, TraceRule::UnitsAtSnapshot);
    users.componentName = "Active users";
    users.trace.snapshotDay = november(1);
    users.trace.countedUnits = 8;
    users.trace.includedUnits = 3;
    QCOMPARE(plain(wording::longReason(users, context)),
             QStringLiteral("Starter for the whole period 1–30 November 2026. 8 active users at "
                            "the start of 1 November 2026; 3 included."));
}

/// N4: who, when, acting as whom.
void TestReasons::whoDidIt()
{
    billing::TimelineEvent event;
    event.id = key<TimelineEventId>(9);
    event.kind = billing::EventKind::ItemChanged;
    event.effective = november(17);
    event.recordedAt = Instant{1'795'313'100'000};
    event.item = key<CatalogueItemId>(2);
    event.actorName = "Eva Berg";
    event.actingAsClient = true;
    std::vector<DraftLine> lines = upgrade();
    lines[1].trace.events = {event.id};
    wording::ReasonContext context;
    context.currency = *Currency::fromCode("EUR");
    context.lines = lines;
    context.events = {&event, 1};
    context.itemName = itemName;
    const QString text = plain(wording::longReason(lines[1], context));
    QVERIFY2(text.endsWith(QStringLiteral(
                 "Eva Berg changed to Growth on 17 November 2026 (entered 22 November 2026, "
                 "02:05 UTC, logged in as the client).")),
             qPrintable(text));
    event.actingAsClient = false;
    QVERIFY(!wording::eventSentence(event, context).contains(QStringLiteral("client")));
    using Kind = billing::EventKind;
    for (int i = 0; i <= static_cast<int>(Kind::Withdrawn); ++i) {
        event.kind = static_cast<Kind>(i);
        const QString sentence = wording::eventSentence(event, context);
        QVERIFY2(!sentence.contains(u'%') && !sentence.contains(QChar(0x2026)),
                 qPrintable(sentence));
    }
}

void TestReasons::namesStayNames()
{
    std::vector<DraftLine> lines = upgrade();
    lines[0].itemName = "<b>%1</b>\n\u202E";
    wording::ReasonContext context;
    context.lines = lines;
    const QString text = wording::shortReason(lines[1], context);
    QVERIFY2(text.contains(QStringLiteral("\u2068<b>%1</b>\u2069 → \u2068Growth\u2069")),
             qPrintable(text));
}

QTEST_APPLESS_MAIN(TestReasons)
#include "tst_reasons.moc"
