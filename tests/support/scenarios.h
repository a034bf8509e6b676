// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"

/// Scenarios built as values, for tests that are not about reading files.
namespace xes::testsupport {

inline scenario::Node modelled(const QString &id, scenario::ModelKind kind)
{
    scenario::Node node;
    node.id = NodeId(id);
    node.type = kind == scenario::ModelKind::Sensor ? QStringLiteral("sensor") : QStringLiteral("gateway");
    node.model = kind;
    return node;
}

/// So many sensors (sensor1 …) and a gateway, seed 42, direct, quantum 1 ms: the prototype's first file.
inline scenario::Scenario sensorsAndGateway(int sensors, VirtualDuration duration,
                                            scenario::Form form = scenario::Form::Prototype)
{
    scenario::Scenario scenario;
    scenario.form = form;
    scenario.name = QStringLiteral("sensors");
    scenario.duration = duration;
    scenario.seed = 42;
    scenario.quantum = VirtualDuration(1'000);
    for (int i = 1; i <= sensors; ++i)
        scenario.nodes.push_back(modelled(QStringLiteral("sensor%1").arg(i), scenario::ModelKind::Sensor));
    scenario.nodes.push_back(modelled(QStringLiteral("gateway"), scenario::ModelKind::Gateway));
    return scenario;
}

/// The same over a network with latency and loss.
inline scenario::Scenario overLatency(scenario::Scenario scenario, VirtualDuration latency,
                                      double lossRate = 0)
{
    scenario.network.model = scenario::NetworkModel::Latency;
    scenario.network.defaults = {latency, lossRate};
    return scenario;
}

} // namespace xes::testsupport
