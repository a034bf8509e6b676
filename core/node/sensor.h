// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/model.h"
#include "node/pythonrandom.h"

namespace xes {

/// Measures once a period (SAMPLE) and sends each reading (TRANSMIT). The first is due after one period.
class Sensor final : public Model
{
public:
    Sensor(NodeId id, scenario::SensorParameters parameters, std::int64_t seed);

    void start(ModelOutput &out) override;
    void handle(const Event &own, ModelOutput &out) override;
    void deliver(const Event &message, ModelOutput &out) override;

private:
    void planSample(VirtualTime time, ModelOutput &out) const;

    NodeId m_id;
    scenario::SensorParameters m_parameters;
    PythonRandom m_random;
    std::int64_t m_samples = 0;
};

} // namespace xes
