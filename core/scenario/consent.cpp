// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/scenario.h"

#include <QDir>
#include <QHostAddress>

#include <algorithm>

namespace xes::scenario {

namespace {

/// Whether a mount of this path hands out the socket of an engine itself.
bool isEngineSocket(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return name == u"docker.sock" || name == u"podman.sock" || name == u"containerd.sock" ||
           name == u"crio.sock";
}

bool tightensOnly(const QString &securityOption)
{
    const QString option = QString(securityOption).replace(u'=', u':');
    return option == u"no-new-privileges" || option == u"no-new-privileges:true";
}

bool isLoopback(const QString &address)
{
    return address == u"localhost" || QHostAddress(address).isLoopback();
}

QString portText(const PortMapping &port)
{
    const QString address =
        port.hostAddress.contains(u':') ? u'[' + port.hostAddress + u']' : port.hostAddress;
    QString text = QStringLiteral("%1:%2:%3").arg(address).arg(port.hostPort).arg(port.containerPort);
    if (port.protocol != u"tcp")
        text += u'/' + port.protocol;
    return text;
}

void gather(const DockerSpec &docker, const QSet<QString> &volumes, QStringList &asks)
{
    const auto each = [&](const QString &key, const QStringList &values) {
        for (const QString &value : values)
            asks += key + u' ' + value;
    };
    if (docker.privileged)
        asks += QStringLiteral("privileged");
    for (const VolumeMapping &volume : docker.volumes) {
        if (!volume.isHostPath()) {
            if (volumes.contains(volume.source))
                asks += QStringLiteral("volume ") + volume.source;
            continue;
        }
        asks += QStringLiteral("mount ") + volume.source;
        if (isEngineSocket(QDir::cleanPath(volume.source)))
            asks += QStringLiteral("engine socket ") + volume.source;
    }
    // No network's name has a colon: "container:ID", and Podman's "ns:PATH" and "slirp4netns:OPTIONS".
    if (docker.network == u"host" || docker.network.contains(u':'))
        asks += QStringLiteral("network ") + docker.network;
    if (!docker.pidMode.isEmpty())
        asks += QStringLiteral("pid ") + docker.pidMode;
    if (!docker.ipcMode.isEmpty() && docker.ipcMode != u"private" && docker.ipcMode != u"none")
        asks += QStringLiteral("ipc ") + docker.ipcMode;
    each(QStringLiteral("devices"), docker.devices);
    each(QStringLiteral("cap_add"), docker.capAdd);
    for (const QString &option : docker.securityOptions) {
        if (!tightensOnly(option))
            asks += QStringLiteral("security_opt ") + option;
    }
    for (auto it = docker.sysctls.begin(); it != docker.sysctls.end(); ++it)
        asks += QStringLiteral("sysctls ") + it.key() + u'=' + it.value();
    for (const PortMapping &port : docker.ports) {
        if (!isLoopback(port.hostAddress))
            asks += QStringLiteral("ports ") + portText(port);
    }
    if (!docker.buildContext.isEmpty())
        asks += QStringLiteral("build_context ") + docker.buildContext;
}

} // namespace

bool Scenario::namesVolumes() const
{
    return std::any_of(nodes.begin(), nodes.end(), [](const Node &node) {
        return std::any_of(node.docker.volumes.begin(), node.docker.volumes.end(),
                           [](const VolumeMapping &volume) { return !volume.isHostPath(); });
    });
}

std::vector<Ask> Scenario::asksFor(const QSet<QString> &volumes) const
{
    std::vector<Ask> out;
    for (const Node &node : nodes) {
        if (node.implementation != Implementation::Docker)
            continue;
        QStringList asks;
        gather(node.docker, volumes, asks);
        for (QString &what : asks)
            out.push_back({node.id, std::move(what)});
    }
    return out;
}

Error Scenario::needsConsent(const std::vector<Ask> &asks) const
{
    QStringList what;
    for (const Ask &ask : asks)
        what.append(QStringLiteral("%1: %2").arg(ask.node.toString(), ask.what));
    return {ErrorCode::ConsentNeeded,
            Text(QT_TRANSLATE_NOOP("core", "The scenario asks for more than a sandbox gives: %1."),
                 {what.join(QStringLiteral("; "))}),
            Text(QT_TRANSLATE_NOOP("core", "Run it with “--trust” if you trust whoever wrote it.")),
            {file, 0, 0, {}}};
}

} // namespace xes::scenario
