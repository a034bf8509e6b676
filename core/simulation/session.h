// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "node/modelnode.h"
#include "orphans/inventory.h"
#include "simulation/containerfleet.h"
#include "simulation/coordinator.h"
#include "simulation/enginelink.h"
#include "simulation/logbatcher.h"
#include "simulation/mailbox.h"
#include "simulation/sharedstats.h"
#include "simulation/simulationcontroller.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace xes {

/// The facade's other half: everything that lives in the engine thread, and the state of the run. All calls
/// and answers are in the engine thread; what it tells goes through the mailbox.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(ControllerOptions options, std::shared_ptr<Mailbox> mailbox);
    ~Session() override;

    [[nodiscard]] Future<engine::EngineInfo> connectEngine();
    [[nodiscard]] Future<engine::EngineInfo> startPrivateEngine();
    [[nodiscard]] Future<engine::EngineInfo> chooseEngine(const QString &setting);
    [[nodiscard]] Future<std::vector<engine::SurveyedEngine>> surveyEngines() { return m_link->survey(); }

    [[nodiscard]] Future<void> open(std::shared_ptr<const scenario::Scenario> scenario);
    [[nodiscard]] Future<void> start(const StartOptions &options);
    [[nodiscard]] Future<std::vector<scenario::Ask>> asksFor() const;
    [[nodiscard]] Future<VirtualTime> step(VirtualDuration duration);
    [[nodiscard]] Future<VirtualTime> stepToNextEvent();
    /// @param target nothing: to the scenario's end
    [[nodiscard]] Future<VirtualTime> runUntil(std::optional<VirtualTime> target, VirtualDuration piece);
    void pause();
    void setPace(scenario::Pace pace);
    [[nodiscard]] Future<RunReport> stop(bool keep);
    [[nodiscard]] Future<RunReport> reset();

    [[nodiscard]] Future<engine::ContainerDetails> inspect(const NodeId &node);
    void followLog(quint64 feed, const NodeId &node, int tail, LogSink sink);
    void followStats(quint64 feed, const NodeId &node, SharedStats::Sink sink);
    /// The reader is done with the lines that it was given last.
    void linesTaken(quint64 feed);
    void endFeed(quint64 feed);

    [[nodiscard]] Future<orphans::Inventory> takeInventory();
    [[nodiscard]] Future<std::vector<orphans::Removal>> removeResources(std::vector<orphans::Resource> what);

private:
    [[nodiscard]] bool isRunning() const { return isLive(m_state); }
    [[nodiscard]] Future<engine::EngineInfo> engineToLookAt();
    /// Before another one is connected to: an error where containers run on the last.
    [[nodiscard]] Result<void> freeTheEngine();
    [[nodiscard]] Error wrongState(Text message) const;
    [[nodiscard]] std::optional<Error> refusal(const StartOptions &options) const;
    [[nodiscard]] Result<void> build(const StartOptions &options);
    void lookForVolumes();
    void startContainers();
    void connectFleet();
    void coordinate();
    void started();
    void startFailed(Error error);
    void restart(std::size_t index);
    [[nodiscard]] Future<VirtualTime> whenReady(std::function<Future<VirtualTime>()> advance);
    void endNodes(bool keep, Future<RunReport> report);
    void stopped(RunReport report);
    void discardRun();
    void set(RunState state, Text activity = {});
    void publish();
    void report(Problem problem);
    void tellWhatIsTooFast();
    void tellWhatIsLate();
    [[nodiscard]] std::optional<ContainerId> containerOf(const NodeId &node) const;
    [[nodiscard]] std::optional<ContainerState> containerStateOf(const NodeId &node) const;
    [[nodiscard]] orphans::Liveness liveness() const;

    ControllerOptions m_options;
    std::shared_ptr<Mailbox> m_mailbox;
    EngineLink *m_link;
    std::shared_ptr<const scenario::Scenario> m_scenario;
    RunState m_state = RunState::Empty;
    Text m_activity;
    quint64 m_serial = 0;
    quint64 m_attempt = 0; ///< the newest start; answers to an earlier one come too late
    std::optional<scenario::Pace> m_pace;
    std::vector<scenario::Ask> m_asks; ///< of the newest start, as far as is known

    // The run
    RunId m_run;
    std::int64_t m_seed = 0;
    std::shared_ptr<Timeline> m_timeline;
    std::vector<std::unique_ptr<ModelNode>> m_models; ///< by the scenario's index; null for containers
    ContainerFleet *m_fleet = nullptr;
    Coordinator *m_coordinator = nullptr;
    std::vector<int> m_restarts;         ///< of each node
    QStringList m_leftBehind;            ///< by a start that failed
    std::vector<NodeState> m_lastStates; ///< of a start that failed, in file order
    std::optional<Resolver<void>> m_starting;
    std::vector<Resolver<RunReport>> m_stopping;
    RunReport m_report;
    QElapsedTimer m_timer;
    double m_startMs = 0;

    QHash<quint64, LogBatcher *> m_feeds;
    SharedStats *m_stats;
};

} // namespace xes
