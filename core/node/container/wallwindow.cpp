// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/wallwindow.h"

#include <algorithm>

namespace xes {

VirtualTime WallWindow::at(Wall::time_point moment) const
{
    if (to <= from || moment >= end || end <= begin)
        return to;
    const double part = std::max(0.0, std::chrono::duration<double>(moment - begin) / (end - begin));
    const auto passed = VirtualDuration(std::int64_t(double(toUs(to - from)) * part));
    return std::clamp(from + passed, from + VirtualDuration(1), to);
}

VirtualTime WallWindow::stamp(std::optional<VirtualTime> claimed, Wall::time_point arrival) const
{
    return claimed && *claimed > from && *claimed <= to ? *claimed : at(arrival);
}

} // namespace xes
