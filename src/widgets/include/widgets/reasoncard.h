// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pageparts.h"

namespace clientele::widgets {

/// One line of an invoice as texts: what, how much, and why below it.
struct ReasonLine {
    QString text;
    QString amount;
    QString reason;  ///< small, below; may be empty
    QString details; ///< the long reason: tooltip and accessible description
};

/// An invoice as the window shows it, ready to read; amounts are texts already.
struct InvoiceTexts {
    QString title;  ///< "Next invoice, 1 December"
    QString state;  ///< "draft"
    std::vector<ReasonLine> lines;
    QString totalLabel;
    QString total;
    /// A change of money: "302.40 EUR → 497.40 EUR" and "(+195.00 EUR)"; empty: no change.
    QString change;
    QString difference;
    QString note; ///< instead of lines, or below them: "Nothing to invoice.", why it is parked
};

/// An invoice with the reason of every line, its total, and before → after (difference).
class ReasonCard final : public Card
{
    Q_OBJECT
public:
    explicit ReasonCard(QWidget *parent = nullptr, const char *look = "card");
    void setInvoice(const InvoiceTexts &invoice);

private:
    void addLine(QVBoxLayout &rows, const ReasonLine &line);
    QWidget *m_content = nullptr;
};

} // namespace clientele::widgets
