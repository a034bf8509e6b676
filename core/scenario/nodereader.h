// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"
#include "scenario/values.h"

namespace xes::scenario {

/// One entry of `nodes`.
/// @param folder of the scenario file, for relative paths
[[nodiscard]] Node readNode(const Item &item, Form form, const QString &folder, Findings &findings);

} // namespace xes::scenario
