// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"

#include <memory>

/// Scenarios and snapshots made by hand, as panels get them.
namespace xes::samples {

/// The scenario of the drawings: three sensors, two edges, a broker, a cloud and a cache.
[[nodiscard]] inline scenario::Scenario coldRoom()
{
    scenario::Scenario scenario;
    scenario.name = QStringLiteral("cold-room");
    scenario.file = QStringLiteral("/home/ada/cold-room.xedgesim.yaml");
    scenario.duration = std::chrono::seconds(60);
    scenario.network.model = scenario::NetworkModel::Latency;
    const auto node = [&scenario](const char *id, const char *type, bool model) {
        scenario::Node made;
        made.id = NodeId(QString::fromUtf8(id));
        made.type = QString::fromUtf8(type);
        if (model) {
            made.model = scenario::ModelKind::Sensor;
            made.parameters["period"] = "1s";
            made.parameters["to"] = made.id.toString() == QLatin1String("sensor3") ? "edge2" : "edge1";
        } else {
            made.implementation = scenario::Implementation::Docker;
            made.docker.image = QStringLiteral("xedgesim/node");
        }
        scenario.nodes.push_back(std::move(made));
    };
    for (const char *id : {"sensor1", "sensor2", "sensor3"})
        node(id, "sensor", true);
    scenario.nodes[0].tags = {QStringLiteral("cold"), QStringLiteral("floor-1")};
    for (const char *id : {"edge1", "edge2"})
        node(id, "edge", false);
    for (const char *id : {"broker", "cloud", "cache"})
        node(id, id, false);
    const auto link = [&scenario](int from, int to, int ms, double loss) {
        scenario.network.links.push_back(
            {scenario.nodes[from].id, scenario.nodes[to].id, {std::chrono::milliseconds(ms), loss}});
    };
    link(0, 3, 5, 0);
    link(1, 3, 5, 0);
    link(1, 4, 8, 0);
    link(2, 4, 8, 0);
    link(3, 5, 10, 0);
    link(3, 6, 40, 0);
    link(4, 6, 40, 0.01);
    link(4, 7, 2, 0);
    return scenario;
}

/// Nodes as the scenario has them, each created and at 0.
[[nodiscard]] inline Snapshot snapshotOf(const scenario::Scenario &scenario)
{
    Snapshot snapshot;
    snapshot.state = RunState::Idle;
    snapshot.end = VirtualTime(scenario.duration);
    for (const scenario::Node &node : scenario.nodes) {
        NodeSnapshot made;
        made.id = node.id;
        made.type = node.type;
        made.implementation = node.implementation;
        made.model = node.model;
        snapshot.nodes.push_back(std::move(made));
    }
    return snapshot;
}

[[nodiscard]] inline ContainerState container(const QString &name)
{
    ContainerState state;
    state.id = ContainerId(QStringLiteral("4be19c0a7d21") + name);
    state.name = QStringLiteral("xedgesim-1f2e3d4c-") + name;
    state.image = QStringLiteral("xedgesim/node");
    state.imageId = QStringLiteral("sha256:4be1a07c55d9e3b1029c");
    state.started = QDateTime(QDate(2026, 11, 25), QTime(9, 12, 3), Qt::UTC);
    return state;
}

/// The moment of the drawings: paused at 12.3 s, one node starting, one dead. (Where the drawing has frozen
/// nodes, these run freely.)
[[nodiscard]] inline Snapshot coldRoomRunning(const scenario::Scenario &scenario)
{
    Snapshot snapshot = snapshotOf(scenario);
    snapshot.serial = 123;
    snapshot.state = RunState::Paused;
    snapshot.run = RunId(QStringLiteral("1f2e3d4c-0000-4000-8000-000000000000"));
    snapshot.now = fromUs(12'300'000);
    snapshot.steps = 123;
    for (NodeSnapshot &node : snapshot.nodes) {
        node.state.time = snapshot.now;
        node.state.status = NodeStatus::Running;
        node.state.ready = true;
        node.lastEvent = QStringLiteral("SAMPLE");
        node.lastEventTime = fromUs(12'000'000);
        if (node.implementation == scenario::Implementation::Docker)
            node.state.container = container(node.id.toString());
    }
    const auto edge = [&snapshot](std::size_t index, int lagUs) {
        NodeSnapshot &node = snapshot.nodes[index];
        node.state.status = NodeStatus::Frozen;
        node.lag = VirtualDuration(lagUs);
        node.state.container->health = QStringLiteral("healthy");
        node.state.container->readyAfter = std::chrono::milliseconds(1800);
        node.state.container->ports.push_back({QStringLiteral("127.0.0.1"), 8080, 80, QStringLiteral("tcp")});
    };
    edge(3, 412);
    edge(4, -120);
    snapshot.nodes[5].lag = VirtualDuration(1200);
    snapshot.nodes[5].state.time = fromUs(12'301'200);
    snapshot.nodes[6].state.status = NodeStatus::Starting;
    snapshot.nodes[6].state.ready = false;
    snapshot.nodes[6].state.time = fromUs(12'200'000);
    NodeSnapshot &dead = snapshot.nodes[7];
    dead.state.status = NodeStatus::Exited;
    dead.state.ready = false;
    dead.state.time = fromUs(9'800'000);
    dead.state.detail =
        Text::verbatim(QStringLiteral("The container was killed after it had used its 64 MiB."));
    dead.state.container->exitCode = 137;
    dead.state.container->oomKilled = true;
    dead.state.container->lastLines = {QStringLiteral("warming 200 000 entries"),
                                       QStringLiteral("resident 61 MiB"), QStringLiteral("Killed")};
    const auto message = [&snapshot](std::size_t from, std::size_t to, qint64 sent, qint64 arrives) {
        snapshot.inFlight.push_back({snapshot.nodes[from].id, snapshot.nodes[to].id, fromUs(sent),
                                     fromUs(arrives), QStringLiteral("TRANSMIT")});
    };
    message(0, 3, 12'297'000, 12'302'000);
    message(3, 6, 12'272'000, 12'312'000);
    message(1, 4, 12'297'600, 12'305'600);
    snapshot.messages.sent = 118;
    snapshot.messages.delivered = 112;
    snapshot.messages.lost = 3;
    snapshot.messages.inFlight = 3;
    snapshot.messages.latency =
        MessageCounts::Latency{VirtualDuration(5000), 18'200, VirtualDuration(40'000)};
    return snapshot;
}

/// Many sensors and a gateway for each fifty of them.
[[nodiscard]] inline scenario::Scenario fleet(int count)
{
    scenario::Scenario scenario;
    scenario.name = QStringLiteral("fleet");
    scenario.network.model = scenario::NetworkModel::Latency;
    for (int i = 0; i < count; ++i) {
        scenario::Node node;
        const bool gateway = i % 50 == 0;
        node.id = NodeId(QStringLiteral("%1-%2")
                             .arg(gateway ? QStringLiteral("gateway") : QStringLiteral("sensor"))
                             .arg(i));
        node.type = gateway ? QStringLiteral("gateway") : QStringLiteral("sensor");
        node.model = gateway ? scenario::ModelKind::Gateway : scenario::ModelKind::Sensor;
        scenario.nodes.push_back(node);
        if (!gateway)
            scenario.network.links.push_back(
                {node.id, scenario.nodes[static_cast<std::size_t>(i / 50 * 50)].id, {}});
    }
    return scenario;
}

template <class T>
[[nodiscard]] std::shared_ptr<const T> shared(T value)
{
    return std::make_shared<const T>(std::move(value));
}

} // namespace xes::samples
