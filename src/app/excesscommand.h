// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agency.h"
#include "application/excess.h"
#include "console.h"
#include "kernel/result.h"
#include "options.h"

#include <QtCore/QJsonArray>

#include <vector>

namespace clientele::app {

// What `bill` does beside issuing: excess accounts of white labels, and exchange rates.

/// Carries out --rate and --pay-excess; nothing of it in a dry run. Fails as the gateway does.
[[nodiscard]] Status recordForPlatform(Agency &agency, const Options &options, Console &console);

/// The draws of the month before `through`, after --disable-drawn was carried out, or previewed in
/// a dry run.
[[nodiscard]] Result<std::vector<application::AccountDraw>>
reportDraws(Agency &agency, const Options &options, Console &console, Date through);

[[nodiscard]] QJsonArray toJson(const std::vector<application::AccountDraw> &draws);

} // namespace clientele::app
