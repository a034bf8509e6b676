// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/event.h"
#include "node/randomstream.h"
#include "scenario/scenario.h"

#include <deque>

namespace xes {

/// What becomes of a message on its way.
struct Passage
{
    NetworkMetadata metadata;             ///< without a delivery it is lost
    std::optional<VirtualTime> duplicate; ///< when a copy of it arrives
};

/// One direction between two nodes: what happens to messages on it, one after the other. Deterministic by
/// its stream and the order of its messages. A value for one thread at a time.
class Link
{
public:
    Link(scenario::LinkParameters parameters, RandomStream random)
        : m_parameters(std::move(parameters)), m_random(std::move(random))
    {}

    /// @param sent not before that of the message before
    [[nodiscard]] Passage pass(VirtualTime sent, int bytes);
    [[nodiscard]] const scenario::LinkParameters &parameters() const { return m_parameters; }
    /// No message takes less.
    [[nodiscard]] static VirtualDuration leastLatency(const scenario::LinkParameters &parameters);

private:
    struct Waiting
    {
        std::int64_t beginsNs = 0; ///< its turn
        int bytes = 0;
    };

    [[nodiscard]] bool isDown(VirtualTime at) const;
    [[nodiscard]] bool drawLoss(double &rate);
    /// When the last bit has left, or nothing where the queue is full.
    [[nodiscard]] std::optional<VirtualTime> departure(VirtualTime sent, int bytes);
    [[nodiscard]] VirtualTime arrival(VirtualTime departed);

    scenario::LinkParameters m_parameters;
    RandomStream m_random;
    bool m_isBad = false;
    std::int64_t m_freeNs = 0; ///< when the line has sent all that it has taken
    std::deque<Waiting> m_waiting;
    std::int64_t m_waitingBytes = 0;
    VirtualTime m_last; ///< the latest arrival so far
};

} // namespace xes
