// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomepage.h"

#include "login/ui_welcomepage.h"

namespace clientele::gui {

WelcomePage::WelcomePage(QWidget *parent) : FrontPage(parent)
{
    Ui::WelcomePage form;
    setObjectName(QStringLiteral("welcomePage"));
    fill(form);
    connect(form.createAgencyButton, &QPushButton::clicked, this, &WelcomePage::createAsked);
    connect(form.openAgencyButton, &QPushButton::clicked, this, &WelcomePage::openAsked);
    connect(form.sampleAgencyButton, &QPushButton::clicked, this, &WelcomePage::sampleAsked);
    setFocusProxy(form.createAgencyButton);
}

} // namespace clientele::gui
