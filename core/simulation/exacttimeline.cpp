// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/exacttimeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace xes {

ExactTimeline::ExactTimeline(const scenario::Scenario &scenario, std::int64_t seed,
                             std::vector<TimelineNode> nodes)
    : Timeline(scenario, seed, std::move(nodes)),
      m_rank(m_nodes.size()),
      m_sequence(m_nodes.size()),
      m_toContainer(m_nodes.size())
{
    std::vector<std::uint32_t> byId(m_nodes.size());
    std::iota(byId.begin(), byId.end(), 0U);
    std::sort(byId.begin(), byId.end(),
              [this](std::uint32_t a, std::uint32_t b) { return m_nodes[a].node.id < m_nodes[b].node.id; });
    for (std::uint32_t rank = 0; rank < byId.size(); ++rank)
        m_rank[byId[rank]] = rank;
    for (std::uint32_t node = 0; node < m_nodes.size(); ++node) {
        if (!m_nodes[node].node.model)
            continue;
        ModelOutput first;
        m_nodes[node].node.model->start(first);
        take(node, first);
    }
}

bool ExactTimeline::later(const Queued &a, const Queued &b)
{
    return std::tie(a.time, a.delta, a.rank, a.sequence) > std::tie(b.time, b.delta, b.rank, b.sequence);
}

VirtualTime ExactTimeline::borderAtOrAfter(VirtualTime wish) const
{
    return std::max(wish, m_now);
}

VirtualTime ExactTimeline::borderAtOrBefore(VirtualTime wish) const
{
    return std::max(wish, m_now);
}

std::optional<VirtualTime> ExactTimeline::nextBorder() const
{
    if (m_queue.empty())
        return std::nullopt;
    return m_queue.front().time;
}

std::optional<NextEvent> ExactTimeline::nextEvent() const
{
    if (m_queue.empty())
        return std::nullopt;
    const Queued &next = m_queue.front();
    const QString type = next.kind == Kind::Delivery ? QStringLiteral("DELIVER") : m_events[next.slot].type;
    return NextEvent{next.time, m_nodes[next.target].node.id, type};
}

void ExactTimeline::push(Kind kind, std::uint32_t source, std::uint32_t target, VirtualTime time, Event event,
                         std::uint32_t delta)
{
    Queued queued;
    queued.kind = kind;
    queued.rank = m_rank[source];
    queued.target = target;
    queued.sequence = m_sequence[source]++;
    // Nothing can be handled before the present.
    queued.time = m_handling ? std::max(time, m_present) : time;
    queued.delta = delta;
    if (m_handling && queued.time == m_present) {
        queued.delta = m_delta + 1;
        queued.cause = m_cause;
    }
    if (m_freeSlots.empty()) {
        queued.slot = std::uint32_t(m_events.size());
        m_events.push_back(std::move(event));
    } else {
        queued.slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        m_events[queued.slot] = std::move(event);
    }
    if (kind == Kind::Delivery && !m_nodes[target].node.model)
        m_toContainer[target].push_back({queued, false});
    m_queue.push_back(queued);
    std::push_heap(m_queue.begin(), m_queue.end(), later);
}

std::vector<Event> ExactTimeline::lendUnderWay(std::size_t node, VirtualTime target)
{
    std::vector<ToContainer> &underWay = m_toContainer[node];
    std::sort(underWay.begin(), underWay.end(),
              [](const ToContainer &a, const ToContainer &b) { return later(b.queued, a.queued); });
    std::vector<Event> due;
    for (ToContainer &one : underWay) {
        if (one.lent || one.queued.time > target)
            continue;
        one.lent = true;
        due.push_back(m_events[one.queued.slot]);
    }
    return due;
}

ExactTimeline::Queued ExactTimeline::pop()
{
    std::pop_heap(m_queue.begin(), m_queue.end(), later);
    const Queued queued = m_queue.back();
    m_queue.pop_back();
    return queued;
}

void ExactTimeline::addFromContainer(std::size_t node, std::vector<Event> events)
{
    for (Event &event : events) {
        // An answer stamped within the window; what the container was late with belongs to its end at least.
        event.time = std::max(event.time, m_now);
        const VirtualTime time = event.time;
        // An answer at the very instant of its message still comes after it.
        std::uint32_t delta = 0;
        for (const ToContainer &one : m_toContainer[node])
            delta = one.lent && one.queued.time == time ? std::max(delta, one.queued.delta + 1) : delta;
        push(Kind::FromContainer, std::uint32_t(node), std::uint32_t(node), time, std::move(event), delta);
    }
}

