// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillin.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

namespace clientele::wording {
namespace {

constexpr const char *kFindingContext = "Finding";

/// %1 is the row, %2 and on are the parameters.
std::span<const Template> texts()
{
    static constexpr Template kTexts[] = {
        {"lineSum", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1: its lines do not add up to its net amount. "
            "Go back to the last backup."), "N"},
        {"taxGroup", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1: the tax is not that of its lines. Go back to the last backup."), "N"},
        {"taxSum", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1: net amount and tax do not add up to its total. "
            "Go back to the last backup."), "N"},
        {"contentHash", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1 is not what was issued: something in it was changed afterwards. "
            "Go back to the last backup, and find out who can write to the file."), "N"},
        {"numberForm", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1 has a number of the wrong form. Go back to the last backup."), "N"},
        {"numberTwice", QT_TRANSLATE_NOOP("Finding",
            "The number %1 was given twice. Go back to the last backup."), "N"},
        {"numberGap", QT_TRANSLATE_NOOP("Finding",
            "In the series %1 the number %2 is missing. Go back to the last backup."), "NX"},
        {"noSummary", QT_TRANSLATE_NOOP("Finding",
            "The account %1 has no summary, so lists leave it out. "
            "Go back to the last backup."), "N"},
        {"balance", QT_TRANSLATE_NOOP("Finding",
            "Account %1: the balance that is shown is not that of the books. "
            "Go back to the last backup."), "N"},
        {"books", QT_TRANSLATE_NOOP("Finding",
            "Account %1: the books do not say what its invoices say. "
            "Go back to the last backup."), "N"},
        {"userCount", QT_TRANSLATE_NOOP("Finding",
            "Account %1: the number of users that is shown is not that of its users. "
            "Go back to the last backup."), "N"},
        {"staleDraft", QT_TRANSLATE_NOOP("Finding",
            "Account %1: the draft of %2 is not what a recalculation makes. "
            "Run `clientele bill --dry-run` and compare before you bill."), "ND"},
        {"billedTwice", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1 charges something that was charged already. "
            "Create a credit note for it."), "N"},
        {"payable", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1: what is to be paid, and what is open of it, do not follow from "
            "its total. Go back to the last backup."), "N"},
        {"settlements", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1 says something else than its payments and credit notes. Go back "
            "to the last backup."), "N"},
        {"summaries", QT_TRANSLATE_NOOP("Finding", "Invoice %1: a summary invoice and the "
            "documents on it ask for different amounts. Go back to the last backup."), "N"},
        {"creditedLine", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1: more was credited of a line than it charged. Go back to the last"
            " backup."), "N"},
        {"creditNotes", QT_TRANSLATE_NOOP("Finding",
            "Invoice %1 has credit notes for more than its total. Go back to the last "
            "backup."), "N"},
        {"payments", QT_TRANSLATE_NOOP("Finding",
            "A payment of %1 is not in the books with its amount. Go back to the last "
            "backup."), "X"},
        {"oldestDue", QT_TRANSLATE_NOOP("Finding",
            "Account %1: the day since when something is overdue is not that of its "
            "invoices. Go back to the last backup."), "N"},
        {"numberOrder", QT_TRANSLATE_NOOP("Finding",
            "In the series %1 the number %2 is of an earlier day than the one before it. "
            "Go back to the last backup."), "NX"},
        {"foreignRows", QT_TRANSLATE_NOOP("Finding",
            "Inside account %1, %2 rows of other clients can be seen. Do not log in as a "
            "client, and report it."), "XX"},
        {"twoLeases", QT_TRANSLATE_NOOP("Finding",
            "%1 is logged in as two clients at once. Log out of both."), "N"},
        {"integrity", QT_TRANSLATE_NOOP("Finding",
            "The database itself is damaged (%1). Go back to the last backup."), "X"},
    };
    return kTexts;
}

} // namespace

QString findingSentence(std::string_view rule, std::string_view row,
                        const std::vector<std::string> &parameters, const QLocale &locale)
{
    std::vector<std::string> all{std::string(row)};
    all.insert(all.end(), parameters.begin(), parameters.end());
    const Template *text = findTemplate(texts(), rule);
    if (text == nullptr || all.size() < parametersOf(*text)) {
        return fillIn(QCoreApplication::translate(
                          "Finding", "%1: the rule %2 does not hold. Go back to the last backup."),
                      {isolatedName(row), plainName(rule)});
    }
    return fillIn(kFindingContext, *text, all, locale);
}

bool hasFindingRule(std::string_view rule)
{
    return findTemplate(texts(), rule) != nullptr;
}

} // namespace clientele::wording
