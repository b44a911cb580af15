// SPDX-License-Identifier: GPL-3.0-or-later
#include "billinglists.h"

#include "billingtexts.h"

#include <QtCore/QCoreApplication>

namespace clientele::gui {
namespace {

struct ListTexts {
    Q_DECLARE_TR_FUNCTIONS(ListTexts)
};

ListFrame::EmptyText emptyBilling(const QString &title, const QString &text)
{
    return {title, text, QStringLiteral("view-financial-list")};
}

std::vector<BillingListSpec> draftLists(const Session &session)
{
    return {{BillingList::Due, QStringLiteral("due"), ListTexts::tr("Due"), dueColumns(session),
             {40, 180, 104, 104, 104, 110, 0},
             emptyBilling(ListTexts::tr("Nothing is due"),
                          ListTexts::tr("Drafts appear here on their bill day.")),
             0},
            {BillingList::Held, QStringLiteral("held"), ListTexts::tr("On hold"),
             heldColumns(session), {220, 104, 130, 0},
             emptyBilling(ListTexts::tr("Nothing is on hold"),
                          ListTexts::tr("Hold a draft on the page Invoices."))},
            {BillingList::Parked, QStringLiteral("parked"), ListTexts::tr("Parked"),
             parkedColumns(), {220, 110, 0},
             emptyBilling(ListTexts::tr("Nobody is parked"),
                          ListTexts::tr("Every client can be billed."))}};
}

std::vector<BillingListSpec> otherLists(const Session &session)
{
    return {{BillingList::Issued, QStringLiteral("issued"), ListTexts::tr("Issued this month"),
             issuedColumns(session), {40, 150, 0, 104, 104, 130},
             emptyBilling(ListTexts::tr("Nothing yet"),
                          ListTexts::tr("Nothing was issued in this month.")),
             0},
            {BillingList::Scheduled, QStringLiteral("scheduled"), ListTexts::tr("Scheduled"),
             scheduledColumns(session), {220, 110, 104, 0, 150},
             emptyBilling(ListTexts::tr("Nothing is scheduled"),
                          ListTexts::tr("Changes of subscriptions appear here until their day has "
                                    "come."))},
            {BillingList::Overdue, QStringLiteral("overdue"), ListTexts::tr("Overdue"),
             overdueColumns(session), {0, 110, 104, 80, 110, 90, 130},
             emptyBilling(ListTexts::tr("Nothing is overdue"),
                          ListTexts::tr("Every issued invoice still has time, or asks for "
                                        "nothing."))},
            {BillingList::Statement, QStringLiteral("statement"), ListTexts::tr("Statement"),
             statementColumns(), {210, 110, 130, 130, 130, 0},
             emptyBilling(ListTexts::tr("Nothing yet"),
                          ListTexts::tr("No client was charged anything in this month."))},
            {BillingList::Excess, QStringLiteral("excess"), ListTexts::tr("Excess accounts"),
             drawColumns(), {220, 110, 170, 0},
             emptyBilling(ListTexts::tr("Nothing is drawn"),
                          ListTexts::tr("There were no more client accounts in this month than the "
                                    "package holds, or all of them are paid."))}};
}

} // namespace

std::vector<BillingListSpec> billingLists(const Session &session)
{
    std::vector<BillingListSpec> lists = draftLists(session);
    for (BillingListSpec &each : otherLists(session))
        lists.push_back(std::move(each));
    return lists;
}

} // namespace clientele::gui
