// SPDX-License-Identifier: GPL-3.0-or-later
#include "fontbook.h"

#include "cleantext.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <initializer_list>
#include <mutex>

static void initialiseResources() // the macro must stand outside of any namespace
{
    Q_INIT_RESOURCE(documents);
}

namespace clientele::documents {

namespace {

constexpr char16_t kEllipsis = 0x2026;
constexpr char16_t kReplacement = 0xFFFD;

QString builtInFamily()
{
    return QStringLiteral("Clientele Inter");
}

/// Adds the faces to the application's fonts, once; they stay for the life of the process.
bool builtInFacesLoaded()
{
    static std::once_flag once;
    static bool loaded = false;
    std::call_once(once, [] {
        initialiseResources();
        const std::initializer_list<QString> files = {
            QStringLiteral(":/documents/fonts/ClienteleInter-Regular.ttf"),
            QStringLiteral(":/documents/fonts/ClienteleInter-SemiBold.ttf")};
        loaded = std::all_of(files.begin(), files.end(), [](const QString &file) {
            return QFontDatabase::addApplicationFont(file) >= 0;
        });
    });
    return loaded;
}

/// Fonts of Debian with TrueType outlines, which Qt 6.4 embeds well; the first that is installed
/// and has the characters is taken.
QStringList familiesFor(QChar::Script script)
{
    static const std::map<QChar::Script, QStringList> byScript = {
        {QChar::Script_Arabic, {QStringLiteral("Noto Sans Arabic")}},
        {QChar::Script_Hebrew, {QStringLiteral("Noto Sans Hebrew")}},
        {QChar::Script_Devanagari, {QStringLiteral("Noto Sans Devanagari")}},
        {QChar::Script_Bengali, {QStringLiteral("Noto Sans Bengali")}},
        {QChar::Script_Gurmukhi, {QStringLiteral("Noto Sans Gurmukhi")}},
        {QChar::Script_Gujarati, {QStringLiteral("Noto Sans Gujarati")}},
        {QChar::Script_Tamil, {QStringLiteral("Noto Sans Tamil")}},
        {QChar::Script_Telugu, {QStringLiteral("Noto Sans Telugu")}},
        {QChar::Script_Kannada, {QStringLiteral("Noto Sans Kannada")}},
        {QChar::Script_Malayalam, {QStringLiteral("Noto Sans Malayalam")}},
        {QChar::Script_Sinhala, {QStringLiteral("Noto Sans Sinhala")}},
        {QChar::Script_Thai, {QStringLiteral("Noto Sans Thai")}},
        {QChar::Script_Lao, {QStringLiteral("Noto Sans Lao")}},
        {QChar::Script_Khmer, {QStringLiteral("Noto Sans Khmer")}},
        {QChar::Script_Myanmar, {QStringLiteral("Noto Sans Myanmar")}},
        {QChar::Script_Georgian, {QStringLiteral("Noto Sans Georgian")}},
        {QChar::Script_Armenian, {QStringLiteral("Noto Sans Armenian")}},
        {QChar::Script_Ethiopic, {QStringLiteral("Noto Sans Ethiopic")}},
    };
    static const QStringList chinese = {QStringLiteral("WenQuanYi Micro Hei"),
                                        QStringLiteral("Droid Sans Fallback"),
                                        QStringLiteral("Noto Sans CJK SC")};
    static const QStringList general =
        QStringList{QStringLiteral("Noto Sans")} + chinese
        + QStringList{QStringLiteral("Noto Sans Symbols"), QStringLiteral("Noto Sans Symbols2"),
                      QStringLiteral("Noto Sans Math"), QStringLiteral("Symbola"),
                      QStringLiteral("DejaVu Sans")};
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
        return chinese + general;
    default:
        break;
    }
    const auto found = byScript.find(script);
    return found == byScript.end() ? general : found->second + general;
}

QFont makeFont(const QString &family, int sizeUnits, Face face, bool tabular = false)
{
    QFont font(family);
    font.setPixelSize(sizeUnits);
    font.setStyleStrategy(QFont::NoFontMerging);
    // unhinted advances: a page looks the same at every scale
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(!tabular); // the faces kern figures apart from letters, see their script
    if (face == Face::SemiBold)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

TextBlock::TextBlock(std::shared_ptr<QTextLayout> layout, const TextStyle &style)
    : m_layout(std::move(layout)), m_colour(style.colour), m_leading(style.leading),
      m_lineCount(m_layout->lineCount())
{
}

qreal TextBlock::naturalWidth() const
{
    qreal width = 0;
    for (int i = 0; i < m_lineCount; ++i)
        width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return width;
}

void TextBlock::draw(QPainter &painter, const QPointF &topLeft, int first, int count) const
{
    painter.setPen(m_colour);
    const QPointF origin(topLeft.x(), topLeft.y() - first * m_leading);
    const int end = std::min(m_lineCount, first + count);
    for (int i = first; i < end; ++i)
        m_layout->lineAt(i).draw(&painter, origin);
}

Result<FontBook> FontBook::open()
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) == nullptr)
        return fail(FailureCode::Internal, "noGuiApplication");
    if (!builtInFacesLoaded())
        return fail(FailureCode::Internal, "fontNotLoaded");
    FontBook book;
    book.m_main = QRawFont::fromFont(makeFont(builtInFamily(), 90, Face::Regular));
    if (!book.m_main.isValid() || book.m_main.familyName() != builtInFamily())
        return fail(FailureCode::Internal, "fontNotLoaded");
    return book;
}

