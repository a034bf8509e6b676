// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/scenario.h"

#include <algorithm>

namespace xes::scenario {

bool VolumeMapping::isHostPath() const
{
    return source.startsWith(u'/') || source.startsWith(u'.') || source.startsWith(u'~');
}

bool Scenario::hasContainers() const
{
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const Node &node) { return node.implementation == Implementation::Docker; });
}

int Scenario::indexOf(const NodeId &id) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const Node &node) { return node.id == id; });
    return found == nodes.end() ? -1 : int(found - nodes.begin());
}

} // namespace xes::scenario
