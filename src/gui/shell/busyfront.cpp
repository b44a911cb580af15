// SPDX-License-Identifier: GPL-3.0-or-later
#include "busyfront.h"

#include "widgets/plainlabel.h"

#include <QtWidgets/QProgressBar>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using widgets::px;

BusyFront::BusyFront(const QString &text, QWidget *parent)
    : QWidget(parent), m_bar(new QProgressBar)
{
    setObjectName(QStringLiteral("busyFront"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(12));
    column->addStretch(1);
    auto *label = new widgets::PlainLabel(text, widgets::Type::DetailTitle);
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(px(280));
    m_bar->setAccessibleName(text);
    column->addWidget(m_bar, 0, Qt::AlignCenter);
    column->addStretch(1);
}

void BusyFront::setProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

} // namespace clientele::gui
