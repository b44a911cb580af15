// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "billing/input.h"
#include "kernel/result.h"
#include "simulation/scenario.h"

#include <QtCore/QJsonObject>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What a proof of an invoice says (N5): the events and rules as a scenario of one account and one
// run, and the invoice as `clientele simulate --json` prints it. Who signs it is the caller's
// business.

namespace clientele::simulation {

/// What is to be proved. Everything as it was known when the invoice was issued.
struct ProofSubject {
    std::string issuer;  ///< name of the agency
    std::string account; ///< name of the client
    std::string number;
    Date issuedOn; ///< in the agency's zone
    Date asOf;     ///< the day of the run, in the account's zone
    billing::BillingInput input;
    std::vector<std::pair<std::string, Date>> documents; ///< issued before, in their order: number
                                                         ///< and bill day
    billing::InvoiceDraft content; ///< with its lines and their traces
    std::function<Date(Instant)> dayOf; ///< in the account's zone
};

/// One figure that is not what the rules make of the events.
struct ProofDifference {
    std::string path;     ///< "$.content.result.lines[2].amount"
    std::string claimed;  ///< as the file says; empty: nothing
    std::string computed; ///< empty: nothing

    friend bool operator==(const ProofDifference &, const ProofDifference &) = default;
};

struct ProofReport {
    std::string issuer, account, number, issuedOn, currency, payable; ///< as the file says
    std::string fingerprint;                  ///< of the key that signed it; see verifyProof()
    std::vector<ProofDifference> differences; ///< empty: the invoice follows from its events
};

/// A file beyond this is refused.
inline constexpr std::size_t kMaximumProofBytes = 64U * 1024 * 1024;

/// The content of a file {"content": …, "signature": {"algorithm": "Ed25519", "publicKey": …,
/// "value": …}}, whose signature somebody else checks. Malformed as readScenario(), where it is not
/// such a file.
[[nodiscard]] Result<QJsonObject> readProofFile(std::string_view file);

/// The content of the file, compact JSON in UTF-8. Refused "notExpressible" (what) when the format
/// has no words for something in the input.
[[nodiscard]] Result<std::string> writeProof(const ProofSubject &subject);

/// What writeProof() wrote, to be checked.
[[nodiscard]] QJsonObject contentOf(std::string_view written);

/// Computes the invoice anew. Malformed as readScenario(), with paths from "$.content" on, when the
/// content is not what writeProof() writes.
[[nodiscard]] Result<ProofReport> checkProof(const QJsonObject &content);

} // namespace clientele::simulation
