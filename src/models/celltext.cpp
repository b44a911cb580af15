// SPDX-License-Identifier: GPL-3.0-or-later
#include "celltext.h"

#include <QCoreApplication>
#include <QDate>
#include <QStringList>

#include <array>

namespace clientele::models {

namespace {

struct Word {
    const char *code;
    const char *text;
};

// Names of billing's, domain's and the schema's codes; requirements.md has the words.
constexpr std::array kWords = {
    Word{"active", QT_TRANSLATE_NOOP("models", "Active")},
    Word{"add_on", QT_TRANSLATE_NOOP("models", "Add-on")},
    Word{"admin", QT_TRANSLATE_NOOP("models", "Admin")},
    Word{"administrator", QT_TRANSLATE_NOOP("models", "Administrator")},
    Word{"credit_note", QT_TRANSLATE_NOOP("models", "Credit note")},
    Word{"credited", QT_TRANSLATE_NOOP("models", "Credited")},
    Word{"disabled", QT_TRANSLATE_NOOP("models", "Disabled")},
    Word{"done", QT_TRANSLATE_NOOP("models", "Done")},
    Word{"draft", QT_TRANSLATE_NOOP("models", "Draft")},
    Word{"employee", QT_TRANSLATE_NOOP("models", "Employee")},
    Word{"ended", QT_TRANSLATE_NOOP("models", "Ended")},
    Word{"ending", QT_TRANSLATE_NOOP("models", "Ending")},
    Word{"freemium", QT_TRANSLATE_NOOP("models", "Freemium")},
    Word{"held", QT_TRANSLATE_NOOP("models", "On hold")},
    Word{"imported", QT_TRANSLATE_NOOP("models", "Imported")},
    Word{"invoice", QT_TRANSLATE_NOOP("models", "Invoice")},
    Word{"issued", QT_TRANSLATE_NOOP("models", "Issued")},
    Word{"none", QT_TRANSLATE_NOOP("models", "No plan")},
    Word{"on_summary", QT_TRANSLATE_NOOP("models", "On a summary")},
    Word{"open", QT_TRANSLATE_NOOP("models", "Open")},
    Word{"owner", QT_TRANSLATE_NOOP("models", "Owner")},
    Word{"paid", QT_TRANSLATE_NOOP("models", "Paid")},
    Word{"part_paid", QT_TRANSLATE_NOOP("models", "Part paid")},
    Word{"paused", QT_TRANSLATE_NOOP("models", "Paused")},
    Word{"pending", QT_TRANSLATE_NOOP("models", "Pending")},
    Word{"plan", QT_TRANSLATE_NOOP("models", "Plan")},
    Word{"refused", QT_TRANSLATE_NOOP("models", "Refused")},
    Word{"retail", QT_TRANSLATE_NOOP("models", "Retail")},
    Word{"scheduled", QT_TRANSLATE_NOOP("models", "Scheduled")},
    Word{"started", QT_TRANSLATE_NOOP("models", "Started")},
    Word{"trial", QT_TRANSLATE_NOOP("models", "Trial")},
    Word{"voided", QT_TRANSLATE_NOOP("models", "Voided")},
    Word{"wholesale", QT_TRANSLATE_NOOP("models", "Wholesale")},
    Word{"written_off", QT_TRANSLATE_NOOP("models", "Written off")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("models", text);
}

QString oneWord(const QString &code)
{
    for (const Word &word : kWords) {
        if (code == QLatin1String(word.code))
            return translated(word.text);
    }
    return code;
}

Date dateOf(const QDate &day)
{
    return Date::fromCivil(day.year(), day.month(), day.day()).value_or(Date());
}

} // namespace

QString wordText(const QString &codes)
{
    QStringList words;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
        words.append(oneWord(code));
    return words.join(QLatin1String(", "));
}

QString cellText(const ColumnSpec &column, const QVariant &value, const Currency &currency,
                 const Display &display)
{
    if (!value.isValid())
        return {};
    switch (column.kind) {
    case ColumnKind::Tick:
    case ColumnKind::Button: return {};
    case ColumnKind::Text: return value.toString();
    case ColumnKind::Word: return wordText(value.toString());
    case ColumnKind::Integer: return integerText(value.toLongLong(), display.locale);
    case ColumnKind::Money: return moneyText(Money{value.toLongLong(), currency}, display.locale);
    case ColumnKind::Day: return dateText(dateOf(value.toDate()), display.locale);
    case ColumnKind::Instant: return instantText(Instant{value.toLongLong()}, display);
    case ColumnKind::YesNo:
        return translated(value.toBool() ? QT_TRANSLATE_NOOP("models", "Yes")
                                         : QT_TRANSLATE_NOOP("models", "No"));
    }
    return {};
}

QString spokenText(const ColumnSpec &column, const QString &text)
{
    return QCoreApplication::translate("models", "%1: %2")
        .arg(headerText(column), text.isEmpty() ? QCoreApplication::translate("models", "none")
                                                 : text);
}

QString spokenTick(bool ticked, const QString &rowName)
{
    return (ticked ? QCoreApplication::translate("models", "Selected: %1")
                   : QCoreApplication::translate("models", "Not selected: %1"))
        .arg(rowName);
}

QString headerText(const ColumnSpec &column)
{
    return *column.header ? translated(column.header) : QString();
}

} // namespace clientele::models
