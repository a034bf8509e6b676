// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace xes {

namespace {

constexpr int restartsAllowed = 3;

} // namespace

Session::Session(ControllerOptions options, std::shared_ptr<Mailbox> mailbox)
    : m_options(std::move(options)),
      m_mailbox(std::move(mailbox)),
      m_link(new EngineLink(m_options.engineFlag, m_options.engineSetting,
                            m_options.dataFolder.isEmpty() ? QString()
                                                           : m_options.dataFolder + QStringLiteral("/engine"),
                            this)),
      m_stats(new SharedStats(this))
{
    connect(m_link, &EngineLink::statusChanged, this, [this] {
        m_mailbox->post(m_link->status());
        if (m_coordinator && m_fleet)
            m_coordinator->setEngineAway(m_link->status().state == EngineStatus::State::Unreachable);
        publish();
    });
}

Session::~Session()
{
    // Nodes and streams before the client that they use.
    delete m_stats;
    delete m_coordinator;
    delete m_fleet;
    delete m_link;
}

Error Session::wrongState(Text message) const
{
    return {ErrorCode::InvalidArgument, std::move(message), {}, {}};
}

Future<engine::EngineInfo> Session::connectEngine()
{
    // The nodes of a run hold on to their client; one that has ended is reset where another engine is wanted.
    if (m_fleet && !isRunning() && !m_link->isConnected()) {
        discardRun();
        set(RunState::Idle);
    }
    return m_fleet || m_state == RunState::Starting ? m_link->check() : m_link->connectEngine();
}

Result<void> Session::freeTheEngine()
{
    if ((m_fleet && isRunning()) || m_state == RunState::Starting)
        return tl::unexpected(wrongState(
            Text(QT_TRANSLATE_NOOP("core", "The engine cannot be changed while containers run on it."))));
    if (m_fleet) {
        discardRun();
        set(RunState::Idle);
    }
    return {};
}

Future<engine::EngineInfo> Session::startPrivateEngine()
{
    if (const Result<void> free = freeTheEngine(); !free)
        return failedFuture<engine::EngineInfo>(free.error());
    return m_link->startPrivateEngine();
}

Future<engine::EngineInfo> Session::chooseEngine(const QString &setting)
{
    if (const Result<void> free = freeTheEngine(); !free)
        return failedFuture<engine::EngineInfo>(free.error());
    return m_link->choose(setting);
}

Future<void> Session::open(std::shared_ptr<const scenario::Scenario> scenario)
{
    if (isRunning())
        return failedFuture<void>(wrongState(Text(
            QT_TRANSLATE_NOOP("core", "Another scenario is running; stop it before opening a new one."))));
    discardRun();
    m_scenario = std::move(scenario);
    m_pace = m_scenario->pace;
    m_mailbox->post(Mailbox::ScenarioChanged{m_scenario});
    set(RunState::Idle);
    return readyFuture<void>({});
}

std::optional<Error> Session::refusal(const StartOptions &options) const
{
    if (!m_scenario)
        return wrongState(Text(QT_TRANSLATE_NOOP("core", "No scenario is open.")));
    if (isRunning())
        return wrongState(Text(QT_TRANSLATE_NOOP("core", "The scenario is running already.")));
    if (std::optional<Error> cannot = m_scenario->cannotRun())
        return cannot;
    const std::vector<scenario::Ask> asks = m_scenario->asksFor();
    if (!options.trust && !asks.empty())
        return m_scenario->needsConsent(asks);
    return std::nullopt;
}

Future<void> Session::start(const StartOptions &options)
{
    m_asks = m_scenario ? m_scenario->asksFor() : std::vector<scenario::Ask>();
    if (std::optional<Error> refused = refusal(options))
        return failedFuture<void>(std::move(*refused));
    m_timer.start();
    discardRun();
    if (Result<void> built = build(options); !built) {
        discardRun();
        return failedFuture<void>(std::move(built.error()));
    }
    m_starting.emplace();
    Future<void> future = m_starting->future();
    m_mailbox->post(Mailbox::RunBegan{});
    if (!m_scenario->hasContainers()) {
        coordinate();
        started();
        return future;
    }
    set(RunState::Starting, Text(QT_TRANSLATE_NOOP("core", "Connecting to the engine …")));
    onResult(m_link->ensureConnected(), this,
             [this, attempt = ++m_attempt, trust = options.trust](Result<engine::EngineInfo> info) {
                 if (m_state != RunState::Starting || attempt != m_attempt)
                     return; // Stopped meanwhile, and perhaps started again.
                 if (!info)
                     startFailed(std::move(info.error()));
                 else if (trust || !m_scenario->namesVolumes())
                     startContainers();
                 else
                     lookForVolumes();
             });
    return future;
}

