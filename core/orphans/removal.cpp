// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/inventory.h"
#include "orphans/listing.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xes::orphans {

namespace {

using engine::Client;
using Kind = Resource::Kind;

// A removal keeps a connection and a worker of the engine busy.
constexpr std::size_t atOnce = 32;

constexpr std::array order = {Kind::Container, Kind::Network, Kind::Volume};

Result<void> goneIsFine(Result<void> result)
{
    return !result && result.error().code == ErrorCode::NotFound ? Result<void>() : result;
}

Future<void> removeContainer(Client *client, const Liveness &liveness, const Resource &chosen)
{
    const ContainerId id(chosen.id);
    return andThen(
        client->inspectContainer(id), client,
        [client, liveness, chosen](const engine::ContainerDetails &now) -> Future<void> {
            if (now.id.toString() != chosen.id)
                return failedFuture<void>(
                    {ErrorCode::InvalidArgument,
                     Text(QT_TRANSLATE_NOOP("core", "“%1” is not the id of a container."), {chosen.id}),
                     {},
                     {}});
            if (const Result<void> may = mayRemove(chosen, now.labels, liveness); !may)
                return failedFuture<void>(may.error());
            return client->removeContainer(now.id, true, true);
        });
}

Future<void> removeNetwork(Client *client, const Liveness &liveness, const Resource &chosen)
{
    const NetworkId id(chosen.id);
    auto inspected =
        andThen(client->inspectNetwork(id), client,
                [liveness, chosen](const engine::NetworkSummary &now) -> Result<QString> {
                    if (now.id.toString() != chosen.id)
                        return failure(
                            ErrorCode::InvalidArgument,
                            Text(QT_TRANSLATE_NOOP("core", "“%1” is not the id of a network."), {chosen.id}));
                    if (const Result<void> may = mayRemove(chosen, now.labels, liveness); !may)
                        return tl::unexpected(may.error());
                    return now.name;
                });
    // Whoever is still connected here, stopped or not, was not removed with it.
    auto users = andThen(std::move(inspected), client, [client, id](const QString &name) {
        return client->listContainers(usersOf(id.toString(), name), true);
    });
    return andThen(
        std::move(users), client,
        [client, id](const std::vector<engine::ContainerSummary> &connected) -> Future<void> {
            if (!connected.empty())
                return failedFuture<void>(
                    {ErrorCode::Conflict,
                     Text(QT_TRANSLATE_NOOP("core", "The container “%1” is connected to the network."),
                          {connected.front().name}),
                     Text(QT_TRANSLATE_NOOP("core", "Remove or disconnect the container first.")),
                     {}});
            return client->removeNetwork(id);
        });
}

Future<void> removeVolume(Client *client, const Liveness &liveness, const Resource &chosen)
{
    const QString name = chosen.id;
    return andThen(
        client->listVolumes({{QStringLiteral("name"), {name}}}), client,
        [client, liveness, chosen, name](const std::vector<engine::VolumeSummary> &found) -> Future<void> {
            // The engine's filter takes parts of a name too.
            const auto now = std::find_if(found.begin(), found.end(),
                                          [&](const auto &volume) { return volume.name == name; });
            if (now == found.end())
                return readyFuture<void>({});
            if (const Result<void> may = mayRemove(chosen, now->labels, liveness); !may)
                return failedFuture<void>(may.error());
            return client->removeVolume(name);
        });
}

/// Removes one kind after the other, so many at once; owns itself through its pending calls.
class Sweep : public std::enable_shared_from_this<Sweep>
{
public:
    Sweep(Client *client, Liveness liveness, std::vector<Resource> resources,
          std::function<void(const Removal &)> onEach)
        : m_client(client), m_liveness(std::move(liveness)), m_onEach(std::move(onEach))
    {
        for (Resource &resource : resources)
            m_removals.push_back({std::move(resource), {}});
        std::stable_sort(m_removals.begin(), m_removals.end(),
                         [](const Removal &a, const Removal &b) { return rank(a) < rank(b); });
    }

    Future<std::vector<Removal>> begin()
    {
        Future<std::vector<Removal>> out = m_resolver.future();
        pump();
        return out;
    }

private:
    static std::ptrdiff_t rank(const Removal &removal)
    {
        return std::find(order.begin(), order.end(), removal.resource.kind) - order.begin();
    }

    void pump()
    {
        while (m_next < m_removals.size() && m_underWay < atOnce) {
            const Resource &resource = m_removals[m_next].resource;
            const bool sameKind = m_next == 0 || m_removals[m_next - 1].resource.kind == resource.kind;
            if (!sameKind && m_underWay > 0)
                return;
            ++m_underWay;
            onResult(remove(resource), m_client,
                     [self = shared_from_this(), i = m_next](Result<void> result) {
                         self->ended(i, goneIsFine(std::move(result)));
                     });
            ++m_next;
        }
        if (m_underWay == 0 && m_next == m_removals.size())
            m_resolver.resolve(std::move(m_removals));
    }

    void ended(std::size_t i, Result<void> result)
    {
        m_removals[i].result = std::move(result);
        --m_underWay;
        if (m_onEach)
            m_onEach(m_removals[i]);
        pump();
    }

    Future<void> remove(const Resource &resource)
    {
        switch (resource.kind) {
        case Kind::Container:
            return removeContainer(m_client, m_liveness, resource);
        case Kind::Network:
            return removeNetwork(m_client, m_liveness, resource);
        case Kind::Volume:
            break;
        }
        return removeVolume(m_client, m_liveness, resource);
    }

    Client *m_client;
    Liveness m_liveness;
    std::function<void(const Removal &)> m_onEach;
    std::vector<Removal> m_removals;
    std::size_t m_next = 0;
    std::size_t m_underWay = 0;
    Resolver<std::vector<Removal>> m_resolver;
};

} // namespace

Result<void> mayRemove(const Resource &chosen, const engine::Labels &labelsNow, const Liveness &liveness)
{
    const Judgement now = liveness.judge(labelsNow);
    if (now.verdict == Judgement::Verdict::Alive || now.verdict == Judgement::Verdict::NotOurs)
        return failure(
            ErrorCode::Refused, now.why,
            Text(QT_TRANSLATE_NOOP("core", "It was left alone. Whoever made it has to remove it.")));
    if (labelsNow.value(label::run) != chosen.run || labelsNow.value(label::nodeId) != chosen.node)
        return failure(
            ErrorCode::Refused,
            Text(QT_TRANSLATE_NOOP("core", "“%1” is not what it was when it was listed."), {chosen.name}),
            Text(QT_TRANSLATE_NOOP("core", "It was left alone. List the orphans again.")));
    return {};
}

Future<std::vector<Removal>> removeResources(Client *client, const Liveness &liveness,
                                             std::vector<Resource> resources,
                                             std::function<void(const Removal &)> onEach)
{
    return std::make_shared<Sweep>(client, liveness, std::move(resources), std::move(onEach))->begin();
}

} // namespace xes::orphans
