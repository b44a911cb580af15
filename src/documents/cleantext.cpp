// SPDX-License-Identifier: GPL-3.0-or-later
#include "cleantext.h"

#include <QtCore/QList>
#include <QtCore/QTextBoundaryFinder>

namespace clientele::documents {

namespace {

constexpr int kMaxStackedMarks = 4;

bool isBidiControl(char32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isDropped(char32_t code)
{
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool tag = code >= 0xE0000 && code <= 0xE0FFF;
    const bool invisible = code == 0xFEFF || code == 0xAD || (code >= 0x206A && code <= 0x206F)
        || (code >= 0xFFF9 && code <= 0xFFFC);
    return control || tag || invisible || isBidiControl(code);
}

bool isNonCharacter(char32_t code)
{
    return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
}

bool isLineBreak(char32_t code)
{
    return code == '\n' || code == 0x0B || code == 0x0C || code == 0x85 || code == 0x2028
        || code == 0x2029;
}

bool stacks(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

class Cleaner
{
public:
    Cleaner(LineBreaks breaks, qsizetype maxLength) : m_breaks(breaks), m_maxLength(maxLength) {}

    /// False when there is no room for more.
    bool add(char32_t code)
    {
        if (code == '\r' && m_breaks == LineBreaks::Joined)
            code = ' ';
        if (isLineBreak(code))
            return addBreak();
        if (code == '\t' || QChar::category(code) == QChar::Separator_Space) {
            // no-break spaces keep their meaning, all other blanks are one
            if (code != 0xA0 && code != 0x202F)
                return addBlank();
        }
        if (isDropped(code))
            return true;
        if (isNonCharacter(code))
            code = QChar::ReplacementCharacter;
        m_stacked = stacks(code) ? m_stacked + 1 : 0;
        return m_stacked > kMaxStackedMarks || append(code);
    }

    QString take()
    {
        while (!m_text.isEmpty() && (m_text.back() == u' ' || m_text.back() == u'\n'))
            m_text.chop(1);
        // composed only now: ordering thousands of stacked marks would take its time
        return m_text.normalized(QString::NormalizationForm_C);
    }

private:
    bool addBlank()
    {
        m_stacked = 0;
        if (m_text.isEmpty() || m_text.back() == u' ' || m_text.back() == u'\n')
            return true;
        return append(' ');
    }

    bool addBreak()
    {
        if (m_breaks == LineBreaks::Joined)
            return addBlank();
        m_stacked = 0;
        if (!m_text.isEmpty() && m_text.back() == u' ')
            m_text.chop(1);
        // at most one empty line, none at the beginning
        if (m_text.isEmpty() || m_text.endsWith(u"\n\n"))
            return true;
        return append('\n');
    }

    bool append(char32_t code)
    {
        const auto units = QChar::fromUcs4(code);
        if (m_text.size() + QStringView(units).size() > m_maxLength)
            return false;
        m_text += units;
        return true;
    }

    LineBreaks m_breaks;
    qsizetype m_maxLength;
    QString m_text;
    int m_stacked = 0;
};

} // namespace

QString cleanText(std::string_view utf8, LineBreaks breaks, qsizetype maxLength, bool *cut)
{
    // A bound on what is decoded at all: four bytes a character, and as much again for what is
    // dropped. Megabytes of text cost no more than that.
    const qsizetype bound = 64 + 8 * maxLength;
    bool whole = true;
    if (static_cast<qsizetype>(utf8.size()) > bound) {
        auto end = static_cast<std::size_t>(bound);
        while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80)
            --end;
        utf8 = utf8.substr(0, end);
        whole = false;
    }
    const QString decoded = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    Cleaner cleaner(breaks, maxLength);
    for (const uint code : decoded.toUcs4()) {
        if (!cleaner.add(code)) {
            whole = false;
            break;
        }
    }
    QString text = cleaner.take();
    if (!whole && !text.isEmpty()) { // drop a character that may have lost its marks
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        finder.setPosition(text.size());
        const qsizetype start = finder.toPreviousBoundary();
        if (start > 0)
            text.truncate(start);
    }
    if (cut != nullptr)
        *cut = !whole;
    return text;
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

bool isIgnorable(char32_t code) noexcept
{
    return code == '\n' || code == 0x2028 || (code >= 0x200B && code <= 0x200F)
        || isBidiControl(code) || (code >= 0x2060 && code <= 0x2064)
        || (code >= 0xFE00 && code <= 0xFE0F) || code == 0x034F || code == 0x061C
        || (code >= 0x180B && code <= 0x180F);
}

} // namespace clientele::documents
