// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/proof.h"

#include "invoicejson.h"
#include "readers.h"
#include "scenariowriter.h"
#include "simulation/simulate.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace clientele::simulation {
namespace {

constexpr int kVersion = 1;
constexpr const char *kContentPath = "$.content";
constexpr const char *kScenarioPath = "$.content.scenario";
constexpr const char *kResultPath = "$.content.result";

/// Differences beyond these follow from them.
constexpr std::size_t kMostDifferences = 100;

std::string textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toStdString();
    if (value.isUndefined())
        return {};
    QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2).toStdString();
}

/// Two trees of JSON, figure by figure.
class TreeComparison
{
public:
    explicit TreeComparison(std::vector<ProofDifference> &differences) : m_differences(differences)
    {
    }

    void compare(const std::string &path, const QJsonValue &claimed, const QJsonValue &computed)
    {
        if (claimed == computed || m_differences.size() >= kMostDifferences)
            return;
        if (claimed.isObject() && computed.isObject())
            return compareObjects(path, claimed.toObject(), computed.toObject());
        if (claimed.isArray() && computed.isArray())
            return compareArrays(path, claimed.toArray(), computed.toArray());
        m_differences.push_back({path, textOf(claimed), textOf(computed)});
    }

private:
    void compareObjects(const std::string &path, const QJsonObject &claimed,
                        const QJsonObject &computed)
    {
        QStringList keys = claimed.keys() + computed.keys();
        keys.removeDuplicates();
        for (const QString &key : keys)
            compare(path + '.' + key.toStdString(), claimed.value(key), computed.value(key));
    }

    void compareArrays(const std::string &path, const QJsonArray &claimed,
                       const QJsonArray &computed)
    {
        for (qsizetype i = 0; i < std::max(claimed.size(), computed.size()); ++i) {
            const auto at = [i](const QJsonArray &array) {
                return i < array.size() ? array.at(i) : QJsonValue(QJsonValue::Undefined);
            };
            compare(path + '[' + std::to_string(i) + ']', at(claimed), at(computed));
        }
    }

    std::vector<ProofDifference> &m_differences;
};

Failure malformedFile(std::string path, const char *reason, std::string found)
{
    return fail(FailureCode::Malformed, "scenario", {std::move(path), reason, std::move(found)});
}

Failure wrongPath(Failure failure)
{
    if (failure.rule == "scenario" && !failure.parameters.empty()
        && failure.parameters.front().starts_with("$."))
        failure.parameters.front().replace(0, 1, kScenarioPath);
    return failure;
}

/// What the file says of the invoice before anything is computed.
struct Claim {
    Scenario scenario;
    QJsonObject result;
    Date billDate;
    Date issuedOn;
};

Result<Claim> readClaim(const QJsonObject &content, ProofReport &report)
{
    Complaint complaint;
    const Node node(QJsonValue(content), complaint);
    node.object({"version", "issuer", "scenario", "result"}, {});
    Claim claim;
    if (!node.failed()) {
        (void)node.child("version").integer(kVersion, kVersion);
        report.issuer = node.child("issuer").name();
        const Node result = node.child("result");
        if (!result.isObject())
            result.complain("notAnObject");
        report.number = result.child("number").name();
        report.account = result.child("account").name();
        report.currency = result.child("currency").name();
        report.payable = result.child("payable").name();
        claim.issuedOn = result.child("issuedOn").date();
        claim.billDate = result.child("date").date();
        report.issuedOn = claim.issuedOn.toString();
    }
    if (complaint.made()) {
        Failure failure = complaint.failure();
        failure.parameters.front().replace(0, 1, kContentPath);
        return failure;
    }
    claim.result = content.value(QStringLiteral("result")).toObject();
    CLIENTELE_ASSIGN(claim.scenario,
                     readScenario(content.value(QStringLiteral("scenario")), kScenarioPath));
    const auto malformed = [](const char *key, const char *reason) {
        return malformedFile(std::string(kScenarioPath) + key, reason, {});
    };
    if (claim.scenario.accounts.size() != 1) // one invoice is of one account and one run
        return malformed(".accounts", "tooMany");
    if (!claim.scenario.runs)
        return malformed(".runs", "missingKey");
    if (claim.scenario.runs->size() != 1)
        return malformed(".runs", "tooMany");
    return claim;
}

} // namespace

