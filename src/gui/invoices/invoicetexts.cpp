// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicetexts.h"

#include "models/display.h"
#include "models/invoicelist.h"
#include "models/listmodel.h"
#include "shell/moneytexts.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/reasons.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

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

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("gui::InvoicesPage", text, nullptr, count);
}

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
    const QDate day = index.siblingAtColumn(static_cast<int>(column)).data(models::RawRole)
                          .toDate();
    return Date::fromCivil(day.year(), day.month(), day.day()).value_or(Date());
}

std::vector<std::string> parametersOf(const std::string &json)
{
    std::vector<std::string> parameters;
    for (const QJsonValue &value :
         QJsonDocument::fromJson(QByteArray::fromStdString(json)).array())
        parameters.push_back(value.toString().toStdString());
    return parameters;
}

QString amount(std::int64_t minor, Currency currency, const Session &session)
{
    return models::amountText(Money{minor, currency}, session.locale());
}

/// In words, for the table of the computation.
QString ruleName(billing::TraceRule rule)
{
    using billing::TraceRule;
    switch (rule) {
    case TraceRule::FullPeriod: return tr("whole period");
    case TraceRule::Stub: return tr("part of a period");
    case TraceRule::ProrationAfterChange: return tr("rest of the period after a change");
    case TraceRule::CreditUnusedPart: return tr("credit for the part not used");
    case TraceRule::UnitsAtSnapshot: return tr("units counted on one day");
    case TraceRule::QuantityTimesPrice: return tr("quantity times price");
    case TraceRule::LateEntry: return tr("entered after the invoice was issued");
    case TraceRule::UsedPart: return tr("used part, billed afterwards");
    case TraceRule::UnitsDaily: return tr("units of every day added up");
    case TraceRule::UnitsPeak: return tr("most units of any day");
    case TraceRule::UnitsHighWater: return tr("units above those paid for");
    case TraceRule::OneTimeCharge: return tr("charged once");
    case TraceRule::DiscountRate: return tr("discount by a rate");
    case TraceRule::DiscountAmount: return tr("discount by an amount");
    }
    return {};
}

