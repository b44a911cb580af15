// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/fields.h"
#include "interchange/records.h"
#include "kernel/date.h"

#include <optional>
#include <string>
#include <vector>

namespace clientele::interchange {

/// A client as a file gives it. Every text is UTF-8 without U+0000 and without blanks around it;
/// empty means that the file says nothing. Whether plan, add-ons, programme, account manager and
/// managing account exist is the caller's to find out.
struct ClientRecord {
    std::string name;              ///< never empty in a good row; 1 to 10,000 characters
    std::string number;            ///< account number of ours
    std::string externalReference; ///< the key of the system that the file comes from ("ALFKI")
    std::string email;             ///< RFC 5321 form; the domain may go beyond ASCII (IDNA)
    std::string contactName;
    std::string contactTitle;
    std::string street;
    std::string street2;
    std::string city;
    std::string region;
    std::string postalCode;
    std::string country;  ///< ISO 3166-1 alpha-2
    std::string phone;    ///< as written
    std::string fax;
    std::string website;
    std::string taxNumber;
    std::string programme;
    std::string plan;
    std::vector<std::string> addOns; ///< separated in the file by , ; or |
    std::optional<Date> startDate;
    std::optional<int> billDay;      ///< 1 to 31
    std::string timeZone;            ///< Area/Place by its form
    std::string currency;            ///< ISO 4217 code, known to kernel's Currency
    std::string managingAccount;
    std::string accountManager;
    std::string deputy;
    std::string subdomain;           ///< a DNS label, lower case
    /// Earlier line with a client of the same name (case and accents aside), 0 for none.
    /// Allowed, but worth telling (S4.10).
    std::uint64_t sameNameLine = 0;

    friend bool operator==(const ClientRecord &, const ClientRecord &) = default;
};

using ClientRow = ImportRow<ClientRecord>;

struct ClientImportSettings : ImportSettings {
    bool emailRequired = false; ///< programmes whitelabel and command (requirements.md 1.7)
    bool emailUnique = false;   ///< the same e-mail on a later row is a duplicate (S4.5)
};

/// Reads clients. Number and external reference are unique within the file.
using ClientRecords = RecordReader<ClientRecord, ClientImportSettings>;

} // namespace clientele::interchange
