// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/board.h"

namespace clientele::domain {

std::optional<BoardSection> boardSectionOf(std::string_view status) noexcept
{
    if (status == "active" || status == "ending") // runs and is billed to the end of its term
        return BoardSection::Paid;
    if (status == "trial")
        return BoardSection::Trials;
    if (status == "freemium")
        return BoardSection::Expired;
    return std::nullopt;
}

} // namespace clientele::domain
