// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace xes {

/// The clock of a scenario: whole microseconds from 0, moved only by stepping.
struct VirtualClock
{
    using rep = std::int64_t;
    using period = std::micro;
    using duration = std::chrono::duration<rep, period>;
    using time_point = std::chrono::time_point<VirtualClock, duration>;
    static constexpr bool is_steady = true;
};

/// An instant of virtual time.
using VirtualTime = VirtualClock::time_point;
/// A span of virtual time, in whole microseconds.
using VirtualDuration = VirtualClock::duration;

[[nodiscard]] constexpr std::int64_t toUs(VirtualTime t)
{
    return t.time_since_epoch().count();
}
[[nodiscard]] constexpr std::int64_t toUs(VirtualDuration d)
{
    return d.count();
}
[[nodiscard]] constexpr VirtualTime fromUs(std::int64_t us)
{
    return VirtualTime(VirtualDuration(us));
}

/// Reads "1500us", "250ms", "10s", "2min" or a plain integer of microseconds.
/// Fractions are taken where a whole number of microseconds results ("0.5s").
/// @return nothing if the text is no time, is negative, or does not fit in 64 bits
[[nodiscard]] std::optional<VirtualDuration> parseDuration(QStringView text);

/// The shortest exact form with a unit: "100ms", "10s", "1500us".
[[nodiscard]] QString formatDuration(VirtualDuration duration);

/// Seconds with six decimals, grouped, no unit: "12.300 000". For columns of fixed-width digits.
[[nodiscard]] QString formatSeconds(VirtualTime time);

/// The large clock, in two parts: "00:00:12.300" and the microseconds below, "000".
struct ClockText
{
    QString main;
    QString micros;
};
[[nodiscard]] ClockText formatClock(VirtualTime time);

} // namespace xes
