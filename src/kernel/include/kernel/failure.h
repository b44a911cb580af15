// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace clientele {

/// Why something did not happen. Codes, never sentences: the room `wording` turns them into what a
/// person reads (architecture.md 4.12, wording.md).
enum class FailureCode : std::uint8_t {
    // Who and whether (application, domain)
    ScopeEnded,        ///< the client context ended between the click and the command (IM.10)
    Denied,            ///< the actor may not do this here (IM.7, IM.11)
    SignInFailed,      ///< unknown e-mail and wrong password alike
    Invalid,           ///< fields are wrong; see Failure::fields
    Refused,           ///< a rule of the domain says no; Failure::rule names it
    Conflict,          ///< somebody else changed the row since it was read
    NotFound,          ///< no such row in this scope
    AlreadyExists,     ///< a unique value is taken
    // Billing
    BillingRefused,    ///< the engine parked the account; Failure::rule names the bound
    Overflow,          ///< an amount left the range of 64-bit minor units
    // Storage
    Busy,              ///< the database is held by somebody for longer than the time-out
    InUse,             ///< the agency file is open elsewhere; parameters: holder
    ConnectionLost,    ///< the server went away; whether the last commit happened is unknown
    NotAnAgency,       ///< the file or database is something else; it was not touched
    Newer,             ///< made by a newer version; it was not touched
    Damaged,           ///< integrity check failed; it was not written to
    NetworkFileSystem, ///< SQLite on nfs, cifs or sshfs is refused
    UnsafeSession,     ///< a session check of PostgreSQL failed closed; parameters: which
    Confined,          ///< the database refused a statement that leaves the client context
    Immutable,         ///< the database refused to change an issued row or an audit row
    DiskFull,
    ReadOnly,
    Io,
    // Text and files
    Malformed,         ///< text or file has the wrong form; parameters: line, reason
    Cancelled,
    Unsupported,       ///< not available here yet; parameters: what
    Internal,          ///< an invariant of ours is broken; detail says which
};

/// One wrong field of a form or of an import row (product.md, "Bad input").
struct FieldFailure {
    std::string field;  ///< name of the field in the command, e.g. "name"
    std::string reason; ///< a code such as "required", "tooLong", "notAnEmail"
    std::string value;  ///< what was given, for the sentence; may be empty

    friend bool operator==(const FieldFailure &, const FieldFailure &) = default;
};

/// A failure of the world (not of the programmer). Plain value, made by fail() or invalid(). Its
/// copies are made in failure.cpp, because nearly every function of ours returns one.
struct Failure {
    Failure();
    Failure(const Failure &other);
    Failure(Failure &&other) noexcept;
    Failure &operator=(const Failure &other);
    Failure &operator=(Failure &&other) noexcept;
    ~Failure();

    FailureCode code = FailureCode::Internal;
    std::string rule;                    ///< code of the rule that refused ("lastAdministrator")
    std::vector<std::string> parameters; ///< what the sentence names, in the order of the rule
    std::vector<FieldFailure> fields;    ///< for Invalid
    std::string detail;                  ///< for the log only, never shown; redacted by its maker

    friend bool operator==(const Failure &, const Failure &) = default;
};

[[nodiscard]] Failure fail(FailureCode code, std::string rule = {},
                           std::vector<std::string> parameters = {}, std::string detail = {});
[[nodiscard]] Failure invalid(std::vector<FieldFailure> fields);

/// The name of a code, for logs and JSON ("ScopeEnded").
[[nodiscard]] const char *failureCodeName(FailureCode code) noexcept;

} // namespace clientele
