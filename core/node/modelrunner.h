// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/model.h"

#include <memory>
#include <optional>
#include <vector>

namespace xes {

/// One model with its own events to come, in the order of time. Within an instant their order is the
/// prototype's, whose numbers depend on it: that of a binary heap which compares times only (up to three in
/// the order of planning, more of them not). A value for one thread at a time.
class ModelRunner
{
public:
    explicit ModelRunner(std::shared_ptr<Model> model);

    void deliver(const Event &message, std::vector<Event> &out);
    /// When its next own event is due.
    [[nodiscard]] std::optional<VirtualTime> nextTime() const;
    [[nodiscard]] const Event *next() const { return m_planned.empty() ? nullptr : &m_planned.front(); }
    /// Handles its next own event, which there must be; what it makes is appended.
    void handleNext(std::vector<Event> &out);

private:
    void take(ModelOutput &&output, std::vector<Event> &out);
    void plan(Event event);
    [[nodiscard]] Event takeNext();
    void rise(std::size_t hole, Event event);

    std::shared_ptr<Model> m_model;
    std::vector<Event> m_planned; ///< a heap, the next in front
};

} // namespace xes
