// SPDX-License-Identifier: GPL-3.0-or-later
#include "loginasked.h"

#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

namespace clientele::gui {

void logInAsked(const PageTools &tools, QObject *guard, AccountId client,
                const std::function<void(bool)> &waits, bool endOther)
{
    if (client.isNull())
        return;
    if (waits)
        waits(true);
    const auto answered = [tools, guard, client, waits](const Status &status) {
        if (status.ok())
            return;
        if (waits)
            waits(false);
        const QString text = wording::sentence(status.failure(), tools.session.locale());
        if (status.failure().rule != "alreadyActingAsClient") {
            tools.messages.show(widgets::Tone::Problem, text);
            return;
        }
        tools.messages.show(widgets::Tone::Problem, text,
                            QCoreApplication::translate("gui", "End it and log in here"),
                            [tools, guard, client, waits] {
            logInAsked(tools, guard, client, waits, true);
        });
    };
    tools.session.logIn(client, endOther, guard, answered);
}

} // namespace clientele::gui
