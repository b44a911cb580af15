// SPDX-License-Identifier: GPL-3.0-or-later
#include "failuretexts.h"
#include "kernel/ids.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

namespace clientele::wording {
namespace {

constexpr const char *kParkedContext = "Parked";

/// Why it cannot be billed and what frees it. A key that ends in "-" is taken when the engine could
/// say less.
std::span<const Template> reasons()
{
    static constexpr Template kReasons[] = {
        {"noPrice", QT_TRANSLATE_NOOP("Parked",
            "%1 has no price in the currency of the account on %2. "
            "Enter one in the catalogue, then bill again."), "ND"},
        {"invalidPrice", QT_TRANSLATE_NOOP("Parked",
            "the price of %1 from %2 on cannot be calculated with. "
            "Correct it in the catalogue, then bill again."), "ND"},
        {"noTier", QT_TRANSLATE_NOOP("Parked",
            "the price of %1 has no tier for %2 units. "
            "Add a last tier without an end, then bill again."), "NC"},
        {"overlappingPeriods", QT_TRANSLATE_NOOP("Parked",
            "%1 starts on %2 although it is running already. "
            "End the first one, or withdraw the second, then bill again."), "ND"},
        {"tooManyPeriods", QT_TRANSLATE_NOOP("Parked",
            "%1 has more than %2 unbilled periods. "
            "Check the day on which it started, then bill again."), "NC"},
        {"tooManyLines", QT_TRANSLATE_NOOP("Parked",
            "the invoice of %1 would have more than %2 lines. "
            "Check the add-ons of the account, then bill again."), "DC"},
        {"lineTooLarge", QT_TRANSLATE_NOOP("Parked",
            "the line for %1 from %2 on is larger than any that may be billed. "
            "Check price and quantity, then bill again."), "ND"},
        {"overflow", QT_TRANSLATE_NOOP("Parked",
            "the amount of %1 from %2 on is larger than can be calculated. "
            "Check price and quantity, then bill again."), "ND"},
        {"overflow-", QT_TRANSLATE_NOOP("Parked",
            "an amount is larger than can be calculated. "
            "Check prices and quantities, then bill again."), ""},
        {"unsupportedRule", QT_TRANSLATE_NOOP("Parked",
            "the price of %1 uses a rule that this version does not calculate yet (%2). "
            "Change the price, or wait for that version."), "NX"},
        {"invalidQuantity", QT_TRANSLATE_NOOP("Parked",
            "a quantity entered for %1 is less than nothing. Correct it, then bill again."), "D"},
        {"invalidBillDay", QT_TRANSLATE_NOOP("Parked",
            "the bill day entered for %1 is not a day from 1 to 31. "
            "Correct it, then bill again."), "D"},
        {"invalidTrialEnd", QT_TRANSLATE_NOOP("Parked",
            "the trial was extended on %1, but not to which day. Extend it again, then bill."),
         "D"},
        {"invalidDiscount", QT_TRANSLATE_NOOP("Parked",
            "the discount %1 of %2 cannot be calculated with. "
            "Give it a percentage, an amount or tiers, then bill again."), "ND"},
        {"unknownItem", QT_TRANSLATE_NOOP("Parked",
            "something that was billed is not in the catalogue any more. "
            "Run `clientele verify` to see what is wrong."), "X"},
        {"unknownSubscription", QT_TRANSLATE_NOOP("Parked",
            "something that was billed belongs to no subscription of the account. "
            "Run `clientele verify` to see what is wrong."), "X"},
        {"negativeCredit", QT_TRANSLATE_NOOP("Parked",
            "the credit of the account is less than nothing. "
            "Run `clientele verify` to see what is wrong."), ""},
        {"noCatalogue", QT_TRANSLATE_NOOP("Parked",
            "the agency has no catalogue. Enter plans and prices, then bill again."), ""},
    };
    return kReasons;
}

QString value(char kind, const std::string &parameter, const QLocale &locale)
{
    if (kind == 'N' && Uuid::parse(parameter)) // the engine knew no name
        return QCoreApplication::translate("Parked", "one of its plans or add-ons");
    return shown(kind, parameter, locale);
}

QString reasonOf(std::string_view rule, const std::vector<std::string> &parameters,
                 const QLocale &locale)
{
    const Template *reason = findTemplate(reasons(), rule);
    if (reason == nullptr || parameters.size() < parametersOf(*reason))
        reason = findTemplate(reasons(), std::string(rule) + '-');
    if (reason == nullptr) {
        return fillIn(QCoreApplication::translate(
                          "Parked", "the rule %1 does not allow it. Check the account."),
                      {plainName(rule)});
    }
    QStringList values;
    for (std::size_t i = 0; i < parametersOf(*reason); ++i)
        values.append(value(reason->kinds[i], parameters[i], locale));
    return fillIn(QCoreApplication::translate(kParkedContext, reason->text), values);
}

} // namespace

QString parkedSentence(std::string_view clientName, std::string_view rule,
                       const std::vector<std::string> &parameters, const QLocale &locale)
{
    return fillIn(QCoreApplication::translate("Parked", "Not billed: %1. %2"),
                  {isolatedName(clientName), asSentenceStart(reasonOf(rule, parameters, locale))});
}

QString billingRefusedSentence(std::string_view rule, const std::vector<std::string> &parameters,
                               const QLocale &locale)
{
    if (!hasParkedRule(rule))
        return QCoreApplication::translate(kFailureContext, billingRefusedTexts().front().text);
    return fillIn(QCoreApplication::translate(
                      "Parked", "Nothing was changed, because the account could not be billed "
                                "afterwards: %1"),
                  {reasonOf(rule, parameters, locale)});
}

bool hasParkedRule(std::string_view rule)
{
    return findTemplate(reasons(), rule) != nullptr;
}

} // namespace clientele::wording
