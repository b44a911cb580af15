// SPDX-License-Identifier: GPL-3.0-or-later
// Proof files of every kind of invoice (N5): all five programmes, every category of tax, coupons,
// prorations, late corrections, and what voids and credit notes leave behind. Each is proved, and
// each figure that somebody changes is named, whoever signs it.
#include "application/proofs.h"
#include "moneyclient.h"
#include "proofseal.h"
#include "simulation/proof.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <functional>
#include <set>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::InvoiceProof;
using application::verifyProof;

namespace {

constexpr std::size_t kByteStep = 41;

/// The categories of EN 16931 that invoices know, with a rate where there is one.
struct Category {
    const char *code;
    std::int32_t ratePpm;
};
constexpr Category kCategories[]{{"S", 190'000}, {"S", 70'000}, {"Z", 0}, {"E", 0}, {"AE", 0},
                                 {"K", 0},       {"G", 0},      {"O", 0}};

QJsonObject contentOf(const std::string &proof)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(proof))
        .object()
        .value(QLatin1StringView("content"))
        .toObject();
}

std::string compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// Another value of the same form: a digit more or less, another word, another truth.
QJsonValue altered(const QJsonValue &leaf)
{
    if (leaf.isBool())
        return !leaf.toBool();
    if (leaf.isDouble())
        return leaf.toInteger() + 1;
    QString text = leaf.toString();
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (text.at(i).isDigit()) {
            text[i] = text.at(i) == QLatin1Char('1') ? QLatin1Char('2') : QLatin1Char('1');
            return text;
        }
    }
    return text + QLatin1Char('x');
}

/// Calls back with the whole tree for each of its leaves, that leaf altered, and its path.
class Alterations
{
public:
    using Callback = std::function<void(const std::string &path, const QJsonObject &whole)>;

    static void each(const QJsonObject &tree, const std::string &path, const Callback &callback)
    {
        for (auto it = tree.begin(); it != tree.end(); ++it) {
            of(it.value(), path + '.' + it.key().toStdString(),
               [&, key = it.key()](const std::string &at, const QJsonValue &value) {
                   QJsonObject whole = tree;
                   whole[key] = value;
                   callback(at, whole);
               });
        }
    }

private:
    using ValueCallback = std::function<void(const std::string &, const QJsonValue &)>;

    static void of(const QJsonValue &value, const std::string &path, const ValueCallback &callback)
    {
        if (value.isObject()) {
            each(value.toObject(), path, [&](const std::string &at, const QJsonObject &whole) {
                callback(at, whole);
            });
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i) {
                of(array.at(i), path + '[' + std::to_string(i) + ']',
                   [&](const std::string &at, const QJsonValue &element) {
                       QJsonArray whole = array;
                       whole[i] = element;
                       callback(at, whole);
                   });
            }
        } else if (!value.isNull()) {
            callback(path, altered(value));
        }
    }
};

/// What a proof shows: "line credit", "tax AE 0", "issued voided", "event coupon", …
std::set<std::string> featuresOf(const QJsonObject &content)
{
    const auto text = [](const QJsonValue &value, const char *key) {
        return value[QLatin1StringView(key)].toString().toStdString();
    };
    std::set<std::string> features;
    const QJsonObject result = content[QLatin1StringView("result")].toObject();
    const QJsonArray lines = result[QLatin1StringView("lines")].toArray();
    for (const QJsonValue line : lines) {
        features.insert("line " + text(line, "kind"));
        features.insert("rule " + text(line[QLatin1StringView("explanation")], "rule"));
    }
    const QJsonArray taxes = result[QLatin1StringView("taxes")].toArray();
    for (const QJsonValue tax : taxes)
        features.insert("tax " + text(tax, "category") + ' ' + text(tax, "ratePercent"));
    if (taxes.size() > 1)
        features.insert("several taxes");
    const QJsonObject account = content[QLatin1StringView("scenario")][QLatin1StringView(
        "accounts")][0].toObject();
    const QJsonArray issued = account[QLatin1StringView("issued")].toArray();
    for (const QJsonValue document : issued) {
        if (document[QLatin1StringView("voided")].toBool())
            features.insert("issued voided");
        const QJsonArray issuedLines = document[QLatin1StringView("lines")].toArray();
        for (const QJsonValue line : issuedLines) {
            if (line.toObject().contains(QLatin1StringView("takenOff")))
                features.insert("issued taken off");
        }
    }
    if (account.contains(QLatin1StringView("credit")))
        features.insert("account credit");
    return features;
}

