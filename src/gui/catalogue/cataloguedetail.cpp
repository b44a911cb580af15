// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguedetail.h"

#include "cataloguetexts.h"
#include "widgets/actionbutton.h"
#include "widgets/layouts.h"
#include "widgets/pageparts.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using application::CatalogueLine;
using application::CatalogueView;
using widgets::FactsCard;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

CatalogueDetailPanel::CatalogueDetailPanel(const PageTools &tools, QWidget *parent)
    : DetailPanel(tools, QStringLiteral("catalogueDetail"), 300, parent),
      m_name(new PlainLabel(QString(), Type::DetailTitle)),
      m_below(new PlainLabel(QString(), Type::Text, widgets::Meaning::Muted)),
      m_buttons(new widgets::FlowLayout(px(8))), m_facts(new FactsCard), m_prices(new QVBoxLayout)
{
    setAccessibleName(tr("Plan or add-on"));
    m_name->setWrapped(true);
    m_name->setObjectName(QStringLiteral("catalogueNameLabel"));
    m_below->setWrapped(true);
    auto *names = new QVBoxLayout;
    names->setSpacing(px(2));
    names->addWidget(m_name);
    names->addWidget(m_below);
    column()->addLayout(names);
    column()->addLayout(m_buttons);
    m_facts->setObjectName(QStringLiteral("catalogueFacts"));
    column()->addWidget(m_facts);
    m_prices->setSpacing(px(14));
    column()->addLayout(m_prices);
    column()->addStretch(1);
}

void CatalogueDetailPanel::setActions(const std::vector<QAction *> &actions)
{
    for (QAction *action : actions)
        m_buttons->addWidget(new widgets::ActionButton(action, ""));
}

void CatalogueDetailPanel::showItem(const CatalogueView &catalogue, const CatalogueLine *line)
{
    showBody(line != nullptr);
    if (line == nullptr)
        return;
    const domain::CatalogueEntry &entry = line->entry;
    const QString name = wording::plainName(entry.name, 200);
    m_name->setText(name);
    const domain::Programme *programme = catalogue.programme(entry.programme);
    const QString kind = entry.addOn ? tr("Add-on") : tr("Plan");
    m_below->setText(programme == nullptr
                         ? kind
                         : tr("%1 of %2").arg(kind, wording::plainName(programme->name)));
    setAccessibleName(tr("%1 %2").arg(kind, name));
    const QLocale &locale = session().locale();
    std::vector<FactsCard::Fact> facts;
    facts.push_back({tr("Offered"), entry.active ? tr("yes")
                                                 : tr("no more; who has it keeps it")});
    facts.push_back({tr("Clients"), wording::number(line->clients, locale)});
    if (!entry.addOn) {
        const int days = entry.trialDays.value_or(programme == nullptr ? 0 : programme->trialDays);
        facts.push_back({tr("Trial"), days == 0 ? tr("none") : tr("%n days", nullptr, days)});
    }
    facts.push_back({tr("Tax"), entry.taxCategory.empty()
                                    ? tr("as the client is taxed")
                                    : tr("category %1, %2")
                                          .arg(QString::fromStdString(entry.taxCategory),
                                               wording::percent(entry.taxRatePpm, locale))});
    m_facts->setFacts(facts);
    showPrices(*line);
}

void CatalogueDetailPanel::showPrices(const CatalogueLine &line)
{
    while (QLayoutItem *item = m_prices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Date today = session().today();
    for (const billing::Price &price : line.prices) {
        const billing::Price *now
            = application::priceOn(line, price.ledger, price.currency, today);
        const QString title = priceTitle(price, session());
        auto *card = new FactsCard;
        card->setObjectName(QStringLiteral("priceCard"));
        card->setFacts(priceFacts(price, session()),
                       price.validFrom > today ? tr("%1 (to come)").arg(title)
                       : now == &price         ? tr("%1 (valid)").arg(title)
                                               : tr("%1 (past)").arg(title));
        m_prices->addWidget(card);
    }
}

} // namespace clientele::gui
