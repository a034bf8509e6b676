// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/coordinator.h"

#include "base/timerlimit.h"
#include "node/container/containernode.h"
#include "node/modelnode.h"

#include <QThreadPool>

#include <algorithm>

namespace xes {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// About 30 times a second.
constexpr milliseconds frame{33};
// A restart of the engine takes about a second.
constexpr milliseconds enginePatience{4000};
// More than this and the facade's thread does not keep up: then computing waits for it.
constexpr std::size_t eventsAhead = 200'000;
// Of all steps; enough for a median.
constexpr std::size_t stepsRemembered = 100'000;

} // namespace

/// What the user asked for and has not been answered.
struct Coordinator::Command
{
    VirtualTime goal;
    VirtualDuration piece{0};
    VirtualTime stepEnd;
    bool holding = false;
    QElapsedTimer stepTimer;
    Resolver<VirtualTime> resolver;
};

Coordinator::Coordinator(std::shared_ptr<const scenario::Scenario> scenario,
                         std::shared_ptr<Timeline> timeline, std::vector<Member> nodes,
                         std::shared_ptr<Mailbox> mailbox, QObject *parent)
    : QObject(parent),
      m_scenario(std::move(scenario)),
      m_timeline(std::move(timeline)),
      m_members(std::move(nodes)),
      m_mailbox(std::move(mailbox)),
      m_interrupt(std::make_shared<Interrupt>()),
      m_end(VirtualTime() + m_scenario->duration)
{
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    connect(&m_wake, &QTimer::timeout, this, &Coordinator::goOn);
    m_tellSoon.setSingleShot(true);
    connect(&m_tellSoon, &QTimer::timeout, this, &Coordinator::tell);
    m_engineAway.setSingleShot(true);
    m_engineAway.setInterval(enginePatience);
    connect(&m_engineAway, &QTimer::timeout, this, &Coordinator::loseEngine);
    m_comesBack.assign(m_members.size(), false);
    m_toldEnd.assign(m_members.size(), false);
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        const scenario::Node &node = m_scenario->nodes[i];
        m_known.push_back(NodeStatus::Created);
        m_nodes.push_back({node.id, node.type, node.implementation, node.model, {}, {}, {}, {}});
    }
    countContainers();
    refresh();
}

Coordinator::~Coordinator()
{
    // A job in the pool holds the timeline; it ends by itself at once.
    m_interrupt->set(Interrupt::Wish::Abandon);
    m_timeline->log().hurry();
}

Future<VirtualTime> Coordinator::step(VirtualDuration duration)
{
    return advanceTo(std::min(m_now + duration, m_end), duration, false);
}

Future<VirtualTime> Coordinator::stepToNextEvent()
{
    VirtualTime goal = m_computing ? m_end : m_timeline->nextBorder().value_or(m_end);
    // What a container does next is not known; its window is as short as usual.
    if (hasContainers())
        goal = std::min(goal, m_now + m_scenario->quantum);
    return advanceTo(std::min(goal, m_end), goal - m_now, false);
}

Future<VirtualTime> Coordinator::advanceTo(VirtualTime goal, VirtualDuration piece, bool extend)
{
    if (m_command || m_computing || m_abandoned)
        return failedFuture<VirtualTime>({ErrorCode::InvalidArgument,
                                          Text(QT_TRANSLATE_NOOP("core", "Virtual time is moving already.")),
                                          Text(QT_TRANSLATE_NOOP("core", "Pause first.")),
                                          {}});
    if (m_stopped)
        return failedFuture<VirtualTime>(*m_stopped);
    if (extend)
        m_end = std::max(m_end, goal);
    goal = m_timeline->borderAtOrAfter(std::min(goal, m_end));
    m_end = std::max(m_end, extend ? goal : m_end);
    if (goal <= m_now)
        return readyFuture<VirtualTime>(m_now);
    m_command = std::make_unique<Command>();
    m_command->goal = goal;
    m_command->piece = piece;
    m_interrupt->set(Interrupt::Wish::None);
    m_pacer.rebase(effectivePace(), m_now, steady_clock::now());
    Future<VirtualTime> future = m_command->resolver.future();
    Q_EMIT advancingChanged();
    beginStep();
    return future;
}

scenario::Pace Coordinator::effectivePace() const
{
    // A container that runs on by itself cannot be faster than the wall clock.
    return hasContainers() && m_pace.isFasterThanReal() ? scenario::Pace{scenario::Pace::Kind::Real, 1.0}
                                                        : m_pace;
}

void Coordinator::setPace(scenario::Pace pace)
{
    m_pace = pace;
    if (!m_command)
        return;
    m_pacer.rebase(effectivePace(), m_now, steady_clock::now());
    // A paced run waits by its own timer; containers that are on their way keep their deadline.
    if (m_wake.isActive())
        wait(steady_clock::now());
}

