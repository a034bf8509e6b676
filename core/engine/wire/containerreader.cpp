// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/readers.h"

namespace xes::engine::wire {

namespace {

void readState(JsonView state, ContainerDetails &out)
{
    out.state = state["Status"].toString();
    out.oomKilled = state["OOMKilled"].toBool();
    out.pid = state["Pid"].toInt();
    out.exitCode = state["ExitCode"].isPresent() ? readExitCode(state["ExitCode"]) : 0;
    out.error = state["Error"].toString();
    out.started = readTime(state["StartedAt"]);
    out.finished = readTime(state["FinishedAt"]);
    JsonView health = state["Health"];
    if (health.isEmpty()) // Podman up to 4
        health = state["Healthcheck"];
    out.health = health["Status"].toString();
    if (out.health == QLatin1StringView("none"))
        out.health.clear();
    for (const JsonView probe : health["Log"].items()) {
        out.probes.push_back({readTime(probe["Start"]), readTime(probe["End"]),
                              readExitCode(probe["ExitCode"]), probe["Output"].toString()});
    }
}

/// "5000/tcp": [{"HostIp": "127.0.0.1", "HostPort": "32768"}, …], or null where it is only exposed.
void readPorts(JsonView ports, ContainerDetails &out)
{
    for (const auto &[key, bindings] : ports.members()) {
        const qsizetype slash = key.indexOf('/');
        for (const JsonView binding : bindings.items()) {
            PortBinding port;
            port.containerPort = (slash < 0 ? key : key.first(slash)).toUShort();
            if (slash >= 0)
                port.protocol = QString::fromUtf8(key.sliced(slash + 1));
            port.hostAddress = binding["HostIp"].toString();
            port.hostPort = binding["HostPort"].toUtf8().toUShort();
            out.ports.push_back(port);
        }
    }
}

QString readMount(JsonView mount)
{
    QString source = mount["Name"].toString();
    if (source.isEmpty())
        source = mount["Source"].toString();
    QString out = source + QLatin1Char(':') + mount["Destination"].toString();
    if (!mount["RW"].toBool(true))
        out += QLatin1StringView(":ro");
    return out;
}

} // namespace

Result<ContainerDetails> readContainer(JsonView json)
{
    ContainerDetails out;
    out.id = ContainerId(json["Id"].toString());
    if (out.id.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("a container without an id")));
    out.name = json["Name"].toString();
    if (out.name.startsWith(QLatin1Char('/')))
        out.name.remove(0, 1);
    out.imageId = ImageId(json["Image"].toString());
    out.created = readTime(json["Created"]);
    readState(json["State"], out);

    const JsonView config = json["Config"];
    out.image = config["Image"].toString();
    out.tty = config["Tty"].toBool();
    out.environment = config["Env"].toStrings();
    out.command = config["Entrypoint"].toStrings() + config["Cmd"].toStrings();
    out.labels = config["Labels"].toMap();
    out.healthcheckInterval = std::chrono::nanoseconds(config["Healthcheck"]["Interval"].toInteger());

    // The addresses outside of Networks went with API 1.52.
    const JsonView settings = json["NetworkSettings"];
    readPorts(settings["Ports"], out);
    for (const auto &network : settings["Networks"].members()) {
        const QString name = network.name();
        out.addresses.insert(name, network.value["IPAddress"].toString());
        out.gateways.insert(name, network.value["Gateway"].toString());
    }
    for (const JsonView mount : json["Mounts"].items())
        out.mounts.append(readMount(mount));
    return out;
}

} // namespace xes::engine::wire
