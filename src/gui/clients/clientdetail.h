// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "scheduledcard.h"
#include "shell/detailpanel.h"
#include "widgets/pageparts.h"
#include "widgets/reasoncard.h"

#include <QtCore/QDate>

#include <optional>
#include <vector>

class QHBoxLayout;

namespace clientele::gui {

/// One client beside the list: who it is, the next invoice with the reason of every line, what is
/// scheduled and can be withdrawn, facts and what happened lately. Reads in the background; what
/// arrives for another client than the one shown is dropped.
class ClientDetailPanel final : public DetailPanel
{
    Q_OBJECT
public:
    explicit ClientDetailPanel(const PageTools &tools, QWidget *parent = nullptr);

    /// Buttons below the name; null for none.
    void setActions(QAction *login, QAction *passwordReset, QAction *endSubscription);
    /// Null client: nothing is chosen. `shown` is called when the detail is there.
    void showClient(AccountId client, std::function<void()> shown);
    /// Nothing that is being read arrives any more.
    void release();
    /// One thing that was done, by whom and on which day.
    struct Lately {
        QDate day;
        QString actor;
        QString action; ///< code of the command
    };

    [[nodiscard]] const std::optional<application::ClientDetail> &detail() const
    {
        return m_detail;
    }
    /// The running plan on the retail ledger.
    [[nodiscard]] std::optional<domain::Subscription> plan() const;
    /// Why no mail can be sent (S0.20) or would open nothing (S0.7); empty: it can.
    [[nodiscard]] QString passwordResetReason() const;

private:
    struct Answer {
        application::ClientDetail detail;
        std::vector<billing::InvoiceDraft> drafts;
        std::vector<application::ScheduledChange> scheduled;
    };
    void show(const Answer &answer);
    void showInvoice(const Answer &answer);
    void readLately(AccountId client);
    void showLately(const std::vector<Lately> &entries);

    widgets::PlainLabel *m_name;
    widgets::PlainLabel *m_below;
    QHBoxLayout *m_buttons;
    widgets::PlainLabel *m_reason;
    QAction *m_passwordReset = nullptr;
    widgets::ReasonCard *m_invoice;
    ScheduledCard *m_scheduled;
    widgets::FactsCard *m_facts;
    widgets::FactsCard *m_lately;
    AccountId m_client;
    std::optional<application::ClientDetail> m_detail;
};

} // namespace clientele::gui
