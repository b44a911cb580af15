// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader refuses, with path and reason, and what it takes. wrong.json is shared with
// check_schema.py, so that reader and schema refuse the same files.
#include "files.h"
#include "simulation/simulate.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

#include <ctime>
#include <random>

using namespace clientele;
using namespace clientele::simulation;

namespace {

/// "$.a[0]['b c']" as keys and indices.
QVariantList stepsOf(const QString &path)
{
    QVariantList steps;
    qsizetype at = 1;
    while (at < path.size()) {
        qsizetype end = 0;
        if (path.mid(at, 2) == QLatin1StringView("['")) {
            end = path.indexOf(QLatin1StringView("']"), at) + 2;
            steps.append(path.mid(at + 2, end - at - 4));
        } else if (path[at] == u'[') {
            end = path.indexOf(u']', at) + 1;
            steps.append(path.mid(at + 1, end - at - 2).toInt());
        } else {
            end = at + 1;
            while (end < path.size() && path[end] != u'.' && path[end] != u'[')
                ++end;
            steps.append(path.mid(at + 1, end - at - 1));
        }
        at = end;
    }
    return steps;
}

/// The value with the one at `steps` replaced, or removed when `to` is undefined.
QJsonValue changed(const QJsonValue &value, const QVariantList &steps, const QJsonValue &to)
{
    if (steps.isEmpty())
        return to;
    if (steps.first().typeId() == QMetaType::Int) {
        QJsonArray array = value.toArray();
        const int index = steps.first().toInt();
        array[index] = changed(array.at(index), steps.mid(1), to);
        return array;
    }
    QJsonObject object = value.toObject();
    const QString key = steps.first().toString();
    const QJsonValue child = changed(object[key], steps.mid(1), to);
    if (child.isUndefined())
        object.remove(key);
    else
        object[key] = child;
    return object;
}

QByteArray jsonOf(const QJsonValue &value)
{
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
        .toJson();
}

QJsonObject sharedList()
{
    return QJsonDocument::fromJson(contentOf(QStringLiteral(CLIENTELE_WRONG))).object();
}

void verifyRefusal(const QByteArray &json, const std::string &path, const std::string &reason)
{
    const auto scenario = read(json);
    QVERIFY2(!scenario.ok(), json.constData());
    QCOMPARE(scenario.failure().code, FailureCode::Malformed);
    QCOMPARE(scenario.failure().rule, std::string("scenario"));
    QCOMPARE(scenario.failure().parameters.size(), std::size_t(3));
    QCOMPARE(scenario.failure().parameters[0], path);
    QCOMPARE(scenario.failure().parameters[1], reason);
}

QByteArray withEvents(const QByteArray &events, const QByteArray &top = {})
{
    return R"({"currency":"EUR","catalogue":[{"item":"S","price":"1.00"}],"until":"2026-02-01",)"
           + top + R"("accounts":[{"account":"N","events":[)" + events + "]}]}";
}

/// "UTC+03:00" is a name of Qt, not of the tz database.
bool isOffset(const QByteArray &zone)
{
    return zone.startsWith("UTC+") || zone.startsWith("UTC-");
}

/// What the C library says of an instant in a zone.
std::string libraryDay(const char *instant, const QByteArray &zone)
{
    const std::time_t moment
        = QDateTime::fromString(QString::fromLatin1(instant), Qt::ISODate).toSecsSinceEpoch();
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", ':' + zone);
    ::tzset();
    std::tm local{};
    ::localtime_r(&moment, &local);
    qputenv("TZ", before);
    ::tzset();
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d", &local);
    return text;
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRightFileIsTaken()
    {
        const auto scenario = read(jsonOf(sharedList()[QLatin1StringView("right")]));
        QVERIFY2(scenario.ok(), scenario ? "" : refusalOf(scenario.failure()).c_str());
        QVERIFY(simulate(*scenario).ok());
    }

    /// An instant is the day of the account, in every zone there is. What day that is says the C
    /// library, which reads the zone files by itself; the invoice carries it.
    void everyZoneHasItsDay()
    {
        QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
        zones.removeIf(isOffset);
        QVERIFY2(zones.size() > 400, "the tz database is missing");
        for (const char *instant : {"2026-03-28T23:30:00Z", "2026-06-30T10:00:00Z",
                                    "2026-12-31T12:30:00Z"}) {
            QJsonArray accounts;
            for (const QByteArray &zone : zones)
                accounts.append(QJsonObject{
                    {QStringLiteral("account"), QString::fromLatin1(zone)},
                    {QStringLiteral("timeZone"), QString::fromLatin1(zone)},
                    {QStringLiteral("events"),
                     QJsonArray{QJsonObject{{QStringLiteral("do"), QStringLiteral("start")},
                                            {QStringLiteral("effectiveOn"),
                                             QString::fromLatin1(instant)},
                                            {QStringLiteral("subscription"), QStringLiteral("s")},
                                            {QStringLiteral("item"), QStringLiteral("Plan")}}}}});
            const QJsonObject file{
                {QStringLiteral("currency"), QStringLiteral("EUR")},
                {QStringLiteral("until"), QStringLiteral("2027-01-02")},
                {QStringLiteral("catalogue"),
                 QJsonArray{QJsonObject{{QStringLiteral("item"), QStringLiteral("Plan")},
                                        {QStringLiteral("price"), QStringLiteral("29.00")}}}},
                {QStringLiteral("accounts"), accounts}};
            const auto scenario = read(jsonOf(file));
            QVERIFY2(scenario.ok(), scenario ? "" : refusalOf(scenario.failure()).c_str());
            const auto outcome = simulate(*scenario);
            QVERIFY(outcome.ok());
            std::vector<std::string> first(scenario->accounts.size()); // bill day of each
            for (const SimulatedInvoice &each : outcome->invoices) {
                if (first[each.account].empty())
                    first[each.account] = each.invoice.content.billDate.toString();
            }
            for (qsizetype i = 0; i < zones.size(); ++i)
                QCOMPARE(first[static_cast<std::size_t>(i)], libraryDay(instant, zones[i]));
        }
    }

    void wrongFiles_data()
    {
        QTest::addColumn<QJsonObject>("wrong");
        const QJsonArray cases = sharedList()[QLatin1StringView("cases")].toArray();
        QVERIFY(cases.size() >= 90);
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const QJsonObject wrong = cases[i].toObject();
            QTest::addRow("%d %s %s", int(i),
                          qPrintable(wrong[QLatin1StringView("reason")].toString()),
                          qPrintable(wrong[QLatin1StringView("path")].toString()))
                << wrong;
        }
    }
    void wrongFiles()
    {
        QFETCH(QJsonObject, wrong);
        const QJsonValue right = sharedList()[QLatin1StringView("right")];
        const bool sets = wrong.contains(QLatin1StringView("set"));
        const QString where = wrong[QLatin1StringView(sets ? "set" : "remove")].toString();
        const QJsonValue to = sets ? wrong[QLatin1StringView("to")]
                                   : QJsonValue(QJsonValue::Undefined);
        verifyRefusal(jsonOf(changed(right, stepsOf(where), to)),
                      wrong[QLatin1StringView("path")].toString().toStdString(),
                      wrong[QLatin1StringView("reason")].toString().toStdString());
    }

