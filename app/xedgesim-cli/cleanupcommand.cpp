// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "resources.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace xes::cli {

namespace {

using orphans::Resource;

class CleanupCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override
    {
        m_timer.start();
        withEngine([this](const engine::EngineInfo &) {
            onResult(controller().takeInventory(), this, [this](Result<orphans::Inventory> inventory) {
                if (m_signal != 0)
                    return; // the end is told already
                if (inventory)
                    choose(std::move(*inventory));
                else
                    fail(inventory.error());
            });
        });
    }

    /// Says what is gone already; what is under way may still go.
    void interrupt(int signal) override
    {
        if (std::exchange(m_signal, signal) == 0)
            print();
    }

private:
    static bool isNamedBy(const Resource &resource, const QString &id)
    {
        // Docker's own short form of an id has twelve digits.
        return resource.id == id || resource.name == id || (id.size() >= 12 && resource.id.startsWith(id));
    }

    void choose(orphans::Inventory inventory)
    {
        m_inventory = std::move(inventory);
        std::vector<Resource> chosen = m_inventory.orphans;
        const auto add = [&](const std::vector<Resource> &more) {
            chosen.insert(chosen.end(), more.begin(), more.end());
        };
        if (line().volumes)
            add(m_inventory.volumes);
        if (line().prototype)
            add(m_inventory.prototype);
        for (const QString &id : line().ids)
            addById(chosen, id);

        if (line().dryRun) {
            for (Resource &resource : chosen)
                m_results.push_back({std::move(resource), Result<void>()});
            print();
            return;
        }
        connect(&controller(), &SimulationController::resourceRemoved, this,
                [this](const orphans::Removal &removal) {
                    m_sofar.push_back(removal);
                    if (removal.result) // else why not is told at the end
                        output().progress(tr("Removed %1").arg(removal.resource.name));
                });
        onResult(controller().removeResources(std::move(chosen)), this,
                 [this](Result<std::vector<orphans::Removal>> removals) {
                     if (m_signal != 0)
                         return; // the end is told already
                     if (!removals) {
                         fail(removals.error());
                         return;
                     }
                     m_results.insert(m_results.end(), removals->begin(), removals->end());
                     print();
                 });
    }

    void addById(std::vector<Resource> &chosen, const QString &id)
    {
        bool known = false;
        for (const auto *list :
             {&m_inventory.orphans, &m_inventory.volumes, &m_inventory.unknown, &m_inventory.prototype}) {
            for (const Resource &resource : *list) {
                if (!isNamedBy(resource, id))
                    continue;
                known = true;
                if (std::find(chosen.begin(), chosen.end(), resource) == chosen.end())
                    chosen.push_back(resource);
            }
        }
        for (const Resource &resource : m_inventory.kept) {
            if (isNamedBy(resource, id)) {
                known = true;
                m_results.push_back(
                    {resource, failure(ErrorCode::Refused, Text(QT_TRANSLATE_NOOP("core", "“%1” is kept: %2"),
                                                                {resource.name, resource.why}))});
            }
        }
        if (!known) {
            Resource missing;
            missing.id = id;
            missing.name = id;
            m_results.push_back(
                {missing, failure(ErrorCode::NotFound,
                                  Text(QT_TRANSLATE_NOOP("core", "Nothing of ours is called “%1”."), {id}),
                                  Text(QT_TRANSLATE_NOOP("core", "“orphans” lists what is there.")))});
        }
    }

    void print()
    {
        if (m_signal != 0)
            m_results.insert(m_results.end(), m_sofar.begin(), m_sofar.end());
        Json removed = Json::array();
        Json failed = Json::array();
        for (const orphans::Removal &removal : m_results) {
            Json entry = resourceEntry(removal.resource);
            if (removal.result) {
                removed.push_back(std::move(entry));
                output().result((line().dryRun ? tr("would remove  %1") : tr("removed  %1"))
                                    .arg(resourceLine(removal.resource)));
            } else {
                entry["error"] = toJson(removal.result.error());
                failed.push_back(std::move(entry));
                output().error(removal.result.error());
            }
        }
        if (m_results.empty() && m_signal == 0)
            output().result(tr("There is nothing to remove."));
        const int exitCode = m_signal != 0    ? exitCodeOfSignal(m_signal)
                             : failed.empty() ? exitcode::done
                                              : exitcode::failed;
        Json document;
        document["removed"] = std::move(removed);
        document["failed"] = std::move(failed);
        document["kept"] = resourceEntries(m_inventory.kept);
        document["wall_ms"] = m_timer.elapsed();
        if (m_signal != 0)
            document["error"] = toJson(interruptedError());
        output().document(document);
        if (m_signal != 0)
            output().error(interruptedError());
        Q_EMIT finished(exitCode);
    }

    QElapsedTimer m_timer;
    orphans::Inventory m_inventory;
    std::vector<orphans::Removal> m_results;
    std::vector<orphans::Removal> m_sofar; ///< removed while the rest is under way
    int m_signal = 0;
};

} // namespace

std::unique_ptr<Command> makeCleanupCommand(const CommandLine &line, Output &output)
{
    return std::make_unique<CleanupCommand>(line, output);
}

} // namespace xes::cli

#include "cleanupcommand.moc"
