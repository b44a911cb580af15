// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillin.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

namespace clientele::wording {
namespace {

constexpr const char *kFieldContext = "Field";

/// What a person calls a field. %1 of the reasons.
constexpr Template kLabels[] = {
    {"name", QT_TRANSLATE_NOOP("Field", "the name"), ""},
    {"email", QT_TRANSLATE_NOOP("Field", "the e-mail address"), ""},
    {"owner-email", QT_TRANSLATE_NOOP("Field", "the owner's e-mail address"), ""},
    {"firstName", QT_TRANSLATE_NOOP("Field", "the first name"), ""},
    {"lastName", QT_TRANSLATE_NOOP("Field", "the last name"), ""},
    {"role", QT_TRANSLATE_NOOP("Field", "the role"), ""},
    {"password", QT_TRANSLATE_NOOP("Field", "the password"), ""},
    {"contactName", QT_TRANSLATE_NOOP("Field", "the contact's name"), ""},
    {"contactTitle", QT_TRANSLATE_NOOP("Field", "the contact's title"), ""},
    {"street", QT_TRANSLATE_NOOP("Field", "the street"), ""},
    {"city", QT_TRANSLATE_NOOP("Field", "the town"), ""},
    {"region", QT_TRANSLATE_NOOP("Field", "the region"), ""},
    {"postalCode", QT_TRANSLATE_NOOP("Field", "the postal code"), ""},
    {"country", QT_TRANSLATE_NOOP("Field", "the country"), ""},
    {"phone", QT_TRANSLATE_NOOP("Field", "the telephone number"), ""},
    {"fax", QT_TRANSLATE_NOOP("Field", "the fax number"), ""},
    {"website", QT_TRANSLATE_NOOP("Field", "the website"), ""},
    {"taxNumber", QT_TRANSLATE_NOOP("Field", "the tax number"), ""},
    {"externalReference", QT_TRANSLATE_NOOP("Field", "the reference of the other system"), ""},
    {"currency", QT_TRANSLATE_NOOP("Field", "the currency"), ""},
    {"programme", QT_TRANSLATE_NOOP("Field", "the programme"), ""},
    {"size", QT_TRANSLATE_NOOP("Field", "the number of clients"), ""},
    {"months", QT_TRANSLATE_NOOP("Field", "the number of months"), ""},
    {"tax-rate", QT_TRANSLATE_NOOP("Field", "the tax rate"), ""},
    {"taxRatePpm", QT_TRANSLATE_NOOP("Field", "the tax rate"), ""},
    {"time-zone", QT_TRANSLATE_NOOP("Field", "the time zone"), ""},
    {"paymentTermsDays", QT_TRANSLATE_NOOP("Field", "the time to pay in days"), ""},
    {"fixedBillDay", QT_TRANSLATE_NOOP("Field", "the bill day"), ""},
    {"pageSize", QT_TRANSLATE_NOOP("Field", "the size of the page"), ""},
    {"bankDetails", QT_TRANSLATE_NOOP("Field", "the bank details"), ""},
    {"invoiceFooter", QT_TRANSLATE_NOOP("Field", "the footer of the invoice"), ""},
    {"subject", QT_TRANSLATE_NOOP("Field", "the subject"), ""},
    {"text", QT_TRANSLATE_NOOP("Field", "the text"), ""},
    {"billDay", QT_TRANSLATE_NOOP("Field", "the bill day"), ""},
    {"trialDays", QT_TRANSLATE_NOOP("Field", "the length of the trial in days"), ""},
    {"plan", QT_TRANSLATE_NOOP("Field", "the plan"), ""},
    {"addOn", QT_TRANSLATE_NOOP("Field", "the add-on"), ""},
    {"rate", QT_TRANSLATE_NOOP("Field", "the rate"), ""},
    {"quantity", QT_TRANSLATE_NOOP("Field", "the quantity"), ""},
    {"subscription", QT_TRANSLATE_NOOP("Field", "the subscription"), ""},
    {"ratePpm", QT_TRANSLATE_NOOP("Field", "the percentage"), ""},
    {"amountMinor", QT_TRANSLATE_NOOP("Field", "the amount"), ""},
    {"tiers", QT_TRANSLATE_NOOP("Field", "the list of tiers"), ""},
    {"discount", QT_TRANSLATE_NOOP("Field", "the discount"), ""},
    {"terms", QT_TRANSLATE_NOOP("Field", "the number of terms"), ""},
    {"items", QT_TRANSLATE_NOOP("Field", "the list of items"), ""},
    {"unitAmount", QT_TRANSLATE_NOOP("Field", "the price of one unit"), ""},
    {"unitScale", QT_TRANSLATE_NOOP("Field", "the number of decimals"), ""},
    {"item", QT_TRANSLATE_NOOP("Field", "the item"), ""},
    {"taxCategory", QT_TRANSLATE_NOOP("Field", "the tax category"), ""},
    {"component", QT_TRANSLATE_NOOP("Field", "the part of the price"), ""},
    {"components", QT_TRANSLATE_NOOP("Field", "the list of parts of the price"), ""},
    {"prices", QT_TRANSLATE_NOOP("Field", "the list of prices"), ""},
    {"validFrom", QT_TRANSLATE_NOOP("Field", "the first day of the price"), ""},
    {"periodUnit", QT_TRANSLATE_NOOP("Field", "the billing period"), ""},
    {"periodCount", QT_TRANSLATE_NOOP("Field", "the length of the billing period"), ""},
    {"firstPeriod", QT_TRANSLATE_NOOP("Field", "the first period"), ""},
    {"clients", QT_TRANSLATE_NOOP("Field", "the number of clients"), ""},
    {"kind", QT_TRANSLATE_NOOP("Field", "the kind of price"), ""},
    {"meter", QT_TRANSLATE_NOOP("Field", "the meter"), ""},
    {"countingRule", QT_TRANSLATE_NOOP("Field", "the way of counting"), ""},
    {"timing", QT_TRANSLATE_NOOP("Field", "the time of billing"), ""},
    {"changes", QT_TRANSLATE_NOOP("Field", "the list of changes"), ""},
    {"on", QT_TRANSLATE_NOOP("Field", "the day of the change"), ""},
    {"until", QT_TRANSLATE_NOOP("Field", "the end of the trial"), ""},
    {"through", QT_TRANSLATE_NOOP("Field", "the last bill day"), ""},
    {"users", QT_TRANSLATE_NOOP("Field", "the list of users"), ""},
    {"accessLevel", QT_TRANSLATE_NOOP("Field", "the access level"), ""},
    {"file", QT_TRANSLATE_NOOP("Field", "the file"), ""},
    {"profile", QT_TRANSLATE_NOOP("Field", "the set of rules"), ""},
    {"amount", QT_TRANSLATE_NOOP("Field", "the amount"), ""},
    {"bookedOn", QT_TRANSLATE_NOOP("Field", "the day of the payment"), ""},
    {"method", QT_TRANSLATE_NOOP("Field", "the method of payment"), ""},
    {"reference", QT_TRANSLATE_NOOP("Field", "the reference"), ""},
    {"note", QT_TRANSLATE_NOOP("Field", "the note"), ""},
    {"parts", QT_TRANSLATE_NOOP("Field", "the list of invoices"), ""},
    {"payer", QT_TRANSLATE_NOOP("Field", "the payer"), ""},
    {"order", QT_TRANSLATE_NOOP("Field", "the order"), ""},
    {"lines", QT_TRANSLATE_NOOP("Field", "the list of lines"), ""},
    {"reason", QT_TRANSLATE_NOOP("Field", "the reason"), ""},
    {"numbering", QT_TRANSLATE_NOOP("Field", "the numbering of invoices"), ""},
    {"dunningDays", QT_TRANSLATE_NOOP("Field", "the list of days for reminders"), ""},
    {"logo", QT_TRANSLATE_NOOP("Field", "the logo"), ""},
    {"number", QT_TRANSLATE_NOOP("Field", "the number"), ""},
    {"invoice", QT_TRANSLATE_NOOP("Field", "the invoice number"), ""},
    {"date", QT_TRANSLATE_NOOP("Field", "the date"), ""},
    {"dueDate", QT_TRANSLATE_NOOP("Field", "the day on which it is due"), ""},
    {"net", QT_TRANSLATE_NOOP("Field", "the net amount"), ""},
    {"tax", QT_TRANSLATE_NOOP("Field", "the tax"), ""},
    {"total", QT_TRANSLATE_NOOP("Field", "the total"), ""},
    {"open", QT_TRANSLATE_NOOP("Field", "the open amount"), ""},
    {"price", QT_TRANSLATE_NOOP("Field", "the price"), ""},
    {"startDate", QT_TRANSLATE_NOOP("Field", "the first day"), ""},
    {"paidThrough", QT_TRANSLATE_NOOP("Field", "the last paid day"), ""},
    {"trialUntil", QT_TRANSLATE_NOOP("Field", "the end of the trial"), ""},
    {"discountPercent", QT_TRANSLATE_NOOP("Field", "the discount in percent"), ""},
    {"discountName", QT_TRANSLATE_NOOP("Field", "the name of the discount"), ""},
    {"discountUntil", QT_TRANSLATE_NOOP("Field", "the end of the discount"), ""},
    {"registrationNumber", QT_TRANSLATE_NOOP("Field", "the registration number"), ""},
    {"issuer.logo", QT_TRANSLATE_NOOP("Field", "the logo"), ""},
};

/// %1 the field, %2 what was given. Without a value the text of the reason + "-" is taken, if there
/// is one.
constexpr Template kFieldReasons[] = {
    {"required", QT_TRANSLATE_NOOP("Field", "%1 is missing. Enter it."), ""},
    {"tooLong", QT_TRANSLATE_NOOP("Field", "%1 is too long. Shorten it."), ""},
    {"tooShort", QT_TRANSLATE_NOOP("Field", "%1 is too short: at least %2 characters."), "C"},
    {"tooLarge", QT_TRANSLATE_NOOP("Field", "%1 is too large. Use a smaller one."), ""},
    {"unreadable", QT_TRANSLATE_NOOP("Field",
        "The file “%2” cannot be read. Choose another."), "P"},
    {"fileTooLarge", QT_TRANSLATE_NOOP("Field",
        "%1 is larger than 512 kB. Use a smaller picture."), ""},
    {"tooManyPixels", QT_TRANSLATE_NOOP("Field",
        "%1 has too many pixels. Use a picture of at most 4,000 by 4,000."), ""},
    {"tooManyLines", QT_TRANSLATE_NOOP("Field",
        "No more than %2 lines of %1 fit on an invoice. Take some out."), "C"},
    {"lineTooLong", QT_TRANSLATE_NOOP("Field",
        "A line of %1 is longer than the %2 characters that fit on an invoice. Break it in two."),
        "C"},
    {"notRising", QT_TRANSLATE_NOOP("Field",
        "%1 does not rise. Enter up to six numbers of days such as 7, 14, 30."), ""},
    {"notText", QT_TRANSLATE_NOOP("Field",
        "%1 holds characters that cannot be stored. Take them out."), ""},
    {"notUtf8", QT_TRANSLATE_NOOP("Field",
        "%1 holds characters that cannot be stored. Take them out."), ""},
    {"notAnEmail", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not complete. Enter one like name@example.com."), "N"},
    {"taken", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” belongs to somebody else here. Enter another."), "N"},
    {"twice", QT_TRANSLATE_NOOP("Field", "%1 names one of them twice. Name each once."), ""},
    {"duplicate", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is in the file twice. Keep one of the rows."), "N"},
    {"outOfRange", QT_TRANSLATE_NOOP("Field",
        "%1 is outside of what is possible (%2). Enter another value."), "X"},
    {"outOfRange-", QT_TRANSLATE_NOOP("Field",
        "%1 is outside of what is possible. Enter another value."), ""},
    {"inTheFuture", QT_TRANSLATE_NOOP("Field",
        "%1 (%2) is later than today. Bill up to today, or use a dry run to look ahead."),
        "D"},
    {"laterThanToday", QT_TRANSLATE_NOOP("Field",
        "%1 (%2) is later than today. Choose today or an earlier day."), "D"},
    {"itself", QT_TRANSLATE_NOOP("Field",
        "%1 is the client itself. Choose another one, or leave it empty."), ""},
    {"otherCurrency", QT_TRANSLATE_NOOP("Field",
        "%1 has another currency (%2). Choose one with the currency of the client."), "X"},
    {"isPaidFor", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is paid for by somebody else. Choose the one who pays there."), "N"},
    {"paysForOthers", QT_TRANSLATE_NOOP("Field",
        "%1 cannot be another one, because “%2” pays for other clients. "
        "Set who pays for them first."), "N"},
    {"notOpen", QT_TRANSLATE_NOOP("Field",
        "%1 names an invoice of which nothing is to be paid. Leave it out."), ""},
    {"moreThanOpen", QT_TRANSLATE_NOOP("Field",
        "%1 is more than is open (%2). Enter less."), "X"},
    {"moreThanPaid", QT_TRANSLATE_NOOP("Field",
        "%1 comes to more than was paid (%2). Enter less."), "X"},
    {"moreThanLeft", QT_TRANSLATE_NOOP("Field",
        "%1 has more for a line than is left of it (%2). Enter less."), "X"},
    {"moreThanInvoice", QT_TRANSLATE_NOOP("Field",
        "%1 comes to more than is left of the invoice (%2). Enter less."), "X"},
    {"notOver", QT_TRANSLATE_NOOP("Field",
        "%1 (%2) is not over. Choose an earlier day, or enter the change as usual."), "D"},
    {"notOver-", QT_TRANSLATE_NOOP("Field", "%1 is missing. Choose a day that is over."), ""},
    {"inThePast", QT_TRANSLATE_NOOP("Field",
        "%1 (%2) is over. Choose today or a later day."), "D"},
    {"inThePast-", QT_TRANSLATE_NOOP("Field", "%1 is missing. Choose today or a later day."),
        ""},
    {"unknown", QT_TRANSLATE_NOOP("Field", "%1 “%2” is not known. Choose one of the list."),
        "N"},
    {"unknownCurrency", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not known. Enter a code of ISO 4217 such as EUR."), "N"},
    {"unknownCountry", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not known. Enter its name or a code of two letters such as SE."), "N"},
    {"notACountryCode", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not a code of two capital letters such as SE. Enter one."), "N"},
    {"unknownProgramme", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not known. Choose agency, managed, provider, whitelabel or command."),
        "N"},
    {"unknownPlan", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not in the catalogue. Choose one of the plans there."), "N"},
    {"unknownAddOn", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not in the catalogue. Choose one of the add-ons there."), "N"},
    {"unknownClient", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is no client of this agency. Enter its number, reference or name."), "N"},
    {"unknownStaff", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is nobody of the staff. Enter the e-mail address of one of them."), "N"},
    {"oneValue", QT_TRANSLATE_NOOP("Field",
        "%1 is compared with exactly one value. Enter one."), ""},
    {"wrongType", QT_TRANSLATE_NOOP("Field",
        "%1 cannot be compared with “%2”. Enter a value of its kind."), "N"},
    {"inUse", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is in the agency already. Leave the row out, or correct it."), "N"},
    {"tooManyComputers", QT_TRANSLATE_NOOP("Field",
        "%1 may have %2 computers and has them. Leave the row out, or make room."), "C"},
    {"noPackage", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” has no package of client accounts. Choose another."), "N"},
    {"severalClients", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” fits several clients. Enter the number of one."), "N"},
    {"unknownProfile", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not known. Choose CLIENTELE_DAY."), "N"},
    {"unknownTimeZone", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not known. Enter one like Europe/Stockholm."), "N"},
    {"notATimeZone", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not one. Enter one like Europe/Stockholm."), "N"},
    {"notARate", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not a percentage from 0 to 100 such as 25 or 25.5. Enter one."), "N"},
    {"notADate", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not a day like 2026-11-30. Enter one."), "N"},
    {"notABoolean", QT_TRANSLATE_NOOP("Field", "%1 “%2” is neither yes nor no. Enter one."),
        "N"},
    {"notABillDay", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not a day of the month from 1 to 31. Enter one."), "N"},
    {"notASubdomain", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not of letters, digits and hyphens only. Enter another."), "N"},
    {"notAQuantity", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not a whole number from 1 to 1000000. Enter one."), "N"},
    {"notAnAmount", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not an amount like 29.00, with no more decimals than the currency has. "
        "Enter one."), "N"},
    {"notAKind", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not known. Enter invoice or credit note."), "N"},
    {"notTheSum", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not the net amount and the tax together. Correct one of them."), "N"},
    {"moreThanTotal", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is more than the total. Correct one of them."), "N"},
    {"hasPlan", QT_TRANSLATE_NOOP("Field",
        "The client is on %2 already, and has one plan at a time. Leave the row out, or import the "
        "client with --set plan=none."), "N"},
    {"notBeforeBillDay", QT_TRANSLATE_NOOP("Field",
        "%1 (%2) is not the day before a bill day. Give the bill day that follows it."), "D"},
    {"notAFlatPrice", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” cannot replace a price that is not one amount. Leave it out and add an item with "
        "this price to the catalogue."), "N"},
    {"abovePrice", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is above that of the catalogue. Add an item with this price to the catalogue and "
        "name it in this row."), "N"},
    {"priceAndDiscount", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” would end with the discount. Leave one of them out and grant it by hand."), "N"},
    {"notAPlan", QT_TRANSLATE_NOOP("Field", "%1 is an add-on. Choose the plan."), ""},
    {"notInProgramme", QT_TRANSLATE_NOOP("Field",
        "%1 is not in the catalogue of the programme “%2”. Choose another."), "N"},
    {"noLongerOffered", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is no longer offered. Choose another."), "N"},
    {"noPrice", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” has no price in this currency yet. Enter one in the catalogue."), "N"},
    {"notMonthly", QT_TRANSLATE_NOOP("Field",
        "%1 “%2” is not billed every month, and this programme bills monthly only. "
        "Choose another."), "N"},
    {"directory", QT_TRANSLATE_NOOP("Field", "“%2” is a folder. Enter the name of a file."),
        "P"},
    {"isTheAgency", QT_TRANSLATE_NOOP("Field",
        "“%2” is the agency itself. Enter another name."), "P"},
    {"notAPicture", QT_TRANSLATE_NOOP("Field",
        "%1 is not a picture that can be read. Use a PNG, JPEG or SVG file."), ""},
    {"draftHasNumber", QT_TRANSLATE_NOOP("Field",
        "%1 is on a draft, and a draft has none. Take it away."), ""},
    {"mixed", QT_TRANSLATE_NOOP("Field",
        "%1 is in another currency than the invoice. Run `clientele verify`."), ""},
    {"doesNotAdd", QT_TRANSLATE_NOOP("Field",
        "%1 is not the sum of its parts, so nothing was written. Run `clientele verify`."),
        ""},
    {"unknownColumn", QT_TRANSLATE_NOOP("Field",
        "The file has no column “%2”. Check the name in --map."), "N"},
    {"unknownField", QT_TRANSLATE_NOOP("Field",
        "“%1” is not a field that can be imported. Check the name."), ""},
    {"mappedTwice", QT_TRANSLATE_NOOP("Field",
        "The column “%2” is mapped twice. Map it once."), "N"},
    {"twoColumns", QT_TRANSLATE_NOOP("Field",
        "Several columns would become %1: %2. Map the right one and leave the others out."),
        "N"},
    {"columnMissing", QT_TRANSLATE_NOOP("Field",
        "No column holds %1, which is needed. Map one to it, or set it for all rows."), ""},
    {"noDefault", QT_TRANSLATE_NOOP("Field",
        "%1 cannot be the same in every row. Give it a column."), ""},
    {"tooFewFields", QT_TRANSLATE_NOOP("Field",
        "The row has only %2 fields. Add the missing separators."), "C"},
    {"tooManyFields", QT_TRANSLATE_NOOP("Field",
        "The row has %2 fields, more than the header. Put quotes around a text with commas."),
        "C"},
    {"textAfterQuote", QT_TRANSLATE_NOOP("Field",
        "After a closing quote comes more text. Double the quotes inside the text."), ""},
};

QString labelOf(const std::string &field)
{
    if (const Template *label = findTemplate(kLabels, field))
        return QCoreApplication::translate(kFieldContext, label->text);
    return field.empty() ? QCoreApplication::translate("Field", "this")
                         : plainName(field);
}

} // namespace

QString sentence(const FieldFailure &failure, const QLocale &locale)
{
    const Template *reason = findTemplate(kFieldReasons, failure.reason);
    if (failure.value.empty()) {
        if (const Template *without = findTemplate(kFieldReasons, failure.reason + '-'))
            reason = without;
    }
    const QString label = labelOf(failure.field);
    if (reason == nullptr || (parametersOf(*reason) > 1 && failure.value.empty())) {
        return asSentenceStart(fillIn(
            QCoreApplication::translate("Field", "%1 does not fit. Enter another value."),
            {label}));
    }
    QString value;
    if (*reason->kinds != '\0')
        value = shown(*reason->kinds, failure.value, locale);
    return asSentenceStart(
        fillIn(QCoreApplication::translate(kFieldContext, reason->text), {label, value}));
}

bool hasFieldReason(std::string_view reason)
{
    return findTemplate(kFieldReasons, reason) != nullptr;
}

bool hasFieldLabel(std::string_view field)
{
    return findTemplate(kLabels, field) != nullptr;
}

} // namespace clientele::wording
