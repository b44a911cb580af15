// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/failure.h"

namespace clientele {

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
