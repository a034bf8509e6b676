// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/virtualtime.h"

#include <chrono>
#include <optional>

namespace xes {

/// A piece of virtual time and the piece of the wall clock in which a free container lives through it.
struct WallWindow
{
    using Wall = std::chrono::steady_clock;

    VirtualTime from; ///< not in it
    VirtualTime to;   ///< in it
    Wall::time_point begin;
    Wall::time_point end;

    /// The virtual time of a moment of the wall clock; always within (from, to].
    [[nodiscard]] VirtualTime at(Wall::time_point moment) const;
    /// The moment of the wall clock of a virtual time; always within [begin, end].
    [[nodiscard]] Wall::time_point when(VirtualTime time) const;
    /// What an event says of its time counts where it lies in the window; else it is when it arrived.
    [[nodiscard]] VirtualTime stamp(std::optional<VirtualTime> claimed, Wall::time_point arrival) const;
};

} // namespace xes
