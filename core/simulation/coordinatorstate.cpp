// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a coordinator tells of its nodes, and what it does when one of them fails.
#include "simulation/coordinator.h"

#include "node/container/containernode.h"
#include "node/modelnode.h"

#include <QThreadPool>

#include <algorithm>

namespace xes {

namespace {
constexpr std::size_t inFlightTold = 500;
constexpr int frameMs = 33;
} // namespace

/// Takes over from the timeline what snapshots show, while it is here.
void Coordinator::refresh()
{
    if (m_computing)
        return;
    m_counts = m_timeline->counts();
    m_next = m_timeline->nextEvent();
    m_inFlight = m_timeline->inFlight(inFlightTold);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Timeline::LastEvent &last = m_timeline->lastEvent(i);
        m_nodes[i].lastEvent = last.type;
        m_nodes[i].lastEventTime = last.time;
    }
}

void Coordinator::fill(Snapshot &snapshot) const
{
    snapshot.now = m_now;
    snapshot.end = m_end;
    snapshot.steps = m_steps;
    snapshot.achievedPace = m_command ? m_pacer.achieved(m_now, Pacer::Clock::now()) : 0.0;
    snapshot.next = m_next;
    snapshot.messages = m_counts;
    snapshot.inFlight = m_inFlight;
    snapshot.nodes = m_nodes;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        NodeSnapshot &node = snapshot.nodes[i];
        node.state = m_members[i].node->state();
        if (m_members[i].container) {
            node.lag = node.state.time - m_now;
            node.state.ready = node.state.ready && !m_engineLost; // else nobody knows
        } else {
            node.state.time = m_now;
        }
    }
}

void Coordinator::tell()
{
    m_tellSoon.stop();
    m_told.start();
    refresh();
    flushEvents();
    Q_EMIT changed();
}

void Coordinator::flushEvents()
{
    if (!m_events.empty())
        m_mailbox->post(std::make_shared<const std::vector<Event>>(std::exchange(m_events, {})));
}

void Coordinator::note(std::size_t index, const QString &type, Json payload)
{
    m_notes.push_back({m_now,
                       type,
                       m_members[index].node->id(),
                       {},
                       std::make_shared<const Json>(std::move(payload)),
                       0,
                       {}});
    writeNotes();
}

void Coordinator::setEngineAway(bool away)
{
    if (away && !m_engineLost && !m_engineAway.isActive() && !m_abandoned) {
        m_engineAway.start();
    } else if (!away) {
        m_engineAway.stop();
        for (std::size_t i = 0; m_engineLost && i < m_members.size(); ++i)
            if (m_members[i].container && !hasEnded(m_known[i]))
                note(i, QStringLiteral("ENGINE_BACK"), Json::object());
        m_engineLost = false;
    }
}

void Coordinator::loseEngine()
{
    if (m_abandoned)
        return;
    m_engineLost = true;
    const QString seconds = QString::number(m_engineAway.interval() / 1000);
    Error error{
        ErrorCode::Disconnected,
        Text(QT_TRANSLATE_NOOP("core", "The engine has been gone for %1 s: what the containers do is not "
                                       "known."),
             {seconds}),
        Text(QT_TRANSLATE_NOOP("core", "Start it again. With “on_failure: continue” the run goes on "
                                       "meanwhile.")),
        {}};
    bool stops = false;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (!m_members[i].container || hasEnded(m_known[i]))
            continue;
        note(i, QStringLiteral("ENGINE_LOST"), Json::object());
        stops = stops || m_members[i].onFailure == scenario::OnFailure::Stop;
    }
    m_problems.push_back({stops ? Problem::Severity::Error : Problem::Severity::Warning, error, {}, m_now});
    Q_EMIT problemFound(m_problems.back());
    if (stops) {
        m_stopped = error;
        hold();
    }
    tell();
}

void Coordinator::nodeChanged(std::size_t index)
{
    const NodeState state = m_members[index].node->state();
    const NodeStatus before = std::exchange(m_known[index], state.status);
    // One that was unhealthy and then dies has failed twice.
    const bool failed =
        isFailure(state.status) && (!isFailure(before) || (hasEnded(state.status) && !hasEnded(before)));
    const bool finished = state.status == NodeStatus::Finished && before != NodeStatus::Finished;
    const bool isBack = m_toldEnd[index] && state.status == NodeStatus::Running && state.ready;
    if (isBack || hasEnded(state.status))
        m_toldEnd[index] = !isBack;
    if ((failed || finished || isBack) && !m_abandoned) {
        Json payload = Json::object();
        payload["status"] = statusName(state.status).toStdString();
        if (state.container && state.container->exitCode)
            payload["exit_code"] = *state.container->exitCode;
        if (state.container && state.container->oomKilled)
            payload["oom_killed"] = true;
        note(index,
             failed     ? QStringLiteral("FAILED")
             : finished ? QStringLiteral("FINISHED")
                        : QStringLiteral("RESTARTED"),
             std::move(payload));
    }
    const bool restarts =
        failed && !m_abandoned && m_members[index].onFailure == scenario::OnFailure::Restart;
    m_comesBack[index] = m_comesBack[index] || restarts;
    if (m_members[index].container) // of models there may be very many
        countContainers();
    if (failed && !m_abandoned) {
        const Error error = failureOf(index);
        const bool stop = m_members[index].onFailure == scenario::OnFailure::Stop;
        m_problems.push_back({stop ? Problem::Severity::Error : Problem::Severity::Warning, error,
                              m_members[index].node->id(), m_now});
        Q_EMIT problemFound(m_problems.back());
        if (stop) {
            m_stopped = error;
            hold();
        } else if (restarts) {
            Q_EMIT restartWanted(index);
        }
    }
    if (!m_tellSoon.isActive()) {
        const qint64 since = m_told.isValid() ? m_told.elapsed() : frameMs;
        m_tellSoon.start(int(std::clamp<qint64>(frameMs - since, 0, frameMs)));
    }
}

