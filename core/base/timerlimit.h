// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace xes {

/// As much of a time as a QTimer can count, which is 24 days; who names the longest that there is means "for
/// ever".
[[nodiscard]] constexpr std::chrono::milliseconds countable(std::chrono::milliseconds time)
{
    return std::min<std::chrono::milliseconds>(time, std::chrono::hours(24 * 24));
}

} // namespace xes
