// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/reach.h"

#include <QHostAddress>
#include <QNetworkInterface>

namespace xes {

namespace {

bool isLocal(const engine::Endpoint &endpoint)
{
    return endpoint.scheme == engine::Endpoint::Scheme::Unix ||
           endpoint.scheme == engine::Endpoint::Scheme::NamedPipe;
}

} // namespace

std::vector<TcpAddress> waysTo(const engine::ContainerDetails &details, quint16 port,
                               const engine::Endpoint &endpoint, const QStringList &localAddresses)
{
    std::vector<TcpAddress> ways;
    for (auto it = details.addresses.begin(); it != details.addresses.end() && isLocal(endpoint); ++it) {
        if (!it->isEmpty() && localAddresses.contains(details.gateways.value(it.key())))
            ways.push_back({*it, port, false});
    }
    for (const engine::PortBinding &published : details.ports) {
        if (published.containerPort != port || published.protocol != QLatin1String("tcp") ||
            published.hostPort == 0)
            continue;
        // "0.0.0.0" is every address of the engine's machine.
        const QHostAddress bound(published.hostAddress);
        const bool everywhere = published.hostAddress.isEmpty() ||
                                bound == QHostAddress(QHostAddress::AnyIPv4) ||
                                bound == QHostAddress(QHostAddress::AnyIPv6);
        const QString host = !isLocal(endpoint) ? endpoint.host
                             : everywhere       ? QStringLiteral("127.0.0.1")
                                                : published.hostAddress;
        ways.push_back({host, published.hostPort, true});
    }
    return ways;
}

QStringList localAddresses()
{
    QStringList texts;
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses)
        texts += address.toString();
    return texts;
}

} // namespace xes
