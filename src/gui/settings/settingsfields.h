// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agency.h"
#include "domain/commands.h"
#include "kernel/failure.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace clientele::gui {

namespace Ui {
class SettingsPage;
}

/// "7, 14, 30"; none for what is no list of numbers.
[[nodiscard]] std::optional<std::vector<int>> daysOf(const QString &text);

/// What of `to` is another than in `from`.
[[nodiscard]] domain::ChangeAgencySettings difference(const domain::AgencyProfile &from,
                                                      const domain::AgencyProfile &to);
[[nodiscard]] bool isEmpty(const domain::ChangeAgencySettings &command);
/// The profile with what the command changes.
[[nodiscard]] domain::AgencyProfile applied(domain::AgencyProfile profile,
                                            const domain::ChangeAgencySettings &command);

/// What stands in the fields of the page, as values and back. The logo is no text and kept by the
/// page.
class SettingsFields
{
public:
    SettingsFields(Ui::SettingsPage &form, const QLocale &locale);

    void show(const domain::AgencyProfile &profile);
    /// `base` with what is typed. What cannot be read stays as in `base` and is in `failures`.
    [[nodiscard]] domain::AgencyProfile read(domain::AgencyProfile base,
                                             std::vector<FieldFailure> &failures) const;

private:
    Ui::SettingsPage &m_form;
    QLocale m_locale;
};

} // namespace clientele::gui
