// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/credentials.h"
#include "engine/streams/jsonstreams.h"
#include "engine/wire/imagereference.h"
#include "engine/wire/readers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace xes::engine {

using wire::CallKind;
using wire::Path;

namespace {

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
    // A reference's slashes belong to the path here.
    const QByteArray path = "/images/" + QUrl::toPercentEncoding(reference, "/:@") + "/json";
    return d->call<ImageDetails>(getRequest(path), about(CallKind::Image, reference), options,
                                 objectOf(&wire::readImage));
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

Future<NetworkId> Client::createNetwork(const NetworkSpec &spec, const CallOptions &options)
{
    QJsonObject body{{QLatin1StringView("Name"), spec.name},
                     {QLatin1StringView("CheckDuplicate"), true},
                     {QLatin1StringView("Internal"), spec.internal},
                     {QLatin1StringView("Labels"), labelsToJson(spec.labels)}};
    if (!spec.subnet.isEmpty()) {
        const QJsonArray pools{QJsonObject{{QLatin1StringView("Subnet"), spec.subnet}}};
        body.insert(QLatin1StringView("IPAM"), QJsonObject{{QLatin1StringView("Config"), pools}});
    }
    About what = about(CallKind::Network, spec.name);
    what.command = true;
    return d->call<NetworkId>(postRequest("/networks/create", body), what, options,
                              objectOf([](wire::JsonView json) -> Result<NetworkId> {
                                  const Result<NetworkSummary> network = wire::readNetwork(json);
                                  if (!network)
                                      return tl::unexpected(network.error());
                                  return network->id;
                              }));
}

Future<NetworkSummary> Client::inspectNetwork(const NetworkId &id, const CallOptions &options)
{
    return d->call<NetworkSummary>(getRequest(Path("/networks").add(id.toString())),
                                   about(CallKind::Network, id.toString()), options,
                                   objectOf(&wire::readNetwork));
}

Future<std::vector<NetworkSummary>> Client::listNetworks(const Filters &filters, const CallOptions &options)
{
    return d->call<std::vector<NetworkSummary>>(
        getRequest(Path("/networks").query("filters", wire::filtersToJson(filters))),
        about(CallKind::Network, {}), options, arrayOf(&wire::readNetworks));
}

Future<void> Client::removeNetwork(const NetworkId &id, const CallOptions &options)
{
    const auto remove = [this, id, options](const QString &named) {
        return d->command(deleteRequest(Path("/networks").add(named)),
                          about(CallKind::Network, id.toString()), options);
    };
    if (!d->isPodman())
        return goneOrNot(remove(id.toString()), this);
    // By its id Podman removes it also while containers are connected.
    Future<void> removed = andThen(inspectNetwork(id, options), this,
                                   [remove](const NetworkSummary &network) { return remove(network.name); });
    return goneOrNot(removed, this);
}

Future<std::vector<VolumeSummary>> Client::listVolumes(const Filters &filters, const CallOptions &options)
{
    return d->call<std::vector<VolumeSummary>>(
        getRequest(Path("/volumes").query("filters", wire::filtersToJson(filters))),
        about(CallKind::Volume, {}), options, objectOf(&wire::readVolumes));
}

Future<void> Client::createVolume(const QString &name, const Labels &labels, const CallOptions &options)
{
    const QJsonObject body{{QLatin1StringView("Name"), name},
                           {QLatin1StringView("Labels"), labelsToJson(labels)}};
    return d->command(postRequest("/volumes/create", body), about(CallKind::Volume, name), options);
}

Future<void> Client::removeVolume(const QString &name, const CallOptions &options)
{
    return goneOrNot(
        d->command(deleteRequest(Path("/volumes").add(name)), about(CallKind::Volume, name), options), this);
}

} // namespace xes::engine
