// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"
#include "wording/figures.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <string>
#include <string_view>
#include <vector>

// One plain sentence or two: what happened, and what to do (wording.md). Made with
// QCoreApplication::translate(), so they speak the language of the translator that is installed and
// English without one; `locale` is for the figures and days in them. Names of people are isolated
// (names.h); everything is plain text, never markup. Pure but for the translator; any thread.

namespace clientele::wording {

/// Any failure that this program makes. A rule without a sentence of its own gets its code's.
[[nodiscard]] QString sentence(const Failure &failure, const QLocale &locale = english());

/// One wrong field: "The e-mail address “eva@” is not complete. …"
[[nodiscard]] QString sentence(const FieldFailure &failure, const QLocale &locale = english());

/// Why an account was not billed and what frees it: "Not billed: Berglunds has no price …"
[[nodiscard]] QString parkedSentence(std::string_view clientName, std::string_view rule,
                                     const std::vector<std::string> &parameters,
                                     const QLocale &locale = english());

/// What `verify` found: the invariant that is broken, its first row, and what to do.
[[nodiscard]] QString findingSentence(std::string_view rule, std::string_view row,
                                      const std::vector<std::string> &parameters,
                                      const QLocale &locale = english());

/// "issue invoices", of domain::permissionName(); the name itself when it is unknown.
[[nodiscard]] QString permissionPhrase(std::string_view permission);
/// "Issuing invoices", of domain::CommandRule::name; the name itself when it is unknown.
[[nodiscard]] QString actionPhrase(std::string_view action);

// For the tests that compare the sentences with the sources.

[[nodiscard]] bool hasSentence(FailureCode code, std::string_view rule);
[[nodiscard]] bool hasFieldReason(std::string_view reason);
[[nodiscard]] bool hasFieldLabel(std::string_view field);
[[nodiscard]] bool hasParkedRule(std::string_view rule);
[[nodiscard]] bool hasFindingRule(std::string_view rule);
/// Reasons of Malformed "csv", "scenario" and "address".
[[nodiscard]] bool hasMalformedReason(std::string_view rule, std::string_view reason);

} // namespace clientele::wording
