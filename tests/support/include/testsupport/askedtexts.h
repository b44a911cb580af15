// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamReader>

namespace clientele::testsupport {

/// Notes every text that the program asks a translation for while it is installed, and compares
/// them with translations/clientele_de.ts: a text that is asked for under another context than it
/// was marked with is never translated, and nothing else notices. Translates nothing. Any thread.
class AskedTexts : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.insert(keyOf(QString::fromUtf8(context), QString::fromUtf8(source)));
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] qsizetype count() const { return m_asked.size(); }
    /// Those that the file lacks, sorted, without Qt's own.
    [[nodiscard]] QStringList unknown() const
    {
        const QSet<QString> known = textsOfFile();
        QStringList result;
        for (const QString &key : m_asked) {
            if (!known.contains(key) && !key.startsWith(QLatin1Char('Q')))
                result.append(key);
        }
        result.sort();
        return result;
    }

private:
    static QString keyOf(const QString &context, const QString &source)
    {
        return context + QStringLiteral(": ") + source;
    }
    static QSet<QString> textsOfFile()
    {
        QSet<QString> texts;
        QFile file(QStringLiteral(CLIENTELE_GERMAN));
        if (!file.open(QFile::ReadOnly))
            return texts;
        QXmlStreamReader xml(&file);
        QString context;
        while (!xml.atEnd()) {
            if (!xml.readNextStartElement())
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("source"))
                texts.insert(keyOf(context, xml.readElementText()));
        }
        return texts;
    }

    mutable QMutex m_mutex;
    mutable QSet<QString> m_asked;
};

} // namespace clientele::testsupport
