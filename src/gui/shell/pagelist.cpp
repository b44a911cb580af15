// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/accountreading.h"
#include "clients/clientspage.h"
#include "clients/overviewpage.h"
#include "page.h"

namespace clientele::gui {
namespace {

template<typename P>
Page *make(const PageTools &tools)
{
    return new P(tools);
}

Result<std::int64_t> countClients(storage::Reader &reader)
{
    CLIENTELE_ASSIGN(const auto totals, application::AccountReading(reader).totals());
    std::int64_t clients = 0;
    for (const domain::ClientTotals &total : totals)
        clients += total.clients;
    return clients;
}

} // namespace

/// In the order of the navigation. A page that does not exist is not here.
const std::vector<PageSpec> &allPages()
{
    using domain::Permission;
    static const std::vector<PageSpec> pages = {
        {QStringLiteral("clients"), QT_TRANSLATE_NOOP("gui", "Clients"),
         QStringLiteral("group"), PagePlace::Agency, PageSection::Main,
         Permission::ViewClients, make<ClientsPage>, countClients},
        {QStringLiteral("overview"), QT_TRANSLATE_NOOP("gui", "Overview"),
         QStringLiteral("view-list-details"), PagePlace::Client, PageSection::Main,
         Permission::ViewClients, make<OverviewPage>, {}},
    };
    return pages;
}

} // namespace clientele::gui
