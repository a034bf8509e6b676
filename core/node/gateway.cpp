// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/gateway.h"

namespace xes {

namespace {
const QString transmitted = QStringLiteral("TRANSMIT");
const QString processed = QStringLiteral("PROCESS");
const QString aggregate = QStringLiteral("AGGREGATE");
} // namespace

Gateway::Gateway(NodeId id, scenario::GatewayParameters parameters)
    : m_id(std::move(id)), m_parameters(std::move(parameters))
{}

void Gateway::planAggregate(VirtualTime time, ModelOutput &out) const
{
    out.planned.push_back({time, aggregate, m_id, {}, {}, 0, {}});
}

void Gateway::start(ModelOutput &out)
{
    planAggregate(VirtualTime() + m_parameters.aggregatePeriod, out);
}

void Gateway::deliver(const Event &message, ModelOutput &out)
{
    if (message.type == transmitted)
        out.planned.push_back(
            {message.time + m_parameters.processingDelay, processed, m_id, {}, message.payload, 0, {}});
}

void Gateway::handle(const Event &own, ModelOutput &out)
{
    if (own.type == processed) {
        process(own);
        out.events.push_back(own);
        return;
    }
    planAggregate(own.time + m_parameters.aggregatePeriod, out);
    if (m_count == 0)
        return;
    double sum = 0;
    for (const std::vector<double> &group : m_groups)
        for (const double reading : group)
            sum += reading;
    Json result = Json::object();
    result["mean"] = sum / double(m_count);
    result["count"] = m_count;
    out.events.push_back(
        {own.time, aggregate, m_id, {}, std::make_shared<const Json>(std::move(result)), 0, {}});
}

void Gateway::process(const Event &own)
{
    // As the prototype does it: what a message lacks counts as 0. A temperature that is no number is none.
    if (!own.payload || !own.payload->is_object())
        return;
    const auto temperature = own.payload->find("temperature");
    if (temperature != own.payload->end() && !temperature->is_number())
        return;
    const double reading = temperature != own.payload->end() ? temperature->get<double>() : 0.0;
    const auto sampleId = own.payload->find("sample_id");
    const QByteArray key = sampleId != own.payload->end() ? toCompactJson(*sampleId) : QByteArray("0");
    const auto known = m_groupOf.constFind(key);
    const std::size_t group = known != m_groupOf.constEnd() ? *known : m_groups.size();
    if (group == m_groups.size()) {
        m_groups.emplace_back();
        m_groupOf.insert(key, group);
    }
    m_groups[group].push_back(reading);
    ++m_count;
}

} // namespace xes
