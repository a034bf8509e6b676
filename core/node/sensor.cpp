// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/sensor.h"

namespace xes {

namespace {
const QString sample = QStringLiteral("SAMPLE");
const QString transmit = QStringLiteral("TRANSMIT");
} // namespace

Sensor::Sensor(NodeId id, scenario::SensorParameters parameters, std::int64_t seed)
    : m_id(std::move(id)),
      m_parameters(std::move(parameters)),
      m_random(PythonRandom::seedFor(m_id.toString().toUtf8() + '_' + QByteArray::number(qint64(seed))))
{}

void Sensor::planSample(VirtualTime time, ModelOutput &out) const
{
    out.planned.push_back({time, sample, m_id, {}, {}, 0, {}});
}

void Sensor::start(ModelOutput &out)
{
    planSample(VirtualTime() + m_parameters.period, out);
}

void Sensor::handle(const Event &own, ModelOutput &out)
{
    Json reading = Json::object();
    reading["temperature"] = m_random.gauss(m_parameters.mean, m_parameters.deviation);
    reading["unit"] = m_parameters.unit.toStdString();
    reading["sample_id"] = ++m_samples;
    const auto payload = std::make_shared<const Json>(std::move(reading));
    out.events.push_back({own.time, sample, m_id, {}, payload, 0, {}});
    out.events.push_back({own.time, transmit, m_id, m_parameters.to, payload, m_parameters.sizeBytes, {}});
    planSample(own.time + m_parameters.period, out);
}

void Sensor::deliver(const Event &, ModelOutput &)
{
    // A sensor only speaks.
}

} // namespace xes
