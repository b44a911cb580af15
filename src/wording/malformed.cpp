// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong inside a file, and where: tables (line, reason, more), simulations (path, reason,
// found) and addresses of databases (reason).
#include "failuretexts.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

namespace clientele::wording {
namespace {

constexpr const char *kMalformedContext = "Malformed";

/// %1 the line, %2 what more is known.
std::span<const Template> csvReasons()
{
    static constexpr Template kReasons[] = {
        {"empty", QT_TRANSLATE_NOOP("Malformed",
            "The file is empty. Choose another one."), "C"},
        {"fileTooLong", QT_TRANSLATE_NOOP("Malformed",
            "The file is larger than %2. Split it."), "CB"},
        {"tooManyRows", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the file has more than %2 rows, which is too much for one import. "
            "Split it."), "CC"},
        {"rowTooLong", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the row is longer than %2. Shorten it, or check the quotes before it."),
            "CB"},
        {"fieldTooLong", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: a field is longer than %2. Shorten it, or check the quotes before it."),
            "CB"},
        {"tooManyColumns", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: there are more than %2 columns. Check whether this is the right file."),
            "CC"},
        {"quoteNotClosed", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: a quote is opened and never closed. Close it."), "C"},
        {"utf16", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the file is in UTF-16. Save it as CSV in UTF-8."), "C"},
        {"utf32", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the file is in UTF-32. Save it as CSV in UTF-8."), "C"},
        {"utf16NoMark", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the file seems to be in UTF-16. Save it as CSV in UTF-8."), "C"},
        {"binary", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the file is not text, so it is no table. Save the table as CSV in "
            "UTF-8."), "C"},
        {"latin1", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the file is not in UTF-8 but probably in Latin-1 or Windows-1252. "
            "Save it as CSV in UTF-8."), "C"},
        {"notUtf8", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the file is not in UTF-8 throughout. Save it as CSV in UTF-8."), "C"},
        {"delimiterNotComma", QT_TRANSLATE_NOOP("Malformed",
            "Line %1: the columns are not separated by commas but by %2. Save it as CSV with "
            "commas."),
            "CX"},
    };
    return kReasons;
}

/// %1 the place in the file, %2 what was found.
constexpr Template kScenarioReasons[] = {
    {"notJson", QT_TRANSLATE_NOOP("Malformed",
        "The file is not JSON: it cannot be read after %2 bytes. Correct it there."), "XC"},
    {"tooLarge", QT_TRANSLATE_NOOP("Malformed",
        "The file is larger than can be simulated. Split it."), "X"},
    {"duplicateKey", QT_TRANSLATE_NOOP("Malformed", "%1 is there twice. Keep one."), "X"},
    {"notAnObject", QT_TRANSLATE_NOOP("Malformed", "%1 must be an object in braces."), "X"},
    {"notAnArray", QT_TRANSLATE_NOOP("Malformed", "%1 must be a list in brackets."), "X"},
    {"notText", QT_TRANSLATE_NOOP("Malformed", "%1 must be a text in quotes."), "X"},
    {"notAnInteger", QT_TRANSLATE_NOOP("Malformed", "%1 must be a whole number."), "X"},
    {"notABoolean", QT_TRANSLATE_NOOP("Malformed", "%1 must be true or false."), "X"},
    {"notAnAmount", QT_TRANSLATE_NOOP("Malformed",
        "%1 must be an amount such as \"29.00\", with no more decimals than the currency "
        "has."), "X"},
    {"notADate", QT_TRANSLATE_NOOP("Malformed",
        "%1 must be a day like 2026-11-30 that exists."), "X"},
    {"empty", QT_TRANSLATE_NOOP("Malformed", "%1 must not be empty."), "X"},
    {"tooLong", QT_TRANSLATE_NOOP("Malformed", "%1 is too long. Shorten it."), "X"},
    {"tooFew", QT_TRANSLATE_NOOP("Malformed", "%1 has too few entries. Add one."), "X"},
    {"tooMany", QT_TRANSLATE_NOOP("Malformed",
        "%1 has more entries than can be simulated. Split the file."), "X"},
    {"outOfRange", QT_TRANSLATE_NOOP("Malformed",
        "%1 is outside of what is possible. See `clientele simulate --help`."), "X"},
    {"unknownKey", QT_TRANSLATE_NOOP("Malformed",
        "%1 is not a key that is known there. Check its spelling."), "X"},
    {"missingKey", QT_TRANSLATE_NOOP("Malformed", "%1 lacks “%2”. Add it."), "XX"},
    {"unknownName", QT_TRANSLATE_NOOP("Malformed",
        "%1 names “%2”, which is nowhere in the file before. Check its spelling."), "XX"},
    {"deletedName", QT_TRANSLATE_NOOP("Malformed",
        "%1 names “%2”, which was deleted before."), "XX"},
    {"reservedName", QT_TRANSLATE_NOOP("Malformed",
        "%1 must not begin with “#”. Choose another name."), "X"},
    {"duplicateName", QT_TRANSLATE_NOOP("Malformed",
        "%1 has the name of another one: “%2”. Choose another name."), "XX"},
    {"duplicateOrder", QT_TRANSLATE_NOOP("Malformed",
        "%1 has the order of another event. Number them differently."), "X"},
    {"orderOfSome", QT_TRANSLATE_NOOP("Malformed",
        "%1: either all events of the account have an order, or none has."), "X"},
    {"duplicatePrice", QT_TRANSLATE_NOOP("Malformed",
        "%1 has the currency and first day of another price. Keep one."), "X"},
    {"priceTwice", QT_TRANSLATE_NOOP("Malformed",
        "%1 has both a price and prices. Keep one of them."), "X"},
    {"notOneOf", QT_TRANSLATE_NOOP("Malformed",
        "%1 is not one of the words that are possible there. "
        "See `clientele simulate --help`."), "X"},
    {"notForThisKind", QT_TRANSLATE_NOOP("Malformed",
        "%1 does not belong to this kind. Take it away."), "X"},
    {"notAscending", QT_TRANSLATE_NOOP("Malformed",
        "%1 must come after the one before it. Put them in order."), "X"},
    {"notAPlan", QT_TRANSLATE_NOOP("Malformed", "%1 must be a plan, not an add-on."), "X"},
    {"notAnAddOn", QT_TRANSLATE_NOOP("Malformed", "%1 must be an add-on, not a plan."), "X"},
    {"rateNotZero", QT_TRANSLATE_NOOP("Malformed",
        "%1: a tax rate does not go with this category. Set it to 0."), "X"},
    {"trialTwice", QT_TRANSLATE_NOOP("Malformed",
        "%1 gives the trial as days and as a day. Keep one."), "X"},
    {"usersTwice", QT_TRANSLATE_NOOP("Malformed",
        "%1 gives users and a count. Keep one."), "X"},
    {"unknownCurrency", QT_TRANSLATE_NOOP("Malformed",
        "%1 is not a currency of ISO 4217 such as \"EUR\"."), "X"},
    {"unknownTimeZone", QT_TRANSLATE_NOOP("Malformed",
        "%1 is not a time zone such as \"Europe/Berlin\"."), "X"},
    {"billDayTwice", QT_TRANSLATE_NOOP("Malformed",
        "%1 gives a bill day and an anchor. Keep one."), "X"},
    {"chargeTwice", QT_TRANSLATE_NOOP("Malformed",
        "%1 gives a name and an item. Keep one."), "X"},
    {"discountTwice", QT_TRANSLATE_NOOP("Malformed",
        "%1 gives more than one of percent, amount and tiers. Keep one."), "X"},
    {"notADiscount", QT_TRANSLATE_NOOP("Malformed",
        "%1 names “%2”, which is neither a discount nor a coupon."), "XX"},
    {"notForAnItem", QT_TRANSLATE_NOOP("Malformed",
        "%1 does not belong to a charge of an item, which has its own tax. Take it away."),
     "X"},
    {"noTerm", QT_TRANSLATE_NOOP("Malformed",
        "%1 asks for the end of a term, but no term is running then. Give a day."), "X"},
};

std::span<const Template> scenarioReasons()
{
    return kScenarioReasons;
}

std::span<const Template> addressReasons()
{
    static constexpr Template kReasons[] = {
        {"scheme", QT_TRANSLATE_NOOP("Malformed", "must begin with postgresql://"), ""},
        {"text", QT_TRANSLATE_NOOP("Malformed",
            "must hold no # and no characters that are not text"), ""},
        {"user", QT_TRANSLATE_NOOP("Malformed", "must have a name before the @"), ""},
        {"password", QT_TRANSLATE_NOOP("Malformed",
            "must have a password that is percent-encoded"), ""},
        {"host", QT_TRANSLATE_NOOP("Malformed", "must have the name of a server after the @"), ""},
        {"port", QT_TRANSLATE_NOOP("Malformed", "must have a port from 1 to 65535"), ""},
        {"database", QT_TRANSLATE_NOOP("Malformed",
            "must have the name of one database after the /"), ""},
        {"option", QT_TRANSLATE_NOOP("Malformed",
            "may have only options that are known, each once"), ""},
        {"sslmode", QT_TRANSLATE_NOOP("Malformed",
            "must have sslmode=verify-full unless the server is on this computer"), ""},
    };
    return kReasons;
}

std::span<const Template> reasonsOf(std::string_view rule)
{
    if (rule == "csv")
        return csvReasons();
    if (rule == "scenario")
        return scenarioReasons();
    if (rule == "address")
        return addressReasons();
    return {};
}

} // namespace

QString malformedSentence(const Failure &failure, const QLocale &locale)
{
    const std::size_t at = failure.rule == "address" ? 0 : 1;
    if (failure.parameters.size() <= at)
        return {};
    const Template *reason = findTemplate(reasonsOf(failure.rule), failure.parameters[at]);
    if (reason == nullptr)
        return {};
    if (failure.rule == "address") {
        return fillIn(QCoreApplication::translate(
                          "Malformed", "The address of the database cannot be used: it %1. "
                                    "An example is postgresql://eva@server/agency."),
                      {QCoreApplication::translate(kMalformedContext, reason->text)});
    }
    std::vector<std::string> parameters{failure.parameters[0]};
    parameters.insert(parameters.end(), failure.parameters.begin() + 2, failure.parameters.end());
    if (parameters.size() < parametersOf(*reason))
        return {};
    return fillIn(kMalformedContext, *reason, parameters, locale);
}

bool hasMalformedReason(std::string_view rule, std::string_view reason)
{
    return findTemplate(reasonsOf(rule), reason) != nullptr;
}

} // namespace clientele::wording
