// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/systemclock.h"

#include <QtCore/QTimeZone>
#include <QtTest/QTest>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace clientele;

namespace {

// Zones with and without summer time, on both hemispheres, with half hours, with a day left out
// (Apia, 30 December 2011), with a change of the standard offset, and beyond twelve hours.
const std::vector<std::string> &zones()
{
    static const std::vector<std::string> names{
        "UTC", "Europe/Stockholm", "Europe/London", "Europe/Istanbul", "Europe/Moscow",
        "America/New_York", "America/Sao_Paulo", "America/St_Johns", "America/Caracas",
        "America/Los_Angeles", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Asia/Shanghai",
        "Asia/Gaza", "Australia/Lord_Howe", "Australia/Sydney", "Africa/Casablanca",
        "Africa/Cairo", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Chatham",
        "Pacific/Pago_Pago", "Antarctica/Troll", "Europe/Dublin"};
    return names;
}

/// The same question put to the C library, which reads the zone files by itself.
class LibraryClock
{
public:
    explicit LibraryClock(const std::string &zone)
    {
        qputenv("TZ", QByteArray::fromStdString(":" + zone));
        ::tzset();
    }
    ~LibraryClock()
    {
        qputenv("TZ", "UTC");
        ::tzset();
    }
    LibraryClock(const LibraryClock &) = delete;
    LibraryClock &operator=(const LibraryClock &) = delete;

    [[nodiscard]] std::string dayOf(std::int64_t utcMs) const
    {
        const std::int64_t seconds = utcMs >= 0 ? utcMs / 1000 : (utcMs + 1) / 1000 - 1;
        const auto moment = static_cast<std::time_t>(seconds);
        std::tm local{};
        ::localtime_r(&moment, &local);
        char text[32];
        std::strftime(text, sizeof text, "%Y-%m-%d", &local);
        return text;
    }
};

std::int64_t utcMs(int year, int month, int day, int hour, int minute)
{
    return std::int64_t{Date::fromCivil(year, month, day)->days()} * 86'400'000
           + (hour * 60 + minute) * 60'000;
}

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownDays() // published facts
    {
        const SystemClock clock;
        const auto day = [&](std::int64_t ms, const char *zone) {
            return clock.dayOf(Instant{ms}, zone).toString();
        };
        // midnight in Stockholm is 23:00 UTC in winter and 22:00 UTC in summer
        QCOMPARE(day(utcMs(2026, 1, 31, 22, 59), "Europe/Stockholm"), std::string("2026-01-31"));
        QCOMPARE(day(utcMs(2026, 1, 31, 23, 0), "Europe/Stockholm"), std::string("2026-02-01"));
        QCOMPARE(day(utcMs(2026, 6, 30, 21, 59), "Europe/Stockholm"), std::string("2026-06-30"));
        QCOMPARE(day(utcMs(2026, 6, 30, 22, 0), "Europe/Stockholm"), std::string("2026-07-01"));
        // Samoa had no 30 December 2011: at 10:00 UTC it went from the 29th to the 31st
        QCOMPARE(day(utcMs(2011, 12, 30, 9, 59), "Pacific/Apia"), std::string("2011-12-29"));
        QCOMPARE(day(utcMs(2011, 12, 30, 10, 0), "Pacific/Apia"), std::string("2011-12-31"));
        QCOMPARE(day(-1, "UTC"), std::string("1969-12-31"));
    }

