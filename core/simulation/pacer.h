// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/virtualtime.h"
#include "scenario/scenario.h"

#include <chrono>
#include <cstdint>

namespace xes {

/// Says when on the wall clock an instant of virtual time is due: wall(t) = w0 + (t − t0) / pace. Absolute,
/// so that what a step costs beside the waiting does not add up. A value.
class Pacer
{
public:
    using Clock = std::chrono::steady_clock;

    /// What lies further behind than this is given up: from there on it is counted anew.
    static constexpr std::chrono::milliseconds catchUp{1000};

    /// From now on: virtual time `virtualNow` is the wall clock's `wallNow`. After each pause and change.
    void rebase(scenario::Pace pace, VirtualTime virtualNow, Clock::time_point wallNow);
    [[nodiscard]] bool waits() const { return m_pace.kind != scenario::Pace::Kind::Max; }
    /// When an instant is due. Only where waits().
    [[nodiscard]] Clock::time_point due(VirtualTime time) const;
    /// How far virtual time may be by then. Only where waits().
    [[nodiscard]] VirtualTime reached(Clock::time_point wall) const;
    /// Gives up what cannot be caught up any more.
    void forgive(VirtualTime virtualNow, Clock::time_point wallNow);
    /// Virtual per wall time since the last rebase.
    [[nodiscard]] double achieved(VirtualTime virtualNow, Clock::time_point wallNow) const;

private:
    [[nodiscard]] double factor() const;

    scenario::Pace m_pace;
    VirtualTime m_virtualStart;
    Clock::time_point m_wallStart;
    VirtualTime m_measuredFrom;
    Clock::time_point m_measuredAt;
};

} // namespace xes
