// SPDX-License-Identifier: GPL-3.0-or-later
// Worked examples that other systems published, and those of our own source documents (cases/).
#include "account.h"
#include "billing/names.h"
#include "billing/period.h"
#include "billing/pricing.h"
#include "billing/tax.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <algorithm>
#include <map>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

QJsonObject load(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("cases/") + QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// One row of test data a case.
void addCases(const char *file)
{
    QTest::addColumn<QJsonObject>("example");
    const QJsonArray cases = load(file).value(QStringLiteral("cases")).toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue &each : cases) {
        const QJsonObject example = each.toObject();
        QTest::newRow(qPrintable(example.value(QStringLiteral("name")).toString())) << example;
    }
}

class Reader
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) {}

    [[nodiscard]] bool has(const char *name) const
    {
        return m_object.contains(QLatin1String(name));
    }
    [[nodiscard]] QJsonValue value(const char *name) const { return m_object[QLatin1String(name)]; }
    [[nodiscard]] std::string text(const char *name) const
    {
        return value(name).toString().toStdString();
    }
    [[nodiscard]] Date date(const char *name) const { return day(text(name).c_str()); }
    [[nodiscard]] int number(const char *name, int other) const { return value(name).toInt(other); }
    [[nodiscard]] Reader object(const char *name) const { return Reader(value(name).toObject()); }
    [[nodiscard]] QJsonArray array(const char *name) const { return value(name).toArray(); }
    [[nodiscard]] const QJsonObject &json() const { return m_object; }

private:
    QJsonObject m_object;
};

std::int64_t minor(const QJsonValue &amount, Currency of)
{
    const auto money = Money::parse(amount.toString().toStdString(), of);
    if (!money)
        qFatal("no amount: %s", qPrintable(amount.toString()));
    return money->minor;
}

Profile profileOf(const Reader &knobs)
{
    Profile profile;
    if (knobs.has("stubDenominator"))
        profile.stubDenominator = fromName<Denominator>(knobs.text("stubDenominator")).value();
    if (knobs.has("dayCount"))
        profile.dayCount = fromName<DayCount>(knobs.text("dayCount")).value();
    profile.cancellationDayIsCharged = knobs.value("cancellationDayIsCharged").toBool(false);
    profile.prorate = knobs.value("prorate").toBool(true);
    return profile;
}

CatalogueItemId addItem(TestAccount &account, const std::string &name, const Reader &item)
{
    PeriodLength period;
    if (item.has("unit"))
        period.unit = fromName<PeriodUnit>(item.text("unit")).value();
    period.count = item.number("count", 1);
    PriceComponent fee = flatFee(minor(item.value("price"), account.input.currency));
    if (!item.has("introduction"))
        return account.item(name.c_str(), {fee}, period);
    PriceComponent introduction =
        flatFee(minor(item.value("introduction"), account.input.currency));
    fee.firstPeriod = item.number("introductionPeriods", 0);
    introduction.lastPeriod = fee.firstPeriod - 1;
    return account.item(name.c_str(), {introduction, fee}, period);
}

void addEvents(TestAccount &account, const Reader &example)
{
    std::map<std::string, CatalogueItemId> items;
    const QJsonObject described = example.value("items").toObject();
    for (auto item = described.begin(); item != described.end(); ++item) {
        const std::string name = item.key().toStdString();
        items[name] = addItem(account, name, Reader(item.value().toObject()));
    }
    for (const QJsonValue &each : example.array("events")) {
        const Reader event(each.toObject());
        const auto subscription =
            key<SubscriptionId>(static_cast<std::uint64_t>(event.number("subscription", 1)));
        EventKind kind = EventKind::BillDayChanged;
        if (event.has("start"))
            kind = EventKind::SubscriptionStarted;
        else if (event.has("change"))
            kind = EventKind::ItemChanged;
        else if (event.has("quantity"))
            kind = EventKind::QuantityChanged;
        else if (event.has("cancel"))
            kind = EventKind::Cancelled;
        TimelineEvent &made = account.happens(subscription, kind, event.date("on"));
        if (event.has("start") || event.has("change"))
            made.item = items.at(event.text(event.has("start") ? "start" : "change"));
        made.quantity = event.number("quantity", 1);
        made.billDay = event.number("billDay", 0);
        if (event.has("trialUntil"))
            made.until = event.date("trialUntil");
    }
}

PriceComponent componentOf(const Reader &example)
{
    const Currency cents = currency("EUR");
    PriceComponent component;
    component.kind = fromName<ComponentKind>(example.text("kind")).value();
    component.packageSize = example.number("size", 1);
    component.includedUnits = example.number("included", 0);
    if (example.has("price"))
        component.unit.amount = minor(example.value("price"), cents);
    if (example.has("minimum"))
        component.minimumMinor = minor(example.value("minimum"), cents);
    for (const QJsonValue &each : example.array("tiers")) {
        const QJsonArray tier = each.toArray();
        Tier made{std::nullopt, UnitPrice{minor(tier[1], cents), 0}, minor(tier[2], cents)};
        if (!tier[0].isNull())
            made.upTo = tier[0].toInt();
        component.tiers.push_back(made);
    }
    return component;
}

std::string share(Date first, Date last, DayCount dayCount)
{
    const DateRange part{first, last.addDays(1)};
    const Date month = first.addMonths(0, 1);
    const DateRange whole{month, month.addMonths(1, 1)};
    const PeriodLength length;
    return std::to_string(countedDays(part, length, dayCount)) + '/'
           + std::to_string(denominatorDays(whole, length, dayCount));
}

} // namespace

