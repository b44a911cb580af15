// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QRawFont>
#include <QtGui/QTextLayout>

#include <array>
#include <map>
#include <memory>
#include <set>

class QPainter;

namespace clientele::documents {

enum class Face : std::uint8_t { Regular, SemiBold };
enum class Align : std::uint8_t { Left, Right };

/// Lengths of a page are in units of 1/720 inch, so that sizes in tenths of a point are whole.
inline constexpr qreal kUnitsPerPoint = 10;
inline constexpr qreal kUnitsPerMm = 720 / 25.4;
inline constexpr int kUnitsPerInch = 720;

struct TextStyle {
    Face face = Face::Regular;
    int sizeUnits = 90;
    qreal leading = 125; ///< distance of baselines
    QColor colour;
    bool tabular = false; ///< figures of one width, for columns of numbers
};

/// A text that is broken into lines; cheap to copy. Belongs to the thread that made it.
class TextBlock
{
public:
    TextBlock() = default;
    TextBlock(std::shared_ptr<QTextLayout> layout, const TextStyle &style);

    [[nodiscard]] int lineCount() const { return m_lineCount; }
    [[nodiscard]] qreal height() const { return m_lineCount * m_leading; }
    [[nodiscard]] qreal leading() const { return m_leading; }
    [[nodiscard]] qreal naturalWidth() const;
    /// Paints the lines [first, first + count) with the top of the first at `topLeft`.
    void draw(QPainter &painter, const QPointF &topLeft, int first, int count) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    QColor m_colour;
    qreal m_leading = 0;
    int m_lineCount = 0;
};

/// The faces of a document and the fonts for scripts that they lack. One for each document.
class FontBook
{
public:
    /// Loads the built-in faces once for the process.
    [[nodiscard]] static Result<FontBook> open();

    /// Breaks `text` (cleaned, see cleantext.h) into at most `maxLines` lines of `width`; what does
    /// not fit ends in "…", as does a text that was `cut` before.
    [[nodiscard]] TextBlock layOut(QString text, const TextStyle &style, qreal width,
                                   int maxLines = 1, Align align = Align::Left, bool cut = false);

    [[nodiscard]] const std::set<char32_t> &missing() const { return m_missing; }

private:
    FontBook() = default;
    struct Piece {
        qsizetype start;
        qsizetype length;
        QString family; ///< empty: the built-in face
    };
    [[nodiscard]] bool coversAll(const QString &text) const;
    [[nodiscard]] QList<Piece> assignFonts(QString &text);
    [[nodiscard]] QString familyFor(const QList<char32_t> &cluster);
    [[nodiscard]] QString findFamily(const QList<char32_t> &cluster);
    [[nodiscard]] bool covers(const QString &family, const QList<char32_t> &cluster);
    [[nodiscard]] std::shared_ptr<QTextLayout> breakLines(const QString &text,
                                                          const QList<Piece> &pieces,
                                                          const TextStyle &style, qreal width,
                                                          Align align) const;

    QRawFont m_main;
    std::map<QString, QRawFont> m_fallbacks; ///< by family; invalid where it is not installed
    std::map<QList<char32_t>, QString> m_families; ///< what familyFor() found out
    std::set<char32_t> m_missing;
};

} // namespace clientele::documents
