// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/roundtimeline.h"

#include <algorithm>
#include <tuple>

namespace xes {

RoundTimeline::RoundTimeline(const scenario::Scenario &scenario, std::int64_t seed,
                             std::vector<TimelineNode> nodes)
    : Timeline(scenario, seed, std::move(nodes)),
      m_quantum(scenario.quantum),
      m_end(VirtualTime() + scenario.duration),
      m_runners(m_nodes.size()),
      m_fromContainers(m_nodes.size()),
      m_dueOf(m_nodes.size())
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].model)
            continue;
        m_runners[i].emplace(m_nodes[i].model, NodeIndex(i));
        plan(i);
    }
}

bool RoundTimeline::laterUnderWay(const UnderWay &a, const UnderWay &b)
{
    return std::tie(a.message.time, a.order) > std::tie(b.message.time, b.order);
}

/// The first border after a time: the next multiple of the quantum, or the scenario's end.
VirtualTime RoundTimeline::borderAfter(VirtualTime time) const
{
    const VirtualTime multiple = VirtualTime() + (time.time_since_epoch() / m_quantum + 1) * m_quantum;
    return time < m_end ? std::min(multiple, m_end) : multiple;
}

VirtualTime RoundTimeline::borderAtOrAfter(VirtualTime wish) const
{
    if (wish <= m_now)
        return m_now;
    return borderAfter(wish - VirtualDuration(1));
}

VirtualTime RoundTimeline::borderAtOrBefore(VirtualTime wish) const
{
    const VirtualTime multiple = VirtualTime() + wish.time_since_epoch() / m_quantum * m_quantum;
    return std::max({multiple, wish >= m_end ? m_end : multiple, m_now});
}

std::optional<VirtualTime> RoundTimeline::nextBorder() const
{
    if (m_round)
        return m_round->end;
    std::optional<VirtualTime> next;
    const auto consider = [&](VirtualTime border) { next = next ? std::min(*next, border) : border; };
    if (hasWaiting())
        consider(borderAfter(m_now));
    // Strictly before the end of the round; what lies in the past is handled in the next one.
    if (!m_due.empty())
        consider(borderAfter(std::max(m_due.begin()->first, m_now)));
    if (!m_underWay.empty())
        consider(borderAtOrAfter(std::max(m_underWay.front().message.time, m_now + VirtualDuration(1))));
    return next;
}

std::optional<NextEvent> RoundTimeline::nextEvent() const
{
    std::optional<NextEvent> next;
    if (!m_due.empty()) {
        const std::size_t node = m_due.begin()->second;
        if (const auto time = m_runners[node]->nextTime())
            next = NextEvent{*time, directory().id(NodeIndex(node)), m_runners[node]->nextType()};
    }
    if (!m_underWay.empty()) {
        const ModelEvent &message = m_underWay.front().message;
        if (!next || message.time < next->time)
            next = NextEvent{message.time, directory().id(message.destination), QStringLiteral("DELIVER")};
    }
    return next;
}

void RoundTimeline::addFromContainer(std::size_t node, std::vector<Event> events)
{
    if (events.empty())
        return;
    for (const Event &event : events)
        m_fromContainers[node].push_back(toModelEvent(event, NodeIndex(node), directory()));
    m_waiting.push_back(node);
}

Timeline::Outcome RoundTimeline::computeTo(VirtualTime target, const Limits &limits)
{
    while (m_now < target) {
        if (!m_round) {
            if (limits.interrupt && limits.interrupt->wish() == Interrupt::Wish::Hold)
                return Outcome::Held;
            const std::optional<VirtualTime> border = nextBorder();
            if (!border || *border > target) {
                m_now = target;
                break;
            }
            beginRound(*border);
        }
        if (!goOn(limits)) {
            const bool abandoned = limits.interrupt && limits.interrupt->wish() == Interrupt::Wish::Abandon;
            return abandoned ? Outcome::Abandoned : Outcome::OutOfTime;
        }
    }
    return Outcome::Reached;
}

