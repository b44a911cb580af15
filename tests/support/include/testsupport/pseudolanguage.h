// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QTranslator>

namespace clientele::testsupport {

/// Languages that nobody speaks, for tests of the window. They are made from the texts that lupdate
/// finds in the sources (tests/support/pseudolanguage.py), so a text that shows no brackets is one
/// that is not translated, or that lupdate does not find.
///
///     void TestClientsPage::roomForLongerLanguages()
///     {
///         const testsupport::PseudoLanguage language(testsupport::Pseudo::Longer);
///         ClientsPage page(services);           // after the language: texts are set once
///         page.show();
///         QCOMPARE(testsupport::untranslatedTexts(page, {"Berglunds"}), QStringList());
///         QCOMPARE(testsupport::clippedTexts(page), QStringList());
///     }
///
/// Longer is "[Šåvé ẋẋ]": accents and at least 40 % more. Mirrored is Arabic letters; with it the
/// application's layout direction turns from right to left (and back in the destructor), as it
/// does for a real Arabic translation; figures then are those of QLocale(Arabic, Egypt) unless
/// another locale is given. untranslatedTexts() and clippedTexts() are in
/// testsupport/widgettexts.h.
///
/// A test of the real German needs `Language german(QLocale("de"))` of platform/language.h and
/// links clientele_translations. One language at a time, in the GUI thread; needs an application
/// object and a program that links clientele_testsupport.
enum class Pseudo { Longer, Mirrored };

class PseudoLanguage
{
public:
    explicit PseudoLanguage(Pseudo kind)
        : PseudoLanguage(kind, kind == Pseudo::Longer ? QLocale(QLocale::German, QLocale::Germany)
                                                      : QLocale(QLocale::Arabic, QLocale::Egypt))
    {
    }
    PseudoLanguage(Pseudo kind, const QLocale &figures)
    {
        const QString name = kind == Pseudo::Longer ? QStringLiteral("longer")
                                                    : QStringLiteral("mirrored");
        m_loaded = m_translator.load(QStringLiteral(CLIENTELE_PSEUDO_LANGUAGES "/") + name);
        QLocale::setDefault(figures);
        QCoreApplication::installTranslator(&m_translator);
    }
    ~PseudoLanguage()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(m_before);
    }
    PseudoLanguage(const PseudoLanguage &) = delete;
    PseudoLanguage &operator=(const PseudoLanguage &) = delete;

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

private:
    QLocale m_before;
    QTranslator m_translator;
    bool m_loaded = false;
};

/// Whether a text comes from a pseudo language: "[Šåvé ẋẋ]".
[[nodiscard]] inline bool isPseudo(const QString &text)
{
    const QString plain = QString(text).remove(QLatin1Char('&'));
    return plain.startsWith(QLatin1Char('[')) && plain.contains(QLatin1Char(']'));
}

} // namespace clientele::testsupport
