// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reasoncard.h"

#include "widgets/layouts.h"

#include <QtWidgets/QHBoxLayout>

namespace clientele::widgets {

ReasonCard::ReasonCard(QWidget *parent, const char *look) : Card(parent, look) {}

void ReasonCard::addLine(QVBoxLayout &rows, const ReasonLine &line)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(1));
    column->addWidget(makePair(line.text, line.amount));
    if (!line.reason.isEmpty()) {
        auto *reason = new PlainLabel(line.reason, Type::Secondary, Meaning::Muted);
        reason->setWrapped(true);
        reason->setContentsMargins(0, 0, px(48), 0);
        column->addWidget(reason);
    }
    box->setAccessibleName(tr("%1: %2").arg(line.text, line.amount));
    box->setAccessibleDescription(line.details.isEmpty() ? line.reason : line.details);
    box->setToolTip(plain(line.details));
    rows.addWidget(box);
}

void ReasonCard::setInvoice(const InvoiceTexts &invoice)
{
    if (m_content != nullptr) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(8));
    rows->addWidget(makeHead(invoice.title, invoice.state));
    for (const ReasonLine &line : invoice.lines)
        addLine(*rows, line);
    if (!invoice.total.isEmpty()) {
        rows->addWidget(makeRule(m_content));
        rows->addWidget(makePair(invoice.totalLabel, invoice.total, Type::Strong));
    }
    if (!invoice.change.isEmpty()) {
        auto *box = new QWidget;
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(px(6));
        row->addWidget(new PlainLabel(tr("Change"), Type::Text, Meaning::Muted), 1);
        row->addWidget(new PlainLabel(invoice.change));
        row->addWidget(new PlainLabel(invoice.difference, Type::Strong));
        box->setAccessibleName(tr("Change: %1 %2").arg(invoice.change, invoice.difference));
        rows->addWidget(box);
    }
    if (!invoice.note.isEmpty()) {
        auto *note = new PlainLabel(invoice.note, Type::Text, Meaning::Muted);
        note->setWrapped(true);
        rows->addWidget(note);
    }
    body()->addWidget(m_content);
    setAccessibleName(invoice.title);
}

} // namespace clientele::widgets
