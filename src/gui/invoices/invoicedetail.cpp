// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicedetail.h"

#include "invoicetexts.h"
#include "widgets/actionbutton.h"
#include "widgets/layouts.h"
#include "wording/names.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace clientele::gui {

using application::InvoiceDetail;
using application::InvoiceReading;
using widgets::Meaning;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

InvoiceDetailPanel::InvoiceDetailPanel(const PageTools &tools, QWidget *parent)
    : DetailPanel(tools, QStringLiteral("invoiceDetail"), 320, parent),
      m_title(new PlainLabel(QString(), Type::DetailTitle)),
      m_client(new QPushButton), m_clientText(new PlainLabel),
      m_state(new PlainLabel(QString(), Type::Text, Meaning::Muted)), m_buttons(new QVBoxLayout),
      m_lines(new InvoiceLinesCard), m_money(new widgets::FactsCard),
      m_facts(new widgets::FactsCard)
{
    setAccessibleName(tr("Invoice"));
    auto *names = new QVBoxLayout;
    names->setSpacing(px(3));
    m_title->setWrapped(true);
    m_title->setObjectName(QStringLiteral("invoiceTitleLabel"));
    m_client->setProperty("look", QStringLiteral("link"));
    m_client->setObjectName(QStringLiteral("invoiceClientButton"));
    m_client->setAutoDefault(false);
    m_clientText->setWrapped(true);
    m_state->setWrapped(true);
    m_state->setObjectName(QStringLiteral("invoiceStateLabel"));
    names->addWidget(m_title);
    names->addWidget(m_client, 0, Qt::AlignLeft);
    names->addWidget(m_clientText);
    names->addWidget(m_state);
    column()->addLayout(names);
    m_buttons->setSpacing(px(8));
    column()->addLayout(m_buttons);
    m_money->setObjectName(QStringLiteral("invoiceMoneyCard"));
    column()->addWidget(m_money);
    column()->addWidget(m_lines);
    column()->addWidget(m_facts);
    column()->addStretch(1);
    const bool inClient = tools.session.inClientContext();
    m_client->setVisible(!inClient); // inside, the client is the banner's
    m_clientText->setVisible(inClient);
    connect(m_client, &QPushButton::clicked, this, [this] {
        Q_EMIT clientAsked(QString::fromStdString(m_key.first.toString()));
    });
}

void InvoiceDetailPanel::setActions(const std::vector<QAction *> &actions)
{
    auto *row = new widgets::FlowLayout(px(8)); // other languages need more room
    m_buttons->addLayout(row);
    for (QAction *action : actions)
        row->addWidget(new widgets::ActionButton(action, ""));
}

void InvoiceDetailPanel::showInvoice(const application::InvoiceKey &key)
{
    const bool another = key != m_key;
    if (another)
        m_detail.reset();
    m_key = key;
    if (key.second.isNull()) {
        showBody(false);
        return;
    }
    session().read<InvoiceDetail>(
        [key](storage::Reader &reader) { return InvoiceReading(reader).detail(key); }, this,
        [this, key, another](const Result<InvoiceDetail> &detail) {
            if (key != m_key)
                return;
            if (!detail) {
                showBody(false);
                return;
            }
            if (m_detail && m_detail->view == detail->view
                && m_detail->parkedRule == detail->parkedRule && m_detail->held == detail->held
                && m_detail->heldReason == detail->heldReason)
                return; // what is open in the explanations stays open
            m_detail = *detail;
            show(*detail, another);
            Q_EMIT detailRead();
        });
}

void InvoiceDetailPanel::show(const InvoiceDetail &detail, bool another)
{
    const QString title = invoiceTitle(detail.view, session());
    const QString client = wording::plainName(detail.view.addressee.name);
    m_title->setText(title);
    m_client->setText(QString(client).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_client->setAccessibleName(client);
    m_client->setAccessibleDescription(tr("Shows the client"));
    m_clientText->setText(client);
    m_state->setText(invoiceState(detail, session()));
    setAccessibleName(tr("%1, %2").arg(title, client));
    setAccessibleDescription(m_state->text());
    const auto money = moneyFacts(detail.view, session());
    m_money->setFacts(money);
    m_money->setVisible(!money.empty());
    m_lines->setLines(linesTexts(detail, session()));
    m_facts->setFacts(invoiceFacts(detail, session()));
    showBody(true);
    if (another)
        verticalScrollBar()->setValue(0);
}

} // namespace clientele::gui
