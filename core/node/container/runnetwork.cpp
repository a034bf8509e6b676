// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/runnetwork.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <memory>

namespace xes {

namespace {

constexpr int addressBits = 32;
constexpr int widestPrefix = 27; // what a run gets at least
constexpr int attempts = 64;
// The network's own address, the broadcast address, the gateway.
constexpr quint32 usedByNetwork = 3;

quint32 maskOf(int prefix)
{
    return prefix == 0 ? 0 : ~quint32(0) << (addressBits - prefix);
}

struct Creation
{
    RunNetworkSpec spec;
    std::vector<Subnet> candidates;
    std::size_t next = 0;
    Resolver<NetworkId> resolver;
};

Error poolUsedUp(const QString &pool)
{
    return {
        ErrorCode::NoSubnet,
        Text(QT_TRANSLATE_NOOP("core", "No subnet is free for the run's network in the pool %1."), {pool}),
        Text(
            QT_TRANSLATE_NOOP("core", "Clean up orphaned networks, or choose another pool in the settings.")),
        {}};
}

bool isOverlap(const Error &error)
{
    // "Pool overlaps with other one on this address space" (Docker, 403), "subnet … is already used"
    // (Podman).
    const QString words = error.message.english(); // allowed: looked into
    return error.code == ErrorCode::NoSubnet ||
           words.contains(QLatin1String("overlap"), Qt::CaseInsensitive) ||
           words.contains(QLatin1String("already used"), Qt::CaseInsensitive);
}

void tryNext(engine::Client *client, const std::shared_ptr<Creation> &creation)
{
    if (creation->next == creation->candidates.size()) {
        creation->resolver.fail(poolUsedUp(creation->spec.pool));
        return;
    }
    engine::NetworkSpec network;
    network.name = creation->spec.name;
    network.labels = creation->spec.labels;
    network.subnet = creation->candidates[creation->next++].toString();
    onResult(client->createNetwork(network), client, [client, creation](Result<NetworkId> created) {
        if (!created && isOverlap(created.error()))
            tryNext(client, creation);
        else
            creation->resolver.resolve(std::move(created));
    });
}

} // namespace

std::optional<Subnet> Subnet::fromString(const QString &cidr)
{
    const auto [address, length] = QHostAddress::parseSubnet(cidr);
    if (length < 0 || address.protocol() != QAbstractSocket::IPv4Protocol)
        return std::nullopt;
    return Subnet{address.toIPv4Address() & maskOf(length), length};
}

QString Subnet::toString() const
{
    return QStringLiteral("%1/%2").arg(QHostAddress(address).toString(), QString::number(prefix));
}

bool Subnet::overlaps(const Subnet &other) const
{
    const quint32 mask = maskOf(std::min(prefix, other.prefix));
    return (address & mask) == (other.address & mask);
}

int prefixFor(int containers)
{
    int prefix = widestPrefix;
    while (prefix > 8 && ~maskOf(prefix) + 1 < quint32(std::max(containers, 0)) + usedByNetwork)
        --prefix;
    return prefix;
}

std::vector<Subnet> freeSubnets(const Subnet &pool, int prefix, const std::vector<Subnet> &taken,
                                quint32 random, int limit)
{
    std::vector<Subnet> free;
    if (prefix < pool.prefix)
        return free;
    const quint64 count = quint64(1) << (prefix - pool.prefix);
    for (quint64 i = 0; i < count && free.size() < std::size_t(limit); ++i) {
        const quint64 index = (i + random) % count;
        const Subnet candidate{pool.address + quint32(index << (addressBits - prefix)), prefix};
        const bool isTaken = std::any_of(taken.begin(), taken.end(),
                                         [&](const Subnet &other) { return candidate.overlaps(other); });
        if (!isTaken)
            free.push_back(candidate);
    }
    return free;
}

Future<NetworkId> createRunNetwork(engine::Client *client, const RunNetworkSpec &spec)
{
    const std::optional<Subnet> pool = Subnet::fromString(spec.pool);
    if (!pool)
        return failedFuture<NetworkId>(
            {ErrorCode::InvalidArgument,
             Text(QT_TRANSLATE_NOOP("core", "“%1” is not a pool of IPv4 addresses."), {spec.pool}),
             Text(QT_TRANSLATE_NOOP("core", "Write it like “%1”."), {defaultSubnetPool}),
             {}});
    auto creation = std::make_shared<Creation>();
    creation->spec = spec;
    const Future<NetworkId> out = creation->resolver.future();
    onResult(client->listNetworks({}), client,
             [client, creation, pool](const Result<std::vector<engine::NetworkSummary>> &networks) {
                 if (!networks) {
                     creation->resolver.fail(networks.error());
                     return;
                 }
                 std::vector<Subnet> taken;
                 for (const engine::NetworkSummary &network : *networks) {
                     for (const QString &cidr : network.subnets) {
                         if (const auto subnet = Subnet::fromString(cidr))
                             taken.push_back(*subnet);
                     }
                 }
                 creation->candidates = freeSubnets(*pool, prefixFor(creation->spec.containers), taken,
                                                    QRandomGenerator::global()->generate(), attempts);
                 tryNext(client, creation);
             });
    return out;
}

} // namespace xes