TextBlock FontBook::layOut(QString text, const TextStyle &style, qreal width, int maxLines,
                           Align align, bool cut)
{
    QList<Piece> pieces = assignFonts(text);
    if (cut)
        text += QChar(kEllipsis);
    auto layout = breakLines(text, pieces, style, width, align);
    if (layout->lineCount() <= maxLines)
        return {layout, style};

    // The longest beginning that fits with an ellipsis. Cutting between graphemes keeps marks with
    // their letters; a dozen attempts are enough for any text, because it was bounded before.
    const QTextLine over = layout->lineAt(maxLines);
    const QString whole = text;
    QList<qsizetype> cuts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, whole);
    for (qsizetype at = 0; at >= 0 && at <= over.textStart(); at = finder.toNextBoundary())
        cuts.append(at);
    qsizetype low = 0;
    qsizetype high = cuts.size() - 1;
    while (low <= high) {
        const qsizetype middle = (low + high + 1) / 2;
        QString beginning = whole.left(cuts.at(middle));
        while (beginning.endsWith(u' ') || beginning.endsWith(u'\n'))
            beginning.chop(1);
        auto attempt = breakLines(beginning + QChar(kEllipsis), pieces, style, width, align);
        const bool fits = attempt->lineCount() <= maxLines;
        if (fits || middle == 0)
            layout = attempt;
        if (fits)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return {layout, style};
}

bool FontBook::coversAll(const QString &text) const
{
    return std::all_of(text.begin(), text.end(), [this](QChar unit) {
        const char16_t code = unit.unicode();
        return (code >= 0x20 && code < 0x7F) || code == '\n'
            || (!unit.isSurrogate() && (isIgnorable(code) || m_main.supportsCharacter(unit)));
    });
}

QList<FontBook::Piece> FontBook::assignFonts(QString &text)
{
    QList<Piece> pieces;
    if (coversAll(text))
        return pieces;
    QString result;
    const auto append = [&](const QString &part, const QString &family) {
        const qsizetype start = result.size();
        result += part;
        if (family.isEmpty())
            return;
        if (!pieces.isEmpty() && pieces.last().family == family
            && pieces.last().start + pieces.last().length == start)
            pieces.last().length += part.size();
        else
            pieces.append({start, part.size(), family});
    };
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const QString cluster = text.mid(start, end - start);
        start = end;
        QList<char32_t> codes;
        for (const uint code : cluster.toUcs4())
            codes.append(code);
        if (const QString family = familyFor(codes); !family.isNull()) {
            append(cluster, family);
            continue;
        }
        for (const char32_t code : codes) { // no font has all of it: replace what none has
            const QString family = familyFor({code});
            if (family.isNull())
                m_missing.insert(code);
            append(family.isNull() ? QString(QChar(kReplacement)) : QString::fromUcs4(&code, 1),
                   family);
        }
    }
    text = result;
    return pieces;
}

/// The family for a grapheme: empty for the built-in face, null when no font has all of it.
QString FontBook::familyFor(const QList<char32_t> &cluster)
{
    const auto inMain = [this](char32_t code) {
        return isIgnorable(code) || m_main.supportsCharacter(code);
    };
    if (std::all_of(cluster.begin(), cluster.end(), inMain))
        return QLatin1String("");
    auto known = m_families.find(cluster);
    if (known == m_families.end())
        known = m_families.emplace(cluster, findFamily(cluster)).first;
    return known->second;
}

QString FontBook::findFamily(const QList<char32_t> &cluster)
{
    for (const QString &family : familiesFor(QChar::script(cluster.first()))) {
        if (covers(family, cluster))
            return family;
    }
    return {};
}

bool FontBook::covers(const QString &family, const QList<char32_t> &cluster)
{
    auto found = m_fallbacks.find(family);
    if (found == m_fallbacks.end()) {
        QRawFont font;
        if (QFontDatabase::hasFamily(family))
            font = QRawFont::fromFont(makeFont(family, 90, Face::Regular));
        found = m_fallbacks.emplace(family, font).first;
    }
    const QRawFont &font = found->second;
    return font.isValid() && std::all_of(cluster.begin(), cluster.end(), [&font](char32_t code) {
        return isIgnorable(code) || font.supportsCharacter(code);
    });
}

std::shared_ptr<QTextLayout> FontBook::breakLines(const QString &text, const QList<Piece> &pieces,
                                                  const TextStyle &style, qreal width,
                                                  Align align) const
{
    QString broken = text;
    broken.replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(
        broken, makeFont(builtInFamily(), style.sizeUnits, style.face, style.tabular));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment((align == Align::Right ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (const Piece &piece : pieces) {
        const qsizetype length = std::min(piece.length, text.size() - piece.start);
        if (length <= 0)
            continue;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(piece.start);
        range.length = static_cast<int>(length);
        // the regular weight: a synthetic bold would be stroked, and one face more embedded
        range.format.setFont(makeFont(piece.family, style.sizeUnits, Face::Regular));
        formats.append(range);
    }
    if (!formats.isEmpty())
        layout->setFormats(formats);
    layout->beginLayout();
    // cap height is 0.73 of the size: capitals stand in the middle of the line, whatever the font
    const qreal baseline = style.leading / 2 + style.sizeUnits * 0.36;
    for (int index = 0;; ++index) {
        QTextLine line = layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, index * style.leading + baseline - line.ascent()));
    }
    layout->endLayout();
    return layout;
}

} // namespace clientele::documents
