// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "billing/input.h"
#include "wording/figures.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <functional>
#include <optional>
#include <span>
#include <string>

// Why a line of an invoice says what it says (N4), in words. They go to clients, so their language
// is that of the locale: English for an English one, whatever translator is installed for the
// window; for any other the translator's.

namespace clientele::wording {

/// What a reason may look at beside the line itself. Any of it may be empty; the more there is, the
/// more the reason says.
struct ReasonContext {
    Currency currency;
    /// All lines of the same invoice: what a change replaced is credited beside it.
    std::span<const billing::DraftLine> lines;
    /// The timeline of the account, for the long form: who did what, when, acting as whom.
    std::span<const billing::TimelineEvent> events;
    /// The name of a plan or add-on; empty when it is unknown.
    std::function<std::string(CatalogueItemId)> itemName;
};

/// What an invoice prints below the line: "14 of 30 days: Starter → Growth on 17 November",
/// "8 active users on 1 November, 3 included". Empty when there is nothing to explain: one price
/// for one whole period. Any thread.
[[nodiscard]] QString shortReason(const billing::DraftLine &line, const ReasonContext &context,
                                  const QLocale &locale = english());

/// The whole explanation, a sentence for each step: the rule, the days, what was counted, the value
/// before rounding, and the events that caused it with whoever made them. Any thread.
[[nodiscard]] QString longReason(const billing::DraftLine &line, const ReasonContext &context,
                                 const QLocale &locale = english());

/// "Eva changed the plan to Growth on 17 November 2026, logged in as the client." Any thread.
[[nodiscard]] QString eventSentence(const billing::TimelineEvent &event,
                                    const ReasonContext &context,
                                    const QLocale &locale = english());

} // namespace clientele::wording
