// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiptjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace clientele::application {
namespace {

QString written(const std::string &value)
{
    return QString::fromStdString(value);
}

std::string written(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString().toStdString();
}

template<typename IdType>
IdType id(const QJsonObject &object, QLatin1StringView key)
{
    return IdType::parse(written(object, key)).value_or(IdType{});
}

QJsonObject scopeToJson(const domain::Scope &scope)
{
    QJsonObject object{{QStringLiteral("actor"), written(scope.actor.toString())},
                       {QStringLiteral("actorName"), written(scope.actorName)}};
    if (!scope.signIn.isNull())
        object.insert(QStringLiteral("signIn"), written(scope.signIn.toString()));
    if (scope.subject) {
        object.insert(QStringLiteral("subject"), written(scope.subject->toString()));
        object.insert(QStringLiteral("lease"), written(scope.lease.toString()));
        object.insert(QStringLiteral("until"), QString::number(scope.until.utcMs));
    }
    return object;
}

domain::Scope scopeFromJson(const QJsonObject &object)
{
    domain::Scope scope;
    scope.actor = id<PersonId>(object, QLatin1StringView("actor"));
    scope.actorName = written(object, QLatin1StringView("actorName"));
    if (object.contains(QLatin1StringView("signIn")))
        scope.signIn = id<domain::SignInId>(object, QLatin1StringView("signIn"));
    if (object.contains(QLatin1StringView("subject"))) {
        scope.subject = id<AccountId>(object, QLatin1StringView("subject"));
        scope.lease = id<LeaseId>(object, QLatin1StringView("lease"));
        scope.until.utcMs = object.value(QLatin1StringView("until")).toString().toLongLong();
    }
    return scope;
}

QJsonObject issuedToJson(const IssuedInvoice &issued)
{
    return {{QStringLiteral("client"), written(issued.client.toString())},
            {QStringLiteral("clientName"), written(issued.clientName)},
            {QStringLiteral("payerName"), written(issued.payerName)},
            {QStringLiteral("number"), written(issued.number)},
            {QStringLiteral("invoice"), written(issued.invoice.toString())},
            {QStringLiteral("creditNote"), issued.creditNote},
            {QStringLiteral("issuedOn"), written(issued.issuedOn.toString())},
            {QStringLiteral("payableMinor"), QString::number(issued.payable.minor)},
            {QStringLiteral("currency"), written(std::string(issued.payable.currency.code()))}};
}

IssuedInvoice issuedFromJson(const QJsonObject &object)
{
    IssuedInvoice issued;
    issued.client = id<AccountId>(object, QLatin1StringView("client"));
    issued.clientName = written(object, QLatin1StringView("clientName"));
    issued.payerName = written(object, QLatin1StringView("payerName"));
    issued.number = written(object, QLatin1StringView("number"));
    issued.invoice = id<InvoiceId>(object, QLatin1StringView("invoice"));
    issued.creditNote = object.value(QLatin1StringView("creditNote")).toBool();
    issued.issuedOn = Date::parse(written(object, QLatin1StringView("issuedOn"))).value_or(Date{});
    issued.payable.minor
        = object.value(QLatin1StringView("payableMinor")).toString().toLongLong();
    issued.payable.currency
        = Currency::fromCode(written(object, QLatin1StringView("currency"))).value_or(Currency{});
    return issued;
}

QJsonArray changesToJson(const domain::ChangeSet &changes)
{
    QJsonArray array;
    for (const domain::Change &change : changes.changes) {
        array.append(QJsonArray{static_cast<int>(change.entity), static_cast<int>(change.kind),
                                written(change.client.toString()), written(change.id.toString())});
    }
    return array;
}

domain::ChangeSet changesFromJson(const QJsonArray &array)
{
    domain::ChangeSet changes;
    for (const QJsonValue &value : array) {
        const QJsonArray change = value.toArray();
        changes.changes.push_back(
            {static_cast<domain::Entity>(change.at(0).toInt()),
             static_cast<domain::ChangeKind>(change.at(1).toInt()),
             AccountId::parse(change.at(2).toString().toStdString()).value_or(AccountId{}),
             Uuid::parse(change.at(3).toString().toStdString()).value_or(Uuid{})});
    }
    return changes;
}

} // namespace

std::string receiptToJson(const Receipt &receipt)
{
    QJsonObject object{{QStringLiteral("changes"), changesToJson(receipt.changes)}};
    if (receipt.changes.everything)
        object.insert(QStringLiteral("everything"), true);
    if (receipt.scope)
        object.insert(QStringLiteral("scope"), scopeToJson(*receipt.scope));
    if (!receipt.issued.empty()) {
        QJsonArray issued;
        for (const IssuedInvoice &invoice : receipt.issued)
            issued.append(issuedToJson(invoice));
        object.insert(QStringLiteral("issued"), issued);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<Receipt> receiptFromJson(std::string_view json)
{
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())));
    if (!document.isObject())
        return fail(FailureCode::Damaged, "receipt");
    const QJsonObject object = document.object();
    Receipt receipt;
    receipt.changes = changesFromJson(object.value(QLatin1StringView("changes")).toArray());
    receipt.changes.everything = object.value(QLatin1StringView("everything")).toBool();
    if (object.contains(QLatin1StringView("scope")))
        receipt.scope = scopeFromJson(object.value(QLatin1StringView("scope")).toObject());
    const QJsonArray issued = object.value(QLatin1StringView("issued")).toArray();
    for (const QJsonValue &value : issued)
        receipt.issued.push_back(issuedFromJson(value.toObject()));
    return receipt;
}

} // namespace clientele::application
