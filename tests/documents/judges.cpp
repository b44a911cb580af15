// SPDX-License-Identifier: GPL-3.0-or-later
#include "judges.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QXmlStreamReader>

namespace clientele::documents::test {

namespace {

constexpr int kPatienceMs = 60'000;

QString withoutBidiControls(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if ((code < 0x202A || code > 0x202E) && (code < 0x2066 || code > 0x2069)
            && (code < 0x200E || code > 0x200F))
            result += c;
    }
    return result;
}

} // namespace

Answer ask(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    const bool ended = process.waitForFinished(kPatienceMs);
    answer.ok = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    answer.output = process.readAllStandardOutput();
    answer.errors = process.readAllStandardError();
    return answer;
}

Judge::Judge(const QByteArray &pdf) : m_path(m_folder.filePath(QStringLiteral("invoice.pdf")))
{
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly))
        file.write(pdf);
}

QString Judge::complaint() const
{
    const Answer check = ask(u"qpdf"_qs, {u"--check"_qs, m_path});
    if (!check.ok || !check.errors.isEmpty() || !check.output.contains("No syntax or stream"))
        return u"qpdf: "_qs + QString::fromUtf8(check.output + check.errors);
    const Answer fonts = ask(u"pdffonts"_qs, {m_path});
    const QStringList rows = QString::fromUtf8(fonts.output).split(u'\n', Qt::SkipEmptyParts);
    if (!fonts.ok || rows.size() < 3)
        return u"pdffonts: no fonts"_qs;
    for (qsizetype i = 2; i < rows.size(); ++i) {
        // name, type, encoding, emb sub uni, object: the columns are of fixed width
        const QStringList cells = rows.at(i).simplified().split(u' ');
        if (cells.value(cells.size() - 5) != u"yes" || cells.value(cells.size() - 3) != u"yes")
            return u"pdffonts: "_qs + rows.at(i);
    }
    const Answer open = ask(u"qpdf"_qs, {u"--qdf"_qs, u"--object-streams=disable"_qs, m_path,
                                         u"-"_qs});
    if (!open.ok)
        return u"qpdf --qdf failed"_qs;
    QByteArray contents = open.output;
    contents.replace("/SMask /None", ""); // says that there is none
    for (const char *word : {"/URI", "/JS", "/JavaScript", "/Launch", "/OpenAction", "/Type /Annot",
                             "/EmbeddedFile", "/SMask"}) {
        if (contents.contains(word))
            return QString::fromLatin1(word);
    }
    for (const char *alpha : {"/ca ", "/CA "}) {
        for (qsizetype at = open.output.indexOf(alpha); at >= 0;
             at = open.output.indexOf(alpha, at + 1)) {
            if (!open.output.mid(at + 4, 4).startsWith("1"))
                return u"transparency: "_qs + QString::fromLatin1(open.output.mid(at, 10));
        }
    }
    return {};
}

QString Judge::info(const QString &key) const
{
    const Answer answer = ask(u"pdfinfo"_qs, {m_path});
    for (const QString &row : QString::fromUtf8(answer.output).split(u'\n')) {
        if (row.startsWith(key + u':'))
            return row.mid(key.size() + 1).trimmed();
    }
    return {};
}

int Judge::pageCount() const
{
    return info(u"Pages"_qs).toInt();
}

QString Judge::rawText() const
{
    return QString::fromUtf8(ask(u"pdftotext"_qs, {u"-layout"_qs, m_path, u"-"_qs}).output);
}

QString Judge::text(int page) const
{
    QStringList arguments{u"-layout"_qs};
    if (page > 0)
        arguments << u"-f"_qs << QString::number(page) << u"-l"_qs << QString::number(page);
    const Answer answer = ask(u"pdftotext"_qs, arguments + QStringList{m_path, u"-"_qs});
    return withoutBidiControls(QString::fromUtf8(answer.output))
        .normalized(QString::NormalizationForm_KC);
}

QList<Word> Judge::words(int page) const
{
    const QString number = QString::number(page);
    const Answer answer = ask(u"pdftotext"_qs, {u"-bbox"_qs, u"-f"_qs, number, u"-l"_qs, number,
                                                m_path, u"-"_qs});
    QList<Word> words;
    QXmlStreamReader reader(answer.output);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"word")
            continue;
        const QXmlStreamAttributes at = reader.attributes();
        Word word;
        word.left = at.value(QLatin1String("xMin")).toDouble();
        word.top = at.value(QLatin1String("yMin")).toDouble();
        word.right = at.value(QLatin1String("xMax")).toDouble();
        word.bottom = at.value(QLatin1String("yMax")).toDouble();
        word.text = reader.readElementText();
        words.append(word);
    }
    return words;
}

QStringList Judge::fonts() const
{
    QStringList names;
    const QString table = QString::fromUtf8(ask(u"pdffonts"_qs, {m_path}).output);
    for (const QString &row : table.split(u'\n', Qt::SkipEmptyParts).mid(2))
        names.append(row.section(u' ', 0, 0));
    return names;
}

QString plain(QString text)
{
    return text.simplified();
}

} // namespace clientele::documents::test
