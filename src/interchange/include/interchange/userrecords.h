// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/fields.h"
#include "interchange/records.h"
#include "kernel/date.h"

#include <optional>
#include <string>
#include <vector>

namespace clientele::interchange {

/// A user of a client's account as a file gives it. Texts as in ClientRecord.
struct UserRecord {
    std::string firstName;
    std::string lastName;
    std::string email;
    std::string phone;
    /// Which client: each of the three that is not empty must name the same one. In a good row one
    /// of them is given, if it is required. `client` does not say what it is.
    std::string clientNumber;    ///< account number of ours
    std::string clientReference; ///< external reference of the client
    std::string client;          ///< number, external reference or name
    bool active = true;          ///< S2.18; true when the file says nothing
    bool administrator = false;  ///< S2.20; also when the role is "Administrator" or "Admin"
    std::string role;            ///< access level as written
    std::optional<Date> activeFrom;
    std::string externalReference;

    friend bool operator==(const UserRecord &, const UserRecord &) = default;
};

using UserRow = ImportRow<UserRecord>;

struct UserImportSettings : ImportSettings {
    bool emailRequired = true;     ///< S2.11
    bool firstNameRequired = true; ///< S2.9; the last name always is (S2.10)
    bool clientRequired = true;    ///< off when all rows belong to one client that the caller knows
    /// The same e-mail on a later row is a duplicate whichever client it belongs to; otherwise only
    /// within one client.
    bool emailUnique = true;
};

/// Reads users. A column with the whole name is split: "Last, First" at the comma, otherwise before
/// the last word, or before particles such as "van der" that belong to it. The external reference
/// is unique within the file.
using UserRecords = RecordReader<UserRecord, UserImportSettings>;

} // namespace clientele::interchange
