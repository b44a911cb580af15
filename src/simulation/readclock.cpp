// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers.h"

#include <QtCore/QDateTime>

namespace clientele::simulation {
namespace {

constexpr qint64 kHalfDayMs = 43'200'000;

} // namespace

void readClock(const Node &node, Clock &clock)
{
    if (node.has("timeZone")) {
        const std::string name = node.child("timeZone").text();
        const QTimeZone zone(QByteArray::fromStdString(name));
        if (!zone.isValid())
            node.child("timeZone").complain("unknownTimeZone", name);
        else
            clock.zone = zone;
    }
    if (node.has("instants")) {
        const std::string word = node.child("instants").text();
        if (word != "day" && word != "nearest")
            node.child("instants").complain("notOneOf", word);
        clock.nearest = word == "nearest";
    }
}

Date readDay(const Node &node, const Clock &clock)
{
    if (!node.isText() || node.text().find('T') == std::string::npos)
        return node.date();
    const QString text = QString::fromStdString(node.text());
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    const bool saysWhere = moment.timeSpec() != Qt::LocalTime;
    if (!moment.isValid() || !saysWhere) {
        node.complain("notADate", node.text());
        return {};
    }
    const QDateTime there = moment.toTimeZone(clock.zone);
    QDate day = there.date();
    if (clock.nearest && there.time().msecsSinceStartOfDay() > kHalfDayMs)
        day = day.addDays(1);
    const auto date = Date::fromCivil(day.year(), day.month(), day.day());
    if (!date || day.year() < 1900 || day.year() > 2200)
        node.complain("outOfRange", node.text());
    return date.value_or(Date());
}

} // namespace clientele::simulation
