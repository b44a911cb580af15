// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commands.h"

#include <array>
#include <utility>

namespace clientele::domain {
namespace {

template<std::size_t Index>
AnyCommand moved(void *kind)
{
    using Kind = std::variant_alternative_t<Index, AnyCommand>;
    return AnyCommand(std::in_place_index<Index>, std::move(*static_cast<Kind *>(kind)));
}

template<std::size_t... Indexes>
AnyCommand movedFrom(std::size_t index, void *kind, std::index_sequence<Indexes...>)
{
    static constexpr std::array<AnyCommand (*)(void *), sizeof...(Indexes)> kMove{
        moved<Indexes>...};
    return kMove.at(index)(kind);
}

} // namespace

Command::Command(std::size_t index, void *kind)
    : AnyCommand(movedFrom(index, kind,
                           std::make_index_sequence<std::variant_size_v<AnyCommand>>()))
{}

Command::Command(const Command &other) = default;
Command::Command(Command &&other) noexcept = default;
Command &Command::operator=(const Command &other) = default;
Command &Command::operator=(Command &&other) noexcept = default;
Command::~Command() = default;

bool operator==(const Command &a, const Command &b)
{
    return static_cast<const AnyCommand &>(a) == static_cast<const AnyCommand &>(b);
}

} // namespace clientele::domain
