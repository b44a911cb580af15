// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fillin.h"
#include "kernel/failure.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::wording {

inline constexpr const char *kFailureContext = "Failure";

// The sentences of each code by rule. Each list has one with an empty key that needs no parameter.

std::span<const Template> scopeEndedTexts();
std::span<const Template> deniedTexts();
std::span<const Template> signInFailedTexts();
std::span<const Template> invalidTexts();
std::span<const Template> refusedTexts();
std::span<const Template> conflictTexts();
std::span<const Template> notFoundTexts();
std::span<const Template> alreadyExistsTexts();
std::span<const Template> billingRefusedTexts();
std::span<const Template> overflowTexts();
std::span<const Template> busyTexts();
std::span<const Template> inUseTexts();
std::span<const Template> connectionLostTexts();
std::span<const Template> notAnAgencyTexts();
std::span<const Template> newerTexts();
std::span<const Template> damagedTexts();
std::span<const Template> networkFileSystemTexts();
std::span<const Template> unsafeSessionTexts();
std::span<const Template> confinedTexts();
std::span<const Template> immutableTexts();
std::span<const Template> diskFullTexts();
std::span<const Template> readOnlyTexts();
std::span<const Template> ioTexts();
std::span<const Template> malformedTexts();
std::span<const Template> cancelledTexts();
std::span<const Template> unsupportedTexts();
std::span<const Template> internalTexts();

/// Where in the text and why; empty for a rule or reason that is not known.
[[nodiscard]] QString malformedSentence(const Failure &failure, const QLocale &locale);

/// A change that would leave the account without a way to be billed.
[[nodiscard]] QString billingRefusedSentence(std::string_view rule,
                                             const std::vector<std::string> &parameters,
                                             const QLocale &locale);

} // namespace clientele::wording
