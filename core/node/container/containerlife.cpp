// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/containernode.h"

#include "node/container/containerstart.h"
#include "node/container/healthcheckrunner.h"
#include "node/container/ndjsonchannel.h"
#include "node/container/readinessprobe.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

namespace xes {

namespace {

using Kind = scenario::Readiness::Kind;
using namespace std::chrono_literals;

constexpr auto grace = 1s;
constexpr auto logPatience = 5s;
constexpr int keptLines = 20;
constexpr qsizetype keptLine = 500; // characters of each

Text probeText(const std::optional<engine::ContainerDetails> &details)
{
    const QString output = details && !details->probes.empty()
                               ? details->probes.back().output.trimmed().left(keptLine)
                               : QString();
    if (output.isEmpty())
        return Text(QT_TRANSLATE_NOOP("core", "Its health check fails."));
    return Text(QT_TRANSLATE_NOOP("core", "Its health check fails: %1"), {output});
}

} // namespace

void ContainerNode::watchEvents()
{
    const auto isOurs = [this](const ContainerId &id) {
        // What its own removal brings about is no news.
        const bool watched = !m_shutDown && !m_removed && m_removing.empty();
        const bool ours = watched && !container().id.isEmpty() && id == container().id;
        m_heard += ours ? 1 : 0;
        return ours;
    };
    ContainerWatch *watch = m_context.watch;
    connect(watch, &ContainerWatch::started, this, [this, isOurs](const ContainerId &id) {
        if (isOurs(id))
            onRevived();
    });
    connect(watch, &ContainerWatch::died, this,
            [this, isOurs](const ContainerId &id, std::optional<int> exitCode) {
                if (isOurs(id))
                    onDied(exitCode);
            });
    connect(watch, &ContainerWatch::outOfMemory, this, [this, isOurs](const ContainerId &id) {
        if (isOurs(id))
            m_sawOutOfMemory = true;
    });
    connect(watch, &ContainerWatch::paused, this, [this, isOurs](const ContainerId &id) {
        if (isOurs(id))
            onPaused(true);
    });
    connect(watch, &ContainerWatch::unpaused, this, [this, isOurs](const ContainerId &id) {
        if (isOurs(id))
            onPaused(false);
    });
    connect(watch, &ContainerWatch::healthChanged, this,
            [this, isOurs](const ContainerId &id, const QString &health) {
                if (isOurs(id))
                    onHealth(health);
            });
    connect(watch, &ContainerWatch::removed, this, [this, isOurs](const ContainerId &id) {
        if (isOurs(id))
            onRemoved();
    });
    connect(watch, &ContainerWatch::listed, this, [this](const QHash<ContainerId, QString> &) {
        // The list may be older than an event that came before it: the container itself is asked.
        if (!container().id.isEmpty() && !m_shutDown && !m_removed && m_removing.empty())
            refresh();
    });
}

void ContainerNode::onDied(std::optional<int> exitCode)
{
    container().exitCode = exitCode;
    container().oomKilled = m_sawOutOfMemory && exitCode != 0;
    if (m_starting) {
        if (std::exchange(m_starting->awaiting, false)) { // else the answer to the start is still to come
            m_starting->timeout.stop();
            endEarly();
        }
        return;
    }
    m_state.ready = false;
    const qint64 limit = m_node.docker.memoryBytes;
    set(exitCode == 0 ? NodeStatus::Finished : NodeStatus::Exited, endInWords(container(), limit));
    endAdvance();
    onResult(learnEnd(), this, [this, limit](const Result<void> &) {
        if (!m_removed && isGone())
            set(m_state.status, endInWords(container(), limit));
    });
}

void ContainerNode::onHealth(const QString &health)
{
    container().health = health;
    const bool unhealthy = health == QLatin1String("unhealthy");
    if (!m_starting) {
        if (m_state.status == NodeStatus::Running && unhealthy)
            set(NodeStatus::Unhealthy, probeText({}));
        else if (m_state.status == NodeStatus::Unhealthy && health == QLatin1String("healthy"))
            set(NodeStatus::Running);
        else
            changed();
        if (m_state.status == NodeStatus::Unhealthy)
            refresh(); // for what the check said
        return;
    }
    if (!m_starting->awaiting || m_ready.kind != Kind::Healthy || !m_probe) {
        changed();
    } else if (health == QLatin1String("healthy")) {
        openChannel();
    } else if (unhealthy) {
        onResult(m_context.client->inspectContainer(container().id), this,
                 [this](const Result<engine::ContainerDetails> &details) {
                     const auto known = details ? std::optional(*details) : std::nullopt;
                     const Error error{
                         ErrorCode::NotReady,
                         Text(QT_TRANSLATE_NOOP("core", "“%1” (image “%2”) became unhealthy before it was "
                                                        "ready. %3"),
                              {m_node.id.toString(), container().image, probeText(known)}),
                         Text(QT_TRANSLATE_NOOP("core", "Look at its health check, or give the node another "
                                                        "“ready”.")),
                         {}};
                     // Its last lines are gone with it.
                     onResult(learnEnd(), this, [this, error](const Result<void> &) { failStart(error); });
                 });
    }
}

void ContainerNode::runHealthchecks()
{
    const auto info = m_context.client->info();
    if (container().health.isEmpty() || !info || info->kind != engine::EngineKind::Podman)
        return;
    m_health = new HealthcheckRunner(m_context.client, *m_details, this);
    connect(m_health, &HealthcheckRunner::checked, this, [this](const QString &health) {
        if (m_shutDown || m_removed || !m_removing.empty() || isGone())
            return;
        if (health != container().health || m_starting)
            onHealth(health);
    });
}

void ContainerNode::onPaused(bool paused)
{
    if (isGone())
        return;
    if (paused)
        set(NodeStatus::Frozen, Text(QT_TRANSLATE_NOOP("core", "Paused from outside.")));
    else if (m_state.status == NodeStatus::Frozen && !m_starting &&
             container().health == QLatin1String("unhealthy")) // which the engine does not tell anew
        set(NodeStatus::Unhealthy, probeText(m_details));
    else if (m_state.status == NodeStatus::Frozen)
        set(NodeStatus::Running, m_probe ? m_probe->waitsFor() : Text());
}

void ContainerNode::onRevived()
{
    if (m_starting || !isGone() || m_removed)
        return;
    container().exitCode.reset();
    container().oomKilled = false;
    container().lastLines.clear();
    m_sawOutOfMemory = false;
    m_timeStands = false;
    m_revived = true;
    m_state.ready = true;
    set(NodeStatus::Running, Text(QT_TRANSLATE_NOOP("core", "Started again from outside.")));
    refresh(); // it may have other addresses now
}

void ContainerNode::onRemoved()
{
    m_removed = true;
    if (m_starting) {
        failStart({ErrorCode::NodeFailed,
                   Text(QT_TRANSLATE_NOOP("core",
                                          "The container of “%1” was removed by somebody else before it was "
                                          "ready."),
                        {m_node.id.toString()}),
                   {},
                   {}});
        return;
    }
    m_state.ready = false;
    set(m_state.status == NodeStatus::Finished ? NodeStatus::Finished : NodeStatus::Exited,
        Text(QT_TRANSLATE_NOOP("core", "Its container was removed from outside.")));
    endAdvance();
}

void ContainerNode::refresh()
{
    onResult(m_context.client->inspectContainer(container().id), this,
             [this, heard = m_heard](const Result<engine::ContainerDetails> &details) {
                 if (m_shutDown || m_removed || !m_removing.empty())
                     return;
                 if (!details) {
                     if (details.error().code == ErrorCode::NotFound)
                         onRemoved();
                     return;
                 }
                 if (heard != m_heard) { // it may have been older than what has been heard since
                     refresh();
                     return;
                 }
                 if (m_starting && !m_starting->awaiting)
                     return;
                 const bool runs = details->state == QLatin1String("running");
                 const bool frozen = details->state == QLatin1String("paused");
                 if (details->state == QLatin1String("dead") && !m_starting) {
                     m_state.ready = false;
                     set(NodeStatus::Dead, Text::verbatim(details->error));
                     endAdvance();
                 } else if (!runs && !frozen && !isGone()) {
                     onDied(details->exitCode);
                 } else if (runs && isGone()) {
                     onRevived();
                 } else if (frozen != (m_state.status == NodeStatus::Frozen) && !isGone()) {
                     onPaused(frozen);
                 }
                 apply(*details);
                 if (!isGone() && std::exchange(m_revived, false) && m_channel)
                     reconnect();
                 if (m_state.status == NodeStatus::Unhealthy)
                     m_state.detail = probeText(m_details);
                 changed();
             });
}

void ContainerNode::apply(const engine::ContainerDetails &details)
{
    m_details = details;
    container().health = details.health;
    container().started = details.started;
    container().ports.clear();
    for (const engine::PortBinding &port : details.ports)
        container().ports.push_back({port.hostAddress, port.hostPort, port.containerPort, port.protocol});
}

Future<void> ContainerNode::learnEnd()
{
    auto inspected = andThen(m_context.client->inspectContainer(container().id), this,
                             [this](const engine::ContainerDetails &details) -> Result<void> {
                                 if (details.state == QLatin1String("exited")) {
                                     container().exitCode = details.exitCode;
                                     container().oomKilled = details.oomKilled;
                                 }
                                 return {};
                             });
    auto read = andThen(lastLines(), this, [this](const QStringList &lines) -> Result<void> {
        container().lastLines = lines;
        return {};
    });
    std::vector<Future<void>> both;
    both.push_back(std::move(inspected));
    both.push_back(std::move(read));
    return andThen(all(std::move(both), this), this, [](const auto &) { return Result<void>(); });
}

Future<QStringList> ContainerNode::lastLines()
{
    engine::LogStream *stream = m_context.client->logs(
        container().id, {false, keptLines, false}, m_details ? std::optional(m_details->tty) : std::nullopt);
    stream->setParent(this);
    const Resolver<QStringList> resolver;
    auto lines = std::make_shared<QStringList>();
    connect(stream, &engine::LogStream::linesReceived, this,
            [lines](const std::vector<engine::LogLine> &received) {
                for (const engine::LogLine &line : received)
                    lines->append(QString::fromUtf8(line.text).left(keptLine));
            });
    const auto end = [stream, resolver, lines] {
        if (resolver.resolve(lines->mid(std::max<qsizetype>(0, lines->size() - keptLines))))
            stream->deleteLater();
    };
    connect(stream, &engine::Stream::ended, this, [end](const std::optional<Error> &) { end(); });
    QTimer::singleShot(logPatience, stream, end);
    return resolver.future();
}

Future<void> ContainerNode::remove(bool gently)
{
    if (m_removed || (container().id.isEmpty() && !m_creating))
        return readyFuture<void>({});
    const Resolver<void> resolver;
    m_removing.push_back(resolver);
    if (m_removing.size() == 1 && !m_creating)
        removeNow(gently);
    return resolver.future();
}

void ContainerNode::removeNow(bool gently)
{
    const ContainerId id = container().id;
    const auto finish = [this](const Result<void> &result) {
        const std::vector<Resolver<void>> waiting = std::exchange(m_removing, {});
        m_removed = m_removed || result.has_value();
        for (const Resolver<void> &resolver : waiting)
            resolver.resolve(result);
    };
    if (id.isEmpty()) { // a create that failed, which somebody waited for
        finish({});
        return;
    }
    const auto force = [this, id, finish](const Result<void> &) {
        onResult(m_context.client->removeContainer(id, true, true), this, finish);
    };
    if (!gently || isGone()) {
        force({});
        return;
    }
    const auto stop = [this, id, force](const Result<void> &) {
        onResult(m_context.client->stopContainer(id, grace), this, force);
    };
    // Podman does not stop what is paused; Docker takes two seconds for it.
    if (m_state.status == NodeStatus::Stopping && m_wasFrozen)
        onResult(m_context.client->unpauseContainer(id), this, stop);
    else
        stop({});
}

} // namespace xes
