// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/cataloguereading.h"
#include "shell/detailpanel.h"

class QAction;
class QLayout;

namespace clientele::widgets {
class FactsCard;
class PlainLabel;
}

namespace clientele::gui {

/// A plan or add-on with all versions of its prices in words: what is valid now, what comes, and
/// what was.
class CatalogueDetailPanel final : public DetailPanel
{
    Q_OBJECT
public:
    explicit CatalogueDetailPanel(const PageTools &tools, QWidget *parent = nullptr);

    void setActions(const std::vector<QAction *> &actions);
    /// Null: nothing.
    void showItem(const application::CatalogueView &catalogue,
                  const application::CatalogueLine *line);

private:
    void showPrices(const application::CatalogueLine &line);

    widgets::PlainLabel *m_name;
    widgets::PlainLabel *m_below;
    QLayout *m_buttons;
    widgets::FactsCard *m_facts;
    QVBoxLayout *m_prices;
};

} // namespace clientele::gui
