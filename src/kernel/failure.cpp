// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/failure.h"

#include <utility>

namespace clientele {

Failure::Failure() = default;
Failure::Failure(const Failure &other) = default;
Failure::Failure(Failure &&other) noexcept = default;
Failure &Failure::operator=(const Failure &other) = default;
Failure &Failure::operator=(Failure &&other) noexcept = default;
Failure::~Failure() = default;

Failure fail(FailureCode code, std::string rule, std::vector<std::string> parameters,
             std::string detail)
{
    Failure failure;
    failure.code = code;
    failure.rule = std::move(rule);
    failure.parameters = std::move(parameters);
    failure.detail = std::move(detail);
    return failure;
}

Failure invalid(std::vector<FieldFailure> fields)
{
    Failure failure;
    failure.code = FailureCode::Invalid;
    failure.fields = std::move(fields);
    return failure;
}

const char *failureCodeName(FailureCode code) noexcept
{
    switch (code) {
    case FailureCode::ScopeEnded: return "ScopeEnded";
    case FailureCode::Denied: return "Denied";
    case FailureCode::SignInFailed: return "SignInFailed";
    case FailureCode::Invalid: return "Invalid";
    case FailureCode::Refused: return "Refused";
    case FailureCode::Conflict: return "Conflict";
    case FailureCode::NotFound: return "NotFound";
    case FailureCode::AlreadyExists: return "AlreadyExists";
    case FailureCode::BillingRefused: return "BillingRefused";
    case FailureCode::Overflow: return "Overflow";
    case FailureCode::Busy: return "Busy";
    case FailureCode::InUse: return "InUse";
    case FailureCode::ConnectionLost: return "ConnectionLost";
    case FailureCode::NotAnAgency: return "NotAnAgency";
    case FailureCode::Newer: return "Newer";
    case FailureCode::Damaged: return "Damaged";
    case FailureCode::NetworkFileSystem: return "NetworkFileSystem";
    case FailureCode::UnsafeSession: return "UnsafeSession";
    case FailureCode::Confined: return "Confined";
    case FailureCode::Immutable: return "Immutable";
    case FailureCode::DiskFull: return "DiskFull";
    case FailureCode::ReadOnly: return "ReadOnly";
    case FailureCode::Io: return "Io";
    case FailureCode::Malformed: return "Malformed";
    case FailureCode::Cancelled: return "Cancelled";
    case FailureCode::Unsupported: return "Unsupported";
    case FailureCode::Internal: return "Internal";
    }
    return "Internal";
}

} // namespace clientele
