// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/containerfleet.h"

#include "node/container/runnetwork.h"
#include "node/container/startfailure.h"

#include <QCoreApplication>

#include <algorithm>

namespace xes {

namespace {

// A stop has a grace of 1 s and the engine's own deadlines; an engine that hangs must not hold us for ever.
constexpr std::chrono::seconds shutdownDeadline{45};
// A busy engine takes its time for each; but nobody waits longer than the longest for it.
constexpr std::chrono::seconds shutdownOfEach{1};
constexpr std::chrono::seconds longestShutdown{120};

// Measured with two cores: from four on, more at a time are started no sooner; twice that for larger
// machines.
constexpr int createdAtOnce = 8;

/// Which key of a node an error at its start is about.
QString keyOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadCommand:
        return QStringLiteral(".docker.command");
    case ErrorCode::ImageMissing:
        return QStringLiteral(".docker.image");
    case ErrorCode::PortTaken:
        return QStringLiteral(".docker.ports");
    default:
        return {};
    }
}

Error abortedError()
{
    return {ErrorCode::Cancelled, Text(QT_TRANSLATE_NOOP("core", "The start was broken off.")), {}, {}};
}

/// Why a start failed, and what of it could not be removed.
Error withLeftBehind(Error error, const QStringList &names)
{
    if (names.isEmpty())
        return error;
    error.message = Text(QT_TRANSLATE_NOOP("core", "%1 These could not be removed: %2."),
                         {error.message, names.join(QStringLiteral(", "))});
    error.remedy =
        Text(QT_TRANSLATE_NOOP("core", "Remove them with “xedgesim-cli cleanup”. %1"), {error.remedy});
    return error;
}

} // namespace

ContainerFleet::ContainerFleet(engine::Client *client, std::shared_ptr<const scenario::Scenario> scenario,
                               orphans::RunIdentity identity, QString lockFolder, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_scenario(std::move(scenario)),
      m_identity(std::move(identity)),
      m_volumeLabels(m_identity.volumeLabels(m_scenario->file)),
      m_lockFolder(std::move(lockFolder)),
      m_creations(createdAtOnce),
      m_nodes(m_scenario->nodes.size())
{
    QStringList ids;
    for (const scenario::Node &node : m_scenario->nodes)
        ids.append(node.id.toString());
    m_names = m_identity.resourceNames(ids);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finishShutdown(whatIsKnown()); });
}

ContainerFleet::~ContainerFleet()
{
    // Before what they lean on.
    for (ContainerNode *node : m_nodes)
        delete node;
}

ContainerNode *ContainerFleet::node(std::size_t index) const
{
    return m_nodes[index];
}

bool ContainerFleet::needsNetwork() const
{
    return std::any_of(m_scenario->nodes.begin(), m_scenario->nodes.end(), [](const scenario::Node &node) {
        return node.implementation == scenario::Implementation::Docker && node.docker.network.isEmpty();
    });
}

Future<void> ContainerFleet::start()
{
    m_started.emplace();
    Future<void> future = m_started->future();
    auto lock = m_lockFolder.isEmpty() ? orphans::RunLock::acquire(m_identity)
                                       : orphans::RunLock::acquire(m_identity, m_lockFolder);
    if (!lock) {
        startFailed(std::move(lock.error()));
        return future;
    }
    m_lock = std::move(*lock);
    m_watch = new ContainerWatch(m_client, m_identity.label(), this);
    m_images = new ImageProvider(m_client, this);
    connect(m_images, &ImageProvider::progressed, this, &ContainerFleet::activityChanged);
    onResult(m_watch->start(), this, [this](Result<void> watching) {
        if (m_shutDown)
            return;
        if (!watching) {
            startFailed(std::move(watching.error()));
            return;
        }
        if (!needsNetwork()) {
            startNodes();
            return;
        }
        m_networkUnderWay = true; // told with the activity: from now on there may be one
        Q_EMIT activityChanged(Text(QT_TRANSLATE_NOOP("core", "Making the run’s network …")));
        const auto containers =
            std::count_if(m_scenario->nodes.begin(), m_scenario->nodes.end(), [](const scenario::Node &node) {
                return node.implementation == scenario::Implementation::Docker;
            });
        RunNetworkSpec spec;
        spec.name = m_identity.resourceName(QStringLiteral("net"));
        spec.labels = m_identity.labels({});
        spec.containers = int(containers);
        onResult(createRunNetwork(m_client, spec), this, [this](Result<NetworkId> network) {
            m_networkUnderWay = false;
            if (network)
                m_network = std::move(*network);
            else
                m_networkMayBeThere = mayHaveHappened(network.error().code);
            if (m_shutDown) {
                nodesEnded(false);
                return;
            }
            if (network)
                startNodes();
            else
                startFailed(std::move(network.error()));
        });
    });
    return future;
}