/// A volume that is there already holds somebody's data, or is a window to a folder of the machine: a name in
/// a file is no right to it. (One that a run of this file made is its own.)
void Session::lookForVolumes()
{
    using Volumes = std::vector<engine::VolumeSummary>;
    onResult(
        m_link->client()->listVolumes({}), this, [this, attempt = m_attempt](const Result<Volumes> &found) {
            if (m_state != RunState::Starting || attempt != m_attempt)
                return;
            if (!found) {
                startFailed(found.error());
                return;
            }
            QSet<QString> there;
            const auto ours = orphans::RunIdentity::create(m_scenario->name).volumeLabels(m_scenario->file);
            for (const engine::VolumeSummary &volume : *found) {
                if (!orphans::madeBySameFile(volume.labels, ours))
                    there.insert(volume.name);
            }
            std::vector<scenario::Ask> asks = m_scenario->asksFor(there);
            if (asks.size() == m_asks.size()) {
                startContainers();
                return;
            }
            m_asks = std::move(asks);
            // As where the scenario itself tells it: nothing has begun.
            Error error = m_scenario->needsConsent(m_asks);
            discardRun();
            set(RunState::Idle);
            std::exchange(m_starting, std::nullopt)->fail(std::move(error));
        });
}

/// What needs no engine: identity, models, timeline, event log.
Result<void> Session::build(const StartOptions &options)
{
    m_seed = options.seed.value_or(m_scenario->seed);
    m_restarts.assign(m_scenario->nodes.size(), 0);
    m_models.resize(m_scenario->nodes.size());
    std::vector<TimelineNode> nodes;
    for (std::size_t i = 0; i < m_scenario->nodes.size(); ++i) {
        const scenario::Node &node = m_scenario->nodes[i];
        TimelineNode entry{node.id, nullptr, node.protocol != scenario::Protocol::None};
        if (node.implementation == scenario::Implementation::Model) {
            entry.model = createModel(node, {m_seed, m_scenario->rng});
            entry.takesMessages = true;
            m_models[i] = std::make_unique<ModelNode>(node.id, entry.model);
        }
        nodes.push_back(std::move(entry));
    }
    m_timeline = Timeline::create(*m_scenario, m_seed, std::move(nodes));
    if (options.fingerprint)
        m_timeline->log().enableFingerprint();
    const QString own = QFileInfo(m_scenario->file).canonicalFilePath();
    if (!own.isEmpty() && QFileInfo(options.eventsFile).canonicalFilePath() == own)
        return tl::unexpected(
            Error{ErrorCode::Usage,
                  Text(QT_TRANSLATE_NOOP("core", "The event log cannot be written into “%1”, which is the "
                                                 "scenario itself."),
                       {options.eventsFile}),
                  Text(QT_TRANSLATE_NOOP("core", "Choose another file for the events.")),
                  {}});
    if (!options.eventsFile.isEmpty())
        return m_timeline->log().openFile(options.eventsFile);
    return {};
}

void Session::startContainers()
{
    const auto identity = orphans::RunIdentity::create(m_scenario->name);
    m_run = identity.run;
    m_fleet = new ContainerFleet(
        m_link->client(), m_scenario, identity,
        m_options.dataFolder.isEmpty() ? QString() : m_options.dataFolder + QStringLiteral("/runs"), this);
    connectFleet();
    set(RunState::Starting);
    onResult(m_fleet->start(), this, [this, attempt = m_attempt](Result<void> result) {
        if (m_state != RunState::Starting || attempt != m_attempt)
            return;
        if (!result) {
            startFailed(std::move(result.error()));
            return;
        }
        coordinate();
        started();
    });
}

void Session::connectFleet()
{
    connect(m_fleet, &ContainerFleet::activityChanged, this, [this](const Text &activity) {
        if (m_state != RunState::Starting)
            return;
        m_activity = activity;
        publish();
    });
    connect(m_fleet, &ContainerFleet::nodeChanged, this, [this](std::size_t index) {
        if (m_coordinator)
            m_coordinator->nodeChanged(index);
        else
            publish();
    });
    connect(m_fleet, &ContainerFleet::nodeReplaced, this, [this](std::size_t index) {
        if (m_coordinator)
            m_coordinator->replaceNode(
                index, {m_fleet->node(index), m_fleet->node(index), m_scenario->nodes[index].onFailure});
    });
    connect(m_fleet, &ContainerFleet::problemOccurred, this, [this](std::size_t index, const Error &error) {
        report({Problem::Severity::Warning, error, m_scenario->nodes[index].id,
                m_coordinator ? m_coordinator->now() : VirtualTime()});
    });
}