/// Everything that an agency bills, in four months from March 2026 on.
class Life
{
public:
    explicit Life(AgencyFixture &agency) : m_agency(agency) {}

    void live()
    {
        beginClients();
        issueAll();
        changeInTheTerm();
        next();
        correctDocuments();
        next();
        enterLate();
        next();
        next();
        must(MakeProofKey{});
    }

private:
    void must(const Command &command)
    {
        const application::Outcome outcome = m_agency.run(command);
        if (!outcome.ok())
            qFatal("%s", describe(outcome.failure()).constData());
    }
    CreateClient begin(const std::string &name, const std::string &programme,
                       const std::string &plan)
    {
        CreateClient create = m_agency.newClient(name, plan);
        create.programme = programme;
        create.email = "office@" + programme + std::to_string(m_clients.size()) + ".example";
        must(create);
        m_clients.push_back(create.client);
        return create;
    }
    void beginClients();
    void beginTaxed();
    void changeInTheTerm();
    void correctDocuments();
    void enterLate();
    void issueAll()
    {
        for (const AccountId client : m_clients)
            must(IssueInvoices{{client}, {}});
    }
    void next()
    {
        m_agency.clock().setDay(m_agency.clock().today("Europe/Stockholm").addMonths(1, 2));
        issueAll();
    }
    storage::StoredInvoice lastOf(AccountId client)
    {
        storage::StoredInvoice last;
        for (const storage::StoredInvoice &each : m_agency.issued()) {
            if (each.client == client && !each.creditNote && !each.voided)
                last = each;
        }
        return last;
    }

    AgencyFixture &m_agency;
    std::vector<AccountId> m_clients;
    CreateClient m_agencyClient, m_providerClient, m_commandClient;
    CreateUser m_providerUser;
};

void Life::beginClients()
{
    m_agencyClient = begin("Berglunds", "agency", "Starter");
    for (const char *name : {"a", "b", "c", "d", "e"})
        must(m_agency.newUser(m_agencyClient.client, std::string(name) + "@berglunds.example",
                              name[0] == 'a'));
    begin("Organisation", "managed", "Managed account");
    m_providerClient = begin("Customer", "provider", "Active users");
    m_providerUser = m_agency.newUser(m_providerClient.client, "x@customer.example", true);
    must(m_providerUser);
    must(m_agency.newUser(m_providerClient.client, "y@customer.example"));
    begin("White label", "whitelabel", "Client account");
    m_commandClient = begin("Watched", "command", "Paid licence");
    must(EndTrial{m_commandClient.client, m_commandClient.subscription});
    std::vector<NewMonitoredUser> watched;
    for (int i = 0; i < 3; ++i)
        watched.push_back({m_agency.newId<MonitoredUserId>(), "Person " + std::to_string(i)});
    must(AddMonitoredUsers{m_commandClient.client, watched});
    beginTaxed();
}

/// An add-on of each category, and a client that has its plan and all of them.
void Life::beginTaxed()
{
    CreateClient all = m_agency.newClient("Many taxes");
    for (const Category &category : kCategories) {
        AddCatalogueItem add;
        add.item = m_agency.newId<CatalogueItemId>();
        add.programme = "agency";
        add.addOn = true;
        add.name = std::string(category.code) + ' ' + std::to_string(category.ratePpm);
        add.taxCategory = category.code;
        add.taxRatePpm = category.ratePpm;
        NewPrice price;
        price.id = m_agency.newId<PriceId>();
        price.currency = "EUR";
        price.validFrom = *Date::parse("2026-01-01");
        NewComponent component;
        component.id = m_agency.newId<PriceComponentId>();
        component.unitAmount = 1'003;
        price.components = {component};
        add.prices = {price};
        must(add);
        all.addOns.push_back({m_agency.newId<SubscriptionId>(), add.item, 1});
    }
    must(all);
    m_clients.push_back(all.client);
    RedeemCoupon coupon;
    coupon.client = all.client;
    coupon.discount.name = "Ten off all of it"; // split over the rates
    coupon.discount.amountMinor = 1'000;
    must(coupon);
}

