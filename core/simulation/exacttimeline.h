// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/timeline.h"

namespace xes {

/// Exact delivery: one queue for everything, in the order of (time, delta, source, sequence); a target is
/// reached when all up to and including it has been handled. `delta` counts the causes at one instant, so
/// that an effect never sorts before its cause; sources are ordered by their ids, so that the order of the
/// file does not matter. A container is handed a message at its time too, if it was sent before the window in
/// which that lies: always, where the quantum is not above the least latency of the links to it.
class ExactTimeline final : public Timeline
{
public:
    /// More causes than this at one instant are taken for a loop without an end.
    static constexpr std::uint32_t maxDelta = 10'000;

    ExactTimeline(const scenario::Scenario &scenario, std::int64_t seed, std::vector<TimelineNode> nodes);

    [[nodiscard]] VirtualTime borderAtOrAfter(VirtualTime wish) const override;
    [[nodiscard]] VirtualTime borderAtOrBefore(VirtualTime wish) const override;
    [[nodiscard]] std::optional<VirtualTime> nextBorder() const override;
    [[nodiscard]] std::optional<NextEvent> nextEvent() const override;
    [[nodiscard]] Outcome computeTo(VirtualTime target, const Limits &limits) override;
    void addFromContainer(std::size_t node, std::vector<Event> events) override;
    [[nodiscard]] std::vector<InFlightMessage> inFlight(std::size_t limit) const override;

private:
    enum class Kind : std::uint8_t { Own, FromContainer, Delivery };
    struct Queued
    {
        VirtualTime time;
        std::uint32_t delta = 0;
        std::uint32_t rank = 0; ///< of the source, among the ids
        std::uint64_t sequence = 0;
        std::uint32_t target = 0; ///< whom it is for, as an index of m_nodes
        std::uint32_t slot = 0;   ///< of its event in m_events
        std::int32_t cause = -1;  ///< in m_instant
        Kind kind = Kind::Own;
    };
    /// What has been handled at the present instant: names the loop where there is one.
    struct Handled
    {
        std::uint32_t node = 0;
        std::int32_t cause = -1;
    };

    struct ToContainer
    {
        Queued queued;
        bool lent = false;
    };

    [[nodiscard]] std::vector<Event> lendUnderWay(std::size_t node, VirtualTime target) override;
    [[nodiscard]] static bool later(const Queued &a, const Queued &b);
    /// @param delta at least, at that time
    void push(Kind kind, std::uint32_t source, std::uint32_t target, VirtualTime time, Event event,
              std::uint32_t delta = 0);
    [[nodiscard]] Queued pop();
    void handle(const Queued &queued);
    void arriveAtContainer(const Queued &queued, const Event &event);
    void take(std::uint32_t node, ModelOutput &output);
    void made(std::uint32_t node, Event event);
    [[nodiscard]] Error endlessLoop(const Queued &last) const;

    std::vector<std::uint32_t> m_rank;
    std::vector<std::uint64_t> m_sequence; ///< of each source
    std::vector<Queued> m_queue;           ///< a heap
    std::vector<Event> m_events;           ///< of the queued, by slot
    std::vector<std::uint32_t> m_freeSlots;
    std::vector<std::vector<ToContainer>> m_toContainer; ///< under way to each that is one
    std::vector<Handled> m_instant;
    VirtualTime m_present; ///< the time of what is being handled
    std::uint32_t m_delta = 0;
    std::int32_t m_cause = -1;
    bool m_handling = false;
};

} // namespace xes
