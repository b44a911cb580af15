// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plainlabel.h"

#include <QtCore/QEvent>
#include <QtCore/QMetaEnum>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOption>

namespace clientele::widgets {
namespace {

template<typename Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

template<typename Enum>
Enum named(const QString &name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.toLatin1().constData(), &known);
    Q_ASSERT_X(known, "PlainLabel", "a .ui file names a type or meaning that does not exist");
    return static_cast<Enum>(value);
}

/// Left of lines that run from right to left and are full: the last letter of a word may reach
/// further than Qt counts when it breaks lines.
int overhangOf(const QLabel &label)
{
    return label.wordWrap() && label.layoutDirection() == Qt::RightToLeft ? px(4) : 0;
}

} // namespace

QString plain(const QString &text)
{
    if (text.isEmpty())
        return {};
    // as rich text with everything escaped: otherwise Qt guesses, and guesses "<img …>" rich
    return QStringLiteral("<qt>%1</qt>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")));
}

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel(QString(), Type::Text, Meaning::Text, parent)
{
}

PlainLabel::PlainLabel(const QString &text, Type type, Meaning meaning, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    m_meaning = meaning;
    setType(type);
    applyMeaning();
    connect(&Theme::current(), &Theme::changed, this, &PlainLabel::applyMeaning);
}

void PlainLabel::setType(Type type)
{
    m_type = type;
    setFont(Theme::current().font(type));
}

void PlainLabel::setMeaning(Meaning meaning)
{
    m_meaning = meaning;
    applyMeaning();
}

QString PlainLabel::typeName() const
{
    return nameOf(m_type);
}

void PlainLabel::setTypeName(const QString &name)
{
    setType(named<Type>(name));
}

QString PlainLabel::meaningName() const
{
    return nameOf(m_meaning);
}

void PlainLabel::setMeaningName(const QString &name)
{
    setMeaning(named<Meaning>(name));
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
}

void PlainLabel::setWrapped(bool wrapped)
{
    setWordWrap(wrapped);
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(wrapped);
    setSizePolicy(policy);
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(fontMetrics().horizontalAdvance(QLatin1Char('m')) * 2, hint.height())
                    : hint;
}

int PlainLabel::heightForWidth(int width) const
{
    return QLabel::heightForWidth(width - overhangOf(*this));
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    const bool selectable = textInteractionFlags() & Qt::TextSelectableByMouse;
    if (selectable || !pixmap(Qt::ReturnByValue).isNull()) {
        QLabel::paintEvent(event);
        return;
    }
    // style sheets take palettes of widgets away when they change, so the colour is asked for here
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_Widget, &option, &painter, this);
    painter.setPen(colour(m_meaning));
    const QRect room = contentsRect().adjusted(overhangOf(*this), 0, 0, 0);
    const int flags =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment()))
        | (wordWrap() ? Qt::TextWordWrap : 0);
    painter.drawText(room, flags,
                     m_elided ? fontMetrics().elidedText(text(), Qt::ElideRight, room.width())
                              : text());
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_applying)
        applyMeaning();
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_elided)
        setToolTip(plain(fontMetrics().horizontalAdvance(text()) > contentsRect().width()
                             ? text()
                             : QString()));
}

void PlainLabel::applyMeaning()
{
    QPalette own = palette();
    if (own.color(foregroundRole()) == colour(m_meaning))
        return; // a palette of its own takes long, and there are hundreds of labels
    m_applying = true;
    own.setColor(foregroundRole(), colour(m_meaning));
    setPalette(own);
    m_applying = false;
}

} // namespace clientele::widgets
