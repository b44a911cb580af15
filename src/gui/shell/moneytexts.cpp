// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneytexts.h"

#include "models/display.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/reasons.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace clientele::gui {
namespace {

struct MoneyTexts {
    Q_DECLARE_TR_FUNCTIONS(MoneyTexts)
};

/// Many locales write a hyphen, which is easily overlooked before a figure.
QString withMinus(const QString &text, const QLocale &locale)
{
    const QString sign = locale.negativeSign();
    return text.startsWith(sign) ? QChar(0x2212) + text.mid(sign.size()) : text;
}

QString amount(std::int64_t minor, Currency currency, const Session &session)
{
    return withMinus(models::amountText(Money{minor, currency}, session.locale()),
                     session.locale());
}

widgets::ReasonLine reasonLine(const billing::DraftLine &line, const billing::InvoiceDraft &draft,
                               const Session &session)
{
    const wording::ReasonContext context{draft.currency, draft.lines, {}, {}};
    return {lineText(line, session), amount(line.amountMinor, draft.currency, session),
            wording::shortReason(line, context, session.locale()),
            wording::longReason(line, context, session.locale())};
}

void addTaxes(widgets::InvoiceTexts &texts, const billing::InvoiceDraft &draft,
              const Session &session)
{
    for (const billing::TaxGroup &tax : draft.taxes) {
        if (tax.taxMinor == 0)
            continue;
        texts.lines.push_back(
            {MoneyTexts::tr("Tax %1").arg(wording::percent(tax.rule.ratePpm, session.locale())),
             amount(tax.taxMinor, draft.currency, session),
             MoneyTexts::tr("of %1").arg(amount(tax.taxableMinor, draft.currency, session)),
             {}});
    }
    if (draft.creditUsedMinor != 0)
        texts.lines.push_back({MoneyTexts::tr("Account credit used"),
                               amount(-draft.creditUsedMinor, draft.currency, session),
                               {},
                               {}});
    if (draft.creditMadeMinor != 0)
        texts.lines.push_back({MoneyTexts::tr("Kept as account credit"),
                               amount(draft.creditMadeMinor, draft.currency, session),
                               {},
                               {}});
}

/// The first after today. What is due today is charged today, and is not the next invoice.
const billing::InvoiceDraft *comingInvoice(const std::vector<billing::InvoiceDraft> &drafts,
                                           Date today)
{
    for (const billing::InvoiceDraft &draft : drafts) {
        if (draft.billDate > today)
            return &draft;
    }
    return nullptr;
}

/// What the next invoice comes to; without one, nothing.
Money payable(const std::vector<billing::InvoiceDraft> &drafts, Currency currency, Date today)
{
    const billing::InvoiceDraft *draft = comingInvoice(drafts, today);
    return draft != nullptr ? Money{draft->payableMinor, draft->currency} : Money{0, currency};
}

struct Change {
    Money before;
    Money after;
};

std::optional<Change> changeOf(const application::InvoiceEffect &effect, Date today)
{
    const auto &some = effect.after.drafts.empty() ? effect.before.drafts : effect.after.drafts;
    if (some.empty())
        return std::nullopt;
    const Currency currency = some.front().currency;
    return Change{payable(effect.before.drafts, currency, today),
                  payable(effect.after.drafts, currency, today)};
}

/// What is to be issued on or before that day.
std::int64_t dueMinor(const application::OpenInvoices &open, Date day)
{
    std::int64_t sum = 0;
    for (const billing::InvoiceDraft &draft : open.drafts)
        sum += draft.billDate <= day ? draft.payableMinor : 0;
    return sum;
}

} // namespace

QString lineText(const billing::DraftLine &line, const Session &session)
{
    QString what = wording::plainName(line.itemName);
    if (!line.componentName.empty())
        what = MoneyTexts::tr("%1: %2").arg(what, wording::plainName(line.componentName));
    if (line.quantity != 1 && line.quantity != -1)
        what = MoneyTexts::tr("%1 \u00d7 %2")
                   .arg(wording::number(std::abs(line.quantity), session.locale()), what);
    if (line.quantity < 0)
        what = MoneyTexts::tr("%1, credit").arg(what);
    return MoneyTexts::tr("%1, %2").arg(what, wording::days(line.interval, session.locale()));
}

QString moneyText(const Money &money, const QLocale &locale)
{
    return withMinus(models::moneyText(money, locale), locale);
}

QString moneyText(const Money &money, const Session &session)
{
    return moneyText(money, session.locale());
}

QString differenceText(const Money &money, const QLocale &locale)
{
    const QString text = moneyText(money, locale);
    return money.minor > 0 ? QStringLiteral("+") + text : text;
}

