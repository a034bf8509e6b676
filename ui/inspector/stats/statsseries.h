// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"
#include "painting/curve.h"

#include <array>
#include <deque>
#include <optional>

namespace xes::ui {

/// The last ten minutes of a container's figures as curves over the wall clock, in seconds. Counters become
/// rates; a counter that goes back (a restart) makes a gap of nothing, not a fall.
class StatsSeries
{
public:
    static constexpr double windowSeconds = 600;
    static constexpr double leastSeconds = 60;

    void add(const engine::StatsSample &sample);
    void clear() { *this = StatsSeries(); }
    [[nodiscard]] bool isEmpty() const { return !m_last; }

    enum Curve { Cpu, Memory, Received, Sent, BlockRead, BlockWritten, CurveCount };
    [[nodiscard]] const std::deque<CurvePoint> &curve(Curve which) const { return m_curves[which]; }
    [[nodiscard]] std::optional<double> newest(Curve which) const;
    /// The greatest value in the window.
    [[nodiscard]] double greatest(Curve which) const;
    [[nodiscard]] double newestSeconds() const { return m_newest; }
    /// From the first that is kept to the newest, but at least a minute: how wide a drawing of it should be.
    [[nodiscard]] double spanSeconds() const;
    [[nodiscard]] const std::optional<engine::StatsSample> &last() const { return m_last; }

private:
    void put(Curve which, double seconds, double value);

    std::array<std::deque<CurvePoint>, CurveCount> m_curves;
    std::optional<engine::StatsSample> m_last;
    double m_newest = 0;
};

} // namespace xes::ui
