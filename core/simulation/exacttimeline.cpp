// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/exacttimeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace xes {

ExactTimeline::ExactTimeline(const scenario::Scenario &scenario, std::int64_t seed,
                             std::vector<TimelineNode> nodes, std::size_t shardSize)
    : Timeline(scenario, seed, std::move(nodes)),
      m_shardSize(shardSize),
      m_rank(m_nodes.size()),
      m_sequence(m_nodes.size())
{
    for (std::uint32_t rank = 0; rank < m_nodes.size(); ++rank)
        m_rank[toSize(directory().sorted()[rank])] = rank;

    const bool allModels =
        std::all_of(m_nodes.begin(), m_nodes.end(), [](const Entry &e) { return e.model; });
    const auto lookahead = network().lookahead();
    constexpr std::size_t fewShards = 4;
    if (allModels && lookahead && m_nodes.size() >= fewShards * m_shardSize)
        m_lookahead = *lookahead;
    else
        m_shardSize = std::max<std::size_t>(m_nodes.size(), 1);
    m_shards.resize((m_nodes.size() + m_shardSize - 1) / m_shardSize);
    if (m_shards.empty())
        m_shards.emplace_back();
    m_shard = &m_shards.front();
    for (std::uint32_t node = 0; node < m_nodes.size(); ++node) {
        if (!m_nodes[node].model)
            continue;
        m_shard = &shardOf(node);
        m_nodes[node].model->start(m_output);
        take(node);
    }
    m_shard = &m_shards.front();
}

VirtualTime ExactTimeline::borderAtOrAfter(VirtualTime wish) const
{
    return std::max(wish, m_now);
}

VirtualTime ExactTimeline::borderAtOrBefore(VirtualTime wish) const
{
    return std::max(wish, m_now);
}

const QueuedEvent *ExactTimeline::next() const
{
    const QueuedEvent *next = nullptr;
    for (const Shard &shard : m_shards)
        if (!shard.queue.empty() && (!next || shard.queue.front() < *next))
            next = &shard.queue.front();
    return next;
}

std::optional<VirtualTime> ExactTimeline::nextBorder() const
{
    const QueuedEvent *first = next();
    return first ? std::optional(first->time) : std::nullopt;
}

std::optional<NextEvent> ExactTimeline::nextEvent() const
{
    const QueuedEvent *first = next();
    if (!first)
        return std::nullopt;
    const QString type = first->what == Delivery ? QStringLiteral("DELIVER")
                         : first->what == FromContainer
                             ? m_foreign[first->slot].typeText()
                             : m_nodes[first->target].model->typeOf(std::uint16_t(first->what - Own));
    return NextEvent{first->time, directory().id(NodeIndex(first->target)), type};
}

QueuedEvent ExactTimeline::place(std::uint16_t what, std::uint32_t source, std::uint32_t target,
                                 VirtualTime time, std::uint16_t delta)
{
    QueuedEvent queued{time, delta, what, m_rank[source], m_sequence[source]++, target, noSlot, -1};
    if (m_shard->handling) {
        const QueuedEvent &cause = m_shard->present;
        queued.time = std::max(time, cause.time); // nothing can be handled before the present
        if (queued.time == cause.time) {
            queued.delta = std::uint16_t(cause.delta + 1);
            queued.cause = std::int32_t(m_shard->instant.size()) - 1;
        }
    }
    return queued;
}

ModelEvent ExactTimeline::opened(Letter letter, const QueuedEvent &queued)
{
    ModelEvent message{queued.time,
                       letter.type,
                       letter.source,
                       letter.sizeBytes,
                       {NodeIndex(queued.target), nullptr},
                       std::move(letter.payload),
                       {}};
    if (letter.latency >= VirtualDuration(0))
        message.network = NetworkMetadata{letter.latency, letter.sent, queued.time, letter.lossRate};
    return message;
}

std::vector<ModelEvent> ExactTimeline::lendUnderWay(std::size_t node, VirtualTime target)
{
    std::vector<ToContainer> &underWay = m_toContainer[std::uint32_t(node)];
    std::sort(underWay.begin(), underWay.end(),
              [](const ToContainer &a, const ToContainer &b) { return a.queued < b.queued; });
    std::vector<ModelEvent> due;
    for (ToContainer &one : underWay) {
        if (one.lent || one.queued.time > target)
            continue;
        one.lent = true;
        due.push_back(opened(m_shards.front().letters[one.queued.slot], one.queued));
    }
    return due;
}

