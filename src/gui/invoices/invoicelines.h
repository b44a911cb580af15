// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pageparts.h"

#include <QtCore/QString>

#include <vector>

namespace clientele::gui {

/// One line of an invoice, ready to read.
struct InvoiceLineTexts {
    QString text;
    QString amount;
    QString reason;  ///< short, always shown; may be empty
    QString details; ///< the whole sentence, on demand; empty: nothing to explain
    std::vector<widgets::FactsCard::Fact> trace; ///< how it was computed, below the sentence
};

struct InvoiceLinesTexts {
    QString title;
    QString state;
    std::vector<InvoiceLineTexts> lines;
    /// Below the rule: net, taxes, credit; the last one is what the invoice comes to.
    std::vector<widgets::FactsCard::Fact> totals;
};

/// The lines of an invoice. "Why this amount" below each opens the whole explanation (N4), by mouse
/// and keyboard.
class InvoiceLinesCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit InvoiceLinesCard(QWidget *parent = nullptr);
    void setLines(const InvoiceLinesTexts &texts);

private:
    void addLine(const InvoiceLineTexts &line);
    void addTotals(const InvoiceLinesTexts &texts);
    [[nodiscard]] QWidget *makeExplanation(const InvoiceLineTexts &line);

    QVBoxLayout *m_rows = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace clientele::gui
