// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "shell/listpage.h"

namespace clientele::gui {

/// Plan and add-ons of the client that is acted as, running and ended, and the way to Upgrade.
class SubscriptionPage final : public ListPage
{
    Q_OBJECT
public:
    explicit SubscriptionPage(const PageTools &tools, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override;

protected:
    [[nodiscard]] std::unique_ptr<models::ListModel>
    makeList(const std::shared_ptr<storage::Reader> &reader) override;
    void setUpColumns() override;
    [[nodiscard]] bool mayHide(int column) const override;
    [[nodiscard]] QString counted(int rows) const override;
    [[nodiscard]] EmptyText describeEmpty() const override;
    void readFigures() override;

private:
    void showHeadlines(const application::ClientDetail &detail);
};

} // namespace clientele::gui
