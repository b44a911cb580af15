// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "widgets/notices.h"
#include "wording/sentences.h"

namespace clientele::gui {

void showProblem(const PageTools &tools, const Failure &failure)
{
    tools.messages.show(widgets::Tone::Problem,
                        wording::sentence(failure, tools.session.locale()));
}

void Page::allow(QAction &action, const domain::Command &command, const QString &otherwise) const
{
    const Status may = session().may(command);
    setReason(action, may.ok() ? otherwise
                               : wording::sentence(may.failure(), session().locale()));
}

} // namespace clientele::gui
