// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "simulation/feeds.h"

#include <functional>

namespace xes {
class SimulationController;
}

namespace xes::ui {

/// How a panel looks into a container: what SimulationController offers, as functions, so that a test can
/// stand in for an engine. Called in the UI thread.
struct ContainerAccess
{
    std::function<Future<engine::ContainerDetails>(const NodeId &)> inspect;
    std::function<LogFeed *(const NodeId &, int tail, QObject *parent)> followLog;
    std::function<StatsFeed *(const NodeId &, QObject *parent)> followStats;

    [[nodiscard]] static ContainerAccess through(SimulationController *controller);
};

} // namespace xes::ui
