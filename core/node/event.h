// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/json.h"
#include "base/virtualtime.h"

#include <QString>

#include <optional>
#include <vector>

namespace xes {

/// What the network added to a message.
struct NetworkMetadata
{
    VirtualDuration latency{0};
    VirtualTime sent;
    std::optional<VirtualTime> delivery; ///< nothing for a lost one
    double lossRate = 0;
};

/// Something that happens at an instant of virtual time; with a destination it is a message.
struct Event
{
    VirtualTime time;
    QString type; ///< SAMPLE, TRANSMIT, PROCESS, AGGREGATE, …; the network adds DELIVER and LOST
    NodeId source;
    std::optional<NodeId> destination;
    Payload payload; ///< may be null
    int sizeBytes = 0;
    std::optional<NetworkMetadata> network;
};

} // namespace xes
