// SPDX-License-Identifier: GPL-3.0-or-later
#include "prelude.h" // includes <string> and so hides what the next header forgets
#include "sample/forgetful.h"

std::string sampleName()
{
    return Sample{}.name;
}
