// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/nodeimage.h"

#include "base/file.h"
#include "engine/wire/imagereference.h"
#include "node/container/tararchive.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace xes {

namespace {

constexpr qint64 largestArchive = 64 * 1024 * 1024;
const QString resource = QStringLiteral(":/xedgesim/node-image.tar");

tl::unexpected<Error> damaged()
{
    return failure(ErrorCode::Internal,
                   Text(QT_TRANSLATE_NOOP("core", "The image inside the program is damaged.")),
                   Text(QT_TRANSLATE_NOOP("core", "Install the program again.")));
}

/// "docker.io/library/x", "docker.io/x", "localhost/x" and "x" are one; without a tag it is "latest".
QString normalized(QString reference)
{
    for (const QLatin1String prefix :
         {QLatin1String("docker.io/"), QLatin1String("localhost/"), QLatin1String("library/")}) {
        if (reference.startsWith(prefix))
            reference.remove(0, prefix.size());
    }
    const auto parts = engine::wire::ImageReference::fromString(reference);
    return parts.tag.isEmpty() && parts.digest.isEmpty() ? reference + QStringLiteral(":latest") : reference;
}

} // namespace

Result<NodeImage> NodeImage::fromArchive(const QByteArray &archive)
{
    const auto manifestText = readFromTar(archive, QStringLiteral("manifest.json"));
    if (!manifestText)
        return damaged();
    const QJsonObject manifest = QJsonDocument::fromJson(*manifestText).array().first().toObject();
    const QString configName = manifest.value(QStringLiteral("Config")).toString();
    const auto configText = readFromTar(archive, configName);
    if (configName.isEmpty() || !configText)
        return damaged();
    NodeImage image;
    image.archive = archive;
    // "<digest>.json", or "blobs/sha256/<digest>".
    image.id = QStringLiteral("sha256:") + configName.section(u'/', -1).section(u'.', 0, 0);
    for (const QJsonValue &tag : manifest.value(QStringLiteral("RepoTags")).toArray())
        image.tags += normalized(tag.toString());
    const QJsonObject labels = QJsonDocument::fromJson(*configText)
                                   .object()
                                   .value(QStringLiteral("config"))
                                   .toObject()
                                   .value(QStringLiteral("Labels"))
                                   .toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        image.labels.insert(it.key(), it.value().toString());
    return image;
}

const Result<NodeImage> &NodeImage::embedded()
{
    static const Result<NodeImage> image = [] {
        const Result<QByteArray> archive = readFile(resource, largestArchive);
        return archive ? fromArchive(*archive) : Result<NodeImage>(tl::unexpected(archive.error()));
    }();
    return image;
}

bool NodeImage::isMeantBy(const QString &reference) const
{
    return tags.contains(normalized(reference));
}

bool NodeImage::isSame(const engine::ImageDetails &details) const
{
    // An engine that keeps images in containerd's store gives them ids of its own, so the labels decide too.
    return details.id.toString() == id || (!labels.isEmpty() && details.labels == labels);
}

} // namespace xes
