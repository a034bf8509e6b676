// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/modelevent.h"
#include "node/randomstream.h"
#include "scenario/scenario.h"

#include <memory>
#include <vector>

namespace xes {

/// Something that a model means to do at a time to come.
struct Planned
{
    VirtualTime time;
    std::uint16_t kind = 0; ///< the model's own numbers, below 16 000
    ModelPayload payload;
};

/// What one reaction of a model brings about. Used again and again, so that nothing is allocated each time.
struct ModelOutput
{
    std::vector<ModelEvent> events; ///< made now, in this order; those with a destination are messages
    std::vector<Planned> planned;   ///< of its own, to come: each is given to Model::handle() at its time

    /// An event of this moment. Its source is filled in by who asked.
    /// @param type lives for ever
    void make(VirtualTime now, const QString &type, ModelPayload payload = {})
    {
        events.push_back({now, &type, noNode, 0, {}, std::move(payload), {}});
    }
    /// The same as a message.
    void send(VirtualTime now, const QString &type, const Destination &to, ModelPayload payload, int bytes)
    {
        events.push_back({now, &type, noNode, bytes, to, std::move(payload), {}});
    }
    void make(VirtualTime, QString &&, ModelPayload = {}) = delete; // it would not live for ever
    void send(VirtualTime, QString &&, const Destination &, ModelPayload, int) = delete;
    void plan(VirtualTime time, std::uint16_t kind, ModelPayload payload = {})
    {
        planned.push_back({time, kind, std::move(payload)});
    }
    void clear()
    {
        events.clear();
        planned.clear();
    }
};

/// The computation inside a modelled node: what it does when one of its events is due or a message arrives.
///
/// Pure: the same calls bring the same output, whatever the step size, the wall clock, the thread. It never
/// learns that "a step" happened. May be called in any thread, by one at a time; does no I/O.
class Model
{
public:
    virtual ~Model() = default;

    /// Learns the numbers of those whom it sends to. Called once, before start().
    virtual void bind(const NodeDirectory &) {}
    /// Plans its first events. Called once, before anything else.
    virtual void start(ModelOutput &out) = 0;
    /// One of its own events is due. The moment is the event's time.
    virtual void handle(const Planned &own, ModelOutput &out) = 0;
    /// A message arrives. The moment is the message's time.
    virtual void deliver(const ModelEvent &message, ModelOutput &out) = 0;
    /// What an event of that kind is called when it is to come.
    [[nodiscard]] virtual QString typeOf(std::uint16_t kind) const = 0;
};

/// The model that a node of the scenario asks for; the node's implementation must be Model.
/// To add a kind: a class, a scenario::ModelKind, a line here.
[[nodiscard]] std::shared_ptr<Model> createModel(const scenario::Node &node, Seed seed);

} // namespace xes
