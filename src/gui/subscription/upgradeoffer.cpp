// SPDX-License-Identifier: GPL-3.0-or-later
#include "upgradeoffer.h"

#include "application/invoiceview.h"
#include "shell/session.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace clientele::gui {
namespace {

using billing::ComponentKind;
using billing::PriceComponent;

struct UpgradeTexts {
    Q_DECLARE_TR_FUNCTIONS(UpgradeTexts)
};

const billing::Price *newestPrice(const std::vector<billing::Price> &prices, Currency currency,
                                  Date today)
{
    const billing::Price *newest = nullptr;
    for (const billing::Price &price : prices) {
        const bool fits = price.ledger == Ledger::Retail && price.currency == currency
                          && price.validFrom <= today;
        if (fits && (newest == nullptr || newest->validFrom < price.validFrom))
            newest = &price;
    }
    return newest;
}

QString periodText(const billing::PeriodLength &period)
{
    switch (period.unit) {
    case billing::PeriodUnit::Day: return UpgradeTexts::tr("%n days", nullptr, period.count);
    case billing::PeriodUnit::Month:
        return period.count == 1 ? UpgradeTexts::tr("month")
                                 : UpgradeTexts::tr("%n months", nullptr, period.count);
    case billing::PeriodUnit::Year:
        return period.count == 1 ? UpgradeTexts::tr("year")
                                 : UpgradeTexts::tr("%n years", nullptr, period.count);
    }
    return {};
}

QString unitName(const PriceComponent &component)
{
    switch (component.meter) {
    case billing::Meter::ActiveUsers: return UpgradeTexts::tr("active user");
    case billing::Meter::MonitoredUsers: return UpgradeTexts::tr("monitored user");
    case billing::Meter::Computers: return UpgradeTexts::tr("computer");
    case billing::Meter::ClientAccounts: return UpgradeTexts::tr("client account");
    case billing::Meter::Manual:
    case billing::Meter::None: return UpgradeTexts::tr("unit");
    }
    return {};
}

QString unitText(const PriceComponent &component, const billing::Price &price,
                 const Session &session)
{
    return wording::unitPrice(component.unit, price.currency, session.locale());
}

QString onTop(const PriceComponent &component, const billing::Price &price,
              const Session &session)
{
    const QString unit = unitName(component);
    switch (component.kind) {
    case ComponentKind::Flat: return {};
    case ComponentKind::PerUnit:
        if (component.includedUnits > 0)
            return UpgradeTexts::tr("%1 for each %2 above %3")
                .arg(unitText(component, price, session), unit,
                     wording::number(component.includedUnits, session.locale()));
        return UpgradeTexts::tr("%1 for each %2").arg(unitText(component, price, session), unit);
    case ComponentKind::Package:
        return UpgradeTexts::tr("%1 for each started package of %2")
            .arg(unitText(component, price, session),
                 wording::number(component.packageSize, session.locale()));
    case ComponentKind::Graduated:
    case ComponentKind::Volume: return UpgradeTexts::tr("by number, for each %1").arg(unit);
    }
    return {};
}

bool isFixed(const PriceComponent &component)
{
    return component.kind == ComponentKind::Flat;
}

} // namespace

Result<UpgradeOffer> readUpgradeOffer(storage::Reader &reader, AccountId client, Date today)
{
    application::AccountReading reading(reader);
    UpgradeOffer offer;
    CLIENTELE_ASSIGN(offer.client, reading.client(client));
    const auto &subscriptions = offer.client.subscriptions;
    const auto plan = std::find_if(subscriptions.begin(), subscriptions.end(),
                                   [](const auto &each) { return !each.subscription.addOn; });
    if (plan == subscriptions.end())
        return fail(FailureCode::Refused, "noPlan", {offer.client.account.name});
    offer.plan = plan->subscription;
    offer.planName = plan->itemName;
    CLIENTELE_ASSIGN(const application::CatalogueOffer catalogue, reading.catalogue());
    for (const domain::Programme &programme : catalogue.programmes) {
        if (programme.code != offer.client.summary.programme)
            continue;
        for (const application::CatalogueChoice &choice : catalogue.items) {
            const billing::Price *price
                = newestPrice(choice.prices, offer.client.account.currency, today);
            if (choice.entry.programme == programme.id && price != nullptr)
                (choice.entry.addOn ? offer.addOns : offer.plans)
                    .push_back({choice.entry, *price});
        }
    }
    CLIENTELE_ASSIGN(offer.endOfTerm, reading.endOfTerm(client, offer.plan.id, today));
    CLIENTELE_ASSIGN(const auto drafts, application::InvoiceReading(reader).drafts(client));
    for (const application::InvoiceView &draft : drafts)
        offer.drafts.push_back(draft.content);
    return offer;
}

QString priceText(const billing::Price &price, const Session &session)
{
    const QString period = periodText(price.period);
    QStringList fixed;
    for (const PriceComponent &component : price.components) {
        if (isFixed(component))
            fixed.append(unitText(component, price, session));
    }
    if (!fixed.isEmpty())
        return UpgradeTexts::tr("%1 / %2").arg(fixed.join(QStringLiteral(" + ")), period);
    if (price.components.empty())
        return {};
    const PriceComponent &first = price.components.front();
    if (first.kind == ComponentKind::Graduated || first.kind == ComponentKind::Volume)
        return UpgradeTexts::tr("by number / %1").arg(period);
    return UpgradeTexts::tr("%1 / %2 / %3")
        .arg(unitText(first, price, session), unitName(first), period);
}

QString priceDetail(const billing::Price &price, const Session &session)
{
    QStringList parts;
    const auto &all = price.components;
    if (std::none_of(all.begin(), all.end(), isFixed) && all.size() == 1
        && all.front().includedUnits == 0)
        return {}; // the price itself says it
    for (const PriceComponent &component : all) {
        const QString part = onTop(component, price, session);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.isEmpty() ? QString()
                           : UpgradeTexts::tr("+ %1").arg(parts.join(QStringLiteral(", ")));
}

} // namespace clientele::gui