void Life::changeInTheTerm()
{
    m_agency.clock().setDay(*Date::parse("2026-03-12"));
    ChangePlan change;
    change.client = m_agencyClient.client;
    change.subscription = m_agencyClient.subscription;
    change.plan = m_agency.item("Growth");
    change.when = When::Now;
    must(change);
    AddAddOn add;
    add.client = m_agencyClient.client;
    add.addOn = {m_agency.newId<SubscriptionId>(), m_agency.item("Priority support"), 2};
    must(add);
    GrantDiscount grant;
    grant.client = m_agencyClient.client;
    grant.discount.name = "Loyalty";
    grant.discount.ratePpm = 75'000;
    must(grant);
    ChargeOnce charge;
    charge.client = m_agencyClient.client;
    charge.subscription = m_agencyClient.subscription;
    charge.quantity = 3;
    charge.unitAmount = 1'999;
    must(charge);
    must(SetUsersActive{m_providerClient.client, {{m_providerUser.user, 0}}, true});
}

/// A void with a new invoice, a credit note of a whole one.
void Life::correctDocuments()
{
    m_agency.clock().setDay(*Date::parse("2026-04-09"));
    const auto voided = lastOf(m_agencyClient.client);
    must(VoidInvoice{voided.client, voided.id, m_agency.newId<InvoiceId>(), "Wrong address",
                     true});
    const auto credited = lastOf(m_providerClient.client);
    must(CreditInvoice{credited.client, credited.id, m_agency.newId<InvoiceId>(), {}, "Outage"});
}

/// Somebody finds in May that the plan was another one since 20 April.
void Life::enterLate()
{
    m_agency.clock().setDay(*Date::parse("2026-05-14"));
    ChangePlan late;
    late.client = m_agencyClient.client;
    late.subscription = m_agencyClient.subscription;
    late.plan = m_agency.item("Scale");
    late.when = When::Late;
    late.on = *Date::parse("2026-04-20");
    must(late);
}

} // namespace

class TestProvenKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindIsProved_data() { onBothDatabases(); }
    void everyKindIsProved();
    void everyFigureIsNamed();
    void everyByteIsSigned();

private:
    void prove(AgencyFixture &agency, std::vector<InvoiceProof> &proofs);
    /// The fewest proofs that show all features together.
    [[nodiscard]] std::vector<std::string> examples() const;

    std::vector<InvoiceProof> m_proofs;
    storage::SigningMaterial m_material; ///< of the agency's key
};

void TestProvenKinds::prove(AgencyFixture &agency, std::vector<InvoiceProof> &proofs)
{
    CLIENTELE_VERIFY(agency.store().writer().enter(storage::Context::agency()));
    const auto reader = agency.store().reader(storage::Context::agency());
    CLIENTELE_VERIFY(reader);
    application::InvoiceProofs all(**reader, agency.clock());
    CLIENTELE_VERIFY(all.begin());
    CLIENTELE_VERIFY(all.forEach([&proofs](const InvoiceProof &proof) -> Status {
        proofs.push_back(proof);
        return {};
    }));
}

void TestProvenKinds::initTestCase()
{
    AgencyFixture agency(storage::Dialect::Sqlite,
                         {"agency", "managed", "provider", "whitelabel", "command"});
    QVERIFY2(agency.ok(), agency.why());
    Life(agency).live();
    prove(agency, m_proofs);
    const auto material = storage::SigningKeyRepo(agency.session()).material("proof");
    CLIENTELE_VERIFY(material);
    QVERIFY(*material);
    m_material = **material;
}

void TestProvenKinds::everyKindIsProved()
{
    QFETCH(storage::Dialect, dialect);
    std::vector<InvoiceProof> proofs = m_proofs;
    if (dialect == storage::Dialect::Postgresql) {
        AgencyFixture agency(dialect,
                             {"agency", "managed", "provider", "whitelabel", "command"});
        QVERIFY2(agency.ok(), agency.why());
        Life(agency).live();
        proofs.clear();
        prove(agency, proofs);
    }
    QVERIFY(proofs.size() >= 20);
    std::set<std::string> features;
    for (const InvoiceProof &proof : proofs) {
        QVERIFY2(!proof.refusal, describe(proof.refusal.value_or(Failure())).constData());
        const auto report = verifyProof(proof.bytes);
        CLIENTELE_VERIFY(report);
        QVERIFY2(report->differences.empty(), report->number.c_str());
        features.merge(featuresOf(contentOf(proof.bytes)));
    }
    for (const char *feature :
         {"line recurring", "line proration", "line credit", "line correction", "line one_time",
          "line discount", "line coupon", "several taxes", "tax S 25", "tax S 19", "tax S 7",
          "tax Z 0", "tax E 0", "tax AE 0", "tax K 0", "tax G 0", "tax O 0", "issued voided",
          "issued taken off", "rule units_at_snapshot", "rule late_entry", "rule discount_rate",
          "rule discount_amount", "rule one_time_charge"}) {
        std::string all;
        for (const std::string &each : features)
            all += each + ", ";
        QVERIFY2(features.contains(feature), (feature + (" is not in " + all)).c_str());
    }
}