Result<QJsonObject> readProofFile(std::string_view file)
{
    if (file.size() > kMaximumProofBytes)
        return malformedFile("$", "tooLarge", std::to_string(file.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(file.data(), static_cast<qsizetype>(file.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return malformedFile("$", "notJson", std::to_string(error.offset));
    if (auto path = duplicateKey(file))
        return malformedFile(*path, "duplicateKey", {});
    Complaint complaint;
    const Node node(document.isArray() ? QJsonValue(document.array())
                                       : QJsonValue(document.object()),
                    complaint);
    node.object({"content", "signature"}, {});
    if (!node.failed()) {
        const Node signature = node.child("signature");
        signature.object({"algorithm", "publicKey", "value"}, {});
        if (signature.child("algorithm").text() != "Ed25519")
            signature.child("algorithm").complain("notOneOf", signature.child("algorithm").text());
        (void)signature.child("publicKey").name();
        (void)signature.child("value").name();
        if (!node.child("content").isObject())
            node.child("content").complain("notAnObject");
    }
    if (complaint.made())
        return complaint.failure();
    return document.object().value(QStringLiteral("content")).toObject();
}

QJsonObject contentOf(std::string_view written)
{
    return QJsonDocument::fromJson(
               QByteArray::fromRawData(written.data(), static_cast<qsizetype>(written.size())))
        .object();
}

Result<std::string> writeProof(const ProofSubject &subject)
{
    ScenarioWriter writer(subject);
    CLIENTELE_ASSIGN(const std::string scenario, writer.write());
    SimulatedInvoice invoice;
    invoice.number = subject.number;
    invoice.issuedOn = subject.issuedOn;
    invoice.invoice.content = subject.content;
    for (const billing::DraftLine &line : subject.content.lines) {
        invoice.invoice.subscriptions.push_back(writer.subscriptionName(line.subscription));
        invoice.invoice.events.push_back(writer.eventNames(line.trace));
    }
    std::string result = invoiceJson(invoice, subject.account);
    result.pop_back(); // the line feed
    JsonWriter head(false);
    head.beginObject();
    head.integer("version", kVersion);
    head.text("issuer", subject.issuer);
    head.end();
    std::string content = head.take();
    content.resize(content.size() - 2); // the brace and the line feed
    return content + ",\"scenario\":" + scenario + ",\"result\":" + result + '}';
}

Result<ProofReport> checkProof(const QJsonObject &content)
{
    ProofReport report;
    CLIENTELE_ASSIGN(const Claim claim, readClaim(content, report));
    auto outcome = simulate(claim.scenario);
    if (!outcome)
        return wrongPath(outcome.failure());
    const auto computed = std::find_if(
        outcome->invoices.begin(), outcome->invoices.end(), [&claim](const auto &each) {
            return each.invoice.content.billDate == claim.billDate;
        });
    if (computed == outcome->invoices.end()) {
        const auto &parked = outcome->accounts.front().parked;
        report.differences.push_back(
            {kResultPath, report.number, parked ? parked->rule : std::string()});
        return report;
    }
    computed->number = report.number;
    computed->issuedOn = claim.issuedOn;
    const std::string json = invoiceJson(*computed, claim.scenario.accounts.front().name);
    TreeComparison(report.differences)
        .compare(kResultPath, claim.result,
                 QJsonDocument::fromJson(QByteArray::fromStdString(json)).object());
    return report;
}

} // namespace clientele::simulation
