// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/cataloguereading.h"
#include "catalogue/cataloguedialog.h"
#include "shell/page.h"

namespace clientele::gui {

class CatalogueDetailPanel;
class ListFrame;
class RowsModel;

/// What the agency offers: plans and add-ons with the price of today on both ledgers, all versions
/// of it in words, and who has them. Whatever changes a price shows its effect on all clients
/// before it is saved (N12).
class CataloguePage final : public Page
{
    Q_OBJECT
public:
    explicit CataloguePage(const PageTools &tools, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_newPlan; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &text) override;
    [[nodiscard]] QString statusText() const override;
    void showAbout(const QString &key) override;

private:
    void addActions();
    void setUpList();
    void read();
    void show();
    void filter();
    void updateActions();
    [[nodiscard]] const application::CatalogueLine *current() const;
    void open(CatalogueDialog::Task task);
    void submit(CatalogueDialog *dialog);
    void endOrOffer();

    ListFrame *m_frame;
    CatalogueDetailPanel *m_detail;
    RowsModel *m_model;
    application::CatalogueView m_catalogue;
    QString m_search;
    QString m_wanted; ///< to be chosen as soon as it is read
    QAction *m_newPlan = nullptr;
    QAction *m_newAddOn = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_newPrice = nullptr;
    QAction *m_end = nullptr;
};

} // namespace clientele::gui
