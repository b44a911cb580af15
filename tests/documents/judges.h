// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

namespace clientele::documents::test {

/// What a program printed; ok is false when it is missing, failed or took longer than a minute.
struct Answer {
    bool ok = false;
    QByteArray output; ///< standard output
    QByteArray errors; ///< standard error
};
[[nodiscard]] Answer ask(const QString &program, const QStringList &arguments,
                         const QByteArray &input = {});

/// A word with its place on the page in points, from the top left corner.
struct Word {
    QString text;
    double left = 0, top = 0, right = 0, bottom = 0;
};

/// A PDF as poppler and qpdf see it: programs that we did not write.
class Judge
{
public:
    explicit Judge(const QByteArray &pdf);

    /// Empty when the file is sound: qpdf --check finds nothing, every font is embedded, and
    /// nothing in it acts (links, scripts) or shines through (transparency).
    [[nodiscard]] QString complaint() const;
    [[nodiscard]] QString info(const QString &key) const; ///< a row of pdfinfo
    [[nodiscard]] int pageCount() const;
    /// The text in reading order, bidi controls taken out, composed and in its plain forms (NFKC).
    [[nodiscard]] QString text(int page = 0) const; ///< 0: all pages; from 1
    [[nodiscard]] QString rawText() const;          ///< as pdftotext gives it
    [[nodiscard]] QList<Word> words(int page) const;
    [[nodiscard]] QStringList fonts() const;
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/// Runs of white space as one blank, none at the ends.
[[nodiscard]] QString plain(QString text);

} // namespace clientele::documents::test
