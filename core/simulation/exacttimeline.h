// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/eventqueue.h"
#include "simulation/timeline.h"

namespace xes {

/// Exact delivery: one order for everything, (time, delta, source, sequence); a target is reached when all up
/// to and including it has been handled. `delta` counts the causes at one instant, so that an effect never
/// sorts before its cause; sources are ordered by their ids, so that the order of the file does not matter. A
/// container is handed a message at its time too, if it was sent before the window in which that lies:
/// always, where the quantum is not above the least latency of the links to it.
///
/// Many modelled nodes are cut into shards whose queues fit into the processor's cache: for as long as every
/// message is under way at least, one shard after the other goes on alone; what it sends to others they
/// handle later. What is told is sorted again, so that the bytes are the same.
class ExactTimeline final : public Timeline
{
public:
    /// More causes than this at one instant are taken for a loop without an end.
    static constexpr std::uint16_t maxDelta = 10'000;
    static constexpr std::size_t usualShardSize = 8'192;

    /// @param shardSize nodes in a shard; there is one shard where there are fewer than four of them
    ExactTimeline(const scenario::Scenario &scenario, std::int64_t seed, std::vector<TimelineNode> nodes,
                  std::size_t shardSize = usualShardSize);

    [[nodiscard]] VirtualTime borderAtOrAfter(VirtualTime wish) const override;
    [[nodiscard]] VirtualTime borderAtOrBefore(VirtualTime wish) const override;
    [[nodiscard]] std::optional<VirtualTime> nextBorder() const override;
    [[nodiscard]] std::optional<NextEvent> nextEvent() const override;
    [[nodiscard]] Outcome computeTo(VirtualTime target, const Limits &limits) override;
    void addFromContainer(std::size_t node, std::vector<Event> events) override;
    [[nodiscard]] std::vector<InFlightMessage> inFlight(std::size_t limit) const override;

private:
    /// QueuedEvent::what; above it the kinds of a model's own events.
    enum What : std::uint16_t { Delivery, FromContainer, Own };
    static constexpr std::uint32_t noSlot = 0xffff'ffffU;

    /// A message under way, without what the queue knows of it.
    struct Letter
    {
        ModelPayload payload;
        const QString *type = nullptr;
        VirtualTime sent;
        VirtualDuration latency{-1}; ///< −1: the network has nothing to say of it
        double lossRate = 0;
        NodeIndex source = noNode;
        int sizeBytes = 0;
    };
    /// What has been handled at the present instant: names the loop where there is one.
    struct Handled
    {
        std::uint32_t node = 0;
        std::int32_t cause = -1;
    };
    struct ToContainer
    {
        QueuedEvent queued;
        bool lent = false;
    };
    /// What is to be told, and while what was handled.
    struct Told
    {
        QueuedEvent by;
        ModelEvent event;
        QString type;
    };
    struct Shard
    {
        EventQueue queue;
        Slab<Letter> letters;
        Slab<ModelPayload> payloads; ///< of the models' own events that have one
        std::vector<Told> told;
        std::vector<Handled> instant;
        QueuedEvent present; ///< what is being handled, or was last
        bool handling = false;
    };

    [[nodiscard]] std::vector<ModelEvent> lendUnderWay(std::size_t node, VirtualTime target) override;
    void tell(const ModelEvent &event, const QString &type) override;
    [[nodiscard]] Shard &shardOf(std::uint32_t node) { return m_shards[node / m_shardSize]; }
    [[nodiscard]] const QueuedEvent *next() const;
    [[nodiscard]] Outcome computeAlone(VirtualTime target, const Limits &limits);
    [[nodiscard]] Outcome computeShards(VirtualTime target, const Limits &limits);
    [[nodiscard]] bool handleNext(Shard &shard);
    void tellInOrder();

    /// The place of an event in the order. @param delta at least, at that time
    [[nodiscard]] QueuedEvent place(std::uint16_t what, std::uint32_t source, std::uint32_t target,
                                    VirtualTime time, std::uint16_t delta = 0);
    void handle(const QueuedEvent &queued);
    void arrive(const QueuedEvent &queued);
    void arriveAtContainer(const QueuedEvent &queued, ModelEvent message);
    /// What a model has brought about goes its ways.
    void take(std::uint32_t node);
    void made(ModelEvent event);
    void post(ModelEvent message);
    [[nodiscard]] static ModelEvent opened(Letter letter, const QueuedEvent &queued);
    [[nodiscard]] Error endlessLoop(const QueuedEvent &last) const;

    std::size_t m_shardSize;
    VirtualDuration m_lookahead{0};
    std::vector<std::uint32_t> m_rank;
    std::vector<std::uint32_t> m_sequence; ///< of each source
    std::vector<Shard> m_shards;
    Shard *m_shard = nullptr;   ///< the one that is at it
    Slab<ModelEvent> m_foreign; ///< what containers have made and is to come
    QHash<std::uint32_t, std::vector<ToContainer>> m_toContainer; ///< under way to each that is one
    ModelOutput m_output;
};

} // namespace xes
