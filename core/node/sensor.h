// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/model.h"
#include "node/randomstream.h"

namespace xes {

/// Measures once a period (SAMPLE) and sends each reading (TRANSMIT). The first is due after one period.
class Sensor final : public Model
{
public:
    Sensor(const NodeId &id, const scenario::SensorParameters &parameters, Seed seed);

    void bind(const NodeDirectory &directory) override;
    void start(ModelOutput &out) override;
    void handle(const Planned &own, ModelOutput &out) override;
    void deliver(const ModelEvent &message, ModelOutput &out) override;
    [[nodiscard]] QString typeOf(std::uint16_t kind) const override;

private:
    VirtualDuration m_period;
    double m_mean;
    double m_deviation;
    QString m_unit;
    Destination m_to;
    RandomStream m_random;
    std::int64_t m_samples = 0;
    int m_sizeBytes;
};

} // namespace xes
