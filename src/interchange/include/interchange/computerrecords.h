// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/fields.h"
#include "interchange/records.h"

#include <string>

namespace clientele::interchange {

/// A computer as a file gives it (programme managed). Texts as in ClientRecord.
struct ComputerRecord {
    std::string name;
    std::string clientNumber;    ///< which client, as in UserRecord
    std::string clientReference;
    std::string client;
    std::string externalReference; ///< serial number, asset tag or agent id

    friend bool operator==(const ComputerRecord &, const ComputerRecord &) = default;
};

using ComputerRow = ImportRow<ComputerRecord>;

struct ComputerImportSettings : ImportSettings {
    bool clientRequired = true; ///< off when all rows belong to one client that the caller knows
};

/// Reads computers. A computer is known by its external reference, or without one by its name
/// within its client; naming it twice is a duplicate, because it is counted once (S1.28).
using ComputerRecords = RecordReader<ComputerRecord, ComputerImportSettings>;

} // namespace clientele::interchange
