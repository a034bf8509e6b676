// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/client.h"
#include "node/container/containernode.h"
#include "orphans/run.h"
#include "scenario/scenario.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace xes {

/// All that a run has on an engine: its lock, its network, its containers; made together, removed together.
/// Engine thread.
class ContainerFleet : public QObject
{
    Q_OBJECT

public:
    /// @param lockFolder where the lock files of runs are; empty: this user's
    ContainerFleet(engine::Client *client, std::shared_ptr<const scenario::Scenario> scenario,
                   orphans::RunIdentity identity, QString lockFolder, QObject *parent);
    ~ContainerFleet() override;

    /// The scenario's node of that index; null where it is no container, or before start().
    [[nodiscard]] ContainerNode *node(std::size_t index) const;

    /// Ends when all are ready. On the first failure everything made so far is removed, then it fails.
    [[nodiscard]] Future<void> start();
    /// Ends all nodes in parallel, removes the network and tells the names of what still exists. Always ends:
    /// what does not answer within the deadline is among those. Also during start(), which then fails.
    /// @param keep leave containers and network behind
    [[nodiscard]] Future<QStringList> shutdown(bool keep);
    /// What of it the engine may still have, without asking it: what was not seen to go.
    [[nodiscard]] QStringList whatIsKnown() const;
    /// Replaces a node that has failed by a new one of the same name; node() is then the new one.
    [[nodiscard]] Future<void> restart(std::size_t index);

Q_SIGNALS:
    /// What is being waited for, in words.
    void activityChanged(const xes::Text &activity);
    void nodeChanged(std::size_t index);
    /// node(index) is another one now; the old one goes with the next turn of the event loop.
    void nodeReplaced(std::size_t index);
    void problemOccurred(std::size_t index, const xes::Error &error);

private:
    void startNodes();
    void makeNode(std::size_t index);
    void startFailed(Error error);
    [[nodiscard]] Error placed(Error error, std::size_t index) const;
    void nodesEnded(bool keep);
    void lookForNetwork(bool keep);
    void listLeftBehind();
    void finishShutdown(QStringList names);
    [[nodiscard]] bool needsNetwork() const;

    engine::Client *m_client;
    std::shared_ptr<const scenario::Scenario> m_scenario;
    orphans::RunIdentity m_identity;
    engine::Labels m_volumeLabels;
    QString m_lockFolder;
    QStringList m_names; ///< of the containers, by the scenario's index
    std::unique_ptr<orphans::RunLock> m_lock;
    ContainerWatch *m_watch = nullptr;
    ImageProvider *m_images = nullptr;
    Turns m_creations;
    std::optional<NetworkId> m_network;
    bool m_networkUnderWay = false;
    bool m_networkMayBeThere = false;     ///< the engine did not say whether it made it
    std::vector<ContainerNode *> m_nodes; ///< by the scenario's index
    std::size_t m_starting = 0;
    std::optional<Resolver<void>> m_started;
    std::optional<Error> m_failure; ///< why the start failed
    bool m_shutDown = false;
    std::optional<QStringList> m_leftBehind; ///< once it is shut down
    std::vector<Resolver<QStringList>> m_ending;
    QTimer m_deadline;
};

} // namespace xes
