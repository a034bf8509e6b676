// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "orphans/inventory.h"

#include <QStringList>

namespace xes::cli {

/// {"kind", "id", "name", "node", "run", "scenario", "created", "why"}
[[nodiscard]] Json resourceEntry(const orphans::Resource &resource);
[[nodiscard]] Json resourceEntries(const std::vector<orphans::Resource> &resources);
/// One line for people.
[[nodiscard]] QString resourceLine(const orphans::Resource &resource);

} // namespace xes::cli
