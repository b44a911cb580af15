// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guiharness.h"
#include "shell/moneytexts.h"

#include <QtTest/QtTest>

#include <string>
#include <vector>

namespace clientele::testing {

/// Acts as a client on that plan whose next invoice is not nothing, and shows the page.
[[nodiscard]] bool actAsClientOn(GuiHarness &gui, const QString &plan, const QString &page,
                                 bool withEmail = false);
/// What the database has as the client's open invoices now.
[[nodiscard]] std::vector<billing::InvoiceDraft> storedDrafts(GuiHarness &gui);
/// "before → after" of two stored states, as the window must say it.
[[nodiscard]] QString changeText(GuiHarness &gui, const std::vector<billing::InvoiceDraft> &before,
                                 const std::vector<billing::InvoiceDraft> &after);
/// All texts that a widget shows, joined.
[[nodiscard]] QString textsIn(const QWidget &widget);

} // namespace clientele::testing
