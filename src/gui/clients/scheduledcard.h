// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "shell/page.h"
#include "widgets/pageparts.h"

#include <optional>
#include <vector>

namespace clientele::gui {

/// What is going to change of one client: day, what and by whom, each with Withdraw.
class ScheduledCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit ScheduledCard(const PageTools &tools, QWidget *parent = nullptr);
    void setChanges(const std::vector<application::ScheduledChange> &changes);

private:
    [[nodiscard]] QWidget *makeRow(const application::ScheduledChange &change);

    PageTools m_tools;
    QWidget *m_rows = nullptr;
    QStringList m_shown; ///< ids of the changes; the same ones are not made anew
};

} // namespace clientele::gui
