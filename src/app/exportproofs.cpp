// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/gateway.h"
#include "application/proofs.h"
#include "documents/filenames.h"
#include "documents/savefile.h"
#include "exports.h"
#include "interrupt.h"

namespace clientele::app {

Status ensureProofKey(Agency &agency)
{
    application::CommandGateway gateway(agency.store(), agency.clock(), agency.ids());
    {
        CLIENTELE_ASSIGN(const auto reader, agency.store().reader(
                                                storage::Context::agency(agency.scope().actor)));
        const Status begun = application::InvoiceProofs(*reader, agency.clock()).begin();
        if (begun.ok() || begun.failure().rule != "proofKey")
            return begun;
    }
    const application::CommandContext context{CommandId{agency.ids().next(agency.clock().now())},
                                              agency.scope()};
    if (const auto receipt = gateway.execute(domain::MakeProofKey{}, context); !receipt)
        return receipt.failure();
    return {};
}

Result<Exported> exportProofs(const ExportJob &job)
{
    application::InvoiceProofs proofs(job.reader, job.agency.clock());
    CLIENTELE_TRY(proofs.begin());
    Exported exported;
    exported.fingerprint = QString::fromStdString(proofs.fingerprint());
    const auto write = [&](const application::InvoiceProof &proof) -> Status {
        CLIENTELE_TRY(checkInterrupted());
        job.console.progress(QStringLiteral("Proofs"), ++exported.rows,
                             static_cast<qint64>(job.numbers.size()));
        if (proof.refusal) {
            exported.refusals.push_back(*proof.refusal);
            return {};
        }
        const QString name
            = documents::invoiceFileName(proof.number, {}, QStringLiteral(".proof"));
        CLIENTELE_TRY(documents::writeFileSafely(job.folder.filePath(name),
                                                 QByteArray::fromStdString(proof.bytes)));
        exported.files.append(name);
        return {};
    };
    if (job.numbers.empty())
        CLIENTELE_TRY(proofs.forEach(write));
    for (const std::string &number : job.numbers) {
        CLIENTELE_ASSIGN(const application::InvoiceProof proof, proofs.byNumber(number));
        CLIENTELE_TRY(write(proof));
    }
    return exported;
}

} // namespace clientele::app
