// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QtCore/QString>
#include <QtGui/QIcon>

namespace clientele::widgets {

/// An icon of Breeze by its freedesktop name ("view-list-details"), painted in the colour that
/// `meaning` has at that moment, sharp at every scale. Paints nothing where Breeze is missing.
[[nodiscard]] QIcon icon(const QString &name, Meaning meaning = Meaning::Muted);

} // namespace clientele::widgets
