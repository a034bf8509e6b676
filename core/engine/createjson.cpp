// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types.h"

#include <QJsonArray>

#include <cmath>

namespace xes::engine {

QJsonObject labelsToJson(const Labels &labels)
{
    QJsonObject out;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

namespace {

using K = QLatin1StringView;

qint64 nanoseconds(milliseconds duration)
{
    return std::chrono::nanoseconds(duration).count();
}

QJsonObject toJson(const HealthcheckSpec &check)
{
    QJsonObject out{{K("Test"), QJsonArray::fromStringList(check.test)}};
    // 0 is "inherit" to the engine.
    if (check.interval.count() > 0)
        out.insert(K("Interval"), nanoseconds(check.interval));
    if (check.timeout.count() > 0)
        out.insert(K("Timeout"), nanoseconds(check.timeout));
    if (check.startPeriod.count() > 0)
        out.insert(K("StartPeriod"), nanoseconds(check.startPeriod));
    if (check.retries > 0)
        out.insert(K("Retries"), check.retries);
    return out;
}

/// As Mounts and not Binds: a bind to a path that is missing is refused and not created on the host.
QJsonObject toJson(const MountSpec &mount)
{
    QJsonObject out{{K("Target"), mount.target}, {K("ReadOnly"), mount.readOnly}};
    switch (mount.kind) {
    case MountSpec::Kind::Bind:
        out.insert(K("Type"), K("bind"));
        out.insert(K("Source"), mount.source);
        break;
    case MountSpec::Kind::Volume:
        out.insert(K("Type"), K("volume"));
        out.insert(K("Source"), mount.source);
        if (!mount.volumeLabels.isEmpty())
            out.insert(K("VolumeOptions"), QJsonObject{{K("Labels"), labelsToJson(mount.volumeLabels)}});
        break;
    case MountSpec::Kind::Tmpfs:
        out.insert(K("Type"), K("tmpfs"));
        break;
    }
    return out;
}

/// Objects are merged, everything else replaces.
void merge(QJsonObject &into, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (it.value().isObject() && into.value(it.key()).isObject()) {
            QJsonObject inner = into.value(it.key()).toObject();
            merge(inner, it.value().toObject());
            into.insert(it.key(), inner);
        } else {
            into.insert(it.key(), it.value());
        }
    }
}

QJsonObject hostConfig(const ContainerSpec &spec)
{
    QJsonObject host;
    QJsonObject bindings;
    for (const PortBinding &port : spec.ports) {
        const QString key = QStringLiteral("%1/%2").arg(QString::number(port.containerPort), port.protocol);
        QJsonArray list = bindings.value(key).toArray();
        const QString hostPort = port.hostPort == 0 ? QString() : QString::number(port.hostPort);
        list.append(QJsonObject{{K("HostIp"), port.hostAddress}, {K("HostPort"), hostPort}});
        bindings.insert(key, list);
    }
    if (!bindings.isEmpty())
        host.insert(K("PortBindings"), bindings);
    QJsonArray mounts;
    for (const MountSpec &mount : spec.mounts)
        mounts.append(toJson(mount));
    if (!mounts.isEmpty())
        host.insert(K("Mounts"), mounts);
    if (!spec.network.isEmpty())
        host.insert(K("NetworkMode"), spec.network);
    if (spec.memoryBytes > 0) {
        host.insert(K("Memory"), spec.memoryBytes);
        host.insert(K("MemorySwap"), spec.memoryBytes); // no swap beside it
    }
    if (spec.cpus > 0)
        host.insert(K("NanoCpus"), static_cast<qint64>(std::llround(spec.cpus * 1e9)));
    if (spec.pidsLimit > 0)
        host.insert(K("PidsLimit"), spec.pidsLimit);
    if (spec.init)
        host.insert(K("Init"), true);
    if (!spec.capDrop.isEmpty())
        host.insert(K("CapDrop"), QJsonArray::fromStringList(spec.capDrop));
    if (!spec.securityOptions.isEmpty())
        host.insert(K("SecurityOpt"), QJsonArray::fromStringList(spec.securityOptions));
    return host;
}

} // namespace

QJsonObject toCreateJson(const ContainerSpec &spec)
{
    QJsonObject out{{K("Image"), spec.image}};
    if (spec.command)
        out.insert(K("Cmd"), QJsonArray::fromStringList(*spec.command));
    if (spec.entrypoint)
        out.insert(K("Entrypoint"), QJsonArray::fromStringList(*spec.entrypoint));
    QJsonArray environment;
    for (auto it = spec.environment.begin(); it != spec.environment.end(); ++it)
        environment.append(QStringLiteral("%1=%2").arg(it.key(), it.value()));
    if (!environment.isEmpty())
        out.insert(K("Env"), environment);
    if (!spec.labels.isEmpty())
        out.insert(K("Labels"), labelsToJson(spec.labels));
    QJsonObject exposed;
    for (const PortBinding &port : spec.ports) {
        exposed.insert(QStringLiteral("%1/%2").arg(QString::number(port.containerPort), port.protocol),
                       QJsonObject());
    }
    if (!exposed.isEmpty())
        out.insert(K("ExposedPorts"), exposed);
    if (!spec.hostname.isEmpty())
        out.insert(K("Hostname"), spec.hostname);
    if (!spec.user.isEmpty())
        out.insert(K("User"), spec.user);
    if (!spec.workingDirectory.isEmpty())
        out.insert(K("WorkingDir"), spec.workingDirectory);
    if (spec.healthcheck)
        out.insert(K("Healthcheck"), toJson(*spec.healthcheck));
    out.insert(K("HostConfig"), hostConfig(spec));
    if (!spec.network.isEmpty() && !spec.networkAliases.isEmpty()) {
        const QJsonObject endpoint{{K("Aliases"), QJsonArray::fromStringList(spec.networkAliases)}};
        out.insert(K("NetworkingConfig"),
                   QJsonObject{{K("EndpointsConfig"), QJsonObject{{spec.network, endpoint}}}});
    }
    merge(out, spec.more);
    return out;
}

} // namespace xes::engine
