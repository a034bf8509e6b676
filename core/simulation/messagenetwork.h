// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/modelevent.h"
#include "simulation/link.h"

#include <QHash>

#include <utility>

namespace xes {

/// What the network does to messages: how long they are under way, and which of them get lost.
/// Deterministic: the order of the calls decides who draws which number. A value for one thread at a time.
class MessageNetwork
{
public:
    /// @param directory must outlive this
    MessageNetwork(const scenario::Network &network, Seed seed, const NodeDirectory &directory);

    /// Whether messages arrive at their own time and are never lost (`direct`).
    [[nodiscard]] bool isDirect() const { return m_direct; }

    /// What happens to one message that is sent at `sent`.
    [[nodiscard]] Passage route(NodeIndex source, const Destination &destination, VirtualTime sent,
                                int bytes);
    /// How long every message is under way at least, where what becomes of it hangs on its source's earlier
    /// ones alone: for so long, nodes go on without each other. Nothing where that does not hold.
    [[nodiscard]] std::optional<VirtualDuration> lookahead() const;
    /// The least latency of the links that a message from or to this node can take.
    [[nodiscard]] VirtualDuration leastLatency(const NodeId &node) const;

private:
    using Pair = std::pair<NodeIndex, NodeIndex>;

    [[nodiscard]] Link *find(NodeIndex source, NodeIndex destination);
    [[nodiscard]] Link &add(NodeIndex source, NodeIndex destination,
                            const scenario::LinkParameters &parameters);

    const NodeDirectory &m_directory;
    Seed m_seed;
    bool m_direct;
    scenario::LinkParameters m_defaults;
    /// Of links without parameters of their own. In the prototype they share one stream; where they can more
    /// than its links, or with `rng: philox`, each has its own, made with its first message.
    bool m_sharesDefault;
    bool m_losesNothing;
    Link m_shared;
    std::vector<Link> m_links;
    QHash<Pair, std::size_t> m_between;                          ///< as indexes of m_links
    std::vector<std::pair<NodeId, VirtualDuration>> m_latencies; ///< of configured links, for both ends
};

} // namespace xes