void ContainerFleet::makeNode(std::size_t index)
{
    const scenario::Node &node = m_scenario->nodes[index];
    ContainerContext context;
    context.client = m_client;
    context.watch = m_watch;
    context.images = m_images;
    context.creations = &m_creations;
    context.labels = m_identity.labels(node.id);
    context.volumeLabels = m_volumeLabels;
    context.containerName = m_names[qsizetype(index)];
    context.network = m_network.value_or(NetworkId());
    context.scenarioFolder = m_scenario->file.section(QLatin1Char('/'), 0, -2);
    m_nodes[index] = new ContainerNode(node, std::move(context), this);
    m_nodes[index]->onStateChanged = [this, index] { Q_EMIT nodeChanged(index); };
    connect(m_nodes[index], &ContainerNode::problemOccurred, this,
            [this, index](const Error &error) { Q_EMIT problemOccurred(index, error); });
}

void ContainerFleet::startNodes()
{
    Q_EMIT activityChanged(Text(QT_TRANSLATE_NOOP("core", "Starting the containers …")));
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_scenario->nodes[i].implementation != scenario::Implementation::Docker)
            continue;
        makeNode(i);
        ++m_starting;
    }
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i])
            continue;
        onResult(m_nodes[i]->start(), this, [this, i](Result<void> started) {
            --m_starting;
            if (m_shutDown || !m_started)
                return;
            if (!started)
                startFailed(placed(std::move(started.error()), i));
            else if (m_starting == 0)
                std::exchange(m_started, std::nullopt)->resolve({});
        });
    }
}

/// With the place of the node in its file, where the error is the node's and has none but a key of it.
Error ContainerFleet::placed(Error error, std::size_t index) const
{
    const bool engines = isEngineUnreachable(error.code) || error.code == ErrorCode::Disconnected ||
                         error.code == ErrorCode::Cancelled || error.code == ErrorCode::TimedOut;
    if (engines || !error.place.file.isEmpty())
        return error;
    const scenario::Node &node = m_scenario->nodes[index];
    const QString key = error.place.key.isEmpty() ? keyOf(error.code) : QLatin1Char('.') + error.place.key;
    error.place = {m_scenario->file, node.line, node.column, QStringLiteral("nodes[%1]").arg(index) + key};
    return error;
}

void ContainerFleet::startFailed(Error error)
{
    if (m_failure)
        return;
    m_failure = std::move(error);
    onResult(shutdown(false), this, [this](Result<QStringList>) {});
}

Future<QStringList> ContainerFleet::shutdown(bool keep)
{
    if (m_leftBehind)
        return readyFuture<QStringList>(*m_leftBehind);
    m_ending.emplace_back();
    Future<QStringList> future = m_ending.back().future();
    if (std::exchange(m_shutDown, true))
        return future;
    const auto containers = std::count_if(m_nodes.begin(), m_nodes.end(), [](auto *node) { return node; });
    m_deadline.start(
        std::min<std::chrono::milliseconds>(shutdownDeadline + containers * shutdownOfEach, longestShutdown));
    if (m_images)
        m_images->cancel();
    std::vector<Future<void>> ends;
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i])
            continue;
        ends.push_back(keep ? m_nodes[i]->leave() : m_nodes[i]->shutdown());
        indexes.push_back(i);
    }
    onResult(all(std::move(ends), this), this,
             [this, keep, indexes = std::move(indexes)](const Result<std::vector<Result<void>>> &ended) {
                 // What was not removed is told as left behind; one that is to stay should have been thawed.
                 for (std::size_t k = 0; keep && ended && k < indexes.size(); ++k) {
                     if (!(*ended)[k])
                         Q_EMIT problemOccurred(indexes[k], (*ended)[k].error());
                 }
                 nodesEnded(keep);
             });
    return future;
}

