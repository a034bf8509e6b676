// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/streams/datastream.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/imagereference.h"
#include "engine/wire/readers.h"

#include <QUrl>

namespace xes::engine {

using wire::CallKind;
using wire::Path;

namespace {

/// A reference's slashes belong to the path here.
QByteArray imagePath(const QString &reference, const char *action = "")
{
    return "/images/" + QUrl::toPercentEncoding(reference, "/:@") + action;
}

Future<Pruned> prune(Client::Private *d, const char *path, const Filters &filters, const char *key,
                     const CallOptions &options)
{
    About what;
    what.command = true;
    return d->call<Pruned>(postRequest(Path(path).query("filters", wire::filtersToJson(filters))), what,
                           options,
                           objectOf([key](wire::JsonView json) { return wire::readPruned(json, key); }));
}

} // namespace

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
    return prune(d.get(), "/images/prune", with, "ImagesDeleted", options);
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

Future<void> Client::connectNetwork(const NetworkId &network, const ContainerId &container,
                                    const QStringList &aliases, const CallOptions &options)
{
    QJsonObject body{{QLatin1StringView("Container"), container.toString()}};
    if (!aliases.isEmpty()) {
        const QJsonObject config{{QLatin1StringView("Aliases"), QJsonArray::fromStringList(aliases)}};
        body.insert(QLatin1StringView("EndpointConfig"), config);
    }
    return d->command(
        postRequest(Path("/networks").add(network.toString()).add(QStringLiteral("connect")), body),
        about(CallKind::Network, network.toString()), options);
}

Future<void> Client::disconnectNetwork(const NetworkId &network, const ContainerId &container, bool force,
                                       const CallOptions &options)
{
    const QJsonObject body{{QLatin1StringView("Container"), container.toString()},
                           {QLatin1StringView("Force"), force}};
    return d->command(
        postRequest(Path("/networks").add(network.toString()).add(QStringLiteral("disconnect")), body),
        about(CallKind::Network, network.toString()), options);
}

Future<Pruned> Client::pruneNetworks(const Filters &filters, const CallOptions &options)
{
    return prune(d.get(), "/networks/prune", filters, "NetworksDeleted", options);
}

Future<Pruned> Client::pruneVolumes(const Filters &filters, const CallOptions &options)
{
    Filters with = filters;
    // Until API 1.41 those with a name went too, and no engine knew this filter.
    if (!d->apiPrefix.endsWith("/v1.41"))
        with.insert(QStringLiteral("all"), {QStringLiteral("true")});
    return prune(d.get(), "/volumes/prune", with, "VolumesDeleted", options);
}

Future<Pruned> Client::pruneContainers(const Filters &filters, const CallOptions &options)
{
    return prune(d.get(), "/containers/prune", filters, "ContainersDeleted", options);
}

Future<VolumeDetails> Client::inspectVolume(const QString &name, const CallOptions &options)
{
    return d->call<VolumeDetails>(getRequest(Path("/volumes").add(name)), about(CallKind::Volume, name),
                                  options, objectOf(&wire::readVolume));
}

} // namespace xes::engine
