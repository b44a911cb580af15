// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/mails.h"

#include "fillin.h"
#include "wording/names.h"

#include <QtCore/QStringList>

namespace clientele::wording {
namespace {

constexpr const char *kMailContext = "Mail";
constexpr int kLongestInMail = 200; ///< characters of a name

/// A name may hold anything, also the place of the code.
QString named(const std::string &name, const QString &codePlace)
{
    return plainName(name, kLongestInMail).remove(codePlace);
}

} // namespace

MailText passwordMail(const PasswordMail &mail, const QLocale &locale)
{
    const auto say = [&locale](const char *text, const QStringList &values) {
        return fillIn(inLanguageOf(locale, kMailContext, text), values);
    };
    const QString code = QString::fromStdString(mail.codePlace);
    const QString agency = named(mail.agencyName, code);
    const QString where
        = mail.agencyWebsite.empty()
              ? say(QT_TRANSLATE_NOOP("Mail", "Ask %1 (%2) where to enter this code:"),
                    {agency, named(mail.agencyEmail, code)})
              : say(QT_TRANSLATE_NOOP("Mail",
                                      "Go to %1, choose “Forgot password” and enter this code:"),
                    {named(mail.agencyWebsite, code)});
    const QStringList paragraphs{
        say(QT_TRANSLATE_NOOP("Mail", "Hello %1,"), {named(mail.recipientName, code)}),
        say(QT_TRANSLATE_NOOP("Mail", "a new password was asked for your account at %1."),
            {agency}),
        where,
        QStringLiteral("    ") + code,
        say(QT_TRANSLATE_NOOP("Mail",
                              "The code works once, and for one day. If you did not expect this "
                              "mail, delete it: your password stays as it is."),
            {}),
        agency};
    return {say(QT_TRANSLATE_NOOP("Mail", "Your new password at %1"), {agency}),
            paragraphs.join(QStringLiteral("\n\n")) + QLatin1Char('\n')};
}

} // namespace clientele::wording
