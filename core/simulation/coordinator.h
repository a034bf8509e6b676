// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "node/node.h"
#include "simulation/mailbox.h"
#include "simulation/pacer.h"
#include "simulation/timeline.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace xes {

class ContainerNode;

/// Moves the nodes of one run through virtual time. Engine thread; computing is lent to the pool.
///
/// A command is cut into steps (the report counts them), a step into windows where there are containers: in
/// each all containers advance at once to the same target, then the timeline is computed up to it.
class Coordinator : public QObject
{
    Q_OBJECT

public:
    struct Member
    {
        Node *node = nullptr;
        ContainerNode *container = nullptr; ///< the same node, where it is one
        scenario::OnFailure onFailure = scenario::OnFailure::Continue;
    };

    /// @param nodes in file order; they outlive this
    Coordinator(std::shared_ptr<const scenario::Scenario> scenario, std::shared_ptr<Timeline> timeline,
                std::vector<Member> nodes, std::shared_ptr<Mailbox> mailbox, QObject *parent);
    ~Coordinator() override;

    [[nodiscard]] VirtualTime now() const { return m_now; }
    [[nodiscard]] VirtualTime end() const { return m_end; }
    [[nodiscard]] bool isAdvancing() const { return m_command != nullptr; }

    /// @param goal where to; beyond the end only where `extend`
    /// @param piece the size of a step; 0: the quantum where there are containers, else one step
    [[nodiscard]] Future<VirtualTime> advanceTo(VirtualTime goal, VirtualDuration piece, bool extend);
    [[nodiscard]] Future<VirtualTime> step(VirtualDuration duration);
    [[nodiscard]] Future<VirtualTime> stepToNextEvent();
    /// Ends what is under way at the next border.
    void hold();
    /// Ends what is under way wherever it is, for good; then the future ends, and nothing is computed any
    /// more.
    [[nodiscard]] Future<void> abandon();
    void setPace(scenario::Pace pace);

    /// The nodes' states have changed: heeds their policies, tells a snapshot soon.
    void nodeChanged(std::size_t index);
    /// A node was replaced (a restart): it takes part from the next window on.
    void replaceNode(std::size_t index, Member member);
    /// Whether the engine of the containers is gone. After a while of that nobody knows what they do: that is
    /// a failure of each, which its policy answers.
    void setEngineAway(bool away);
    /// A node that has failed is not restarted (any more).
    void giveUpNode(std::size_t index);

    /// What it knows of a snapshot: times, nodes, messages.
    void fill(Snapshot &snapshot) const;
    /// Closes the event log (in the pool) and tells how the run went, as far as it knows.
    [[nodiscard]] Future<RunReport> report();

Q_SIGNALS:
    /// A new snapshot should be told; at most about 30 times a second while something is under way.
    void changed();
    /// A command has begun or ended.
    void advancingChanged();
    void problemFound(const xes::Problem &problem);
    /// A node with the policy `restart` has failed.
    void restartWanted(std::size_t index);

private:
    struct Command;

    void beginStep();
    void endStep();
    void goOn();
    void advanceContainers(VirtualTime target);
    void settle(bool hadItsTime);
    [[nodiscard]] Future<std::vector<Event>> wallClock(Pacer::Clock::time_point until);
    void compute(VirtualTime target);
    void onComputed(VirtualTime target, Timeline::Outcome outcome);
    void wait(Pacer::Clock::time_point until);
    void finishCommand(Result<VirtualTime> result);
    void refresh();
    void flushEvents();
    void note(std::size_t index, const QString &type, Json payload);
    void writeNotes();
    void loseEngine();
    void countContainers();
    void tell();
    [[nodiscard]] bool hasContainers() const { return m_containers > 0; }
    [[nodiscard]] scenario::Pace effectivePace() const;
    [[nodiscard]] Error failureOf(std::size_t index) const;

    std::shared_ptr<const scenario::Scenario> m_scenario;
    std::shared_ptr<Timeline> m_timeline; ///< not touched while m_computing
    std::vector<Member> m_members;
    std::vector<NodeStatus> m_known; ///< the last status of each that was heeded
    std::vector<bool> m_comesBack;   ///< those whose restart is under way
    std::vector<bool> m_toldEnd;     ///< those of which the log says that they have ended
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<Interrupt> m_interrupt;
    Pacer m_pacer;
    scenario::Pace m_pace;
    QTimer m_wake;
    QTimer m_tellSoon;
    QTimer m_engineAway; ///< until the engine counts as lost
    bool m_engineLost = false;
    QElapsedTimer m_told;
    std::unique_ptr<Command> m_command;
    VirtualTime m_now;
    VirtualTime m_end;
    std::size_t m_containers = 0; ///< those that live, or are going to live again
    bool m_computing = false;
    bool m_advancing = false; ///< containers are on their way
    struct Lent
    {
        std::size_t index = 0;
        std::shared_ptr<const std::vector<bool>> handedOver;
    };
    std::vector<Lent> m_lent; ///< to whom messages of this window were given
    bool m_abandoned = false;
    std::vector<Resolver<void>> m_abandoning;
    std::optional<Error> m_stopped; ///< why virtual time does not go on
    std::vector<Event> m_notes;     ///< lines for the log, made while the timeline was lent
    std::vector<Event> m_events;    ///< handled, not yet told
    std::vector<NodeSnapshot> m_nodes;
    MessageCounts m_counts;
    std::optional<NextEvent> m_next;
    std::vector<InFlightMessage> m_inFlight;
    quint64 m_steps = 0;
    double m_stepsMs = 0;
    std::vector<double> m_stepMs;
    std::vector<Problem> m_problems;
};

} // namespace xes
