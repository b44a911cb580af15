// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listfilter.h"
#include "shell/session.h"
#include "widgets/pageparts.h"

#include <vector>

namespace clientele {
class Settings;
}

namespace clientele::gui {

/// A chip with what it filters by.
struct ClientFilter {
    widgets::Chip chip;
    models::ListFilter filter;
    QString search; ///< of a saved filter
};

/// The built-in filters of the client list.
[[nodiscard]] std::vector<ClientFilter> builtInFilters(const Session &session);
/// Those, then what this person has saved: a built-in filter with a search, under a name.
[[nodiscard]] std::vector<ClientFilter> allFilters(const Settings &settings,
                                                   const Session &session);
void storeFilter(Settings &settings, const Session &session, const QString &name,
                 const QString &basedOn, const QString &search);
void forgetFilter(Settings &settings, const Session &session, const QString &id);

} // namespace clientele::gui
