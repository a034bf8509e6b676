// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a session that moves a run that has started, and ends it.
#include "simulation/session.h"

#include <QCoreApplication>

namespace xes {

Future<VirtualTime> Session::whenReady(std::function<Future<VirtualTime>()> advance)
{
    if (m_state == RunState::Running)
        return failedFuture<VirtualTime>(
            wrongState(Text(QT_TRANSLATE_NOOP("core", "Virtual time is moving already."))));
    if (m_state != RunState::Paused && m_state != RunState::Finished)
        return failedFuture<VirtualTime>(
            wrongState(Text(QT_TRANSLATE_NOOP("core", "The scenario has not been started."))));
    return advance();
}

Future<std::vector<scenario::Ask>> Session::asksFor() const
{
    return readyFuture<std::vector<scenario::Ask>>(m_asks);
}

Future<VirtualTime> Session::step(VirtualDuration duration)
{
    if (duration <= VirtualDuration(0))
        return failedFuture<VirtualTime>(
            wrongState(Text(QT_TRANSLATE_NOOP("core", "A step must be longer than nothing."))));
    return whenReady([this, duration] { return m_coordinator->step(duration); });
}

Future<VirtualTime> Session::stepToNextEvent()
{
    return whenReady([this] { return m_coordinator->stepToNextEvent(); });
}

Future<VirtualTime> Session::runUntil(std::optional<VirtualTime> target, VirtualDuration piece)
{
    return whenReady([this, target, piece] {
        return m_coordinator->advanceTo(target.value_or(m_coordinator->end()), piece, target.has_value());
    });
}

void Session::pause()
{
    if (m_coordinator)
        m_coordinator->hold();
}

void Session::setPace(scenario::Pace pace)
{
    m_pace = pace;
    if (m_coordinator)
        m_coordinator->setPace(pace);
}

Future<RunReport> Session::stop(bool keep)
{
    if (!isRunning())
        return failedFuture<RunReport>(wrongState(Text(QT_TRANSLATE_NOOP("core", "Nothing is running."))));
    m_stopping.emplace_back();
    Future<RunReport> future = m_stopping.back().future();
    if (m_state == RunState::Stopping) {
        if (m_timeline)
            m_timeline->log().hurry();
        return future;
    }
    m_timer.start();
    set(RunState::Stopping, m_fleet ? Text(QT_TRANSLATE_NOOP("core", "Stopping the containers …")) : Text());
    m_report = RunReport{};
    if (!m_coordinator) {
        // In the middle of a start: the nodes' shutdown ends it.
        endNodes(keep, readyFuture<RunReport>({}));
        return future;
    }
    // The nodes do not wait for the event log, whose reader may be slow.
    onResult(m_coordinator->abandon(), this,
             [this, keep](Result<void>) { endNodes(keep, m_coordinator->report()); });
    return future;
}

/// Ends the nodes, and then the run.
/// @param report how it went, with the nodes as they are now
void Session::endNodes(bool keep, Future<RunReport> report)
{
    m_timer.start();
    for (const std::unique_ptr<ModelNode> &model : m_models)
        if (model)
            onResult(model->shutdown(), this, [](Result<void>) {});
    Future<QStringList> ended = m_fleet ? m_fleet->shutdown(keep) : readyFuture<QStringList>({});
    onResult(std::move(ended), this, [this, report = std::move(report)](Result<QStringList> names) {
        const double shutdownMs = double(m_timer.nsecsElapsed()) / 1e6;
        onResult(report, this, [this, shutdownMs, names = std::move(names)](Result<RunReport> told) {
            RunReport whole = told.value_or(RunReport());
            whole.shutdownMs = shutdownMs;
            whole.leftBehind = names.value_or(QStringList());
            stopped(std::move(whole));
        });
    });
}

void Session::stopped(RunReport report)
{
    report.run = m_run;
    report.seed = m_seed;
    report.startMs = m_startMs;
    m_report = std::move(report);
    set(RunState::Stopped);
    if (m_starting)
        std::exchange(m_starting, std::nullopt)
            ->fail(
                {ErrorCode::Cancelled, Text(QT_TRANSLATE_NOOP("core", "The start was broken off.")), {}, {}});
    for (const Resolver<RunReport> &stopping : std::exchange(m_stopping, {}))
        stopping.resolve(m_report);
}

Future<RunReport> Session::reset()
{
    if (!m_scenario)
        return failedFuture<RunReport>(wrongState(Text(QT_TRANSLATE_NOOP("core", "No scenario is open."))));
    const auto goBack = [this] {
        // Somebody may have started anew between the two.
        if (isRunning())
            return;
        discardRun();
        set(RunState::Idle);
    };
    if (!isRunning()) {
        goBack();
        return readyFuture<RunReport>({});
    }
    return andThen(stop(false), this, [goBack](RunReport report) -> Result<RunReport> {
        goBack();
        return report;
    });
}

void Session::discardRun()
{
    if (m_coordinator)
        m_coordinator->deleteLater();
    if (m_fleet)
        m_fleet->deleteLater();
    m_coordinator = nullptr;
    m_fleet = nullptr;
    m_models.clear();
    m_lastStates.clear();
    m_leftBehind.clear();
    m_timeline.reset();
    m_run = RunId();
    m_startMs = 0;
    m_report = RunReport{};
}

void Session::set(RunState state, Text activity)
{
    m_state = state;
    m_activity = std::move(activity);
    publish();
}

void Session::report(Problem problem)
{
    m_mailbox->post(std::move(problem));
}

void Session::publish()
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->serial = ++m_serial;
    snapshot->state = m_state;
    snapshot->run = m_run;
    snapshot->activity = m_activity;
    if (m_coordinator) {
        m_coordinator->fill(*snapshot);
    } else if (m_scenario) {
        snapshot->end = VirtualTime() + m_scenario->duration;
        for (std::size_t i = 0; i < m_scenario->nodes.size(); ++i) {
            const scenario::Node &node = m_scenario->nodes[i];
            NodeSnapshot entry{node.id, node.type, node.implementation, node.model, {}, {}, {}, {}};
            if (m_fleet && m_fleet->node(i))
                entry.state = m_fleet->node(i)->state();
            else if (i < m_lastStates.size())
                entry.state = m_lastStates[i];
            snapshot->nodes.push_back(std::move(entry));
        }
    }
    snapshot->onEngine = m_fleet ? m_fleet->whatIsKnown() : m_leftBehind;
    if (m_fleet && !m_link->isConnected()) {
        for (NodeSnapshot &node : snapshot->nodes)
            if (node.state.container)
                node.state.detail =
                    Text(QT_TRANSLATE_NOOP("core", "The engine does not answer; this is how it was before."));
    }
    m_mailbox->postSnapshot(std::move(snapshot));
}

} // namespace xes
