// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicelines.h"

#include "widgets/layouts.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace clientele::gui {

using widgets::Meaning;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

InvoiceLinesCard::InvoiceLinesCard(QWidget *parent) : Card(parent)
{
    setObjectName(QStringLiteral("invoiceLines"));
}

void InvoiceLinesCard::setLines(const InvoiceLinesTexts &texts)
{
    if (m_content != nullptr) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(px(10));
    m_rows->addWidget(widgets::makeHead(texts.title, texts.state));
    for (const InvoiceLineTexts &line : texts.lines)
        addLine(line);
    addTotals(texts);
    body()->addWidget(m_content);
    setAccessibleName(texts.title);
}

void InvoiceLinesCard::addLine(const InvoiceLineTexts &line)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(1));
    column->addWidget(widgets::makePair(line.text, line.amount));
    if (!line.reason.isEmpty()) {
        auto *reason = new PlainLabel(line.reason, Type::Secondary, Meaning::Muted);
        reason->setWrapped(true);
        reason->setObjectName(QStringLiteral("reasonLabel"));
        column->addWidget(reason);
    }
    box->setAccessibleName(tr("%1: %2").arg(line.text, line.amount));
    box->setAccessibleDescription(line.reason);
    m_rows->addWidget(box);
    if (line.details.isEmpty())
        return;
    auto *why = new QPushButton(tr("Why this amount"));
    why->setObjectName(QStringLiteral("whyButton"));
    why->setProperty("look", QStringLiteral("link"));
    why->setCheckable(true);
    why->setAutoDefault(false);
    why->setAccessibleName(tr("Why this amount: %1").arg(line.text));
    why->setAccessibleDescription(line.details);
    QWidget *explanation = makeExplanation(line);
    explanation->hide();
    connect(why, &QPushButton::toggled, explanation, [why, explanation](bool open) {
        explanation->setVisible(open);
        why->setText(open ? tr("Hide the explanation") : tr("Why this amount"));
    });
    column->addWidget(why, 0, Qt::AlignLeft);
    column->addWidget(explanation);
}

QWidget *InvoiceLinesCard::makeExplanation(const InvoiceLineTexts &line)
{
    auto *card = new Card(nullptr, "quietcard");
    card->setObjectName(QStringLiteral("explanation"));
    auto *details = new PlainLabel(line.details);
    details->setWrapped(true);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(details);
    if (line.trace.empty())
        return card;
    card->body()->addWidget(widgets::makeRule(card));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(3));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const widgets::FactsCard::Fact &fact : line.trace) {
        auto *label = new PlainLabel(fact.label, Type::Secondary, Meaning::Muted);
        auto *value = new PlainLabel(fact.value, Type::Secondary);
        value->setWrapped(true);
        value->setAccessibleName(tr("%1: %2").arg(fact.label, fact.value));
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    card->body()->addLayout(grid);
    return card;
}

void InvoiceLinesCard::addTotals(const InvoiceLinesTexts &texts)
{
    if (texts.totals.empty())
        return;
    m_rows->addWidget(widgets::makeRule(m_content));
    for (std::size_t i = 0; i < texts.totals.size(); ++i) {
        const widgets::FactsCard::Fact &total = texts.totals[i];
        const bool last = i + 1 == texts.totals.size();
        QWidget *box = widgets::makePair(total.label, total.value,
                                         last ? Type::Strong : Type::Text,
                                         last ? Meaning::Text : Meaning::Muted);
        box->setAccessibleName(tr("%1: %2").arg(total.label, total.value));
        m_rows->addWidget(box);
    }
}

} // namespace clientele::gui
