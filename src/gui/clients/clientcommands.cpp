// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientdetail.h"
#include "clientspage.h"
#include "mails/passwordmail.h"
#include "models/clientlist.h"
#include "newclientdialog.h"
#include "payerdialog.h"
#include "shell/loginasked.h"
#include "shell/moneytexts.h"
#include "widgets/notices.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtGui/QAction>

// What can be done with clients: the actions and the commands that they post.

namespace clientele::gui {

using application::Receipt;
using widgets::Tone;

void ClientsPage::addActions()
{
    ActionRegistry &actions = tools().actions;
    m_new = actions.add(this, {QStringLiteral("clients.new"), tr("New"),
                               QStringLiteral("list-add"), QKeySequence::New,
                               tr("Create a client account")},
                        [this] { newClient(); });
    m_import = actions.add(this, {QStringLiteral("clients.import"), tr("Import\u2026"),
                                  QStringLiteral("document-import"),
                                  QKeySequence(Qt::CTRL | Qt::Key_I),
                                  tr("Import clients from a CSV file")},
                           [this] { importClients(); });
    m_delete = actions.add(this, {QStringLiteral("clients.delete"), tr("Delete"),
                                  QStringLiteral("edit-delete"), QKeySequence::Delete, {}},
                           [this] { deleteTicked(); });
    m_login = actions.add(this, {QStringLiteral("clients.login"), tr("Login"),
                                 QStringLiteral("go-next"),
                                 QKeySequence(Qt::CTRL | Qt::Key_Return),
                                 tr("Work in this client account")},
                          [this] { logIn(currentClient()); });
    m_endSubscription = actions.add(this, {QStringLiteral("clients.endSubscription"),
                                           tr("End subscription\u2026"), {}, {},
                                           tr("End the subscription at the end of its term")},
                                    [this] { endSubscription(); });
    m_compareRules = actions.add(this, {QStringLiteral("clients.compareRules"),
                                        tr("Compare billing rules\u2026"), {}, {},
                                        tr("What would another system have billed?")},
                                 [this] { compareRules(); });
    m_payer = actions.add(this, {QStringLiteral("clients.payer"), tr("Paid by\u2026"), {}, {},
                                 tr("Choose on whose summary invoice the client's documents go")},
                          [this] { choosePayer(); });
    m_passwordReset = actions.add(this, {QStringLiteral("clients.passwordReset"),
                                         tr("Send Password Reset Email"), {}, {},
                                         tr("Put a mail for a new password into the outbox")},
                                  [this] { sendPasswordReset(); });
}

void ClientsPage::updateActions()
{
    const int ticked = list() != nullptr ? list()->tickedCount() : 0;
    m_delete->setText(ticked == 0 ? tr("Delete")
                                  : tr("Delete %n\u2026", nullptr, ticked));
    const AccountId client = currentClient();
    const QString noClient = client.isNull() ? tr("Choose a client first.") : QString();
    allow(*m_new, domain::CreateClient{}, {});
    allow(*m_import, domain::ImportClients{}, {});
    allow(*m_delete, domain::DeleteClient{},
          ticked == 0 ? tr("Tick the clients to delete first.") : QString());
    allow(*m_login, domain::LogInAsClient{client, {}, {}, {}, {}, false}, noClient);
    const QString noSubscription =
        noClient.isEmpty() && !m_detail->plan() ? tr("This client has no running subscription.")
                                                : noClient;
    allow(*m_passwordReset, domain::SendPasswordReset{client, {}, {}, {}, {}},
          noClient.isEmpty() ? m_detail->passwordResetReason() : noClient); // S0.20
    const auto &detail = m_detail->detail();
    const QString nothing = noClient.isEmpty() && (!detail || !detail->hadSubscription)
                                ? tr("This client never had a subscription.")
                                : noClient;
    setReason(*m_compareRules, session().has(domain::Permission::ViewBilling)
                                   ? nothing
                                   : tr("Your access level does not show billing."));
    allow(*m_endSubscription, domain::CancelSubscription{client, {}, {}, {}}, noSubscription);
    allow(*m_payer, domain::SetPayer{client, {}}, noClient);
}

void ClientsPage::logIn(AccountId client)
{
    logInAsked(tools(), this, client, [this](bool waiting) {
        if (waiting)
            m_login->setEnabled(false); // until the answer: a double click is one login
        else
            updateActions();
    });
}

void ClientsPage::sendPasswordReset()
{
    if (const auto &detail = m_detail->detail())
        sendPasswordMail(tools(), this, {detail->account.id, {}, detail->account.name});
}

void ClientsPage::newClient()
{
    using application::CatalogueOffer;
    session().read<CatalogueOffer>(
        [](storage::Reader &reader) { return application::AccountReading(reader).catalogue(); },
        this, [this](const Result<CatalogueOffer> &offer) {
            if (!offer) {
                showProblem(offer.failure());
                return;
            }
            auto *dialog = new NewClientDialog(*offer, session());
            connect(dialog, &FormDialog::submitted, this, [this, dialog] { createClient(dialog); });
            tools().prompter.present(dialog);
        });
}

void ClientsPage::createClient(NewClientDialog *dialog)
{
    domain::CreateClient command = dialog->client();
    command.client = session().newId<AccountTag>();
    command.subscription = session().newId<SubscriptionTag>();
    command.accountManager = session().scope().actor;
    dialog->setWaiting(true);
    session().post(command, this, [this, command, dialog = QPointer<NewClientDialog>(dialog)](
                                      const Result<Receipt> &receipt) {
        if (!receipt) {
            if (dialog)
                dialog->showFailure(receipt.failure(), session().locale());
            return;
        }
        if (dialog)
            dialog->accept();
        showAbout(QString::fromStdString(command.client.toString()));
        // S0.15: add-ons are added inside the account
        tools().messages.show(
            Tone::Done,
            tr("%1 is a client now. Add-ons are added inside: Login, then User Menu, Upgrade.")
                .arg(wording::isolatedName(command.name)),
            tr("Login"), [this, client = command.client] { logIn(client); });
    });
}

void ClientsPage::deleteTicked()
{
    std::vector<AccountId> clients;
    for (const Uuid &key : list()->tickedKeys())
        clients.push_back(AccountId{key});
    if (clients.empty())
        return;
    m_delete->setEnabled(false);
    session().preview(domain::DeleteClient{clients.front(), 0}, this,
                      [this, clients](const Result<Receipt> &first) {
        updateActions();
        first ? askDelete(clients, *first) : showProblem(first.failure());
    });
}

/// The three consequences (S0.41), from a dry run, before anything is done.
void ClientsPage::askDelete(std::vector<AccountId> clients, const Receipt &first)
{
    const bool one = clients.size() == 1;
    const auto count = static_cast<int>(clients.size());
    const int row = one ? list()->rowOf(clients.front().uuid) : -1;
    const QString name =
        row < 0 ? QString()
                : list()->model()
                      ->index(row, static_cast<int>(models::ClientColumn::Name))
                      .data()
                      .toString();
    const QString shown = wording::isolatedName(name.toStdString());
    Question question;
    question.title = one ? tr("Delete %1?").arg(shown) : tr("Delete %n clients?", nullptr, count);
    question.points.append(one ? tr("Everyone is locked out now. This cannot be undone.")
                               : tr("Everyone in them is locked out now. This cannot be undone."));
    QString term = tr("The running term stays billed to its end, without credit.");
    if (one && !first.effects.empty()) {
        const auto &before = first.effects.front().before.drafts;
        if (const auto *next = nextInvoice(before, session().today()))
            term = tr("The running term stays billed to %1, without credit.")
                       .arg(dayText(next->billDate.addDays(-1), session()));
        const QString effect = effectSentence(first, session());
        if (!effect.isEmpty())
            question.points.append(effect);
    }
    question.points.insert(1, term);
    question.points.append(tr("Discounts for your number of clients may end with the next terms."));
    question.confirm = one ? tr("Delete") : tr("Delete %n clients", nullptr, count);
    question.dangerous = true;
    question.typed = one ? name : session().locale().toString(count);
    question.typedLabel = one ? tr("Type the name to delete")
                              : tr("Type the number of clients to delete");
    tools().prompter.confirm(question, this, [this, clients](bool yes) {
        if (!yes)
            return;
        m_stopDeleting = std::make_shared<bool>(false);
        const int job = tools().jobs.begin(tr("Deleting clients"),
                                           [stop = m_stopDeleting] { *stop = true; });
        deleteNext(clients, 0, job);
    });
}

void ClientsPage::deleteNext(std::vector<AccountId> clients, std::size_t done, int job)
{
    tools().jobs.setProgress(job, static_cast<int>(done), static_cast<int>(clients.size()));
    if (done == clients.size() || *m_stopDeleting) {
        const QString text = tr("%n clients deleted.", nullptr, static_cast<int>(done));
        tools().jobs.end(job);
        tools().messages.show(Tone::Done,
                              done == clients.size() ? text : tr("Cancelled. %1").arg(text));
        return;
    }
    session().post(domain::DeleteClient{clients[done], 0}, this,
                   [this, clients, done, job](const Result<Receipt> &receipt) {
        if (receipt) {
            deleteNext(clients, done + 1, job);
            return;
        }
        tools().jobs.end(job);
        showProblem(receipt.failure());
    });
}

void ClientsPage::endSubscription()
{
    const auto plan = m_detail->plan();
    if (!plan)
        return;
    const domain::CancelSubscription command{plan->client, plan->id, domain::When::EndOfTerm, {}};
    session().preview(command, this, [this, command](const Result<Receipt> &preview) {
        preview ? askEndSubscription(command, *preview) : showProblem(preview.failure());
    });
}

void ClientsPage::askEndSubscription(const domain::CancelSubscription &command,
                                     const Receipt &preview)
{
    const auto &account = m_detail->detail()->account;
    Question question;
    question.title =
        tr("End the subscription of %1?").arg(wording::isolatedName(account.name));
    question.text = tr("The plan and its add-ons run to the end of the term. The account stays.");
    const QString effect = effectSentence(preview, session());
    if (!effect.isEmpty())
        question.points.append(effect);
    question.confirm = tr("End subscription");
    tools().prompter.confirm(question, this, [this, command](bool yes) {
        if (!yes)
            return;
        session().post(command, this, [this](const Result<Receipt> &receipt) {
            if (!receipt) {
                showProblem(receipt.failure());
                return;
            }
            sayDone(tr("The subscription ends with its term."), *receipt);
        });
    });
}

void ClientsPage::choosePayer()
{
    const auto &detail = m_detail->detail();
    if (!detail)
        return;
    auto *dialog = new PayerDialog(session(), *detail);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { setPayer(dialog); });
    tools().prompter.present(dialog);
}

void ClientsPage::setPayer(PayerDialog *dialog)
{
    const auto command = dialog->command();
    if (!command) {
        dialog->showFailure(command.failure(), session().locale());
        return;
    }
    dialog->setWaiting(true);
    session().post(*command, this, [this, dialog = QPointer<PayerDialog>(dialog)](
                                       const Result<Receipt> &receipt) {
        if (!receipt) {
            if (dialog)
                dialog->showFailure(receipt.failure(), session().locale());
            return;
        }
        if (dialog)
            dialog->accept();
        showCurrent();
        sayDone(tr("The payer is set."), *receipt);
    });
}

} // namespace clientele::gui
