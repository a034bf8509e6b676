// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"
#include "scenario/values.h"

namespace xes::scenario {

/// Ports in all of Docker's forms. A map is container → host (docker-py's way), a list is "host:container".
[[nodiscard]] std::vector<PortMapping> readPorts(const Item &item, Findings &findings);
/// Volumes: a map of host path or name → {bind, mode}, or a list of "source:target[:ro]".
/// @param folder what relative paths are relative to; empty leaves them as they are
[[nodiscard]] std::vector<VolumeMapping> readVolumes(const Item &item, const QString &folder,
                                                     Findings &findings);

/// The `docker:` map of a node.
[[nodiscard]] DockerSpec readDocker(const Item &item, const QString &folder, Findings &findings);

} // namespace xes::scenario
