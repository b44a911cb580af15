// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct Sample {
    std::string name; // does not include <string>
};
