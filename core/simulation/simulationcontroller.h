// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/survey.h"
#include "engine/types.h"
#include "orphans/inventory.h"
#include "scenario/reader.h"
#include "simulation/feeds.h"
#include "simulation/snapshot.h"

#include <QObject>

#include <memory>

namespace xes {

struct ControllerOptions
{
    QString engineFlag;    ///< --engine: a URL, a context's name or "private"
    QString engineSetting; ///< the engine chosen in the settings
    QString dataFolder;    ///< for the private engine and the locks; empty: the user's own
};

struct StartOptions
{
    bool trust = false;               ///< agree to what the scenario asks for beyond the sandbox
    std::optional<std::int64_t> seed; ///< in place of the file's
    QString eventsFile;               ///< where to write the event log; empty: nowhere
    bool fingerprint = false;         ///< keep the SHA-256 of the event log
};

/// The one facade of core: what the window and the command line do, they do here.
///
/// Lives in the caller's thread, which needs an event loop and is never waited in; owns the engine thread and
/// everything in it. Commands return at once. A command that does not fit the state fails with
/// ErrorCode::InvalidArgument and changes nothing.
class SimulationController : public QObject
{
    Q_OBJECT

public:
    explicit SimulationController(ControllerOptions options, QObject *parent = nullptr);
    /// Ends the engine thread. Containers that still run are *not* shut down: stop() first.
    ~SimulationController() override;

    // The engine
    [[nodiscard]] const EngineStatus &engineStatus() const;
    /// Finds an engine and connects, or connects again. What was named explicitly and does not answer is an
    /// error, never another engine. With the flag "private" it starts the private one.
    [[nodiscard]] Future<engine::EngineInfo> connectEngine();
    /// Starts (or joins) the user's private engine; progress comes by engineStatusChanged().
    [[nodiscard]] Future<engine::EngineInfo> startPrivateEngine();

    /// Every engine that this machine knows of, and how it is; takes up to engine::surveyPatience.
    [[nodiscard]] Future<std::vector<engine::SurveyedEngine>> surveyEngines();
    /// Connects to the engine of that setting (SurveyedEngine::setting; empty: the one that the rules find).
    /// What the flag or the environment names goes before it. Fails where containers run on the last one.
    [[nodiscard]] Future<engine::EngineInfo> chooseEngine(const QString &setting);

    // The scenario
    /// Reads a file in the pool and, where it is valid, opens it in place of the last (which must be
    /// stopped).
    [[nodiscard]] Future<scenario::ReadOutcome> open(const QString &path);
    [[nodiscard]] Future<void> open(scenario::Scenario scenario);
    /// Null while none is open.
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario() const;

    // The run
    [[nodiscard]] SnapshotPtr snapshot() const;
    /// Builds and starts all nodes; ends when all are ready. ErrorCode::ConsentNeeded where it asks for more
    /// than the sandbox and nobody agreed. On any failure everything made so far is removed first.
    [[nodiscard]] Future<void> start(const StartOptions &options = {});
    /// What the newest start() asked for beyond the sandbox: what the scenario tells, and what only the
    /// engine knows (a named volume that is there already).
    [[nodiscard]] Future<std::vector<scenario::Ask>> asksFor();
    /// Moves virtual time by that much (prototype's form: to the next multiple of the quantum). Ends with the
    /// time reached: less where paused, stopped or at the end of the scenario.
    [[nodiscard]] Future<VirtualTime> step(VirtualDuration duration);
    [[nodiscard]] Future<VirtualTime> stepToNextEvent();
    /// May lie past the scenario's end, which then moves.
    [[nodiscard]] Future<VirtualTime> runUntil(VirtualTime target);
    /// As runUntil(), in pieces of that much (the command line's --step).
    [[nodiscard]] Future<VirtualTime> runUntil(VirtualTime target, VirtualDuration piece);
    /// Runs to the end of the scenario.
    [[nodiscard]] Future<VirtualTime> run();
    /// Holds at the next border; answers at once.
    void pause();
    void setPace(scenario::Pace pace);
    [[nodiscard]] scenario::Pace pace() const;
    /// Ends all nodes in parallel and removes what the run created; always ends. Also during a start.
    /// @param keep leave the containers behind
    [[nodiscard]] Future<RunReport> stop(bool keep = false);
    /// Stops, and goes back to time 0 without starting. Tells what stop() tells, nothing where nothing ran.
    [[nodiscard]] Future<RunReport> reset();

    // Looking into a container. The feeds live in this thread; deleting one ends it.
    [[nodiscard]] Future<engine::ContainerDetails> inspect(const NodeId &node);
    [[nodiscard]] LogFeed *followLog(const NodeId &node, int tail, QObject *parent);
    [[nodiscard]] StatsFeed *followStats(const NodeId &node, QObject *parent);

    // Orphans
    [[nodiscard]] Future<orphans::Inventory> takeInventory();
    /// Each removal is told by resourceRemoved() as it ends.
    [[nodiscard]] Future<std::vector<orphans::Removal>> removeResources(std::vector<orphans::Resource> what);

Q_SIGNALS:
    void engineStatusChanged(const xes::EngineStatus &status);
    void scenarioChanged();
    /// A newer snapshot() is there; at most one signal is under way at a time.
    void snapshotChanged();
    void eventsHandled(const xes::EventBatch &events);
    /// A new run begins: what was told of the last one is past.
    void runBegan();
    void problemReported(const xes::Problem &problem);
    void resourceRemoved(const xes::orphans::Removal &removal);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace xes
