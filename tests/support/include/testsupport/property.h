// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testsupport/seeded.h"

#include <rapidcheck.h>

#include <cstdint>
#include <iostream>
#include <utility>

namespace clientele::testing {

/// rc::check() with a seed of the test's own (CLIENTELE_TEST_SEED for another) and as many cases as
/// a property that asks a database can afford.
template<typename Property>
bool holds(const char *what, std::uint64_t standardSeed, int cases, Property &&property)
{
    namespace detail = rc::detail;
    detail::TestParams params = detail::configuration().testParams;
    params.seed = seed(standardSeed);
    params.maxSuccess = cases;
    std::cerr << "\n- " << what << '\n';
    detail::TestMetadata metadata;
    metadata.id = what;
    metadata.description = what;
    const auto result
        = detail::checkTestable(std::forward<Property>(property), metadata, params);
    detail::printResultMessage(result, std::cerr);
    std::cerr << '\n';
    return result.template is<detail::SuccessResult>();
}

} // namespace clientele::testing
