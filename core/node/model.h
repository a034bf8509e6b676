// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/event.h"
#include "scenario/scenario.h"

#include <memory>
#include <vector>

namespace xes {

/// What one reaction of a model brings about.
struct ModelOutput
{
    std::vector<Event> events;  ///< made now, in this order; those with a destination are messages
    std::vector<Event> planned; ///< of its own, to come: each is given to Model::handle() at its time
};

/// The computation inside a modelled node: what it does when one of its events is due or a message arrives.
///
/// Pure: the same calls bring the same output, whatever the step size, the wall clock, the thread. It never
/// learns that "a step" happened. May be called in any thread, by one at a time; does no I/O.
class Model
{
public:
    virtual ~Model() = default;

    /// Plans its first events. Called once, before anything else.
    virtual void start(ModelOutput &out) = 0;
    /// One of its own events is due. The moment is the event's time.
    virtual void handle(const Event &own, ModelOutput &out) = 0;
    /// A message arrives. The moment is the message's time.
    virtual void deliver(const Event &message, ModelOutput &out) = 0;
};

/// The model that a node of the scenario asks for; the node's implementation must be Model.
/// To add a kind: a class, a scenario::ModelKind, a line here.
[[nodiscard]] std::shared_ptr<Model> createModel(const scenario::Node &node, std::int64_t seed);

} // namespace xes
