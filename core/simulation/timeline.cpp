// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/timeline.h"

#include "simulation/exacttimeline.h"
#include "simulation/roundtimeline.h"

#include <algorithm>
#include <iterator>

namespace xes {

namespace {
const QString deliver = QStringLiteral("DELIVER");
const QString lost = QStringLiteral("LOST");
} // namespace

std::unique_ptr<Timeline> Timeline::create(const scenario::Scenario &scenario, std::int64_t seed,
                                           std::vector<TimelineNode> nodes)
{
    if (scenario.form == scenario::Form::Exact)
        return std::make_unique<ExactTimeline>(scenario, seed, std::move(nodes));
    return std::make_unique<RoundTimeline>(scenario, seed, std::move(nodes));
}

Timeline::Timeline(const scenario::Scenario &scenario, std::int64_t seed, std::vector<TimelineNode> nodes)
    : m_network(scenario.network, seed)
{
    m_nodes.reserve(nodes.size());
    for (TimelineNode &node : nodes) {
        m_indexOf.insert(node.id, m_nodes.size());
        m_nodes.push_back({std::move(node), {}, {}, {}});
    }
}

void Timeline::record(Event event)
{
    m_log.append(event);
    show(std::move(event));
}

void Timeline::addNote(Event event)
{
    m_log.appendUnwritten(event);
    show(std::move(event));
}

/// To those who watch.
void Timeline::show(Event event)
{
    // An arrival is something that happens at the receiver.
    const NodeId &where = event.type == deliver && event.destination ? *event.destination : event.source;
    if (const auto index = m_indexOf.constFind(where); index != m_indexOf.constEnd())
        m_nodes[*index].last = {event.type, event.time};
    m_handled.push_back(std::move(event));
}

std::optional<Timeline::Sent> Timeline::send(const Event &message)
{
    ++m_sent;
    // The network is asked first, whoever the receiver is: others share the generator.
    const NetworkMetadata metadata = m_network.route(message.source, *message.destination, message.time);
    const auto destination = m_indexOf.constFind(*message.destination);
    if (destination == m_indexOf.constEnd() || !m_nodes[*destination].node.takesMessages) {
        ++m_undeliverable;
        return std::nullopt;
    }
    Event sent = message;
    if (!m_network.isDirect())
        sent.network = metadata;
    if (!metadata.delivery) {
        ++m_lost;
        sent.type = lost;
        record(std::move(sent));
        return std::nullopt;
    }
    sent.time = *metadata.delivery;
    return Sent{*destination, std::move(sent)};
}

Event Timeline::arrival(const Event &message) const
{
    Event line = message;
    line.type = deliver;
    return line;
}

void Timeline::countDelivered(const Event &message)
{
    const VirtualDuration latency = message.network ? message.network->latency : VirtualDuration(0);
    m_latencyMinimum = m_delivered ? std::min(m_latencyMinimum, latency) : latency;
    m_latencyMaximum = std::max(m_latencyMaximum, latency);
    m_latencySum += latency;
    ++m_delivered;
}

std::vector<Event> Timeline::takeDelivered(std::size_t node)
{
    std::vector<Event> inbox = std::exchange(m_nodes[node].inbox, {});
    for (const Event &message : inbox)
        countDelivered(message);
    return inbox;
}

std::vector<Event> Timeline::lendUnderWay(std::size_t, VirtualTime)
{
    return {};
}

std::vector<Event> Timeline::lend(std::size_t node, VirtualTime target)
{
    Entry &entry = m_nodes[node];
    entry.lent = std::exchange(entry.inbox, {});
    std::vector<Event> underWay = lendUnderWay(node, target);
    std::move(underWay.begin(), underWay.end(), std::back_inserter(entry.lent));
    return entry.lent;
}

void Timeline::settle(std::size_t node, const std::vector<bool> &handed, bool hadItsTime)
{
    const std::vector<Event> lent = std::exchange(m_nodes[node].lent, {});
    for (std::size_t i = 0; i < lent.size(); ++i) {
        if (i < handed.size() && handed[i])
            countDelivered(lent[i]);
        else if (hadItsTime)
            ++m_undeliverable;
    }
}

void Timeline::dropDelivered(std::size_t node)
{
    m_undeliverable += qint64(m_nodes[node].inbox.size());
    m_nodes[node].inbox.clear();
}

MessageCounts Timeline::counts() const
{
    MessageCounts counts{
        m_sent, m_delivered, m_lost, m_sent - m_delivered - m_lost - m_undeliverable, m_undeliverable, {}};
    if (m_delivered > 0)
        counts.latency = MessageCounts::Latency{
            m_latencyMinimum, double(m_latencySum.count()) / double(m_delivered), m_latencyMaximum};
    return counts;
}

bool Timeline::outOfTime(const Limits &limits)
{
    return (++m_asked & 63U) == 0 && std::chrono::steady_clock::now() >= limits.until;
}

} // namespace xes
