// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include <QtTest/QtTest>

namespace clientele::testing {

class TestInvoices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draftsShowTheirReasons();
};

void TestInvoices::draftsShowTheirReasons()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestInvoices)
#include "tst_invoices.moc"
