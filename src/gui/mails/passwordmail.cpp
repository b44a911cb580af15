// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwordmail.h"

#include "domain/mail.h"
#include "wording/mails.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

namespace clientele::gui {
namespace {

struct PasswordMailTexts {
    Q_DECLARE_TR_FUNCTIONS(PasswordMailTexts)
};

} // namespace

void sendPasswordMail(const PageTools &tools, QObject *guard, const PasswordMailTo &to)
{
    const domain::AgencyProfile &agency = tools.session.profile();
    const wording::MailText text
        = wording::passwordMail({to.name, agency.name, agency.email, agency.contact.website,
                                 std::string(domain::kCodePlace)},
                                tools.session.locale());
    const domain::SendPasswordReset command{to.account, tools.session.newId<MailTag>(), to.user,
                                            text.subject.toStdString(),
                                            text.text.toStdString()};
    tools.session.post(command, guard,
                       [tools, guard, name = to.name](const Result<application::Receipt> &sent) {
        if (!sent) {
            showProblem(tools, sent.failure());
            return;
        }
        sayDone(tools, guard,
                PasswordMailTexts::tr("The mail to %1 waits in the outbox.")
                    .arg(wording::isolatedName(name)),
                *sent);
    });
}

} // namespace clientele::gui
