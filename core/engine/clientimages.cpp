// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/credentials.h"
#include "engine/streams/datastream.h"
#include "engine/streams/jsonstreams.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/imagereference.h"
#include "engine/wire/readers.h"

#include <QJsonDocument>
#include <QUrl>

namespace xes::engine {

using wire::CallKind;
using wire::Path;

namespace {

/// A reference's slashes belong to the path here.
QByteArray imagePath(const QString &reference, const char *action)
{
    return "/images/" + QUrl::toPercentEncoding(reference, "/:@") + action;
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

wire::Request buildRequest(const QString &dockerfile, const QString &tag, const Labels &labels)
{
    wire::Request request =
        postRequest(Path("/build")
                        .query("dockerfile", dockerfile)
                        .query("t", tag)
                        .query("labels", labels.isEmpty() ? QString() : compact(labelsToJson(labels)))
                        .query("rm", true)
                        .query("forcerm", true));
    request.contentType = QByteArrayLiteral("application/x-tar");
    return request;
}

} // namespace

Future<ImageDetails> Client::inspectImage(const QString &reference, const CallOptions &options)
{
    return d->call<ImageDetails>(getRequest(imagePath(reference, "/json")), about(CallKind::Image, reference),
                                 options, objectOf(&wire::readImage));
}

Future<std::vector<ImageSummary>> Client::listImages(const Filters &filters, bool intermediate,
                                                     const CallOptions &options)
{
    return d->call<std::vector<ImageSummary>>(
        getRequest(
            Path("/images/json").query("all", intermediate).query("filters", wire::filtersToJson(filters))),
        {}, options, [](const Response &response) { return wire::readImages(response.body); });
}

Future<std::vector<HistoryStep>> Client::imageHistory(const QString &reference, const CallOptions &options)
{
    return d->call<std::vector<HistoryStep>>(
        getRequest(imagePath(reference, "/history")), about(CallKind::Image, reference), options,
        [](const Response &response) { return wire::readHistory(response.body); });
}

Future<void> Client::tagImage(const QString &reference, const QString &name, const CallOptions &options)
{
    const auto image = wire::ImageReference::fromString(name);
    const QString repository = image.digest.isEmpty() ? image.name() : name; // which the engine refuses
    const QString tag = image.digest.isEmpty() ? image.tag : QString();
    const QString query = QStringLiteral("?repo=%1&tag=%2")
                              .arg(QString::fromLatin1(QUrl::toPercentEncoding(repository)),
                                   QString::fromLatin1(QUrl::toPercentEncoding(tag)));
    return d->command(postRequest(imagePath(reference, "/tag") + query.toLatin1()),
                      about(CallKind::Image, reference), options);
}

Future<QStringList> Client::removeImage(const QString &reference, bool force, const CallOptions &options)
{
    About what = about(CallKind::Image, reference);
    what.command = true;
    return d->call<QStringList>(deleteRequest(imagePath(reference, force ? "?force=1" : "")), what, options,
                                [](const Response &response) { return wire::readRemoved(response.body); });
}

Future<Pruned> Client::pruneImages(bool all, const Filters &filters, const CallOptions &options)
{
    Filters with = filters;
    with.insert(QStringLiteral("dangling"), {all ? QStringLiteral("false") : QStringLiteral("true")});
    return d->prune("/images/prune", with, "ImagesDeleted", options);
}

DataStream *Client::saveImages(const QStringList &references, milliseconds patience)
{
    Path path("/images/get");
    for (const QString &reference : references)
        path.query("names", reference);
    StreamOpening opening =
        d->opening(getRequest(path), CallKind::Image, references.join(QLatin1Char(' ')), commandDeadline);
    opening.idleDeadline = patience;
    return new HttpDataStream(this, d->pool, std::move(opening));
}

ProgressStream *Client::pullImage(const QString &reference, milliseconds patience, const RegistryLogin &login)
{
    const auto image = wire::ImageReference::fromString(reference);
    QString tag = image.digest.isEmpty() ? image.tag : image.digest;
    if (tag.isEmpty())
        tag = QStringLiteral("latest"); // otherwise the engine pulls them all
    wire::Request request =
        postRequest(Path("/images/create").query("fromImage", image.name()).query("tag", tag));
    if (login != RegistryLogin())
        request.fields.emplaceBack("X-Registry-Auth", registryAuthField(login));
    return new HttpProgressStream(this, d->pool, d->progressOpening(std::move(request), reference, patience));
}

ProgressStream *Client::loadImage(const QByteArray &archive, milliseconds patience)
{
    wire::Request request = postRequest(QByteArrayLiteral("/images/load"));
    request.contentType = QByteArrayLiteral("application/x-tar");
    request.body = archive;
    return new HttpProgressStream(this, d->pool, d->progressOpening(std::move(request), {}, patience));
}

ProgressStream *Client::buildImage(const QByteArray &context, const QString &dockerfile, const QString &tag,
                                   const Labels &labels, milliseconds patience)
{
    wire::Request request = buildRequest(dockerfile, tag, labels);
    request.body = context;
    return new HttpProgressStream(this, d->pool, d->progressOpening(std::move(request), tag, patience));
}

ProgressStream *Client::buildImage(const BuildContext &context, const QString &tag, const Labels &labels,
                                   milliseconds patience)
{
    wire::Request request = buildRequest(context.dockerfile, tag, labels);
    request.pieces = packBuildContext(context);
    return new HttpProgressStream(this, d->pool, d->progressOpening(std::move(request), tag, patience));
}

} // namespace xes::engine
