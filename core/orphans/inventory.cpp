// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/inventory.h"

#include "orphans/listing.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace xes::orphans {

namespace {

using engine::Client;
using Verdict = Judgement::Verdict;

engine::Filters ourLabel()
{
    return {{QStringLiteral("label"), {label::ours + QStringLiteral("=true")}}};
}

/// The three lists, until all are there.
struct Listing
{
    Resolver<Inventory> resolver;
    Liveness liveness;
    std::vector<engine::ContainerSummary> containers;
    std::vector<engine::NetworkSummary> networks;
    std::vector<engine::VolumeSummary> volumes;
    int missing = 3;
};

Text foreignText(const QString &name)
{
    return Text(QT_TRANSLATE_NOOP("core", "The container “%1”, which is not part of it, is connected to it."),
                {name});
}

/// Networks of dead runs stay where somebody else's container is connected, also a stopped one.
void spareUsedNetworks(Client *client, const Resolver<Inventory> &resolver, Inventory inventory)
{
    std::vector<Future<std::vector<engine::ContainerSummary>>> asked;
    QSet<QString> ours;
    for (const Resource &resource : inventory.orphans) {
        if (resource.kind == Resource::Kind::Container)
            ours.insert(resource.id);
        if (resource.kind == Resource::Kind::Network)
            asked.push_back(client->listContainers(usersOf(resource.id, resource.name), true));
    }
    onResult(all(std::move(asked), client), client,
             [resolver, ours, inventory = std::move(inventory)](auto answers) mutable {
                 if (!answers) {
                     resolver.fail(std::move(answers.error()));
                     return;
                 }
                 std::vector<Resource> orphans;
                 std::size_t next = 0;
                 for (Resource &resource : inventory.orphans) {
                     bool spared = false;
                     if (resource.kind == Resource::Kind::Network) {
                         // A network that cannot be asked for has just gone, or its removal will say why not.
                         const auto &answer = (*answers)[next++];
                         for (const engine::ContainerSummary &user :
                              answer.value_or(std::vector<engine::ContainerSummary>{})) {
                             if (!ours.contains(user.id.toString())) {
                                 resource.why = foreignText(user.name);
                                 spared = true;
                             }
                         }
                     }
                     (spared ? inventory.kept : orphans).push_back(std::move(resource));
                 }
                 inventory.orphans = std::move(orphans);
                 resolver.resolve(std::move(inventory));
             });
}

} // namespace

engine::Filters usersOf(const QString &networkId, const QString &networkName)
{
    // A container that was never started knows its network only by the word that was used at its creation.
    return {{QStringLiteral("network"), {networkId, networkName}}};
}

Resource toResource(Resource::Kind kind, const QString &id, const QString &name, const engine::Labels &labels,
                    const QDateTime &created)
{
    Resource resource;
    resource.kind = kind;
    resource.id = id;
    resource.name = name;
    resource.node = labels.value(label::nodeId);
    resource.run = labels.value(label::run);
    resource.scenario = labels.value(label::scenario);
    resource.created = created;
    return resource;
}

void sortInto(Inventory &inventory, Resource resource, const Judgement &judgement)
{
    resource.why = judgement.why;
    switch (judgement.verdict) {
    case Verdict::Dead:
        (resource.kind == Resource::Kind::Volume ? inventory.volumes : inventory.orphans)
            .push_back(std::move(resource));
        break;
    case Verdict::Alive:
        inventory.kept.push_back(std::move(resource));
        break;
    case Verdict::Unknown:
        inventory.unknown.push_back(std::move(resource));
        break;
    case Verdict::Prototype:
        inventory.prototype.push_back(std::move(resource));
        break;
    case Verdict::NotOurs:
        break;
    }
}

Future<Inventory> takeInventory(Client *client, const Liveness &liveness)
{
    auto listing = std::make_shared<Listing>();
    listing->liveness = liveness;
    const Future<Inventory> out = listing->resolver.future();
    const auto finish = [client, listing] {
        if (--listing->missing > 0 || listing->resolver.isResolved())
            return;
        Inventory inventory;
        using Kind = Resource::Kind;
        for (const engine::ContainerSummary &c : listing->containers) {
            Resource resource = toResource(Kind::Container, c.id.toString(), c.name, c.labels, c.created);
            resource.state = c.state;
            sortInto(inventory, std::move(resource), listing->liveness.judge(c.labels));
        }
        for (const engine::NetworkSummary &n : listing->networks)
            sortInto(inventory, toResource(Kind::Network, n.id.toString(), n.name, n.labels, n.created),
                     listing->liveness.judge(n.labels));
        for (const engine::VolumeSummary &v : listing->volumes)
            sortInto(inventory, toResource(Kind::Volume, v.name, v.name, v.labels, v.created),
                     listing->liveness.judge(v.labels));
        spareUsedNetworks(client, listing->resolver, std::move(inventory));
    };
    const auto gather = [client, listing, finish](auto future, auto member) {
        onResult(std::move(future), client, [listing, finish, member](auto result) {
            if (!result) {
                listing->resolver.fail(std::move(result.error()));
                return;
            }
            (*listing).*member = std::move(*result);
            finish();
        });
    };
    gather(client->listContainers(ourLabel(), true), &Listing::containers);
    gather(client->listNetworks(ourLabel()), &Listing::networks);
    gather(client->listVolumes(ourLabel()), &Listing::volumes);
    return out;
}

} // namespace xes::orphans
