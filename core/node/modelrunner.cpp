// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/modelrunner.h"

#include <utility>

namespace xes {

ModelRunner::ModelRunner(std::shared_ptr<Model> model, NodeIndex self)
    : m_model(std::move(model)), m_self(self)
{
    m_model->start(m_output);
    std::vector<ModelEvent> none;
    take(none);
}

void ModelRunner::take(std::vector<ModelEvent> &out)
{
    for (Planned &planned : m_output.planned)
        plan(std::move(planned));
    for (ModelEvent &event : m_output.events) {
        event.source = m_self;
        out.push_back(std::move(event));
    }
    m_output.clear();
}

void ModelRunner::plan(Planned planned)
{
    m_planned.emplace_back();
    rise(m_planned.size() - 1, std::move(planned));
}

/// Puts an event where there is a hole, or above it: before the parents that are later than it.
void ModelRunner::rise(std::size_t hole, Planned planned)
{
    while (hole > 0 && planned.time < m_planned[(hole - 1) / 2].time) {
        m_planned[hole] = std::move(m_planned[(hole - 1) / 2]);
        hole = (hole - 1) / 2;
    }
    m_planned[hole] = std::move(planned);
}

/// std::pop_heap would do, were it not for the order among those of one instant: the hole goes all the way
/// down, to the right where both sides are alike, and is filled with the last one, which then rises.
Planned ModelRunner::takeNext()
{
    Planned next = std::move(m_planned.front());
    Planned last = std::move(m_planned.back());
    m_planned.pop_back();
    if (m_planned.empty())
        return next;
    std::size_t hole = 0;
    for (std::size_t child = 1; child < m_planned.size(); child = 2 * hole + 1) {
        const std::size_t right = child + 1;
        if (right < m_planned.size() && !(m_planned[child].time < m_planned[right].time))
            child = right;
        m_planned[hole] = std::move(m_planned[child]);
        hole = child;
    }
    rise(hole, std::move(last));
    return next;
}

void ModelRunner::deliver(const ModelEvent &message, std::vector<ModelEvent> &out)
{
    m_model->deliver(message, m_output);
    take(out);
}

std::optional<VirtualTime> ModelRunner::nextTime() const
{
    if (m_planned.empty())
        return std::nullopt;
    return m_planned.front().time;
}

QString ModelRunner::nextType() const
{
    return m_planned.empty() ? QString() : m_model->typeOf(m_planned.front().kind);
}

void ModelRunner::handleNext(std::vector<ModelEvent> &out)
{
    m_model->handle(takeNext(), m_output);
    take(out);
}

} // namespace xes
