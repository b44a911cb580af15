// SPDX-License-Identifier: GPL-3.0-or-later
#include "loginasked.h"

#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

namespace clientele::gui {

void logInAsked(const PageTools &tools, QObject *guard, AccountId client, bool endOther)
{
    if (client.isNull())
        return;
    tools.session.logIn(client, endOther, guard, [tools, guard, client](const Status &status) {
        if (status.ok())
            return;
        const QString text = wording::sentence(status.failure(), tools.session.locale());
        if (status.failure().rule != "alreadyActingAsClient") {
            tools.messages.show(widgets::Tone::Problem, text);
            return;
        }
        tools.messages.show(widgets::Tone::Problem, text,
                            QCoreApplication::translate("gui", "End it and log in here"),
                            [tools, guard, client] { logInAsked(tools, guard, client, true); });
    });
}

} // namespace clientele::gui
