// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/readers.h"

#include "base/safetext.h"
#include "engine/wire/errors.h"
#include "engine/wire/rfc3339.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace xes::engine::wire {

namespace {

/// What is shown as it is, on a terminal, too.
QString label(JsonView json)
{
    constexpr qsizetype longest = 100;
    return safeLine(json.toString(), longest);
}

qint64 toBytes(double value)
{
    constexpr double top = 9.2e18;
    return value > 0 ? static_cast<qint64>(std::min(value, top)) : 0;
}

template <class T>
Result<std::vector<T>> readEach(JsonView json, Result<T> (*read)(JsonView))
{
    std::vector<T> out;
    out.reserve(static_cast<std::size_t>(json.count()));
    for (const JsonView item : json.items()) {
        Result<T> value = read(item);
        if (!value)
            return tl::unexpected(value.error());
        out.push_back(std::move(*value));
    }
    return out;
}

} // namespace

Result<JsonDocument> readObject(const QByteArray &json)
{
    Result<JsonDocument> document = JsonDocument::parse(json);
    if (document && !document->root().isObject())
        return tl::unexpected(unreadable(QStringLiteral("no JSON object")));
    return document;
}

Result<JsonDocument> readArray(const QByteArray &json)
{
    Result<JsonDocument> document = JsonDocument::parse(json);
    if (document && !document->root().isArray())
        return tl::unexpected(unreadable(QStringLiteral("no JSON array")));
    return document;
}

int readExitCode(JsonView json)
{
    const qint64 code = json.toInteger(-1);
    if (code >= std::numeric_limits<int>::min() && code <= std::numeric_limits<int>::max())
        return static_cast<int>(code);
    return code > 0 && code <= std::numeric_limits<quint32>::max()
               ? static_cast<int>(static_cast<quint32>(code))
               : -1;
}

QDateTime readTime(JsonView json)
{
    return parseRfc3339(json.toUtf8());
}

EngineInfo readEngineInfo(JsonView version, JsonView info)
{
    EngineInfo out;
    out.version = label(version["Version"]);
    out.os = label(version["Os"]);
    out.architecture = label(version["Arch"]);
    for (const JsonView component : version["Components"].items()) {
        if (component["Name"].toString().startsWith(QLatin1StringView("Podman")))
            out.kind = EngineKind::Podman;
    }
    const QString cgroup = label(info["CgroupVersion"]);
    out.cgroup = cgroup.isEmpty() ? QString() : QLatin1Char('v') + cgroup;
    for (const QString &option : info["SecurityOptions"].toStrings())
        out.rootless = out.rootless || option.startsWith(QLatin1StringView("name=rootless"));
    out.pidsLimitSupported = info["PidsLimit"].toBool(true);
    return out;
}

Result<ImageDetails> readImage(JsonView json)
{
    ImageDetails out;
    out.id = ImageId(json["Id"].toString());
    if (out.id.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("an image without an id")));
    out.tags = json["RepoTags"].toStrings();
    out.size = toBytes(json["Size"].toDouble());
    const JsonView config = json["Config"];
    const QStringList test = config["Healthcheck"]["Test"].toStrings();
    out.hasHealthcheck = !test.isEmpty() && test.first() != QLatin1StringView("NONE");
    out.command = config["Cmd"].toStrings();
    out.entrypoint = config["Entrypoint"].toStrings();
    out.labels = config["Labels"].toMap();
    return out;
}

Result<CreatedContainer> readCreated(JsonView json)
{
    CreatedContainer out;
    out.id = ContainerId(json["Id"].toString());
    if (out.id.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("a container without an id")));
    out.warnings = json["Warnings"].toStrings();
    return out;
}

Result<std::vector<ContainerSummary>> readContainers(JsonView json)
{
    return readEach<ContainerSummary>(json, [](JsonView item) -> Result<ContainerSummary> {
        ContainerSummary out;
        out.id = ContainerId(item["Id"].toString());
        if (out.id.isEmpty())
            return tl::unexpected(unreadable(QStringLiteral("a container without an id")));
        const QStringList names = item["Names"].toStrings();
        for (const QString &name : names) {
            // Links of other containers show up as /other/alias.
            if (name.count(QLatin1Char('/')) <= 1)
                out.name = name.startsWith(QLatin1Char('/')) ? name.mid(1) : name;
        }
        out.image = item["Image"].toString();
        out.state = item["State"].toString();
        out.status = item["Status"].toString();
        out.created = QDateTime::fromSecsSinceEpoch(item["Created"].toInteger(), Qt::UTC);
        out.labels = item["Labels"].toMap();
        return out;
    });
}

Result<NetworkSummary> readNetwork(JsonView json)
{
    NetworkSummary out;
    out.id = NetworkId(json["Id"].toString());
    if (out.id.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("a network without an id")));
    out.name = json["Name"].toString();
    out.driver = json["Driver"].toString();
    out.created = readTime(json["Created"]);
    out.labels = json["Labels"].toMap();
    for (const JsonView pool : json["IPAM"]["Config"].items())
        out.subnets.append(pool["Subnet"].toString());
    for (const auto &container : json["Containers"].members())
        out.containers.append(container.name());
    return out;
}

