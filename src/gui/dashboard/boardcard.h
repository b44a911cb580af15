// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardtexts.h"
#include "widgets/pageparts.h"

namespace clientele::gui {

/// One client on the dashboard: name, account number below it (S4.25), how long the trial still
/// runs, its users (S4.30), and what the next or first invoice will be.
class BoardCardView final : public widgets::Card
{
    Q_OBJECT
public:
    /// `loginReason`: why Login is disabled; empty: it is not.
    BoardCardView(const domain::BoardCard &card, const QString &loginReason,
                  const Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void nameClicked();
    void loginClicked();

private:
    void addNames(const domain::BoardCard &card, const QString &name, const Session &session);
    void addFacts(const domain::BoardCard &card, const Session &session);
};

} // namespace clientele::gui
