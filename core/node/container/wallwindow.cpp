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

WallWindow::Wall::time_point WallWindow::when(VirtualTime time) const
{
    if (time <= from || end <= begin)
        return begin;
    if (time >= to)
        return end;
    const double part = double(toUs(time - from)) / double(toUs(to - from));
    const std::chrono::duration<double, Wall::period> passed = (end - begin) * part;
    return begin + std::chrono::duration_cast<Wall::duration>(passed);
}

VirtualTime WallWindow::stamp(std::optional<VirtualTime> claimed, Wall::time_point arrival) const
{
    return claimed && *claimed > from && *claimed <= to ? *claimed : at(arrival);
}

} // namespace xes
