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

namespace {
std::vector<NodeId> idsOf(const std::vector<TimelineNode> &nodes)
{
    std::vector<NodeId> ids;
    ids.reserve(nodes.size());
    for (const TimelineNode &node : nodes)
        ids.push_back(node.id);
    return ids;
}
} // namespace

Timeline::Timeline(const scenario::Scenario &scenario, std::int64_t seed, std::vector<TimelineNode> nodes)
    : m_directory(idsOf(nodes)), m_network(scenario.network, {seed, scenario.rng}, m_directory)
{
    m_nodes.reserve(nodes.size());
    for (TimelineNode &node : nodes) {
        if (node.model)
            node.model->bind(m_directory);
        m_nodes.push_back({std::move(node.model), {}, {}, {}, node.takesMessages});
    }
}

void Timeline::setLast(NodeIndex node, const QString &type, VirtualTime time)
{
    m_nodes[toSize(node)].lastType = type;
    m_nodes[toSize(node)].lastTime = time;
}

void Timeline::record(const ModelEvent &event, const QString &type)
{
    // An arrival is something that happens at the receiver.
    const bool atReceiver = &type == &deliver && event.destination.node != noNode;
    setLast(atReceiver ? event.destination.node : event.source, type, event.time);
    if (m_watched || m_log.isWanted())
        tell(event, type);
    else
        m_log.countOne();
}

void Timeline::tell(const ModelEvent &event, const QString &type)
{
    Event told = toEvent(event, m_directory);
    told.type = type;
    m_log.append(told);
    if (m_watched)
        m_handled.push_back(std::move(told));
}

void Timeline::recordArrival(const ModelEvent &message)
{
    record(message, deliver);
}

void Timeline::addNote(Event event)
{
    if (const NodeIndex node = m_directory.find(event.source); node != noNode)
        setLast(node, event.type, event.time);
    m_log.appendUnwritten(event);
    if (m_watched)
        m_handled.push_back(std::move(event));
}

std::array<std::optional<ModelEvent>, 2> Timeline::send(ModelEvent message)
{
    ++m_sent;
    // The network is asked first, whoever the receiver is: others share the generator.
    const Passage passage =
        m_network.route(message.source, message.destination, message.time, message.sizeBytes);
    const NodeIndex receiver = message.destination.node;
    if (receiver == noNode || !m_nodes[toSize(receiver)].takesMessages) {
        ++m_undeliverable;
        return {};
    }
    if (!m_network.isDirect())
        message.network = passage.metadata;
    if (!passage.metadata.delivery) {
        ++m_lost;
        record(message, lost);
        return {};
    }
    message.time = *passage.metadata.delivery;
    if (!passage.duplicate)
        return {std::move(message), std::nullopt};
    ++m_sent;
    ++m_duplicated;
    ModelEvent copy = message;
    copy.time = *passage.duplicate;
    copy.network->delivery = copy.time;
    copy.network->latency = copy.time - copy.network->sent;
    return {std::move(message), std::move(copy)};
}

void Timeline::countDelivered(const ModelEvent &message)
{
    const VirtualDuration latency = message.network ? message.network->latency : VirtualDuration(0);
    m_latencyMinimum = m_delivered ? std::min(m_latencyMinimum, latency) : latency;
    m_latencyMaximum = std::max(m_latencyMaximum, latency);
    m_latencySum += latency;
    ++m_delivered;
}

std::vector<ModelEvent> Timeline::takeDelivered(std::size_t node)
{
    if (!m_nodes[node].mail)
        return {};
    std::vector<ModelEvent> inbox = std::exchange(m_nodes[node].mail->inbox, {});
    for (const ModelEvent &message : inbox)
        countDelivered(message);
    return inbox;
}

std::vector<ModelEvent> Timeline::lendUnderWay(std::size_t, VirtualTime)
{
    return {};
}

std::vector<Event> Timeline::lend(std::size_t node, VirtualTime target)
{
    Mail &mail = m_nodes[node].box();
    mail.lent = std::exchange(mail.inbox, {});
    std::vector<ModelEvent> underWay = lendUnderWay(node, target);
    std::move(underWay.begin(), underWay.end(), std::back_inserter(mail.lent));
    std::vector<Event> events;
    for (const ModelEvent &message : mail.lent)
        events.push_back(toEvent(message, m_directory));
    return events;
}

void Timeline::settle(std::size_t node, const std::vector<bool> &handed, bool hadItsTime)
{
    const std::vector<ModelEvent> lent = std::exchange(m_nodes[node].box().lent, {});
    for (std::size_t i = 0; i < lent.size(); ++i) {
        if (i < handed.size() && handed[i])
            countDelivered(lent[i]);
        else if (hadItsTime)
            ++m_undeliverable;
    }
}

void Timeline::dropDelivered(std::size_t node)
{
    if (const auto &mail = m_nodes[node].mail) {
        m_undeliverable += qint64(mail->inbox.size());
        mail->inbox.clear();
    }
}

InFlightMessage Timeline::inFlightOf(const ModelEvent &message) const
{
    return {m_directory.id(message.source), m_directory.id(message.destination),
            message.network ? message.network->sent : message.time, message.time, message.typeText()};
}

MessageCounts Timeline::counts() const
{
    MessageCounts counts{
        m_sent,          m_delivered,  m_lost, m_sent - m_delivered - m_lost - m_undeliverable,
        m_undeliverable, m_duplicated, {}};
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
