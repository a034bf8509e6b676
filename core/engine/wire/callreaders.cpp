// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/callreaders.h"

#include "engine/wire/readers.h"

#include <algorithm>
#include <limits>

namespace xes::engine::wire {

namespace {

qint64 bytesOf(JsonView json, const char *key)
{
    // -1 stands for "not counted".
    return std::max<qint64>(json[key].toInteger(), 0);
}

void add(qint64 &sum, qint64 bytes)
{
    if (qAddOverflow(sum, bytes, &sum))
        sum = std::numeric_limits<qint64>::max();
}

DiskUsage::Share shareOf(JsonView json, const char *key, const char *size)
{
    DiskUsage::Share out;
    for (const JsonView item : json[key].items()) {
        ++out.count;
        add(out.bytes, bytesOf(item, size));
    }
    return out;
}

/// The words of a line, of which the last takes the rest; as many as there are where `count` is below 0.
QStringList fieldsOf(const QString &line, qsizetype count)
{
    QStringList out;
    QStringView rest = QStringView(line).trimmed();
    while (!rest.isEmpty()) {
        const auto end = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c.isSpace(); });
        const qsizetype length = out.size() + 1 == count ? rest.size() : end - rest.begin();
        out.append(rest.first(length).toString());
        rest = rest.sliced(length).trimmed();
    }
    return out;
}

/// An array of objects, or null.
template <class T, class F>
Result<std::vector<T>> eachOf(const QByteArray &json, F read)
{
    const Result<JsonDocument> document = JsonDocument::parse(json);
    if (!document)
        return tl::unexpected(document.error());
    const JsonView array = document->root();
    if (!array.isArray() && !array.isNull())
        return tl::unexpected(unreadable(QStringLiteral("no JSON array")));
    std::vector<T> out;
    out.reserve(static_cast<std::size_t>(array.count()));
    for (const JsonView item : array.items()) {
        if (!item.isObject()) // it would take less room than what is made of it
            return tl::unexpected(unreadable(QStringLiteral("a list of other things than objects")));
        out.push_back(read(item));
    }
    return out;
}

} // namespace

QStringList readStrings(JsonView list)
{
    QStringList out;
    for (const JsonView item : list.items()) {
        // Untagged images had this name until API 1.43.
        if (!item.toString().startsWith(QLatin1StringView("<none>")))
            out.append(item.toString());
    }
    return out;
}

SystemInfo readSystemInfo(JsonView json)
{
    SystemInfo out;
    out.name = json["Name"].toString();
    out.operatingSystem = json["OperatingSystem"].toString();
    out.kernel = json["KernelVersion"].toString();
    out.storageDriver = json["Driver"].toString();
    out.dataFolder = json["DockerRootDir"].toString();
    out.cpus = json["NCPU"].toInt();
    out.memoryBytes = bytesOf(json, "MemTotal");
    out.containersRunning = json["ContainersRunning"].toInt();
    out.containersPaused = json["ContainersPaused"].toInt();
    out.containersStopped = json["ContainersStopped"].toInt();
    out.images = json["Images"].toInt();
    out.warnings = readStrings(json["Warnings"]);
    return out;
}

DiskUsage readDiskUsage(JsonView json)
{
    DiskUsage out;
    out.images = shareOf(json, "Images", "Size");
    if (const qint64 layers = bytesOf(json, "LayersSize"); layers > 0) // Podman tells 0
        out.images.bytes = layers;
    out.containers = shareOf(json, "Containers", "SizeRw");
    for (const JsonView volume : json["Volumes"].items()) {
        ++out.volumes.count;
        add(out.volumes.bytes, bytesOf(volume["UsageData"], "Size"));
    }
    out.buildCache = shareOf(json, "BuildCache", "Size");
    return out;
}

