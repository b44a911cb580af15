// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/reasons.h"

#include "fillin.h"
#include "kernel/checked.h"
#include "wording/names.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace clientele::wording {
namespace {

using billing::DraftLine;
using billing::TraceRule;

constexpr const char *kReasonContext = "Reason";

QString say(const QLocale &locale, const char *text, const QStringList &values)
{
    return fillIn(inLanguageOf(locale, kReasonContext, text), values);
}

/// "8 active users"; only the count for a component with another name, which the line shows.
QString countedUnits(const DraftLine &line, const QLocale &locale)
{
    struct Noun {
        const char *name, *one, *many;
    };
    static constexpr Noun kNouns[] = {
        {"active users", QT_TRANSLATE_NOOP("Reason", "1 active user"),
         QT_TRANSLATE_N_NOOP("Reason", "%n active users")},
        {"monitored users", QT_TRANSLATE_NOOP("Reason", "1 monitored user"),
         QT_TRANSLATE_N_NOOP("Reason", "%n monitored users")},
        {"computers", QT_TRANSLATE_NOOP("Reason", "1 computer"),
         QT_TRANSLATE_N_NOOP("Reason", "%n computers")},
        {"client accounts", QT_TRANSLATE_NOOP("Reason", "1 client account"),
         QT_TRANSLATE_N_NOOP("Reason", "%n client accounts")},
    };
    const std::int64_t count = line.trace.countedUnits;
    const std::string &component = line.componentName.empty() ? line.itemName : line.componentName;
    const QString name = QString::fromStdString(component).toLower();
    for (const Noun &noun : kNouns) {
        if (name == QLatin1StringView(noun.name))
            return counted(locale, kReasonContext, noun.one, noun.many, count);
    }
    return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 counted"), {number(count, locale)});
}

QString countedPart(const DraftLine &line, const QLocale &locale)
{
    if (!line.trace.snapshotDay)
        return {};
    const char *text = line.trace.includedUnits > 0
                           ? QT_TRANSLATE_NOOP("Reason", "%1 on %2, %3 included")
                           : QT_TRANSLATE_NOOP("Reason", "%1 on %2");
    return say(locale, text,
               {countedUnits(line, locale), dayOfMonth(*line.trace.snapshotDay, locale),
                number(line.trace.includedUnits, locale)});
}

/// What the line replaces or is replaced by: the line of the same subscription on the same day with
/// the other sign. Read from the invoice itself, so that an issued one explains itself for ever.
const DraftLine *counterpart(const DraftLine &line, const ReasonContext &context)
{
    const auto opposite = [&line](const DraftLine &other) {
        return other.subscription == line.subscription
               && other.interval.from == line.interval.from
               && (other.amountMinor < 0) != (line.amountMinor < 0)
               && (other.kind == billing::LineKind::Credit
                   || other.kind == billing::LineKind::Proration);
    };
    const auto otherItem = std::find_if(
        context.lines.begin(), context.lines.end(),
        [&](const DraftLine &other) { return opposite(other) && other.item != line.item; });
    if (otherItem != context.lines.end())
        return &*otherItem;
    const auto sameComponent = std::find_if(
        context.lines.begin(), context.lines.end(), [&](const DraftLine &other) {
            return opposite(other) && other.component == line.component;
        });
    return sameComponent == context.lines.end() ? nullptr : &*sameComponent;
}

QString changePart(const DraftLine &line, const ReasonContext &context, const QLocale &locale)
{
    const QString on = dayOfMonth(line.interval.from, locale);
    const DraftLine *other = counterpart(line, context);
    if (other == nullptr)
        return say(locale, QT_TRANSLATE_NOOP("Reason", "from %1"), {on});
    const bool isCredit = line.amountMinor < 0;
    const DraftLine &before = isCredit ? line : *other;
    const DraftLine &after = isCredit ? *other : line;
    if (before.item != after.item) {
        return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 → %2 on %3"),
                   {isolatedName(before.itemName), isolatedName(after.itemName), on});
    }
    const std::int64_t was = std::abs(before.quantity);
    const std::int64_t is = std::abs(after.quantity);
    if (was == is)
        return say(locale, QT_TRANSLATE_NOOP("Reason", "changed on %1"), {on});
    return say(locale, QT_TRANSLATE_NOOP("Reason", "quantity %1 → %2 on %3"),
               {number(was, locale), number(is, locale), on});
}

QString daysPart(const DraftLine &line, const QLocale &locale)
{
    return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 of %2 days"),
               {number(line.trace.numeratorDays, locale),
                number(line.trace.denominatorDays, locale)});
}

/// The days of a credit are those that are given back; its trace counts the ones that stay.
QString unusedPart(const DraftLine &line, const QLocale &locale)
{
    if (line.trace.denominatorDays == line.period.length()) {
        return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 of %2 days not used"),
                   {number(line.interval.length(), locale), number(line.period.length(), locale)});
    }
    return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 of %2 days used"),
               {number(line.trace.numeratorDays, locale),
                number(line.trace.denominatorDays, locale)});
}

