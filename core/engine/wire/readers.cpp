// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/readers.h"

#include "base/safetext.h"
#include "engine/wire/errors.h"
#include "engine/wire/lines.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

namespace xes::engine::wire {

namespace {

Error unreadable(const QString &what)
{
    return {ErrorCode::Protocol,
            Text(QT_TRANSLATE_NOOP("core", "The engine's answer cannot be understood: %1."), {what}),
            {},
            {}};
}

QString text(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString();
}

/// What is shown as it is, on a terminal, too.
QString label(const QJsonObject &json, QLatin1StringView key)
{
    constexpr qsizetype longest = 100;
    return safeLine(text(json, key), longest);
}

QMap<QString, QString> readMap(const QJsonValue &value)
{
    QMap<QString, QString> out;
    const QJsonObject json = value.toObject();
    for (auto it = json.begin(); it != json.end(); ++it)
        out.insert(it.key(), it.value().toString());
    return out;
}

QStringList readList(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValueRef item : value.toArray())
        out.append(item.toString());
    return out;
}

/// Whole numbers of the engine go up to 2^64; a double loses nothing that anybody sees.
double number(const QJsonValue &value, QLatin1StringView key)
{
    return value.toObject().value(key).toDouble();
}

qint64 toBytes(double value)
{
    constexpr double top = 9.2e18;
    return value > 0 ? static_cast<qint64>(std::min(value, top)) : 0;
}

template <class T>
Result<std::vector<T>> readEach(const QJsonArray &json, Result<T> (*read)(const QJsonObject &))
{
    std::vector<T> out;
    out.reserve(static_cast<std::size_t>(json.size()));
    for (const QJsonValue item : json) {
        Result<T> value = read(item.toObject());
        if (!value)
            return tl::unexpected(value.error());
        out.push_back(std::move(*value));
    }
    return out;
}

/// About what Qt needs to keep a text's values: a hostile one takes fifty times its length.
bool isTooMuch(const QByteArray &json)
{
    constexpr qint64 perValue = 24;
    constexpr qint64 perContainer = 144;
    constexpr qint64 limit = 32 * 1024 * 1024;
    qint64 weight = 0;
    bool inText = false;
    for (const char *at = json.cbegin(); at != json.cend(); ++at) {
        if (*at == '"')
            inText = !inText;
        else if (inText)
            at += *at == '\\' && at + 1 != json.cend();
        else if (*at == ',' || *at == ':')
            weight += perValue;
        else if (*at == '[' || *at == '{')
            weight += perContainer;
    }
    return weight > limit;
}

Result<QJsonDocument> parse(const QByteArray &json)
{
    if (isTooMuch(json))
        return tl::unexpected(unreadable(QStringLiteral("too many values")));
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(unreadable(error.errorString()));
    return document;
}

} // namespace

Result<QJsonObject> readObject(const QByteArray &json)
{
    const Result<QJsonDocument> document = parse(json);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isObject())
        return tl::unexpected(unreadable(QStringLiteral("no JSON object")));
    return document->object();
}

Result<QJsonArray> readArray(const QByteArray &json)
{
    const Result<QJsonDocument> document = parse(json);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return tl::unexpected(unreadable(QStringLiteral("no JSON array")));
    return document->array();
}

QDateTime readTime(const QString &text)
{
    const QByteArray bytes = text.toLatin1() + ' ';
    QByteArrayView view = bytes;
    QDateTime time = takeTimestamp(view);
    return time.isValid() && time.date().year() > 1 ? time : QDateTime();
}

EngineInfo readEngineInfo(const QJsonObject &version, const QJsonObject &info)
{
    EngineInfo out;
    out.version = label(version, QLatin1StringView("Version"));
    out.os = label(version, QLatin1StringView("Os"));
    out.architecture = label(version, QLatin1StringView("Arch"));
    for (const QJsonValue component : version.value(QLatin1StringView("Components")).toArray()) {
        if (text(component.toObject(), QLatin1StringView("Name")).startsWith(QLatin1StringView("Podman")))
            out.kind = EngineKind::Podman;
    }
    const QString cgroup = label(info, QLatin1StringView("CgroupVersion"));
    out.cgroup = cgroup.isEmpty() ? QString() : QLatin1Char('v') + cgroup;
    for (const QString &option : readList(info.value(QLatin1StringView("SecurityOptions"))))
        out.rootless = out.rootless || option.startsWith(QLatin1StringView("name=rootless"));
    out.pidsLimitSupported = info.value(QLatin1StringView("PidsLimit")).toBool(true);
    return out;
}

