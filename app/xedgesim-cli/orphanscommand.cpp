// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "resources.h"

namespace xes::cli {

namespace {

QString kindName(orphans::Resource::Kind kind)
{
    switch (kind) {
    case orphans::Resource::Kind::Container:
        return QStringLiteral("container");
    case orphans::Resource::Kind::Network:
        return QStringLiteral("network");
    case orphans::Resource::Kind::Volume:
        return QStringLiteral("volume");
    }
    return {};
}

class OrphansCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override
    {
        withEngine([this](const engine::EngineInfo &) {
            onResult(controller().takeInventory(), this, [this](Result<orphans::Inventory> inventory) {
                if (inventory)
                    print(*inventory);
                else
                    fail(inventory.error());
            });
        });
    }

private:
    void print(const orphans::Inventory &inventory)
    {
        Json document;
        document["orphans"] = resourceEntries(inventory.orphans);
        document["volumes"] = resourceEntries(inventory.volumes);
        document["unknown"] = resourceEntries(inventory.unknown);
        document["prototype"] = resourceEntries(inventory.prototype);
        document["kept"] = resourceEntries(inventory.kept);
        output().document(document);

        list(tr("Orphans: their run is dead"), inventory.orphans);
        list(tr("Volumes of dead runs: they may hold data"), inventory.volumes);
        list(tr("Unknown: nothing can be proved"), inventory.unknown);
        list(tr("The prototype's"), inventory.prototype);
        list(tr("Kept: their run is alive, or somebody else's"), inventory.kept);
        if (inventory.orphans.empty())
            output().result(tr("There are no orphans."));
        Q_EMIT finished(exitcode::done);
    }

    void list(const QString &title, const std::vector<orphans::Resource> &resources)
    {
        if (resources.empty())
            return;
        output().result(title);
        for (const orphans::Resource &resource : resources)
            output().result(QStringLiteral("  ") + resourceLine(resource));
    }
};

} // namespace

Json resourceEntry(const orphans::Resource &resource)
{
    Json out;
    out["kind"] = kindName(resource.kind).toStdString();
    out["id"] = resource.id.toStdString();
    out["name"] = resource.name.toStdString();
    out["node"] = resource.node.toStdString();
    out["run"] = resource.run.toStdString();
    out["scenario"] = resource.scenario.toStdString();
    out["created"] = resource.created.toUTC().toString(Qt::ISODateWithMs).toStdString();
    out["why"] = resource.why.english().toStdString();
    return out;
}

Json resourceEntries(const std::vector<orphans::Resource> &resources)
{
    Json out = Json::array();
    for (const orphans::Resource &resource : resources)
        out.push_back(resourceEntry(resource));
    return out;
}

QString resourceLine(const orphans::Resource &resource)
{
    QString text = kindName(resource.kind).leftJustified(10) + resource.name;
    if (!resource.why.isEmpty())
        text += QStringLiteral("  ") + resource.why.translated();
    return text;
}

std::unique_ptr<Command> makeOrphansCommand(const CommandLine &line, Output &output)
{
    return std::make_unique<OrphansCommand>(line, output);
}

} // namespace xes::cli

#include "orphanscommand.moc"
