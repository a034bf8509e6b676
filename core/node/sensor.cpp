// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/sensor.h"

namespace xes {

namespace {
const QString sample = QStringLiteral("SAMPLE");
const QString transmit = QStringLiteral("TRANSMIT");
constexpr std::uint16_t measuring = 0;
} // namespace

Sensor::Sensor(const NodeId &id, const scenario::SensorParameters &parameters, Seed seed)
    : m_period(parameters.period),
      m_mean(parameters.mean),
      m_deviation(parameters.deviation),
      m_unit(parameters.unit),
      m_to{noNode, std::make_shared<const NodeId>(parameters.to)},
      m_random(id.toString().toUtf8(), seed),
      m_sizeBytes(parameters.sizeBytes)
{}

void Sensor::bind(const NodeDirectory &directory)
{
    m_to = directory.destination(*m_to.elsewhere);
}

void Sensor::start(ModelOutput &out)
{
    out.plan(VirtualTime() + m_period, measuring);
}

void Sensor::handle(const Planned &own, ModelOutput &out)
{
    const Reading reading{m_random.gauss(m_mean, m_deviation), ++m_samples, &m_unit};
    out.make(own.time, sample, reading);
    out.send(own.time, transmit, m_to, reading, m_sizeBytes);
    out.plan(own.time + m_period, measuring);
}

void Sensor::deliver(const ModelEvent &, ModelOutput &)
{
    // A sensor only speaks.
}

QString Sensor::typeOf(std::uint16_t) const
{
    return sample;
}

} // namespace xes
