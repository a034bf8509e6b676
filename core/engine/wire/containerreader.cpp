// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/readers.h"

namespace xes::engine::wire {

namespace {

using K = QLatin1StringView;

QStringList strings(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue item : value.toArray())
        out.append(item.toString());
    return out;
}

void readState(const QJsonObject &state, ContainerDetails &out)
{
    out.state = state.value(K("Status")).toString();
    out.oomKilled = state.value(K("OOMKilled")).toBool();
    out.pid = state.value(K("Pid")).toInt();
    out.exitCode = state.value(K("ExitCode")).toInt();
    out.error = state.value(K("Error")).toString();
    out.started = readTime(state.value(K("StartedAt")).toString());
    out.finished = readTime(state.value(K("FinishedAt")).toString());
    QJsonObject health = state.value(K("Health")).toObject();
    if (health.isEmpty()) // Podman up to 4
        health = state.value(K("Healthcheck")).toObject();
    out.health = health.value(K("Status")).toString();
    if (out.health == K("none"))
        out.health.clear();
    for (const QJsonValue value : health.value(K("Log")).toArray()) {
        const QJsonObject probe = value.toObject();
        out.probes.push_back({readTime(probe.value(K("Start")).toString()),
                              readTime(probe.value(K("End")).toString()), probe.value(K("ExitCode")).toInt(),
                              probe.value(K("Output")).toString()});
    }
}

/// "5000/tcp": [{"HostIp": "127.0.0.1", "HostPort": "32768"}, …], or null where it is only exposed.
void readPorts(const QJsonObject &ports, ContainerDetails &out)
{
    for (auto it = ports.begin(); it != ports.end(); ++it) {
        const QString key = it.key();
        const qsizetype slash = key.indexOf(QLatin1Char('/'));
        for (const QJsonValue value : it.value().toArray()) {
            const QJsonObject binding = value.toObject();
            PortBinding port;
            port.containerPort = (slash < 0 ? key : key.left(slash)).toUShort();
            if (slash >= 0)
                port.protocol = key.mid(slash + 1);
            port.hostAddress = binding.value(K("HostIp")).toString();
            port.hostPort = binding.value(K("HostPort")).toString().toUShort();
            out.ports.push_back(port);
        }
    }
}

QString readMount(const QJsonObject &mount)
{
    QString source = mount.value(K("Name")).toString();
    if (source.isEmpty())
        source = mount.value(K("Source")).toString();
    QString out = source + QLatin1Char(':') + mount.value(K("Destination")).toString();
    if (!mount.value(K("RW")).toBool(true))
        out += K(":ro");
    return out;
}

} // namespace

Result<ContainerDetails> readContainer(const QJsonObject &json)
{
    ContainerDetails out;
    out.id = ContainerId(json.value(K("Id")).toString());
    if (out.id.isEmpty()) {
        return failure(ErrorCode::Protocol,
                       Text(QT_TRANSLATE_NOOP("core", "The engine's answer cannot be understood: %1."),
                            {QStringLiteral("a container without an id")}));
    }
    out.name = json.value(K("Name")).toString();
    if (out.name.startsWith(QLatin1Char('/')))
        out.name.remove(0, 1);
    out.imageId = ImageId(json.value(K("Image")).toString());
    out.created = readTime(json.value(K("Created")).toString());
    readState(json.value(K("State")).toObject(), out);

    const QJsonObject config = json.value(K("Config")).toObject();
    out.image = config.value(K("Image")).toString();
    out.tty = config.value(K("Tty")).toBool();
    out.environment = strings(config.value(K("Env")));
    out.command = strings(config.value(K("Entrypoint"))) + strings(config.value(K("Cmd")));
    const QJsonObject labels = config.value(K("Labels")).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        out.labels.insert(it.key(), it.value().toString());

    // The addresses outside of Networks went with API 1.52.
    const QJsonObject settings = json.value(K("NetworkSettings")).toObject();
    readPorts(settings.value(K("Ports")).toObject(), out);
    const QJsonObject networks = settings.value(K("Networks")).toObject();
    for (auto it = networks.begin(); it != networks.end(); ++it)
        out.addresses.insert(it.key(), it.value().toObject().value(K("IPAddress")).toString());
    for (const QJsonValue mount : json.value(K("Mounts")).toArray())
        out.mounts.append(readMount(mount.toObject()));
    out.raw = json;
    return out;
}

} // namespace xes::engine::wire
