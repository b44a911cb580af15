// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"
#include "fontbook.h"

#include <QtCore/QRectF>
#include <QtGui/QImage>

#include <vector>

class QPainter;

namespace clientele::documents {

/// What is painted on one page, in units of 1/720 inch from its top left corner. A list, so that
/// screen, print and PDF paint the same.
class Page
{
public:
    void add(const TextBlock &block, const QPointF &topLeft);
    void add(const TextBlock &block, const QPointF &topLeft, int firstLine, int lineCount);
    void addRectangle(const QRectF &rectangle, const QColor &colour);
    /// A horizontal rule of `thickness` with its top at y.
    void addRule(qreal left, qreal right, qreal y, qreal thickness, const QColor &colour);
    void addPicture(const QImage &picture, bool photograph, const QRectF &target);
    void paint(QPainter &painter) const;

private:
    struct Text {
        TextBlock block;
        QPointF topLeft;
        int firstLine;
        int lineCount;
    };
    struct Rectangle {
        QRectF area;
        QColor colour;
    };
    struct Picture {
        QImage image;
        bool photograph;
        QRectF target;
    };
    std::vector<Rectangle> m_rectangles;
    std::vector<Picture> m_pictures;
    std::vector<Text> m_texts;
};

constexpr qreal mm(qreal length) { return length * kUnitsPerMm; }
constexpr qreal pt(qreal length) { return length * kUnitsPerPoint; }

/// Where things stand on the paper.
struct Geometry {
    explicit Geometry(PaperSize paper);

    qreal width, height;
    qreal left, right;   ///< of the text; 25 mm as the window of an envelope wants it
    qreal metaLeft;      ///< column of sender, key figures, totals and bank
    qreal windowWidth = mm(82);
    qreal logoTop = mm(15);
    qreal windowTop = mm(49);   ///< sender's line; DIN 5008 form B, inside the window from 45 mm
    qreal addresseeTop = mm(55.5);
    qreal titleTop = mm(97);
    qreal continuedTop = mm(15);
    qreal footerBottom;

    [[nodiscard]] qreal contentWidth() const { return right - left; }
};

/// Opaque colours only: archive PDF forbids transparency (5.5). Contrasts as in the window.
namespace colours {
inline const QColor kText(0x1B, 0x1F, 0x23);
inline const QColor kMuted(0x5B, 0x64, 0x70);
inline const QColor kLine(0xDD, 0xE1, 0xE5);
inline const QColor kDraft(0x8A, 0x5A, 0x00);
inline const QColor kDraftSoft(0xFF, 0xF4, 0xDB);
} // namespace colours

namespace styles {
inline const TextStyle kTitle{Face::SemiBold, 190, pt(25), colours::kText};
inline const TextStyle kSender{Face::SemiBold, 150, pt(20), colours::kText};
inline const TextStyle kAddress{Face::Regular, 100, pt(13.5), colours::kText};
inline const TextStyle kAddressName{Face::SemiBold, 100, pt(13.5), colours::kText};
inline const TextStyle kBody{Face::Regular, 90, pt(12.5), colours::kText};
inline const TextStyle kStrong{Face::SemiBold, 90, pt(12.5), colours::kText};
inline const TextStyle kFigures{Face::Regular, 90, pt(12.5), colours::kText, true};
inline const TextStyle kFiguresStrong{Face::SemiBold, 90, pt(12.5), colours::kText, true};
inline const TextStyle kFiguresMuted{Face::Regular, 90, pt(12.5), colours::kMuted, true};
inline const TextStyle kBodyMuted{Face::Regular, 90, pt(12.5), colours::kMuted};
inline const TextStyle kDue{Face::SemiBold, 120, pt(16), colours::kText};
inline const TextStyle kMeta{Face::Regular, 80, pt(12), colours::kText};
inline const TextStyle kMetaStrong{Face::SemiBold, 80, pt(12), colours::kText};
inline const TextStyle kMetaMuted{Face::Regular, 80, pt(12), colours::kMuted};
inline const TextStyle kSmall{Face::Regular, 75, pt(10.5), colours::kMuted};
inline const TextStyle kSmallStrong{Face::SemiBold, 75, pt(10.5), colours::kMuted};
inline const TextStyle kFine{Face::Regular, 65, pt(9), colours::kMuted};
inline const TextStyle kPageNumber{Face::Regular, 65, pt(9), colours::kMuted, true};
inline const TextStyle kDraft{Face::SemiBold, 80, pt(12), colours::kDraft};
inline const TextStyle kDraftNotice{Face::Regular, 80, pt(12), colours::kDraft};
} // namespace styles

} // namespace clientele::documents