Result<std::vector<NetworkSummary>> readNetworks(JsonView json)
{
    return readEach<NetworkSummary>(json, &readNetwork);
}

Result<std::vector<VolumeSummary>> readVolumes(JsonView json)
{
    const JsonView volumes = json["Volumes"];
    if (!volumes.isPresent())
        return tl::unexpected(unreadable(QStringLiteral("no list of volumes")));
    return readEach<VolumeSummary>(volumes, [](JsonView item) -> Result<VolumeSummary> {
        VolumeSummary out;
        out.name = item["Name"].toString();
        if (out.name.isEmpty())
            return tl::unexpected(unreadable(QStringLiteral("a volume without a name")));
        out.driver = item["Driver"].toString();
        out.created = readTime(item["CreatedAt"]);
        out.labels = item["Labels"].toMap();
        return out;
    });
}

Result<EngineEvent> readEvent(JsonView json)
{
    EngineEvent out;
    out.type = json["Type"].toString();
    out.action = json["Action"].toString();
    const JsonView actor = json["Actor"];
    out.actorId = actor["ID"].toString();
    if (out.type.isEmpty() || out.action.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("an event without a type or an action")));
    out.attributes = actor["Attributes"].toMap();
    if (out.type == QLatin1StringView("container")) { // Podman's own names
        if (out.action == QLatin1StringView("remove"))
            out.action = QStringLiteral("destroy");
        else if (out.action == QLatin1StringView("died"))
            out.action = QStringLiteral("die");
        const QString exitCode = out.attributes.value(QStringLiteral("containerExitCode"));
        if (out.action == QLatin1StringView("die") && !exitCode.isEmpty())
            out.attributes.insert(QStringLiteral("exitCode"), exitCode);
    }
    out.timeNano = json["timeNano"].toInteger();
    return out;
}

StatsSample readStats(JsonView json)
{
    StatsSample out;
    out.read = readTime(json["read"]);

    const JsonView cpu = json["cpu_stats"];
    const JsonView before = json["precpu_stats"];
    const double systemBefore = before["system_cpu_usage"].toDouble();
    const JsonView systemNow = cpu["system_cpu_usage"];
    if (systemNow.isPresent() && systemBefore > 0) {
        const JsonView usage = cpu["cpu_usage"];
        const double used = usage["total_usage"].toDouble() - before["cpu_usage"]["total_usage"].toDouble();
        const double system = systemNow.toDouble() - systemBefore;
        double cpus = cpu["online_cpus"].toDouble();
        if (cpus <= 0)
            cpus = static_cast<double>(usage["percpu_usage"].count());
        const double percent = system > 0 && used > 0 ? used / system * cpus * 100.0 : 0.0;
        if (std::isfinite(percent))
            out.cpuPercent = percent;
    }

    const JsonView memory = json["memory_stats"];
    const double usage = memory["usage"].toDouble();
    const JsonView details = memory["stats"];
    // cgroup v1 has total_inactive_file, v2 inactive_file (v1 has that one too, of this level only).
    const JsonView ofTree = details["total_inactive_file"];
    const double cache = ofTree.isNumber() ? ofTree.toDouble() : details["inactive_file"].toDouble();
    out.memoryBytes = toBytes(cache < usage ? usage - cache : usage);
    out.memoryLimitBytes = toBytes(memory["limit"].toDouble());

    double received = 0;
    double sent = 0;
    for (const auto &card : json["networks"].members()) {
        received += card.value["rx_bytes"].toDouble();
        sent += card.value["tx_bytes"].toDouble();
    }
    out.networkReceivedBytes = toBytes(received);
    out.networkSentBytes = toBytes(sent);

    double readBytes = 0;
    double written = 0;
    for (const JsonView block : json["blkio_stats"]["io_service_bytes_recursive"].items()) {
        // "Read" with cgroup v1, "read" with v2.
        const QString operation = block["op"].toString();
        if (operation.compare(QLatin1StringView("read"), Qt::CaseInsensitive) == 0)
            readBytes += block["value"].toDouble();
        else if (operation.compare(QLatin1StringView("write"), Qt::CaseInsensitive) == 0)
            written += block["value"].toDouble();
    }
    out.blockReadBytes = toBytes(readBytes);
    out.blockWrittenBytes = toBytes(written);
    out.pids = static_cast<int>(
        std::clamp<double>(json["pids_stats"]["current"].toDouble(), 0, std::numeric_limits<int>::max()));
    return out;
}

Result<Progress> readProgress(JsonView json)
{
    const JsonView detail = json["errorDetail"];
    QString error = detail["message"].toString();
    if (error.isEmpty())
        error = json["error"].toString();
    if (!error.isEmpty())
        return tl::unexpected(errorFromWords(CallKind::Image, {}, 500, error));
    Progress out;
    out.id = json["id"].toString();
    out.status = json["status"].toString();
    if (out.status.isEmpty())
        out.status = json["stream"].toString().trimmed();
    const JsonView progress = json["progressDetail"];
    out.current = toBytes(progress["current"].toDouble());
    out.total = toBytes(progress["total"].toDouble());
    return out;
}

QString filtersToJson(const Filters &filters)
{
    if (filters.isEmpty())
        return {};
    QJsonObject json;
    for (auto it = filters.begin(); it != filters.end(); ++it)
        json.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace xes::engine::wire
