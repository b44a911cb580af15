// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"
#include "proofseal.h"
#include "storage/signingkeyrepo.h"

namespace clientele::application {

Status handle(Work &work, const domain::MakeProofKey &)
{
    storage::SigningKeyRepo keys(work.session);
    CLIENTELE_TRY(keys.insert(kProofPurpose, randomSalt(), work.at));
    CLIENTELE_ASSIGN(const auto material, keys.material(kProofPurpose));
    if (!material)
        return fail(FailureCode::Internal, "signingKey");
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("fingerprint"),
                   QString::fromStdString(ProofKey(*material).fingerprint())}};
    return {};
}

} // namespace clientele::application