std::vector<Fact> traceFacts(const billing::DraftLine &line, Currency currency,
                             const Session &session)
{
    const QLocale &locale = session.locale();
    const billing::Trace &trace = line.trace;
    std::vector<Fact> facts = {
        {tr("Rule"), ruleName(trace.rule)},
        {tr("Days"), wording::days(line.interval, locale)},
    };
    if (trace.denominatorDays > 0)
        facts.push_back({tr("Part"), tr("%1 of %2 days").arg(
                                         wording::number(trace.numeratorDays, locale),
                                         wording::number(trace.denominatorDays, locale))});
    facts.push_back({tr("Quantity"), wording::number(line.quantity, locale)});
    if (line.unit.amount != 0)
        facts.push_back({tr("Price"), wording::unitPrice(line.unit, currency, locale)});
    if (trace.unroundedDenominator > 1)
        facts.push_back({tr("Exactly"),
                         tr("%1 / %2 of the smallest unit").arg(
                             wording::number(trace.unroundedNumerator, locale),
                             wording::number(trace.unroundedDenominator, locale))});
    facts.push_back({tr("Tax"), wording::percent(line.tax.ratePpm, locale)});
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
    std::vector<Fact> facts = {{tr("Net"), amount(content.netMinor, currency, session)}};
    for (const billing::TaxGroup &tax : content.taxes)
        facts.push_back({tr("Tax %1 of %2").arg(
                             wording::percent(tax.rule.ratePpm, session.locale()),
                             amount(tax.taxableMinor, currency, session)),
                         amount(tax.taxMinor, currency, session)});
    const std::pair<const char *, std::int64_t> others[] = {
        {QT_TRANSLATE_NOOP("gui::InvoicesPage", "Rounding"), content.roundingMinor},
        {QT_TRANSLATE_NOOP("gui::InvoicesPage", "Account credit used"), -content.creditUsedMinor},
        {QT_TRANSLATE_NOOP("gui::InvoicesPage", "Kept as account credit"),
         content.creditMadeMinor},
        {QT_TRANSLATE_NOOP("gui::InvoicesPage", "To be paid back"), content.refundMinor}};
    for (const auto &[label, minor] : others) {
        if (minor != 0)
            facts.push_back({tr(label), amount(minor, currency, session)});
    }
    facts.push_back({tr("To pay"), moneyText(Money{content.payableMinor, currency}, session)});
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
        {{QStringLiteral("all"), tr("All"), {}}, retail({})},
        {{QStringLiteral("drafts"), tr("Drafts"), {}}, retail({statusIs("draft")})},
        {{QStringLiteral("due"), tr("Due now"), {}}, retail({statusIs("draft"), due, notHeld})},
        {{QStringLiteral("issued"), tr("Issued"), {}}, retail({statusIs("issued")})},
        {{QStringLiteral("overdue"), tr("Overdue"), {}},
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
                 : chipId == QLatin1String("issued")  ? total.invoices - total.drafts
                 : chipId == QLatin1String("overdue") ? total.overdue
                                                      : total.invoices;
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
    std::int64_t dueCount = 0;
    std::int64_t monthCount = 0;
    std::int64_t overdueCount = 0;
    for (const domain::InvoiceTotals &total : totals) {
        due.push_back({total.dueMinor, total.currency});
        month.push_back({total.monthMinor, total.currency});
        open.push_back({total.openMinor, total.currency});
        overdue.push_back({total.overdueMinor, total.currency});
        dueCount += total.due;
        monthCount += total.month;
        overdueCount += total.overdue;
    }
    return {
        {sumText(due, session), tr("%n drafts due to issue", static_cast<int>(dueCount))},
        {sumText(month, session), tr("%n issued this month", static_cast<int>(monthCount))},
        {sumText(open, session), tr("Open")},
        {sumText(overdue, session), tr("of this %n overdue", static_cast<int>(overdueCount))},
    };
}

widgets::Pill invoicePill(const QModelIndex &index, Date today)
{
    const QString status = index.data(models::RawRole).toString();
    if (status == QLatin1String("draft")) {
        if (dayOf(index, InvoiceColumn::BillDate) <= today)
            return {tr("Due now"), Meaning::Trial, Meaning::TrialSoft};
        return {tr("Draft"), Meaning::Muted, Meaning::Quiet};
    }
    const qlonglong open = index.siblingAtColumn(static_cast<int>(InvoiceColumn::Open))
                               .data(models::RawRole)
                               .toLongLong();
    if (open > 0 && dayOf(index, InvoiceColumn::Due) < today)
        return {tr("Overdue"), Meaning::Danger, Meaning::DangerSoft};
    return {tr("Issued"), Meaning::Muted, Meaning::Quiet};
}

QString invoiceTitle(const application::InvoiceView &view, const Session &session)
{
    return view.number.empty() ? tr("Draft, %1").arg(dayText(view.content.billDate, session))
                               : QString::fromStdString(view.number);
}

QString invoiceState(const InvoiceDetail &detail, const Session &session)
{
    const application::InvoiceView &view = detail.view;
    const Date today = session.today();
    if (view.number.empty()) {
        if (!detail.parkedRule.empty())
            return wording::parkedSentence(view.addressee.name, detail.parkedRule,
                                           parametersOf(detail.parkedParameters),
                                           session.locale());
        if (detail.held)
            return tr("Held back: it is not issued until it is released.");
        const QString day = dayText(view.content.billDate, session);
        return view.content.billDate <= today ? tr("Due to issue since %1.").arg(day)
                                              : tr("Can be issued from %1 on.").arg(day);
    }
    const QString issued = tr("Issued on %1 by %2, payable by %3.")
                               .arg(dayText(view.issuedOn, session),
                                    wording::plainName(view.issuedBy),
                                    dayText(view.dueOn, session));
    if (view.content.payableMinor <= 0 || view.dueOn >= today)
        return issued;
    const QString late = tr("%n days overdue.", daysBetween(view.dueOn, today));
    return tr("%1 %2").arg(issued, late);
}

InvoiceLinesTexts linesTexts(const InvoiceDetail &detail, const Session &session)
{
    const billing::InvoiceDraft &content = detail.view.content;
    const wording::ReasonContext context = contextOf(detail);
    InvoiceLinesTexts texts;
    texts.title = detail.view.number.empty() ? tr("What it would be") : tr("Lines");
    texts.state = QString::fromStdString(std::string(content.currency.code()));
    for (const billing::DraftLine &line : content.lines)
        texts.lines.push_back({lineText(line, session),
                               amount(line.amountMinor, content.currency, session),
                               wording::shortReason(line, context, session.locale()),
                               wording::longReason(line, context, session.locale()),
                               traceFacts(line, content.currency, session)});
    texts.totals = totalFacts(content, session);
    return texts;
}

std::vector<Fact> invoiceFacts(const InvoiceDetail &detail, const Session &session)
{
    const application::InvoiceView &view = detail.view;
    const QLocale &locale = session.locale();
    std::vector<Fact> facts = {
        {tr("Client"), tr("%1, %2").arg(wording::plainName(view.addressee.name, 200),
                                        QString::fromStdString(view.addressee.number))},
        {tr("Period"), wording::days(view.content.servicePeriod, locale)},
        {tr("Bill date"), wording::day(view.content.billDate, locale)},
    };
    if (view.number.empty()) {
        facts.push_back({tr("Terms"), tr("%n days", view.paymentTermsDays)});
        return facts;
    }
    facts.push_back({tr("Issued"), wording::day(view.issuedOn, locale)});
    facts.push_back({tr("Due"), wording::day(view.dueOn, locale)});
    facts.push_back({tr("Seal"), QString::fromStdString(view.contentHash).left(16)});
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
