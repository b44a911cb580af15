// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/accountreading.h"
#include "application/board.h"
#include "application/invoiceview.h"
#include "catalogue/cataloguepage.h"
#include "clients/clientspage.h"
#include "clients/overviewpage.h"
#include "dashboard/boardpage.h"
#include "invoices/invoicespage.h"
#include "monthclose/billingpage.h"
#include "page.h"
#include "settings/settingspage.h"
#include "subscription/subscriptionpage.h"
#include "users/userspage.h"

namespace clientele::gui {
namespace {

template<typename P>
Page *make(const PageTools &tools)
{
    return new P(tools);
}

Result<std::int64_t> countClients(storage::Reader &reader, AccountId, Date)
{
    CLIENTELE_ASSIGN(const auto totals, application::AccountReading(reader).totals());
    std::int64_t clients = 0;
    for (const domain::ClientTotals &total : totals)
        clients += total.clients;
    return clients;
}

Result<std::int64_t> countInvoices(storage::Reader &reader, AccountId, Date today)
{
    CLIENTELE_ASSIGN(const auto totals, application::InvoiceReading(reader).totals(today));
    std::int64_t invoices = 0;
    for (const domain::InvoiceTotals &total : totals)
        invoices += total.invoices + total.creditNotes; // what the page lists
    return invoices;
}

Result<std::int64_t> countUsers(storage::Reader &reader, AccountId client, Date)
{
    CLIENTELE_ASSIGN(const auto detail, application::AccountReading(reader).client(client));
    return detail.summary.totalUsers;
}

Page *makeDashboard(const PageTools &tools)
{
    return new BoardPage(tools, std::nullopt);
}

template<domain::BoardSection section>
Page *makeBoard(const PageTools &tools)
{
    return new BoardPage(tools, section);
}

template<domain::BoardSection section>
Result<std::int64_t> countSection(storage::Reader &reader, AccountId, Date)
{
    return application::countBoard(reader, section);
}

} // namespace

/// In the order of the navigation. A page that does not exist is not here.
const std::vector<PageSpec> &allPages()
{
    using domain::BoardSection;
    using domain::Permission;
    static const std::vector<PageSpec> pages = {
        {QStringLiteral("dashboard"), QT_TRANSLATE_NOOP("gui", "Dashboard"),
         QStringLiteral("office-chart-bar"), PagePlace::Agency, PageSection::Main,
         Permission::ViewClients, makeDashboard, {}},
        {QStringLiteral("paid"), QT_TRANSLATE_NOOP("gui", "Paid Subscriptions"), {},
         PagePlace::Agency, PageSection::Main, Permission::ViewClients,
         makeBoard<BoardSection::Paid>, countSection<BoardSection::Paid>},
        {QStringLiteral("trials"), QT_TRANSLATE_NOOP("gui", "Active Trials"), {},
         PagePlace::Agency, PageSection::Main, Permission::ViewClients,
         makeBoard<BoardSection::Trials>, countSection<BoardSection::Trials>},
        {QStringLiteral("expired"), QT_TRANSLATE_NOOP("gui", "Expired Trials"), {},
         PagePlace::Agency, PageSection::Main, Permission::ViewClients,
         makeBoard<BoardSection::Expired>, countSection<BoardSection::Expired>},
        {QStringLiteral("clients"), QT_TRANSLATE_NOOP("gui", "Clients"),
         QStringLiteral("group"), PagePlace::Agency, PageSection::Main,
         Permission::ViewClients, make<ClientsPage>, countClients},
        {QStringLiteral("invoices"), QT_TRANSLATE_NOOP("gui", "Invoices"),
         QStringLiteral("view-financial-list"), PagePlace::Agency, PageSection::Main,
         Permission::ViewInvoices, make<InvoicesPage>, countInvoices},
        {QStringLiteral("billing"), QT_TRANSLATE_NOOP("gui", "Billing"),
         QStringLiteral("view-financial-account"), PagePlace::Agency, PageSection::Main,
         Permission::IssueInvoices, make<BillingPage>, {}},
        {QStringLiteral("catalogue"), QT_TRANSLATE_NOOP("gui", "Catalogue"),
         QStringLiteral("view-catalog"), PagePlace::Agency, PageSection::Main,
         Permission::ManageCatalogue, make<CataloguePage>, {}},
        {QStringLiteral("overview"), QT_TRANSLATE_NOOP("gui", "Overview"),
         QStringLiteral("view-list-details"), PagePlace::Client, PageSection::Main,
         Permission::ViewClients, make<OverviewPage>, {}},
        {QStringLiteral("users"), QT_TRANSLATE_NOOP("gui", "Users"),
         QStringLiteral("system-users"), PagePlace::Client, PageSection::Main,
         Permission::ViewClients, make<UsersPage>, countUsers},
        {QStringLiteral("subscription"), QT_TRANSLATE_NOOP("gui", "Subscription"),
         QStringLiteral("package"), PagePlace::Client, PageSection::Main,
         Permission::ViewClients, make<SubscriptionPage>, {}},
        {QStringLiteral("users"), QT_TRANSLATE_NOOP("gui", "Users"),
         QStringLiteral("user-identity"), PagePlace::Agency, PageSection::Administration,
         Permission::ViewClients, make<UsersPage>, {}},
        {QStringLiteral("settings"), QT_TRANSLATE_NOOP("gui", "Settings"),
         QStringLiteral("configure"), PagePlace::Agency, PageSection::Administration,
         Permission::ManageSettings, make<SettingsPage>, {}},
        {QStringLiteral("invoices"), QT_TRANSLATE_NOOP("gui", "Invoices"),
         QStringLiteral("view-financial-list"), PagePlace::Client, PageSection::Main,
         Permission::ViewInvoices, make<InvoicesPage>, countInvoices},
    };
    return pages;
}

} // namespace clientele::gui
