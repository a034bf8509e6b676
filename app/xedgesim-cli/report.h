// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "scenario/scenario.h"
#include "simulation/snapshot.h"

namespace xes::cli {

/// The document of run.
[[nodiscard]] Json reportDocument(const scenario::Scenario &scenario, const QString &file,
                                  const RunReport &report, double totalMs);
/// The same for people: a table of the nodes and what came out.
[[nodiscard]] QString reportText(const scenario::Scenario &scenario, const RunReport &report, double totalMs);

} // namespace xes::cli