    void notJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("cut off") << withEvents("").chopped(1);
        QTest::newRow("comma") << QByteArray("{\"a\":1,}");
        QTest::newRow("behind it") << withEvents("") + "x";
        QTest::newRow("zero byte") << QByteArray("{\0}", 3);
        QTest::newRow("utf-16") << QByteArray("\xff\xfe{\0}\0", 6);
        QTest::newRow("latin-1") << QByteArray("{\"name\":\"S\xfc d\"}");
        QTest::newRow("10,000 deep") << QByteArray(10'000, '[') + QByteArray(10'000, ']');
    }
    void notJson()
    {
        QFETCH(QByteArray, json);
        verifyRefusal(json, "$", "notJson");
    }

    void keysTwice()
    {
        verifyRefusal(withEvents("", R"("name":"a","name":"b",)"), "$.name", "duplicateKey");
        verifyRefusal(withEvents(R"({"do":"delete","effectiveOn":"2026-01-01",)"
                                 R"("effectiveOn":"2026-01-02"})"),
                      "$.accounts[0].events[0].effectiveOn", "duplicateKey");
        // the same key in different objects, and as a value with brackets and quotes, is no double
        QVERIFY(read(withEvents("{\"do\":\"delete\",\"effectiveOn\":\"2026-01-01\","
                                "\"why\":\"a\\\"]}{[,\"},"
                                R"({"do":"delete","effectiveOn":"2026-01-01","why":"do"})"))
                    .ok());
    }

