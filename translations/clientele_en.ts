<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttentionTexts</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillingTexts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n active user(s)</source>
        <translation>
            <numerusform>%1: %n active user</numerusform>
            <numerusform>%1: %n active users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 is unpaid. The %n account(s) with the lowest lots are drawn and can be disabled from %4 on; a lot is the SHA-256 of %5, a colon and the account number, so that everybody draws the same.</source>
        <translation>
            <numerusform>%1: %2 of %3 is unpaid. The %n account with the lowest lot is drawn and can be disabled from %4 on; a lot is the SHA-256 of %5, a colon and the account number, so that everybody draws the same.</numerusform>
            <numerusform>%1: %2 of %3 is unpaid. The %n accounts with the lowest lots are drawn and can be disabled from %4 on; a lot is the SHA-256 of %5, a colon and the account number, so that everybody draws the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n next invoice(s) change.</source>
        <translation>
            <numerusform>%n next invoice changes.</numerusform>
            <numerusform>%n next invoices change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 is unpaid. The newest %n account(s) are drawn and can be disabled from %4 on.</source>
        <translation>
            <numerusform>%1: %2 of %3 is unpaid. The newest %n account is drawn and can be disabled from %4 on.</numerusform>
            <numerusform>%1: %2 of %3 is unpaid. The newest %n accounts are drawn and can be disabled from %4 on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 is unpaid. The %n account(s) that were invoiced least for the month are drawn and can be disabled from %4 on.</source>
        <translation>
            <numerusform>%1: %2 of %3 is unpaid. The %n account that was invoiced least for the month is drawn and can be disabled from %4 on.</numerusform>
            <numerusform>%1: %2 of %3 is unpaid. The %n accounts that were invoiced least for the month are drawn and can be disabled from %4 on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 is unpaid. The %n account(s) that have owed something for longest are drawn and can be disabled from %4 on.</source>
        <translation>
            <numerusform>%1: %2 of %3 is unpaid. The %n account that has owed something for longest is drawn and can be disabled from %4 on.</numerusform>
            <numerusform>%1: %2 of %3 is unpaid. The %n accounts that have owed something for longest are drawn and can be disabled from %4 on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardTexts</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueTexts</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientTexts</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n freemium</source>
        <translation>
            <numerusform>%n freemium</numerusform>
            <numerusform>%n freemium</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disabled</source>
        <translation>
            <numerusform>%n disabled</numerusform>
            <numerusform>%n disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ending</source>
        <translation>
            <numerusform>%n ending</numerusform>
            <numerusform>%n ending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a plan</source>
        <translation>
            <numerusform>%n without a plan</numerusform>
            <numerusform>%n without a plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trial · %n days left</source>
        <translation>
            <numerusform>Trial · %n day left</numerusform>
            <numerusform>Trial · %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message numerus="yes">
        <source>Payable within %n days, by %1. Please state the invoice number.</source>
        <translation>
            <numerusform>Payable within %n day, by %1. Please state the invoice number.</numerusform>
            <numerusform>Payable within %n days, by %1. Please state the invoice number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message numerus="yes">
        <source>Nothing imported yet. All %n rows are good.</source>
        <translation>
            <numerusform>Nothing imported yet. %n row, and it is good.</numerusform>
            <numerusform>Nothing imported yet. All %n rows are good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were repaired.</source>
        <translation>
            <numerusform>%n row was repaired.</numerusform>
            <numerusform>%n rows were repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n clients</source>
        <translation>
            <numerusform>Import %n client</numerusform>
            <numerusform>Import %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceTexts</name>
    <message numerus="yes">
        <source>%n drafts due to issue</source>
        <translation>
            <numerusform>%n draft due to issue</numerusform>
            <numerusform>%n drafts due to issue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued this month</source>
        <translation>
            <numerusform>%n issued this month</numerusform>
            <numerusform>%n issued this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of this %n overdue</source>
        <translation>
            <numerusform>of this %n overdue</numerusform>
            <numerusform>of this %n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue.</source>
        <translation>
            <numerusform>%n day overdue.</numerusform>
            <numerusform>%n days overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message numerus="yes">
        <source>%n active users</source>
        <translation>
            <numerusform>%n active user</numerusform>
            <numerusform>%n active users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monitored users</source>
        <translation>
            <numerusform>%n monitored user</numerusform>
            <numerusform>%n monitored users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computers</source>
        <translation>
            <numerusform>%n computer</numerusform>
            <numerusform>%n computers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client accounts</source>
        <translation>
            <numerusform>%n client account</numerusform>
            <numerusform>%n client accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellTexts</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpgradeTexts</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::BillingPage</name>
    <message numerus="yes">
        <source>%n PDFs written to %1.</source>
        <translation>
            <numerusform>%n PDF written to %1.</numerusform>
            <numerusform>%n PDFs written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were there already and are as they were.</source>
        <translation>
            <numerusform>%n file was there already and is as it was.</numerusform>
            <numerusform>%n files were there already and are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n account(s)</source>
        <translation>
            <numerusform>Disable %n account</numerusform>
            <numerusform>Disable %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are disabled.</source>
        <translation>
            <numerusform>%n account is disabled.</numerusform>
            <numerusform>%n accounts are disabled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::BoardPage</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::CatalogueDetailPanel</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::CataloguePage</name>
    <message numerus="yes">
        <source>%1 is no longer offered. %n clients keep it.</source>
        <translation>
            <numerusform>%1 is no longer offered. %n client keeps it.</numerusform>
            <numerusform>%1 is no longer offered. %n clients keep it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans and add-ons</source>
        <translation>
            <numerusform>%n plan or add-on</numerusform>
            <numerusform>%n plans and add-ons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::ClientsPage</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n…</source>
        <translation>
            <numerusform>Delete %n…</numerusform>
            <numerusform>Delete %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clients?</source>
        <translation>
            <numerusform>Delete %n client?</numerusform>
            <numerusform>Delete %n clients?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clients</source>
        <translation>
            <numerusform>Delete %n client</numerusform>
            <numerusform>Delete %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients deleted.</source>
        <translation>
            <numerusform>%n client deleted.</numerusform>
            <numerusform>%n clients deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients imported.</source>
        <translation>
            <numerusform>%n client imported.</numerusform>
            <numerusform>%n clients imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::CompareDialog</name>
    <message numerus="yes">
        <source>Both bill the same: %n lines are equal.</source>
        <translation>
            <numerusform>Both bill the same: %n line is equal.</numerusform>
            <numerusform>Both bill the same: %n lines are equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines differ.</source>
        <translation>
            <numerusform>%1 of %n line differs.</numerusform>
            <numerusform>%1 of %n lines differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::InvoicesPage</name>
    <message numerus="yes">
        <source>Folder for %n PDFs</source>
        <translation>
            <numerusform>Folder for %n PDF</numerusform>
            <numerusform>Folder for %n PDFs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs written to %1.</source>
        <translation>
            <numerusform>%n PDF written to %1.</numerusform>
            <numerusform>%n PDFs written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were there already and are as they were.</source>
        <translation>
            <numerusform>%n file was there already and is as it was.</numerusform>
            <numerusform>%n files were there already and are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices are not there any more.</source>
        <translation>
            <numerusform>%n invoice is not there any more.</numerusform>
            <numerusform>%n invoices are not there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n files?</source>
        <translation>
            <numerusform>Replace %n file?</numerusform>
            <numerusform>Replace %n files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs of these names are in %1 already. Replacing them cannot be undone.</source>
        <translation>
            <numerusform>%n PDF of this name is in %1 already. Replacing it cannot be undone.</numerusform>
            <numerusform>%n PDFs of these names are in %1 already. Replacing them cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n files</source>
        <translation>
            <numerusform>Replace %n file</numerusform>
            <numerusform>Replace %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices sent to the printer.</source>
        <translation>
            <numerusform>%n invoice sent to the printer.</numerusform>
            <numerusform>%n invoices sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::IssueRun</name>
    <message numerus="yes">
        <source>Issue %n invoices</source>
        <translation>
            <numerusform>Issue %n invoice</numerusform>
            <numerusform>Issue %n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices over %1 get their numbers. This cannot be undone: what is issued is only corrected by a credit note.</source>
        <translation>
            <numerusform>%n invoice over %1 gets its number. This cannot be undone: what is issued is only corrected by a credit note.</numerusform>
            <numerusform>%n invoices over %1 get their numbers. This cannot be undone: what is issued is only corrected by a credit note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more clients cannot be billed.</source>
        <translation>
            <numerusform>%n more client cannot be billed.</numerusform>
            <numerusform>%n more clients cannot be billed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices issued, %1 to %2, %3.</source>
        <translation>
            <numerusform>%n invoice issued, %1 to %2, %3.</numerusform>
            <numerusform>%n invoices issued, %1 to %2, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are parked: %1.</source>
        <translation>
            <numerusform>%n client is parked: %1.</numerusform>
            <numerusform>%n clients are parked: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients skipped: nothing was due any more.</source>
        <translation>
            <numerusform>%n client skipped: nothing was due any more.</numerusform>
            <numerusform>%n clients skipped: nothing was due any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n clients are still due.</source>
        <translation>
            <numerusform>Cancelled: %n client is still due.</numerusform>
            <numerusform>Cancelled: %n clients are still due.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::ListPage</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::SaveSettingsDialog</name>
    <message numerus="yes">
        <source>The drafts of %n clients change: %1 → %2 (%3).</source>
        <translation>
            <numerusform>The drafts of %n client change: %1 → %2 (%3).</numerusform>
            <numerusform>The drafts of %n clients change: %1 → %2 (%3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::SubscriptionPage</name>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::UsersPage</name>
    <message numerus="yes">
        <source>Delete %n…</source>
        <translation>
            <numerusform>Delete %n…</numerusform>
            <numerusform>Delete %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n users</source>
        <translation>
            <numerusform>Delete %n user</numerusform>
            <numerusform>Delete %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
</context>
</TS>
