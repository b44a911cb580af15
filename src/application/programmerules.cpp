// SPDX-License-Identifier: GPL-3.0-or-later
#include "programmerules.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace clientele::application {

std::optional<std::int32_t> ppmOfPercent(std::string_view percent)
{
    constexpr int kDecimals = 4;
    constexpr std::int32_t kWhole = 1'000'000;
    std::int32_t ppm = 0;
    int decimals = -1; // before the point
    if (percent.empty() || percent.front() == '.')
        return std::nullopt;
    for (const char c : percent) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || decimals == kDecimals || ppm > kWhole)
            return std::nullopt;
        ppm = ppm * 10 + (c - '0');
        decimals += decimals < 0 ? 0 : 1;
    }
    for (int i = decimals < 0 ? 0 : decimals; i < kDecimals; ++i) {
        if (ppm > kWhole)
            return std::nullopt;
        ppm *= 10;
    }
    return ppm <= kWhole ? std::optional(ppm) : std::nullopt;
}

Result<ProgrammeRules> rulesOf(const domain::Programme &programme)
{
    const auto damaged = [&] {
        return fail(FailureCode::Damaged, "programmeSettings", {programme.code});
    };
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray::fromStdString(programme.settings));
    if (!document.isObject())
        return damaged();
    ProgrammeRules rules;
    const QJsonObject settings = document.object();
    const QJsonObject object = settings.value(QLatin1StringView("planDiscount")).toObject();
    rules.planDiscountOnRetail = object.value(QLatin1StringView("onRetail")).toBool();
    if (object.isEmpty() || !object.value(QLatin1StringView("automatic")).toBool(true))
        return rules;
    billing::Discount discount;
    discount.name = object.value(QLatin1StringView("name")).toString().toStdString();
    const QJsonArray tiers = object.value(QLatin1StringView("tiers")).toArray();
    for (const QJsonValue &value : tiers) {
        const QJsonObject tier = value.toObject();
        const qint64 moreThan = tier.value(QLatin1StringView("moreThan")).toInteger(-1);
        const auto rate = ppmOfPercent(
            tier.value(QLatin1StringView("percent")).toString().toStdString());
        if (moreThan < 0 || !rate)
            return damaged();
        discount.tiers.push_back({moreThan, *rate});
    }
    if (discount.tiers.empty())
        return rules;
    rules.planDiscount = std::move(discount);
    return rules;
}

} // namespace clientele::application