    void namesAreNames() // product.md, "Bad input"
    {
        for (const QString &name :
             {QStringLiteral("<img src=x>"), QStringLiteral("=cmd|'/c calc'!A1"),
              QStringLiteral("'; drop table"), QStringLiteral("\u202Eabc"),
              QStringLiteral("\U0001F469\u200D\U0001F4BB"), QStringLiteral("\"\\\n\t"),
              QString(10'000, u'x')}) {
            QJsonObject file = QJsonDocument::fromJson(withEvents("")).object();
            file[QLatin1StringView("accounts")] = changed(
                file[QLatin1StringView("accounts")], {0, QStringLiteral("account")}, name);
            const auto scenario = read(jsonOf(file));
            QVERIFY(scenario.ok());
            QCOMPARE(scenario->accounts[0].name, name.toStdString());
            const std::string json = toJson(*scenario, *simulate(*scenario));
            const QJsonValue printed
                = QJsonDocument::fromJson(QByteArray::fromStdString(json))
                      .object()[QLatin1StringView("accounts")][0][QLatin1StringView("account")];
            QCOMPARE(printed.toString(), name);
        }
        verifyRefusal(withEvents("", "\"name\":\"" + QByteArray(10'001, 'x') + "\","), "$.name",
                      "tooLong");
    }

    void aTermThatIsNotThere()
    {
        const auto scenario = read(withEvents(
            R"({"do":"start","effectiveOn":"2026-01-10","subscription":"s","item":"S"},)"
            R"({"do":"cancel","effectiveOn":"2026-01-15","subscription":"s"},)"
            R"({"do":"cancel","recordedOn":"2026-01-20","effectiveOn":"end_of_term",)"
            R"("subscription":"s"})"));
        QVERIFY(scenario.ok());
        const auto outcome = simulate(*scenario);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.failure().parameters,
                 (std::vector<std::string>{"$.accounts[0].events[2].effectiveOn", "noTerm",
                                           "2026-01-20"}));
    }

    void tooManyEvents()
    {
        QByteArray events;
        const QByteArray event = R"({"do":"delete","effectiveOn":"2026-01-01"},)";
        events.reserve(event.size() * (kMaximumEvents + 1));
        for (int i = 0; i <= kMaximumEvents; ++i)
            events += event;
        events.chop(1);
        verifyRefusal(withEvents(events), "$.accounts[0].events", "tooMany");
        events.truncate(events.lastIndexOf(QByteArray(",{")));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(read(withEvents(events)).ok());
        qInfo("a million events read in %lld ms", timer.elapsed());
    }

    void tooManyUsers()
    {
        const auto activate = [](int count) {
            return R"({"do":"activate","effectiveOn":"2026-01-01","count":)"
                   + QByteArray::number(count) + '}';
        };
        QVERIFY(read(withEvents(activate(1'000'000) + ',' + activate(1'000'000))).ok());
        verifyRefusal(withEvents(activate(1'000'000) + ',' + activate(1'000'000) + ','
                                 + activate(1)),
                      "$.accounts[0].events[2].count", "tooMany");
    }

    void anyBytes() // never a crash; a changed file is taken or refused with a path
    {
        constexpr unsigned kSeed = 7;
        std::mt19937 random(kSeed);
        const QByteArray right = jsonOf(sharedList()[QLatin1StringView("right")]);
        int taken = 0;
        for (int round = 0; round < 4000; ++round) {
            QByteArray json = right;
            for (unsigned i = 0; i <= random() % 3; ++i) {
                const auto at = qsizetype(random() % unsigned(json.size()));
                switch (random() % 3) {
                case 0: json[at] = char(random()); break;
                case 1: json.remove(at, qsizetype(random() % 20)); break;
                default:
                    json.insert(at, right.mid(qsizetype(random() % unsigned(right.size())), 9));
                }
            }
            const auto scenario = read(json);
            taken += scenario.ok() ? 1 : 0;
            if (!scenario)
                QVERIFY2(scenario.failure().parameters[0].starts_with('$'),
                         qPrintable(QStringLiteral("seed %1 round %2").arg(kSeed).arg(round)));
        }
        QVERIFY(taken > 0);
    }
};

QTEST_APPLESS_MAIN(TestReader)
#include "tst_reader.moc"
