// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testsupport/seeded.h"

#include <rapidcheck.h>

#include <cstdint>
#include <iostream>
#include <utility>

namespace clientele::testing {

/// How many cases a property is tried on: CLIENTELE_TEST_CASES, or `standard`.
inline int casesOr(int standard)
{
    bool given = false;
    const int value = qEnvironmentVariable("CLIENTELE_TEST_CASES").toInt(&given);
    return given ? value : standard;
}

/// rc::check() with a seed of the test's own (CLIENTELE_TEST_SEED for another), so that what passes
/// here passes everywhere, and as many cases as the property can afford.
template<typename Property>
bool holds(const char *what, std::uint64_t standardSeed, int cases, Property &&property)
{
    namespace detail = rc::detail;
    detail::TestParams params = detail::configuration().testParams;
    params.seed = seed(standardSeed);
    params.maxSuccess = casesOr(cases);
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
