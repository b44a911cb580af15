// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "invoicelines.h"
#include "shell/detailpanel.h"

#include <optional>

class QHBoxLayout;

namespace clientele::gui {

/// One invoice or draft beside the list: where it stands, every line with why it says what it says
/// (N4), totals, facts. Reads in the background; what arrives for another invoice than the one
/// shown is dropped.
class InvoiceDetailPanel final : public DetailPanel
{
    Q_OBJECT
public:
    explicit InvoiceDetailPanel(const PageTools &tools, QWidget *parent = nullptr);

    /// Buttons below the title.
    void setActions(const std::vector<QAction *> &actions);
    /// Null invoice: nothing is chosen.
    void showInvoice(const application::InvoiceKey &key);
    /// The one that is shown; none while it is read.
    [[nodiscard]] const std::optional<application::InvoiceDetail> &detail() const
    {
        return m_detail;
    }

Q_SIGNALS:
    void clientAsked(const QString &clientId);

private:
    void show(const application::InvoiceDetail &detail, bool another);

    widgets::PlainLabel *m_title;
    QPushButton *m_client;
    widgets::PlainLabel *m_clientText;
    widgets::PlainLabel *m_state;
    QHBoxLayout *m_buttons;
    InvoiceLinesCard *m_lines;
    widgets::FactsCard *m_facts;
    application::InvoiceKey m_key;
    std::optional<application::InvoiceDetail> m_detail;
};

} // namespace clientele::gui
