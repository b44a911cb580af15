// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "sample/forgetful.h" // after <string>, which hides what the header forgets

std::string sampleName()
{
    return Sample{}.name;
}
