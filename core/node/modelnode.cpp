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
    if (!m_runner)
        m_runner.emplace(m_model);
    std::vector<Event> made;
    for (const Event &message : due)
        m_runner->deliver(message, made);
    while (m_runner->nextTime() && *m_runner->nextTime() < target)
        m_runner->handleNext(made);
    m_state.time = target;
    return readyFuture<std::vector<Event>>(std::move(made));
}

Future<void> ModelNode::shutdown()
{
    m_state.status = NodeStatus::Stopped;
    m_state.ready = false;
    return readyFuture<void>({});
}

} // namespace xes
