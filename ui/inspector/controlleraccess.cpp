// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/containeraccess.h"
#include "inspector/inspectorpanel.h"
#include "simulation/simulationcontroller.h"

// Apart from the rest, so that a test of the panel need not link an engine.
namespace xes::ui {

ContainerAccess ContainerAccess::through(SimulationController *controller)
{
    return {
        [controller](const NodeId &node) { return controller->inspect(node); },
        [controller](const NodeId &node, int tail, QObject *parent) {
            return controller->followLog(node, tail, parent);
        },
        [controller](const NodeId &node, QObject *parent) { return controller->followStats(node, parent); },
    };
}

InspectorPanel::InspectorPanel(SimulationController *controller, QWidget *parent)
    : InspectorPanel(ContainerAccess::through(controller), parent)
{}

} // namespace xes::ui