    void agreesWithTheCLibrary()
    {
        const SystemClock clock;
        constexpr unsigned kSeed = 20261122;
        qInfo("seed %u", kSeed);
        std::mt19937_64 random(kSeed);
        // 1940 to 2180: beyond both ends of what is kept
        std::uniform_int_distribution<std::int64_t> moment(-946'771'200'000, 6'626'966'400'000);
        for (const std::string &zone : zones()) {
            QVERIFY2(isTimeZone(zone), zone.c_str());
            const LibraryClock library(zone);
            for (int i = 0; i < 2000; ++i) {
                const std::int64_t ms = moment(random);
                const std::string ours = clock.dayOf(Instant{ms}, zone).toString();
                if (ours != library.dayOf(ms))
                    QFAIL(qPrintable(QStringLiteral("%1 at %2: ours %3, theirs %4")
                                         .arg(QString::fromStdString(zone), QString::number(ms),
                                              QString::fromStdString(ours),
                                              QString::fromStdString(library.dayOf(ms)))));
            }
            // the end of each hour, since an hour matters around midnight: two years, and the
            // years around the one where the list of changes ends
            for (const int year : {2025, 2036}) {
                for (std::int64_t hour = 0; hour < 2 * 366 * 24; ++hour) {
                    const std::int64_t ms = utcMs(year, 1, 1, 0, 0) + hour * 3'600'000 - 1;
                    QCOMPARE(clock.dayOf(Instant{ms}, zone).toString(), library.dayOf(ms));
                }
            }
        }
    }

    /// The day rules hold in every zone there is: some hundred moments of each, and each hour of
    /// two days on which many of them change their clocks.
    void everyZoneAgreesWithTheCLibrary()
    {
        const SystemClock clock;
        std::mt19937_64 random(20261123);
        std::uniform_int_distribution<std::int64_t> moment(utcMs(1990, 1, 1, 0, 0),
                                                           utcMs(2060, 1, 1, 0, 0));
        QList<QByteArray> names = QTimeZone::availableTimeZoneIds();
        names.removeIf([](const QByteArray &name) { // names of Qt, not of the tz database
            return name.startsWith("UTC+") || name.startsWith("UTC-");
        });
        QVERIFY2(names.size() > 400, "the tz database is missing");
        for (const QByteArray &name : names) {
            const std::string zone = name.toStdString();
            const LibraryClock library(zone);
            const auto agrees = [&](std::int64_t ms) {
                return clock.dayOf(Instant{ms}, zone).toString() == library.dayOf(ms);
            };
            for (int i = 0; i < 100; ++i) {
                const std::int64_t ms = moment(random);
                QVERIFY2(agrees(ms), (zone + ' ' + std::to_string(ms)).c_str());
            }
            for (const Date day : {*Date::parse("2026-03-28"), *Date::parse("2026-10-24")}) {
                for (std::int64_t hour = 0; hour < 48; ++hour) {
                    const std::int64_t ms = day.days() * std::int64_t{86'400'000}
                                            + hour * 3'600'000 - 1;
                    QVERIFY2(agrees(ms), (zone + ' ' + std::to_string(ms)).c_str());
                }
            }
        }
    }

    void unknownZonesAreUtc()
    {
        const SystemClock clock;
        const Instant lateEvening{utcMs(2026, 1, 31, 23, 30)};
        for (const char *name : {"", "Europe/Atlantis", "../../etc/passwd", "Europe/Stockholm\n"}) {
            QVERIFY(!isTimeZone(name));
            QCOMPARE(clock.dayOf(lateEvening, name).toString(), std::string("2026-01-31"));
        }
    }

    void threadsMayShareIt()
    {
        const SystemClock clock;
        const Instant lateEvening{utcMs(2026, 1, 31, 23, 30)};
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 2000; ++round) {
                    const std::size_t which = static_cast<std::size_t>(round) % zones().size();
                    const Date day = clock.dayOf(lateEvening, zones()[which]);
                    // no zone is further than fourteen hours ahead or twelve behind
                    if (day < *Date::parse("2026-01-31") || day > *Date::parse("2026-02-01"))
                        ++wrong;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void nowIsTheSystemsTime()
    {
        const SystemClock clock;
        std::timespec library{};
        QCOMPARE(::clock_gettime(CLOCK_REALTIME, &library), 0);
        const std::int64_t libraryMs = std::int64_t{library.tv_sec} * 1000
                                       + library.tv_nsec / 1'000'000;
        // a machine that sets its clock between the two calls moves it by less than this
        QVERIFY(std::abs(clock.now().utcMs - libraryMs) < 60'000);
    }

    /// Not a limit but a figure: a billing run asks a million times.
    void daysASecond()
    {
        const SystemClock clock;
        constexpr int kCalls = 1'000'000;
        const auto start = std::chrono::steady_clock::now();
        std::int64_t sum = 0;
        for (int i = 0; i < kCalls; ++i)
            sum += clock.dayOf(Instant{utcMs(2024, 1, 1, 0, 0) + i * 60'000LL}, "Europe/Stockholm")
                       .days();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        qInfo("%.0f days a second", kCalls / took.count());
        QVERIFY(sum > 0);
    }
};

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
