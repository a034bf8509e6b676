// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orphans/inventory.h"

/// The parts of an inventory that decide and do not ask an engine.
namespace xes::orphans {

[[nodiscard]] Resource toResource(Resource::Kind kind, const QString &id, const QString &name,
                                  const engine::Labels &labels, const QDateTime &created);

/// What lists the containers that are connected to a network, or will be when they start.
[[nodiscard]] engine::Filters usersOf(const QString &networkId, const QString &networkName);

/// Puts a resource into the list that the judgement sends it to; what is not ours into none.
void sortInto(Inventory &inventory, Resource resource, const Judgement &judgement);

/// Whether a resource may be removed now that it has been looked at again: it is still what was chosen (the
/// labels of the same run and node) and its run has not come alive. Otherwise the reason why not.
[[nodiscard]] Result<void> mayRemove(const Resource &chosen, const engine::Labels &labelsNow,
                                     const Liveness &liveness);

} // namespace xes::orphans
