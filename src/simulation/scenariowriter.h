// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonwriter.h"
#include "kernel/result.h"
#include "simulation/proof.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace clientele::simulation {

/// Writes what the engine knows of one account as a scenario: names for keys, nothing that the
/// invoices do not come from.
class ScenarioWriter
{
public:
    enum class Purpose {
        Proof, ///< one run on the day of the subject, every day as it was
        Rules, ///< runs as they come, so that it can be billed by other rules as well
    };

    explicit ScenarioWriter(const ProofSubject &subject, Purpose purpose = Purpose::Proof);

    /// Compact JSON. Refused "notExpressible" (what).
    [[nodiscard]] Result<std::string> write();

    // after write(), for the lines of the invoice
    [[nodiscard]] std::string subscriptionName(SubscriptionId id) const;
    [[nodiscard]] std::vector<std::string> eventNames(const billing::Trace &trace) const;

private:
    void sortEvents();
    void nameSubscriptions();
    void chooseItems();
    void writeCatalogue();
    void writePrice(const billing::Price &price);
    void writeComponent(const billing::PriceComponent &component);
    void writeAccount();
    void writeEvents();
    void writeEvent(const billing::TimelineEvent &event);
    void writeStart(const billing::TimelineEvent &event);
    void writeDiscount(const billing::TimelineEvent &event);
    void writeUnits(const std::vector<const billing::UnitEvent *> &group);
    void writeDays(Date effective, bool endOfTerm = false);
    void takeRecordedDay(Instant recordedAt);
    [[nodiscard]] bool isAtEndOfTerm(const billing::TimelineEvent &event);
    [[nodiscard]] bool followsPlan(const billing::TimelineEvent &addOn) const;
    void writeIssued();
    void writeLine(const billing::BilledLine &line);
    void writePriceOf(const billing::BilledLine &line);
    void writeTax(const char *key, const billing::TaxRule &tax);
    void amount(const char *key, std::int64_t minor);
    [[nodiscard]] std::string itemName(CatalogueItemId id);
    [[nodiscard]] std::string eventName(TimelineEventId id);
    [[nodiscard]] bool isAddOn(SubscriptionId id) const;
    void cannot(std::string what);

    const ProofSubject &m_subject;
    const Purpose m_purpose;
    billing::BillingInput m_known; ///< what was recorded before the event; for Rules
    JsonWriter m_json{false};
    std::vector<const billing::TimelineEvent *> m_events; ///< in the recorded order
    std::map<TimelineEventId, std::string> m_eventNames;
    std::map<SubscriptionId, std::string> m_subscriptionNames;
    std::map<SubscriptionId, bool> m_addOns;
    std::map<CatalogueItemId, billing::CatalogueItem> m_items; ///< those that are named
    struct Place {
        std::string document;
        int line = 0;
    };
    std::map<InvoiceLineId, Place> m_places;
    std::map<std::string, int> m_lineCounts; ///< of the documents so far
    std::set<Uuid> m_knownUnits;
    std::map<std::string, std::size_t> m_unitNames;
    Date m_recordedOn; ///< of the event before
    std::string m_cannot;
};

} // namespace clientele::simulation