QString creditReason(const DraftLine &line, const ReasonContext &context, const QLocale &locale)
{
    QString text = unusedPart(line, locale) + QStringLiteral(": ")
                   + changePart(line, context, locale);
    if (!line.trace.creditedInvoice.empty())
        text += say(locale, QT_TRANSLATE_NOOP("Reason", ", invoice %1"),
                    {plainName(line.trace.creditedInvoice)});
    return text;
}

/// numerator / denominator minor units in major ones, six decimals beyond the currency's; "…" when
/// it does not end there.
QString exactValue(const billing::Trace &trace, Currency currency, const QLocale &locale)
{
    constexpr int kMoreDecimals = 6;
    Int128 numerator = trace.unroundedNumerator < 0 ? -Int128{trace.unroundedNumerator}
                                                    : Int128{trace.unroundedNumerator};
    const Int128 denominator = trace.unroundedDenominator;
    const auto whole = static_cast<std::int64_t>(numerator / denominator);
    numerator %= denominator;
    QString decimals;
    for (int i = 0; i < kMoreDecimals && numerator != 0; ++i) {
        numerator *= 10;
        decimals += locale.toString(static_cast<int>(numerator / denominator));
        numerator %= denominator;
    }
    const Money money{trace.unroundedNumerator < 0 ? -whole : whole, currency};
    QString text = amount(money, locale);
    if (!decimals.isEmpty() && currency.exponent() == 0)
        text += locale.decimalPoint();
    if (trace.unroundedNumerator < 0 && whole == 0)
        text.prepend(locale.negativeSign());
    return text + decimals + (numerator != 0 ? QString(QChar(0x2026)) : QString());
}

QString roundingName(Rounding rounding, const QLocale &locale)
{
    switch (rounding) {
    case Rounding::HalfUp: return say(locale, QT_TRANSLATE_NOOP("Reason", "half up"), {});
    case Rounding::HalfEven: return say(locale, QT_TRANSLATE_NOOP("Reason", "half to even"), {});
    case Rounding::Down: return say(locale, QT_TRANSLATE_NOOP("Reason", "down"), {});
    }
    return {};
}

/// "10% of 29.00" or "5.00 a period"; nothing more is known of a discount that is taken back.
QString discountPart(const DraftLine &line, const ReasonContext &context, const QLocale &locale)
{
    const billing::Trace &trace = line.trace;
    const QString base = amountWithCurrency({trace.baseMinor, context.currency}, locale);
    if (trace.rule == TraceRule::DiscountAmount)
        return say(locale, QT_TRANSLATE_NOOP("Reason", "an amount off %1"), {base});
    constexpr std::int32_t kPpmOfPercent = 10'000;
    QString percent = number(trace.ratePpm / kPpmOfPercent, locale);
    if (const std::int32_t rest = trace.ratePpm % kPpmOfPercent; rest != 0) {
        QString digits = QString::number(rest).rightJustified(4, QLatin1Char('0'));
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        percent += locale.decimalPoint() + digits;
    }
    return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 % of %2"), {percent, base});
}

QString ruleSentence(const DraftLine &line, const ReasonContext &context, const QLocale &locale)
{
    const QString name = isolatedName(line.itemName);
    const QString time = days(line.interval, locale);
    switch (line.trace.rule) {
    case TraceRule::FullPeriod:
    case TraceRule::QuantityTimesPrice:
    case TraceRule::UnitsAtSnapshot:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 for the whole period %2."),
                   {name, time});
    case TraceRule::Stub:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 for a part of a period, %2: %3."),
                   {name, time, daysPart(line, locale)});
    case TraceRule::ProrationAfterChange:
        return say(locale,
                   QT_TRANSLATE_NOOP("Reason", "%1 for the rest of the period, %2: %3, %4."),
                   {name, time, daysPart(line, locale), changePart(line, context, locale)});
    case TraceRule::CreditUnusedPart:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "Credit for %1, %2: %3, %4."),
                   {name, time, unusedPart(line, locale), changePart(line, context, locale)});
    case TraceRule::UsedPart:
    case TraceRule::UnitsPeak:
    case TraceRule::UnitsDaily:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 for what was used in %2: %3."),
                   {name, time, daysPart(line, locale)});
    case TraceRule::UnitsHighWater:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 for more than was paid for in %2: %3."),
                   {name, time, daysPart(line, locale)});
    case TraceRule::OneTimeCharge:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "%1, charged once."), {name});
    case TraceRule::DiscountRate:
    case TraceRule::DiscountAmount:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "Discount on %1: %2."),
                   {name, discountPart(line, context, locale)});
    case TraceRule::CreditNote:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "%1 for %2 is credited."), {name, time});
    case TraceRule::ClientDocument:
        return say(locale,
                   line.trace.creditedInvoice.empty()
                       ? QT_TRANSLATE_NOOP("Reason", "%1 for %2, paid for by this account.")
                       : QT_TRANSLATE_NOOP("Reason",
                                           "%1 for %2 as on %3, paid for by this account."),
                   {name, time, plainName(line.trace.creditedInvoice)});
    case TraceRule::LateEntry:
        return say(locale,
                   QT_TRANSLATE_NOOP("Reason", "Correction of %1 for %2, because something was "
                                               "entered after it had been billed."),
                   {name, time});
    }
    return {};
}

