// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbering.h"

#include <cstdio>

namespace clientele::application {

std::string documentNumber(std::string_view kind, int year, std::int64_t number,
                           const std::string &clientNumber)
{
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%04lld", year, static_cast<long long>(number));
    std::string prefix = kind == "credit_note"   ? "CN-"
                         : kind == "sub_invoice" ? "SUB-"
                                                 : "INV-";
    if (!clientNumber.empty())
        prefix += clientNumber + "-";
    return prefix + text;
}

} // namespace clientele::application