Timeline::Outcome ExactTimeline::computeTo(VirtualTime target, const Limits &limits)
{
    const auto wish = [&] { return limits.interrupt ? limits.interrupt->wish() : Interrupt::Wish::None; };
    while (!m_queue.empty() && m_queue.front().time <= target) {
        // A border is between instants, never within one.
        const bool newInstant = m_queue.front().time != m_present || m_instant.empty();
        if (newInstant && wish() == Interrupt::Wish::Hold)
            return Outcome::Held;
        if (wish() == Interrupt::Wish::Abandon)
            return Outcome::Abandoned;
        if (outOfTime(limits))
            return Outcome::OutOfTime;
        const Queued queued = pop();
        if (newInstant)
            m_instant.clear();
        if (queued.delta > maxDelta) {
            m_error = endlessLoop(queued);
            return Outcome::Failed;
        }
        m_now = queued.time;
        m_present = queued.time;
        handle(queued);
    }
    if (wish() == Interrupt::Wish::Hold && m_now < target)
        return Outcome::Held;
    m_now = std::max(m_now, target);
    m_instant.clear();
    return Outcome::Reached;
}

void ExactTimeline::handle(const Queued &queued)
{
    const Event event = std::move(m_events[queued.slot]);
    m_freeSlots.push_back(queued.slot);
    m_delta = queued.delta;
    m_cause = std::int32_t(m_instant.size());
    m_instant.push_back({queued.target, queued.cause});
    m_handling = true;
    ModelOutput output;
    switch (queued.kind) {
    case Kind::Own:
        m_nodes[queued.target].node.model->handle(event, output);
        break;
    case Kind::FromContainer:
        made(queued.target, event);
        break;
    case Kind::Delivery:
        record(arrival(event));
        if (Model *model = m_nodes[queued.target].node.model.get()) {
            countDelivered(event);
            model->deliver(event, output);
        } else {
            arriveAtContainer(queued, event);
        }
        break;
    }
    take(queued.target, output);
    m_handling = false;
}

/// What it was lent it has been handed at its time; the rest was sent in the same window and is late.
void ExactTimeline::arriveAtContainer(const Queued &queued, const Event &event)
{
    std::vector<ToContainer> &underWay = m_toContainer[queued.target];
    const auto known = std::find_if(underWay.begin(), underWay.end(),
                                    [&](const ToContainer &one) { return one.queued.slot == queued.slot; });
    const bool lent = known->lent;
    underWay.erase(known);
    if (!lent)
        m_nodes[queued.target].inbox.push_back(event);
}

void ExactTimeline::take(std::uint32_t node, ModelOutput &output)
{
    for (Event &event : output.events)
        made(node, std::move(event));
    for (Event &event : output.planned) {
        const VirtualTime time = event.time;
        push(Kind::Own, node, node, time, std::move(event));
    }
}

void ExactTimeline::made(std::uint32_t node, Event event)
{
    record(event);
    if (!event.destination)
        return;
    if (std::optional<Sent> sent = send(event)) {
        const VirtualTime time = sent->message.time;
        push(Kind::Delivery, node, std::uint32_t(sent->destination), time, std::move(sent->message));
    }
}

Error ExactTimeline::endlessLoop(const Queued &last) const
{
    // Back from the last effect to its cause, until a node comes up again. Several in a row at one node are
    // one station of the loop.
    QStringList path{m_nodes[last.target].node.id.toString()};
    for (std::int32_t i = last.cause; i >= 0; i = m_instant[std::size_t(i)].cause) {
        const QString id = m_nodes[m_instant[std::size_t(i)].node].node.id.toString();
        if (id == path.front())
            continue;
        const bool closed = path.contains(id);
        path.prepend(id);
        if (closed || path.size() > 16)
            break;
    }
    return {ErrorCode::InvalidScenario,
            Text(QT_TRANSLATE_NOOP("core", "Virtual time cannot go on at %1 s: messages without latency go "
                                           "round in a loop that never ends (%2)."),
                 {formatSeconds(last.time), path.join(QStringLiteral(" → "))}),
            Text(QT_TRANSLATE_NOOP("core", "Give at least one link of the loop a latency.")),
            {}};
}

std::vector<InFlightMessage> ExactTimeline::inFlight(std::size_t limit) const
{
    std::vector<InFlightMessage> messages;
    for (const Queued &queued : m_queue) {
        if (messages.size() == limit)
            break;
        if (queued.kind != Kind::Delivery)
            continue;
        const Event &message = m_events[queued.slot];
        messages.push_back({message.source, *message.destination,
                            message.network ? message.network->sent : message.time, message.time,
                            message.type});
    }
    return messages;
}

} // namespace xes
