// SPDX-License-Identifier: GPL-3.0-or-later
#include "withdrawasked.h"

#include "monthclose/billingtexts.h"
#include "shell/moneytexts.h"
#include "wording/names.h"

#include <QtCore/QCoreApplication>

namespace clientele::gui {
namespace {

using application::Receipt;

struct WithdrawTexts {
    Q_DECLARE_TR_FUNCTIONS(WithdrawTexts)
};

void postWithdrawal(const PageTools &tools, QObject *guard, const domain::WithdrawChange &command)
{
    tools.session.post(command, guard, [tools, guard](const Result<Receipt> &receipt) {
        if (receipt)
            sayDoneAndEffect(tools, guard, WithdrawTexts::tr("The change is withdrawn."), *receipt);
        else
            showProblem(tools, receipt.failure());
    });
}

} // namespace

void withdrawAsked(const PageTools &tools, QObject *guard,
                   const application::ScheduledChange &change)
{
    const domain::WithdrawChange command{change.client, change.event.id};
    Question question;
    question.title = WithdrawTexts::tr("Withdraw this change of %1")
                         .arg(wording::plainName(change.clientName));
    question.text = WithdrawTexts::tr("%1 on %2")
                        .arg(scheduledText(change, tools.session),
                             dayText(change.event.effective, tools.session));
    question.confirm = WithdrawTexts::tr("Withdraw");
    tools.session.preview(command, guard, [tools, guard, command,
                                           question](const Result<Receipt> &would) {
        if (!would) {
            showProblem(tools, would.failure());
            return;
        }
        Question asked = question;
        if (const QString effect = effectSentence(*would, tools.session); !effect.isEmpty())
            asked.points.append(effect);
        tools.prompter.confirm(asked, guard, [tools, guard, command](bool yes) {
            if (yes)
                postWithdrawal(tools, guard, command);
        });
    });
}

} // namespace clientele::gui
