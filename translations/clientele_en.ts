<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
