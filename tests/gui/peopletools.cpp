// SPDX-License-Identifier: GPL-3.0-or-later
#include "peopletools.h"

#include "application/invoiceview.h"
#include "models/clientlist.h"
#include "models/listmodel.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

namespace clientele::testing {

bool actAsClientOn(GuiHarness &gui, const QString &plan, const QString &page, bool withEmail)
{
    using models::ClientColumn;
    const auto *model = gui.find<QTableView>(QStringLiteral("clientsTableView"))->model();
    const auto cell = [&](int row, ClientColumn column) {
        return model->index(row, static_cast<int>(column));
    };
    for (int row = 0; row < model->rowCount(); ++row) {
        const bool fits
            = cell(row, ClientColumn::Plan).data().toString() == plan
              && cell(row, ClientColumn::NextAmount).data(models::RawRole).toLongLong() > 0
              && !(withEmail && cell(row, ClientColumn::Email).data().toString().isEmpty());
        const auto id = AccountId::parse(
            cell(row, ClientColumn::Name).data(models::ClientRole).toString().toStdString());
        if (!fits || !id)
            continue;
        gui.session->logIn(*id, false, gui.shell.get(), [](const Status &) {});
        if (!QTest::qWaitFor([&] { return gui.session->inClientContext(); }))
            return false;
        gui.shell->showPage(page);
        return gui.shell->currentPageId() == page;
    }
    return false;
}

std::vector<billing::InvoiceDraft> storedDrafts(GuiHarness &gui)
{
    using Views = std::vector<application::InvoiceView>;
    std::optional<Result<Views>> answer;
    gui.session->read<Views>(
        [client = gui.session->account()](storage::Reader &reader) {
            return application::InvoiceReading(reader).drafts(client);
        },
        gui.shell.get(), [&](Result<Views> views) { answer = std::move(views); });
    std::vector<billing::InvoiceDraft> drafts;
    if (!QTest::qWaitFor([&] { return answer.has_value(); }) || !answer->ok())
        return drafts;
    for (const application::InvoiceView &view : **answer)
        drafts.push_back(view.content);
    return drafts;
}

QString changeText(GuiHarness &gui, const std::vector<billing::InvoiceDraft> &before,
                   const std::vector<billing::InvoiceDraft> &after)
{
    const gui::Session &session = *gui.session;
    const auto text = [&](const std::vector<billing::InvoiceDraft> &drafts) {
        for (const billing::InvoiceDraft &draft : drafts) {
            if (draft.billDate > session.today()) // what is due today is not the next one
                return gui::moneyText(Money{draft.payableMinor, draft.currency}, session);
        }
        return QString();
    };
    return QStringLiteral("%1 \u2192 %2").arg(text(before), text(after));
}

QString textsIn(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (!label->isHidden())
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace clientele::testing
