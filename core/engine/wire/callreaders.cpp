// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/callreaders.h"

#include "engine/wire/readers.h"

namespace xes::engine::wire {

namespace {

QString stringOf(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toString();
}

int countOf(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toInt();
}

qint64 bytesOf(const QJsonObject &json, const char *key)
{
    // -1 stands for "not counted".
    return std::max<qint64>(json.value(QLatin1StringView(key)).toInteger(), 0);
}

QMap<QString, QString> pairsOf(const QJsonObject &json, const char *key)
{
    QMap<QString, QString> out;
    const QJsonObject pairs = json.value(QLatin1StringView(key)).toObject();
    for (auto it = pairs.begin(); it != pairs.end(); ++it)
        out.insert(it.key(), it.value().toString());
    return out;
}

Error without(const char *what)
{
    return {ErrorCode::Protocol,
            Text(QT_TRANSLATE_NOOP("core", "The engine's answer cannot be understood: %1."),
                 {QLatin1StringView(what)}),
            {},
            {}};
}

DiskUsage::Share shareOf(const QJsonObject &json, const char *key, const char *size)
{
    DiskUsage::Share out;
    for (const QJsonValue item : json.value(QLatin1StringView(key)).toArray()) {
        ++out.count;
        out.bytes += bytesOf(item.toObject(), size);
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
    if (json.trimmed() == "null")
        return std::vector<T>{};
    const Result<QJsonArray> array = readArray(json);
    if (!array)
        return tl::unexpected(array.error());
    std::vector<T> out;
    out.reserve(static_cast<std::size_t>(array->size()));
    for (const QJsonValue item : *array)
        out.push_back(read(item.toObject()));
    return out;
}

} // namespace

QStringList readStrings(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue item : value.toArray()) {
        // Untagged images had this name until API 1.43.
        if (!item.toString().startsWith(QLatin1StringView("<none>")))
            out.append(item.toString());
    }
    return out;
}

SystemInfo readSystemInfo(const QJsonObject &json)
{
    SystemInfo out;
    out.name = stringOf(json, "Name");
    out.operatingSystem = stringOf(json, "OperatingSystem");
    out.kernel = stringOf(json, "KernelVersion");
    out.storageDriver = stringOf(json, "Driver");
    out.dataFolder = stringOf(json, "DockerRootDir");
    out.cpus = countOf(json, "NCPU");
    out.memoryBytes = bytesOf(json, "MemTotal");
    out.containersRunning = countOf(json, "ContainersRunning");
    out.containersPaused = countOf(json, "ContainersPaused");
    out.containersStopped = countOf(json, "ContainersStopped");
    out.images = countOf(json, "Images");
    out.warnings = readStrings(json.value(QLatin1StringView("Warnings")));
    out.raw = json;
    return out;
}

DiskUsage readDiskUsage(const QJsonObject &json)
{
    DiskUsage out;
    out.images = shareOf(json, "Images", "Size");
    if (const qint64 layers = bytesOf(json, "LayersSize"); layers > 0) // Podman tells 0
        out.images.bytes = layers;
    out.containers = shareOf(json, "Containers", "SizeRw");
    for (const QJsonValue volume : json.value(QLatin1StringView("Volumes")).toArray()) {
        ++out.volumes.count;
        out.volumes.bytes +=
            bytesOf(volume.toObject().value(QLatin1StringView("UsageData")).toObject(), "Size");
    }
    out.buildCache = shareOf(json, "BuildCache", "Size");
    return out;
}

Pruned readPruned(const QJsonObject &json, QLatin1StringView key)
{
    Pruned out;
    out.bytes = bytesOf(json, "SpaceReclaimed");
    for (const QJsonValue item : json.value(key).toArray()) {
        if (item.isString()) {
            out.removed.append(item.toString());
            continue;
        }
        const QString deleted = stringOf(item.toObject(), "Deleted");
        out.removed.append(deleted.isEmpty() ? stringOf(item.toObject(), "Untagged") : deleted);
    }
    return out;
}

ProcessTable readProcesses(const QJsonObject &json)
{
    ProcessTable out;
    out.titles = readStrings(json.value(QLatin1StringView("Titles")));
    // Podman gives each line of `ps` as it is.
    const bool areLines = out.titles.size() == 1;
    if (areLines)
        out.titles = fieldsOf(out.titles.front(), -1);
    for (const QJsonValue row : json.value(QLatin1StringView("Processes")).toArray()) {
        QStringList fields;
        for (const QJsonValue field : row.toArray())
            fields.append(field.toString());
        if (areLines && fields.size() == 1)
            fields = fieldsOf(fields.front(), out.titles.size());
        out.rows.push_back(fields);
    }
    return out;
}

Result<std::vector<FileChange>> readChanges(const QByteArray &json)
{
    return eachOf<FileChange>(json, [](const QJsonObject &item) {
        const int kind = countOf(item, "Kind");
        return FileChange{kind == 1   ? FileChange::Kind::Added
                          : kind == 2 ? FileChange::Kind::Deleted
                                      : FileChange::Kind::Modified,
                          stringOf(item, "Path")};
    });
}

Result<std::vector<ImageSummary>> readImages(const QByteArray &json)
{
    return eachOf<ImageSummary>(json, [](const QJsonObject &item) {
        ImageSummary out;
        out.id = ImageId(stringOf(item, "Id"));
        out.tags = readStrings(item.value(QLatin1StringView("RepoTags")));
        out.digests = readStrings(item.value(QLatin1StringView("RepoDigests")));
        out.created =
            QDateTime::fromSecsSinceEpoch(item.value(QLatin1StringView("Created")).toInteger(), Qt::UTC);
        out.size = bytesOf(item, "Size");
        out.labels = pairsOf(item, "Labels");
        return out;
    });
}

Result<std::vector<HistoryStep>> readHistory(const QByteArray &json)
{
    return eachOf<HistoryStep>(json, [](const QJsonObject &item) {
        HistoryStep out;
        out.id = stringOf(item, "Id");
        if (out.id == QLatin1StringView("<missing>"))
            out.id.clear();
        out.created =
            QDateTime::fromSecsSinceEpoch(item.value(QLatin1StringView("Created")).toInteger(), Qt::UTC);
        out.command = stringOf(item, "CreatedBy");
        out.comment = stringOf(item, "Comment");
        out.tags = readStrings(item.value(QLatin1StringView("Tags")));
        out.size = bytesOf(item, "Size");
        return out;
    });
}

Result<QStringList> readRemoved(const QByteArray &json)
{
    const Result<std::vector<QString>> each = eachOf<QString>(json, [](const QJsonObject &item) {
        const QString deleted = stringOf(item, "Deleted");
        return deleted.isEmpty() ? stringOf(item, "Untagged") : deleted;
    });
    if (!each)
        return tl::unexpected(each.error());
    return QStringList(each->begin(), each->end());
}

Result<VolumeDetails> readVolume(const QJsonObject &json)
{
    VolumeDetails out;
    out.summary.name = stringOf(json, "Name");
    if (out.summary.name.isEmpty())
        return tl::unexpected(without("a volume without a name"));
    out.summary.driver = stringOf(json, "Driver");
    out.summary.created = readTime(stringOf(json, "CreatedAt"));
    out.summary.labels = pairsOf(json, "Labels");
    out.mountPoint = stringOf(json, "Mountpoint");
    out.scope = stringOf(json, "Scope");
    out.options = pairsOf(json, "Options");
    return out;
}

Result<ExecDetails> readExec(const QJsonObject &json)
{
    const QJsonValue running = json.value(QLatin1StringView("Running"));
    if (!running.isBool())
        return tl::unexpected(without("an exec without a state"));
    ExecDetails out;
    out.running = running.toBool();
    out.pid = countOf(json, "Pid");
    if (const QJsonValue code = json.value(QLatin1StringView("ExitCode")); code.isDouble() && !out.running)
        out.exitCode = code.toInt();
    return out;
}

} // namespace xes::engine::wire
