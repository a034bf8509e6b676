// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"
#include "node/container/containernode.h"
#include "scenario/scenario.h"

namespace xes {

/// What the engine is told to create for a node: what the scenario says, in the sandbox, with the run's
/// labels last. A pure function.
/// @param image as it is to be named
[[nodiscard]] engine::ContainerSpec containerSpec(const scenario::Node &node, const ContainerContext &context,
                                                  const QString &image, bool pidsLimitSupported);

} // namespace xes
