// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/virtualtime.h"
#include "engine/types.h"
#include "node/event.h"
#include "node/node.h"
#include "scenario/scenario.h"

#include <QMetaType>

#include <memory>
#include <optional>
#include <vector>

namespace xes {

/// What a run can be doing.
enum class RunState {
    Empty, ///< no scenario is open
    Idle,  ///< opened, never started or reset
    Starting,
    Paused,   ///< started, and virtual time stands
    Running,  ///< a step, a run or a run-until is under way
    Finished, ///< virtual time has reached the end; the nodes still live
    Stopping,
    Stopped, ///< the nodes are gone, the last values stay to be read
    Failed,  ///< the start failed; the nodes are gone
};

/// Whether nodes live, or are about to.
[[nodiscard]] constexpr bool isLive(RunState state)
{
    switch (state) {
    case RunState::Starting:
    case RunState::Paused:
    case RunState::Running:
    case RunState::Finished:
    case RunState::Stopping:
        return true;
    case RunState::Empty:
    case RunState::Idle:
    case RunState::Stopped:
    case RunState::Failed:
        break;
    }
    return false;
}

/// Sent = delivered + lost + inFlight + undeliverable.
struct MessageCounts
{
    qint64 sent = 0;
    qint64 delivered = 0;
    qint64 lost = 0;
    qint64 inFlight = 0;
    qint64 undeliverable = 0;
    qint64 duplicated = 0; ///< copies that the network made; counted as sent, too

    struct Latency
    {
        VirtualDuration minimum{0};
        double meanUs = 0;
        VirtualDuration maximum{0};
    };
    std::optional<Latency> latency; ///< of the delivered ones; nothing before the first
};

struct NodeSnapshot
{
    NodeId id;
    QString type;
    scenario::Implementation implementation = scenario::Implementation::Model;
    std::optional<scenario::ModelKind> model;
    NodeState state;
    VirtualDuration lag{0}; ///< how far the node's time is past (+) or behind (−) the run's; 0 for models
    QString lastEvent;      ///< type of its last event, or empty
    std::optional<VirtualTime> lastEventTime;
};

/// A message under way, for drawing. At most 500 are told.
struct InFlightMessage
{
    NodeId source;
    NodeId destination;
    VirtualTime sent;
    VirtualTime delivery;
    QString type;
};

struct NextEvent
{
    VirtualTime time;
    NodeId node;
    QString type;
};

/// A run at one moment, immutable. Nodes stand in file order, the same in every snapshot of a run.
struct Snapshot
{
    quint64 serial = 0; ///< grows with each
    RunState state = RunState::Empty;
    RunId run;
    VirtualTime now;
    VirtualTime end;
    quint64 steps = 0;
    double achievedPace = 0;       ///< virtual per wall time lately; 0: not running
    std::optional<NextEvent> next; ///< of the modelled nodes and messages
    Text activity;                 ///< what is being waited for, in words; may be empty
    MessageCounts messages;
    std::vector<NodeSnapshot> nodes;
    std::vector<InFlightMessage> inFlight;
    QStringList onEngine; ///< names of what the run has there, or may have
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Events in the order of handling, as the event log writes them.
using EventBatch = std::shared_ptr<const std::vector<Event>>;

/// Something that the user should know and may have to act on.
struct Problem
{
    enum class Severity { Note, Warning, Error };
    Severity severity = Severity::Warning;
    Error error;
    std::optional<NodeId> node;
    VirtualTime time;
};

/// What is known about the engine.
struct EngineStatus
{
    enum class State { Unknown, Searching, Connected, Unreachable, StartingPrivate };
    State state = State::Unknown;
    std::optional<engine::Candidate> candidate; ///< which one, and by which rule
    std::optional<engine::EngineInfo> info;     ///< where connected
    Error error;                                ///< where unreachable
    Text activity;                              ///< progress of a start
    std::vector<Error> warnings;                ///< what was passed over in finding it
};

/// Where the wall clock's time went, and what came out, at the end of a run.
struct RunReport
{
    RunId run;
    std::int64_t seed = 0;
    VirtualTime now;
    quint64 steps = 0;
    qint64 eventCount = 0;
    QByteArray eventsSha256; ///< hex; empty where StartOptions::fingerprint was false
    MessageCounts messages;
    std::vector<NodeSnapshot> nodes; ///< as of the last step, before the shutdown
    double startMs = 0;
    double stepsMs = 0;
    double stepMedianMs = 0;
    double stepMaxMs = 0;
    double shutdownMs = 0;
    QStringList leftBehind; ///< names of labelled resources of this run that still exist
    std::vector<Problem> problems;
};

} // namespace xes

Q_DECLARE_METATYPE(xes::SnapshotPtr)
Q_DECLARE_METATYPE(xes::EventBatch)
Q_DECLARE_METATYPE(xes::Problem)
Q_DECLARE_METATYPE(xes::EngineStatus)