QString differenceText(const Money &money, const Session &session)
{
    return differenceText(money, session.locale());
}

QString dayText(Date day, const Session &session)
{
    return day.year() == session.today().year() ? wording::dayOfMonth(day, session.locale())
                                                : wording::day(day, session.locale());
}

widgets::InvoiceTexts invoiceTexts(const billing::InvoiceDraft &draft, const Session &session)
{
    widgets::InvoiceTexts texts;
    texts.title =
        draft.billDate >= session.today()
            ? MoneyTexts::tr("Next invoice, %1").arg(dayText(draft.billDate, session))
            : MoneyTexts::tr("Invoice due to issue, %1").arg(dayText(draft.billDate, session));
    texts.state = MoneyTexts::tr("draft");
    for (const billing::DraftLine &line : draft.lines)
        texts.lines.push_back(reasonLine(line, draft, session));
    addTaxes(texts, draft, session);
    texts.totalLabel = MoneyTexts::tr("Total");
    texts.total = moneyText(Money{draft.payableMinor, draft.currency}, session);
    return texts;
}

const billing::InvoiceDraft *nextInvoice(const std::vector<billing::InvoiceDraft> &drafts,
                                         Date today)
{
    for (const billing::InvoiceDraft &draft : drafts) {
        if (draft.billDate >= today)
            return &draft;
    }
    return drafts.empty() ? nullptr : &drafts.back();
}

widgets::InvoiceTexts effectTexts(const application::InvoiceEffect &effect, const Session &session)
{
    widgets::InvoiceTexts texts;
    if (const auto *draft = comingInvoice(effect.after.drafts, session.today())) {
        texts = invoiceTexts(*draft, session);
    } else {
        texts.title = MoneyTexts::tr("Next invoice");
        texts.note = MoneyTexts::tr("There is nothing more to invoice.");
    }
    const auto change = changeOf(effect, session.today());
    if (change) {
        texts.change =
            MoneyTexts::tr("%1 \u2192 %2")
                .arg(moneyText(change->before, session), moneyText(change->after, session));
        const auto difference = change->after.minus(change->before);
        if (difference)
            texts.difference = MoneyTexts::tr("(%1)").arg(differenceText(*difference, session));
    }
    return texts;
}

std::vector<widgets::FactsCard::Fact> chargeFacts(const application::InvoiceEffect &effect,
                                                  bool monthly, const Session &session)
{
    std::vector<widgets::FactsCard::Fact> facts;
    const Date today = session.today();
    const std::int64_t now = dueMinor(effect.after, today) - dueMinor(effect.before, today);
    const auto change = changeOf(effect, today);
    const QString nothing = MoneyTexts::tr("nothing");
    const Currency currency = change ? change->after.currency : session.profile().currency;
    facts.push_back({MoneyTexts::tr("Charged today"),
                     now == 0 ? nothing : moneyText(Money{now, currency}, session), true});
    facts.push_back({MoneyTexts::tr("On the next invoice"),
                     change ? moneyText(change->after, session) : nothing, true});
    if (!effect.later) {
        facts.push_back({MoneyTexts::tr("After that"), nothing, true});
        return facts;
    }
    const billing::InvoiceDraft &later = *effect.later;
    const QString month = session.locale().standaloneMonthName(later.billDate.month());
    const QString from = monthly ? MoneyTexts::tr("Every month from %1").arg(month)
                                 : MoneyTexts::tr("From %1 on")
                                       .arg(dayText(later.billDate, session));
    facts.push_back({from, moneyText(Money{later.totalMinor + later.roundingMinor,
                                           later.currency}, session), true});
    return facts;
}

QString effectSentence(const application::Receipt &receipt, const Session &session)
{
    if (receipt.effects.empty())
        return {};
    const auto change = changeOf(receipt.effects.front(), session.today());
    if (!change || change->before == change->after)
        return {};
    const widgets::InvoiceTexts texts = effectTexts(receipt.effects.front(), session);
    return MoneyTexts::tr("Next invoice: %1 %2").arg(texts.change, texts.difference);
}

QString parkedText(const std::string &clientName, const std::string &rule,
                   const std::string &parameters, const QLocale &locale)
{
    std::vector<std::string> values;
    for (const QJsonValue &value :
         QJsonDocument::fromJson(QByteArray::fromStdString(parameters)).array())
        values.push_back(value.toString().toStdString());
    return wording::parkedSentence(clientName, rule, values, locale);
}

QString parkedText(const std::string &clientName, const std::string &rule,
                   const std::string &parameters, const Session &session)
{
    return parkedText(clientName, rule, parameters, session.locale());
}

} // namespace clientele::gui
