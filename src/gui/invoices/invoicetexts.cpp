// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicetexts.h"

#include "models/display.h"
#include "models/invoicelist.h"
#include "models/listmodel.h"
#include "shell/moneytexts.h"
#include "shell/typedfigures.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/reasons.h"
#include "wording/sentences.h"
#include "wording/terms.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>

#include <map>

namespace clientele::gui {
namespace {

using application::InvoiceDetail;
using models::FilterRelation;
using models::FilterTerm;
using models::InvoiceColumn;
using models::ListFilter;
using widgets::Meaning;
using Fact = widgets::FactsCard::Fact;

struct InvoiceTexts {
    Q_DECLARE_TR_FUNCTIONS(InvoiceTexts)
};

QVariant dayValue(Date date)
{
    return QString::fromStdString(date.toString());
}

ListFilter retail(std::vector<FilterTerm> terms)
{
    terms.push_back({"ledger", FilterRelation::Is, {QStringLiteral("retail")}});
    return ListFilter{std::move(terms)};
}

FilterTerm statusIs(const char *status)
{
    return {"status", FilterRelation::Is, {QString::fromLatin1(status)}};
}

Date dayOf(const QModelIndex &index, InvoiceColumn column)
{
    return typedDay(
        index.siblingAtColumn(static_cast<int>(column)).data(models::RawRole).toDate());
}

QString plainAmount(std::int64_t minor, Currency currency, const Session &session)
{
    return models::amountText(Money{minor, currency}, session.locale());
}

/// In words, for the table of the computation.
QString ruleName(billing::TraceRule rule)
{
    using billing::TraceRule;
    switch (rule) {
    case TraceRule::FullPeriod: return InvoiceTexts::tr("whole period");
    case TraceRule::Stub: return InvoiceTexts::tr("part of a period");
    case TraceRule::ProrationAfterChange:
        return InvoiceTexts::tr("rest of the period after a change");
    case TraceRule::CreditUnusedPart: return InvoiceTexts::tr("credit for the part not used");
    case TraceRule::UnitsAtSnapshot: return InvoiceTexts::tr("units counted on one day");
    case TraceRule::QuantityTimesPrice: return InvoiceTexts::tr("quantity times price");
    case TraceRule::LateEntry: return InvoiceTexts::tr("entered after the invoice was issued");
    case TraceRule::UsedPart: return InvoiceTexts::tr("used part, billed afterwards");
    case TraceRule::UnitsDaily: return InvoiceTexts::tr("units of every day added up");
    case TraceRule::UnitsPeak: return InvoiceTexts::tr("most units of any day");
    case TraceRule::UnitsHighWater: return InvoiceTexts::tr("units above those paid for");
    case TraceRule::OneTimeCharge: return InvoiceTexts::tr("charged once");
    case TraceRule::CreditNote: return InvoiceTexts::tr("credit note");
    case TraceRule::ClientDocument: return InvoiceTexts::tr("document of a client");
    case TraceRule::DiscountRate: return InvoiceTexts::tr("discount by a rate");
    case TraceRule::DiscountAmount: return InvoiceTexts::tr("discount by an amount");
    }
    return {};
}

std::vector<Fact> traceFacts(const billing::DraftLine &line, Currency currency,
                             const Session &session)
{
    const QLocale &locale = session.locale();
    const billing::Trace &trace = line.trace;
    std::vector<Fact> facts = {
        {InvoiceTexts::tr("Rule"), ruleName(trace.rule)},
        {InvoiceTexts::tr("Days"), wording::days(line.interval, locale)},
    };
    if (trace.denominatorDays > 0)
        facts.push_back({InvoiceTexts::tr("Part"), InvoiceTexts::tr("%1 of %2 days").arg(
                                         wording::number(trace.numeratorDays, locale),
                                         wording::number(trace.denominatorDays, locale))});
    facts.push_back({InvoiceTexts::tr("Quantity"), wording::number(line.quantity, locale)});
    if (line.unit.amount != 0)
        facts.push_back({InvoiceTexts::tr("Price"),
                         wording::unitPrice(line.unit, currency, locale)});
    if (trace.unroundedDenominator > 1)
        facts.push_back({InvoiceTexts::tr("Exactly"),
                         InvoiceTexts::tr("%1 / %2 of the smallest unit").arg(
                             wording::number(trace.unroundedNumerator, locale),
                             wording::number(trace.unroundedDenominator, locale))});
    facts.push_back({InvoiceTexts::tr("Tax"), wording::percent(line.tax.ratePpm, locale)});
    return facts;
}

wording::ReasonContext contextOf(const InvoiceDetail &detail)
{
    const auto name = [&detail](CatalogueItemId item) {
        for (const auto &[id, text] : detail.itemNames) {
            if (id == item)
                return text;
        }
        return std::string();
    };
    return {detail.view.content.currency, detail.view.content.lines, detail.events, name};
}

std::vector<Fact> totalFacts(const billing::InvoiceDraft &content, const Session &session)
{
    const Currency currency = content.currency;
    std::vector<Fact> facts = {
        {InvoiceTexts::tr("Net"), plainAmount(content.netMinor, currency, session)}};
    for (const billing::TaxGroup &tax : content.taxes)
        facts.push_back({InvoiceTexts::tr("Tax %1 of %2").arg(
                             wording::percent(tax.rule.ratePpm, session.locale()),
                             plainAmount(tax.taxableMinor, currency, session)),
                         plainAmount(tax.taxMinor, currency, session)});
    const std::pair<QString, std::int64_t> others[] = {
        {InvoiceTexts::tr("Rounding"), content.roundingMinor},
        {InvoiceTexts::tr("Account credit used"), -content.creditUsedMinor},
        {InvoiceTexts::tr("Kept as account credit"), content.creditMadeMinor},
        {InvoiceTexts::tr("To be paid back"), content.refundMinor}};
    for (const auto &[label, minor] : others) {
        if (minor != 0)
            facts.push_back({label, plainAmount(minor, currency, session)});
    }
    facts.push_back({InvoiceTexts::tr("To pay"),
                     moneyText(Money{content.payableMinor, currency}, session)});
    return facts;
}

} // namespace

std::vector<InvoiceFilter> invoiceFilters(Date today)
{
    const FilterTerm due{"bill_on", FilterRelation::AtMost, {dayValue(today)}};
    const FilterTerm notHeld{"held", FilterRelation::Is, {false}};
    const FilterTerm late{"due_on", FilterRelation::AtMost, {dayValue(today.addDays(-1))}};
    const FilterTerm owed{"open_minor", FilterRelation::AtLeast, {1}};
    return {
        {{QStringLiteral("all"), InvoiceTexts::tr("All"), {}}, retail({})},
        {{QStringLiteral("drafts"), InvoiceTexts::tr("Drafts"), {}}, retail({statusIs("draft")})},
        {{QStringLiteral("due"), InvoiceTexts::tr("Due now"), {}},
         retail({statusIs("draft"), due, notHeld})},
        {{QStringLiteral("issued"), InvoiceTexts::tr("Issued"), {}}, retail({statusIs("issued")})},
        {{QStringLiteral("overdue"), InvoiceTexts::tr("Overdue"), {}},
         retail({statusIs("issued"), late, owed})},
    };
}

QString chipCount(const QString &chipId, const std::vector<domain::InvoiceTotals> &totals,
                  const Session &session)
{
    std::int64_t count = 0;
    for (const domain::InvoiceTotals &total : totals) {
        count += chipId == QLatin1String("drafts")    ? total.drafts
                 : chipId == QLatin1String("due")     ? total.due
                 : chipId == QLatin1String("issued")
                     ? total.invoices - total.drafts + total.creditNotes
                 : chipId == QLatin1String("overdue") ? total.overdue
                                                      : total.invoices + total.creditNotes;
    }
    return wording::number(count, session.locale());
}

std::vector<widgets::Headline> invoiceHeadlines(const std::vector<domain::InvoiceTotals> &totals,
                                                const Session &session)
{
    std::vector<Money> due;
    std::vector<Money> month;
    std::vector<Money> open;
    std::vector<Money> overdue;
    int dueCount = 0;
    int monthCount = 0;
    int overdueCount = 0;
    for (const domain::InvoiceTotals &total : totals) {
        due.push_back({total.dueMinor, total.currency});
        month.push_back({total.monthMinor, total.currency});
        open.push_back({total.openMinor, total.currency});
        overdue.push_back({total.overdueMinor, total.currency});
        dueCount += static_cast<int>(total.due);
        monthCount += static_cast<int>(total.month);
        overdueCount += static_cast<int>(total.overdue);
    }
    return {
        {sumText(due, session), InvoiceTexts::tr("%n drafts due to issue", nullptr, dueCount)},
        {sumText(month, session), InvoiceTexts::tr("%n issued this month", nullptr, monthCount)},
        {sumText(open, session), InvoiceTexts::tr("Open")},
        {sumText(overdue, session), InvoiceTexts::tr("of this %n overdue", nullptr, overdueCount)},
    };
}

widgets::Pill invoicePill(const QModelIndex &index, Date today)
{
    const QString status = index.data(models::RawRole).toString();
    const auto is = [&status](const char *name) { return status == QLatin1String(name); };
    if (is("draft")) {
        if (dayOf(index, InvoiceColumn::BillDate) <= today)
            return {InvoiceTexts::tr("Due now"), Meaning::Trial, Meaning::TrialSoft};
        return {InvoiceTexts::tr("Draft"), Meaning::Muted, Meaning::Quiet};
    }
    if (is("held"))
        return {InvoiceTexts::tr("On hold"), Meaning::Trial, Meaning::TrialSoft};
    if (is("credit_note"))
        return {InvoiceTexts::tr("Credit note"), Meaning::Muted, Meaning::Quiet};
    if (is("imported"))
        return {InvoiceTexts::tr("Imported"), Meaning::Muted, Meaning::Quiet};
    if (is("on_summary"))
        return {InvoiceTexts::tr("On a summary"), Meaning::Muted, Meaning::Quiet};
    if (is("paid"))
        return {InvoiceTexts::tr("Paid"), Meaning::Paid, Meaning::PaidSoft};
    if (is("credited") || is("voided"))
        return {InvoiceTexts::tr("Credited"), Meaning::Muted, Meaning::Quiet};
    if (is("written_off"))
        return {InvoiceTexts::tr("Written off"), Meaning::Muted, Meaning::Quiet};
    if (dayOf(index, InvoiceColumn::Due) < today)
        return {InvoiceTexts::tr("Overdue"), Meaning::Danger, Meaning::DangerSoft};
    if (is("part_paid"))
        return {InvoiceTexts::tr("Part paid"), Meaning::Trial, Meaning::TrialSoft};
    return {InvoiceTexts::tr("Issued"), Meaning::Muted, Meaning::Quiet};
}

QString invoiceTitle(const application::InvoiceView &view, const Session &session)
{
    if (!view.number.empty())
        return QString::fromStdString(view.number);
    return InvoiceTexts::tr("Draft, %1").arg(dayText(view.content.billDate, session));
}

QString invoiceState(const InvoiceDetail &detail, const Session &session)
{
    const application::InvoiceView &view = detail.view;
    const Date today = session.today();
    if (view.number.empty()) {
        if (!detail.parkedRule.empty())
            return parkedText(view.addressee.name, detail.parkedRule, detail.parkedParameters,
                              session);
        if (detail.held)
            return InvoiceTexts::tr("Held back until it is released: %1")
                .arg(wording::plainName(detail.heldReason, 500));
        const QString day = dayText(view.content.billDate, session);
        return view.content.billDate <= today
                   ? InvoiceTexts::tr("Due to issue since %1.").arg(day)
                   : InvoiceTexts::tr("Can be issued from %1 on.").arg(day);
    }
    if (view.imported)
        return InvoiceTexts::tr("Issued on %1 by another system, payable by %2; imported by %3.")
            .arg(dayText(view.issuedOn, session), dayText(view.dueOn, session),
                 wording::plainName(view.issuedBy));
    if (view.creditNote)
        return InvoiceTexts::tr("Issued on %1 by %2 to correct invoice %3: %4")
            .arg(dayText(view.issuedOn, session), wording::plainName(view.issuedBy),
                 wording::plainName(view.correctedNumber), wording::plainName(view.reason, 500));
    const QString issued = InvoiceTexts::tr("Issued on %1 by %2, payable by %3.")
                               .arg(dayText(view.issuedOn, session),
                                    wording::plainName(view.issuedBy),
                                    dayText(view.dueOn, session));
    if (view.voided)
        return InvoiceTexts::tr("%1 %2").arg(issued, InvoiceTexts::tr("It was voided."));
    if (view.openMinor <= 0 && view.content.payableMinor > 0)
        return InvoiceTexts::tr("%1 %2").arg(issued, InvoiceTexts::tr("It is settled."));
    if (view.openMinor <= 0 || view.dueOn >= today)
        return issued;
    const int days = daysBetween(view.dueOn, today);
    const QString late = InvoiceTexts::tr("%n days overdue.", nullptr, days);
    return InvoiceTexts::tr("%1 %2").arg(issued, late);
}

InvoiceLinesTexts linesTexts(const InvoiceDetail &detail, const Session &session)
{
    const billing::InvoiceDraft &content = detail.view.content;
    const wording::ReasonContext context = contextOf(detail);
    InvoiceLinesTexts texts;
    texts.title = detail.view.number.empty() ? InvoiceTexts::tr("What it would be")
                                             : InvoiceTexts::tr("Lines");
    texts.state = QString::fromStdString(std::string(content.currency.code()));
    for (const billing::DraftLine &line : content.lines)
        texts.lines.push_back({lineText(line, session),
                               plainAmount(line.amountMinor, content.currency, session),
                               wording::shortReason(line, context, session.locale()),
                               wording::longReason(line, context, session.locale()),
                               traceFacts(line, content.currency, session)});
    texts.totals = totalFacts(content, session);
    return texts;
}

std::vector<Fact> moneyFacts(const application::InvoiceView &view, const Session &session)
{
    const Currency currency = view.content.currency;
    std::vector<Fact> facts;
    for (const application::InvoiceSettlement &each : view.settlements) {
        const bool back = each.amountMinor < 0;
        const QString how = wording::settledWord(each.kind, back, each.method);
        const QString by = !each.creditNote.empty() ? wording::plainName(each.creditNote)
                           : !each.reference.empty() ? wording::plainName(each.reference, 60)
                                                     : QString();
        const QString label = by.isEmpty() ? InvoiceTexts::tr("%1, %2").arg(
                                  how, dayText(each.on, session))
                                           : InvoiceTexts::tr("%1, %2, %3").arg(
                                  how, dayText(each.on, session), by);
        facts.push_back({label, plainAmount(-each.amountMinor, currency, session)});
    }
    if (view.appliedMinor != 0)
        facts.push_back({InvoiceTexts::tr("Set against the invoice"),
                         plainAmount(view.appliedMinor, currency, session)});
    if (!view.creditNote && !view.settlements.empty())
        facts.push_back({InvoiceTexts::tr("Open"),
                         moneyText(Money{view.openMinor, currency}, session)});
    return facts;
}

std::vector<Fact> invoiceFacts(const InvoiceDetail &detail, const Session &session)
{
    const application::InvoiceView &view = detail.view;
    const QLocale &locale = session.locale();
    std::vector<Fact> facts = {
        {InvoiceTexts::tr("Client"),
         InvoiceTexts::tr("%1, %2").arg(wording::plainName(view.addressee.name, 200),
                                        QString::fromStdString(view.addressee.number))},
        {InvoiceTexts::tr("Period"), wording::days(view.content.servicePeriod, locale)},
        {InvoiceTexts::tr("Bill date"), wording::day(view.content.billDate, locale)},
    };
    if (view.number.empty()) {
        facts.push_back({InvoiceTexts::tr("Terms"),
                         InvoiceTexts::tr("%n days", nullptr, view.paymentTermsDays)});
        return facts;
    }
    facts.push_back({InvoiceTexts::tr("Issued"), wording::day(view.issuedOn, locale)});
    if (view.creditNote)
        facts.push_back({InvoiceTexts::tr("Corrects"),
                         wording::plainName(view.correctedNumber)});
    else
        facts.push_back({InvoiceTexts::tr("Due"), wording::day(view.dueOn, locale)});
    if (!view.replacedNumber.empty())
        facts.push_back({InvoiceTexts::tr("Replaces"), wording::plainName(view.replacedNumber)});
    facts.push_back({InvoiceTexts::tr("Seal"), QString::fromStdString(view.contentHash).left(16)});
    return facts;
}

QString sumText(const std::vector<Money> &amounts, const Session &session)
{
    std::map<Currency, std::int64_t> sums;
    sums[session.profile().currency] = 0;
    for (const Money &money : amounts)
        sums[money.currency] += money.minor;
    const Currency own = session.profile().currency;
    QStringList texts = {moneyText(Money{sums[own], own}, session)};
    for (const auto &[currency, minor] : sums) {
        if (currency != own && minor != 0)
            texts.append(moneyText(Money{minor, currency}, session));
    }
    return texts.join(QStringLiteral(" \u00b7 "));
}

} // namespace clientele::gui
