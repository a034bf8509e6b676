// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/containerstart.h"

#include "base/timerlimit.h"
#include "node/container/containerspec.h"
#include "node/container/ndjsonchannel.h"
#include "node/container/readinessprobe.h"

#include <QCoreApplication>

#include <algorithm>

namespace xes {

namespace {

using Kind = scenario::Readiness::Kind;
using std::chrono::milliseconds;

StartAttempt attemptOf(const scenario::Node &node, const ContainerState &state,
                       const std::vector<engine::PortBinding> &ports)
{
    return {node.id, state.image, state.name, ports};
}

bool hasHealthcheck(const scenario::DockerSpec &docker, const engine::ImageDetails &image)
{
    if (!docker.healthcheck)
        return image.hasHealthcheck;
    return docker.healthcheck->test.value(0) != QLatin1String("NONE");
}

bool hasAll(const engine::Labels &labels, const engine::Labels &wanted)
{
    return std::all_of(wanted.keyValueBegin(), wanted.keyValueEnd(), [&](const auto &one) {
        return labels.contains(one.first) && labels.value(one.first) == one.second;
    });
}

} // namespace

Future<void> ContainerNode::start()
{
    Q_ASSERT(!m_starting && !m_shutDown && container().id.isEmpty());
    m_starting = std::make_unique<Starting>();
    const Future<void> out = m_starting->resolver.future();
    set(NodeStatus::Starting, Text(QT_TRANSLATE_NOOP("core", "Waiting for its image.")));
    onResult(m_context.images->provide(m_node.id, m_node.docker, m_context.scenarioFolder, m_context.labels),
             this, [this](const Result<ImageProvider::Provided> &image) {
                 if (!m_starting)
                     return;
                 if (image)
                     takeTurn(*image);
                 else
                     failStart(image.error());
             });
    return out;
}

/// An engine creates a few at a time as fast as many; asked for all at once it answers the last one so late
/// that this could not be told from a hang.
void ContainerNode::takeTurn(const ImageProvider::Provided &image)
{
    set(NodeStatus::Starting, Text(QT_TRANSLATE_NOOP("core", "Waiting for others to be started.")));
    onResult(m_context.creations->take(), this, [this, image](const Result<Turns::Turn> &turn) {
        if (!m_starting)
            return;
        m_starting->turn = turn.value_or(nullptr);
        create(image);
    });
}

void ContainerNode::create(const ImageProvider::Provided &image)
{
    container().image = image.reference;
    container().imageId = image.details.id.toString();
    if (m_ready.kind == Kind::Default)
        m_ready.kind = hasHealthcheck(m_node.docker, image.details) ? Kind::Healthy : Kind::Running;
    const bool limitPids = !m_context.client->info() || m_context.client->info()->pidsLimitSupported;
    const engine::ContainerSpec spec = containerSpec(m_node, m_context, image.reference, limitPids);
    m_ports = spec.ports;
    m_creating = true; // told with the status: from now on there may be one
    set(NodeStatus::Starting, Text(QT_TRANSLATE_NOOP("core", "Being created.")));
    onResult(m_context.client->createContainer(spec), this,
             [this](const Result<engine::CreatedContainer> &created) {
                 if (created)
                     onCreated(created->id);
                 else if (mayHaveHappened(created.error().code))
                     lookForIt(created.error());
                 else
                     onCreated(tl::unexpected(created.error()));
             });
}

void ContainerNode::lookForIt(const Error &cause)
{
    onResult(m_context.client->inspectContainer(ContainerId(m_context.containerName)), this,
             [this, cause](const Result<engine::ContainerDetails> &found) {
                 if (found && hasAll(found->labels, m_context.labels))
                     container().id = found->id; // to be removed
                 m_mayBeThere = !found && found.error().code != ErrorCode::NotFound;
                 onCreated(tl::unexpected(cause));
             });
}

void ContainerNode::onCreated(const Result<ContainerId> &created)
{
    m_creating = false;
    if (created || !container().id.isEmpty())
        m_mayBeThere = false;
    if (created)
        container().id = *created;
    if (m_shutDown)
        removeNow(false); // whoever shut it down waits for this
    else if (!created)
        failToStart(created.error());
    else
        launch();
}

void ContainerNode::launch()
{
    m_starting->launched = std::chrono::steady_clock::now();
    set(NodeStatus::Starting, Text(QT_TRANSLATE_NOOP("core", "Being started.")));
    onResult(m_context.client->startContainer(container().id), this, [this](const Result<void> &started) {
        if (!m_starting)
            return;
        if (!started && started.error().code != ErrorCode::NotModified) {
            failToStart(started.error());
            return;
        }
        onResult(m_context.client->inspectContainer(container().id), this,
                 [this](const Result<engine::ContainerDetails> &details) {
                     if (!m_starting)
                         return;
                     if (details)
                         onLaunched(*details);
                     else
                         failToStart(details.error());
                 });
    });
}

void ContainerNode::onLaunched(const engine::ContainerDetails &details)
{
    m_starting->turn.reset();
    m_starting->awaiting = true;
    m_starting->running = std::chrono::steady_clock::now();
    const bool ended = details.state != QLatin1String("running") && details.state != QLatin1String("paused");
    if (ended && !container().exitCode)
        container().exitCode = details.exitCode;
    apply(details);
    if (container().exitCode) {
        endEarly();
        return;
    }
    set(details.state == QLatin1String("paused") ? NodeStatus::Frozen : NodeStatus::Running);
    runHealthchecks();
    awaitReadiness();
}

void ContainerNode::awaitReadiness()
{
    if (m_ready.kind == Kind::Running) {
        openChannel();
        return;
    }
    if (m_ready.kind == Kind::Healthy && container().health.isEmpty()) {
        failStart(
            {ErrorCode::NotReady,
             Text(QT_TRANSLATE_NOOP("core",
                                    "“%1” can never be ready: it is to be healthy, and the image “%2” "
                                    "has no health check."),
                  {m_node.id.toString(), container().image}),
             Text(QT_TRANSLATE_NOOP("core", "Give the node another “ready”, such as “running” or a port.")),
             {}});
        return;
    }
    m_starting->timeout.setSingleShot(true);
    m_starting->timeout.start(countable(m_ready.timeout));
    connect(&m_starting->timeout, &QTimer::timeout, this, [this] {
        const Text message = m_probe->inVain(m_node.id);
        onResult(learnEnd(), this, [this, message](const Result<void> &) {
            const QString lines = container().lastLines.join(QStringLiteral(" ⏎ "));
            failStart({ErrorCode::NotReady,
                       message,
                       lines.isEmpty()
                           ? Text(QT_TRANSLATE_NOOP("core", "It wrote nothing. Look at its command, or "
                                                            "give it a longer “timeout”."))
                           : Text(QT_TRANSLATE_NOOP("core", "Look at its last lines, or give it a longer "
                                                            "“timeout”: %1"),
                                  {lines}),
                       {}});
        });
    });
    m_probe = new ReadinessProbe(m_context.client, *m_details, m_ready, this);
    connect(m_probe, &ReadinessProbe::succeeded, this, &ContainerNode::openChannel);
    connect(m_probe, &ReadinessProbe::failed, this, [this](const Text &why, const Text &remedy) {
        failStart({ErrorCode::NotReady,
                   Text(QT_TRANSLATE_NOOP("core", "“%1” (image “%2”) cannot become ready: %3"),
                        {m_node.id.toString(), container().image, why}),
                   remedy,
                   {{}, m_node.line, m_node.column, QStringLiteral("ready.log")}});
    });
    set(m_state.status, m_probe->waitsFor());

    // To speak with it is the proof that it takes connections there; a second one may disturb a small server.
    const bool sameAsChannel = m_ready.kind == Kind::Port && m_node.protocol == scenario::Protocol::Ndjson &&
                               m_ready.port == m_node.docker.socketPort;
    if (sameAsChannel)
        openChannel();
    else if (m_ready.kind == Kind::Healthy)
        onHealth(container().health);
    else
        m_probe->begin();
}

void ContainerNode::openChannel()
{
    if (!m_starting || m_channel)
        return;
    if (m_node.protocol == scenario::Protocol::None) {
        becomeReady();
        return;
    }
    const auto ways =
        waysTo(*m_details, m_node.docker.socketPort, m_context.client->endpoint(), localAddresses());
    if (ways.empty()) {
        failStart(
            {ErrorCode::NotReady,
             Text(QT_TRANSLATE_NOOP("core", "“%1” cannot be spoken to: its port %2 is not published."),
                  {m_node.id.toString(), QString::number(m_node.docker.socketPort)}),
             Text(QT_TRANSLATE_NOOP("core", "Use a network that publishes ports, or “protocol: none”.")),
             {}});
        return;
    }
    m_starting->timeout.stop();
    set(m_state.status, Text(QT_TRANSLATE_NOOP("core", "Waiting for a connection to port %1."),
                             {QString::number(m_node.docker.socketPort)}));
    m_channel = new NdjsonChannel(this);
    connect(m_channel, &NdjsonChannel::disconnected, this, [this](const Error &why) {
        if (m_starting)
            m_starting->lost = why;
        onChannelLost(why);
    });
    speak();
}

/// Connects, until the node's timeout.
void ContainerNode::speak()
{
    const auto ways =
        waysTo(*m_details, m_node.docker.socketPort, m_context.client->endpoint(), localAddresses());
    const auto passed = std::chrono::steady_clock::now() - m_starting->running;
    const auto left = countable(m_ready.timeout) - std::chrono::duration_cast<milliseconds>(passed);
    onResult(
        m_channel->connectTo(ways, std::max(left, milliseconds(1))), this, [this](const Result<void> &open) {
            if (!m_starting || container().exitCode)
                return;
            m_spoken.start();
            if (open && m_channel->isConnected()) {
                becomeReady();
                return;
            }
            if (open)
                return; // closed again already, which is told, and then tried again
            if (m_starting->lost) {
                failStart(
                    {ErrorCode::NotReady,
                     Text(QT_TRANSLATE_NOOP("core", "“%1” (image “%2”) closes every connection to its "
                                                    "port %3 at once: %4"),
                          {m_node.id.toString(), container().image, QString::number(m_node.docker.socketPort),
                           m_starting->lost->message}),
                     Text(QT_TRANSLATE_NOOP("core", "Does the program inside speak newline-JSON on that "
                                                    "port? Else use “protocol: none”.")),
                     {}});
                return;
            }
            failStart(
                {open.error().code,
                 Text(QT_TRANSLATE_NOOP("core", "“%1” (image “%2”) cannot be spoken to on its port %3: %4"),
                      {m_node.id.toString(), container().image, QString::number(m_node.docker.socketPort),
                       open.error().message}),
                 open.error().remedy,
                 {}});
        });
}

void ContainerNode::becomeReady()
{
    const std::unique_ptr<Starting> starting = std::move(m_starting);
    dropProbe();
    m_state.ready = true;
    container().readyAfter =
        std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - starting->launched);
    const bool unhealthy = container().health == QLatin1String("unhealthy");
    set(m_state.status == NodeStatus::Running && unhealthy ? NodeStatus::Unhealthy : m_state.status);
    starting->resolver.resolve({});
}

