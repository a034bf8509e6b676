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
    /// @param self what its events are from
    ModelRunner(std::shared_ptr<Model> model, NodeIndex self);

    void deliver(const ModelEvent &message, std::vector<ModelEvent> &out);
    /// When its next own event is due.
    [[nodiscard]] std::optional<VirtualTime> nextTime() const;
    /// What it is called; empty where there is none.
    [[nodiscard]] QString nextType() const;
    /// Handles its next own event, which there must be; what it makes is appended.
    void handleNext(std::vector<ModelEvent> &out);

private:
    void take(std::vector<ModelEvent> &out);
    void plan(Planned planned);
    [[nodiscard]] Planned takeNext();
    void rise(std::size_t hole, Planned planned);

    std::shared_ptr<Model> m_model;
    NodeIndex m_self;
    ModelOutput m_output;
    std::vector<Planned> m_planned; ///< a heap, the next in front
};

} // namespace xes
