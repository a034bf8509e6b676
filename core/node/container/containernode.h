// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/turns.h"
#include "engine/client.h"
#include "node/container/containerwatch.h"
#include "node/container/imageprovider.h"
#include "node/node.h"
#include "scenario/scenario.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>

namespace xes {

class HealthcheckRunner;
class NdjsonChannel;
class ReadinessProbe;

/// What a container node needs of its run. The objects must outlive the node.
struct ContainerContext
{
    engine::Client *client = nullptr;
    ContainerWatch *watch = nullptr; ///< started before the first node
    ImageProvider *images = nullptr;
    Turns *creations = nullptr;  ///< of the run's nodes: to be created and started
    engine::Labels labels;       ///< of this node in this run; a scenario cannot override them
    engine::Labels volumeLabels; ///< of the volumes that it makes
    QString containerName;       ///< as orphans::RunIdentity::resourceName() makes it, unique in the run
    NetworkId network;           ///< the run's own, for nodes that name none
    QString scenarioFolder;      ///< what relative paths are relative to
};

/// A node that is a container. Engine thread.
///
/// Its life follows the engine's events: one that dies, turns unhealthy, is paused or removed by others says
/// so in state() at once, through onStateChanged. advanceTo() then ends at once with what came in before.
class ContainerNode final : public QObject, public Node
{
    Q_OBJECT

public:
    ContainerNode(scenario::Node node, ContainerContext context, QObject *parent = nullptr);
    ~ContainerNode() override;

    [[nodiscard]] const NodeId &id() const override { return m_node.id; }
    [[nodiscard]] NodeState state() const override { return m_state; }
    [[nodiscard]] const scenario::Node &scenarioNode() const { return m_node; }

    /// Image, create, start, readiness. On failure the container is removed first; the error names node,
    /// image and remedy.
    [[nodiscard]] Future<void> start() override;
    /// Where the run stands, for one that is begun, or started again, in mid-run. One that has ended keeps
    /// its time. Not while it advances.
    void setTime(VirtualTime time);
    /// The wall clock's instant at which the next advanceTo() ends; without it, as far from the call as the
    /// target is from the node's time. One advanceTo() uses it up.
    void setDeadline(std::chrono::steady_clock::time_point deadline) { m_deadline = deadline; }
    /// Of the events that are due, those up to the node's time are handed over at once, those of its window
    /// at their time, by the wall clock. What it answers with is stamped within (time, target]. Never fails:
    /// a node that is gone says so in its state.
    [[nodiscard]] Future<std::vector<Event>> advanceTo(VirtualTime target, std::vector<Event> due) override;
    /// Which of the events that were due it has been handed, in their order: of the newest advanceTo(),
    /// growing while that is under way.
    [[nodiscard]] std::shared_ptr<const std::vector<bool>> handedOver() const { return m_handedOver; }
    /// Ends what is under way, stops (grace 1 s) and removes.
    [[nodiscard]] Future<void> shutdown() override;
    /// In place of shutdown(): lets go of the container and leaves it behind, thawed.
    [[nodiscard]] Future<void> leave();
    /// Whether the engine may still have its container.
    [[nodiscard]] bool mayBeThere() const
    {
        return !m_removed && (m_creating || m_mayBeThere || !m_state.container->id.isEmpty());
    }
    /// Whether messages to it can be handed over now; those to a container without a protocol never can.
    [[nodiscard]] bool takesMessages() const;

Q_SIGNALS:
    /// Something that went wrong without ending the node: a bad line, an event that could not be sent.
    void problemOccurred(const xes::Error &error);

private:
    struct Starting;
    struct Advancing;

    // containerstart.cpp
    void create(const ImageProvider::Provided &image);
    void takeTurn(const ImageProvider::Provided &image);
    void onCreated(const Result<ContainerId> &created);
    void lookForIt(const Error &cause);
    void launch();
    void onLaunched(const engine::ContainerDetails &details);
    void awaitReadiness();
    void openChannel();
    void speak();
    void becomeReady();
    void failToStart(const Error &cause);
    void endEarly();
    void failStart(const Error &error);
    void cancelStart();

    // containerlife.cpp
    void watchEvents();
    void onDied(std::optional<int> exitCode);
    void onHealth(const QString &health);
    void runHealthchecks();
    void onPaused(bool paused);
    void onRevived();
    void onRemoved();
    void refresh();
    void apply(const engine::ContainerDetails &details);
    [[nodiscard]] Future<void> learnEnd();
    [[nodiscard]] Future<QStringList> lastLines();
    [[nodiscard]] Future<void> remove(bool gently);
    void removeNow(bool gently);

    // containernode.cpp
    void handOver(std::chrono::steady_clock::time_point now);
    void endAdvance();
    void onChannelLost(const Error &why);
    void reconnect();
    void set(NodeStatus status, Text detail = {});
    void changed();
    void letGo();
    void dropProbe();
    [[nodiscard]] bool isGone() const;
    [[nodiscard]] ContainerState &container() { return *m_state.container; }

    scenario::Node m_node;
    ContainerContext m_context;
    NodeState m_state;
    scenario::Readiness m_ready;              ///< never Default once the image is known
    std::vector<engine::PortBinding> m_ports; ///< as asked for
    std::optional<engine::ContainerDetails> m_details;
    std::optional<std::chrono::steady_clock::time_point> m_deadline;
    std::unique_ptr<Starting> m_starting;
    std::unique_ptr<Advancing> m_advancing;
    QPointer<ReadinessProbe> m_probe;
    QPointer<NdjsonChannel> m_channel;
    QPointer<HealthcheckRunner> m_health;   ///< where the engine does not run them
    std::vector<Resolver<void>> m_removing; ///< who waits for the removal that is under way
    QElapsedTimer m_spoken;                 ///< since the channel was opened
    bool m_toldLost = false;                ///< that it was closed, once for each time that it held
    quint64 m_heard = 0;                    ///< events so far, to know whether an inspection is stale
    std::shared_ptr<std::vector<bool>> m_handedOver;
    QTimer m_stepTimer;
    QTimer m_dueTimer; ///< until the next event is due
    bool m_creating = false;
    bool m_mayBeThere = false; ///< the engine did not say whether it created it
    bool m_removed = false;
    bool m_shutDown = false;
    bool m_timeStands = false; ///< it ended at m_state.time
    bool m_sawOutOfMemory = false;
    bool m_wasFrozen = false; ///< when its shutdown began
    bool m_revived = false;   ///< started again from outside, and not yet spoken to again
};

} // namespace xes
