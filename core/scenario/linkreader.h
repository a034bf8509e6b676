// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"
#include "scenario/schema.h"

namespace xes::scenario {

/// Reads what a link does to messages; what is not written stays as it is.
/// @param prefix of latency and loss ("default_latency"), empty elsewhere
void readLinkParameters(const MapReader &map, const QString &prefix, LinkParameters &to, Findings &findings);

} // namespace xes::scenario