void ExactTimeline::addFromContainer(std::size_t node, std::vector<Event> events)
{
    for (Event &event : events) {
        // An answer stamped within the window; what the container was late with belongs to its end at least.
        event.time = std::max(event.time, m_now);
        const VirtualTime time = event.time;
        // An answer at the very instant of its message still comes after it.
        std::uint16_t delta = 0;
        for (const ToContainer &one : m_toContainer.value(std::uint32_t(node)))
            delta = one.lent && one.queued.time == time ? std::max<std::uint16_t>(delta, one.queued.delta + 1)
                                                        : delta;
        QueuedEvent queued = place(FromContainer, std::uint32_t(node), std::uint32_t(node), time, delta);
        queued.slot = m_foreign.put(toModelEvent(event, NodeIndex(node), directory()));
        m_shards.front().queue.push(queued);
    }
}

Timeline::Outcome ExactTimeline::computeTo(VirtualTime target, const Limits &limits)
{
    const Outcome outcome =
        m_shards.size() == 1 ? computeAlone(target, limits) : computeShards(target, limits);
    if (outcome != Outcome::Reached)
        return outcome;
    if (limits.interrupt && limits.interrupt->wish() == Interrupt::Wish::Hold && m_now < target)
        return Outcome::Held;
    m_now = std::max(m_now, target);
    for (Shard &shard : m_shards)
        shard.instant.clear();
    return Outcome::Reached;
}

/// @return whether virtual time goes on
bool ExactTimeline::handleNext(Shard &shard)
{
    const QueuedEvent queued = shard.queue.pop();
    if (queued.time != shard.present.time)
        shard.instant.clear();
    if (queued.delta > maxDelta) {
        m_error = endlessLoop(queued);
        return false;
    }
    handle(queued);
    return true;
}

Timeline::Outcome ExactTimeline::computeAlone(VirtualTime target, const Limits &limits)
{
    const auto wish = [&] { return limits.interrupt ? limits.interrupt->wish() : Interrupt::Wish::None; };
    Shard &shard = *m_shard;
    while (!shard.queue.empty() && shard.queue.front().time <= target) {
        // A border is between instants, never within one.
        const bool newInstant = shard.queue.front().time != shard.present.time || shard.instant.empty();
        if (newInstant && wish() == Interrupt::Wish::Hold)
            return Outcome::Held;
        if (wish() == Interrupt::Wish::Abandon)
            return Outcome::Abandoned;
        if (outOfTime(limits))
            return Outcome::OutOfTime;
        m_now = shard.queue.front().time;
        if (!handleNext(shard))
            return Outcome::Failed;
    }
    return Outcome::Reached;
}

Timeline::Outcome ExactTimeline::computeShards(VirtualTime target, const Limits &limits)
{
    for (const QueuedEvent *first = next(); first && first->time <= target; first = next()) {
        const auto wish = limits.interrupt ? limits.interrupt->wish() : Interrupt::Wish::None;
        if (wish == Interrupt::Wish::Hold)
            return Outcome::Held;
        if (wish == Interrupt::Wish::Abandon)
            return Outcome::Abandoned;
        if (std::chrono::steady_clock::now() >= limits.until)
            return Outcome::OutOfTime;
        // Whatever is sent from now on arrives later than this.
        const VirtualTime end = std::min(target, first->time + m_lookahead - VirtualDuration(1));
        for (Shard &shard : m_shards) {
            m_shard = &shard;
            while (!shard.queue.empty() && shard.queue.front().time <= end)
                if (!handleNext(shard))
                    return Outcome::Failed;
        }
        tellInOrder();
        m_now = std::max(m_now, end);
    }
    return Outcome::Reached;
}

void ExactTimeline::tell(const ModelEvent &event, const QString &type)
{
    if (m_shards.size() == 1)
        Timeline::tell(event, type);
    else
        m_shard->told.push_back({m_shard->present, event, type});
}

