// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "billing/draft.h"
#include "kernel/result.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace clientele::gui {

class Session;

/// An item of the client's programme with its price of today.
struct OfferedItem {
    domain::CatalogueEntry entry;
    billing::Price price;
};

/// What Upgrade starts from: what the client has, what it can have, and its open invoices.
struct UpgradeOffer {
    application::ClientDetail client;
    domain::Subscription plan;
    std::string planName;
    std::vector<OfferedItem> plans;
    std::vector<OfferedItem> addOns;
    std::optional<Date> endOfTerm;
    std::vector<billing::InvoiceDraft> drafts;
};

/// Refused "noPlan" when the client has none that runs.
[[nodiscard]] Result<UpgradeOffer> readUpgradeOffer(storage::Reader &reader, AccountId client,
                                                    Date today);

/// "29.00 / month"; without a fixed part what one unit costs: "10.00 / active user / month".
[[nodiscard]] QString priceText(const billing::Price &price, const Session &session);
/// What comes on top of the fixed part: "5.00 for each active user above 3"; may be empty.
[[nodiscard]] QString priceDetail(const billing::Price &price, const Session &session);

} // namespace clientele::gui