void RoundTimeline::beginRound(VirtualTime end)
{
    m_round.emplace();
    m_round->end = end;
    m_round->active = std::exchange(m_waiting, {});
    for (auto due = m_due.cbegin(); due != m_due.cend() && due->first < end; ++due)
        m_round->active.push_back(due->second);
    std::sort(m_round->active.begin(), m_round->active.end());
    m_round->active.erase(std::unique(m_round->active.begin(), m_round->active.end()), m_round->active.end());
}

/// @return whether the round is over; else a limit was met
bool RoundTimeline::goOn(const Limits &limits)
{
    const auto interrupted = [&] {
        return (limits.interrupt && limits.interrupt->wish() == Interrupt::Wish::Abandon) ||
               outOfTime(limits);
    };
    Round &round = *m_round;
    for (; round.next < round.active.size(); ++round.next, round.begun = false)
        if (!stepNode(round.active[round.next], limits))
            return false;
    for (; round.routed < round.outgoing.size(); ++round.routed) {
        if (interrupted())
            return false;
        for (std::optional<ModelEvent> &message : send(std::move(round.outgoing[round.routed]))) {
            if (!message)
                continue;
            if (message->network) {
                m_underWay.push_back({m_order++, std::move(*message)});
                std::push_heap(m_underWay.begin(), m_underWay.end(), laterUnderWay);
            } else {
                arrive(std::move(*message));
            }
        }
    }
    while (!m_underWay.empty() && m_underWay.front().message.time <= round.end) {
        if (interrupted())
            return false;
        std::pop_heap(m_underWay.begin(), m_underWay.end(), laterUnderWay);
        ModelEvent message = std::move(m_underWay.back().message);
        m_underWay.pop_back();
        arrive(std::move(message));
    }
    m_now = round.end;
    m_round.reset();
    return true;
}

/// @return whether the node is done with the round; else a limit was met
bool RoundTimeline::stepNode(std::size_t node, const Limits &limits)
{
    std::vector<ModelEvent> made;
    if (!m_runners[node]) {
        made = std::exchange(m_fromContainers[node], {});
        finish(made);
        return true;
    }
    ModelRunner &runner = *m_runners[node];
    if (!m_round->begun) {
        m_round->begun = true;
        for (const ModelEvent &message : takeDelivered(node))
            runner.deliver(message, made);
        finish(made);
    }
    while (runner.nextTime() && *runner.nextTime() < m_round->end) {
        if ((limits.interrupt && limits.interrupt->wish() == Interrupt::Wish::Abandon) || outOfTime(limits))
            return false;
        runner.handleNext(made);
        finish(made);
    }
    plan(node);
    return true;
}

void RoundTimeline::finish(std::vector<ModelEvent> &made)
{
    for (ModelEvent &event : made) {
        record(event);
        if (event.destination.isSet())
            m_round->outgoing.push_back(std::move(event));
    }
    made.clear();
}

void RoundTimeline::plan(std::size_t node)
{
    const std::optional<VirtualTime> next = m_runners[node]->nextTime();
    std::optional<VirtualTime> &known = m_dueOf[node];
    if (known == next)
        return;
    if (known)
        m_due.erase({*known, node});
    if (next)
        m_due.insert({*next, node});
    known = next;
}

void RoundTimeline::arrive(ModelEvent message)
{
    recordArrival(message);
    const std::size_t node = toSize(message.destination.node);
    // A container is handed its messages by the coordinator, when the next round begins.
    std::vector<ModelEvent> &inbox = m_nodes[node].box().inbox;
    if (m_runners[node] && inbox.empty())
        m_waiting.push_back(node);
    inbox.push_back(std::move(message));
}

std::vector<InFlightMessage> RoundTimeline::inFlight(std::size_t limit) const
{
    std::vector<InFlightMessage> messages;
    for (const UnderWay &underWay : m_underWay) {
        if (messages.size() == limit)
            break;
        messages.push_back(inFlightOf(underWay.message));
    }
    return messages;
}

} // namespace xes
