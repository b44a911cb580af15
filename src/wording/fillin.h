// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <span>
#include <string>
#include <string_view>

namespace clientele::wording {

/// A text with "%1" to "%9" and what the parameters are, one letter each:
///   N name of a person or thing, isolated · D day (ISO) · M moment (ISO) · C count ·
///   A action (CommandRule::name) · R right (permissionName()) · B bytes · X word of a machine.
struct Template {
    const char *key;   ///< rule or reason
    const char *text;  ///< marked with QT_TRANSLATE_NOOP
    const char *kinds;
};

/// The texts in place of %1 … %9, in one pass: what is put in is not looked into again.
[[nodiscard]] QString fillIn(const QString &text, const QStringList &values);

/// A parameter as the kind wants it. Text that is not of the kind is shown as a name.
[[nodiscard]] QString shown(char kind, std::string_view parameter, const QLocale &locale);

/// The translated text with its parameters. A missing parameter becomes "…".
[[nodiscard]] QString fillIn(const char *context, const Template &sentence,
                             std::span<const std::string> parameters, const QLocale &locale);

/// How many parameters the text asks for.
[[nodiscard]] std::size_t parametersOf(const Template &sentence);

/// A text of what goes to a client, which has the language of the locale and not that of whoever
/// sits at the program: as it stands for English, else translated.
[[nodiscard]] QString inLanguageOf(const QLocale &locale, const char *context, const char *text);

/// `one` for exactly one; otherwise `many`, marked with QT_TRANSLATE_N_NOOP, in the plural of the
/// language and with the count as the locale writes it in place of %n. Language: inLanguageOf().
[[nodiscard]] QString counted(const QLocale &locale, const char *context, const char *one,
                              const char *many, std::int64_t count);

[[nodiscard]] const Template *findTemplate(std::span<const Template> templates,
                                           std::string_view key) noexcept;

/// The first letter large, whatever stands before it.
[[nodiscard]] QString asSentenceStart(QString text);

} // namespace clientele::wording
