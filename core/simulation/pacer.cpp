// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/pacer.h"

#include <algorithm>

namespace xes {

double Pacer::factor() const
{
    return m_pace.kind == scenario::Pace::Kind::Factor && m_pace.factor > 0 ? m_pace.factor : 1.0;
}

void Pacer::rebase(scenario::Pace pace, VirtualTime virtualNow, Clock::time_point wallNow)
{
    m_pace = pace;
    m_virtualStart = m_measuredFrom = virtualNow;
    m_wallStart = m_measuredAt = wallNow;
}

Pacer::Clock::time_point Pacer::due(VirtualTime time) const
{
    const double us = double(toUs(time - m_virtualStart)) / factor();
    // A far future stays one: the clock counts nanoseconds in 64 bits.
    const auto wait = std::chrono::nanoseconds(std::int64_t(std::min(us * 1000.0, 4.0e18)));
    return m_wallStart + std::chrono::duration_cast<Clock::duration>(wait);
}

VirtualTime Pacer::reached(Clock::time_point wall) const
{
    const double ns = double(std::chrono::nanoseconds(wall - m_wallStart).count());
    const double us = std::min(ns * factor() / 1000.0, double(toUs(VirtualTime::max() - m_virtualStart)));
    // A double has not all the digits of the greatest time, and may lie above it.
    return us < 9.2e18 ? m_virtualStart + VirtualDuration(std::int64_t(us)) : VirtualTime::max();
}

void Pacer::forgive(VirtualTime virtualNow, Clock::time_point wallNow)
{
    if (!waits() || wallNow - due(virtualNow) <= catchUp)
        return;
    m_virtualStart = virtualNow;
    m_wallStart = wallNow;
}

double Pacer::achieved(VirtualTime virtualNow, Clock::time_point wallNow) const
{
    const double wall = std::chrono::duration<double, std::micro>(wallNow - m_measuredAt).count();
    return wall > 0 ? double(toUs(virtualNow - m_measuredFrom)) / wall : 0.0;
}

} // namespace xes
