// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/wire/readers.h"

#include <QJsonArray>

namespace xes::engine {

using wire::CallKind;
using wire::Path;

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
    const Budget budget(options, commandDeadline);
    const auto remove = [this, id, budget](const QString &named) {
        return d->command(deleteRequest(Path("/networks").add(named)),
                          about(CallKind::Network, id.toString()), budget.rest());
    };
    if (!d->isPodman())
        return goneOrNot(remove(id.toString()), this);
    // By its id Podman removes it also while containers are connected.
    Future<void> removed = andThen(inspectNetwork(id, budget.rest()), this,
                                   [remove](const NetworkSummary &network) { return remove(network.name); });
    return goneOrNot(removed, this);
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
    return d->prune("/networks/prune", filters, "NetworksDeleted", options);
}

} // namespace xes::engine
