// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "welcome/welcomepage.h"

namespace xes::app {

/// The folder with the scenarios that come with the program: beside an installation, or in the source tree
/// that it was built from. Empty where there is none.
[[nodiscard]] QString sampleFolder();

/// Reads titles and words of the samples, in the pool.
[[nodiscard]] Future<std::vector<ui::Sample>> readSamples(const QString &folder);

} // namespace xes::app
