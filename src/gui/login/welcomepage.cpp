// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomepage.h"

#include <QtWidgets/QPushButton>

namespace clientele::gui {

WelcomePage::WelcomePage(QWidget *parent)
    : FrontPage(tr("Welcome to Clientele"),
                tr("Look after your clients' accounts: who they are, what they have, and what they "
                   "will be invoiced next, and why."),
                parent)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *create = addButton(tr("Create an agency"), "primary",
                             QStringLiteral("createAgencyButton"));
    auto *open = addButton(tr("Open"), "", QStringLiteral("openAgencyButton"));
    open->setAccessibleDescription(tr("Open an agency file"));
    auto *sample = addButton(tr("Explore the sample agency"), "",
                             QStringLiteral("sampleAgencyButton"));
    connect(create, &QPushButton::clicked, this, &WelcomePage::createAsked);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openAsked);
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleAsked);
    setFocusProxy(create);
}

} // namespace clientele::gui
