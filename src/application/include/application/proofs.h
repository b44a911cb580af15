// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::simulation {
struct ProofReport; // simulation/proof.h
}
namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// A proof file: the events and rules of an invoice, what they give, and a signature (N5).
struct InvoiceProof {
    std::string number;
    std::string bytes;              ///< JSON in UTF-8
    std::optional<Failure> refusal; ///< why there is none; `bytes` are empty then
};

/// Makes proofs of issued invoices as of the moment when each was issued. Each proof is checked
/// before it is given: what cannot be computed anew from its own file has a refusal instead.
/// Through a read-only connection of the agency; any thread that owns the reader.
class InvoiceProofs
{
public:
    InvoiceProofs(storage::Reader &reader, const Clock &clock);
    ~InvoiceProofs();
    InvoiceProofs(const InvoiceProofs &) = delete;
    InvoiceProofs &operator=(const InvoiceProofs &) = delete;

    /// Reads the key and the catalogue; first of all. NotFound "proofKey" before MakeProofKey.
    [[nodiscard]] Status begin();
    /// Of the agency's key, in groups of four digits, for people to compare.
    [[nodiscard]] std::string fingerprint() const;
    /// All invoices, client by client; credit notes and what was imported are
    /// passed over. `each` may stop it.
    [[nodiscard]] Status forEach(const std::function<Status(const InvoiceProof &)> &each);
    /// NotFound "invoice" for an unknown number. Refusals: "creditNoteNotProved", because people
    /// decide of credit notes and no rule does; "notExpressible"; "notProvable" when what it was
    /// made of has changed since.
    [[nodiscard]] Result<InvoiceProof> byNumber(std::string_view number);

private:
    class Inside;
    std::unique_ptr<Inside> m_inside;
};

/// Checks a proof file without any agency: its signature, and that its events and rules give every
/// figure of its invoice. Pure; any thread.
/// `expectedFingerprint` may be empty; blanks and capitals do not matter.
///
/// Fails with Malformed "scenario" (path, reason, found) when it is no such file; Refused
/// "proofChanged" when a byte is not as it was signed; Refused "proofOtherKey" (found, expected).
/// A figure that does not follow is no failure but a difference of the report.
[[nodiscard]] Result<simulation::ProofReport>
verifyProof(std::string_view file, std::string_view expectedFingerprint = {});

} // namespace clientele::application
