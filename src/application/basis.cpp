// SPDX-License-Identifier: GPL-3.0-or-later
#include "basis.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace clientele::application {

Basis basisOf(const billing::BillingInput &input, Date asOf)
{
    Basis basis;
    basis.profile = input.profile.name;
    basis.tax = input.tax;
    basis.creditMinor = input.accountCreditMinor;
    basis.creditNoteLines = static_cast<std::int64_t>(input.takenOff.size());
    basis.asOf = asOf;
    for (const billing::TimelineEvent &event : input.events)
        basis.sequence = std::max(basis.sequence, event.sequence);
    for (const billing::UnitEvent &event : input.unitEvents)
        basis.sequence = std::max(basis.sequence, event.sequence);
    return basis;
}

std::string basisToJson(const Basis &basis)
{
    const QJsonObject object{
        {QStringLiteral("profile"), QString::fromStdString(basis.profile)},
        {QStringLiteral("taxCategory"), QString::fromStdString(basis.tax.category)},
        {QStringLiteral("taxRatePpm"), basis.tax.ratePpm},
        {QStringLiteral("sequence"), QString::number(basis.sequence)},
        {QStringLiteral("creditMinor"), QString::number(basis.creditMinor)},
        {QStringLiteral("creditNoteLines"), static_cast<qint64>(basis.creditNoteLines)},
        {QStringLiteral("asOf"), QString::fromStdString(basis.asOf.toString())},
        {QStringLiteral("command"), QString::fromStdString(basis.command)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<Basis> basisFromJson(std::string_view json)
{
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())));
    const auto text = [&document](const char *key) {
        return document.object().value(QLatin1StringView(key)).toString();
    };
    const auto asOf = Date::parse(text("asOf").toStdString());
    if (!asOf)
        return fail(FailureCode::Damaged, "basis");
    Basis basis;
    basis.profile = text("profile").toStdString();
    basis.tax.category = text("taxCategory").toStdString();
    basis.tax.ratePpm = document.object().value(QLatin1StringView("taxRatePpm")).toInt();
    basis.sequence = text("sequence").toLongLong();
    basis.creditMinor = text("creditMinor").toLongLong();
    basis.creditNoteLines
        = document.object().value(QLatin1StringView("creditNoteLines")).toInteger();
    basis.asOf = *asOf;
    basis.command = text("command").toStdString();
    return basis;
}

} // namespace clientele::application
