// SPDX-License-Identifier: GPL-3.0-or-later
#include "clienttexts.h"

#include "domain/reach.h"
#include "models/clientlist.h"
#include "models/listmodel.h"
#include "shell/moneytexts.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>

#include <map>

namespace clientele::gui {
namespace {

using widgets::Meaning;

struct ClientTexts {
    Q_DECLARE_TR_FUNCTIONS(ClientTexts)
};

QString nameText(const std::string &name)
{
    return wording::plainName(name, 200);
}

/// S0.6, S0.8: where its notifications go.
QString emailText(const domain::Account &account, const domain::AgencyProfile &agency)
{
    const QString recipient = wording::plainName(domain::notificationRecipient(account, agency),
                                                 200);
    return account.email.empty() ? ClientTexts::tr("none: mail goes to %1").arg(recipient)
                                 : recipient;
}

/// Statuses in the order of the headline, with the words in it.
struct StatusWord {
    const char *status;
    const char *words;
};
constexpr StatusWord kStatuses[] = {
    {"active", QT_TRANSLATE_N_NOOP("ClientTexts", "%n active")},
    {"trial", QT_TRANSLATE_N_NOOP("ClientTexts", "%n trial")},
    {"freemium", QT_TRANSLATE_N_NOOP("ClientTexts", "%n freemium")},
    {"paused", QT_TRANSLATE_N_NOOP("ClientTexts", "%n paused")},
    {"disabled", QT_TRANSLATE_N_NOOP("ClientTexts", "%n disabled")},
    {"ending", QT_TRANSLATE_N_NOOP("ClientTexts", "%n ending")},
    {"ended", QT_TRANSLATE_N_NOOP("ClientTexts", "%n ended")},
    {"pending", QT_TRANSLATE_N_NOOP("ClientTexts", "%n pending")},
    {"none", QT_TRANSLATE_N_NOOP("ClientTexts", "%n without a plan")},
};

/// One amount for each currency that has any, the agency's first: "14,208.40 EUR · 20.00 CHF".
QString perCurrency(const std::map<Currency, std::int64_t> &sums, const Session &session)
{
    const Currency own = session.profile().currency;
    QStringList texts;
    const auto at = sums.find(own);
    texts.append(moneyText(Money{at == sums.end() ? 0 : at->second, own}, session));
    for (const auto &[currency, minor] : sums) {
        if (currency != own && minor != 0)
            texts.append(moneyText(Money{minor, currency}, session));
    }
    return texts.join(QStringLiteral(" \u00b7 "));
}

QString parts(const std::map<std::string, std::int64_t> &byStatus)
{
    QStringList texts;
    for (const StatusWord &word : kStatuses) {
        const auto at = byStatus.find(word.status);
        if (at != byStatus.end() && at->second > 0)
            texts.append(QCoreApplication::translate("ClientTexts", word.words, nullptr,
                                                     static_cast<int>(at->second)));
    }
    return texts.join(QStringLiteral(", "));
}

QString countryName(const std::string &code, const QLocale &)
{
    if (code.empty())
        return {};
    const QLocale::Territory territory =
        QLocale::codeToTerritory(QString::fromStdString(code));
    return territory == QLocale::AnyTerritory ? QString::fromStdString(code)
                                              : QLocale::territoryToString(territory);
}

} // namespace

widgets::Pill statusPill(const QModelIndex &index, Date today)
{
    const QString status = index.data(models::RawRole).toString();
    const QString word = index.data().toString();
    if (status == QLatin1String("trial")) {
        const QDate end = index.siblingAtColumn(static_cast<int>(models::ClientColumn::TrialEnds))
                              .data(models::RawRole)
                              .toDate();
        const QDate day(today.year(), today.month(), today.day());
        if (!end.isValid() || end.year() == 9999)
            return {word, Meaning::Muted, Meaning::Quiet};
        const auto left = static_cast<int>(std::max<qint64>(day.daysTo(end), 0));
        const QString text = ClientTexts::tr("Trial \u00b7 %n days left", nullptr, left);
        if (left <= 2)
            return {text, Meaning::Danger, Meaning::DangerSoft};
        return left <= 7 ? widgets::Pill{text, Meaning::Trial, Meaning::TrialSoft}
                         : widgets::Pill{text, Meaning::Muted, Meaning::Quiet};
    }
    if (status == QLatin1String("active"))
        return {word, Meaning::Paid, Meaning::PaidSoft};
    return {word, Meaning::Muted, Meaning::Quiet};
}

/// As the locale writes a day, with the month and the year in short: "9 Nov", "9. Nov.".
QString shortDay(const QDate &day, const Session &session)
{
    const auto date = Date::fromCivil(day.year(), day.month(), day.day());
    if (!date)
        return {};
    const QLocale &locale = session.locale();
    QString text = day.year() == session.today().year() ? wording::dayOfMonth(*date, locale)
                                                        : wording::day(*date, locale);
    text.replace(QString::number(day.year()), QString::number(day.year()).right(2));
    return text.replace(locale.monthName(day.month()),
                        locale.monthName(day.month(), QLocale::ShortFormat));
}

std::vector<widgets::Headline> clientHeadlines(const std::vector<domain::ClientTotals> &totals,
                                               const Session &session)
{
    std::int64_t clients = 0;
    std::int64_t users = 0;
    std::map<std::string, std::int64_t> byStatus;
    std::map<Currency, std::int64_t> next;
    std::map<Currency, std::int64_t> owed;
    for (const domain::ClientTotals &total : totals) {
        clients += total.clients;
        users += total.activeUsers;
        byStatus[total.status] += total.clients;
        next[total.currency] += total.nextMinor;
        owed[total.currency] += total.balanceMinor;
    }
    const QLocale &locale = session.locale();
    const QString breakdown = parts(byStatus);
    return {
        {wording::number(clients, locale), breakdown.isEmpty()
                                               ? ClientTexts::tr("Clients")
                                               : ClientTexts::tr("Clients: %1").arg(breakdown)},
        {wording::number(users, locale), ClientTexts::tr("Active Users")},
        {perCurrency(next, session), ClientTexts::tr("Next invoices")},
        {perCurrency(owed, session), ClientTexts::tr("Owed by clients")},
    };
}

QString whereabouts(const domain::Account &account, const Session &session)
{
    QStringList place;
    if (!account.contact.city.empty())
        place.append(nameText(account.contact.city));
    const QString country = countryName(account.contact.country, session.locale());
    if (!country.isEmpty())
        place.append(country);
    QStringList texts = {QString::fromStdString(account.number)};
    if (!place.isEmpty())
        texts.append(place.join(QStringLiteral(", ")));
    texts.append(QString::fromStdString(account.timeZone));
    return texts.join(QStringLiteral(" \u00b7 "));
}

std::vector<widgets::FactsCard::Fact> clientFacts(const application::ClientDetail &detail,
                                                  const Session &session)
{
    QStringList plans;
    QStringList addOns;
    QStringList ends;
    for (const application::NamedSubscription &named : detail.subscriptions) {
        (named.subscription.addOn ? addOns : plans).append(nameText(named.itemName));
        if (!named.subscription.addOn && named.subscription.endsOn)
            ends.append(dayText(*named.subscription.endsOn, session));
    }
    const QString manager = detail.deputyName.empty() ? nameText(detail.managerName)
                                                      : ClientTexts::tr("%1, deputy %2")
                                                            .arg(nameText(detail.managerName),
                                                                 nameText(detail.deputyName));
    const auto orNone = [](const QString &text) {
        return text.isEmpty() ? ClientTexts::tr("none") : text;
    };
    std::vector<widgets::FactsCard::Fact> facts = {
        {ClientTexts::tr("Email"), emailText(detail.account, session.profile())},
        {ClientTexts::tr("Subscription plan"), orNone(plans.join(QStringLiteral(", ")))},
        {ClientTexts::tr("Add-ons"), orNone(addOns.join(QStringLiteral(", ")))},
        {ClientTexts::tr("Active Users"),
         ClientTexts::tr("%1 of %2")
             .arg(wording::number(detail.summary.activeUsers, session.locale()),
                  wording::number(detail.summary.totalUsers, session.locale()))},
        {ClientTexts::tr("Programme"), nameText(detail.programmeName)},
    };
    if (!session.inClientContext())
        facts.push_back({ClientTexts::tr("Manager"), orNone(manager)});
    if (!detail.payerName.empty())
        facts.push_back({ClientTexts::tr("Paid by"), nameText(detail.payerName)});
    if (detail.paysFor > 0)
        facts.push_back({ClientTexts::tr("Pays for"),
                         ClientTexts::tr("%n clients", nullptr,
                                         static_cast<int>(detail.paysFor))});
    if (!ends.isEmpty())
        facts.push_back({ClientTexts::tr("Ends on"), ends.join(QStringLiteral(", "))});
    return facts;
}

} // namespace clientele::gui
