<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>ImportDialog</name>
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
    <name>clientele::gui::ClientsPage</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
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
</TS>
