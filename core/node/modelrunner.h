// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/model.h"

#include <memory>
#include <optional>
#include <vector>

namespace xes {

/// One model with its own events to come, in the order of time and, within an instant, of planning.
/// A value for one thread at a time.
class ModelRunner
{
public:
    explicit ModelRunner(std::shared_ptr<Model> model);

    void deliver(const Event &message, std::vector<Event> &out);
    /// When its next own event is due.
    [[nodiscard]] std::optional<VirtualTime> nextTime() const;
    [[nodiscard]] const Event *next() const { return m_planned.empty() ? nullptr : &m_planned.front().event; }
    /// Handles its next own event, which there must be; what it makes is appended.
    void handleNext(std::vector<Event> &out);

private:
    struct Planned
    {
        Event event;
        std::uint64_t order = 0;
    };
    static bool later(const Planned &a, const Planned &b);
    void take(ModelOutput &&output, std::vector<Event> &out);

    std::shared_ptr<Model> m_model;
    std::vector<Planned> m_planned; ///< a heap, the next in front
    std::uint64_t m_order = 0;
};

} // namespace xes
