// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/node.h"

namespace xes {

QString statusName(NodeStatus status)
{
    switch (status) {
    case NodeStatus::Created:
        return QStringLiteral("created");
    case NodeStatus::Starting:
        return QStringLiteral("starting");
    case NodeStatus::Running:
        return QStringLiteral("running");
    case NodeStatus::Frozen:
        return QStringLiteral("frozen");
    case NodeStatus::Stopping:
        return QStringLiteral("stopped");
    case NodeStatus::Stopped:
        return QStringLiteral("stopped");
    case NodeStatus::Finished:
        return QStringLiteral("finished");
    case NodeStatus::Exited:
        return QStringLiteral("exited");
    case NodeStatus::Dead:
        return QStringLiteral("failed");
    case NodeStatus::FailedToStart:
        return QStringLiteral("failed");
    case NodeStatus::Unhealthy:
        return QStringLiteral("unhealthy");
    }
    return QStringLiteral("failed");
}

bool hasEnded(NodeStatus status)
{
    switch (status) {
    case NodeStatus::Stopped:
    case NodeStatus::Finished:
    case NodeStatus::Exited:
    case NodeStatus::Dead:
    case NodeStatus::FailedToStart:
        return true;
    default:
        return false;
    }
}

bool isFailure(NodeStatus status)
{
    switch (status) {
    case NodeStatus::Exited:
    case NodeStatus::Dead:
    case NodeStatus::FailedToStart:
    case NodeStatus::Unhealthy:
        return true;
    default:
        return false;
    }
}

} // namespace xes