void ExactTimeline::tellInOrder()
{
    std::vector<const Told *> all;
    for (const Shard &shard : m_shards)
        for (const Told &told : shard.told)
            all.push_back(&told);
    std::stable_sort(all.begin(), all.end(), [](const Told *a, const Told *b) { return a->by < b->by; });
    for (const Told *told : all)
        Timeline::tell(told->event, told->type);
    for (Shard &shard : m_shards)
        shard.told.clear();
}

void ExactTimeline::handle(const QueuedEvent &queued)
{
    m_shard->present = queued;
    m_shard->instant.push_back({queued.target, queued.cause});
    m_shard->handling = true;
    if (queued.what == Delivery) {
        arrive(queued);
    } else if (queued.what == FromContainer) {
        made(m_foreign.take(queued.slot));
    } else {
        Planned own{queued.time, std::uint16_t(queued.what - Own), {}};
        if (queued.slot != noSlot)
            own.payload = m_shard->payloads.take(queued.slot);
        m_nodes[queued.target].model->handle(own, m_output);
        take(queued.target);
    }
    m_shard->handling = false;
}

void ExactTimeline::arrive(const QueuedEvent &queued)
{
    ModelEvent message = opened(m_shard->letters.take(queued.slot), queued);
    recordArrival(message);
    if (Model *model = m_nodes[queued.target].model.get()) {
        countDelivered(message);
        model->deliver(message, m_output);
        take(queued.target);
    } else {
        arriveAtContainer(queued, std::move(message));
    }
}

/// What it was lent it has been handed at its time; the rest was sent in the same window and is late.
void ExactTimeline::arriveAtContainer(const QueuedEvent &queued, ModelEvent message)
{
    std::vector<ToContainer> &underWay = m_toContainer[queued.target];
    const auto known = std::find_if(underWay.begin(), underWay.end(),
                                    [&](const ToContainer &one) { return one.queued.slot == queued.slot; });
    const bool lent = known->lent;
    underWay.erase(known);
    if (!lent)
        m_nodes[queued.target].box().inbox.push_back(std::move(message));
}

void ExactTimeline::take(std::uint32_t node)
{
    for (ModelEvent &event : m_output.events) {
        event.source = NodeIndex(node);
        made(std::move(event));
    }
    for (Planned &planned : m_output.planned) {
        QueuedEvent queued = place(std::uint16_t(Own + planned.kind), node, node, planned.time);
        if (!planned.payload.isEmpty())
            queued.slot = m_shard->payloads.put(std::move(planned.payload));
        m_shard->queue.push(queued);
    }
    m_output.clear();
}

void ExactTimeline::made(ModelEvent event)
{
    record(event);
    if (!event.destination.isSet())
        return;
    for (std::optional<ModelEvent> &message : send(std::move(event)))
        if (message)
            post(std::move(*message));
}

void ExactTimeline::post(ModelEvent message)
{
    const auto target = std::uint32_t(message.destination.node);
    QueuedEvent queued = place(Delivery, std::uint32_t(message.source), target, message.time);
    Letter letter{std::move(message.payload), message.type, {}, VirtualDuration(-1), 0, message.source,
                  message.sizeBytes};
    if (message.network) {
        letter.sent = message.network->sent;
        letter.latency = message.network->latency;
        letter.lossRate = message.network->lossRate;
    }
    Shard &to = shardOf(target); // for another one it comes later than what that handles now
    queued.slot = to.letters.put(std::move(letter));
    if (!m_nodes[target].model)
        m_toContainer[target].push_back({queued, false});
    to.queue.push(queued);
}

Error ExactTimeline::endlessLoop(const QueuedEvent &last) const
{
    // Back from the last effect to its cause, until a node comes up again. Several in a row at one node are
    // one station of the loop.
    QStringList path{directory().id(NodeIndex(last.target)).toString()};
    for (std::int32_t i = last.cause; i >= 0; i = m_shard->instant[std::size_t(i)].cause) {
        const QString id = directory().id(NodeIndex(m_shard->instant[std::size_t(i)].node)).toString();
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
    for (const Shard &shard : m_shards) {
        for (const QueuedEvent &queued : shard.queue) {
            if (messages.size() == limit)
                return messages;
            if (queued.what == Delivery)
                messages.push_back(inFlightOf(opened(shard.letters[queued.slot], queued)));
        }
    }
    return messages;
}

} // namespace xes
