// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "moneytexts.h"
#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

namespace clientele::gui {

using application::Receipt;
using widgets::Tone;

namespace {

struct DoneMessage {
    Q_DECLARE_TR_FUNCTIONS(DoneMessage)
};

QString withEffect(const QString &what, const Receipt &receipt, const Session &session)
{
    const QString effect = effectSentence(receipt, session);
    return effect.isEmpty() ? what : DoneMessage::tr("%1 %2").arg(what, effect);
}

} // namespace

void showProblem(const PageTools &tools, const Failure &failure)
{
    tools.messages.show(Tone::Problem,
                        wording::sentence(failure, tools.session.locale()));
}

void sayDone(const PageTools &tools, QObject *guard, const QString &what, const Receipt &receipt)
{
    if (!receipt.undo) {
        tools.messages.show(Tone::Done, what);
        return;
    }
    tools.messages.show(Tone::Done, what, DoneMessage::tr("Undo"),
                        [tools, guard = QPointer<QObject>(guard), undo = *receipt.undo] {
        if (!guard)
            return;
        tools.session.post(undo, guard, [tools](const Result<Receipt> &undone) {
            if (undone)
                tools.messages.show(Tone::Done, withEffect(DoneMessage::tr("Undone."), *undone,
                                                           tools.session));
            else
                showProblem(tools, undone.failure());
        });
    });
}

void sayDoneAndEffect(const PageTools &tools, QObject *guard, const QString &what,
                      const Receipt &receipt)
{
    sayDone(tools, guard, withEffect(what, receipt, tools.session), receipt);
}

void Page::allow(QAction &action, const domain::Command &command, const QString &otherwise) const
{
    const Status may = session().may(command);
    setReason(action, may.ok() ? otherwise
                               : wording::sentence(may.failure(), session().locale()));
}

} // namespace clientele::gui