void ContainerNode::failToStart(const Error &cause)
{
    const StartAttempt attempt = attemptOf(m_node, container(), m_ports);
    if (cause.code != ErrorCode::PortTaken) {
        failStart(startFailure(attempt, cause));
        return;
    }
    const quint16 port = portSpokenOf(cause.message.english(), m_ports); // allowed: looked into
    onResult(findPortHolder(m_context.client, port), this,
             [this, attempt, cause](const Result<QString> &holder) {
                 failStart(startFailure(attempt, cause, holder.value_or(QString())));
             });
}

void ContainerNode::endEarly()
{
    // A job that did its work and went was running, and that was all it had to be.
    if (m_ready.kind == Kind::Running && container().exitCode == 0 &&
        m_node.protocol == scenario::Protocol::None) {
        becomeReady();
        onDied(0);
        return;
    }
    onResult(learnEnd(), this, [this](const Result<void> &) {
        failStart(endedEarly(attemptOf(m_node, container(), m_ports), container()));
    });
}

void ContainerNode::failStart(const Error &error)
{
    if (!m_starting)
        return;
    auto starting = std::make_shared<std::unique_ptr<Starting>>(std::move(m_starting));
    letGo();
    set(NodeStatus::FailedToStart, error.message);
    onResult(remove(false), this,
             [starting, error](const Result<void> &) { (*starting)->resolver.fail(error); });
}

void ContainerNode::cancelStart()
{
    if (const std::unique_ptr<Starting> starting = std::move(m_starting))
        starting->resolver.fail(
            {ErrorCode::Cancelled,
             Text(QT_TRANSLATE_NOOP("core", "The start of “%1” was broken off."), {m_node.id.toString()}),
             {},
             {}});
}

} // namespace xes
