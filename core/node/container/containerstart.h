// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/container/containernode.h"
#include "node/container/startfailure.h"

#include <QTimer>

namespace xes {

/// A start that is under way.
struct ContainerNode::Starting
{
    Resolver<void> resolver;
    Turns::Turn turn; ///< from before it is created until it runs
    std::chrono::steady_clock::time_point launched;
    std::chrono::steady_clock::time_point running; ///< from here the timeout counts
    QTimer timeout;
    bool awaiting = false;     ///< it runs, and is not ready yet
    std::optional<Error> lost; ///< how its channel was closed before it was ready
};

} // namespace xes