Pruned readPruned(JsonView json, std::string_view key)
{
    Pruned out;
    out.bytes = bytesOf(json, "SpaceReclaimed");
    for (const JsonView item : json[key].items()) {
        if (item.isString()) {
            out.removed.append(item.toString());
            continue;
        }
        const QString deleted = item["Deleted"].toString();
        out.removed.append(deleted.isEmpty() ? item["Untagged"].toString() : deleted);
    }
    return out;
}

ProcessTable readProcesses(JsonView json)
{
    ProcessTable out;
    out.titles = readStrings(json["Titles"]);
    // Podman gives each line of `ps` as it is.
    const bool areLines = out.titles.size() == 1;
    if (areLines)
        out.titles = fieldsOf(out.titles.front(), -1);
    for (const JsonView row : json["Processes"].items()) {
        QStringList fields = row.toStrings();
        if (areLines && fields.size() == 1)
            fields = fieldsOf(fields.front(), out.titles.size());
        out.rows.push_back(fields);
    }
    return out;
}

Result<std::vector<FileChange>> readChanges(const QByteArray &json)
{
    return eachOf<FileChange>(json, [](JsonView item) {
        const int kind = item["Kind"].toInt();
        return FileChange{kind == 1   ? FileChange::Kind::Added
                          : kind == 2 ? FileChange::Kind::Deleted
                                      : FileChange::Kind::Modified,
                          item["Path"].toString()};
    });
}

Result<std::vector<ImageSummary>> readImages(const QByteArray &json)
{
    return eachOf<ImageSummary>(json, [](JsonView item) {
        ImageSummary out;
        out.id = ImageId(item["Id"].toString());
        out.tags = readStrings(item["RepoTags"]);
        out.digests = readStrings(item["RepoDigests"]);
        out.created = QDateTime::fromSecsSinceEpoch(item["Created"].toInteger(), Qt::UTC);
        out.size = bytesOf(item, "Size");
        out.labels = item["Labels"].toMap();
        return out;
    });
}

Result<std::vector<HistoryStep>> readHistory(const QByteArray &json)
{
    return eachOf<HistoryStep>(json, [](JsonView item) {
        HistoryStep out;
        out.id = item["Id"].toString();
        if (out.id == QLatin1StringView("<missing>"))
            out.id.clear();
        out.created = QDateTime::fromSecsSinceEpoch(item["Created"].toInteger(), Qt::UTC);
        out.command = item["CreatedBy"].toString();
        out.comment = item["Comment"].toString();
        out.tags = readStrings(item["Tags"]);
        out.size = bytesOf(item, "Size");
        return out;
    });
}

Result<QStringList> readRemoved(const QByteArray &json)
{
    const Result<std::vector<QString>> each = eachOf<QString>(json, [](JsonView item) {
        const QString deleted = item["Deleted"].toString();
        return deleted.isEmpty() ? item["Untagged"].toString() : deleted;
    });
    if (!each)
        return tl::unexpected(each.error());
    return QStringList(each->begin(), each->end());
}

Result<VolumeDetails> readVolume(JsonView json)
{
    VolumeDetails out;
    out.summary.name = json["Name"].toString();
    if (out.summary.name.isEmpty())
        return tl::unexpected(unreadable(QStringLiteral("a volume without a name")));
    out.summary.driver = json["Driver"].toString();
    out.summary.created = readTime(json["CreatedAt"]);
    out.summary.labels = json["Labels"].toMap();
    out.mountPoint = json["Mountpoint"].toString();
    out.scope = json["Scope"].toString();
    out.options = json["Options"].toMap();
    return out;
}

Result<ExecDetails> readExec(JsonView json)
{
    const JsonView running = json["Running"];
    if (!running.isBool())
        return tl::unexpected(unreadable(QStringLiteral("an exec without a state")));
    ExecDetails out;
    out.running = running.toBool();
    out.pid = json["Pid"].toInt();
    if (const JsonView code = json["ExitCode"]; code.isNumber() && !out.running)
        out.exitCode = readExitCode(code);
    return out;
}

} // namespace xes::engine::wire