Result<ImageDetails> readImage(const QJsonObject &json)
{
    ImageDetails out;
    out.id = ImageId(text(json, QLatin1StringView("Id")));
    if (out.id.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("an image without an id")));
    out.tags = readList(json.value(QLatin1StringView("RepoTags")));
    out.size = toBytes(json.value(QLatin1StringView("Size")).toDouble());
    const QJsonObject config = json.value(QLatin1StringView("Config")).toObject();
    const QStringList test =
        readList(config.value(QLatin1StringView("Healthcheck")).toObject().value(QLatin1StringView("Test")));
    out.hasHealthcheck = !test.isEmpty() && test.first() != QLatin1StringView("NONE");
    out.command = readList(config.value(QLatin1StringView("Cmd")));
    out.entrypoint = readList(config.value(QLatin1StringView("Entrypoint")));
    out.labels = readMap(config.value(QLatin1StringView("Labels")));
    return out;
}

Result<CreatedContainer> readCreated(const QJsonObject &json)
{
    CreatedContainer out;
    out.id = ContainerId(text(json, QLatin1StringView("Id")));
    if (out.id.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("a container without an id")));
    out.warnings = readList(json.value(QLatin1StringView("Warnings")));
    return out;
}

Result<std::vector<ContainerSummary>> readContainers(const QJsonArray &json)
{
    return readEach<ContainerSummary>(json, [](const QJsonObject &item) -> Result<ContainerSummary> {
        ContainerSummary out;
        out.id = ContainerId(text(item, QLatin1StringView("Id")));
        if (out.id.isEmpty())
            return tl::unexpected(unreadable(QStringLiteral("a container without an id")));
        const QStringList names = readList(item.value(QLatin1StringView("Names")));
        for (const QString &name : names) {
            // Links of other containers show up as /other/alias.
            if (name.count(QLatin1Char('/')) <= 1)
                out.name = name.startsWith(QLatin1Char('/')) ? name.mid(1) : name;
        }
        out.image = text(item, QLatin1StringView("Image"));
        out.state = text(item, QLatin1StringView("State"));
        out.status = text(item, QLatin1StringView("Status"));
        out.created =
            QDateTime::fromSecsSinceEpoch(item.value(QLatin1StringView("Created")).toInteger(), Qt::UTC);
        out.labels = readMap(item.value(QLatin1StringView("Labels")));
        return out;
    });
}

Result<NetworkSummary> readNetwork(const QJsonObject &json)
{
    NetworkSummary out;
    out.id = NetworkId(text(json, QLatin1StringView("Id")));
    if (out.id.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("a network without an id")));
    out.name = text(json, QLatin1StringView("Name"));
    out.driver = text(json, QLatin1StringView("Driver"));
    out.created = readTime(text(json, QLatin1StringView("Created")));
    out.labels = readMap(json.value(QLatin1StringView("Labels")));
    const QJsonArray pools =
        json.value(QLatin1StringView("IPAM")).toObject().value(QLatin1StringView("Config")).toArray();
    for (const QJsonValue pool : pools)
        out.subnets.append(text(pool.toObject(), QLatin1StringView("Subnet")));
    out.containers = json.value(QLatin1StringView("Containers")).toObject().keys();
    return out;
}

Result<std::vector<NetworkSummary>> readNetworks(const QJsonArray &json)
{
    return readEach<NetworkSummary>(json, &readNetwork);
}

Result<std::vector<VolumeSummary>> readVolumes(const QJsonObject &json)
{
    if (!json.contains(QLatin1StringView("Volumes")))
        return tl::unexpected(unreadable(QStringLiteral("no list of volumes")));
    const QJsonArray volumes = json.value(QLatin1StringView("Volumes")).toArray();
    return readEach<VolumeSummary>(volumes, [](const QJsonObject &item) -> Result<VolumeSummary> {
        VolumeSummary out;
        out.name = text(item, QLatin1StringView("Name"));
        if (out.name.isEmpty())
            return tl::unexpected(unreadable(QStringLiteral("a volume without a name")));
        out.driver = text(item, QLatin1StringView("Driver"));
        out.created = readTime(text(item, QLatin1StringView("CreatedAt")));
        out.labels = readMap(item.value(QLatin1StringView("Labels")));
        return out;
    });
}

Result<EngineEvent> readEvent(const QJsonObject &json)
{
    EngineEvent out;
    out.type = text(json, QLatin1StringView("Type"));
    out.action = text(json, QLatin1StringView("Action"));
    const QJsonObject actor = json.value(QLatin1StringView("Actor")).toObject();
    out.actorId = text(actor, QLatin1StringView("ID"));
    if (out.type.isEmpty() || out.action.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("an event without a type or an action")));
    out.attributes = readMap(actor.value(QLatin1StringView("Attributes")));
    if (out.type == QLatin1StringView("container")) { // Podman's own names
        if (out.action == QLatin1StringView("remove"))
            out.action = QStringLiteral("destroy");
        else if (out.action == QLatin1StringView("died"))
            out.action = QStringLiteral("die");
        const QString exitCode = out.attributes.value(QStringLiteral("containerExitCode"));
        if (out.action == QLatin1StringView("die") && !exitCode.isEmpty())
            out.attributes.insert(QStringLiteral("exitCode"), exitCode);
    }
    out.timeNano = json.value(QLatin1StringView("timeNano")).toInteger();
    return out;
}

