// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"

#include <vector>

namespace xes {

/// One way to a TCP port of a container from here.
struct TcpAddress
{
    QString host;
    quint16 port = 0;
    /// A proxy of the engine listens there: it takes a connection before the container does, and drops it
    /// again where the container does not listen.
    bool proxied = false;

    friend bool operator==(const TcpAddress &, const TcpAddress &) = default;
};

/// The ways to a port, best first; empty where only an exec inside reaches it. The container's own address is
/// one only where its network's gateway is an interface of this machine (`localAddresses`): elsewhere the
/// same address may be somebody else's.
[[nodiscard]] std::vector<TcpAddress> waysTo(const engine::ContainerDetails &details, quint16 port,
                                             const engine::Endpoint &endpoint,
                                             const QStringList &localAddresses);

/// The addresses of this machine's interfaces.
[[nodiscard]] QStringList localAddresses();

} // namespace xes
