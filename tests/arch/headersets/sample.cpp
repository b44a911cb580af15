// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/forgetful.h" // after <string>, which hides what the header forgets

#include <string>

std::string sampleName()
{
    return Sample{}.name;
}