void Coordinator::beginStep()
{
    Command &command = *m_command;
    const VirtualDuration piece = command.piece > VirtualDuration(0) ? command.piece
                                  : hasContainers()                  ? m_scenario->quantum
                                                                     : command.goal - m_now;
    const VirtualDuration left = command.goal - m_now;
    command.stepEnd =
        piece >= left ? command.goal : std::min(m_timeline->borderAtOrAfter(m_now + piece), command.goal);
    command.stepTimer.start();
    goOn();
}

void Coordinator::endStep()
{
    const double ms = double(m_command->stepTimer.nsecsElapsed()) / 1e6;
    ++m_steps;
    m_stepsMs += ms;
    if (m_stepMs.size() < stepsRemembered)
        m_stepMs.push_back(ms);
    m_command->stepTimer.invalidate();
}

/// Does the next part of the command; is called again when that has ended.
void Coordinator::goOn()
{
    if (!m_command || m_computing || m_advancing)
        return;
    writeNotes();
    Command &command = *m_command;
    const bool stepDone = m_now >= command.stepEnd;
    if (stepDone)
        endStep();
    if (m_stopped) {
        finishCommand(tl::unexpected(*m_stopped));
        return;
    }
    if (m_now >= command.goal || command.holding) {
        finishCommand(m_now);
        return;
    }
    if (stepDone) {
        beginStep();
        return;
    }
    const auto wall = steady_clock::now();
    if (m_mailbox->waitingEvents() > eventsAhead) {
        wait(wall + milliseconds(5));
        return;
    }
    m_pacer.forgive(m_now, wall);
    if (hasContainers()) {
        const VirtualDuration window = std::min(m_scenario->quantum, command.stepEnd - m_now);
        const VirtualTime target = std::min(m_timeline->borderAtOrAfter(m_now + window), command.stepEnd);
        advanceContainers(target);
        return;
    }
    if (!m_pacer.waits()) {
        compute(command.stepEnd);
        return;
    }
    const VirtualTime reached = m_timeline->borderAtOrBefore(m_pacer.reached(wall));
    if (reached > m_now) {
        compute(std::min(reached, command.stepEnd));
        return;
    }
    const VirtualTime next = std::min(m_timeline->nextBorder().value_or(command.stepEnd), command.stepEnd);
    // The clock moves on screen also where nothing happens.
    const VirtualTime border = m_timeline->borderAtOrAfter(m_now + VirtualDuration(1));
    wait(std::max(std::min(m_pacer.due(next), wall + frame), m_pacer.due(border)));
}

void Coordinator::wait(Pacer::Clock::time_point until)
{
    const auto left = std::chrono::ceil<milliseconds>(until - steady_clock::now());
    m_wake.start(std::clamp(left, milliseconds(0), milliseconds(1000)));
}

void Coordinator::advanceContainers(VirtualTime target)
{
    std::vector<Future<std::vector<Event>>> futures;
    std::vector<std::size_t> indexes;
    bool oneIsAway = false;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        ContainerNode *node = m_members[i].container;
        if (!node)
            continue;
        node->setTime(m_now);
        std::vector<Event> due;
        if (node->takesMessages())
            due = m_timeline->lend(i, target);
        else
            m_timeline->dropDelivered(i);
        if (m_pacer.waits())
            node->setDeadline(m_pacer.due(target));
        futures.push_back(node->advanceTo(target, std::move(due)));
        indexes.push_back(i);
        m_lent.push_back({i, node->handedOver()});
        oneIsAway = oneIsAway || m_comesBack[i];
    }
    // One that is being restarted keeps no time, but time goes on as if it did.
    if (oneIsAway && m_pacer.waits())
        futures.push_back(wallClock(m_pacer.due(target)));
    m_advancing = true;
    onResult(
        all(std::move(futures), this), this,
        [this, target, indexes = std::move(indexes)](Result<std::vector<Result<std::vector<Event>>>> all) {
            m_advancing = false;
            if (!m_abandoned)
                settle(true);
            for (std::size_t k = 0; all && k < indexes.size(); ++k) {
                if ((*all)[k])
                    m_timeline->addFromContainer(indexes[k], std::move(*(*all)[k]));
            }
            if (m_abandoned)
                finishCommand(m_now);
            else
                compute(target);
        });
}

void Coordinator::settle(bool hadItsTime)
{
    for (const Lent &lent : std::exchange(m_lent, {}))
        m_timeline->settle(lent.index, *lent.handedOver, hadItsTime);
}

