// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/modelrunner.h"

#include <algorithm>
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

bool ModelRunner::later(const Planned &a, const Planned &b)
{
    return std::pair(a.event.time, a.order) > std::pair(b.event.time, b.order);
}

void ModelRunner::take(ModelOutput &&output, std::vector<Event> &out)
{
    for (Event &event : output.planned) {
        m_planned.push_back({std::move(event), m_order++});
        std::push_heap(m_planned.begin(), m_planned.end(), later);
    }
    std::move(output.events.begin(), output.events.end(), std::back_inserter(out));
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
    return m_planned.front().event.time;
}

void ModelRunner::handleNext(std::vector<Event> &out)
{
    std::pop_heap(m_planned.begin(), m_planned.end(), later);
    const Event own = std::move(m_planned.back().event);
    m_planned.pop_back();
    ModelOutput output;
    m_model->handle(own, output);
    take(std::move(output), out);
}

} // namespace xes
