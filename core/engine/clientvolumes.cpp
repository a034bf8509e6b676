// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/readers.h"

namespace xes::engine {

using wire::CallKind;
using wire::Path;

Future<void> Client::createVolume(const QString &name, const Labels &labels, const CallOptions &options)
{
    const QJsonObject body{{QLatin1StringView("Name"), name},
                           {QLatin1StringView("Labels"), labelsToJson(labels)}};
    return d->command(postRequest("/volumes/create", body), about(CallKind::Volume, name), options);
}

Future<VolumeDetails> Client::inspectVolume(const QString &name, const CallOptions &options)
{
    return d->call<VolumeDetails>(getRequest(Path("/volumes").add(name)), about(CallKind::Volume, name),
                                  options, objectOf(&wire::readVolume));
}

Future<std::vector<VolumeSummary>> Client::listVolumes(const Filters &filters, const CallOptions &options)
{
    return d->call<std::vector<VolumeSummary>>(
        getRequest(Path("/volumes").query("filters", wire::filtersToJson(filters))),
        about(CallKind::Volume, {}), options, objectOf(&wire::readVolumes));
}

Future<void> Client::removeVolume(const QString &name, const CallOptions &options)
{
    return goneOrNot(
        d->command(deleteRequest(Path("/volumes").add(name)), about(CallKind::Volume, name), options), this);
}

Future<Pruned> Client::pruneVolumes(const Filters &filters, const CallOptions &options)
{
    Filters with = filters;
    // Until API 1.41 those with a name went too, and no engine knew this filter.
    if (!d->apiPrefix.endsWith("/v1.41"))
        with.insert(QStringLiteral("all"), {QStringLiteral("true")});
    return d->prune("/volumes/prune", with, "VolumesDeleted", options);
}

} // namespace xes::engine
