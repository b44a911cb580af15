// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "models/listmodel.h"
#include "shell/page.h"
#include "widgets/pageparts.h"

#include <memory>

namespace clientele::widgets {
class ListTable;
}

namespace clientele::gui {

/// Plan and add-ons of the client that is acted as, running and ended, and the way to Upgrade.
class SubscriptionPage final : public Page
{
    Q_OBJECT
public:
    explicit SubscriptionPage(const PageTools &tools, QWidget *parent = nullptr);
    ~SubscriptionPage() override;

    void enter() override;
    void leave() override { m_entered = false; }
    void release() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override;
    [[nodiscard]] QString statusText() const override;

private:
    void openList();
    void readHeadlines();
    void showHeadlines(const application::ClientDetail &detail);
    void applyChange(const domain::ChangeSet &changes);

    std::unique_ptr<models::ListModel> m_list;
    widgets::HeadlineBar *m_headlines;
    widgets::ListTable *m_table;
    bool m_entered = false;
};

} // namespace clientele::gui
