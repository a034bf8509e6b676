// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/gateway.h"

namespace xes {

namespace {
const QString transmitted = QStringLiteral("TRANSMIT");
const QString processed = QStringLiteral("PROCESS");
const QString aggregated = QStringLiteral("AGGREGATE");
constexpr std::uint16_t processing = 0;
constexpr std::uint16_t aggregating = 1;
} // namespace

Gateway::Gateway(scenario::GatewayParameters parameters) : m_parameters(std::move(parameters)) {}

void Gateway::start(ModelOutput &out)
{
    out.plan(VirtualTime() + m_parameters.aggregatePeriod, aggregating);
}

void Gateway::deliver(const ModelEvent &message, ModelOutput &out)
{
    if (message.is(transmitted))
        out.plan(message.time + m_parameters.processingDelay, processing, message.payload);
}

void Gateway::handle(const Planned &own, ModelOutput &out)
{
    if (own.kind == processing) {
        process(own.payload);
        out.make(own.time, processed, own.payload);
        return;
    }
    out.plan(own.time + m_parameters.aggregatePeriod, aggregating);
    if (m_count > 0)
        tellMean(own.time, out);
}

QString Gateway::typeOf(std::uint16_t kind) const
{
    return kind == processing ? processed : aggregated;
}

void Gateway::tellMean(VirtualTime now, ModelOutput &out) const
{
    double sum = 0;
    for (const std::vector<double> &group : m_groups)
        for (const double reading : group)
            sum += reading;
    out.make(now, aggregated, Aggregate{sum / double(m_count), m_count});
}

/// As the prototype does it: what a message lacks counts as 0. A temperature that is no number is none.
void Gateway::process(const ModelPayload &payload)
{
    if (const Reading *reading = payload.reading()) {
        add(reading->value, reading->sample);
        return;
    }
    const Foreign *foreign = payload.foreign();
    const Json *json = foreign ? foreign->json.get() : nullptr;
    if (!json || !json->is_object())
        return;
    const auto temperature = json->find("temperature");
    if (temperature != json->end() && !temperature->is_number())
        return;
    const double reading = temperature != json->end() ? temperature->get<double>() : 0.0;
    const auto sampleId = json->find("sample_id");
    if (sampleId == json->end())
        add(reading, 0);
    else if (sampleId->is_number_integer() &&
             (!sampleId->is_number_unsigned() || sampleId->get<std::uint64_t>() <= std::uint64_t(INT64_MAX)))
        add(reading, sampleId->get<std::int64_t>());
    else
        add(reading, toCompactJson(*sampleId));
}

void Gateway::add(double reading, std::int64_t sample)
{
    const auto known = m_groupOf.constFind(sample);
    const std::size_t group = known != m_groupOf.constEnd() ? *known : m_groups.size();
    if (group == m_groups.size())
        m_groupOf.insert(sample, group);
    addTo(group, reading);
}

void Gateway::add(double reading, const QByteArray &sampleAsJson)
{
    const auto known = m_groupOfOther.constFind(sampleAsJson);
    const std::size_t group = known != m_groupOfOther.constEnd() ? *known : m_groups.size();
    if (group == m_groups.size())
        m_groupOfOther.insert(sampleAsJson, group);
    addTo(group, reading);
}

void Gateway::addTo(std::size_t group, double reading)
{
    if (group == m_groups.size())
        m_groups.emplace_back();
    m_groups[group].push_back(reading);
    ++m_count;
}

} // namespace xes
