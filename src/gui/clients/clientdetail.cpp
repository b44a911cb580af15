// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientdetail.h"

#include "application/invoiceview.h"
#include "clienttexts.h"
#include "domain/reach.h"
#include "models/auditlist.h"
#include "shell/listreading.h"
#include "shell/moneytexts.h"
#include "widgets/actionbutton.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtWidgets/QHBoxLayout>

namespace clientele::gui {

using widgets::Meaning;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

namespace {

constexpr int kLatelyRows = 4;

ClientDetailPanel::Lately latelyAt(const QAbstractItemModel &model, int row)
{
    const auto cell = [&](models::AuditColumn column, int role) {
        return model.index(row, static_cast<int>(column)).data(role);
    };
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(
        cell(models::AuditColumn::At, models::RawRole).toLongLong(), Qt::UTC);
    return {at.date(), cell(models::AuditColumn::Actor, Qt::DisplayRole).toString(),
            cell(models::AuditColumn::Action, models::RawRole).toString()};
}

} // namespace

ClientDetailPanel::ClientDetailPanel(const PageTools &tools, QWidget *parent)
    : DetailPanel(tools, QStringLiteral("clientDetail"), 288, parent),
      m_name(new PlainLabel(QString(), Type::DetailTitle)),
      m_below(new PlainLabel(QString(), Type::Text, Meaning::Muted)), m_buttons(new QHBoxLayout),
      m_reason(new PlainLabel(QString(), Type::Secondary, Meaning::Muted)),
      m_invoice(new widgets::ReasonCard), m_scheduled(new ScheduledCard(tools)),
      m_facts(new widgets::FactsCard),
      m_lately(new widgets::FactsCard)
{
    setAccessibleName(tr("Client"));
    auto *names = new QVBoxLayout;
    names->setSpacing(px(2));
    m_name->setWrapped(true);
    m_name->setObjectName(QStringLiteral("clientNameLabel"));
    m_below->setWrapped(true);
    names->addWidget(m_name);
    names->addWidget(m_below);
    column()->addLayout(names);
    auto *actions = new QVBoxLayout;
    actions->setSpacing(px(6));
    m_buttons->setSpacing(px(8));
    actions->addLayout(m_buttons);
    m_reason->setWrapped(true);
    actions->addWidget(m_reason);
    column()->addLayout(actions);
    column()->addWidget(m_invoice);
    column()->addWidget(m_scheduled);
    column()->addWidget(m_facts);
    column()->addWidget(m_lately);
    column()->addStretch(1);
}

void ClientDetailPanel::setActions(QAction *login, QAction *passwordReset,
                                   QAction *endSubscription)
{
    m_passwordReset = passwordReset;
    m_buttons->setDirection(QBoxLayout::TopToBottom); // side by side they are wider than the panel
    if (login != nullptr)
        m_buttons->addWidget(new widgets::ActionButton(login, "primary"), 0, Qt::AlignLeft);
    if (passwordReset != nullptr)
        m_buttons->addWidget(new widgets::ActionButton(passwordReset, ""), 0, Qt::AlignLeft);
    if (endSubscription != nullptr)
        column()->insertWidget(column()->count() - 1,
                               new widgets::ActionButton(endSubscription, ""), 0, Qt::AlignLeft);
    if (passwordReset != nullptr)
        connect(passwordReset, &QAction::changed, this, [this] {
            m_reason->setText(m_passwordReset->isEnabled() ? QString()
                                                           : m_passwordReset->statusTip());
            m_reason->setVisible(!m_reason->text().isEmpty());
        });
}

void ClientDetailPanel::showClient(AccountId client, std::function<void()> shown)
{
    if (client != m_client) {
        m_detail.reset();
        m_lately->hide(); // it is read after the rest
    }
    m_client = client;
    if (client.isNull()) {
        showBody(false);
        return;
    }
    session().read<Answer>(
        [client, today = session().today()](storage::Reader &reader) -> Result<Answer> {
            application::AccountReading reading(reader);
            Answer answer;
            CLIENTELE_ASSIGN(answer.detail, reading.client(client));
            CLIENTELE_ASSIGN(answer.scheduled, reading.scheduled(client, today));
            CLIENTELE_ASSIGN(const auto drafts,
                             application::InvoiceReading(reader).drafts(client));
            for (const application::InvoiceView &draft : drafts)
                answer.drafts.push_back(draft.content);
            return answer;
        },
        this, [this, client, shown = std::move(shown)](const Result<Answer> &answer) {
            if (client != m_client)
                return;
            if (!answer) {
                showBody(false);
                return;
            }
            m_detail = answer->detail;
            show(*answer);
            if (shown)
                shown();
        });
}

void ClientDetailPanel::show(const Answer &answer)
{
    const QString name = wording::plainName(answer.detail.account.name, 200);
    m_name->setText(name);
    m_below->setText(whereabouts(answer.detail.account, session()));
    setAccessibleName(tr("Client %1").arg(name));
    showInvoice(answer);
    m_scheduled->setChanges(answer.scheduled);
    m_facts->setFacts(clientFacts(answer.detail, session()));
    readLately(m_client);
    showBody(true);
}

void ClientDetailPanel::showInvoice(const Answer &answer)
{
    const domain::ClientSummary &summary = answer.detail.summary;
    widgets::InvoiceTexts texts;
    if (!summary.parkedRule.empty()) {
        texts.title = tr("Next invoice");
        texts.state = tr("parked");
        texts.note = parkedText(summary.name, summary.parkedRule, summary.parkedParameters,
                                session());
    } else if (const auto *next = nextInvoice(answer.drafts, session().today())) {
        texts = invoiceTexts(*next, session());
    } else {
        texts.title = tr("Next invoice");
        texts.note = summary.status == "trial"
                         ? tr("Nothing is charged during the trial.")
                         : tr("There is nothing to invoice.");
    }
    m_invoice->setInvoice(texts);
}

void ClientDetailPanel::readLately(AccountId client)
{
    using Entries = std::vector<Lately>;
    readList<Entries>(
        session(),
        [client, display = session().display()](auto reader) {
            return models::makeAuditList(std::move(reader), client, display);
        },
        [](models::ListModel &list) -> Result<Entries> {
            Entries entries;
            for (int row = 0; row < std::min(kLatelyRows, list.rowCount()); ++row)
                entries.push_back(latelyAt(*list.model(), row));
            return entries;
        },
        this, [this, client](const Result<Entries> &entries) {
            if (client == m_client)
                showLately(entries ? *entries : Entries());
        });
}

void ClientDetailPanel::showLately(const std::vector<Lately> &entries)
{
    std::vector<widgets::FactsCard::Fact> facts;
    for (const Lately &entry : entries)
        facts.push_back({shortDay(entry.day, session()),
                         tr("%1: %2").arg(entry.actor,
                                          wording::actionPhrase(entry.action.toStdString()))});
    m_lately->setVisible(!facts.empty());
    m_lately->setFacts(facts, tr("Lately"));
}

void ClientDetailPanel::release()
{
    m_client = {};
}

std::optional<domain::Subscription> ClientDetailPanel::plan() const
{
    if (!m_detail)
        return std::nullopt;
    for (const application::NamedSubscription &named : m_detail->subscriptions) {
        if (!named.subscription.addOn && !named.subscription.endsOn)
            return named.subscription;
    }
    return std::nullopt;
}

QString ClientDetailPanel::passwordResetReason() const
{
    if (!m_detail)
        return tr("Choose a client first.");
    if (m_detail->account.email.empty())
        return tr("No email on file, so nothing to reset.");
    if (!domain::mayBeEnteredDirectly(m_detail->account)) // a code would open nothing
        return wording::sentence(
            fail(FailureCode::Refused, "noDirectLogin", {m_detail->account.name}),
            session().locale());
    return {};
}

} // namespace clientele::gui
