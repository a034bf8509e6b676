// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/client.h"

#include <QHostAddress>

namespace xes {

/// An IPv4 network as CIDR has it.
struct Subnet
{
    quint32 address = 0;
    int prefix = 0;

    [[nodiscard]] static std::optional<Subnet> fromString(const QString &cidr);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool overlaps(const Subnet &other) const;

    friend bool operator==(const Subnet &, const Subnet &) = default;
};

/// Where the networks of runs are taken from unless the settings say otherwise.
inline const QString defaultSubnetPool = QStringLiteral("10.213.0.0/16");

struct RunNetworkSpec
{
    QString name;
    engine::Labels labels;
    int containers = 0;
    QString pool = defaultSubnetPool;
};

/// The prefix of the smallest subnet that holds so many containers, the gateway beside them; 27 at most.
[[nodiscard]] int prefixFor(int containers);

/// The pool's subnets of that prefix that overlap none of `taken`, from a random one on, at most `limit`.
[[nodiscard]] std::vector<Subnet> freeSubnets(const Subnet &pool, int prefix,
                                              const std::vector<Subnet> &taken, quint32 random, int limit);

/// Creates the run's bridge network. Tried again with another subnet where it overlaps with what the engine
/// or the machine has. ErrorCode::NoSubnet where the pool is used up. Engine thread; remove it by
/// engine::Client::removeNetwork() once the containers are gone.
[[nodiscard]] Future<NetworkId> createRunNetwork(engine::Client *client, const RunNetworkSpec &spec);

} // namespace xes
