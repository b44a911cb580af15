// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifyproof.h"

#include "application/proofs.h"
#include "commands.h"
#include "simulation/proof.h"
#include "texts.h"
#include "wording/names.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace clientele::app {
namespace {

QJsonObject toJson(const simulation::ProofReport &report)
{
    QJsonArray differences;
    for (const simulation::ProofDifference &each : report.differences) {
        differences.append(QJsonObject{{QStringLiteral("path"), text(each.path)},
                                       {QStringLiteral("claimed"), text(each.claimed)},
                                       {QStringLiteral("computed"), text(each.computed)}});
    }
    return {{QStringLiteral("ok"), report.differences.empty()},
            {QStringLiteral("number"), text(report.number)},
            {QStringLiteral("issuer"), text(report.issuer)},
            {QStringLiteral("account"), text(report.account)},
            {QStringLiteral("issuedOn"), text(report.issuedOn)},
            {QStringLiteral("currency"), text(report.currency)},
            {QStringLiteral("payable"), text(report.payable)},
            {QStringLiteral("fingerprint"), text(report.fingerprint)},
            {QStringLiteral("differences"), differences}};
}

Result<QByteArray> read(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return fail(FailureCode::NotFound, "file", {name.toStdString()});
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::Io, "notReadable", {name.toStdString()});
    // one byte more than may be, so that a longer one is known without being read
    QByteArray bytes = file.read(static_cast<qint64>(simulation::kMaximumProofBytes) + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(FailureCode::Io, "readFailed", {name.toStdString()});
    return bytes;
}

} // namespace

Result<int> verifyProofFile(const QString &file, const QString &fingerprint, Console &console)
{
    CLIENTELE_ASSIGN(const QByteArray bytes, read(file));
    CLIENTELE_ASSIGN(const simulation::ProofReport report,
                     application::verifyProof(
                         std::string_view(bytes.constData(),
                                          static_cast<std::size_t>(bytes.size())),
                         fingerprint.toStdString()));
    const auto shown = [](const std::string &value) {
        return value.empty() ? QStringLiteral("nothing") : wording::plainName(value, 200);
    };
    console.say(QStringLiteral("%1 of %2, from %3 to %4, %5 %6")
                    .arg(shown(report.number), text(report.issuedOn),
                         wording::isolatedName(report.issuer),
                         wording::isolatedName(report.account), shown(report.payable),
                         shown(report.currency)));
    for (const simulation::ProofDifference &each : report.differences) {
        console.say(QStringLiteral("%1: the file says %2, its rules give %3.")
                        .arg(wording::plainName(each.path, 300), shown(each.claimed),
                             shown(each.computed)));
    }
    console.say(QStringLiteral("Signed by the key %1").arg(text(report.fingerprint)));
    console.result(toJson(report));
    if (!report.differences.empty())
        return fail(FailureCode::Refused, "proofDiffers",
                    {report.number, std::to_string(report.differences.size())});
    console.say(QStringLiteral("Every figure follows from the events and rules in the file."));
    return kDone;
}

} // namespace clientele::app
