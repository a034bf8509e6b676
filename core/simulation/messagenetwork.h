// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/event.h"
#include "node/pythonrandom.h"
#include "scenario/scenario.h"

#include <QHash>

#include <utility>

namespace xes {

/// What the network does to messages: how long they are under way, and which of them get lost.
/// Deterministic: the order of the calls decides who draws which number. A value for one thread at a time.
class MessageNetwork
{
public:
    MessageNetwork(const scenario::Network &network, std::int64_t seed);

    /// Whether messages arrive at their own time and are never lost (`direct`).
    [[nodiscard]] bool isDirect() const { return m_direct; }

    /// What happens to one message that is sent at `sent`; without a delivery it is lost.
    [[nodiscard]] NetworkMetadata route(const NodeId &source, const NodeId &destination, VirtualTime sent);
    /// The least latency of the links that a message from or to this node can take.
    [[nodiscard]] VirtualDuration leastLatency(const NodeId &node) const;

private:
    struct ConfiguredLink
    {
        scenario::LinkParameters parameters;
        PythonRandom random;
    };
    bool m_direct;
    scenario::LinkParameters m_defaults;
    PythonRandom m_defaultRandom; ///< shared by all links without parameters of their own
    QHash<std::pair<NodeId, NodeId>, ConfiguredLink> m_links;
};

} // namespace xes
