// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewpage.h"

#include "clientdetail.h"
#include "widgets/theme.h"

#include <QtWidgets/QHBoxLayout>

namespace clientele::gui {

OverviewPage::OverviewPage(const PageTools &given, QWidget *parent)
    : Page(given, parent), m_detail(new ClientDetailPanel(given))
{
    setObjectName(QStringLiteral("overviewPage"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_detail->setMaximumWidth(widgets::px(640));
    row->addWidget(m_detail, 3);
    row->addStretch(1);
    connect(&session(), &Session::changed, this, [this] {
        if (isVisible())
            enter();
    });
}

void OverviewPage::enter()
{
    m_detail->showClient(session().account(), {});
}

void OverviewPage::release()
{
    m_detail->release();
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

} // namespace clientele::gui
