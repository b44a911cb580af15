// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillin.h"
#include "wording/names.h"
#include "wording/reasons.h"

#include <QtCore/QCoreApplication>

namespace clientele::wording {
namespace {

constexpr const char *kEventContext = "Event";

/// %1 who, %2 effective day, %3 what it is about.
const char *textOf(const billing::TimelineEvent &event)
{
    using billing::EventKind;
    switch (event.kind) {
    case EventKind::SubscriptionStarted:
        return event.until ? QT_TRANSLATE_NOOP("Event", "%1 started %3 on %2, in trial until %4")
                           : QT_TRANSLATE_NOOP("Event", "%1 started %3 on %2");
    case EventKind::ItemChanged: return QT_TRANSLATE_NOOP("Event", "%1 changed to %3 on %2");
    case EventKind::QuantityChanged:
        return QT_TRANSLATE_NOOP("Event", "%1 changed the quantity to %5 on %2");
    case EventKind::TrialExtended:
        return QT_TRANSLATE_NOOP("Event", "%1 moved the first paid day to %4");
    case EventKind::Paused: return QT_TRANSLATE_NOOP("Event", "%1 paused it on %2");
    case EventKind::Resumed: return QT_TRANSLATE_NOOP("Event", "%1 resumed it on %2");
    case EventKind::BillDayChanged:
        return QT_TRANSLATE_NOOP("Event", "%1 moved the bill day to day %6 of the month on %2");
    case EventKind::Cancelled: return QT_TRANSLATE_NOOP("Event", "%1 ended it on %2");
    case EventKind::Withdrawn:
        return QT_TRANSLATE_NOOP("Event", "%1 withdrew a change that was to come");
    case EventKind::Charged: return QT_TRANSLATE_NOOP("Event", "%1 charged %3 once on %2");
    case EventKind::DiscountGranted:
        return QT_TRANSLATE_NOOP("Event", "%1 granted the discount %3 from %2 on");
    case EventKind::DiscountEnded:
        return QT_TRANSLATE_NOOP("Event", "%1 ended the discount on %2");
    case EventKind::CouponRedeemed:
        return QT_TRANSLATE_NOOP("Event", "%1 redeemed the coupon %3 on %2");
    }
    return QT_TRANSLATE_NOOP("Event", "%1 changed it on %2");
}

} // namespace

QString eventSentence(const billing::TimelineEvent &event, const ReasonContext &context,
                      const QLocale &locale)
{
    std::string item = context.itemName ? context.itemName(event.item) : std::string();
    if (!event.discount.name.empty())
        item = event.discount.name;
    const QString who
        = event.actorName.empty()
              ? inLanguageOf(locale, kEventContext, QT_TRANSLATE_NOOP("Event", "Somebody"))
              : isolatedName(event.actorName);
    const QString what
        = item.empty()
              ? inLanguageOf(locale, kEventContext, QT_TRANSLATE_NOOP("Event", "the subscription"))
              : isolatedName(item);
    const QStringList values{who,
                             day(event.effective, locale),
                             what,
                             event.until ? day(*event.until, locale) : QString(),
                             number(event.quantity, locale),
                             number(event.billDay, locale)};
    const QString done = fillIn(inLanguageOf(locale, kEventContext, textOf(event)), values);
    const QString recorded = moment(event.recordedAt, locale);
    const char *whole
        = event.actingAsClient
              ? QT_TRANSLATE_NOOP("Event", "%1 (entered %2, logged in as the client).")
              : QT_TRANSLATE_NOOP("Event", "%1 (entered %2).");
    return fillIn(inLanguageOf(locale, kEventContext, whole), {done, recorded});
}

} // namespace clientele::wording
