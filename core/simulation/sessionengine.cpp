// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a session that looks into containers, and at what dead runs have left.
#include "simulation/session.h"

#include <QCoreApplication>

namespace xes {

namespace {

Error noContainer(const NodeId &node)
{
    return {ErrorCode::NotFound,
            Text(QT_TRANSLATE_NOOP("core", "Node “%1” has no container now."), {node.toString()}),
            {},
            {}};
}

} // namespace

std::optional<ContainerState> Session::containerStateOf(const NodeId &node) const
{
    const int index = m_scenario ? m_scenario->indexOf(node) : -1;
    if (index < 0 || !m_fleet || !m_fleet->node(std::size_t(index)))
        return std::nullopt;
    std::optional<ContainerState> state = m_fleet->node(std::size_t(index))->state().container;
    return state && !state->id.isEmpty() ? state : std::nullopt;
}

std::optional<ContainerId> Session::containerOf(const NodeId &node) const
{
    const std::optional<ContainerState> state = containerStateOf(node);
    return state ? std::optional(state->id) : std::nullopt;
}

Future<engine::ContainerDetails> Session::inspect(const NodeId &node)
{
    const std::optional<ContainerId> id = containerOf(node);
    if (!id)
        return failedFuture<engine::ContainerDetails>(noContainer(node));
    return m_link->client()->inspectContainer(*id);
}

void Session::followLog(quint64 feed, const NodeId &node, int tail, LogSink sink)
{
    const std::optional<ContainerId> id = containerOf(node);
    if (!id) {
        sink.ended(noContainer(node));
        return;
    }
    engine::LogOptions options;
    options.tail = tail;
    engine::LogStream *stream = m_link->client()->logs(*id, options);
    m_feeds.insert(feed, new LogBatcher(stream, std::move(sink)));
    connect(stream, &QObject::destroyed, this, [this, feed] { m_feeds.remove(feed); });
}

void Session::followStats(quint64 feed, const NodeId &node, SharedStats::Sink sink)
{
    const std::optional<ContainerState> state = containerStateOf(node);
    if (!state) {
        sink.ended(noContainer(node));
        return;
    }
    m_stats->follow(feed, m_link->client(), state->id, state->started.toString(Qt::ISODateWithMs),
                    std::move(sink));
}

void Session::endFeed(quint64 feed)
{
    if (LogBatcher *batcher = m_feeds.take(feed))
        batcher->parent()->deleteLater(); // the stream
    m_stats->end(feed);
}

void Session::linesTaken(quint64 feed)
{
    if (LogBatcher *batcher = m_feeds.value(feed))
        batcher->taken();
}

orphans::Liveness Session::liveness() const
{
    return m_options.dataFolder.isEmpty()
               ? orphans::Liveness::ofThisMachine()
               : orphans::Liveness::ofThisMachine(m_options.dataFolder + QStringLiteral("/runs"));
}

/// An engine to look at. The nodes of a run hold on to their client: an engine that is away is not replaced.
Future<engine::EngineInfo> Session::engineToLookAt()
{
    return m_fleet && !m_link->isConnected() ? m_link->check() : m_link->ensureConnected();
}

Future<orphans::Inventory> Session::takeInventory()
{
    return andThen(engineToLookAt(), this, [this](const engine::EngineInfo &) {
        return orphans::takeInventory(m_link->client(), liveness());
    });
}

Future<std::vector<orphans::Removal>> Session::removeResources(std::vector<orphans::Resource> what)
{
    return andThen(engineToLookAt(), this, [this, what = std::move(what)](const engine::EngineInfo &) {
        return orphans::removeResources(
            m_link->client(), liveness(), what,
            [mailbox = m_mailbox](const orphans::Removal &removal) { mailbox->post(removal); });
    });
}

} // namespace xes