void ContainerFleet::nodesEnded(bool keep)
{
    if (m_networkUnderWay)
        return; // Comes back here when it is known.
    if (std::exchange(m_networkMayBeThere, false)) {
        lookForNetwork(keep);
        return;
    }
    if (keep || !m_network) {
        listLeftBehind();
        return;
    }
    onResult(m_client->removeNetwork(*m_network), this, [this](Result<void> removed) {
        if (removed || removed.error().code == ErrorCode::NotFound)
            m_network.reset();
        listLeftBehind();
    });
}

/// The engine gave no answer to its creation; it may have done it all the same.
void ContainerFleet::lookForNetwork(bool keep)
{
    onResult(m_client->listNetworks(m_watch->filters()), this,
             [this, keep](const Result<std::vector<engine::NetworkSummary>> &found) {
                 if (!found) {
                     m_networkMayBeThere = true; // and is told as left behind
                     listLeftBehind();
                     return;
                 }
                 if (!found->empty())
                     m_network = found->front().id;
                 nodesEnded(keep);
             });
}

void ContainerFleet::listLeftBehind()
{
    if (!m_watch) {
        finishShutdown({});
        return;
    }
    struct Lists
    {
        QStringList names;
        int missing = 3;
        bool failed = false;
    };
    auto lists = std::make_shared<Lists>();
    const auto one = [this, lists](const auto &result, const auto &names) {
        if (result)
            for (const auto &resource : *result)
                names(resource);
        else
            lists->failed = true;
        if (--lists->missing == 0)
            finishShutdown(lists->failed ? whatIsKnown() : lists->names);
    };
    QStringList named;
    for (const scenario::Node &node : m_scenario->nodes)
        for (const scenario::VolumeMapping &volume : node.docker.volumes)
            named.append(volume.source);
    const engine::Filters filters = m_watch->filters();
    const auto addName = [lists](const auto &resource) { lists->names.append(resource.name); };
    onResult(m_client->listContainers(filters, true), this,
             [one, addName](Result<std::vector<engine::ContainerSummary>> result) { one(result, addName); });
    onResult(m_client->listNetworks(filters), this,
             [one, addName](Result<std::vector<engine::NetworkSummary>> result) { one(result, addName); });
    onResult(m_client->listVolumes(filters), this,
             [one, lists, named](Result<std::vector<engine::VolumeSummary>> result) {
                 one(result, [&](const engine::VolumeSummary &volume) {
                     if (!named.contains(volume.name))
                         lists->names.append(volume.name);
                 });
             });
}

/// Without an answer of the engine: what was not seen to go.
QStringList ContainerFleet::whatIsKnown() const
{
    if (m_leftBehind)
        return *m_leftBehind;
    QStringList names;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i] && m_nodes[i]->mayBeThere())
            names.append(m_names[qsizetype(i)]);
    }
    if (m_network || m_networkUnderWay || m_networkMayBeThere)
        names.append(m_identity.resourceName(QStringLiteral("net")));
    return names;
}

void ContainerFleet::finishShutdown(QStringList names)
{
    if (m_leftBehind)
        return;
    m_deadline.stop();
    m_lock.reset();
    names.sort();
    m_leftBehind = names;
    for (const Resolver<QStringList> &ending : std::exchange(m_ending, {}))
        ending.resolve(names);
    if (m_started)
        std::exchange(m_started, std::nullopt)
            ->fail(withLeftBehind(m_failure.value_or(abortedError()), names));
}

Future<void> ContainerFleet::restart(std::size_t index)
{
    return andThen(m_nodes[index]->shutdown(), this, [this, index]() -> Future<void> {
        if (m_shutDown)
            return failedFuture<void>(abortedError());
        ContainerNode *old = m_nodes[index];
        old->onStateChanged = {};
        makeNode(index);
        Q_EMIT nodeReplaced(index);
        old->deleteLater();
        const Resolver<void> restarted;
        onResult(m_nodes[index]->start(), this, [this, index, restarted](Result<void> started) {
            restarted.resolve(started ? std::move(started)
                                      : tl::unexpected(placed(std::move(started.error()), index)));
        });
        return restarted.future();
    });
}

} // namespace xes