/// Ends at that moment, without events.
Future<std::vector<Event>> Coordinator::wallClock(Pacer::Clock::time_point until)
{
    const Resolver<std::vector<Event>> resolver;
    const auto left = std::chrono::ceil<milliseconds>(until - steady_clock::now());
    QTimer::singleShot(std::max(countable(left), milliseconds(0)), Qt::PreciseTimer, this,
                       [resolver] { resolver.resolve(std::vector<Event>()); });
    return resolver.future();
}

void Coordinator::compute(VirtualTime target)
{
    Timeline::Limits limits{m_interrupt.get(), steady_clock::now() + frame};
    // Where nothing is to be handled there is nothing to be lent.
    const std::optional<VirtualTime> next = m_timeline->nextBorder();
    if (!next || *next > target) {
        onComputed(target, m_timeline->computeTo(target, limits));
        return;
    }
    m_computing = true;
    Resolver<Timeline::Outcome> resolver;
    onResult(resolver.future(), this, [this, target](Result<Timeline::Outcome> outcome) {
        m_computing = false;
        onComputed(target, outcome.value_or(Timeline::Outcome::Abandoned));
    });
    QThreadPool::globalInstance()->start(
        [timeline = m_timeline, interrupt = m_interrupt, limits, target, resolver] {
            resolver.resolve(timeline->computeTo(target, limits));
        });
}

void Coordinator::onComputed(VirtualTime target, Timeline::Outcome outcome)
{
    m_now = m_timeline->now();
    // With the last container gone nobody else takes what comes for it.
    for (std::size_t i = 0; !hasContainers() && i < m_members.size(); ++i) {
        if (m_members[i].container)
            m_timeline->dropDelivered(i);
    }
    if (hasContainers() && outcome == Timeline::Outcome::Held)
        outcome = Timeline::Outcome::OutOfTime; // The containers are at the target already.
    if (outcome == Timeline::Outcome::OutOfTime && hasContainers()) {
        m_interrupt->set(m_abandoned ? Interrupt::Wish::Abandon : Interrupt::Wish::None);
        compute(target);
        return;
    }
    if (outcome == Timeline::Outcome::Failed) {
        m_stopped = m_timeline->error();
        m_problems.push_back({Problem::Severity::Error, *m_stopped, {}, m_now});
        Q_EMIT problemFound(m_problems.back());
    }
    if (const std::optional<Error> &error = m_timeline->log().error(); error && !m_stopped) {
        m_stopped = *error;
        m_problems.push_back({Problem::Severity::Error, *m_stopped, {}, m_now});
        Q_EMIT problemFound(m_problems.back());
    }
    for (Event &event : m_timeline->takeHandled())
        m_events.push_back(std::move(event));
    if (m_abandoned) {
        finishCommand(m_now);
        return;
    }
    if (!m_told.isValid() || m_told.elapsed() >= frame.count())
        tell();
    // Through the event loop: what was asked for meanwhile comes first.
    QMetaObject::invokeMethod(this, &Coordinator::goOn, Qt::QueuedConnection);
}

void Coordinator::hold()
{
    if (!m_command || m_command->holding)
        return;
    m_command->holding = true;
    m_interrupt->set(Interrupt::Wish::Hold);
    m_wake.stop();
    goOn();
}

Future<void> Coordinator::abandon()
{
    // Broken off, or asked for again: then a reader of the events that has stopped reading holds nobody up.
    if (m_command || m_abandoned)
        m_timeline->log().hurry();
    m_abandoned = true;
    m_interrupt->set(Interrupt::Wish::Abandon);
    m_wake.stop();
    if (!m_computing && !m_advancing) {
        if (m_command)
            finishCommand(m_now);
        return readyFuture<void>({});
    }
    // Containers that are on their way are ended by their shutdown; only computing is waited for.
    if (!m_computing) {
        settle(false);
        finishCommand(m_now);
        return readyFuture<void>({});
    }
    m_abandoning.emplace_back();
    return m_abandoning.back().future();
}

void Coordinator::finishCommand(Result<VirtualTime> result)
{
    const std::unique_ptr<Command> command = std::move(m_command);
    // A step that was cut short is none, but it took its time.
    if (command && command->stepTimer.isValid())
        m_stepsMs += double(command->stepTimer.nsecsElapsed()) / 1e6;
    m_interrupt->set(m_abandoned ? Interrupt::Wish::Abandon : Interrupt::Wish::None);
    m_wake.stop();
    if (command) {
        Q_EMIT advancingChanged();
        tell();
        command->resolver.resolve(std::move(result));
    }
    for (const Resolver<void> &resolver : std::exchange(m_abandoning, {}))
        resolver.resolve({});
}

} // namespace xes
