// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/messagenetwork.h"

#include <algorithm>

namespace xes {

namespace {

PythonRandom generatorOf(const QString &name, std::int64_t seed)
{
    return PythonRandom(PythonRandom::seedFor(name.toUtf8() + '_' + QByteArray::number(qint64(seed))));
}

} // namespace

MessageNetwork::MessageNetwork(const scenario::Network &network, std::int64_t seed)
    : m_direct(network.model == scenario::NetworkModel::Direct),
      m_defaults(network.defaults),
      m_defaultRandom(generatorOf(QStringLiteral("default"), seed))
{
    for (const scenario::Link &link : network.links) {
        const QString name = link.source.toString() + QLatin1Char('_') + link.destination.toString();
        m_links.insert({link.source, link.destination}, {link.parameters, generatorOf(name, seed)});
    }
}

NetworkMetadata MessageNetwork::route(const NodeId &source, const NodeId &destination, VirtualTime sent)
{
    if (m_direct)
        return {VirtualDuration(0), sent, sent, 0};
    const auto link = m_links.find({source, destination});
    const bool configured = link != m_links.end();
    const scenario::LinkParameters &parameters = configured ? link->parameters : m_defaults;
    // Always drawn, so that a loss rate of 0 and one of 0.1 leave the later numbers where they are.
    const double drawn = configured ? link->random.random() : m_defaultRandom.random();
    NetworkMetadata metadata{parameters.latency, sent, sent + parameters.latency, parameters.lossRate};
    if (drawn < parameters.lossRate)
        metadata.delivery.reset();
    return metadata;
}

VirtualDuration MessageNetwork::leastLatency(const NodeId &node) const
{
    if (m_direct)
        return VirtualDuration(0);
    VirtualDuration least = m_defaults.latency;
    for (auto link = m_links.cbegin(); link != m_links.cend(); ++link)
        if (link.key().first == node || link.key().second == node)
            least = std::min(least, link->parameters.latency);
    return least;
}

} // namespace xes
