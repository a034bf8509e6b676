// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "base/ids.h"
#include "base/virtualtime.h"
#include "node/event.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace xes {

class Model;

/// Where a node is in its life.
enum class NodeStatus {
    Created,
    Starting,
    Running, ///< also a model that has started
    Frozen,  ///< paused
    Stopping,
    Stopped,  ///< ended by us, and removed
    Finished, ///< ended by itself with 0
    Exited,   ///< ended by itself with another code, or killed
    Dead,     ///< the engine could not remove it
    FailedToStart,
    Unhealthy,
};

/// The name in the command line's results: created starting running frozen finished exited failed unhealthy
/// stopped. (Stopping is "stopped"; Dead and FailedToStart are "failed".)
[[nodiscard]] QString statusName(NodeStatus status);
/// Whether it lives no more, however it came about.
[[nodiscard]] bool hasEnded(NodeStatus status);
/// Whether the node is gone without having been asked to (its policy then decides).
[[nodiscard]] bool isFailure(NodeStatus status);

/// A port as it is published now, for "open in browser".
struct PublishedPort
{
    QString hostAddress;
    quint16 hostPort = 0;
    quint16 containerPort = 0;
    QString protocol;
};

/// What is known of a node's container.
struct ContainerState
{
    ContainerId id;
    QString name;
    QString image;
    QString imageId;
    std::optional<int> exitCode;
    bool oomKilled = false;
    QString health;        ///< empty, starting, healthy, unhealthy
    QStringList lastLines; ///< of its output, once it has ended
    std::vector<PublishedPort> ports;
    QDateTime started;
    std::optional<std::chrono::milliseconds> readyAfter;
};

/// A node as it is at this moment.
struct NodeState
{
    NodeStatus status = NodeStatus::Created;
    bool ready = false;
    VirtualTime time;
    Text detail; ///< in words: what it waits for, why it failed; may be empty
    std::optional<ContainerState> container;
};

/// One interface for every kind of node. Lives in the engine thread; all calls are made there.
///
/// Order of calls: start(), then advanceTo() with growing targets, then shutdown(), which is allowed at any
/// time, ends whatever is under way, and always ends itself. A failed start() leaves nothing behind.
class Node
{
public:
    virtual ~Node() = default;

    [[nodiscard]] virtual const NodeId &id() const = 0;
    [[nodiscard]] virtual NodeState state() const = 0;

    /// Ends when the node is ready, or with the reason why it never will be.
    [[nodiscard]] virtual Future<void> start() = 0;
    /// Hands over the events that are due, moves the node's time to the target and ends with the events that
    /// it made on the way, in the order in which it made them.
    [[nodiscard]] virtual Future<std::vector<Event>> advanceTo(VirtualTime target,
                                                               std::vector<Event> due) = 0;
    [[nodiscard]] virtual Future<void> shutdown() = 0;

    /// The computation inside a modelled node, so that many can be stepped together on values; null for
    /// nodes that are somewhere else.
    [[nodiscard]] virtual Model *model() { return nullptr; }

    /// Called in the engine thread whenever state() has changed by itself. Set before start().
    std::function<void()> onStateChanged;
};

} // namespace xes
