// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfilters.h"

#include "platform/settings.h"

#include <QtCore/QCoreApplication>

namespace clientele::gui {
namespace {

using models::FilterRelation;
using models::FilterTerm;
using models::ListFilter;

constexpr int kTrialWarningDays = 7;
const QChar kSeparator(0x1f);

struct ClientFilterTexts {
    Q_DECLARE_TR_FUNCTIONS(ClientFilterTexts)
};

QString key(const Session &session)
{
    return QStringLiteral("clients/filters/%1")
        .arg(QString::fromStdString(session.scope().actor.toString()));
}

QVariant day(Date date)
{
    return QString::fromStdString(date.toString());
}

ListFilter only(FilterTerm term)
{
    return ListFilter{{std::move(term)}};
}

} // namespace

std::vector<ClientFilter> builtInFilters(const Session &session)
{
    const QString me = QString::fromStdString(session.scope().actor.toString());
    const Date soon = session.today().addDays(kTrialWarningDays);
    const FilterTerm trial{"status", FilterRelation::Is, {QStringLiteral("trial")}};
    return {
        {{QStringLiteral("all"), ClientFilterTexts::tr("All"), {}}, {}, {}},
        {{QStringLiteral("trialEnds"), ClientFilterTexts::tr("Trial ends this week"), {}},
         ListFilter{{trial, {"trial_ends_on", FilterRelation::AtMost, {day(soon)}}}},
         {}},
        {{QStringLiteral("unpaid"), ClientFilterTexts::tr("Unpaid"), {}},
         only({"balance_minor", FilterRelation::AtLeast, {1}}),
         {}},
        {{QStringLiteral("parked"), ClientFilterTexts::tr("Parked"), {}},
         only({"parked_rule", FilterRelation::IsNot, {QString()}}),
         {}},
        {{QStringLiteral("mine"), ClientFilterTexts::tr("Mine"), {}},
         only({"account_manager", FilterRelation::Is, {me}}),
         {}},
    };
}

std::vector<ClientFilter> allFilters(const Settings &settings, const Session &session)
{
    const auto builtIn = builtInFilters(session);
    std::vector<ClientFilter> filters = builtIn;
    for (const QString &line : settings.list(key(session))) {
        const QStringList parts = line.split(kSeparator);
        if (parts.size() != 3)
            continue;
        for (const ClientFilter &base : builtIn) {
            if (base.chip.id == parts[1])
                filters.push_back({{QStringLiteral("saved:") + parts[0], parts[0], {}, true},
                                   base.filter, parts[2]});
        }
    }
    return filters;
}

void storeFilter(Settings &settings, const Session &session, const QString &name,
                 const QString &basedOn, const QString &search)
{
    QString plain = name.left(60);
    plain.remove(kSeparator);
    forgetFilter(settings, session, QStringLiteral("saved:") + plain);
    QStringList lines = settings.list(key(session));
    lines.append(plain + kSeparator + basedOn + kSeparator + search);
    settings.setList(key(session), lines);
}

void forgetFilter(Settings &settings, const Session &session, const QString &id)
{
    QStringList lines = settings.list(key(session));
    lines.removeIf([&](const QString &line) {
        return QStringLiteral("saved:") + line.section(kSeparator, 0, 0) == id;
    });
    settings.setList(key(session), lines);
}

} // namespace clientele::gui
