// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/board.h"
#include "shell/session.h"

#include <functional>
#include <vector>

class QWidget;

namespace clientele::gui {

/// Where the parts of "Needs attention" lead.
struct AttentionLinks {
    std::function<void(AccountId)> client;
    /// A page, filtered by one of its chips.
    std::function<void(const QString &page, const QString &chip)> list;
};

/// How many rows a card of "Needs attention" has at most, and how far it looks ahead.
constexpr int kAttentionRows = 5;
constexpr int kAttentionDays = 7;

/// What the cards below say, as one text: the same as before means that nothing is to be made anew.
[[nodiscard]] QString attentionKey(const application::Attention &attention);

/// A card for each kind of which there is any: overdue invoices, parked drafts, trials that end,
/// changes that take effect. Each row is a client and leads to it.
[[nodiscard]] std::vector<QWidget *> attentionCards(const application::Attention &attention,
                                                    const AttentionLinks &links,
                                                    const Session &session);

} // namespace clientele::gui
