// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/modelrunner.h"

#include <iterator>
#include <utility>

namespace xes {

ModelRunner::ModelRunner(std::shared_ptr<Model> model) : m_model(std::move(model))
{
    ModelOutput first;
    m_model->start(first);
    std::vector<Event> none;
    take(std::move(first), none);
}

void ModelRunner::take(ModelOutput &&output, std::vector<Event> &out)
{
    for (Event &event : output.planned)
        plan(std::move(event));
    std::move(output.events.begin(), output.events.end(), std::back_inserter(out));
}

void ModelRunner::plan(Event event)
{
    m_planned.emplace_back();
    rise(m_planned.size() - 1, std::move(event));
}

/// Puts an event where there is a hole, or above it: before the parents that are later than it.
void ModelRunner::rise(std::size_t hole, Event event)
{
    while (hole > 0 && event.time < m_planned[(hole - 1) / 2].time) {
        m_planned[hole] = std::move(m_planned[(hole - 1) / 2]);
        hole = (hole - 1) / 2;
    }
    m_planned[hole] = std::move(event);
}

/// std::pop_heap would do, were it not for the order among those of one instant: the hole goes all the way
/// down, to the right where both sides are alike, and is filled with the last one, which then rises.
Event ModelRunner::takeNext()
{
    Event next = std::move(m_planned.front());
    Event last = std::move(m_planned.back());
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

void ModelRunner::deliver(const Event &message, std::vector<Event> &out)
{
    ModelOutput output;
    m_model->deliver(message, output);
    take(std::move(output), out);
}

std::optional<VirtualTime> ModelRunner::nextTime() const
{
    if (m_planned.empty())
        return std::nullopt;
    return m_planned.front().time;
}

void ModelRunner::handleNext(std::vector<Event> &out)
{
    const Event own = takeNext();
    ModelOutput output;
    m_model->handle(own, output);
    take(std::move(output), out);
}

} // namespace xes
