// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "welcome/welcomepage.h"

namespace xes::app {

/// Reads titles and words of the scenarios that come with the program, in the pool.
[[nodiscard]] Future<std::vector<ui::Sample>> readSamples();

} // namespace xes::app
