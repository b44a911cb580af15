// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicecard.h"

#include "widgets/plainlabel.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

namespace clientele::gui {

using widgets::Meaning;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

ChoiceCard::ChoiceCard(QAbstractButton *button, const Texts &texts, QWidget *parent)
    : QFrame(parent), m_button(button)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(12), px(9), px(12), px(9));
    column->setSpacing(px(2));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    QString label = texts.name;
    button->setText(label.replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setAccessibleName(texts.name);
    row->addWidget(button);
    QStringList said{texts.price};
    if (!texts.pill.isEmpty()) {
        auto *pill = new PlainLabel(texts.pill, Type::Pill, Meaning::Muted);
        pill->setProperty("look", QStringLiteral("pill"));
        pill->setAlignment(Qt::AlignCenter);
        row->addWidget(pill);
        said.append(texts.pill);
    }
    row->addStretch(1);
    row->addWidget(new PlainLabel(texts.price, Type::Text, Meaning::Muted));
    column->addLayout(row);
    if (!texts.detail.isEmpty()) {
        auto *detail = new PlainLabel(texts.detail, Type::Secondary, Meaning::Muted);
        detail->setContentsMargins(px(24), 0, 0, 0);
        detail->setWrapped(true);
        column->addWidget(detail);
        said.append(texts.detail);
    }
    button->setAccessibleDescription(said.join(QStringLiteral(", ")));
    connect(button, &QAbstractButton::toggled, this, &ChoiceCard::showChosen);
    showChosen();
}

void ChoiceCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_button->setFocus(Qt::MouseFocusReason);
        m_button->click();
    }
}

void ChoiceCard::showChosen()
{
    widgets::setLook(*this, m_button->isChecked() ? "chosen" : "choice");
}

} // namespace clientele::gui
