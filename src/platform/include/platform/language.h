// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

class QTranslator;

namespace clientele {

// The language of the window. Commands speak English, whatever the machine is set to: scripts read
// them, and nothing that a command prints depends on the locale (product.md).

/// The languages that the program has words in, as codes ("de", "en"), sorted: those below :/i18n.
/// Empty in a program that was linked without clientele_translations. Any thread.
[[nodiscard]] QStringList languages();

/// Which of languages() to speak, and how to write figures and days.
///   wanted     a code of languages() from --language or a setting; "" or an unknown one: the
///              first language of the desktop that the program has, else English
///   desktop    QLocale::system().uiLanguages(): "de-AT", "de", "en" …
///   territory  QLocale::system().territory(): figures are written as there, in the language that
///              was chosen (English words in Germany: 1.234,50). A territory that does not know
///              the language, and none: the usual one of the language, for English the
///              United Kingdom, which writes the day before the month.
/// Any thread.
[[nodiscard]] QLocale chooseLocale(const QString &wanted, const QStringList &desktop,
                                   QLocale::Territory territory);

/// chooseLocale() for the desktop that the environment describes (LANGUAGE, LC_ALL, LC_MESSAGES,
/// LANG, as Qt reads them). To be called before anything sets LC_ALL, as the commands do.
[[nodiscard]] QLocale localeOfDesktop(const QString &wanted = {});

/// Makes the application speak a language while it lives: the program's words, Qt's own (buttons of
/// file and print dialogs; from the package qt6-translations-l10n, English without it), and
/// QLocale() for figures. Widgets that exist get a QEvent::LanguageChange. The direction of writing
/// follows by itself. GUI thread, one at a time, with an application object that outlives it.
class Language
{
public:
    explicit Language(const QLocale &locale);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    /// Whether the program has words for it; else it speaks English.
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    QLocale m_locale;
    QLocale m_before;
    bool m_complete = false;
    std::unique_ptr<QTranslator> m_ofQt;
    std::unique_ptr<QTranslator> m_ours;
};

} // namespace clientele
