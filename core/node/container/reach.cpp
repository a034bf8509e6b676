// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/reach.h"

#include <QHostAddress>
#include <QJsonObject>
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
    const QJsonObject networks = details.raw.value(QStringLiteral("NetworkSettings"))
                                     .toObject()
                                     .value(QStringLiteral("Networks"))
                                     .toObject();
    for (auto it = networks.begin(); it != networks.end() && isLocal(endpoint); ++it) {
        const QJsonObject network = it.value().toObject();
        const QString address = network.value(QStringLiteral("IPAddress")).toString();
        const QString gateway = network.value(QStringLiteral("Gateway")).toString();
        if (!address.isEmpty() && localAddresses.contains(gateway))
            ways.push_back({address, port, false});
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
