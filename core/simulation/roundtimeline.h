// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/modelrunner.h"
#include "simulation/timeline.h"

#include <set>
#include <utility>

namespace xes {

/// The prototype's rounds: in each, every node handles its own events strictly before the round's end; then
/// all messages go to the network, in file order of their senders; what the network hands over is handled in
/// the next round. Rounds in which nothing happens are skipped. A container, too, is handed what has arrived
/// at the beginning of the next round, however long a round is: the prototype's order, on which its files
/// rely.
class RoundTimeline final : public Timeline
{
public:
    RoundTimeline(const scenario::Scenario &scenario, std::int64_t seed, std::vector<TimelineNode> nodes);

    [[nodiscard]] VirtualTime borderAtOrAfter(VirtualTime wish) const override;
    [[nodiscard]] VirtualTime borderAtOrBefore(VirtualTime wish) const override;
    [[nodiscard]] std::optional<VirtualTime> nextBorder() const override;
    [[nodiscard]] std::optional<NextEvent> nextEvent() const override;
    [[nodiscard]] Outcome computeTo(VirtualTime target, const Limits &limits) override;
    void addFromContainer(std::size_t node, std::vector<Event> events) override;
    [[nodiscard]] std::vector<InFlightMessage> inFlight(std::size_t limit) const override;

private:
    struct UnderWay
    {
        std::uint64_t order = 0; ///< of sending: decides among those that are due at the same time
        ModelEvent message;
    };
    /// A round that has begun; it may be left for a while and gone on with.
    struct Round
    {
        VirtualTime end;
        std::vector<std::size_t> active; ///< nodes with something to do, in file order
        std::size_t next = 0;            ///< in active
        bool begun = false;              ///< the messages for active[next] have been handed over
        std::vector<ModelEvent> outgoing;
        std::size_t routed = 0;
    };

    [[nodiscard]] static bool laterUnderWay(const UnderWay &a, const UnderWay &b);
    [[nodiscard]] VirtualTime borderAfter(VirtualTime time) const;
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.empty(); }
    void beginRound(VirtualTime end);
    [[nodiscard]] bool goOn(const Limits &limits);
    [[nodiscard]] bool stepNode(std::size_t node, const Limits &limits);
    void finish(std::vector<ModelEvent> &made);
    void plan(std::size_t node);
    void arrive(ModelEvent message);

    VirtualDuration m_quantum;
    VirtualTime m_end;
    std::vector<std::optional<ModelRunner>> m_runners;
    std::vector<std::vector<ModelEvent>> m_fromContainers;
    std::set<std::pair<VirtualTime, std::size_t>> m_due; ///< each model's next own event
    std::vector<std::optional<VirtualTime>> m_dueOf;     ///< the time with which it stands in m_due
    std::vector<std::size_t> m_waiting; ///< nodes that have something in their inbox or from their container
    std::vector<UnderWay> m_underWay;   ///< a heap
    std::uint64_t m_order = 0;
    std::optional<Round> m_round;
};

} // namespace xes
