// SPDX-License-Identifier: GPL-3.0-or-later
#include "upgrade.h"

#include "shell/livepreview.h"
#include "upgradedialog.h"
#include "wording/sentences.h"

namespace clientele::gui {

using application::Receipt;

Upgrade::Upgrade(const PageTools &tools, QWidget *parent) : QWidget(parent), m_tools(tools)
{
    hide();
    m_action = tools.actions.add(this, {QString::fromLatin1(kActionId), tr("Upgrade"),
                                        QStringLiteral("go-up"), {},
                                        tr("Change plan and add-ons of this client")},
                                 [this] { open({}); });
    m_action->setProperty("inUserMenu", true);
    const domain::ChangeSubscriptions any{tools.session.account(), {}};
    if (const Status may = tools.session.may(any); !may.ok())
        setReason(*m_action, wording::sentence(may.failure(), tools.session.locale()));
}

std::optional<QVariantMap> Upgrade::unsavedInput() const
{
    const QVariantMap input = m_dialog ? m_dialog->input() : QVariantMap();
    return input.isEmpty() ? std::nullopt : std::optional(input);
}

void Upgrade::restoreInput(const QVariantMap &input)
{
    open(input);
}

void Upgrade::open(const QVariantMap &input)
{
    Session &session = m_tools.session;
    session.read<UpgradeOffer>(
        [client = session.account(), today = session.today()](storage::Reader &reader) {
            return readUpgradeOffer(reader, client, today);
        },
        this, [this, input](const Result<UpgradeOffer> &offer) {
            if (offer)
                present(*offer, input);
            else
                showProblem(m_tools, offer.failure());
        });
}

void Upgrade::present(const UpgradeOffer &offer, const QVariantMap &input)
{
    if (m_dialog)
        return;
    auto *dialog = new UpgradeDialog(m_tools.session, offer);
    m_dialog = dialog;
    auto *preview = new LivePreview(m_tools.session, dialog,
                                    [dialog](const Result<Receipt> &answer) {
        dialog->showEffect(answer);
    });
    connect(preview, &LivePreview::waitingChanged, dialog, &UpgradeDialog::setAsking);
    connect(dialog, &UpgradeDialog::changed, preview,
            [dialog, preview] { preview->ask(dialog->command()); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { save(*dialog); });
    m_tools.prompter.present(dialog);
    if (!input.isEmpty())
        dialog->setInput(input);
}

void Upgrade::save(UpgradeDialog &dialog)
{
    const auto command = dialog.command();
    if (!command)
        return;
    dialog.setWaiting(true);
    m_tools.session.post(*command, this, [this, shown = QPointer<UpgradeDialog>(&dialog)](
                                             const Result<Receipt> &receipt) {
        if (receipt) {
            if (shown)
                shown->accept();
            sayDoneAndEffect(m_tools, this, tr("Plan and add-ons are changed."), *receipt);
        } else if (shown) {
            shown->showEffect(receipt.failure());
        } else {
            showProblem(m_tools, receipt.failure());
        }
    });
}

} // namespace clientele::gui
