// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/messagenetwork.h"

#include <algorithm>

namespace xes {

MessageNetwork::MessageNetwork(const scenario::Network &network, Seed seed, const NodeDirectory &directory)
    : m_directory(directory),
      m_seed(seed),
      m_direct(network.model == scenario::NetworkModel::Direct),
      m_defaults(network.defaults),
      m_sharesDefault(network.defaults.isPlain() && seed.rng == scenario::Rng::Mt19937),
      m_losesNothing(network.defaults.isPlain() && network.defaults.lossRate == 0),
      m_shared(network.defaults, RandomStream("default", seed))
{
    for (const scenario::Link &link : network.links) {
        (void)add(directory.find(link.source), directory.find(link.destination), link.parameters);
        const VirtualDuration least = Link::leastLatency(link.parameters);
        m_latencies.emplace_back(link.source, least);
        m_latencies.emplace_back(link.destination, least);
    }
}

Link &MessageNetwork::add(NodeIndex source, NodeIndex destination, const scenario::LinkParameters &parameters)
{
    const auto name = [this](NodeIndex node) {
        return node == noNode ? QByteArray() : m_directory.id(node).toString().toUtf8();
    };
    m_between.insert({source, destination}, m_links.size());
    m_links.emplace_back(parameters, RandomStream(name(source) + '_' + name(destination), m_seed));
    return m_links.back();
}

Link *MessageNetwork::find(NodeIndex source, NodeIndex destination)
{
    if (m_links.empty())
        return nullptr;
    const auto link = m_between.constFind({source, destination});
    return link == m_between.cend() ? nullptr : &m_links[*link];
}

Passage MessageNetwork::route(NodeIndex source, const Destination &destination, VirtualTime sent, int bytes)
{
    if (m_direct)
        return {{VirtualDuration(0), sent, sent, 0}, {}};
    // To a name that nobody has no link of its own leads.
    if (Link *link = destination.node == noNode ? nullptr : find(source, destination.node))
        return link->pass(sent, bytes);
    if (m_losesNothing) // whatever would be drawn, nobody could tell
        return {{m_defaults.latency, sent, sent + m_defaults.latency, 0}, {}};
    return m_sharesDefault || destination.node == noNode
               ? m_shared.pass(sent, bytes)
               : add(source, destination.node, m_defaults).pass(sent, bytes);
}

std::optional<VirtualDuration> MessageNetwork::lookahead() const
{
    if (m_direct || (m_sharesDefault && !m_losesNothing))
        return std::nullopt;
    VirtualDuration least = Link::leastLatency(m_defaults);
    for (const auto &[end, latency] : m_latencies)
        least = std::min(least, latency);
    return least > VirtualDuration(0) ? std::optional(least) : std::nullopt;
}

VirtualDuration MessageNetwork::leastLatency(const NodeId &node) const
{
    if (m_direct)
        return VirtualDuration(0);
    VirtualDuration least = Link::leastLatency(m_defaults);
    for (const auto &[end, latency] : m_latencies)
        if (end == node)
            least = std::min(least, latency);
    return least;
}

} // namespace xes