QStringList figureSentences(const DraftLine &line, const ReasonContext &context,
                            const QLocale &locale)
{
    const billing::Trace &trace = line.trace;
    QStringList sentences;
    if (trace.snapshotDay) {
        const char *text = trace.includedUnits > 0
                               ? QT_TRANSLATE_NOOP("Reason", "%1 at the start of %2; %3 included.")
                               : QT_TRANSLATE_NOOP("Reason", "%1 at the start of %2.");
        sentences.append(say(locale, text,
                             {countedUnits(line, locale), day(*trace.snapshotDay, locale),
                              number(trace.includedUnits, locale)}));
    }
    if (trace.rule == TraceRule::CreditUnusedPart || trace.rule == TraceRule::CreditNote) {
        sentences.append(say(
            locale,
            trace.creditedInvoice.empty()
                ? QT_TRANSLATE_NOOP("Reason", "Charged %1, of which %2 stays.")
                : QT_TRANSLATE_NOOP("Reason", "Charged %1 on invoice %3, of which %2 stays."),
            {amountWithCurrency({trace.billedMinor, context.currency}, locale),
             amountWithCurrency({trace.keptMinor, context.currency}, locale),
             plainName(trace.creditedInvoice)}));
    }
    if (trace.rule == TraceRule::ClientDocument) {
        const auto money = [&](std::int64_t minor) {
            return amountWithCurrency({minor, context.currency}, locale);
        };
        sentences.append(say(locale,
                             QT_TRANSLATE_NOOP("Reason", "Net %1 and tax %2 of this rate; "
                                                         "the document asks for %3 in all."),
                             {money(line.amountMinor), money(trace.keptMinor),
                              money(trace.billedMinor)}));
    }
    if (trace.unroundedDenominator > 1) {
        sentences.append(say(locale, QT_TRANSLATE_NOOP("Reason", "Before rounding %1, rounded %2."),
                             {exactValue(trace, context.currency, locale),
                              roundingName(trace.rounding, locale)}));
    }
    return sentences;
}

} // namespace

QString shortReason(const DraftLine &line, const ReasonContext &context, const QLocale &locale)
{
    QStringList parts;
    switch (line.trace.rule) {
    case TraceRule::FullPeriod:
    case TraceRule::QuantityTimesPrice:
    case TraceRule::UnitsAtSnapshot: break;
    case TraceRule::Stub: parts.append(daysPart(line, locale)); break;
    case TraceRule::ProrationAfterChange:
        parts.append(daysPart(line, locale) + QStringLiteral(": ")
                     + changePart(line, context, locale));
        break;
    case TraceRule::UsedPart:
    case TraceRule::UnitsPeak:
    case TraceRule::UnitsHighWater: parts.append(daysPart(line, locale)); break;
    case TraceRule::UnitsDaily:
        parts.append(say(locale, QT_TRANSLATE_NOOP("Reason", "%1 unit days"),
                         {number(line.trace.unitDays, locale)}));
        break;
    case TraceRule::OneTimeCharge: break;
    case TraceRule::ClientDocument: return plainName(line.trace.creditedInvoice);
    case TraceRule::DiscountRate:
    case TraceRule::DiscountAmount: return discountPart(line, context, locale);
    case TraceRule::CreditUnusedPart: return creditReason(line, context, locale);
    case TraceRule::CreditNote:
        return say(locale, QT_TRANSLATE_NOOP("Reason", "from invoice %1"),
                   {plainName(line.trace.creditedInvoice)});
    case TraceRule::LateEntry:
        return say(locale,
                   line.trace.creditedInvoice.empty()
                       ? QT_TRANSLATE_NOOP("Reason",
                                           "Correction: entered after it had been billed")
                       : QT_TRANSLATE_NOOP(
                           "Reason", "Correction of invoice %1: entered after it had been billed"),
                   {plainName(line.trace.creditedInvoice)});
    }
    const QString units = countedPart(line, locale);
    if (!units.isEmpty())
        parts.append(units);
    return parts.join(QStringLiteral("; "));
}

QString longReason(const DraftLine &line, const ReasonContext &context, const QLocale &locale)
{
    QStringList sentences{ruleSentence(line, context, locale)};
    sentences += figureSentences(line, context, locale);
    for (const TimelineEventId &id : line.trace.events) {
        const auto event = std::find_if(context.events.begin(), context.events.end(),
                                        [&id](const auto &each) { return each.id == id; });
        if (event != context.events.end())
            sentences.append(eventSentence(*event, context, locale));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace clientele::wording
