// SPDX-License-Identifier: GPL-3.0-or-later
// Apart from the test, because moc loses its way among raw strings.
#include "timelines.h"

#include "kernel/date.h"

#include <algorithm>

namespace clientele::simulation {
namespace {

constexpr const char *kCatalogue = R"([
    {"item": "Micro", "price": "0.07"}, {"item": "Starter", "price": "29.00"},
    {"item": "Business", "price": "79.99"},
    {"item": "Team", "prices": [
        {"validFrom": "2020-01-01", "components": [{"kind": "flat", "amount": "20.00"},
            {"kind": "per_unit", "amount": "3.333", "meter": "active_users", "included": 1}]},
        {"validFrom": "2024-02-20", "components": [{"kind": "flat", "amount": "24.00"},
            {"kind": "per_unit", "amount": "4.10", "meter": "active_users", "included": 1}]}]},
    {"item": "Seats", "prices": [{"components": [{"kind": "graduated",
        "tiers": [{"upTo": 3, "amount": "9.95"}, {"amount": "8.50"}]}]}]},
    {"item": "Quarter", "prices": [{"every": "quarter",
        "components": [{"kind": "flat", "amount": "100.00"}]}]},
    {"item": "Backup", "kind": "add_on", "price": "10.01"}])";

QByteArray day(int offset)
{
    return QByteArray::fromStdString(
        Date::fromCivil(2024, 1, 1)->addDays(offset).toString());
}

} // namespace

QByteArray Timelines::next(bool late)
{
    m_events.clear();
    m_late = late;
    const int start = below(60);
    QByteArray plan = R"("do":"start","subscription":"plan","item":")" + item() + '"';
    if (below(2) == 0)
        plan += R"(,"billDay":)" + QByteArray::number(1 + below(31));
    if (below(4) == 0)
        plan += R"(,"trialDays":)" + QByteArray::number(1 + below(40));
    add(start, plan, false);
    const bool addOn = below(2) == 0;
    const int addOnStart = start + below(60);
    if (addOn)
        add(addOnStart, R"("do":"add_on","subscription":"more","item":"Backup")", false);
    add(start, R"("do":"activate","users":["a","b","c","d"])", false);
    for (int count = below(8); count > 0; --count)
        change(start + below(120), addOn && below(3) == 0, addOnStart);
    return R"({"currency":"EUR","tax":{"ratePercent":"19"},"until":"2024-07-15","catalogue":)"
           + QByteArray(kCatalogue) + R"(,"accounts":[{"account":"N","events":[)"
           + m_events.join(',') + "]}]}";
}

QByteArray Timelines::item()
{
    static const QList<QByteArray> names{"Micro", "Starter", "Business", "Team", "Seats",
                                         "Quarter"};
    return names[below(static_cast<int>(names.size()))];
}

void Timelines::add(int effective, const QByteArray &keys, bool mayBeLate)
{
    int recorded = effective;
    if (mayBeLate && below(3) == 0)
        recorded += below(m_late ? 60 : 1) - (m_late ? 20 : below(30));
    m_events.append("{" + keys + R"(,"effectiveOn":")" + day(effective)
                    + R"(","recordedOn":")" + day(std::max(recorded, m_earliest)) + "\"}");
    if (!mayBeLate)
        m_earliest = std::max(m_earliest, effective);
}

void Timelines::change(int on, bool ofAddOn, int addOnStart)
{
    const QByteArray who = ofAddOn ? R"(,"subscription":"more")" : R"(,"subscription":"plan")";
    on = std::max({on, m_earliest, ofAddOn ? addOnStart : 0});
    switch (below(ofAddOn ? 4 : 7)) {
    case 0:
        return add(on, R"("do":"quantity","quantity":)" + QByteArray::number(1 + below(6)) + who);
    case 1:
        add(on, R"("do":"pause")" + who);
        return add(on + 1 + below(40), R"("do":"resume")" + who);
    case 2: return add(on, R"("do":"cancel")" + who);
    case 3:
        add(on, R"("do":"deactivate","users":["b","c"])");
        return add(on + below(30), R"("do":"activate","users":["b"])");
    case 4:
        return add(on, R"("do":"bill_day","billDay":)" + QByteArray::number(1 + below(31)) + who);
    default: return add(on, R"("do":"change","item":")" + item() + '"' + who);
    }
}

} // namespace clientele::simulation
