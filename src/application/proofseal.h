// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "storage/signingkeyrepo.h"

#include <array>
#include <string>
#include <string_view>

namespace clientele::application {

inline constexpr std::string_view kProofPurpose = "proof";

/// The agency's key for proofs: Ed25519, made of what the database holds. Overwritten in memory
/// when it goes away.
class ProofKey
{
public:
    explicit ProofKey(const storage::SigningMaterial &material);
    ~ProofKey();
    ProofKey(const ProofKey &) = delete;
    ProofKey &operator=(const ProofKey &) = delete;

    [[nodiscard]] std::string fingerprint() const;
    /// The file: the content, which is a JSON object, and its signature. JSON in UTF-8.
    [[nodiscard]] std::string seal(std::string_view content) const;

private:
    std::array<unsigned char, 32> m_public{};
    std::array<unsigned char, 64> m_secret{};
};

/// 256 random bits, hexadecimal.
[[nodiscard]] std::string randomSalt();

/// The fingerprint of the key that a sealed file names. Refused "proofChanged" unless every byte is
/// as seal() wrote it with that key.
[[nodiscard]] Result<std::string> checkSeal(std::string_view file);

} // namespace clientele::application