StatsSample readStats(const QJsonObject &json)
{
    StatsSample out;
    out.read = readTime(text(json, QLatin1StringView("read")));

    const QLatin1StringView systemKey("system_cpu_usage");
    const QJsonObject cpu = json.value(QLatin1StringView("cpu_stats")).toObject();
    const QJsonObject before = json.value(QLatin1StringView("precpu_stats")).toObject();
    if (cpu.contains(systemKey) && before.value(systemKey).toDouble() > 0) {
        const QLatin1StringView usageKey("cpu_usage");
        const QLatin1StringView totalKey("total_usage");
        const double used = number(cpu.value(usageKey), totalKey) - number(before.value(usageKey), totalKey);
        const double system = cpu.value(systemKey).toDouble() - before.value(systemKey).toDouble();
        double cpus = cpu.value(QLatin1StringView("online_cpus")).toDouble();
        if (cpus <= 0) {
            cpus = static_cast<double>(
                cpu.value(usageKey).toObject().value(QLatin1StringView("percpu_usage")).toArray().size());
        }
        const double percent = system > 0 && used > 0 ? used / system * cpus * 100.0 : 0.0;
        if (std::isfinite(percent))
            out.cpuPercent = percent;
    }

    const QJsonObject memory = json.value(QLatin1StringView("memory_stats")).toObject();
    const double usage = memory.value(QLatin1StringView("usage")).toDouble();
    const QJsonObject details = memory.value(QLatin1StringView("stats")).toObject();
    // cgroup v1 has total_inactive_file, v2 inactive_file (v1 has that one too, of this level only).
    const QJsonValue ofTree = details.value(QLatin1StringView("total_inactive_file"));
    const double cache =
        ofTree.isDouble() ? ofTree.toDouble() : details.value(QLatin1StringView("inactive_file")).toDouble();
    out.memoryBytes = toBytes(cache < usage ? usage - cache : usage);
    out.memoryLimitBytes = toBytes(memory.value(QLatin1StringView("limit")).toDouble());

    double received = 0;
    double sent = 0;
    for (const QJsonValue card : json.value(QLatin1StringView("networks")).toObject()) {
        received += number(card, QLatin1StringView("rx_bytes"));
        sent += number(card, QLatin1StringView("tx_bytes"));
    }
    out.networkReceivedBytes = toBytes(received);
    out.networkSentBytes = toBytes(sent);

    double readBytes = 0;
    double written = 0;
    const QJsonArray blocks = json.value(QLatin1StringView("blkio_stats"))
                                  .toObject()
                                  .value(QLatin1StringView("io_service_bytes_recursive"))
                                  .toArray();
    for (const QJsonValue block : blocks) {
        // "Read" with cgroup v1, "read" with v2.
        const QString operation = text(block.toObject(), QLatin1StringView("op"));
        if (operation.compare(QLatin1StringView("read"), Qt::CaseInsensitive) == 0)
            readBytes += number(block, QLatin1StringView("value"));
        else if (operation.compare(QLatin1StringView("write"), Qt::CaseInsensitive) == 0)
            written += number(block, QLatin1StringView("value"));
    }
    out.blockReadBytes = toBytes(readBytes);
    out.blockWrittenBytes = toBytes(written);
    out.pids = static_cast<int>(
        std::clamp<double>(number(json.value(QLatin1StringView("pids_stats")), QLatin1StringView("current")),
                           0, std::numeric_limits<int>::max()));
    return out;
}

Result<Progress> readProgress(const QJsonObject &json)
{
    const QJsonObject detail = json.value(QLatin1StringView("errorDetail")).toObject();
    QString error = text(detail, QLatin1StringView("message"));
    if (error.isEmpty())
        error = text(json, QLatin1StringView("error"));
    if (!error.isEmpty())
        return tl::unexpected(errorFromWords(CallKind::Image, {}, 500, error));
    Progress out;
    out.id = text(json, QLatin1StringView("id"));
    out.status = text(json, QLatin1StringView("status"));
    if (out.status.isEmpty())
        out.status = text(json, QLatin1StringView("stream")).trimmed();
    const QJsonValue progress = json.value(QLatin1StringView("progressDetail"));
    out.current = toBytes(number(progress, QLatin1StringView("current")));
    out.total = toBytes(number(progress, QLatin1StringView("total")));
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