void Coordinator::giveUpNode(std::size_t index)
{
    m_comesBack[index] = false;
    countContainers();
}

/// Those that have ended for good need no windows, and hold nobody to the wall clock.
void Coordinator::countContainers()
{
    const std::size_t before = m_containers;
    m_containers = 0;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].container)
            m_containers += !hasEnded(m_members[i].node->state().status) || m_comesBack[i];
    }
    if (m_command && (before == 0) != (m_containers == 0))
        m_pacer.rebase(effectivePace(), m_now, Pacer::Clock::now());
}

void Coordinator::writeNotes()
{
    if (m_computing)
        return;
    for (Event &note : std::exchange(m_notes, {})) {
        note.time = std::max(note.time, m_now);
        m_timeline->addNote(std::move(note));
    }
    for (Event &event : m_timeline->takeHandled())
        m_events.push_back(std::move(event));
}

Error Coordinator::failureOf(std::size_t index) const
{
    const NodeState state = m_members[index].node->state();
    const QString id = m_members[index].node->id().toString();
    Error error{ErrorCode::NodeFailed,
                {},
                {},
                {m_scenario->file, m_scenario->nodes[index].line, m_scenario->nodes[index].column, {}}};
    const bool stops = m_members[index].onFailure == scenario::OnFailure::Stop;
    if (stops)
        error.remedy =
            Text(QT_TRANSLATE_NOOP("core", "Look at its last lines. With “on_failure: continue” the "
                                           "run goes on without it."));
    else
        error.remedy = Text(QT_TRANSLATE_NOOP("core", "Look at its last lines."));
    if (state.container && state.container->oomKilled)
        error.message =
            Text(QT_TRANSLATE_NOOP("core", "Node “%1” was killed because it used up its memory."), {id});
    else if (state.status == NodeStatus::Unhealthy)
        error.message = Text(QT_TRANSLATE_NOOP("core", "Node “%1” has become unhealthy."), {id});
    else if (state.status == NodeStatus::Exited && state.container && state.container->exitCode)
        error.message = Text(QT_TRANSLATE_NOOP("core", "Node “%1” has ended with exit code %2."),
                             {id, QString::number(*state.container->exitCode)});
    else if (!state.detail.isEmpty())
        error.message = Text(QT_TRANSLATE_NOOP("core", "Node “%1” has failed: %2"), {id, state.detail});
    else
        error.message = Text(QT_TRANSLATE_NOOP("core", "Node “%1” has failed."), {id});
    return error;
}

void Coordinator::replaceNode(std::size_t index, Member member)
{
    m_members[index] = member;
    if (member.container)
        member.container->setTime(m_now);
    m_known[index] = member.node->state().status;
    m_comesBack[index] = false;
    nodeChanged(index);
}

Future<RunReport> Coordinator::report()
{
    RunReport report;
    Snapshot snapshot;
    refresh();
    fill(snapshot);
    report.now = m_now;
    report.steps = m_steps;
    report.messages = m_counts;
    report.nodes = std::move(snapshot.nodes);
    report.stepsMs = m_stepsMs;
    if (!m_stepMs.empty()) {
        std::vector<double> sorted = m_stepMs;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t middle = sorted.size() / 2;
        report.stepMedianMs = sorted.size() % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        report.stepMaxMs = sorted.back();
    }
    report.problems = m_problems;
    writeNotes();
    flushEvents();
    Resolver<RunReport> resolver;
    // Closing the log may wait for the disk.
    QThreadPool::globalInstance()->start([timeline = m_timeline, report, now = m_now, resolver]() mutable {
        const Result<void> flushed = timeline->log().flush();
        report.eventCount = timeline->log().count();
        report.eventsSha256 = timeline->log().sha256();
        const bool known = std::any_of(report.problems.begin(), report.problems.end(), [&](const Problem &p) {
            return !flushed && p.error == flushed.error();
        });
        if (!flushed && !known)
            report.problems.push_back({Problem::Severity::Error, flushed.error(), {}, now});
        resolver.resolve(std::move(report));
    });
    return resolver.future();
}

} // namespace xes
