// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientdetail.h"
#include "clientspage.h"
#include "shell/moneytexts.h"
#include "widgets/notices.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtGui/QAction>

namespace clientele::gui {

using application::Receipt;
using widgets::Tone;

void ClientsPage::logIn(AccountId client, bool endOther)
{
    if (client.isNull())
        return;
    m_login->setEnabled(false); // until the answer: a double click is one login
    session().logIn(client, endOther, this, [this, client](const Status &status) {
        if (status.ok())
            return;
        updateActions();
        const QString text = wording::sentence(status.failure(), session().locale());
        if (status.failure().rule == "alreadyActingAsClient")
            tools().messages.show(Tone::Problem, text, tr("End it and log in here"),
                                  [this, client] { logIn(client, true); });
        else
            tools().messages.show(Tone::Problem, text);
    });
}

} // namespace clientele::gui