void Session::coordinate()
{
    std::vector<Coordinator::Member> members;
    for (std::size_t i = 0; i < m_scenario->nodes.size(); ++i) {
        ContainerNode *container = m_fleet ? m_fleet->node(i) : nullptr;
        Node *node = container;
        if (m_models[i]) {
            node = m_models[i].get();
            // A model is ready when it is there.
            onResult(m_models[i]->start(), this, [](Result<void>) {});
        }
        members.push_back({node, container, m_scenario->nodes[i].onFailure});
    }
    m_coordinator = new Coordinator(m_scenario, m_timeline, std::move(members), m_mailbox, this);
    m_coordinator->setPace(m_pace.value_or(m_scenario->defaultPace()));
    connect(m_coordinator, &Coordinator::changed, this, &Session::publish);
    connect(m_coordinator, &Coordinator::advancingChanged, this, [this] {
        if (m_state != RunState::Paused && m_state != RunState::Running && m_state != RunState::Finished)
            return;
        if (m_coordinator->isAdvancing())
            m_state = RunState::Running;
        else
            m_state = m_coordinator->now() >= m_coordinator->end() ? RunState::Finished : RunState::Paused;
    });
    connect(m_coordinator, &Coordinator::problemFound, this,
            [this](const Problem &problem) { m_mailbox->post(problem); });
    connect(m_coordinator, &Coordinator::restartWanted, this, &Session::restart, Qt::QueuedConnection);
    // One may have ended while others were still starting.
    for (std::size_t i = 0; i < m_scenario->nodes.size(); ++i)
        m_coordinator->nodeChanged(i);
}

void Session::started()
{
    m_startMs = double(m_timer.nsecsElapsed()) / 1e6;
    if (m_run.isEmpty())
        m_run = orphans::RunIdentity::create(m_scenario->name).run;
    set(RunState::Paused);
    tellWhatIsTooFast();
    tellWhatIsLate();
    std::exchange(m_starting, std::nullopt)->resolve({});
}

void Session::startFailed(Error error)
{
    // The fleet has removed what it made; which nodes failed, and why, stays to be read.
    if (m_fleet) {
        for (std::size_t i = 0; i < m_scenario->nodes.size(); ++i)
            m_lastStates.push_back(m_fleet->node(i) ? m_fleet->node(i)->state() : NodeState());
        m_leftBehind = m_fleet->whatIsKnown();
        m_fleet->deleteLater();
    }
    m_fleet = nullptr;
    set(RunState::Failed, error.message);
    std::exchange(m_starting, std::nullopt)->fail(std::move(error));
}

void Session::tellWhatIsTooFast()
{
    if (!m_scenario->hasContainers() || !m_pace || !m_pace->isFasterThanReal())
        return;
    SourcePlace place;
    if (m_pace == m_scenario->pace)
        place = {m_scenario->file, 0, 0, QStringLiteral("simulation.pace")};
    report({Problem::Severity::Warning,
            {ErrorCode::NotSupportedYet,
             Text(QT_TRANSLATE_NOOP("core", "Containers run in real time, so virtual time does too: the pace "
                                            "“%1” is not heeded."),
                  {m_pace->toString()}),
             Text(QT_TRANSLATE_NOOP("core", "Choose “real” or a factor up to 1.")), place},
            std::nullopt,
            VirtualTime()});
}

void Session::tellWhatIsLate()
{
    if (m_scenario->form != scenario::Form::Exact)
        return;
    for (const scenario::Node &node : m_scenario->nodes) {
        if (node.implementation != scenario::Implementation::Docker ||
            node.protocol == scenario::Protocol::None)
            continue;
        const VirtualDuration least = m_timeline->network().leastLatency(node.id);
        if (least >= m_scenario->quantum)
            continue;
        report(
            {Problem::Severity::Note,
             {ErrorCode::NotSupportedYet,
              Text(QT_TRANSLATE_NOOP("core", "Messages to node “%1” may arrive up to %2 late: the quantum is "
                                             "longer than the latency of its links (%3)."),
                   {node.id.toString(), formatDuration(m_scenario->quantum), formatDuration(least)}),
              Text(QT_TRANSLATE_NOOP("core", "Choose a shorter quantum, or a longer latency.")),
              {m_scenario->file, node.line, node.column, {}}},
             node.id,
             VirtualTime()});
    }
}

void Session::restart(std::size_t index)
{
    if (!m_fleet || m_state == RunState::Stopping)
        return;
    if (++m_restarts[index] > restartsAllowed) {
        report({Problem::Severity::Error,
                {ErrorCode::NodeFailed,
                 Text(QT_TRANSLATE_NOOP("core", "Node “%1” failed again and is not restarted any more."),
                      {m_scenario->nodes[index].id.toString()}),
                 {},
                 {}},
                m_scenario->nodes[index].id,
                m_coordinator->now()});
        m_coordinator->giveUpNode(index);
        return;
    }
    const ContainerNode *old = m_fleet->node(index);
    onResult(m_fleet->restart(index), this, [this, index, old](Result<void> restarted) {
        if (restarted || !m_coordinator)
            return;
        if (restarted.error().code != ErrorCode::Cancelled)
            report({Problem::Severity::Error, restarted.error(), m_scenario->nodes[index].id,
                    m_coordinator->now()});
        // Where a new one was made and failed, that is another failure, and wants another restart.
        if (m_fleet && m_fleet->node(index) == old)
            m_coordinator->giveUpNode(index);
    });
}

} // namespace xes