class TestPublished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timelines_data() { addCases("timelines.json"); }
    void timelines()
    {
        QFETCH(QJsonObject, example);
        const Reader reader(example);
        TestAccount account(reader.text("currency").c_str());
        const Currency of = account.input.currency;
        account.input.profile = profileOf(reader.object("profile"));
        account.input.tax.ratePpm = reader.number("taxPercent", 0) * 10'000;
        addEvents(account, reader);
        const auto drafts = account.bill(reader.date("through"));
        std::vector<std::string> lines;
        std::vector<std::string> totals;
        for (const InvoiceDraft &draft : drafts) {
            totals.push_back(Money{draft.totalMinor, of}.toString());
            for (const DraftLine &line : draft.lines) {
                lines.push_back(line.interval.from.toString() + ' ' + line.interval.to.toString()
                                + ' ' + Money{line.amountMinor, of}.toString());
            }
        }
        std::vector<std::string> expected;
        for (const QJsonValue &each : reader.array("lines")) {
            const QJsonArray line = each.toArray();
            expected.push_back((line[0].toString() + QLatin1Char(' ') + line[1].toString()
                                + QLatin1Char(' ') + line[2].toString())
                                   .toStdString());
        }
        std::sort(lines.begin(), lines.end());
        std::sort(expected.begin(), expected.end());
        QVERIFY2(lines == expected, describe(drafts).c_str());
        if (reader.has("total"))
            QCOMPARE(net(drafts), minor(reader.value("total"), of));
        if (reader.has("credit"))
            QCOMPARE(account.input.accountCreditMinor, minor(reader.value("credit"), of));
        const QJsonArray expectedTotals = reader.array("totals");
        for (int i = 0; i < expectedTotals.size(); ++i)
            QCOMPARE(totals.at(static_cast<std::size_t>(i)),
                     expectedTotals[i].toString().toStdString());
    }

    void prices_data() { addCases("prices.json"); }
    void prices()
    {
        QFETCH(QJsonObject, example);
        const Reader reader(example);
        const PriceComponent component = componentOf(reader);
        const QJsonObject units = reader.value("units").toObject();
        QVERIFY(!units.isEmpty());
        for (auto each = units.begin(); each != units.end(); ++each) {
            const auto rated = rate(component, each.key().toLongLong());
            QVERIFY(rated.ok());
            QCOMPARE(portion(*rated, 1, 1, Rounding::HalfUp).value(),
                     minor(each.value(), currency("EUR")));
        }
    }

    void invoices_data() { addCases("invoices.json"); }
    void invoices()
    {
        QFETCH(QJsonObject, example);
        const Reader reader(example);
        const Currency of = currency(reader.text("currency").c_str());
        InvoiceDraft draft;
        for (const QJsonValue &each : reader.array("lines")) {
            DraftLine line;
            line.amountMinor = minor(each.toArray()[0], of);
            line.tax.ratePpm = each.toArray()[1].toInt() * 10'000;
            draft.lines.push_back(line);
        }
        const std::int64_t credit = reader.has("credit") ? minor(reader.value("credit"), of) : 0;
        QVERIFY(settle(draft, credit));
        const QJsonArray taxes = reader.array("taxes");
        QCOMPARE(static_cast<int>(draft.taxes.size()), static_cast<int>(taxes.size()));
        for (std::size_t i = 0; i < draft.taxes.size(); ++i)
            QCOMPARE(draft.taxes[i].taxMinor, minor(taxes[static_cast<int>(i)], of));
        QCOMPARE(draft.taxMinor, minor(reader.value("tax"), of));
        QCOMPARE(draft.totalMinor, minor(reader.value("total"), of));
        QCOMPARE(draft.payableMinor, minor(reader.value("payable"), of));
    }

    void periods()
    {
        const QJsonObject examples = load("periods.json");
        for (const QJsonValue &each : examples.value(QStringLiteral("terms")).toArray()) {
            const QJsonArray term = each.toArray();
            const PeriodLength length{
                fromName<PeriodUnit>(term[2].toString().toStdString()).value(), 1};
            const auto period = billingPeriodAt(day(qPrintable(term[0].toString())), length,
                                                term[1].toInt(), Denominator::WholePeriod);
            QCOMPARE(period.isStub(), !term[3].isNull());
            if (period.isStub())
                QCOMPARE(period.term.to.toString(), term[3].toString().toStdString());
        }
        for (const QJsonValue &each : examples.value(QStringLiteral("anniversaries")).toArray()) {
            const QJsonArray row = each.toArray();
            const Date anniversary = day(qPrintable(row[0].toString()));
            BillingPeriod period =
                billingPeriodAt(anniversary, {}, anniversary.day(), Denominator::WholePeriod);
            while (period.term.to < day(qPrintable(row[1].toString())))
                period = billingPeriodAt(period.term.to, {}, anniversary.day(),
                                         Denominator::WholePeriod);
            QVERIFY(!period.isStub());
            if (!row[2].isNull())
                QCOMPARE(period.term.to.addDays(-1).toString(), row[2].toString().toStdString());
            if (!row[3].isNull())
                QCOMPARE(period.term.from.toString(), row[3].toString().toStdString());
        }
        for (const QJsonValue &each : examples.value(QStringLiteral("shares")).toArray()) {
            const QJsonArray row = each.toArray();
            const Date first = day(qPrintable(row[0].toString()));
            const Date last = day(qPrintable(row[1].toString()));
            QCOMPARE(share(first, last, DayCount::Actual), row[2].toString().toStdString());
            QCOMPARE(share(first, last, DayCount::ActualOver30), row[3].toString().toStdString());
            QCOMPARE(share(first, last, DayCount::Strict30Of360), row[4].toString().toStdString());
        }
    }
};

QTEST_APPLESS_MAIN(TestPublished)
#include "tst_published.moc"
