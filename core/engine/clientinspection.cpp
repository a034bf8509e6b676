// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/streams/datastream.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/readers.h"

namespace xes::engine {

using wire::CallKind;
using wire::Path;

Future<ContainerDetails> Client::inspectContainer(const ContainerId &id, const CallOptions &options)
{
    return d->call<ContainerDetails>(getRequest(containerPath(id, "json")), about(id), options,
                                     [](const Response &response) {
                                         auto details = objectOf(&wire::readContainer)(response);
                                         if (details)
                                             details->raw = response.body;
                                         return details;
                                     });
}

Future<std::vector<ContainerSummary>> Client::listContainers(const Filters &filters, bool stopped,
                                                             const CallOptions &options)
{
    const QByteArray path =
        Path("/containers/json").query("all", stopped).query("filters", wire::filtersToJson(filters));
    return d->call<std::vector<ContainerSummary>>(getRequest(path), {}, options,
                                                  arrayOf(&wire::readContainers));
}

Future<StatsSample> Client::stats(const ContainerId &id, const CallOptions &options)
{
    const QByteArray path = containerPath(id, "stats")
                                .query("stream", QStringLiteral("false"))
                                .query("one-shot", QStringLiteral("true"));
    return d->call<StatsSample>(getRequest(path), about(id), options,
                                [](const Response &response) -> Result<StatsSample> {
                                    // Docker answers with zeros of one that does not run, Podman with
                                    // nothing.
                                    if (isBlank(response.body))
                                        return StatsSample();
                                    return objectOf(&wire::readStats)(response);
                                });
}

Future<void> Client::runHealthcheck(const ContainerId &id, const CallOptions &options)
{
    // Its answer tells of this one check only; the container's health follows from several.
    const QByteArray path =
        Path("/libpod/containers").add(id.toString()).add(QLatin1StringView("healthcheck"));
    wire::Request request = getRequest(path);
    request.repeatable = false;
    return d->command(std::move(request), about(id), options);
}

Future<ProcessTable> Client::processes(const ContainerId &id, const QString &psArguments,
                                       const CallOptions &options)
{
    return d->call<ProcessTable>(getRequest(containerPath(id, "top").query("ps_args", psArguments)),
                                 about(id), options, [](const Response &response) -> Result<ProcessTable> {
                                     // Podman runs `ps` inside: of one that is paused it tells nothing.
                                     if (isBlank(response.body))
                                         return ProcessTable();
                                     return objectOf(&wire::readProcesses)(response);
                                 });
}

Future<std::vector<FileChange>> Client::changes(const ContainerId &id, const CallOptions &options)
{
    return d->call<std::vector<FileChange>>(
        getRequest(containerPath(id, "changes")), about(id), options,
        [](const Response &response) { return wire::readChanges(response.body); });
}

DataStream *Client::readArchive(const ContainerId &id, const QString &path, milliseconds patience)
{
    StreamOpening opening = d->opening(getRequest(containerPath(id, "archive").query("path", path)),
                                       CallKind::Container, id.toString(), readDeadline);
    opening.idleDeadline = patience;
    return new HttpDataStream(this, d->pool, std::move(opening));
}

Future<void> Client::writeArchive(const ContainerId &id, const QString &folder, const QByteArray &tar,
                                  const CallOptions &options)
{
    wire::Request request = getRequest(containerPath(id, "archive").query("path", folder));
    request.method = wire::Request::Method::Put;
    request.contentType = QByteArrayLiteral("application/x-tar");
    request.body = tar;
    return d->command(std::move(request), about(id), options);
}

} // namespace xes::engine
