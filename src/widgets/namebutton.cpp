// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/namebutton.h"

#include "widgets/plainlabel.h"
#include "widgets/theme.h"

#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

#include <algorithm>

namespace clientele::widgets {
namespace {

constexpr int kFewestCharacters = 8;

QString withoutMnemonics(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

NameButton::NameButton(const QString &name, QWidget *parent)
    : QPushButton(withoutMnemonics(name), parent), m_name(name)
{
    setLook(*this, "name");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(name);
    setToolTip(plain(name));
}

QSize NameButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int few = fontMetrics().averageCharWidth() * kFewestCharacters;
    return {std::min(whole.width(), few), whole.height()};
}

void NameButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const int around = sizeHint().width() - fontMetrics().horizontalAdvance(m_name);
    option.text = withoutMnemonics(
        fontMetrics().elidedText(m_name, Qt::ElideRight, width() - std::max(0, around)));
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

} // namespace clientele::widgets
