// SPDX-License-Identifier: GPL-3.0-or-later
#include "failuretexts.h"
#include "fillin.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace clientele::wording {
namespace {

/// What belongs to a code; the row with the empty key speaks for every other rule.
struct Family {
    FailureCode code;
    std::span<const Template> (*texts)();
};

constexpr std::array kFamilies{
    Family{FailureCode::ScopeEnded, scopeEndedTexts},
    Family{FailureCode::Denied, deniedTexts},
    Family{FailureCode::SignInFailed, signInFailedTexts},
    Family{FailureCode::Invalid, invalidTexts},
    Family{FailureCode::Refused, refusedTexts},
    Family{FailureCode::Conflict, conflictTexts},
    Family{FailureCode::NotFound, notFoundTexts},
    Family{FailureCode::AlreadyExists, alreadyExistsTexts},
    Family{FailureCode::BillingRefused, billingRefusedTexts},
    Family{FailureCode::Overflow, overflowTexts},
    Family{FailureCode::Busy, busyTexts},
    Family{FailureCode::InUse, inUseTexts},
    Family{FailureCode::ConnectionLost, connectionLostTexts},
    Family{FailureCode::NotAnAgency, notAnAgencyTexts},
    Family{FailureCode::Newer, newerTexts},
    Family{FailureCode::Damaged, damagedTexts},
    Family{FailureCode::NetworkFileSystem, networkFileSystemTexts},
    Family{FailureCode::UnsafeSession, unsafeSessionTexts},
    Family{FailureCode::Confined, confinedTexts},
    Family{FailureCode::Immutable, immutableTexts},
    Family{FailureCode::DiskFull, diskFullTexts},
    Family{FailureCode::ReadOnly, readOnlyTexts},
    Family{FailureCode::Io, ioTexts},
    Family{FailureCode::Malformed, malformedTexts},
    Family{FailureCode::Cancelled, cancelledTexts},
    Family{FailureCode::Unsupported, unsupportedTexts},
    Family{FailureCode::Internal, internalTexts},
};

std::span<const Template> textsOf(FailureCode code)
{
    for (const Family &family : kFamilies) {
        if (family.code == code)
            return family.texts();
    }
    return internalTexts();
}

/// The key of the sentence; some codes have no rule and say more with a parameter.
std::string_view keyOf(const Failure &failure)
{
    if (failure.code == FailureCode::InUse && !failure.parameters.empty()
        && !failure.parameters.front().empty())
        return "holder";
    if (failure.code == FailureCode::UnsafeSession && !failure.parameters.empty()
        && findTemplate(unsafeSessionTexts(), failure.rule) == nullptr)
        return "setting";
    return failure.rule;
}

QString fieldSentences(const std::vector<FieldFailure> &fields, const QLocale &locale)
{
    QStringList sentences;
    for (const FieldFailure &field : fields)
        sentences.append(sentence(field, locale));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString sentence(const Failure &failure, const QLocale &locale)
{
    if (!failure.fields.empty())
        return fieldSentences(failure.fields, locale);
    if (failure.code == FailureCode::Malformed) {
        const QString text = malformedSentence(failure, locale);
        if (!text.isEmpty())
            return text;
    }
    if (failure.code == FailureCode::BillingRefused)
        return billingRefusedSentence(failure.rule, failure.parameters, locale);
    const std::span<const Template> texts = textsOf(failure.code);
    const Template *text = findTemplate(texts, keyOf(failure));
    if (text == nullptr || failure.parameters.size() < parametersOf(*text))
        text = findTemplate(texts, {});
    std::vector<std::string> parameters = failure.parameters;
    if (failure.code == FailureCode::Internal) // for whoever is asked about it
        parameters = {failure.rule.empty() ? std::string("-") : failure.rule};
    return fillIn(kFailureContext, *text, parameters, locale);
}

bool hasSentence(FailureCode code, std::string_view rule)
{
    if (code == FailureCode::Internal || code == FailureCode::UnsafeSession)
        return true; // a sentence that quotes the rule
    if (code == FailureCode::BillingRefused)
        return rule.empty() || hasParkedRule(rule);
    return findTemplate(textsOf(code), rule) != nullptr;
}

} // namespace clientele::wording
