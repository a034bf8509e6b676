// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/containerspec.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace xes {

namespace {

constexpr int pidsLimit = 512;

// A node that is an ordinary program needs none of these. The others stay: many images start as root, hand
// over their files and step down.
const QStringList droppedCapabilities = {QStringLiteral("NET_RAW"), QStringLiteral("MKNOD"),
                                         QStringLiteral("AUDIT_WRITE"), QStringLiteral("SETFCAP")};

QString plainCapability(QString name)
{
    name = name.toUpper();
    return name.startsWith(QLatin1String("CAP_")) ? name.mid(4) : name;
}

/// Aliases exist only on networks that somebody made.
bool isMadeNetwork(const QString &network)
{
    return !network.isEmpty() && network != QLatin1String("host") && network != QLatin1String("none") &&
           network != QLatin1String("bridge") && network != QLatin1String("default") &&
           !network.startsWith(QLatin1String("container:"));
}

QString absoluteHostPath(const QString &written, const QString &folder)
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(written));
}

std::vector<engine::MountSpec> mounts(const scenario::Node &node, const ContainerContext &context)
{
    std::vector<engine::MountSpec> out;
    for (const scenario::VolumeMapping &volume : node.docker.volumes) {
        engine::MountSpec mount;
        mount.kind = volume.isHostPath() ? engine::MountSpec::Kind::Bind : engine::MountSpec::Kind::Volume;
        mount.source =
            volume.isHostPath() ? absoluteHostPath(volume.source, context.scenarioFolder) : volume.source;
        mount.target = volume.target;
        mount.readOnly = volume.readOnly;
        if (!volume.isHostPath())
            mount.volumeLabels = context.volumeLabels;
        out.push_back(std::move(mount));
    }
    return out;
}

std::vector<engine::PortBinding> ports(const scenario::Node &node)
{
    std::vector<engine::PortBinding> out;
    for (const scenario::PortMapping &port : node.docker.ports)
        out.push_back({port.containerPort, port.protocol, port.hostAddress, port.hostPort});
    const auto isSocketPort = [&](const engine::PortBinding &binding) {
        return binding.containerPort == node.docker.socketPort && binding.protocol == QLatin1String("tcp");
    };
    if (node.protocol == scenario::Protocol::Ndjson && std::none_of(out.begin(), out.end(), isSocketPort))
        out.push_back({node.docker.socketPort, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 0});
    return out;
}

QJsonObject device(const QString &written)
{
    const QStringList parts = written.split(u':');
    return {{QStringLiteral("PathOnHost"), parts.value(0)},
            {QStringLiteral("PathInContainer"), parts.value(1, parts.value(0))},
            {QStringLiteral("CgroupPermissions"), parts.value(2, QStringLiteral("rwm"))}};
}

QJsonObject hostConfig(const scenario::DockerSpec &docker)
{
    QJsonObject host;
    host[QStringLiteral("LogConfig")] = QJsonObject{
        {QStringLiteral("Type"), QStringLiteral("json-file")},
        {QStringLiteral("Config"), QJsonObject{{QStringLiteral("max-size"), QStringLiteral("10m")},
                                               {QStringLiteral("max-file"), QStringLiteral("2")}}}};
    host[QStringLiteral("RestartPolicy")] = QJsonObject{{QStringLiteral("Name"), QStringLiteral("no")}};
    if (docker.privileged)
        host[QStringLiteral("Privileged")] = true;
    if (docker.readOnlyRoot)
        host[QStringLiteral("ReadonlyRootfs")] = true;
    if (!docker.capAdd.isEmpty())
        host[QStringLiteral("CapAdd")] = QJsonArray::fromStringList(docker.capAdd);
    if (!docker.pidMode.isEmpty())
        host[QStringLiteral("PidMode")] = docker.pidMode;
    if (!docker.ipcMode.isEmpty())
        host[QStringLiteral("IpcMode")] = docker.ipcMode;
    QJsonArray devices;
    for (const QString &written : docker.devices)
        devices.append(device(written));
    if (!devices.isEmpty())
        host[QStringLiteral("Devices")] = devices;
    QJsonObject tmpfs;
    for (const QString &written : docker.tmpfs)
        tmpfs[written.section(u':', 0, 0)] = written.section(u':', 1);
    if (!tmpfs.isEmpty())
        host[QStringLiteral("Tmpfs")] = tmpfs;
    QJsonObject sysctls;
    for (auto it = docker.sysctls.begin(); it != docker.sysctls.end(); ++it)
        sysctls[it.key()] = it.value();
    if (!sysctls.isEmpty())
        host[QStringLiteral("Sysctls")] = sysctls;
    return host;
}

void putInSandbox(engine::ContainerSpec &spec, const scenario::DockerSpec &docker)
{
    spec.capDrop = docker.capDrop;
    spec.securityOptions = docker.securityOptions;
    if (docker.privileged)
        return;
    QStringList added;
    for (const QString &capability : docker.capAdd)
        added += plainCapability(capability);
    for (const QString &capability : droppedCapabilities) {
        if (!added.contains(capability) && !added.contains(QStringLiteral("ALL")) &&
            !spec.capDrop.contains(capability))
            spec.capDrop += capability;
    }
    const bool saysItself =
        std::any_of(spec.securityOptions.begin(), spec.securityOptions.end(),
                    [](const QString &o) { return o.startsWith(QLatin1String("no-new-privileges")); });
    if (!saysItself)
        spec.securityOptions += QStringLiteral("no-new-privileges");
}

} // namespace

engine::ContainerSpec containerSpec(const scenario::Node &node, const ContainerContext &context,
                                    const QString &image, bool pidsLimitSupported)
{
    const scenario::DockerSpec &docker = node.docker;
    engine::ContainerSpec spec;
    spec.name = context.containerName;
    spec.image = image;
    spec.command = docker.command;
    spec.entrypoint = docker.entrypoint;
    spec.environment = docker.environment;
    spec.ports = ports(node);
    spec.mounts = mounts(node, context);
    spec.network = docker.network.isEmpty() ? context.network.toString() : docker.network;
    if (isMadeNetwork(spec.network))
        spec.networkAliases = {node.id.toString()};
    spec.hostname = docker.hostname;
    spec.user = docker.user;
    spec.workingDirectory = docker.workingDirectory;
    spec.memoryBytes = docker.memoryBytes;
    spec.cpus = docker.cpus;
    spec.pidsLimit = pidsLimitSupported ? pidsLimit : 0;
    if (docker.healthcheck)
        spec.healthcheck = {docker.healthcheck->test, docker.healthcheck->interval,
                            docker.healthcheck->timeout, docker.healthcheck->startPeriod,
                            docker.healthcheck->retries};
    putInSandbox(spec, docker);
    spec.more = {{QStringLiteral("HostConfig"), hostConfig(docker)}};

    for (auto it = docker.labels.begin(); it != docker.labels.end(); ++it) {
        if (!it.key().startsWith(QLatin1String("xedgesim")))
            spec.labels.insert(it.key(), it.value());
    }
    spec.labels.insert(context.labels);
    return spec;
}

} // namespace xes