std::vector<std::string> TestProvenKinds::examples() const
{
    std::vector<std::string> chosen;
    std::set<std::string> shown;
    std::vector<const InvoiceProof *> richest;
    for (const InvoiceProof &proof : m_proofs)
        richest.push_back(&proof);
    std::stable_sort(richest.begin(), richest.end(), [](const auto *a, const auto *b) {
        return featuresOf(contentOf(a->bytes)).size() > featuresOf(contentOf(b->bytes)).size();
    });
    for (const InvoiceProof *proof : richest) {
        auto features = featuresOf(contentOf(proof->bytes));
        const std::size_t before = shown.size();
        shown.merge(features);
        if (shown.size() > before)
            chosen.push_back(proof->bytes);
    }
    return chosen;
}

/// Who holds the agency's key can sign other figures; each that the rules make is found by them.
/// Number and day of issue are no figure of the engine: the signature alone keeps them.
void TestProvenKinds::everyFigureIsNamed()
{
    const application::ProofKey own(m_material);
    const application::ProofKey other({"somebody else's secret", "and salt"});
    int count = 0;
    for (const std::string &proof : examples()) {
        const auto right = verifyProof(proof);
        CLIENTELE_VERIFY(right);
        QCOMPARE(right->fingerprint, own.fingerprint());
        const QJsonObject content = contentOf(proof);
        const QJsonObject result = content[QLatin1StringView("result")].toObject();
        Alterations::each(result, "$.content.result",
                          [&](const std::string &path, const QJsonObject &changed) {
            QJsonObject whole = content;
            whole[QLatin1StringView("result")] = changed;
            const auto report = verifyProof(own.seal(compact(whole)), own.fingerprint());
            const bool isKept = path == "$.content.result.number"
                                || path == "$.content.result.issuedOn";
            if (!report) { // no such day, no such invoice
                if (report.failure().rule != "scenario")
                    qFatal("%s %s", path.c_str(), describe(report.failure()).constData());
            } else if (report->differences.empty() != isKept) {
                qFatal("%s of %s was altered and %s", path.c_str(), report->number.c_str(),
                       isKept ? "found" : "not found");
            } else if (!isKept && path != "$.content.result.date"
                       && std::none_of(report->differences.begin(), report->differences.end(),
                                       [&path](const auto &each) { return each.path == path; })) {
                qFatal("%s is not what is named", path.c_str());
            }
            ++count;
        });
        // the very same figures under another key are whole, and not the agency's
        const auto foreign = verifyProof(other.seal(compact(content)), own.fingerprint());
        CLIENTELE_FAILS(foreign, FailureCode::Refused);
        QCOMPARE(foreign.failure().rule, std::string("proofOtherKey"));
        QCOMPARE(foreign.failure().parameters.at(0), other.fingerprint());
    }
    QVERIFY2(count > 500, std::to_string(count).c_str());
}

void TestProvenKinds::everyByteIsSigned()
{
    std::size_t offset = 0;
    for (const std::string &right : examples()) {
        for (std::size_t i = offset++; i < right.size(); i += kByteStep) {
            std::string wrong = right;
            wrong[i] = static_cast<char>(wrong[i] ^ 1);
            const auto report = verifyProof(wrong);
            QVERIFY2(!report.ok(), QByteArray::number(static_cast<qint64>(i)));
            QVERIFY2(report.failure().rule == "proofChanged"
                         || report.failure().rule == "scenario",
                     describe(report.failure()));
        }
    }
}

QTEST_GUILESS_MAIN(TestProvenKinds)
#include "tst_provenkinds.moc"
