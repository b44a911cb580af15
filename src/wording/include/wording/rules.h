// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/profile.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string>
#include <string_view>
#include <vector>

// Billing rules as people name them (N16). In the language of the window; any thread.

namespace clientele::wording {

/// "Kill Bill, months of 30 days" for a shipped profile that people come from; otherwise the name.
[[nodiscard]] QString rulesName(std::string_view profile);

/// The shipped profiles that stand for a system that people come from, our own first.
[[nodiscard]] std::vector<std::string> offeredRules();

/// "day of a cancellation" for a knob of simulation::differingKnobs(); an unknown name as it is.
[[nodiscard]] QString ruleName(std::string_view knob);

/// What a profile says to a knob: "not charged".
[[nodiscard]] QString ruleValue(std::string_view knob, const billing::Profile &profile);

/// Why two sets of rules bill a line otherwise: "Day of a cancellation: not charged (Clientele),
/// charged (Lago)." `together`: no knob does it alone. Empty without knobs.
[[nodiscard]] QString rulesSentence(const std::vector<std::string> &knobs, bool together,
                                    const billing::Profile &left, const billing::Profile &right);

} // namespace clientele::wording
