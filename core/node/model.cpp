// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/model.h"

#include "node/gateway.h"
#include "node/sensor.h"

namespace xes {

std::shared_ptr<Model> createModel(const scenario::Node &node, Seed seed)
{
    switch (node.model.value_or(scenario::ModelKind::Sensor)) {
    case scenario::ModelKind::Sensor:
        return std::make_shared<Sensor>(node.id, node.sensor, seed);
    case scenario::ModelKind::Gateway:
        return std::make_shared<Gateway>(node.gateway);
    }
    return nullptr;
}

} // namespace xes
