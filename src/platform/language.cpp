// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>

namespace clientele {
namespace {

const QString &folder()
{
    static const QString path = QStringLiteral(":/i18n");
    return path;
}

QString prefix()
{
    return QStringLiteral("clientele_");
}

/// "de" of "de-AT", "de_AT" and "de".
QString codeOf(const QString &name)
{
    return QLocale(name).name().section(QLatin1Char('_'), 0, 0);
}

QString chooseCode(const QString &wanted, const QStringList &desktop)
{
    const QStringList known = languages();
    for (const QString &name : QStringList{wanted} + desktop) {
        const QString code = codeOf(name);
        if (!name.isEmpty() && known.contains(code))
            return code;
    }
    return QStringLiteral("en");
}

} // namespace

QStringList languages()
{
    const QDir files(folder(), prefix() + QStringLiteral("*.qm"), QDir::Name, QDir::Files);
    QStringList codes;
    for (const QString &file : files.entryList())
        codes.append(file.section(QLatin1Char('.'), 0, 0).mid(prefix().size()));
    return codes;
}

QLocale chooseLocale(const QString &wanted, const QStringList &desktop,
                     QLocale::Territory territory)
{
    const QLocale usual(chooseCode(wanted, desktop));
    const QLocale there(usual.language(), territory);
    if (territory != QLocale::AnyTerritory && there.territory() == territory)
        return there;
    if (usual.language() == QLocale::English)
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    return usual;
}

QLocale localeOfDesktop(const QString &wanted)
{
    const QLocale desktop = QLocale::system();
    return chooseLocale(wanted, desktop.uiLanguages(), desktop.territory());
}

Language::Language(const QLocale &locale)
    : m_locale(locale), m_ofQt(std::make_unique<QTranslator>()),
      m_ours(std::make_unique<QTranslator>())
{
    QLocale::setDefault(m_locale);
    const QString code = codeOf(m_locale.name());
    if (m_ofQt->load(QStringLiteral("qtbase_") + code,
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_ofQt.get());
    m_complete = m_ours->load(prefix() + code, folder());
    if (m_complete) // the last one is asked first
        QCoreApplication::installTranslator(m_ours.get());
}

Language::~Language()
{
    QCoreApplication::removeTranslator(m_ours.get());
    QCoreApplication::removeTranslator(m_ofQt.get());
    QLocale::setDefault(m_before);
}

} // namespace clientele
