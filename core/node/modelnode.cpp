// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/modelnode.h"

namespace xes {

ModelNode::ModelNode(NodeId id, std::shared_ptr<Model> model) : m_id(std::move(id)), m_model(std::move(model))
{}

Future<void> ModelNode::start()
{
    m_state.status = NodeStatus::Running;
    m_state.ready = true;
    return readyFuture<void>({});
}

Future<std::vector<Event>> ModelNode::advanceTo(VirtualTime target, std::vector<Event> due)
{
    const NodeDirectory alone({m_id});
    if (!m_runner) {
        m_model->bind(alone);
        m_runner.emplace(m_model, NodeIndex(0));
    }
    std::vector<ModelEvent> made;
    for (const Event &message : due)
        m_runner->deliver(toModelEvent(message, noNode, alone), made);
    while (m_runner->nextTime() && *m_runner->nextTime() < target)
        m_runner->handleNext(made);
    m_state.time = target;
    std::vector<Event> events;
    for (const ModelEvent &event : made)
        events.push_back(toEvent(event, alone));
    return readyFuture<std::vector<Event>>(std::move(events));
}

Future<void> ModelNode::shutdown()
{
    m_state.status = NodeStatus::Stopped;
    m_state.ready = false;
    return readyFuture<void>({});
}

} // namespace xes
